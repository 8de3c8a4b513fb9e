#include "assess/terms.h"

#include "assess/present.h"
#include "base/check.h"
#include "base/money.h"

#include <algorithm>

namespace kaigong {

namespace {

constexpr std::int64_t large_fen = 5'000'000'000;  // 5,000 万元

template <class Line>
const Line* noted(const Line* line, Trace* trace) {
  if (line != nullptr && trace != nullptr) trace->push_back(line->seq);
  return line;
}

// Facts and tags have no days: what was last said stands on every day.
void note_amendments(const Project& project, Trace* trace) {
  if (trace == nullptr) return;
  trace->push_back(project.added);
  const auto& amendments = seldom_of(project).amendments;
  trace->insert(trace->end(), amendments.begin(), amendments.end());
}

__extension__ typedef __int128 Wide;

std::int64_t part_of(std::int64_t amount, std::int64_t part, std::int64_t whole) {
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(amount, part, &product)) return product / whole;
  return static_cast<std::int64_t>(Wide(amount) * part / whole);
}

bool all_reached(const Project& project, std::uint8_t first, std::uint8_t last, Day day,
                 Trace* trace) {
  for (auto node = first; node <= last; ++node) {
    if (noted(reached_on(project, node, day), trace) == nullptr) return false;
  }
  return true;
}

std::int64_t permits_done(const Project& project, Day day, Trace* trace) {
  std::int64_t done = 0;
  for (auto node = node::approved; node < node::approved + 5; ++node) {
    if (noted(reached_on(project, node, day), trace) != nullptr) ++done;
  }
  return done;
}

bool is_one_of(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool begins_with_one_of(const std::vector<std::string>& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(),
                     [&](const auto& one) { return text.starts_with(one); });
}

bool is_tagged(const Board& board, const Project& project, const std::vector<std::string>& tags) {
  return std::any_of(project.tags.begin(), project.tags.end(),
                     [&](Word tag) { return is_one_of(tags, board.text(tag)); });
}

bool is_exempt(const Board& board, const Project& project, const std::vector<std::string>& rules,
               Day day, Trace* trace) {
  for (const auto& rule : rules) {
    if (noted(board.exemption_on(project, rule, day), trace) != nullptr) return true;
  }
  return false;
}

// The order that says so is among what it rests on.
bool is_in_posture(const Board& board, const Project& project,
                   const std::vector<std::string>& profiles, Day day, Trace* trace) {
  const auto* told = noted(board.posture_on(project.region, day), trace);
  return is_one_of(profiles, told == nullptr ? std::string(normal_posture) : told->said.profile);
}

bool is_in_campaign(const Board& board, const Project& project,
                    const std::vector<std::string>& kinds, Day day, Trace* trace) {
  for (const auto& campaign : board.campaigns()) {
    const auto* call = board.call_on(campaign, day);
    if (call == nullptr || !is_one_of(kinds, json::enum_name(call->said.kind))) continue;
    if (!is_on(board, campaign, day) || !bears_tag(board, project, call->said.tag)) continue;
    noted(call, trace);
    return true;
  }
  return false;
}

const ForecastLine* first_forecast(const Project& project, Day day, Trace* trace) {
  for (const auto& line : seldom_of(project).forecasts) {
    if (lengthen(line.day) > day) return nullptr;
    if (line.total != no_amount) return noted(&line, trace);
  }
  return nullptr;
}

const ForecastLine* newest_that(const Project& project, Day day, bool (*says)(const ForecastLine&),
                                Trace* trace) {
  const ForecastLine* found = nullptr;
  for (const auto& line : seldom_of(project).forecasts) {
    if (lengthen(line.day) > day) break;
    if (says(line)) found = &line;
  }
  return noted(found, trace);
}

std::int64_t forecast_total(const Project& project, Day day, Trace* trace) {
  const auto* line = newest_that(
      project, day, [](const ForecastLine& one) { return one.total != no_amount; }, trace);
  return line == nullptr ? 0 : line->total;
}

std::int64_t slip_days(const Project& project, Day day, Trace* trace) {
  const auto dated = [](const ForecastLine& one) { return one.finish.has_value(); };
  const auto* newest = newest_that(project, day, dated, trace);
  if (newest == nullptr) return 0;
  const auto& forecasts = seldom_of(project).forecasts;
  const auto first = std::find_if(forecasts.begin(), forecasts.end(), dated);
  return *newest->finish - *noted(&*first, trace)->finish;
}

bool planned_by(const Project& project, std::uint8_t node, Day day, Trace* trace) {
  const auto* line = noted(planned_on(project, node, day), trace);
  return line != nullptr && lengthen(line->at) <= day;
}

bool planned_in_year(const Project& project, std::uint8_t node, const Moment& moment,
                     Trace* trace) {
  const auto* line = noted(planned_on(project, node, moment.as_of), trace);
  return line != nullptr && lengthen(line->at).year() == moment.year;
}

bool reached_within(const Project& project, std::uint8_t node, Within within, Day day,
                    Trace* trace) {
  const auto* line = noted(reached_on(project, node, day), trace);
  if (line == nullptr || within == Within::ever) return line != nullptr;
  const Day at = lengthen(line->at);
  return at.year() == day.year() && (within == Within::year || at.month() == day.month());
}

// A correction may lower it below what stood a month ago.
std::int64_t invested_month(const Project& project, Day day, Trace* trace) {
  const Day before = Day::of(day.year(), day.month(), 1).value() + -1;
  noted(report_on(project, day), trace);
  const auto now = invested_year_on(project, day);
  if (before.year() < day.year()) return now;
  noted(report_on(project, before), trace);
  return now - invested_year_on(project, before);
}

Word confidence_on(const Project& project, Day day, Trace* trace) {
  const auto* line = newest_that(
      project, day, [](const ForecastLine& one) { return one.confidence != 0; }, trace);
  return line == nullptr ? 0 : line->confidence;
}

bool is_in_state(const Project& project, State state, Day day, Trace* trace) {
  const auto* line = noted(state_on(project, day), trace);
  return line != nullptr && line->state == state;
}

bool flag_holds(const Condition& condition, const Board& board, const Project& project,
                const Moment& moment, Trace* trace) {
  const Day day = moment.as_of;
  const auto reached = [&](std::uint8_t node) {
    return reached_within(project, node, condition.within, day, trace);
  };
  switch (condition.is) {
    case Flag::large: {
      const auto* line = noted(total_on(project, day), trace);
      return line != nullptr && line->total >= large_fen;
    }
    case Flag::total_at_least: {
      const auto* line = noted(total_on(project, day), trace);
      return line != nullptr && line->total >= condition.amount;
    }
    case Flag::plan_at_least: {
      const auto* line = noted(plan_on(project, moment.year, day), trace);
      return line != nullptr && line->amount >= condition.amount;
    }
    case Flag::signed_up: return reached(node::signing);
    case Flag::landed: return all_reached(project, node::registered, node::money_in, day, trace);
    case Flag::planned_start: return planned_in_year(project, node::start, moment, trace);
    case Flag::start_due: return planned_by(project, node::start, day, trace);
    case Flag::started: return reached(node::start);
    case Flag::permits_complete:
      return all_reached(project, node::approved, node::approved + 4, day, trace);
    case Flag::included: return reached(node::included);
    case Flag::inclusion_due: return planned_by(project, node::included, day, trace);
    case Flag::completed: return reached(node::completed);
    case Flag::planned_completion: return planned_in_year(project, node::completed, moment, trace);
    case Flag::in_production: return reached(node::producing);
    case Flag::suspended: return is_in_state(project, State::suspended, day, trace);
    case Flag::ended: return is_in_state(project, State::ended, day, trace);
    case Flag::has_plan: return noted(plan_on(project, moment.year, day), trace) != nullptr;
    case Flag::reported: return noted(report_on(project, day), trace) != nullptr;
    case Flag::forecast: return noted(forecast_on(project, day), trace) != nullptr;
    case Flag::tagged:
      note_amendments(project, trace);
      return is_tagged(board, project, condition.in);
    case Flag::confidence:
      return is_one_of(condition.in, board.text(confidence_on(project, day, trace)));
    case Flag::rated: return confidence_on(project, day, trace) != 0;
    case Flag::in_sector:
      note_amendments(project, trace);
      return is_one_of(condition.in, board.text(project.sector));
    case Flag::in_industry:
      note_amendments(project, trace);
      return begins_with_one_of(condition.in, board.text(project.industry));
    case Flag::exempt: return is_exempt(board, project, condition.in, day, trace);
    case Flag::in_posture: return is_in_posture(board, project, condition.in, day, trace);
    case Flag::in_campaign: return is_in_campaign(board, project, condition.in, day, trace);
  }
  check(false, "no such flag");
  return false;
}

// What the plan's months or the method's curve say.
std::int64_t cumulative(const PlanLine& plan, const Moment& moment, int month) {
  if (month == 0) return 0;
  const auto index = static_cast<std::size_t>(month - 1);
  return plan.months.empty() ? part_of(plan.amount, moment.curve_bp[index], 10'000)
                             : plan.months[index];
}

std::int64_t plan_value(Term term, const Project& project, const Moment& moment, Trace* trace) {
  const auto* plan = noted(plan_on(project, moment.year, moment.as_of), trace);
  if (plan == nullptr) return 0;
  if (term == Term::plan_year) return plan->amount;
  if (term == Term::linear_due) {
    const bool begun = moment.schedule_day.year() >= moment.year;
    return part_of(plan->amount, begun ? moment.schedule_day.month() : 0, 12);
  }
  const auto* report = report_on(project, moment.as_of);
  if (report == nullptr || lengthen(report->day) <= moment.schedule_day)
    return due_by(*plan, moment, moment.schedule_day);
  return due_by(*plan, moment, lengthen(noted(report, trace)->day));
}

}  // namespace

bool is_on(const Board& board, const Campaign& campaign, Day day) {
  const auto* call = board.call_on(campaign, day);
  if (call == nullptr || day < call->said.from || call->said.until < day) return false;
  return std::none_of(campaign.steps.begin(), campaign.steps.end(), [&](const auto& step) {
    return step.said.step == CampaignStep::ended && step.said.day <= day;
  });
}

bool bears_tag(const Board& board, const Project& project, std::string_view tag) {
  const auto word = board.find_word(tag);
  return word && std::binary_search(project.tags.begin(), project.tags.end(), *word);
}

bool has_amount(Flag flag) { return flag == Flag::total_at_least || flag == Flag::plan_at_least; }

bool has_span(Flag flag) {
  return flag == Flag::signed_up || flag == Flag::started || flag == Flag::included ||
         flag == Flag::completed || flag == Flag::in_production;
}

bool is_money(Term term) {
  return term != Term::count && term != Term::permits_done && term != Term::permits_needed &&
         term != Term::slip_days;
}

std::int64_t due_by_end_of(const PlanLine& plan, const Moment& moment, int month) {
  return month == 12 ? plan.amount : cumulative(plan, moment, month);
}

std::int64_t due_by(const PlanLine& plan, const Moment& moment, Day day) {
  if (day.year() < plan.year) return 0;
  if (day >= month_end(plan.year, 12)) return plan.amount;
  const auto at_end_of = [&](int month) { return cumulative(plan, moment, month); };
  const int month = day.month();
  const int length = month_end(plan.year, month).day();
  const auto before = at_end_of(month - 1);
  return before + part_of(at_end_of(month) - before, day.day(), length);
}

std::int64_t value_of(Term term, const Project& project, const Moment& moment, Trace* trace) {
  if (const auto* present = columns_of(moment, trace)) {
    if (const auto values = present->values(term); !values.empty())
      return values[project.id.value - 1];
  }
  const Day day = moment.as_of;
  switch (term) {
    case Term::count: return 1;
    case Term::total: {
      const auto* line = noted(total_on(project, day), trace);
      return line == nullptr ? 0 : line->total;
    }
    case Term::invested_year:
      noted(report_on(project, day), trace);
      return invested_year_on(project, day);
    case Term::invested_month: return invested_month(project, day, trace);
    case Term::invested_total:
      if (trace != nullptr && project.invested_before_said != 0)
        trace->push_back(project.invested_before_said);
      for (const auto& line : project.reports) {
        if (lengthen(line.day) <= day) noted(&line, trace);
      }
      return invested_total_on(project, day);
    case Term::arrived_year:
      noted(arrived_on(project, day), trace);
      return arrived_year_on(project, day);
    case Term::plan_year:
    case Term::plan_due:
    case Term::linear_due: return plan_value(term, project, moment, trace);
    case Term::statistics_year: {
      const auto* line = noted(statistics_on(project, day), trace);
      return line == nullptr || lengthen(line->day).year() < moment.year ? 0 : line->invested_year;
    }
    case Term::permits_done: return permits_done(project, day, trace);
    case Term::permits_needed: return 5;
    case Term::forecast_total: return forecast_total(project, day, trace);
    case Term::forecast_first: {
      const auto* line = first_forecast(project, day, trace);
      return line == nullptr ? 0 : line->total;
    }
    case Term::forecast_growth: {
      const auto* first = first_forecast(project, day, trace);
      return first == nullptr ? 0 : forecast_total(project, day, trace) - first->total;
    }
    case Term::slip_days: return slip_days(project, day, trace);
  }
  check(false, "no such term");
  return 0;
}

bool holds(const Condition& condition, const Board& board, const Project& project,
           const Moment& moment, Trace* trace) {
  const auto* present = columns_of(moment, trace);
  if (present != nullptr && Present::answers(condition)) {
    const bool set = (present->flags()[project.id.value - 1] & Present::bit_of(condition.is)) != 0;
    return set != condition.negated;
  }
  return flag_holds(condition, board, project, moment, trace) != condition.negated;
}

bool hold(const std::vector<Condition>& conditions, const Board& board, const Project& project,
          const Moment& moment, Trace* trace) {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](const auto& one) { return holds(one, board, project, moment, trace); });
}

Text name_of(Term term) {
  switch (term) {
    case Term::count: return {"项目个数", "projects"};
    case Term::total: return {"总投资", "total investment"};
    case Term::invested_year: return {"本年累计完成投资", "invested this year"};
    case Term::invested_month: return {"本月完成投资", "invested this month"};
    case Term::invested_total: return {"累计完成投资", "invested to date"};
    case Term::arrived_year: return {"本年到位资金", "money in place this year"};
    case Term::plan_year: return {"年度计划投资", "plan of the year"};
    case Term::plan_due: return {"时序应完成投资", "due by the plan's own curve"};
    case Term::linear_due: return {"时序应完成投资（月数/12）", "due by months/12"};
    case Term::statistics_year: return {"统计口径本年完成投资", "invested this year (statistics)"};
    case Term::permits_done: return {"已办手续", "approvals done"};
    case Term::permits_needed: return {"应办手续", "approvals needed"};
    case Term::forecast_total: return {"最新预计总投资", "newest forecast of the cost"};
    case Term::forecast_first: return {"首次预计总投资", "first forecast of the cost"};
    case Term::forecast_growth: return {"预计总投资增加", "growth of the forecast cost"};
    case Term::slip_days: return {"预计完工推迟天数", "days of slip"};
  }
  return {};
}

Text says(const Condition& condition) {
  constexpr std::array<std::pair<const char*, const char*>, 27> names{
      {{"总投资5000万元及以上", "of 50 million yuan and over"},
       {"总投资{}及以上", "of {} and over"},
       {"年度计划{}及以上", "with a plan of {} and over"},
       {"已签约", "signed"},
       {"已落地", "landed"},
       {"本年计划开工", "planned to start this year"},
       {"应开工", "due to start"},
       {"已开工", "started"},
       {"前期手续齐备", "approvals complete"},
       {"已入统", "in statistics"},
       {"应入统", "due in statistics"},
       {"已竣工", "completed"},
       {"本年计划竣工", "planned to be completed this year"},
       {"已投产", "in production"},
       {"停工", "suspended"},
       {"已退出", "ended"},
       {"有年度计划", "with a plan"},
       {"已报送", "reported"},
       {"有预测", "with a forecast"},
       {"标签为", "tagged"},
       {"评级为", "rated"},
       {"有评级", "rated"},
       {"领域为", "in sector"},
       {"行业为", "in industry"},
       {"豁免", "exempt from"},
       {"处于", "working as"},
       {"列入行动", "called by a campaign of"}}};
  const auto& [name_zh, name_en] = names[static_cast<std::size_t>(condition.is)];
  const auto amount = Money::fen(condition.amount);
  std::string zh = replace_all(name_zh, "{}", show_money(amount, MoneyUnit::wan, 0) + "万元");
  std::string en =
      replace_all(name_en, "{}", show_money(amount, MoneyUnit::million, 0) + " million");
  if (condition.within != Within::ever) {
    const bool year = condition.within == Within::year;
    zh = (year ? "本年" : "本月") + zh;
    en += year ? " this year" : " this month";
  }
  Text out{condition.negated ? "未" + zh : zh, condition.negated ? "not " + en : en};
  for (const auto& one : condition.in) {
    out.zh += (&one == &condition.in.front() ? "" : "、") + one;
    out.en += (&one == &condition.in.front() ? " " : ", ") + one;
  }
  return out;
}

}  // namespace kaigong
