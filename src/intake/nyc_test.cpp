#include "assess/measure.h"
#include "intake/small_import_test.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace kaigong::intake {

namespace {

// Everything below is written apart from the house: its own reader, its own sums.
using Line = std::vector<std::string>;

std::vector<Line> read_naively(const std::string& text) {
  std::vector<Line> lines(1);
  std::string cell;
  bool quoted = false;
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else if (c == '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      lines.back().push_back(cell);
      cell.clear();
      if (c == '\n') lines.emplace_back();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (!cell.empty() || !lines.back().empty()) lines.back().push_back(cell);
  std::erase_if(lines, [](const Line& line) { return line.size() < 2; });
  return lines;
}

// Days since some Monday, by counting.
int days_of(const std::string& us) {
  const int month = std::stoi(us.substr(0, 2)), day = std::stoi(us.substr(3, 2));
  const int year = std::stoi(us.substr(6, 4));
  int days = day;
  for (int y = 1900; y < year; ++y) days += (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) + 365;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int m = 1; m < month; ++m) {
    days += lengths[m - 1] + (m == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  }
  return days;
}

long long cents_of(const std::string& dollars) {
  return std::llround(std::stold(dollars) * 100.0L);
}

struct NaiveProject {
  std::string borough, agency;
  std::map<int, std::string> budget, finish;  // by day; published values only
  std::set<int> spoke;
};

struct Sums {
  long long growth = 0, first = 0, slip = 0, cost = 0, projects = 0;
};

std::map<std::string, NaiveProject> naive_projects() {
  std::map<std::string, NaiveProject> projects;
  auto lines = read_naively(shared_data("nyc_capital_projects_2013_2017.csv"));
  lines.erase(lines.begin());
  for (const auto& line : lines) {
    auto& project = projects[line[1]];
    const int day = days_of(line[0]);
    project.borough = line[5] == "Manhatten" ? "Manhattan" : line[5];
    project.agency = line[6];
    if (!line[10].empty()) project.budget[day] = line[10];
    if (!line[13].empty()) project.finish[day] = line[13];
    if (!line[8].empty() || !line[10].empty() || !line[13].empty()) project.spoke.insert(day);
  }
  return projects;
}

std::map<std::string, Sums> naive_sums(bool by_borough, const std::string& as_of) {
  std::map<std::string, Sums> sums;
  const int day = days_of(as_of);
  for (const auto& [pid, project] : naive_projects()) {
    if (project.spoke.empty() || *project.spoke.begin() > day) continue;
    auto& sum = sums[by_borough ? project.borough : project.agency];
    sum.projects++;
    long long first = -1, newest = -1;
    for (const auto& [at, text] : project.budget) {
      if (at > day) continue;
      newest = cents_of(text);
      if (first < 0) first = newest;
    }
    if (first >= 0) {
      sum.first += first;
      sum.growth += newest - first;
      sum.cost += newest;
    }
    int first_finish = -1, newest_finish = -1;
    for (const auto& [at, text] : project.finish) {
      if (at > day) continue;
      newest_finish = days_of(text);
      if (first_finish < 0) first_finish = newest_finish;
    }
    sum.slip += newest_finish - first_finish;
  }
  return sums;
}

// The house's own figures in the naive shape.
std::map<std::string, Sums> our_sums(const Board& board, bool by_borough, Day day) {
  std::map<std::string, Sums> sums;
  const auto method = method_of(board);
  const auto moment = moment_of(method, day);
  const Grouping grouping{by_borough ? GroupBy::region : GroupBy::department, 2};
  const auto each = [&](const char* code, auto take) {
    for (const auto& row : tally(board, *method.measure(code), {}, grouping, moment)) {
      const auto name = row.key.empty() ? std::string() : row.name.en;
      if (row.tally.projects > 0) take(sums[name], row.tally);
    }
  };
  each("growth", [](Sums& sum, const Tally& tally) {
    sum.growth = tally.numerator;
    sum.first = tally.denominator;
  });
  each("slip", [](Sums& sum, const Tally& tally) {
    sum.slip = tally.numerator;
    sum.projects = tally.denominator;
  });
  each("cost", [](Sums& sum, const Tally& tally) { sum.cost = tally.numerator; });
  return sums;
}

void expect_equal(const std::map<std::string, Sums>& ours, const std::map<std::string, Sums>& naive,
                  const std::string& what) {
  EXPECT_EQ(ours.size(), naive.size()) << what;
  for (const auto& [name, sum] : naive) {
    const auto found = ours.find(name);
    ASSERT_NE(found, ours.end()) << what << " " << name;
    EXPECT_EQ(found->second.growth, sum.growth) << what << " " << name;
    EXPECT_EQ(found->second.first, sum.first) << what << " " << name;
    EXPECT_EQ(found->second.slip, sum.slip) << what << " " << name;
    EXPECT_EQ(found->second.cost, sum.cost) << what << " " << name;
    EXPECT_EQ(found->second.projects, sum.projects) << what << " " << name;
  }
}

class NewYork : public testing::Test {
 protected:
  void SetUp() override {
    bytes_ = shared_data("nyc_capital_projects_2013_2017.csv");
    if (bytes_.empty()) GTEST_SKIP() << "../shared/data isn't here";
    ledger_ = std::make_unique<TestLedger>("USD");
  }

  ImportOutcome import(bool dry_run = false) {
    const auto mapping = shipped_mapping("nyc");
    EXPECT_TRUE(mapping);
    ImportOptions options;
    options.by = {1};
    options.file_name = "nyc.csv";
    options.dry_run = dry_run;
    return import_workbook(ledger_->desk(), bytes_, *mapping, options);
  }

  std::string bytes_;
  std::unique_ptr<TestLedger> ledger_;
};

}  // namespace

TEST_F(NewYork, comes_in_whole_and_under_its_own_days) {
  const auto outcome = import();
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.rows_read, 839);
  EXPECT_EQ(outcome.recorded.at("project.added/1"), 169);
  EXPECT_EQ(outcome.recorded.count("project.amended/1"), 0U);
  // Six lines have neither phase, budget nor completion: they list a project and report nothing.
  EXPECT_EQ(outcome.recorded.at("progress.reported/1"), 839 - 6);
  ASSERT_EQ(outcome.remarks.size(), 1U);
  EXPECT_EQ(outcome.remarks[0].kind, &silent_report);
  EXPECT_EQ(outcome.remarks[0].count, 6);

  const std::map<std::string, int> lines{
      {"2013-09-01", 45},  {"2014-01-01", 49}, {"2014-05-01", 54}, {"2015-02-01", 59},
      {"2015-08-01", 66},  {"2016-01-01", 75}, {"2016-06-01", 96}, {"2016-11-01", 108},
      {"2017-04-01", 118}, {"2017-09-01", 169}};
  ledger_->desk().read([&](const Board& board) {
    std::map<std::string, int> reported;
    for (const auto& project : board.projects()) {
      EXPECT_LE(project.listed,
                lengthen(project.reports.empty() ? ShortDay{65'535} : project.reports.front().day));
      for (const auto& report : project.reports) reported[show(lengthen(report.day))]++;
    }
    auto speaking = lines;
    speaking["2016-01-01"] -= 1;
    speaking["2017-09-01"] -= 5;
    EXPECT_EQ(reported, speaking);
  });
}

TEST_F(NewYork, adds_up_as_naive_code_does) {
  ASSERT_TRUE(import().accepted);
  ledger_->desk().read([&](const Board& board) {
    for (const auto& [us, day] : {std::pair{"08/01/2015", *Day::of(2015, 8, 1)},
                                  std::pair{"09/01/2017", *Day::of(2017, 9, 1)}}) {
      for (const bool by_borough : {true, false}) {
        expect_equal(our_sums(board, by_borough, day), naive_sums(by_borough, us),
                     std::string(us) + (by_borough ? " borough" : " department"));
      }
    }
  });
}

TEST_F(NewYork, records_nothing_dry_or_twice) {
  EXPECT_TRUE(import(true).accepted);
  EXPECT_EQ(ledger_->projects(), 0U);
  const auto first = import();
  const auto head = ledger_->desk().head();
  const auto again = import();
  EXPECT_TRUE(again.accepted);
  EXPECT_TRUE(again.recorded.empty());
  EXPECT_EQ(again.rows_unchanged, 839);
  EXPECT_EQ(again.receipt->recorded, 0U);
  EXPECT_EQ(ledger_->desk().head(), head);
}

}  // namespace kaigong::intake
