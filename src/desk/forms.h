#pragma once

#include "base/money.h"
#include "base/result.h"
#include "board/board.h"

#include <string>

// Forms: fields as they come in, text with the place it came from. Page, command, workbook and test
// fill the same forms and go through the same deeds.
namespace kaigong {

struct Field {
  std::string text;
  std::string place;  // a field's name, a cell, a JSON pointer
  bool given() const { return !text.empty(); }
};

struct ProjectForm {
  Field project;  // on the list already: number, code or name; none: as code and name say
  Field code, name, name_en, region, industry, sector, nature, owner, department, leader, total,
      invested_before, listed, about;
  Field day;  // since when what is amended holds; without it, since the entry's day
  std::vector<Field> tags;
  MoneyUnit unit = MoneyUnit::wan;  // of total and invested_before
  bool rounds = false;  // from a workbook: digits below one fen are rounded, not refused
};

struct ReportForm {
  Field project;  // number, code or name
  Field period, day;
  Field invested_year, arrived_year;  // cumulative this year
  Field work;                         // percent of the whole works: "37.5" or "37.5%"
  Field total_forecast, finish_forecast, phase, confidence;
  Field note, reason;
  std::vector<Field> evidence;  // digests of what is on file for the project
  MoneyUnit unit = MoneyUnit::wan;
  bool rounds = false;
};

struct PlanForm {
  Field project, year, day, amount, reason;
  MoneyUnit unit = MoneyUnit::wan;
  bool rounds = false;
};

struct NodeForm {
  Field project, node, day, number, reason;
  bool planned = false;  // says when it's planned, else when it was reached
};

// Tags are campaigns and lists that a project is part of.
struct TagForm {
  Field project;
  std::vector<Field> add, remove;
};

struct StateForm {
  Field project, state, day, reason, note;
};

// What an office says of a report that waits for it.
struct ReviewForm {
  Field project, report, verdict, field, reason;
};

// What the office says of units, and of what doesn't count against whom.
struct FigureForm {
  Field figure;  // code or name of one of the method's figures
  Field unit;    // region, department or owner
  Field day, document, reason;
  Field value;                            // "5.2%", "1,234.5", "12", "8.5": as the figure's unit is
  MoneyUnit money_unit = MoneyUnit::wan;  // of the value, where it is an amount
};

struct AdjustForm {
  Field item;  // code or name of an item scored by documents
  Field unit, day, points, reason, document;
};

struct ExemptForm {
  Field project, unit;  // one of the two
  Field rule;           // code or name: a light, list or veto of the method
  Field from, until, approver, reason, document;
};

// How a region and all below work from a day on; the last word counts.
struct PostureForm {
  Field region, profile;  // code or name of the method's, or normal
  Field day, until, reason, document;
};

// Who holds which post. The last word about the same post of the same person counts, so one is
// ended by saying until when.
struct PostForm {
  Field person;  // number
  Field title, title_en, unit, region;
  Field role;  // one of Role, by code or name; none: a title without rights
  Field from, until;
  Field deputy_of;  // number: has that person's posts meanwhile
  Field source;
};

struct BondForm {
  Field project, batch, day, issued_on, issued, arrived, paid, reason;
  MoneyUnit unit = MoneyUnit::wan;
};

inline constexpr IssueKind missing{"field.missing", "必填", "must be given"};
inline constexpr IssueKind too_long{"field.too_long", "太长，最多 {} 字节",
                                    "too long, {} bytes at most"};
inline constexpr IssueKind not_utf8{"field.not_text", "不是有效文字", "not readable as text"};
inline constexpr IssueKind not_an_amount{"money.not_an_amount", "“{}”不是金额",
                                         "“{}” isn't an amount"};
inline constexpr IssueKind too_fine{"money.too_fine", "“{}”不足一分的部分记不下",
                                    "“{}” has digits below the smallest coin"};
inline constexpr IssueKind negative{"money.negative", "金额不能为负：{}",
                                    "an amount can't be negative: {}"};
inline constexpr IssueKind not_a_day{"day.not_a_day", "“{}”不是日期（如 2022-04-28）",
                                     "“{}” isn't a day (2022-04-28)"};
// Histories count their days from 1970-01-01.
inline constexpr IssueKind too_early{"day.too_early", "1970年以前的日期记不下",
                                     "days before 1970 can't be kept"};
inline constexpr IssueKind not_a_period{"period.not_a_period",
                                        "“{}”不是报送期（如 2022-04 或 2022-04/2）",
                                        "“{}” isn't a period (2022-04 or 2022-04/2)"};
inline constexpr IssueKind not_a_percent{"work.not_a_percent", "“{}”不是 0 到 100 的百分数",
                                         "“{}” isn't a percentage from 0 to 100"};
inline constexpr IssueKind unknown_project{"project.unknown", "没有项目“{}”",
                                           "there is no project “{}”"};
inline constexpr IssueKind shared_name{"project.shared_name", "名为“{}”的项目不止一个，请写编号",
                                       "several projects are named “{}”; give the code"};
inline constexpr IssueKind unknown_region{"region.unknown", "没有地区“{}”",
                                          "there is no region “{}”"};
inline constexpr IssueKind unknown_node{"node.unknown", "没有节点“{}”", "there is no node “{}”"};
inline constexpr IssueKind unknown_state{"state.unknown", "没有状态“{}”", "there is no state “{}”"};

inline constexpr IssueKind unknown_money_unit{"report.unknown_unit",
                                              "“{}”不是 yuan、wan、yi 或 million",
                                              "“{}” isn't yuan, wan, yi or million"};
inline constexpr IssueKind not_a_person{"person.not_a_number", "“{}”不是人员编号",
                                        "“{}” isn't the number of a person"};

inline constexpr IssueKind unknown_unit{"unit.unknown", "没有地区、部门或业主“{}”",
                                        "there is no region, department or owner “{}”"};

// Field readers: nothing where the field is empty or wrong; what's wrong is added to the issues.
std::optional<Money> take_money(const Field& field, MoneyUnit unit, bool rounds, Issues& issues);
std::optional<Day> take_day(const Field& field, Issues& issues);
std::optional<std::int32_t> take_percent_bp(const Field& field, Issues& issues);
std::string take_text(const Field& field, std::size_t limit_bytes, Issues& issues);
void require(const Field& field, Issues& issues);

std::optional<MoneyUnit> read_money_unit(std::string_view name);

std::optional<std::uint32_t> read_number(std::string_view text);  // digits only, from 1

// A project by number ("17"), code or, where only one bears it, name. Codes go first.
const Project* find_project(const Board& board, std::string_view said);
// Why there was none: nobody bears the name, or several do.
Issue no_project(const Board& board, const Field& said);
// A region by key, code or, where only one bears it, name in either language.
const Region* find_region(const Board& board, std::string_view said);
// Who races or has figures: a region's key, or the name of a department or owner that has a
// project. Nothing where there is none.
std::optional<std::string> find_unit(const Board& board, std::string_view said);

}  // namespace kaigong
