#include "http/office_for_test.h"
#include "web/client_for_test.h"

namespace kaigong::http {
namespace {

ProgressReported report_of(ProjectId project) {
  ProgressReported body;
  body.project = project;
  body.period = {2022, 4, 0};
  body.day = on("2022-04-20");
  body.invested_year = wan(1);
  return body;
}

TEST(Follow, tells_the_topics_of_what_came_in_and_not_the_data) {
  World world;
  web::Running running(web::quick_options(), world.table);
  follow(*world.desk, running.server.feed());
  web::Client client(running.port);
  client.ask(web::get("/api/feed"));
  client.receive_until("\n\n");
  ASSERT_TRUE(web::eventually([&] { return running.server.feed().open() == 1; }));

  const auto seq = world.record(report_of({4}));
  const auto told = client.receive_until("\n\n");
  EXPECT_NE(told.find("event: entry\n"), std::string::npos) << told;
  EXPECT_NE(told.find("data: {\"seq\":" + std::to_string(seq) +
                      ",\"topics\":[\"ledger\",\"project/4\",\"region/jilin\","
                      "\"region/jilin/changchun\",\"region/jilin/changchun/chaoyang\"]}"),
            std::string::npos)
      << told;

  world.record(MatterClosed{{1}, on("2022-04-25"), "已批"});
  EXPECT_NE(client.receive_until("\n\n").find("project/3"), std::string::npos);
  const auto text = json::parse(shipped_files().at("methods/portfolio.json"));
  world.record(MethodAdopted{"portfolio", "1", *text});
  EXPECT_NE(client.receive_until("\n\n").find("\"method\""), std::string::npos);
  running.stop();
  world.desk->watch({});
}

TEST(Follow, says_all_where_topics_would_be_too_many) {
  World world;
  web::Running running(web::quick_options(), world.table);
  follow(*world.desk, running.server.feed());
  web::Client client(running.port);
  client.ask(web::get("/api/feed"));
  client.receive_until("\n\n");
  std::vector<Body> many;
  for (std::uint32_t number = 5; number < 260; ++number) {
    ProjectAdded added;
    added.project = {number};
    added.facts.name = Text{"多", "Many"};
    many.emplace_back(added);
  }
  world.record_all(many, "2022-04-28");
  EXPECT_NE(client.receive_until("\n\n").find("\"topics\":[\"all\"]"), std::string::npos);
  running.stop();
  world.desk->watch({});
}

TEST(Follow, tells_each_of_what_they_may_see) {
  Office office;
  const auto city = office.let_in({12});
  web::Running running(web::quick_options(),
                       routes(*office.world.desk, {"0.1.0", {}, &office.door, false, false}));
  follow(*office.world.desk, running.server.feed());
  web::Client stranger(running.port);
  EXPECT_EQ(stranger.ask(web::get("/api/feed")).status, 401);
  web::Client client(running.port);
  client.ask(web::get("/api/feed", "Cookie: " + office.cookie_name() + "=" + city + "\r\n"));
  client.receive_until("\n\n");
  ASSERT_TRUE(web::eventually([&] { return running.server.feed().open() == 1; }));
  office.world.record(report_of({3}));
  EXPECT_NE(client.receive_until("\n\n").find("\"topics\":[\"ledger\"]"), std::string::npos);
  office.world.record(report_of({4}));
  EXPECT_NE(client.receive_until("\n\n").find("\"project/4\""), std::string::npos);
  office.hold({12}, Role::office, {3}, "");
  EXPECT_NE(client.receive_until("\n\n").find("\"posts\""), std::string::npos);
  auto more = report_of({3});
  more.note = "x";
  office.world.record(more);
  EXPECT_NE(client.receive_until("\n\n").find("\"project/3\""), std::string::npos)
      << "a post of today counts at once";
  running.stop();
  office.world.desk->watch({});
}

}  // namespace
}  // namespace kaigong::http
