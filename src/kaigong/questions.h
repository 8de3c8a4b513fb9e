#pragma once

#include "assess/measure.h"
#include "assess/method.h"
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

std::string show_sum(std::int64_t value, Term term, const Board& board, Language language);
// A percentage where the two sums are of one kind, else the mean with its unit.
std::string show_result(const Measure& measure, const Tally& tally, const Board& board,
                        Language language);

}  // namespace kaigong
