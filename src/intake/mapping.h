#pragma once

#include "base/json.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// How the tables of one kind of workbook become forms. A mapping is data that people may edit;
// docs/mappings.md shows it by example. Texts of headers and of values are compared without
// blanks, case and full width: "项 目 名 称（万元）" is "项目名称(万元)".
namespace kaigong::intake {

enum class Records : std::uint8_t { rows, columns };  // what one record of the table is
BOOST_DESCRIBE_ENUM(Records, rows, columns)

// Which facts count where a project stands on several lines. A project that is on the list
// already isn't amended where `never`; nor, ever, by a file older than its newest report.
enum class Amend : std::uint8_t { latest, never };
BOOST_DESCRIBE_ENUM(Amend, latest, never)

// What becomes of a text that isn't what its field asks for. usual: it is refused in fields that
// are read (money, days, percent), and stands as it is in words.
enum class Unreadable : std::uint8_t { usual, refuse, blank };
BOOST_DESCRIBE_ENUM(Unreadable, usual, refuse, blank)

enum class RegionRule : std::uint8_t { known, create };
BOOST_DESCRIBE_ENUM(RegionRule, known, create)

// Since when a new project is on the list: the day of import, or its first report in the file.
enum class Listed : std::uint8_t { usual, first_report };
BOOST_DESCRIBE_ENUM(Listed, usual, first_report)

struct SheetChoice {  // neither: every sheet that isn't hidden
  std::vector<std::string> names;
  std::vector<std::uint32_t> numbers;  // 1 is the first
};
BOOST_DESCRIBE_STRUCT(SheetChoice, (), (names, numbers))

struct Csv {  // where the reader shouldn't find it out
  std::string encoding;
  std::string separator;
};
BOOST_DESCRIBE_STRUCT(Csv, (), (encoding, separator))

struct Header {
  std::uint32_t row = 1;          // of its first line, from 1
  std::vector<std::string> find;  // instead: the first line that has all these texts
  std::uint32_t rows = 1;         // several lines are joined: "投资 / 本年"
};
BOOST_DESCRIBE_STRUCT(Header, (), (row, find, rows))

// A line that only names what the lines below it have in common: "一、长春市（3个）".
struct Section {
  std::string numeral = "any";  // "chinese": 一、 "bracketed": （一） "any": these, or a lone text
  std::string to;
  std::map<std::string, std::string> values;
};
BOOST_DESCRIBE_STRUCT(Section, (), (numeral, to, values))

struct Skip {
  std::vector<std::string> totals;  // besides 合计, 小计, 总计, 共计, Total, Subtotal, Grand total
  std::string totals_in;            // the header of their column; else the first two filled cells
  std::vector<Section> sections;
};
BOOST_DESCRIBE_STRUCT(Skip, (), (totals, totals_in, sections))

struct Column {
  std::string header;              // one of these three says which column it is
  std::string begins_with;         //
  std::string letter;              // "F"; a row's number where records are columns
  std::uint32_t nth = 0;           // which one, where a header stands several times
  bool optional = false;           // the table may be without it
  std::vector<std::string> to;     // "project.name", "report.day"; none: read by nobody, on purpose
  std::string why;                 // for people: why it goes where it goes, or nowhere
  std::string unit;                // 元, 万元, 亿元, million; "header"; percent: "fraction"
  std::vector<std::string> dates;  // "MM/DD/YYYY", tried after ISO
  std::map<std::string, std::string> values;  // what is written → what is meant
  std::vector<std::string> blanks;            // texts that mean nothing
  std::vector<std::string> blank_prefixes;
  bool note_blanks = false;                     // such a text is kept in the note
  std::vector<std::string> strip;               // taken off both ends
  std::map<std::string, std::string> suffixes;  // of money: "m" → "million"
  std::string split;                            // between tags
  std::string pattern;                          // "{year-1}-09-30", "{value}"
  Unreadable unreadable = Unreadable::usual;
  std::string period;      // of the report this column belongs to: "2022-04"
  std::uint32_t year = 0;  // of the plan
  std::string node;        // "3.4"
  bool planned = false;    // the node's day is a plan
};
BOOST_DESCRIBE_STRUCT(Column, (),
                      (header, begins_with, letter, nth, optional, to, why, unit, dates, values,
                       blanks, blank_prefixes, note_blanks, strip, suffixes, split, pattern,
                       unreadable, period, year, node, planned))

struct Mapping {
  std::string code;
  Text name;
  Text note;
  std::string currency;  // must be the ledger's where given
  SheetChoice sheets;
  Csv csv;
  Header header;
  Records records = Records::rows;
  Skip skip;
  std::vector<Column> columns;
  std::map<std::string, std::string> constants;  // "report.day" → "2013-09-30"
  RegionRule regions = RegionRule::known;
  std::map<std::string, std::string> region_aliases;
  Amend amend = Amend::latest;
  Listed listed = Listed::usual;
};
BOOST_DESCRIBE_STRUCT(Mapping, (),
                      (code, name, note, currency, sheets, csv, header, records, skip, columns,
                       constants, regions, region_aliases, amend, listed))

// Every issue with its JSON pointer, unknown members included.
Result<Mapping> read_mapping(std::string_view json_text);

// One that ships with the house, by its code: "nyc".
Result<Mapping> shipped_mapping(std::string_view code);
std::vector<std::string> shipped_mappings();

std::string show(const Mapping& mapping);  // JSON for people, without what is usual

inline constexpr IssueKind unknown_mapping{"mapping.unknown", "没有映射“{}”",
                                           "there is no mapping “{}”"};
inline constexpr IssueKind unknown_target{"mapping.unknown_target", "没有字段“{}”",
                                          "there is no field “{}”"};
inline constexpr IssueKind unknown_unit{"mapping.unknown_unit", "不认识的单位“{}”",
                                        "unknown unit “{}”"};
inline constexpr IssueKind which_column{"mapping.which_column",
                                        "header、begins_with、letter 须有且只有一项",
                                        "give one of header, begins_with and letter"};
inline constexpr IssueKind bad_letter{"mapping.bad_letter", "“{}”不是列号", "“{}” isn't a column"};
inline constexpr IssueKind bad_date_pattern{"mapping.bad_date_pattern",
                                            "日期格式“{}”须含 YYYY 或 YY，如 YYYY.M",
                                            "a date pattern needs YYYY or YY: “{}”"};
inline constexpr IssueKind bad_pattern{"mapping.bad_pattern",
                                       "“{}”应含 {year}、{year-1} 或 {value}",
                                       "“{}” needs {year}, {year-1} or {value}"};
inline constexpr IssueKind which_node{"mapping.which_node", "节点字段须写明节点编号，不是“{}”",
                                      "a node's field needs the node's code, not “{}”"};
inline constexpr IssueKind bad_number{"mapping.bad_number", "数值“{}”超出范围",
                                      "“{}” is out of range"};
inline constexpr IssueKind bad_separator{"mapping.bad_separator", "分隔符应为一个字符",
                                         "a separator is one character"};
inline constexpr IssueKind no_columns{"mapping.no_columns", "没有指定任何列",
                                      "no column is mapped"};

}  // namespace kaigong::intake
