#include "assess/measure.h"
#include "intake/small_import_test.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

// The published portfolios of other governments, counted by naive code of its own.
namespace kaigong::intake {

namespace {

using Line = std::vector<std::string>;
using Counts = std::map<std::pair<std::string, std::string>, int>;  // (year or department, rating)

std::vector<Line> read_naively(const std::string& text, char separator = ',') {
  std::vector<Line> lines(1);
  std::string cell;
  bool quoted = false;
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == separator || c == '\n')) {
      lines.back().push_back(cell);
      cell.clear();
      if (c == '\n') lines.emplace_back();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (!cell.empty()) lines.back().push_back(cell);
  std::erase_if(lines, [](const Line& line) { return line.size() < 2; });
  return lines;
}

// "Amber/ Red" is amber/red; sentences are no rating.
std::string naive_rating(std::string text) {
  std::erase(text, ' ');
  for (auto& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  for (const char* known : {"green", "amber/green", "amber", "amber/red", "red"}) {
    if (text == known) return text;
  }
  return "";
}

std::string naive_trim(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.erase(0, 1);
  return text;
}

// By year, and by year and department, as the board remembers it.
Counts our_counts(const Board& board, bool by_department) {
  Counts counts;
  for (const auto& project : board.projects()) {
    for (const auto& line : seldom_of(project).forecasts) {
      if (line.confidence == 0) continue;
      auto key = show(lengthen(line.day));
      if (by_department) key += " " + board.text(project.department);
      counts[{key, board.text(line.confidence)}]++;
    }
  }
  return counts;
}

class Portfolio : public testing::Test {
 protected:
  void SetUp() override {
    if (shared_data("uk_gmpp_2014_2017.csv").empty()) GTEST_SKIP() << "../shared/data isn't here";
  }

  static ImportOutcome import(TestLedger& ledger, const std::string& file, const std::string& code,
                              bool good_rows_only = false) {
    const auto mapping = shipped_mapping(code);
    EXPECT_TRUE(mapping);
    ImportOptions options;
    options.by = {1};
    options.file_name = file;
    options.good_rows_only = good_rows_only;
    return import_workbook(ledger.desk(), shared_data(file), *mapping, options);
  }
};

// By the department of a project's last year: departments change their names.
Counts naive_counts(const std::vector<Line>& lines, std::size_t year_column, bool by_department) {
  std::map<std::string, std::pair<std::string, std::string>> departments;  // name → year, text
  for (const auto& line : lines) {
    auto& [year, department] = departments[naive_trim(line[1])];
    if (line[year_column] >= year) {
      year = line[year_column];
      if (!naive_trim(line[2]).empty()) department = naive_trim(line[2]);
    }
  }
  Counts counts;
  for (const auto& line : lines) {
    const auto rating = naive_rating(line[3]);
    if (rating.empty() || line[year_column].empty()) continue;
    auto key = std::to_string(std::stoi(line[year_column]) - 1) + "-09-30";
    if (by_department) key += " " + departments[naive_trim(line[1])].second;
    counts[{key, rating}]++;
  }
  return counts;
}

}  // namespace

TEST_F(Portfolio, of_2014_to_2017_refuses_two_spilled_rows_and_counts_the_rest) {
  TestLedger ledger("GBP");
  const auto strict = import(ledger, "uk_gmpp_2014_2017.csv", "uk_2014_2017");
  EXPECT_FALSE(strict.accepted);
  EXPECT_EQ(said(strict),
            "uk_gmpp_2014_2017!O201: must be given\nuk_gmpp_2014_2017!O676: must be given\n");
  EXPECT_EQ(ledger.projects(), 0U);

  const auto outcome = import(ledger, "uk_gmpp_2014_2017.csv", "uk_2014_2017", true);
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(outcome.rows_refused, 2);
  EXPECT_EQ(outcome.rows_read, 675);
  auto lines = read_naively(shared_data("uk_gmpp_2014_2017.csv"));
  lines.erase(lines.begin());
  ledger.desk().read([&](const Board& board) {
    EXPECT_EQ(our_counts(board, false), naive_counts(lines, 14, false));
    EXPECT_EQ(our_counts(board, true), naive_counts(lines, 14, true));
    std::set<std::string> names;
    for (const auto& line : lines) {
      if (!line[14].empty()) names.insert(naive_trim(line[1]));
    }
    EXPECT_EQ(board.projects().size(), names.size());
  });
}

TEST_F(Portfolio, of_2018_to_2020_joins_numbers_to_names) {
  TestLedger ledger("GBP");
  const auto outcome = import(ledger, "uk_gmpp_2018_2020.csv", "uk_2018_2020");
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(outcome.rows_read, 391);
  auto lines = read_naively(shared_data("uk_gmpp_2018_2020.csv"));
  lines.erase(lines.begin());
  ledger.desk().read([&](const Board& board) {
    EXPECT_EQ(our_counts(board, false), naive_counts(lines, 14, false));
    EXPECT_EQ(our_counts(board, true), naive_counts(lines, 14, true));
    EXPECT_EQ(board.projects().size(), 193U);
    EXPECT_NE(board.find_code("DECC_0005_1112-Q1"), nullptr);
  });
}

TEST_F(Portfolio, as_published_has_projects_as_columns) {
  for (const auto& [file, code] : {std::pair{"raw/uk_gmpp_2014.csv", "uk_raw_2014"},
                                   std::pair{"raw/uk_gmpp_2016.csv", "uk_raw_2016"}}) {
    TestLedger ledger("GBP");
    const auto outcome = import(ledger, file, code);
    ASSERT_TRUE(outcome.accepted) << said(outcome);
    const auto lines = read_naively(shared_data(file));
    std::map<std::string, int> naive, ours;
    int projects = 0;
    for (std::size_t i = 1; i < lines[0].size(); ++i) {
      if (!naive_trim(lines[0][i]).empty()) ++projects;
      const auto rating = naive_rating(lines[2][i]);
      if (!rating.empty()) naive[rating]++;
    }
    ledger.desk().read([&](const Board& board) {
      for (const auto& [key, count] : our_counts(board, false)) ours[key.second] += count;
      EXPECT_EQ(board.projects().size(), static_cast<std::size_t>(projects));
    });
    EXPECT_EQ(ours, naive) << file;
  }
}

TEST_F(Portfolio, of_2021_has_semicolons) {
  TestLedger ledger("GBP");
  const auto outcome = import(ledger, "raw/uk_gmpp_2021.csv", "uk_raw_2021");
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(outcome.rows_read, 184);
  std::map<std::string, int> naive, ours;
  for (const auto& line : read_naively(shared_data("raw/uk_gmpp_2021.csv"), ';')) {
    const auto rating = naive_rating(line.at(6));
    if (!rating.empty()) naive[rating]++;
  }
  ledger.desk().read([&](const Board& board) {
    for (const auto& [key, count] : our_counts(board, false)) ours[key.second] += count;
    EXPECT_EQ(board.projects().size(), 184U);
  });
  EXPECT_EQ(ours, naive);
}

TEST_F(Portfolio, of_all_years_goes_into_one_ledger) {
  TestLedger ledger("GBP");
  ASSERT_TRUE(import(ledger, "uk_gmpp_2014_2017.csv", "uk_2014_2017", true).accepted);
  const auto second = import(ledger, "uk_gmpp_2018_2020.csv", "uk_2018_2020");
  ASSERT_TRUE(second.accepted) << said(second);
  const auto third = import(ledger, "raw/uk_gmpp_2021.csv", "uk_raw_2021");
  ASSERT_TRUE(third.accepted) << said(third);
  EXPECT_EQ(third.recorded.at("progress.reported/1"), 184);
}

TEST_F(Portfolio, of_the_world_bank_sums_its_commitments) {
  TestLedger ledger("USD");
  const auto outcome = import(ledger, "workbooks/world_bank_projects_2015.xlsx", "world_bank");
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(outcome.rows_read, 500);
  ledger.desk().read([&](const Board& board) {
    EXPECT_EQ(board.projects().size(), 500U);
    EXPECT_EQ(board.regions().size(), 1U + 9U);
    long long sum = 0;
    int with = 0;
    for (const auto& project : board.projects()) {
      if (project.totals.empty()) continue;
      sum += project.totals[0].total;
      ++with;
    }
    // Column Q of the sheet's XML, summed by a script outside the house; four cells are blank.
    EXPECT_EQ(sum, 78'143'321'616'43);
    EXPECT_EQ(with, 496);
  });
}

}  // namespace kaigong::intake
