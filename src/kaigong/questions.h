#pragma once

#include "assess/measure.h"
#include "assess/method.h"
#include "assess/open_score.h"
#include "kaigong/commands.h"

// From a command's words to a filter on the board, with every issue.
namespace kaigong {

inline constexpr IssueKind unknown_grouping{"rank.unknown_grouping", "不能按“{}”分组",
                                            "can't group by “{}”"};
inline constexpr IssueKind no_method{"rank.no_method", "台账里还没有考核办法",
                                     "no method has been adopted in this ledger"};

struct Asked {
  Filter filter;
  Day as_of;
};
Result<Asked> read_question(const Board& board, const Question& question);

// A measure of the method in force, or an issue that lists the codes there are.
Result<Measure> find_measure(const Method& method, const std::string& code);

std::string show_value(ValueUnit unit, std::int64_t value, const Board& board, Language language);
std::string show_sum(std::int64_t value, const Sum& sum, const Board& board, Language language);
// What an item's score was made from: "83.33%", "120.5 万元", "5.20%", "8.5"; "–" for nothing.
std::string show_figure_of(const Method& method, const SchemeItem& item, const ItemScore& score,
                           const Board& board, Language language);
// A percentage where the two sums are of one kind, else the mean with its unit.
std::string show_result(const Measure& measure, const Tally& tally, const Board& board,
                        Language language);

}  // namespace kaigong
