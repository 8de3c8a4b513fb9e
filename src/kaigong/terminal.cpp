#include "kaigong/terminal.h"
// tested by: tests/command/commands_test.py

#include "base/money.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace kaigong {

namespace {

std::string padded(const std::string& text, std::size_t width, bool right) {
  const auto own = display_width(text);
  const std::string blanks(width > own ? width - own : 0, ' ');
  return right ? blanks + text : text + blanks;
}

struct IssueLine {
  std::string code;
  std::string place;
  Text text;
};
BOOST_DESCRIBE_STRUCT(IssueLine, (), (code, place, text))

}  // namespace

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

void print_table(const std::vector<Column>& columns,
                 const std::vector<std::vector<std::string>>& rows, Language language) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto width = display_width(in(columns[i].head, language));
    for (const auto& row : rows) width = std::max(width, display_width(row[i]));
    widths.push_back(width);
  }
  const auto print = [&](const auto& cell) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      line += (i == 0 ? "" : "  ") + padded(cell(i), widths[i], columns[i].right);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << '\n';
  };
  print([&](std::size_t i) { return in(columns[i].head, language); });
  for (const auto& row : rows) print([&](std::size_t i) { return row[i]; });
}

void print_issues(const Issues& issues, const Setting& setting) {
  std::vector<IssueLine> lines;
  for (const auto& issue : issues)
    lines.push_back({std::string(issue.kind->code), issue.place, sentence(issue)});
  if (setting.json) return print_json("{\"issues\":" + json::write(lines) + "}");
  for (const auto& line : lines) {
    std::cerr << (line.place.empty() ? "" : line.place + ": ") << in(line.text, setting.language)
              << "  [" << line.code << "]\n";
  }
}

void print_json(const std::string& text) {
  const auto value = json::parse(text);
  // A refused argument that isn't text stands in the answer as it came.
  std::cout << (value ? json::pretty(*value) : text) << '\n';
}

std::string show_bp(std::optional<std::int64_t> bp) {
  if (!bp) return "–";
  const auto size = *bp < 0 ? -*bp : *bp;
  return fmt::format("{}{}.{:02}%", *bp < 0 ? "-" : "", size / 100, size % 100);
}

std::string show_points(std::optional<std::int64_t> millionths) {
  if (!millionths) return "–";
  const auto size = *millionths < 0 ? -*millionths : *millionths;
  const auto* sign = *millionths <= -100 ? "-" : "";
  return fmt::format("{}{}.{:04}", sign, size / 1'000'000, size % 1'000'000 / 100);
}

std::string show_amount(std::int64_t fen, const std::string& currency, Language language) {
  const auto money = Money::fen(fen);
  if (language == Language::en || currency != "CNY") {
    return show_money(money, MoneyUnit::million) + (language == Language::en ? " m " : " 百万 ") +
           currency;
  }
  const bool large = fen >= 10'000'000'000 || fen <= -10'000'000'000;
  return large ? show_money(money, MoneyUnit::yi) + " 亿元"
               : show_money(money, MoneyUnit::wan) + " 万元";
}

}  // namespace kaigong
