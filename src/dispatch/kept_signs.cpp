#include "dispatch/kept_signs.h"

#include "dispatch/early.h"

#include <algorithm>

namespace kaigong {

namespace {

bool is_kept(RuleKind kind) {
  return is_early(kind) && kind != RuleKind::silence && kind != RuleKind::finish_passed &&
         kind != RuleKind::just_over;
}

// How far works are ahead of money is how far money isn't ahead of works.
LightSign sign_of(const LightRule& rule) {
  const bool ahead = rule.kind == RuleKind::works_ahead;
  return {ahead ? RuleKind::money_ahead : rule.kind,
          rule.kind == RuleKind::finish_recedes ? rule.months : 0};
}

}  // namespace

std::vector<LightSign> signs_of(const Method& method) {
  std::vector<LightSign> out;
  for (const auto& rule : method.lights) {
    if (!is_kept(rule.kind)) continue;
    const auto sign = sign_of(rule);
    if (std::find(out.begin(), out.end(), sign) == out.end()) out.push_back(sign);
  }
  return out;
}

std::int16_t kept_figure(const LightRule& rule, const Board& board, const Project& project,
                         const Moment& moment) {
  const auto figure = early_figure(rule, board, project, moment);
  if (!figure) return Present::no_figure;
  const bool fits = *figure > Present::no_figure && *figure < Present::wide_figure;
  return fits ? static_cast<std::int16_t>(*figure) : Present::wide_figure;
}

KeptSign::KeptSign(const LightRule& rule, const Present* present) : rule_(rule) {
  if (present == nullptr) return;
  today_ = present->day().number();
  if (is_kept(rule.kind)) figures_ = present->figures(sign_of(rule));
  if (rule.kind == RuleKind::silence) days_ = present->updates();
  if (rule.kind == RuleKind::finish_passed) days_ = present->finishes();
  if (rule.kind == RuleKind::just_over) totals_ = present->values(Term::total);
}

std::optional<const LightLevel*> KeptSign::level(std::size_t row) const {
  if (!figures_.empty()) return by_figure(figures_[row]);
  if (!days_.empty()) return by_day(days_[row]);
  if (totals_.empty()) return std::nullopt;
  const auto over = just_over_bp(rule_, totals_[row]);
  return over ? early_level(rule_, *over) : nullptr;
}

std::optional<const LightLevel*> KeptSign::by_figure(std::int16_t figure) const {
  if (figure == Present::wide_figure) return std::nullopt;
  if (figure == Present::no_figure) return nullptr;
  return early_level(rule_, rule_.kind == RuleKind::works_ahead ? -figure : figure);
}

// Who never reported is silent since another day; who never named a finish can't have passed it.
std::optional<const LightLevel*> KeptSign::by_day(std::int32_t day) const {
  if (day != Present::no_day) return early_level(rule_, std::int64_t{today_} - day);
  if (rule_.kind == RuleKind::silence) return std::nullopt;
  return nullptr;
}

}  // namespace kaigong
