#include "dispatch/early.h"
// tested by: dispatch/early_test.cpp

#include <fmt/format.h>

namespace kaigong {

namespace {

std::string day_of(const std::optional<Day>& day) { return day ? show(*day) : ""; }

Text silence(const Finding& f) {
  return {fmt::format("{} 以来没有新的报告，已 {} 天", day_of(f.since), f.figure),
          fmt::format("no report since {}, {} days", day_of(f.since), f.figure)};
}
Text stall(const Finding& f) {
  return {fmt::format("{} 以来投资和形象进度都没有增长，已 {} 天", day_of(f.since), f.figure),
          fmt::format("neither investment nor works have grown since {}, {} days", day_of(f.since),
                      f.figure)};
}
Text repeated(const Finding& f) {
  return {
      fmt::format("{} 以来 {} 次报告的数字完全相同", day_of(f.since), f.figure + 1),
      fmt::format("{} reports since {} say the very same figures", f.figure + 1, day_of(f.since))};
}
Text fallen(const Finding& f) {
  return {fmt::format("本年累计完成投资比曾报的少 {}%：曾报 {} 万元，现报 {} 万元",
                      percent(f.figure), wan(f.plan), wan(f.done)),
          fmt::format("this year's investment is {}% below what was reported: {} million then, {} "
                      "million now",
                      percent(f.figure), million(f.plan), million(f.done))};
}
Text total_passed(const Finding& f) {
  return {fmt::format("累计完成投资为总投资的 {}%：总投资 {} 万元，累计完成 {} 万元",
                      percent(f.figure), wan(f.plan), wan(f.done)),
          fmt::format("investment so far is {}% of the total: {} million of {} million",
                      percent(f.figure), million(f.done), million(f.plan))};
}
Text total_grew(const Finding& f) {
  return {fmt::format("总投资比最初增加 {}%：最初 {} 万元，现为 {} 万元", percent(f.figure),
                      wan(f.plan), wan(f.done)),
          fmt::format("the total is {}% over the first one: {} million then, {} million now",
                      percent(f.figure), million(f.plan), million(f.done))};
}
Text apart(const LightRule& rule, const Finding& f) {
  const bool money = rule.kind == RuleKind::money_ahead;
  return {fmt::format("{}超前 {} 个百分点：投资完成 {}%，形象进度 {}%", money ? "投资" : "形象进度",
                      percent(f.figure), percent(f.done), percent(f.due)),
          fmt::format("{} {} percentage points ahead: {}% invested, {}% of the works done",
                      money ? "money is" : "works are", percent(f.figure), percent(f.done),
                      percent(f.due))};
}
Text quarter_leap(const Finding& f) {
  return {fmt::format("截至 {} 的一季，{}% 的投资报在最后一个月，按计划为 {}%，多 {} 个百分点",
                      day_of(f.since), percent(f.done), percent(f.due), percent(f.figure)),
          fmt::format("in the quarter up to {}, {}% of the investment was reported in the last "
                      "month, where the plan has {}%: {} points more",
                      day_of(f.since), percent(f.done), percent(f.due), percent(f.figure))};
}
Text statistics_far(const Finding& f) {
  return {fmt::format("截至 {} 统计数与填报数相差 {}%：填报 {} 万元，统计 {} 万元", day_of(f.since),
                      percent(f.figure), wan(f.due), wan(f.done)),
          fmt::format("statistics are {}% away as of {}: {} million reported, {} million in "
                      "statistics",
                      percent(f.figure), day_of(f.since), million(f.due), million(f.done))};
}
Text just_over(const Finding& f) {
  return {fmt::format("总投资 {} 万元，只比 {} 万元的门槛高 {}%", wan(f.done), wan(f.plan),
                      percent(f.figure)),
          fmt::format("a total of {} million, only {}% over the threshold of {} million",
                      million(f.done), percent(f.figure), million(f.plan))};
}
Text late_plan(const Finding& f) {
  return {fmt::format("全年计划的 {}% 排在最后三个月，通常为 {}%，多 {} 个百分点", percent(f.done),
                      percent(f.due), percent(f.figure)),
          fmt::format("{}% of the year's plan lies in the last three months, usually {}%: {} "
                      "points more",
                      percent(f.done), percent(f.due), percent(f.figure))};
}
Text finish_recedes(const Finding& f) {
  return {fmt::format("{} 天里预计竣工日后移 {} 天：由 {} 改为 {}", f.due, f.done, day_of(f.since),
                      day_of(f.until)),
          fmt::format("in {} days the forecast finish moved off by {} days: from {} to {}", f.due,
                      f.done, day_of(f.since), day_of(f.until))};
}
Text finish_passed(const Finding& f) {
  return {
      fmt::format("应于 {} 竣工，已过 {} 天，未报竣工", day_of(f.since), f.figure),
      fmt::format("was to be completed on {}, {} days ago, and isn't", day_of(f.since), f.figure)};
}
Text photo_reused(const Finding& f) {
  return {fmt::format("{} 张照片与更早归档的相同或相似：如第 {} 号记录的照片，第 {} 号已用过",
                      f.figure, f.done, f.due),
          fmt::format("{} pictures show what was filed before: that of entry {}, for one, was in "
                      "entry {}",
                      f.figure, f.done, f.due)};
}

}  // namespace

Text early_sentence(const LightRule& rule, const Finding& finding) {
  switch (rule.kind) {
    case RuleKind::silence: return silence(finding);
    case RuleKind::stall: return stall(finding);
    case RuleKind::repeated: return repeated(finding);
    case RuleKind::fallen: return fallen(finding);
    case RuleKind::total_passed: return total_passed(finding);
    case RuleKind::total_grew: return total_grew(finding);
    case RuleKind::money_ahead:
    case RuleKind::works_ahead: return apart(rule, finding);
    case RuleKind::quarter_leap: return quarter_leap(finding);
    case RuleKind::statistics_far: return statistics_far(finding);
    case RuleKind::just_over: return just_over(finding);
    case RuleKind::late_plan: return late_plan(finding);
    case RuleKind::finish_recedes: return finish_recedes(finding);
    case RuleKind::finish_passed: return finish_passed(finding);
    case RuleKind::photo_reused: return photo_reused(finding);
    default: return {};
  }
}

Text early_clears(const LightRule& rule, const Finding& finding) {
  switch (rule.kind) {
    case RuleKind::silence: return {"填报最新进度", "report how far it is"};
    case RuleKind::stall:
      return {"填报有增长的进度；确已停工的，登记停工和原因",
              "report progress; if it stands still, record the suspension and why"};
    case RuleKind::repeated:
      return {"核实后填报实际数", "look at the site and report what is there"};
    case RuleKind::fallen:
      return {fmt::format("本年累计回到 {} 万元；更正属实的，经批准豁免", wan(finding.plan)),
              fmt::format("reach {} million again; where the correction is right, an approved "
                          "exemption",
                          million(finding.plan))};
    case RuleKind::total_passed:
      return {"核对累计数，或按批复调整总投资", "check the sum, or adjust the total as approved"};
    case RuleKind::total_grew:
      return {"总投资回到限内；有批复的，经批准豁免",
              "a total within the limit; where the growth is approved, an exemption"};
    case RuleKind::money_ahead:
      return {"补报形象进度和现场照片，或核对投资数",
              "report the works with pictures of the site, or check the investment"};
    case RuleKind::works_ahead:
      return {"补报投资，或核对形象进度", "report the investment, or check the works"};
    case RuleKind::quarter_leap:
      return {"核对当月投资；下一季按月填报后消除",
              "check that month's investment; reporting month by month clears it next quarter"};
    case RuleKind::statistics_far:
      return {"与统计部门核对，更正一方的数字",
              "check with statistics, and correct one of the two"};
    case RuleKind::just_over:
      return {"核实是否由小项目打捆；确为一个项目的，经批准豁免",
              "see whether small works were bundled; if it is one project, an approved exemption"};
    case RuleKind::late_plan:
      return {"经批准调整月度计划", "spread the plan's months anew, with approval"};
    case RuleKind::finish_recedes:
      return {"预计竣工日不再后移；工期调整有批复的，经批准豁免",
              "a finish that moves off no more; where a new schedule is approved, an exemption"};
    case RuleKind::finish_passed:
      return {"填报竣工，或更新预计竣工日", "report the completion, or forecast a new finish"};
    case RuleKind::photo_reused:
      return {"撤回重复的照片，换上现场照片", "withdraw those pictures, and file some of the site"};
    default: return {};
  }
}

}  // namespace kaigong
