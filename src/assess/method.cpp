#include "assess/method.h"

#include "assess/check_method.h"

namespace kaigong {

const Measure* Method::measure(std::string_view measure_code) const {
  for (const auto& one : measures) {
    if (one.code == measure_code) return &one;
  }
  return nullptr;
}

const Figure* Method::figure(std::string_view figure_code) const {
  for (const auto& one : figures) {
    if (one.code == figure_code) return &one;
  }
  return nullptr;
}

const Profile* Method::profile(std::string_view profile_code) const {
  for (const auto& one : profiles) {
    if (one.code == profile_code) return &one;
  }
  return nullptr;
}

bool is_of_units(RuleKind kind) { return kind == RuleKind::growth_below; }

Result<Method> read_method(const json::Value& text) {
  auto method = json::read<Method>(text, true);
  if (!method) return method;
  Issues issues;
  check_method(*method, issues);
  if (!issues.empty()) return issues;
  return method;
}

Method method_of(const Board& board, const At<AssessmentPublished>& published) {
  const auto& said = published.said;
  for (auto i = board.methods().size(); i > 0; --i) {
    const auto& one = board.methods()[i - 1];
    const bool is_it = one.said.code == said.method && one.said.version == said.version;
    if (!is_it || one.seq > published.seq) continue;
    if (auto method = read_method(one.said.text)) return *std::move(method);
  }
  return {};
}

Method method_of(const Board& board) {
  for (auto i = board.methods().size(); i > 0; --i) {
    auto method = read_method(board.methods()[i - 1].said.text);
    if (method) return *std::move(method);
  }
  return {};
}

Moment moment_of(const Method& method, Day as_of) {
  Moment moment{as_of, as_of.year(), last_month_end(as_of), {}};
  for (std::size_t i = 0; i < 12; ++i) {
    const auto linear = static_cast<std::int32_t>((i + 1) * 10'000 / 12);
    moment.curve_bp[i] = method.curve.months_bp.size() == 12 ? method.curve.months_bp[i] : linear;
  }
  return moment;
}

}  // namespace kaigong
