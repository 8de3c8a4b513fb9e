#include "web/feed.h"

#include "web/client_for_test.h"

#include <gtest/gtest.h>

namespace kaigong::web {
namespace {

using std::chrono::milliseconds;

std::vector<Route> routes() {
  return {{"GET", "/api/feed", {}, true},
          {"GET", "/api/guarded",
           [](const Request& request) {
             const bool known = request.cookie("session") == "7";
             return known ? json_response("{}") : problem(401, "no_session", "Who are you?");
           },
           true},
          {"GET", "/api/own",
           [](const Request& request) { return json_response(std::string(request.query_text)); },
           true}};
}

TEST(Feed, tells_every_open_page_within_a_second) {
  Running running(quick_options(), routes());
  Client first(running.port);
  Client second(running.port);
  for (auto* client : {&first, &second}) {
    const auto reply = client->ask(get("/api/feed"));
    EXPECT_TRUE(reply.has("Content-Type: text/event-stream"));
    EXPECT_EQ(client->receive_until("\n\n"), "retry: 1000\nid: 0\nevent: hello\ndata: 0\n\n");
  }
  ASSERT_TRUE(eventually([&] { return running.server.feed().open() == 2; }));

  const auto told = std::chrono::steady_clock::now();
  running.server.feed().tell("board", "17\n18");
  for (auto* client : {&first, &second}) {
    EXPECT_EQ(client->receive_until("\n\n"), "id: 1\nevent: board\ndata: 17\ndata: 18\n\n");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - told, milliseconds(1000));

  Client third(running.port);
  third.ask(get("/api/feed"));
  EXPECT_EQ(third.receive_until("\n\n"), "retry: 1000\nid: 1\nevent: hello\ndata: 1\n\n");
}

TEST(Feed, opens_only_when_its_handler_agrees) {
  Running running(quick_options(), routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(get("/api/guarded")).status, 401);
  EXPECT_EQ(client.ask(get("/api/guarded", "Cookie: a=b; session=7\r\n")).status, 200);
  EXPECT_NE(client.receive_until("\n\n"), "");
}

TEST(Feed, tells_each_audience_its_own) {
  Running running(quick_options(), routes());
  auto& feed = running.server.feed();
  Client one(running.port), two(running.port), three(running.port);
  Client* all[] = {&one, &two, &three};
  const char* names[] = {"a", "b", "c"};
  for (int i = 0; i < 3; ++i) {
    all[i]->ask(get(std::string("/api/own?") + names[i]));
    all[i]->receive_until("\n\n");
  }
  ASSERT_TRUE(eventually([&] { return feed.audiences().size() == 3; }));
  const auto text = [](const char* data) { return std::make_shared<const std::string>(data); };
  feed.tell("entry", Feed::Told{{{"a", text("for a")}, {"b", text("")}}, "for all"});
  EXPECT_EQ(one.receive_until("\n\n"), "id: 1\nevent: entry\ndata: for a\n\n");
  EXPECT_EQ(three.receive_until("\n\n"), "id: 1\nevent: entry\ndata: for all\n\n");
  feed.tell("entry", "again");
  EXPECT_EQ(two.receive_until("\n\n"), "id: 2\nevent: entry\ndata: again\n\n") << "not the first";
  {
    Client gone(running.port);
    gone.ask(get("/api/own?d"));
    EXPECT_TRUE(eventually([&] { return feed.audiences().size() == 4; }));
  }
  EXPECT_TRUE(eventually([&] { return feed.audiences().size() == 3; }));
}

TEST(Feed, beats_while_nothing_happens) {
  auto options = quick_options();
  options.heartbeat = milliseconds(50);
  Running running(options, routes());
  Client client(running.port);
  client.ask(get("/api/feed"));
  client.receive_until("\n\n");
  EXPECT_EQ(client.receive_until("\n\n"), ":\n\n");
  EXPECT_EQ(client.receive_until("\n\n"), ":\n\n");
}

TEST(Feed, forgets_pages_that_close_and_drops_pages_that_lag) {
  Running running(quick_options(), routes());
  const auto& feed = running.server.feed();
  {
    Client gone(running.port);
    gone.ask(get("/api/feed"));
    ASSERT_TRUE(eventually([&] { return feed.open() == 1; }));
  }
  ASSERT_TRUE(eventually([&] { return feed.open() == 0; }));

  Client lagging(running.port, 4096);
  lagging.ask(get("/api/feed"));
  ASSERT_TRUE(eventually([&] { return feed.open() == 1; }));
  for (int i = 0; i < 200; ++i) running.server.feed().tell("board", std::string(1U << 16U, 'x'));
  EXPECT_TRUE(eventually([&] { return feed.open() == 0; }));
}

TEST(Feed, has_a_limit_and_ends_with_the_server) {
  auto options = quick_options();
  options.feeds_limit = 1;
  Running running(options, routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(get("/api/feed")).status, 200);
  client.receive_until("\n\n");
  ASSERT_TRUE(eventually([&] { return running.server.feed().open() == 1; }));
  EXPECT_EQ(Client(running.port).ask(get("/api/feed")).code(), "web.too_busy");
  running.stop();
  EXPECT_TRUE(client.ended());
  running.server.feed().tell("board", "after the end");
}

TEST(Feed, bears_hundreds_of_idle_pages) {
  Running running(quick_options(), routes());
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 400; ++i) {
    clients.push_back(std::make_unique<Client>(running.port));
    clients.back()->ask(get("/api/feed"));
    clients.back()->receive_until("\n\n");
  }
  running.server.feed().tell("board", "1");
  for (auto& client : clients) {
    EXPECT_EQ(client->receive_until("\n\n"), "id: 1\nevent: board\ndata: 1\n\n");
  }
}

}  // namespace
}  // namespace kaigong::web
