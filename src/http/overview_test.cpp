#include "http/world_for_test.h"

#include "base/money.h"
#include "desk/sentences.h"
#include "http/view.h"

#include <limits>

namespace kaigong::http {
namespace {

std::int64_t wan_of(const json::Value& value) {
  return value.to_number<std::int64_t>() / 1'000'000;
}

const json::Value& figure(const json::Value& overview, std::string_view code) {
  for (const auto& one : overview.at("head").as_array()) {
    if (one.at("code").as_string() == code) return one;
  }
  ADD_FAILURE() << "no figure " << code;
  return overview;
}

TEST(Overview, shows_the_figures_of_all_projects) {
  const World world;
  const auto all = world.get("/api/overview");
  EXPECT_EQ(all.at("as_of").as_string(), "2022-04-28");
  EXPECT_EQ(all.at("seq").to_number<Seq>(), world.desk->head().seq);
  EXPECT_EQ(figure(all, "projects").at("value").to_number<int>(), 4);
  EXPECT_EQ(figure(all, "active").at("value").to_number<int>(), 2);
  EXPECT_EQ(wan_of(figure(all, "active_total").at("value")), 180'000);
  EXPECT_EQ(wan_of(figure(all, "plan").at("value")), 43'200);
  EXPECT_EQ(wan_of(figure(all, "invested").at("value")), 7'100);
  EXPECT_EQ(figure(all, "completion").at("value").to_number<int>(), 1'644);
  EXPECT_EQ(figure(all, "completion").at("unit").as_string(), "bp");
  EXPECT_EQ(all.at("doubts").to_number<int>(), 1);
  EXPECT_EQ(all.at("events").at(0).at("name").at("zh").as_string(), "集中开工");
  EXPECT_EQ(all.at("race").at("groups").at(0).at("rows").as_array().size(), 2U);
}

TEST(Overview, of_a_region_shows_nothing_of_others) {
  const World world;
  const auto part = world.get("/api/overview?region=jilin/changchun");
  EXPECT_EQ(figure(part, "projects").at("value").to_number<int>(), 3);
  EXPECT_EQ(wan_of(figure(part, "invested").at("value")), 7'000);
  EXPECT_EQ(figure(part, "completion").at("value").to_number<int>(), 2'244);
  EXPECT_EQ(figure(part, "plan").at("open").at("filter").at("region").as_string(),
            "jilin/changchun");
  EXPECT_TRUE(part.at("events").as_array().empty());
  EXPECT_EQ(part.at("doubts").to_number<int>(), 0);
  for (const auto* other : {"吉林市", "Gamma", "丙园", "jilin/jilin"}) {
    EXPECT_FALSE(says_anywhere(part, other)) << other;
  }
  for (const auto& light : part.at("lights").as_array()) {
    EXPECT_EQ(light.at("count").to_number<int>(), 0);
  }
}

TEST(Overview, every_figure_opens_into_items_that_sum_to_it) {
  const World world;
  for (const auto* region : {"", "jilin/changchun", "jilin/jilin", "jilin/changchun/chaoyang"}) {
    const auto overview = world.get("/api/overview?region=" + std::string(region));
    for (const auto& one : overview.at("head").as_array()) {
      const std::string measure(one.at("open").at("measure").as_string());
      const auto opened = world.get("/api/open/" + measure + "?region=" + region);
      std::int64_t numerator = 0, denominator = 0;
      for (const auto& item : opened.at("items").as_array()) {
        numerator += item.at("numerator").to_number<std::int64_t>();
        denominator += item.at("denominator").to_number<std::int64_t>();
      }
      const auto& value = one.at("value");
      const auto shown = value.is_null() ? -1 : value.to_number<std::int64_t>();
      EXPECT_TRUE(shown == numerator || shown == denominator ||
                  shown == share_bp(numerator, denominator).value_or(-1))
          << one.at("code").as_string() << ' ' << region;
    }
  }
}

TEST(Overview, draws_the_year_with_a_point_for_the_day_itself) {
  const World world;
  const auto overview = world.get("/api/overview");
  const auto& curve = overview.at("curve");
  const auto& points = curve.at("points").as_array();
  ASSERT_EQ(points.size(), 13U);
  EXPECT_EQ(curve.at("sentence").at("zh").as_string(),
            "截至3月底完成年度计划的 13.89%，应完成 11.11%");
  EXPECT_EQ(curve.at("sentence").at("en").as_string(),
            "13.89% of the year's plan done by 2022-03-31, 11.11% due");
  EXPECT_EQ(wan_of(points[2].at("planned")), 4'800);
  EXPECT_EQ(wan_of(points[2].at("done")), 6'000);
  EXPECT_EQ(wan_of(points[2].at("linear")), 10'800);
  EXPECT_EQ(points[3].at("period").as_string(), "2022-04-28");
  EXPECT_EQ(wan_of(points[3].at("done")), 7'100);
  EXPECT_TRUE(points[4].at("done").is_null());
  EXPECT_EQ(wan_of(points[12].at("planned")), 43'200);
  EXPECT_EQ(wan_of(points[12].at("linear")), 43'200);
}

TEST(Overview, has_a_sentence_for_a_year_without_a_plan_and_for_its_first_days) {
  const World world;
  const auto later = world.get("/api/overview?as_of=2023-05-01");
  EXPECT_EQ(later.at("curve").at("sentence").at("zh").as_string(), "2023年没有年度计划");
  const auto first = world.get("/api/overview?as_of=2022-01-15");
  EXPECT_EQ(first.at("curve").at("points").at(0).at("day").as_string(), "2022-01-15");
  EXPECT_TRUE(says_anywhere(first.at("curve").at("sentence"), "截至1月15日"));
}

// What the terms sum to on a day, over every project with a plan.
std::int64_t sum_on(const World& world, Term term, std::string_view day) {
  return world.desk->read([&](const Board& board) {
    const auto moment = moment_of(method_of(board), on(day));
    std::int64_t sum = 0;
    for (const auto& project : board.projects()) sum += value_of(term, project, moment);
    return sum;
  });
}

TEST(Overview, has_due_on_the_day_what_the_measures_have) {
  World world;
  for (const bool reported : {false, true}) {
    if (reported) {
      ProgressReported early;
      early.project = {2};
      early.period = {2022, 1, 0};
      early.day = on("2022-01-10");
      early.invested_year = wan(50);
      world.record(early, "2022-01-10");
    }
    for (const auto* day : {"2022-01-15", "2022-02-11", "2022-04-28"}) {
      const auto overview = world.get("/api/overview?as_of=" + std::string(day));
      for (const auto& point : overview.at("curve").at("points").as_array()) {
        if (point.at("period").as_string() != day) continue;
        const auto planned = point.at("planned").to_number<std::int64_t>();
        const auto linear = point.at("linear").to_number<std::int64_t>();
        EXPECT_EQ(planned, sum_on(world, Term::plan_due, day)) << day;
        EXPECT_EQ(linear, sum_on(world, Term::linear_due, day)) << day;
      }
    }
    const auto january = world.get("/api/overview?as_of=2022-01-15");
    const auto due = sum_on(world, Term::plan_due, "2022-01-15");
    const auto plan = sum_on(world, Term::plan_year, "2022-01-15");
    const auto share = say_percent(*share_bp(due, plan));
    EXPECT_TRUE(says_anywhere(january.at("curve").at("sentence"), "应完成 " + share)) << share;
  }
  const auto month_end = world.get("/api/overview?as_of=2022-03-31").at("curve");
  EXPECT_EQ(month_end.at("points").at(2).at("planned").to_number<std::int64_t>(),
            sum_on(world, Term::plan_due, "2022-03-31"));
  EXPECT_EQ(month_end.at("points").at(2).at("linear").to_number<std::int64_t>(),
            sum_on(world, Term::linear_due, "2022-03-31"));
}

TEST(Overview, rounds_a_mean_half_away_from_zero) {
  EXPECT_EQ(mean_of(7, 2), 4);
  EXPECT_EQ(mean_of(-7, 2), -4);
  EXPECT_EQ(mean_of(4, 3), 1);
  EXPECT_EQ(mean_of(-5, 3), -2);
  EXPECT_EQ(mean_of(0, 3), 0);
  EXPECT_EQ(mean_of(5, 0), std::nullopt);
}

TEST(Overview, adds_up_more_than_fits_to_the_largest_there_is) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(add_up(most - 1, 1), most);
  EXPECT_EQ(add_up(most - 1, 7), most);
  EXPECT_EQ(add_up(-most, -7), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(add_up(most, -7), most - 7);
}

TEST(Overview, counts_lights_by_rule_and_level) {
  const World world;
  std::map<std::string, int> counts;
  const auto overview = world.get("/api/overview");
  for (const auto& light : overview.at("lights").as_array()) {
    const std::string rule(light.at("rule").as_string());
    counts[rule + ' ' + std::string(light.at("label").as_string())] =
        light.at("count").to_number<int>();
  }
  EXPECT_EQ(counts.size(), 35U);
  EXPECT_EQ(counts["yinchuan-progress red"], 1);
  EXPECT_EQ(counts["wuhan-completion red"], 1);
  EXPECT_EQ(counts["yinchuan-inclusion yellow"], 1);
  EXPECT_EQ(counts["yinchuan-start red"], 0);
}

TEST(Overview, stays_right_when_a_report_comes_in) {
  World world;
  EXPECT_EQ(wan_of(figure(world.get("/api/overview"), "invested").at("value")), 7'100);
  ProgressReported body;
  body.project = {2};
  body.period = {2022, 4, 0};
  body.day = on("2022-04-27");
  body.invested_year = wan(1'100);
  world.record(body, "2022-04-28");
  EXPECT_EQ(wan_of(figure(world.get("/api/overview"), "invested").at("value")), 7'200);
}

TEST(Overview, of_another_method_takes_its_measures) {
  World world;
  const auto text = json::parse(shipped_files().at("methods/portfolio.json"));
  world.record(MethodAdopted{"portfolio", "1", *text});
  const auto overview = world.get("/api/overview");
  EXPECT_EQ(figure(overview, "projects").at("value").to_number<int>(), 4);
  EXPECT_EQ(figure(overview, "slip").at("unit").as_string(), "day");
  EXPECT_EQ(figure(overview, "slip").at("value").to_number<int>(), 0);
  EXPECT_EQ(figure(overview, "red").at("unit").as_string(), "bp");
}

TEST(Overview, refuses_every_bad_member_at_once) {
  const World world;
  const auto issues = world.issues("/api/overview?as_of=yesterday&region=mars&colour=red", 422);
  EXPECT_EQ(issues.size(), 3U);
  EXPECT_EQ(issues.count("day.not_a_day"), 1U);
  EXPECT_EQ(issues.find("region.unknown")->second, "region");
  EXPECT_EQ(issues.find("query.unknown")->second, "colour");
}

TEST(Overview, counts_the_lights_of_units_too) {
  World world;
  world.adopt_trial();
  world.record(FigureReported{"growth", "jilin/jilin", on("2022-04-20"), -120, "d"});
  const auto red = [&](const char* path) {
    std::int64_t count = -1;
    const auto overview = world.get(path);
    for (const auto& one : overview.at("lights").as_array()) {
      if (one.at("rule").as_string() == "growth-light" && one.at("label").as_string() == "red") {
        count = one.at("count").to_number<std::int64_t>();
      }
    }
    return count;
  };
  EXPECT_EQ(red("/api/overview"), 1);
  EXPECT_EQ(red("/api/overview?region=jilin/changchun"), 0);
  world.record(ExemptionGranted{
      {}, "jilin/jilin", "growth-light", on("2022-04-01"), on("2022-06-30"), {2}, "r", "d"});
  EXPECT_EQ(red("/api/overview"), 0);
}

}  // namespace
}  // namespace kaigong::http
