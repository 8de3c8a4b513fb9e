// tested by: import_test.cpp
#include "intake/table.h"

#include "intake/words.h"

#include <algorithm>
#include <charconv>

namespace kaigong::intake {

namespace {

constexpr std::uint32_t header_within = 60;  // lines from the top

bool stands_in(const Table& table, std::uint32_t line, const std::string& wanted) {
  for (std::uint32_t column = 0; column < table.columns(); ++column) {
    if (key_of(table.at(line, column).text) == wanted) return true;
  }
  return false;
}

// All texts stand in the header's lines, and at least one of them in its first.
bool begins_at(const Table& table, std::uint32_t line, const Header& header) {
  bool first = false;
  for (const auto& text : header.find) {
    const auto wanted = key_of(text);
    bool found = stands_in(table, line, wanted);
    first = first || found;
    for (auto row = line + 1; row < line + header.rows && !found; ++row) {
      found = stands_in(table, row, wanted);
    }
    if (!found) return false;
  }
  return first;
}

const std::string& name_of(const Column& column) {
  if (!column.header.empty()) return column.header;
  return column.letter.empty() ? column.begins_with : column.letter;
}

std::vector<std::uint32_t> matches(const Column& column, const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> found;
  if (all_digits(column.letter)) {
    std::uint32_t number = 0;
    std::from_chars(column.letter.data(), column.letter.data() + column.letter.size(), number);
    if (number >= 1 && number <= keys.size()) found.push_back(number - 1);
    return found;
  }
  if (!column.letter.empty()) {
    const auto place = sheets::read_address(column.letter + "1");
    if (place && place->column < keys.size()) found.push_back(place->column);
    return found;
  }
  const bool whole = !column.header.empty();
  const auto wanted = key_of(whole ? column.header : column.begins_with);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (whole ? keys[i] == wanted : keys[i].starts_with(wanted)) found.push_back(i);
  }
  return found;
}

bool takes_money(const Column& column) {
  return std::any_of(column.to.begin(), column.to.end(), [](const std::string& name) {
    return find_target(name)->value == ValueKind::money;
  });
}

struct Finder {
  const Table& table;
  std::uint32_t sheet;
  std::string_view currency;
  std::vector<CellIssue>& issues;
  std::uint32_t header_line;

  void refuse(std::uint32_t column, const IssueKind& kind, std::string value) {
    issues.push_back(
        issue_at(table, sheet, table.place(header_line, column), {&kind, "", std::move(value)}));
  }

  void find_unit_of(FoundColumn& found) {
    if (!takes_money(*found.rule)) return;
    if (found.rule->unit != "header") {
      found.unit = find_unit(found.rule->unit)
                       .value_or(currency == "CNY" ? MoneyUnit::wan : MoneyUnit::yuan);
      return;
    }
    const auto said = unit_in(found.header);
    if (!said.unit) return refuse(found.column, no_unit, found.header);
    if (!said.currency.empty() && said.currency != currency) {
      refuse(found.column, wrong_currency, std::string(said.currency));
    }
    found.unit = *said.unit;
  }

  void find(const Column& rule, const std::vector<std::string>& headers,
            const std::vector<std::string>& keys, std::vector<FoundColumn>& into) {
    const auto found = matches(rule, keys);
    if (found.size() < std::max(rule.nth, 1U)) {
      if (!rule.optional && !rule.to.empty()) refuse(0, column_missing, name_of(rule));
      return;
    }
    if (found.size() > 1 && rule.nth == 0 && !rule.to.empty()) {
      return refuse(found[1], column_twice, name_of(rule));
    }
    FoundColumn one;
    one.rule = &rule;
    one.column = found[std::max(rule.nth, 1U) - 1];
    one.header = headers[one.column];
    find_unit_of(one);
    into.push_back(std::move(one));
  }
};

}  // namespace

std::optional<std::uint32_t> find_header(const Table& table, const Header& header) {
  if (header.find.empty()) return header.row - 1;
  for (std::uint32_t line = 0; line < std::min(table.lines(), header_within); ++line) {
    if (begins_at(table, line, header)) return line;
  }
  return std::nullopt;
}

Table::Table(const sheets::Sheet& sheet, Records records) : sheet_(sheet), records_(records) {
  const auto rows = static_cast<std::uint32_t>(sheet.rows.size());
  std::uint32_t widest = 0;
  for (const auto& row : sheet.rows) {
    widest = std::max(widest, static_cast<std::uint32_t>(row.size()));
  }
  lines_ = records == Records::rows ? rows : widest;
  columns_ = records == Records::rows ? widest : rows;
}

const sheets::Cell& Table::merged_at(std::uint32_t line, std::uint32_t column) const {
  const auto here = place(line, column);
  for (const auto& range : sheet_.merged) {
    if (here.row >= range.first.row && here.row <= range.last.row &&
        here.column >= range.first.column && here.column <= range.last.column) {
      return sheet_.at(range.first);
    }
  }
  return sheet_.at(here);
}

std::vector<std::string> Table::headers(std::uint32_t first_line, std::uint32_t lines) const {
  std::vector<std::string> out(columns_);
  const bool merges_known = !sheet_.merged.empty();
  for (auto line = first_line; line < first_line + lines; ++line) {
    const bool last = line + 1 == first_line + lines;
    std::string before;  // of a CSV, which keeps no merges: the text to the left goes on
    for (std::uint32_t column = 0; column < columns_; ++column) {
      auto text = plain(merged_at(line, column).text);
      if (text.empty() && !merges_known && !last) text = before;
      before = text;
      if (text.empty() || text == out[column] || out[column].ends_with(" / " + text)) continue;
      out[column] += (out[column].empty() ? "" : " / ") + text;
    }
  }
  return out;
}

CellIssue issue_at(const Table& table, std::uint32_t sheet, sheets::Place place, Issue issue) {
  issue.place = table.name() + "!" + sheets::address(place);
  return {sheet, place, true, std::move(issue)};
}

std::optional<Layout> lay_out(const Table& table, const Mapping& mapping, std::uint32_t sheet,
                              std::string_view currency, std::vector<CellIssue>& issues) {
  const auto header = find_header(table, mapping.header);
  if (!header) {
    std::string wanted;
    for (const auto& text : mapping.header.find) wanted += (wanted.empty() ? "" : ", ") + text;
    issues.push_back(issue_at(table, sheet, {}, {&header_missing, "", wanted}));
    return std::nullopt;
  }
  Layout layout;
  layout.header_line = *header;
  layout.first_line = *header + mapping.header.rows;
  const auto headers = table.headers(*header, mapping.header.rows);
  std::vector<std::string> keys;
  for (const auto& text : headers) keys.push_back(key_of(text));

  const auto before = issues.size();
  Finder finder{table, sheet, currency, issues, *header};
  for (const auto& column : mapping.columns) finder.find(column, headers, keys, layout.columns);
  if (issues.size() > before) return std::nullopt;
  return layout;
}

std::vector<std::uint32_t> chosen_sheets(const sheets::Workbook& workbook, const Mapping& mapping,
                                         std::vector<CellIssue>& issues) {
  std::vector<std::uint32_t> out;
  const auto& choice = mapping.sheets;
  const auto count = static_cast<std::uint32_t>(workbook.sheets.size());
  const auto missing_sheet = [&](std::string name) {
    issues.push_back({0, {}, false, {&sheet_missing, "", std::move(name)}});
  };
  for (const auto& name : choice.names) {
    const auto found =
        std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                     [&](const auto& sheet) { return key_of(sheet.name) == key_of(name); });
    if (found == workbook.sheets.end()) {
      missing_sheet(name);
    } else {
      out.push_back(static_cast<std::uint32_t>(found - workbook.sheets.begin()));
    }
  }
  for (const auto number : choice.numbers) {
    if (number < 1 || number > count) {
      missing_sheet(std::to_string(number));
    } else {
      out.push_back(number - 1);
    }
  }
  if (choice.names.empty() && choice.numbers.empty()) {
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!workbook.sheets[i].hidden && !workbook.sheets[i].rows.empty()) out.push_back(i);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace kaigong::intake
