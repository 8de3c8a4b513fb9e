#pragma once

#include "intake/import.h"
#include "intake/mapping.h"
#include "intake/targets.h"
#include "sheets/workbook.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// One sheet as a table of records, whichever way it lies: a line is a record, a column a field.
namespace kaigong::intake {

class Table {
 public:
  Table(const sheets::Sheet& sheet, Records records);

  const sheets::Cell& at(std::uint32_t line, std::uint32_t column) const {
    return sheet_.at(place(line, column));
  }
  sheets::Place place(std::uint32_t line, std::uint32_t column) const {
    return records_ == Records::rows ? sheets::Place{line, column} : sheets::Place{column, line};
  }
  std::uint32_t lines() const { return lines_; }
  std::uint32_t columns() const { return columns_; }
  const std::string& name() const { return sheet_.name; }

  // The header's text of every column; merged cells count for each column they cover.
  std::vector<std::string> headers(std::uint32_t first_line, std::uint32_t lines) const;

 private:
  const sheets::Cell& merged_at(std::uint32_t line, std::uint32_t column) const;

  const sheets::Sheet& sheet_;
  Records records_;
  std::uint32_t lines_ = 0;
  std::uint32_t columns_ = 0;
};

// A column of the mapping found in the table.
struct FoundColumn {
  const Column* rule = nullptr;
  std::uint32_t column = 0;
  std::string header;
  MoneyUnit unit = MoneyUnit::wan;  // of money, where it has some
};

struct Layout {
  std::uint32_t header_line = 0;
  std::uint32_t first_line = 0;  // of the records
  std::vector<FoundColumn> columns;
};

// The first line of the header, from 0.
std::optional<std::uint32_t> find_header(const Table& table, const Header& header);

// Finds header and columns. What is missing goes to the issues, all of it.
std::optional<Layout> lay_out(const Table& table, const Mapping& mapping, std::uint32_t sheet,
                              std::string_view currency, std::vector<CellIssue>& issues);

CellIssue issue_at(const Table& table, std::uint32_t sheet, sheets::Place place, Issue issue);

// The sheets that the mapping means, by their numbers from 0.
std::vector<std::uint32_t> chosen_sheets(const sheets::Workbook& workbook, const Mapping& mapping,
                                         std::vector<CellIssue>& issues);

}  // namespace kaigong::intake
