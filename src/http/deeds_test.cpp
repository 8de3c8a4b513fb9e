#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

TEST(Deeds, are_described_with_their_fields) {
  Office office;
  const auto deeds = Office::read(office.get("/api/deeds"));
  const auto& progress = deeds.at(0);
  EXPECT_EQ(progress.at("deed").as_string(), "progress");
  EXPECT_EQ(progress.at("act").as_string(), "report");
  EXPECT_EQ(progress.at("fields").at(3).at("name").as_string(), "invested_year");
  EXPECT_EQ(progress.at("fields").at(3).at("kind").as_string(), "money");
}

TEST(Deeds, are_recorded_once_however_often_they_are_sent) {
  Office office;
  const auto clerk = office.let_in({13});
  const auto form = R"({"id":"one","project":1,"period":"2022-04","day":"2022-04-28",)"
                    R"("invested_year":"6,100.5","reason":"更正"})";
  const auto first = Office::read(office.post("/api/deeds/progress", form, clerk));
  EXPECT_EQ(first.at("recorded").to_number<int>(), 1);
  const auto seq = first.at("seq").to_number<Seq>();
  EXPECT_EQ(seq, office.world.desk->head().seq);
  EXPECT_EQ(office.world.desk->line(seq)->by, PersonId{13});
  const auto again = Office::read(office.post("/api/deeds/progress", form, clerk));
  EXPECT_EQ(again.at("seq").to_number<Seq>(), seq);
  EXPECT_EQ(again.at("recorded").to_number<int>(), 0);
  EXPECT_EQ(again.at("digest").as_string(), first.at("digest").as_string());
  EXPECT_EQ(Office::told(office.post("/api/deeds/progress", form, office.let_in({12}))),
            "409 entry.id_taken /id;");
  EXPECT_EQ(office.world.desk->head().seq, seq);
  const auto project = Office::read(office.get("/api/projects/1", clerk));
  EXPECT_EQ(project.at("invested").to_number<std::int64_t>(), 6'100'500'000);
}

TEST(Deeds, are_refused_with_every_reason_at_its_field) {
  Office office;
  const auto clerk = office.let_in({13});
  const auto told = [&](std::string body) {
    return Office::told(office.post("/api/deeds/progress", std::move(body), clerk));
  };
  EXPECT_EQ(told(R"({"project":1,"period":"April","work":"120%","invested_year":"many"})"),
            "422 period.not_a_period /period; money.not_an_amount /invested_year; "
            "work.not_a_percent /work;");
  EXPECT_EQ(told(R"({"project":1,"period":["2022-04"],"x":1,"id":7})"),
            "422 json.wrong_type /period; json.unknown_member /x; json.wrong_type /id;");
  EXPECT_EQ(told("{"), "422 json.malformed ;");
  EXPECT_EQ(told("[]"), "422 json.wrong_type ;");
  EXPECT_EQ(
      told(R"({"id":")" + std::string(65, 'x') + R"(","project":1,"period":"2022-04","note":"x"})"),
      "422 entry.bad_id id;");
  EXPECT_EQ(told(R"({"project":1,"period":"2022-04","invested_year":5000})"),
            "422 progress.already_reported /period;");
}

TEST(Deeds, can_be_tried_without_recording_anything) {
  Office office;
  const auto clerk = office.let_in({13});
  const auto before = office.world.desk->head().seq;
  const auto path = "/api/deeds/progress?try=1";
  const auto good =
      office.post(path, R"({"project":"2","period":"2022-04","invested_year":1100})", clerk);
  EXPECT_EQ(Office::read(good).at("recorded").to_number<int>(), 1);
  EXPECT_EQ(Office::told(office.post(
                path, R"({"project":"2","period":"2022-04","invested_year":900})", clerk)),
            "422 progress.went_down /invested_year;");
  EXPECT_EQ(Office::told(office.post("/api/deeds/progress?try=yes", "{}", clerk)),
            "422 query.not_listed try;");
  EXPECT_EQ(office.world.desk->head().seq, before);
}

TEST(Deeds, of_projects_out_of_sight_are_refused_as_if_there_were_none) {
  Office office;
  const auto clerk = office.let_in({13});
  const auto told = [&](const std::string& project) {
    return Office::told(office.post(
        "/api/deeds/progress", R"({"project":")" + project + R"(","period":"2022-04"})", clerk));
  };
  EXPECT_EQ(told("3"), "422 project.unknown /project;");
  EXPECT_EQ(told("P-3"), told("P-77"));
  EXPECT_EQ(told("丙园"), told("没有的"));
  EXPECT_EQ(Office::told(office.post("/api/deeds/nothing", "{}", clerk)), "404 deed.unknown path;");
}

TEST(Deeds, take_a_list_of_tags_and_a_method) {
  Office office;
  const auto top = office.let_in({11});
  EXPECT_EQ(
      office.post("/api/deeds/list", R"({"code":"P-1","tags":["重点","百日攻坚"]})", top).status,
      200);
  const auto rows = Office::read(office.get("/api/projects?tag=重点", top));
  EXPECT_EQ(rows.at("count").to_number<int>(), 1);
  EXPECT_EQ(Office::told(office.post("/api/deeds/list", R"({"code":"P-1","tags":"重点"})", top)),
            "422 json.wrong_type /tags;");
  std::ifstream file(KAIGONG_ROOT "/tests/methods/red-and-black.json");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  EXPECT_EQ(office.post("/api/deeds/method", R"({"text":)" + text + "}", top).status, 200);
  EXPECT_EQ(Office::read(office.get("/api/method", top)).at("method").at("code").as_string(),
            "red-and-black");
}

TEST(Deeds, publish_the_race_by_who_answers_for_all) {
  Office office;
  const auto publish = [&](std::uint32_t person, const char* form) {
    return Office::told(office.post("/api/deeds/publish", form, office.let_in({person})));
  };
  EXPECT_EQ(publish(11, R"({"id":"p1","day":"2022-03-31"})"), "200");
  EXPECT_EQ(publish(11, R"({"id":"p1","day":"2022-03-31"})"), "200") << "a retry";
  EXPECT_EQ(publish(11, R"({"id":"p2","day":"2022-05-01"})"), "422 day.to_come /day;");
  EXPECT_EQ(publish(12, R"({"id":"p3"})"), "403 rights.not_allowed ;");
  const auto published = Office::read(office.get("/api/assessments", office.let_in({11})));
  ASSERT_EQ(published.as_array().size(), 2U) << "one was there";
  EXPECT_EQ(published.at(0).at("as_of").as_string(), "2022-03-31");
}

TEST(Deeds, list_keeps_facts_and_tags_that_come_together) {
  Office office;
  const auto token = office.let_in({11});
  const auto response = office.post(
      "/api/deeds/list", R"({"project":"2","total":"3500","tags":["省级","重点"]})", token);
  EXPECT_EQ(Office::told(response), "200");
  const auto page = Office::read(office.get("/api/projects/2", token));
  EXPECT_EQ(page.at("total").to_number<std::int64_t>(), wan(3'500).in_fen());
  EXPECT_TRUE(says_anywhere(page.at("tags"), "重点"));
  EXPECT_EQ(Office::told(office.post("/api/deeds/list", R"({"project":"77","total":"1"})", token)),
            "422 project.unknown /project;");
}

}  // namespace
}  // namespace kaigong::http
