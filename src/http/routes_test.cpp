#include "http/routes.h"

#include "http/world_for_test.h"
#include "web/client_for_test.h"

namespace kaigong::http {
namespace {

std::string header(const web::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

TEST(Routes, every_path_of_the_contract_answers) {
  const World world;
  for (const auto* path :
       {"/api/ledger", "/api/words", "/api/overview", "/api/race", "/api/measure/completion",
        "/api/open/completion", "/api/open/completion/1", "/api/entries/1", "/api/entries",
        "/api/projects", "/api/projects/1", "/api/warnings", "/api/assessments"}) {
    const auto response = world.ask(path);
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_EQ(response.content_type, "application/json") << path;
    EXPECT_EQ(header(response, "Cache-Control"), "private, no-cache") << path;
    EXPECT_TRUE(header(response, "ETag").starts_with("W/\"")) << path;
  }
  EXPECT_EQ(world.ask("/healthz").body, "ok " + std::to_string(world.desk->head().seq) + "\n");
  EXPECT_TRUE(world.router->find("GET", "/api/feed").route->feed);
}

TEST(Routes, a_known_answer_is_not_worked_out_again) {
  World world;
  const auto etag = header(world.ask("/api/overview"), "ETag");
  const auto again = world.ask("/api/overview", etag);
  EXPECT_TRUE(again.body.empty());
  EXPECT_EQ(header(again, "ETag"), etag);
  EXPECT_FALSE(world.ask("/api/race", etag).body.empty());
  EXPECT_FALSE(world.ask("/api/overview", "*").body.empty());
  EXPECT_NE(header(world.ask("/api/overview?region=jilin"), "ETag"), etag);
  world.record(ProjectTagged{{1}, {"新"}, {}});
  EXPECT_FALSE(world.ask("/api/overview", etag).body.empty());
}

TEST(Routes, a_refusal_has_a_title_in_both_languages_and_no_tag) {
  const World world;
  const auto response = world.ask("/api/overview?as_of=x");
  const auto problem = json::parse(response.body);
  EXPECT_EQ(problem->at("type").as_string(), "about:blank");
  EXPECT_EQ(problem->at("status").to_number<int>(), 422);
  EXPECT_FALSE(problem->at("title").at("zh").as_string().empty());
  EXPECT_FALSE(problem->at("title").at("en").as_string().empty());
  EXPECT_EQ(header(response, "ETag"), "");
}

TEST(Routes, an_empty_ledger_has_answers_too) {
  const auto folder = std::filesystem::temp_directory_path() / "kaigong-http-empty";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directory(folder);
  {
    auto store = create_sqlite(folder / "ledger.db", DigestKind::sha256);
    open_ledger(*store, {{"空", "Empty"}, "GBP", "", false, {}, 480}, {1}, Instant{0});
    Desk desk(std::move(store), open_sqlite(folder / "ledger.db", true));
    const web::Router router(
        routes(desk, {"1", [] { return on("2024-02-29"); }, nullptr, false, false}));
    for (const auto* path :
         {"/api/ledger", "/api/words", "/api/overview", "/api/race", "/api/entries",
          "/api/projects", "/api/warnings", "/api/assessments"}) {
      web::Request request;
      request.path = path;
      const auto response = router.find("GET", path).route->handler(request);
      EXPECT_EQ(response.status, 200) << path << response.body;
      if (path == std::string_view("/api/ledger")) {
        EXPECT_NE(response.body.find("\"today\":\"2024-02-29\""), std::string::npos);
      }
    }
  }
  std::filesystem::remove_all(folder);
}

TEST(Routes, are_served_over_a_socket) {
  const World world;
  web::Running running(web::quick_options(), world.table);
  web::Client client(running.port);
  const auto reply = client.ask(web::get("/api/projects/1"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_NE(reply.body.find("甲新厂"), std::string::npos);
  const auto at = reply.head.find("ETag: ") + 6;
  const auto etag = reply.head.substr(at, reply.head.find("\r\n", at) - at);
  const auto known = client.ask(web::get("/api/projects/1", "If-None-Match: " + etag + "\r\n"));
  EXPECT_EQ(known.status, 304);
  client.send("HEAD /api/ledger HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive(true).status, 200);
  EXPECT_EQ(client.ask(web::get("/api/projects/99")).status, 404);
  EXPECT_EQ(client.ask(web::get("/healthz")).body.substr(0, 3), "ok ");
}

TEST(Routes, ask_for_the_day_without_a_lock) {
  World world;
  bool free = false;
  const auto today = [&] {
    // A deed needs the board for itself, so this would wait for ever under a reader's lock.
    world.record(ProjectTagged{{1}, {"省级"}, {}}, "2022-04-28");
    free = true;
    return on("2022-04-28");
  };
  world.table = routes(*world.desk, {"0.1.0", today});
  web::Request request;
  request.method = "GET";
  request.path = "/api/ledger";
  EXPECT_EQ(world.table.front().handler(request).status, 200);
  EXPECT_TRUE(free);
}

}  // namespace
}  // namespace kaigong::http
