#include "intake/past.h"

#include "intake/small_import_test.h"

#include <gtest/gtest.h>

namespace kaigong::intake {

namespace {

constexpr const char* head =
    "Date Reported As Of,PID,Project Name,Description,Category,Borough,Managing Agency,"
    "Client Agency,Current Phase,Design Start,Budget Forecast,Latest Budget Changes,"
    "Total Budget Changes,Forecast Completion,Latest Schedule Changes,Total Schedule Changes\n";

std::string line(const std::string& day, const std::string& name, const std::string& phase,
                 const std::string& budget, const std::string& finish) {
  return day + " 12:00:00 AM,7," + name + ",,Bridges,Queens,DOT,DOT," + phase + ",," + budget +
         ",,," + finish + ",,\n";
}

}  // namespace

TEST(Past, adds_up_the_parts_of_a_project_on_one_day) {
  const auto past =
      read_past(head + line("05/01/2014", "Bridge", "Construction", "10.50", "01/14/2020") +
                    line("05/01/2014", "Bridge", "Design", "20", "01/14/2019") +
                    line("02/01/2015", "Bridge", "", "", ""),
                "city.csv");
  ASSERT_TRUE(past);
  EXPECT_EQ(past->file.code, "nyc");
  ASSERT_EQ(past->projects.size(), 1U);
  const auto& points = past->projects[0].points;
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].total, 3050);
  EXPECT_EQ(points[0].finish, Day::of(2020, 1, 14));
  EXPECT_EQ(points[0].building, false) << "not all of it";
  EXPECT_FALSE(points[1].total);
}

TEST(Past, refuses_a_file_that_it_doesnt_know) {
  const auto past = read_past("a,b\n1,2\n", "other.csv");
  ASSERT_FALSE(past);
  EXPECT_EQ(past.issues().front().kind->code, "backtest.unknown_file");
  EXPECT_FALSE(read_past("", "empty.csv"));
}

TEST(Past, ships_files_that_read_and_signs_with_texts_in_both_languages) {
  EXPECT_EQ(shipped_past_files().size(), 3U);
  const auto plan = shipped_plan();
  EXPECT_FALSE(plan.signs.empty());
  for (const auto& sign : plan.signs) {
    EXPECT_FALSE(sign.says.zh.empty() || sign.says.en.empty()) << sign.code;
    EXPECT_FALSE(sign.name.zh.empty() || sign.name.en.empty()) << sign.code;
  }
}

TEST(Past, tells_the_two_british_files_apart) {
  for (const std::string code : {"uk_2014_2017", "uk_2018_2020"}) {
    const auto bytes = shared_data("uk_gmpp" + code.substr(2) + ".csv");
    if (bytes.empty()) GTEST_SKIP() << "../shared/data isn't here";
    const auto past = read_past(bytes, "uk.csv");
    ASSERT_TRUE(past);
    EXPECT_EQ(past->file.code, code);
    bool spent = false;
    for (const auto& project : past->projects) {
      for (const auto& point : project.points) spent = spent || spent_bp(Series(&point, 1));
    }
    EXPECT_TRUE(spent) << "the year's money is read, too";
  }
}

}  // namespace kaigong::intake
