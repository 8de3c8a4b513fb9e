#include "dispatch/lights.h"

#include "base/check.h"
#include "base/money.h"
#include "dispatch/early.h"
#include "dispatch/periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

const LightLevel* reached(const LightRule& rule, std::int64_t figure, bool exactly) {
  const LightLevel* found = nullptr;
  for (const auto& level : rule.levels) {
    const bool at_limit = figure == level.at && (!level.over || !exactly);
    if (figure > level.at || at_limit) found = &level;
  }
  return found;
}

const LightLevel* reached_below(const LightRule& rule, std::int64_t figure) {
  const LightLevel* found = nullptr;
  for (const auto& level : rule.levels) {
    if (figure < level.at) found = &level;
  }
  return found;
}

std::string percent(std::int64_t bp) {
  return fmt::format("{}{}.{:02}", bp < 0 ? "-" : "", (bp < 0 ? -bp : bp) / 100,
                     (bp < 0 ? -bp : bp) % 100);
}
std::string wan(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::wan); }
std::string million(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::million); }

namespace {

int months_between(Day from, Day to) {
  return (to.year() - from.year()) * 12 + to.month() - from.month();
}

// 银川（2025）开工：当月计划开工、无正当理由未开工的，黄；连续三个月未开工的，红。
// `at` counts month ends that passed unstarted: 0 is the planned day itself.
Finding unstarted_since(const LightRule& rule, Day planned, const Moment& moment) {
  Finding finding;
  finding.figure = months_between(planned, moment.schedule_day) + 1;
  finding.since = planned;
  finding.level = reached(rule, finding.figure);
  return finding;
}

Finding start_late(const LightRule& rule, const Project& project, const Moment& moment) {
  const auto* planned = planned_on(project, node::start, moment.as_of);
  if (planned == nullptr || reached_on(project, node::start, moment.as_of) != nullptr) return {};
  const Day day = lengthen(planned->at);
  return day > moment.as_of ? Finding() : unstarted_since(rule, day, moment);
}

// 银川（2025）入统：开工后一个月未入统的，黄；超过两个月的，红。
Finding missing_since(const LightRule& rule, Day started, const Moment& moment) {
  Finding finding;
  int months = months_between(started, moment.as_of);
  if (months_after(started, months) > moment.as_of) --months;
  finding.figure = months;
  finding.since = started;
  finding.level = reached(rule, months, months_after(started, months) == moment.as_of);
  return finding;
}

Finding inclusion_late(const LightRule& rule, const Project& project, const Moment& moment) {
  const auto* started = reached_on(project, node::start, moment.as_of);
  if (started == nullptr || reached_on(project, node::included, moment.as_of) != nullptr) return {};
  return missing_since(rule, lengthen(started->at), moment);
}

Term due_term(const LightRule& rule) {
  return rule.schedule == Schedule::plan ? Term::plan_due : Term::linear_due;
}
Term done_term(const LightRule& rule) {
  return rule.kind == RuleKind::money_below ? Term::arrived_year : Term::invested_year;
}

// 银川（2025）进度：落后时序 10 至 30 个百分点（均含本数）的，黄；超过 30 个百分点的，红。
// 武汉（2022）：完成率与时序之比低于 80% 的，黄；低于 60% 的，红。
// 银川（2025）资金：支付低于要求的，红。The requirement is the schedule times the level's share.
// Takes a finding with its amounts.
void judge_amounts(const LightRule& rule, Finding& finding) {
  const bool behind = rule.kind == RuleKind::behind_points;
  const auto share = behind ? share_bp(finding.due - finding.done, finding.plan)
                            : share_bp(finding.done, finding.due);
  if (!share) return;
  finding.figure = *share;
  finding.level = behind ? reached(rule, *share) : reached_below(rule, *share);
}

Finding amounts(const LightRule& rule, const Project& project, const Moment& moment) {
  Finding finding;
  finding.plan = value_of(Term::plan_year, project, moment);
  finding.due = value_of(due_term(rule), project, moment);
  finding.done = value_of(done_term(rule), project, moment);
  judge_amounts(rule, finding);
  return finding;
}

struct Batch {
  Word name = 0;
  std::optional<Day> issued_on;
  std::int64_t issued = 0;
  std::int64_t paid = 0;
};

std::vector<Batch> batches_on(const Project& project, Day day) {
  std::vector<Batch> batches;
  for (const auto& line : seldom_of(project).bonds) {
    if (lengthen(line.day) > day) break;
    auto found = std::find_if(batches.begin(), batches.end(),
                              [&](const Batch& one) { return one.name == line.batch; });
    if (found == batches.end()) found = batches.insert(found, Batch{line.batch, {}, 0, 0});
    if (line.issued_on) found->issued_on = line.issued_on;
    if (line.issued != no_amount) found->issued = line.issued;
    if (line.paid != no_amount) found->paid = line.paid;
  }
  return batches;
}

// 某市（2022）专项债：每批次六个月用完，自发行次月起算；达到预期线为绿，
// 落后不超过 30% 为黄，超过 30% 为红。
// Behind is a share of the line itself (ours: the rule doesn't say of what), and the batch that is
// furthest behind speaks.
Finding bond_behind(const LightRule& rule, const Project& project, const Moment& moment) {
  Finding worst;
  for (const auto& batch : batches_on(project, moment.as_of)) {
    if (!batch.issued_on || *batch.issued_on > moment.schedule_day) continue;
    const auto months =
        std::min<std::int64_t>(months_between(*batch.issued_on, moment.schedule_day), rule.months);
    const auto due =
        batch.issued / rule.months * months + batch.issued % rule.months * months / rule.months;
    const auto behind = share_bp(due - batch.paid, due);
    if (!behind || (worst.due != 0 && *behind <= worst.figure)) continue;
    worst = {reached(rule, *behind), *behind,         batch.paid, due,
             batch.issued,           batch.issued_on, batch.name, {}};
  }
  return worst;
}

Finding find(const Board& board, const LightRule& rule, const Project& project,
             const Moment& moment) {
  if (is_early(rule.kind)) return early_finding(rule, board, project, moment);
  switch (rule.kind) {
    case RuleKind::start_late: return start_late(rule, project, moment);
    case RuleKind::behind_points:
    case RuleKind::below_share:
    case RuleKind::money_below: return amounts(rule, project, moment);
    case RuleKind::inclusion_late: return inclusion_late(rule, project, moment);
    case RuleKind::bond_behind: return bond_behind(rule, project, moment);
    default: return {};  // of units: unit_lights.h
  }
}

Text bond_sentence(const Board& board, const Finding& finding) {
  const auto& batch = board.text(finding.batch);
  return {fmt::format(
              "专项债 {} 批支出落后预期线 {}%：应支出 {} 万元，已支出 {} 万元，发行 {} 万元", batch,
              percent(finding.figure), wan(finding.due), wan(finding.done), wan(finding.plan)),
          fmt::format("special bond batch {} is {}% behind its line: {} million expected, {} "
                      "million paid, {} million issued",
                      batch, percent(finding.figure), million(finding.due), million(finding.done),
                      million(finding.plan))};
}

Text sentence(const Board& board, const LightRule& rule, const Finding& finding) {
  const auto day = finding.since ? show(*finding.since) : "";
  switch (rule.kind) {
    case RuleKind::start_late:
      return {fmt::format("计划 {} 开工，至今未开工，已过 {} 个月末", day, finding.figure),
              fmt::format("planned to start on {}, not started, {} month ends have passed", day,
                          finding.figure)};
    case RuleKind::inclusion_late:
      return {fmt::format("{} 开工，满 {} 个月未入统", day, finding.figure),
              fmt::format("started on {}, not in statistics after {} months", day, finding.figure)};
    case RuleKind::behind_points:
      return {fmt::format("落后时序 {} 个百分点：应完成 {} 万元，已完成 {} 万元，年度计划 {} 万元",
                          percent(finding.figure), wan(finding.due), wan(finding.done),
                          wan(finding.plan)),
              fmt::format("{} percentage points behind: {} million due, {} million done, plan of "
                          "the year {} million",
                          percent(finding.figure), million(finding.due), million(finding.done),
                          million(finding.plan))};
    case RuleKind::below_share:
      return {fmt::format("完成时序的 {}%：应完成 {} 万元，已完成 {} 万元", percent(finding.figure),
                          wan(finding.due), wan(finding.done)),
              fmt::format("{}% of the schedule: {} million due, {} million done",
                          percent(finding.figure), million(finding.due), million(finding.done))};
    case RuleKind::money_below:
      return {
          fmt::format("到位资金为时序的 {}%：应到位 {} 万元，已到位 {} 万元",
                      percent(finding.figure), wan(finding.due), wan(finding.done)),
          fmt::format("money in place is {}% of the schedule: {} million due, {} million in place",
                      percent(finding.figure), million(finding.due), million(finding.done))};
    case RuleKind::bond_behind: return bond_sentence(board, finding);
    default: return early_sentence(rule, finding);
  }
}

// The least amount whose share of `whole`, as printed, is `limit_bp`: shares are rounded half up.
std::int64_t edge_of(std::int64_t whole, std::int64_t limit_bp) {
  __extension__ typedef __int128 Wide;
  const Wide twice = whole * (2 * Wide(limit_bp) - 1);
  return static_cast<std::int64_t>((twice > 0 ? twice + 19'999 : twice) / 20'000);
}

// What doing puts the light out, in fen, to the fen.
std::int64_t needed_for(const LightRule& rule, const Finding& finding) {
  const auto& level = rule.levels.front();
  if (rule.kind == RuleKind::below_share || rule.kind == RuleKind::money_below)
    return edge_of(finding.due, level.at) - finding.done;
  const auto first_on = level.at + (level.over ? 1 : 0);
  const auto whole = rule.kind == RuleKind::bond_behind ? finding.due : finding.plan;
  return finding.due - finding.done - edge_of(whole, first_on) + 1;
}

// Rounded up to the last digit shown, so that the amount named is always enough.
std::string at_least(std::int64_t fen, MoneyUnit unit) {
  const auto step = static_cast<std::int64_t>(unit) / 100;
  const auto steps = std::max<std::int64_t>(0, fen + step - 1) / step;
  return show_money(Money::fen(steps * step), unit);
}

Text clears(const LightRule& rule, const Finding& finding) {
  switch (rule.kind) {
    case RuleKind::start_late:
      return {
          "报送开工日期和现场证据，或经批准调整计划开工日期",
          "report the start with evidence from the site, or move the planned start with approval"};
    case RuleKind::inclusion_late:
      return {"完成入统并填报入统编号", "enter statistics and report the number"};
    case RuleKind::behind_points:
    case RuleKind::below_share:
    case RuleKind::money_below:
    case RuleKind::bond_behind: break;
    default: return early_clears(rule, finding);
  }
  const auto needed = needed_for(rule, finding);
  const auto [zh, en] = rule.kind == RuleKind::money_below   ? std::pair("到位", "in place")
                        : rule.kind == RuleKind::bond_behind ? std::pair("支出", "paid")
                                                             : std::pair("完成", "done");
  return {fmt::format("再{} {} 万元", zh, at_least(needed, MoneyUnit::wan)),
          fmt::format("{} million more {}", at_least(needed, MoneyUnit::million), en)};
}

Condition is(Flag flag, bool negated = false) {
  Condition condition;
  condition.is = flag;
  condition.negated = negated;
  return condition;
}

// A light of the kind is never on without these; whether it's on then, `find` says.
std::vector<Condition> needs_of(RuleKind kind) {
  switch (kind) {
    case RuleKind::start_late: return {is(Flag::start_due), is(Flag::started, true)};
    case RuleKind::inclusion_late: return {is(Flag::started), is(Flag::included, true)};
    case RuleKind::behind_points:
    case RuleKind::below_share:
    case RuleKind::money_below: return {is(Flag::has_plan)};
    default: return early_needs(kind);
  }
}

std::vector<Condition> asked_of(const LightRule& rule) {
  auto out = needs_of(rule.kind);
  out.insert(out.end(), rule.where.begin(), rule.where.end());
  return out;
}

bool exempts_anybody(const Board& board, const LightRule& rule) {
  const auto all = board.exemptions();
  return std::any_of(all.begin(), all.end(), [&](const At<ExemptionGranted>& one) {
    return one.said.project && one.said.rule == rule.code;
  });
}

// 竣工以后（含投产、达产）和退出的项目不再亮灯。
bool is_looked_at(const Board& board, const LightRule& rule, const Project& project,
                  const Moment& moment) {
  const auto* state = state_on(project, moment.as_of);
  if (state != nullptr && state->state >= State::completed) return false;
  return hold(rule.where, board, project, moment);
}

}  // namespace

// 经批准豁免的，灯仍显示，但不计入；写明批准人和期限。
void add_exemption(Text& sentence, const ExemptionGranted& exemption) {
  const auto until = show(exemption.until);
  sentence.zh += fmt::format("；已豁免至 {}（第 {} 号人员批准：{}）", until,
                             exemption.approver.value, exemption.reason);
  sentence.en += fmt::format("; exempt until {} (approved by no. {}: {})", until,
                             exemption.approver.value, exemption.reason);
}

const LightLevel* level_of(const Board& board, const LightRule& rule, const Project& project,
                           const Moment& moment) {
  if (!is_looked_at(board, rule, project, moment)) return nullptr;
  const auto* level = find(board, rule, project, moment).level;
  const bool exempt =
      level != nullptr && board.exemption_on(project, rule.code, moment.as_of) != nullptr;
  return exempt ? nullptr : level;
}

ReadyRule::ReadyRule(const Board& board, const LightRule& rule, const Moment& moment)
    : board_(board),
      rule_(rule),
      moment_(moment),
      present_(columns_of(moment)),
      asked_(asked_of(rule)),
      where_(board, asked_, moment),
      kept_(rule, present_),
      exempts_(exempts_anybody(board, rule)) {
  if (present_ == nullptr) return;
  states_ = present_->states();
  plans_ = present_->values(Term::plan_year);
  due_ = present_->values(due_term(rule));
  done_ = present_->values(done_term(rule));
}

const LightLevel* ReadyRule::level(std::size_t row) const {
  if (present_ == nullptr) return level_of(board_, rule_, board_.projects()[row], moment_);
  if (states_[row] >= State::completed || !where_.hold(row)) return nullptr;
  const auto* level = found(row);
  if (level == nullptr || !exempts_) return level;
  const auto& project = board_.projects()[row];
  return board_.exemption_on(project, rule_.code, moment_.as_of) == nullptr ? level : nullptr;
}

// As `find` does for one who meets the conditions: of those the column of starts has the planned
// day where the start is late, and the day of the start where the inclusion is.
const LightLevel* ReadyRule::found(std::size_t row) const {
  switch (rule_.kind) {
    case RuleKind::start_late:
      return unstarted_since(rule_, Day::number(present_->starts()[row]), moment_).level;
    case RuleKind::inclusion_late:
      return missing_since(rule_, Day::number(present_->starts()[row]), moment_).level;
    case RuleKind::behind_points:
    case RuleKind::below_share:
    case RuleKind::money_below: {
      Finding finding;
      finding.plan = plans_[row];
      finding.due = due_[row];
      finding.done = done_[row];
      judge_amounts(rule_, finding);
      return finding.level;
    }
    default:
      if (const auto kept = kept_.level(row)) return *kept;
  }
  return find(board_, rule_, board_.projects()[row], moment_).level;
}

std::optional<std::uint64_t> light_bits(const Method& method, std::string_view rule,
                                        std::string_view label) {
  constexpr std::size_t most = 64;
  std::uint64_t bits = 0;
  std::size_t number = 0;
  for (const auto& one : method.lights) {
    for (const auto& level : one.levels) {
      if (number == most) return std::nullopt;
      const bool is_meant =
          (rule.empty() || one.code == rule) && (label.empty() || level.label == label);
      if (is_meant) bits |= std::uint64_t{1} << number;
      ++number;
    }
  }
  return bits;
}

namespace {

void light(const Method& method, const Board& board, const Moment& moment,
           std::span<const std::uint32_t> rows, std::span<std::uint64_t> lit) {
  for (const auto row : rows) lit[row] = 0;
  std::size_t first = 0;
  for (const auto& one : method.lights) {
    const ReadyRule rule(board, one, moment);
    for (const auto row : rows) {
      const auto* level = rule.level(row);
      if (level == nullptr) continue;
      const auto number = first + static_cast<std::size_t>(level - one.levels.data());
      lit[row] |= std::uint64_t{1} << number;
    }
    first += one.levels.size();
  }
}

}  // namespace

// Each function keeps what it needs of the method.
Present::Lighter lighter_of(const Method& method) {
  Present::Lighter out;
  out.signs = signs_of(method);
  std::vector<LightRule> rules;
  for (const auto& sign : out.signs) {
    rules.emplace_back().kind = sign.kind;
    rules.back().months = sign.months;
  }
  out.figure = [rules = std::move(rules)](const Board& board, const Project& project,
                                          const Moment& moment, std::size_t sign) {
    return kept_figure(rules[sign], board, project, moment);
  };
  if (!light_bits(method, {}, {})) return out;
  out.light = [method](const Board& board, const Moment& moment,
                       std::span<const std::uint32_t> rows,
                       std::span<std::uint64_t> lit) { light(method, board, moment, rows, lit); };
  return out;
}

std::vector<Light> lights_of(const Board& board, const Method& method, const Project& project,
                             const Moment& moment) {
  std::vector<Light> out;
  for (const auto& rule : method.lights) {
    if (!is_looked_at(board, rule, project, moment)) continue;
    const auto finding = find(board, rule, project, moment);
    if (finding.level == nullptr) continue;
    Light light{&rule,
                finding.level,
                sentence(board, rule, finding),
                clears(rule, finding),
                finding.since,
                board.exemption_on(project, rule.code, moment.as_of)};
    if (light.exempt != nullptr) add_exemption(light.sentence, light.exempt->said);
    out.push_back(std::move(light));
  }
  return out;
}

}  // namespace kaigong
