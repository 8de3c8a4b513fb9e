#include "assess/method.h"

#include <set>

namespace kaigong {

namespace {

template <class List>
void refuse_doubled(const List& list, const std::string& place, Issues& issues) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto at = place + "/" + std::to_string(i) + "/code";
    if (list[i].code.empty() || list[i].name.zh.empty() || list[i].name.en.empty())
      issues.push_back({&no_code, at, ""});
    if (!seen.insert(list[i].code).second) issues.push_back({&doubled_code, at, list[i].code});
  }
}

void check_curve(const Curve& curve, Issues& issues) {
  bool good = curve.months_bp.size() == 12 && curve.months_bp.back() == 10'000 &&
              curve.months_bp.front() >= 0;
  for (std::size_t i = 1; i < curve.months_bp.size(); ++i)
    good = good && curve.months_bp[i] >= curve.months_bp[i - 1];
  if (!good) issues.push_back({&bad_curve, "/curve/months_bp", ""});
}

void check_scheme(const Method& method, Issues& issues) {
  refuse_doubled(method.scheme.items, "/scheme/items", issues);
  refuse_doubled(method.scheme.groups, "/scheme/groups", issues);
  for (std::size_t i = 0; i < method.scheme.items.size(); ++i) {
    const auto& item = method.scheme.items[i];
    const auto place = "/scheme/items/" + std::to_string(i);
    if (method.measure(item.measure) == nullptr)
      issues.push_back({&unknown_measure, place + "/measure", item.measure});
    if (item.weight_points < 0 || item.weight_points > 1000)
      issues.push_back({&bad_weight, place + "/weight_points", ""});
    if (item.shape.cap_bp <= 0 || item.shape.cap_bp > 1'000'000)
      issues.push_back({&bad_weight, place + "/shape/cap_bp", ""});
  }
}

bool grows(RuleKind kind) { return kind != RuleKind::below_share && kind != RuleKind::money_below; }

void check_lights(const Method& method, Issues& issues) {
  refuse_doubled(method.lights, "/lights", issues);
  for (std::size_t i = 0; i < method.lights.size(); ++i) {
    const auto& levels = method.lights[i].levels;
    bool good = !levels.empty();
    for (std::size_t k = 1; k < levels.size(); ++k) {
      const auto step = levels[k].at - levels[k - 1].at;
      good = good && (grows(method.lights[i].kind) ? step > 0 : step < 0);
    }
    if (!good) issues.push_back({&bad_levels, "/lights/" + std::to_string(i) + "/levels", ""});
  }
}

}  // namespace

const Measure* Method::measure(std::string_view measure_code) const {
  for (const auto& one : measures) {
    if (one.code == measure_code) return &one;
  }
  return nullptr;
}

Result<Method> read_method(const json::Value& text) {
  auto method = json::read<Method>(text, true);
  if (!method) return method;
  Issues issues;
  if (method->code.empty() || method->version.empty() || method->name.zh.empty()) {
    issues.push_back({&no_code, "/code", ""});
  }
  check_curve(method->curve, issues);
  refuse_doubled(method->measures, "/measures", issues);
  check_scheme(*method, issues);
  check_lights(*method, issues);
  if (!issues.empty()) return issues;
  return method;
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
