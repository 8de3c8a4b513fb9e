// tested by: http/deeds_test.cpp, tests/command/commands_test.py
#include "assess/race.h"
#include "base/digest.h"
#include "base/limits.h"
#include "desk/office_deeds.h"

namespace kaigong {

Result<std::optional<AssessmentPublished>> publish_race(const Board& board, const Field& day,
                                                        Day today) {
  const auto method = method_of(board);
  Issues issues;
  const auto as_of = take_day(day, issues).value_or(today);
  if (as_of > today) issues.push_back({&day_to_come, day.place, show(as_of)});
  if (method.code.empty()) issues.push_back({&no_method_yet, "", ""});
  if (!issues.empty()) return issues;
  const auto kind = read_digest_kind(board.ledger().digest).value_or(DigestKind::sha256);
  const auto text = text_of(race(board, method, as_of), method, board.seq());
  AssessmentPublished body{method.code, method.version, "race",
                           as_of,       board.seq(),    digest_of(kind, text)};
  // With room for the entry around it. Whoever recomputes needs none of it.
  if (text.size() <= limits::line_bytes / 2) body.result = *json::parse(text);
  return std::optional(std::move(body));
}

}  // namespace kaigong
