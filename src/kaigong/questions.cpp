#include "kaigong/questions.h"
// tested by: tests/command/commands_test.py

#include "desk/forms.h"
#include "desk/words.h"

namespace kaigong {

namespace {

constexpr IssueKind no_such_measure{"rank.no_such_measure", "没有这个指标，现有：{}",
                                    "no such measure; there are: {}"};

}  // namespace

std::string show_value(ValueUnit unit, std::int64_t value, const Board& board, Language language) {
  switch (unit) {
    case ValueUnit::bp: return show_bp(value);
    case ValueUnit::fen: return show_amount(value, board.ledger().currency, language);
    case ValueUnit::points: return show(Points{value});
    case ValueUnit::count:
    case ValueUnit::day: return std::to_string(value);
  }
  return std::to_string(value);
}

std::string show_sum(std::int64_t value, const Sum& sum, const Board& board, Language language) {
  return show_value(unit_of(sum), value, board, language);
}

std::string show_result(const Measure& measure, const Tally& tally, const Board& board,
                        Language language) {
  if (is_share(measure)) return show_bp(tally.rate_bp());
  const auto mean = mean_of(tally);
  return mean ? show_sum(*mean, measure.numerator, board, language) : "–";
}

std::string show_figure_of(const Method& method, const SchemeItem& item, const ItemScore& score,
                           const Board& board, Language language) {
  const auto unit = unit_of(method, item);
  if (score.value) return show_value(unit, *score.value, board, language);
  const bool plain = !item.measure.empty() && unit == ValueUnit::bp && item.against.empty();
  return plain ? show_bp(score.rate_bp) : "–";
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
