#include "kaigong/questions.h"
// tested by: tests/command/commands_test.py

#include "desk/forms.h"
#include "desk/words.h"

namespace kaigong {

namespace {

constexpr IssueKind no_such_measure{"rank.no_such_measure", "没有这个指标，现有：{}",
                                    "no such measure; there are: {}"};

}  // namespace

std::string show_sum(std::int64_t value, Term term, const Board& board, Language language) {
  return is_money(term) ? show_amount(value, board.ledger().currency, language)
                        : std::to_string(value);
}

std::string show_result(const Measure& measure, const Tally& tally, const Board& board,
                        Language language) {
  if (is_share(measure)) return show_bp(tally.rate_bp());
  const auto mean = mean_of(tally);
  return mean ? show_sum(*mean, measure.numerator.sum, board, language) : "–";
}

Result<Asked> read_question(const Board& board, const Question& question) {
  Issues issues;
  Asked asked;
  const auto day = as_of_or_today(board, question.as_of);
  if (day) {
    asked.as_of = *day;
  } else {
    issues = day.issues();
  }
  if (!question.region.empty()) {
    const auto* region = find_region(board, question.region);
    if (region == nullptr) {
      issues.push_back({&unknown_region, "--region", question.region});
    } else {
      asked.filter.region = region->id;
    }
  }
  if (!question.state.empty()) {
    asked.filter.state = find_state(question.state);
    if (!asked.filter.state) issues.push_back({&unknown_state, "--state", question.state});
  }
  asked.filter.industry = question.industry;
  asked.filter.sector = question.sector;
  asked.filter.department = question.department;
  asked.filter.tag = question.tag;
  asked.filter.words = question.words;
  asked.filter.leader = {question.leader};
  if (!issues.empty()) return issues;
  return asked;
}

Result<Measure> find_measure(const Method& method, const std::string& code) {
  if (method.code.empty()) return Issue{&no_method, "", ""};
  if (const auto* measure = method.measure(code)) return *measure;
  std::string codes;
  for (const auto& one : method.measures) codes += (codes.empty() ? "" : " ") + one.code;
  return Issue{&no_such_measure, code, codes};
}

}  // namespace kaigong
