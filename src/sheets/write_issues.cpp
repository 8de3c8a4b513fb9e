// tested by: write_test.cpp
#include "sheets/write_issues.h"

#include "sheets/write.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kaigong::sheets {

namespace {

constexpr double issue_column_width = 60;

SheetToWrite copy(const Sheet& sheet) {
  SheetToWrite copied;
  copied.name = sheet.name;
  copied.hidden = sheet.hidden;
  copied.merged = sheet.merged;
  for (const auto& row : sheet.rows) {
    copied.rows.emplace_back();
    copied.rows.back().reserve(row.size());
    for (const auto& cell : row) copied.rows.back().push_back({cell.kind, cell.text});
  }
  return copied;
}

// A place along the records and across them, whichever way the table lies.
struct Lines {
  Orientation orientation;

  std::uint32_t record(Place place) const {
    return orientation == Orientation::rows ? place.row : place.column;
  }
  std::uint32_t across(Place place) const {
    return orientation == Orientation::rows ? place.column : place.row;
  }
  Place place(std::uint32_t record, std::uint32_t across) const {
    return orientation == Orientation::rows ? Place{record, across} : Place{across, record};
  }
};

CellToWrite& cell_at(SheetToWrite& sheet, Place place) {
  if (place.row >= sheet.rows.size()) sheet.rows.resize(place.row + 1);
  auto& row = sheet.rows[place.row];
  if (place.column >= row.size()) row.resize(place.column + 1);
  return row[place.column];
}

bool is_header(const Cell& cell, const IssueColumn& labels) {
  return cell.text == labels.header || cell.text.starts_with(labels.header + "：");
}

struct Target {
  std::uint32_t across = 0;
  bool used_before = false;
};

// The first line behind everything, or the one where an earlier return has its header.
Target find_target(const Sheet& sheet, const IssueColumn& labels) {
  const Lines lines{labels.orientation};
  std::uint32_t end = 0;
  const auto reach = [&](Place place) { end = std::max(end, lines.across(place) + 1); };
  for (std::uint32_t row = 0; row < sheet.rows.size(); ++row) {
    const auto size = static_cast<std::uint32_t>(sheet.rows[row].size());
    if (size > 0) reach({row, size - 1});
  }
  for (const auto& range : sheet.merged) reach(range.last);
  for (std::uint32_t across = 0; across < end; ++across) {
    if (is_header(sheet.at(lines.place(labels.header_line, across)), labels)) return {across, true};
  }
  return {end, false};
}

void clear_line(SheetToWrite& sheet, Lines lines, std::uint32_t across) {
  for (std::uint32_t row = 0; row < sheet.rows.size(); ++row) {
    for (std::uint32_t column = 0; column < sheet.rows[row].size(); ++column) {
      if (lines.across({row, column}) == across) sheet.rows[row][column] = {};
    }
  }
}

void add_issues(const Sheet& sheet, const std::vector<const CellIssue*>& issues,
                const IssueColumn& labels, SheetToWrite& into) {
  const Lines lines{labels.orientation};
  const auto target = find_target(sheet, labels);
  if (target.used_before) clear_line(into, lines, target.across);

  std::map<std::uint32_t, std::string> sentences;
  sentences[labels.header_line] = labels.header;
  for (const auto* issue : issues) {
    cell_at(into, issue->place).style = CellStyle::issue;
    const auto record = lines.record(issue->place);
    auto& sentence = sentences[record];
    if (sentence == labels.header && record == labels.header_line) {
      sentence += "：";
    } else if (!sentence.empty()) {
      sentence += labels.separator;
    }
    sentence += issue->sentence;
  }
  for (const auto& [record, sentence] : sentences) {
    const auto style = record == labels.header_line ? CellStyle::head : CellStyle::issue;
    cell_at(into, lines.place(record, target.across)) = {CellKind::text, sentence, style};
  }
  if (labels.orientation == Orientation::rows) {
    into.column_widths.resize(target.across + 1);
    into.column_widths.back() = issue_column_width;
  }
}

}  // namespace

std::string write_with_issues(const Workbook& workbook, const std::vector<CellIssue>& issues,
                              const IssueColumn& labels) {
  std::map<std::uint32_t, std::vector<const CellIssue*>> by_sheet;
  for (const auto& issue : issues) by_sheet[issue.sheet].push_back(&issue);

  std::vector<SheetToWrite> sheets;
  for (std::uint32_t i = 0; i < workbook.sheets.size(); ++i) {
    sheets.push_back(copy(workbook.sheets[i]));
    const auto found = by_sheet.find(i);
    if (found != by_sheet.end()) {
      add_issues(workbook.sheets[i], found->second, labels, sheets.back());
    }
  }
  return write_workbook(sheets);
}

}  // namespace kaigong::sheets
