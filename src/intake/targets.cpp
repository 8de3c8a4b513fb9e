// tested by: mapping_test.cpp
#include "intake/targets.h"

#include "base/text.h"

#include <array>

namespace kaigong::intake {

namespace {

using enum ValueKind;

constexpr std::array all{
    Target{"project.code", words, &ProjectForm::code},
    Target{"project.name", words, &ProjectForm::name},
    Target{"project.name_en", words, &ProjectForm::name_en},
    Target{"project.region", words, &ProjectForm::region},
    Target{"project.industry", words, &ProjectForm::industry},
    Target{"project.sector", words, &ProjectForm::sector},
    Target{"project.nature", words, &ProjectForm::nature},
    Target{"project.owner", words, &ProjectForm::owner},
    Target{"project.department", words, &ProjectForm::department},
    Target{"project.leader", words, &ProjectForm::leader},
    Target{"project.total", money, &ProjectForm::total},
    Target{"project.invested_before", money, &ProjectForm::invested_before},
    Target{"project.listed", day, &ProjectForm::listed},
    Target{"project.about", words, &ProjectForm::about},
    Target{"project.tags", tags, &ProjectForm::about},
    Target{"report.project", words, &ReportForm::project},
    Target{"report.period", period, &ReportForm::period},
    Target{"report.day", day, &ReportForm::day},
    Target{"report.invested_year", money, &ReportForm::invested_year},
    Target{"report.arrived_year", money, &ReportForm::arrived_year},
    Target{"report.work", percent, &ReportForm::work},
    Target{"report.total_forecast", money, &ReportForm::total_forecast},
    Target{"report.finish_forecast", day, &ReportForm::finish_forecast},
    Target{"report.phase", words, &ReportForm::phase},
    Target{"report.confidence", words, &ReportForm::confidence},
    Target{"report.note", words, &ReportForm::note},
    Target{"report.reason", words, &ReportForm::reason},
    Target{"plan.project", words, &PlanForm::project},
    Target{"plan.year", year, &PlanForm::year},
    Target{"plan.day", day, &PlanForm::day},
    Target{"plan.amount", money, &PlanForm::amount},
    Target{"plan.reason", words, &PlanForm::reason},
    Target{"node.project", words, &NodeForm::project},
    Target{"node.day", day, &NodeForm::day},
    Target{"node.number", words, &NodeForm::number},
    Target{"node.reason", words, &NodeForm::reason},
    Target{"state.project", words, &StateForm::project},
    Target{"state.state", words, &StateForm::state},
    Target{"state.day", day, &StateForm::day},
    Target{"state.reason", words, &StateForm::reason},
    Target{"state.note", words, &StateForm::note},
};

struct NamedUnit {
  std::string_view name;
  MoneyUnit unit;
};
constexpr std::array units{
    NamedUnit{"亿元", MoneyUnit::yi},         NamedUnit{"万元", MoneyUnit::wan},
    NamedUnit{"元", MoneyUnit::yuan},         NamedUnit{"yi", MoneyUnit::yi},
    NamedUnit{"wan", MoneyUnit::wan},         NamedUnit{"yuan", MoneyUnit::yuan},
    NamedUnit{"million", MoneyUnit::million}, NamedUnit{"dollar", MoneyUnit::yuan},
    NamedUnit{"pound", MoneyUnit::yuan},      NamedUnit{"euro", MoneyUnit::yuan},
    NamedUnit{"one", MoneyUnit::yuan},
};

struct Sign {
  std::string_view sign;
  std::string_view currency;
};
constexpr std::array signs{
    Sign{"£", "GBP"},     Sign{"€", "EUR"},    Sign{"$", "USD"},      Sign{"¥", "CNY"},
    Sign{"GBP", "GBP"},   Sign{"EUR", "EUR"},  Sign{"USD", "USD"},    Sign{"CNY", "CNY"},
    Sign{"pound", "GBP"}, Sign{"euro", "EUR"}, Sign{"dollar", "USD"},
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

std::span<const Target> targets() { return all; }

const Target* find_target(std::string_view name) {
  for (const auto& target : all) {
    if (target.name == name) return &target;
  }
  return nullptr;
}

std::optional<MoneyUnit> find_unit(std::string_view name) {
  for (const auto& unit : units) {
    if (unit.name == name) return unit.unit;
  }
  return std::nullopt;
}

HeaderUnit unit_in(std::string_view header) {
  const auto plain = to_half_width(header);
  if (has(plain, "亿美元")) return {MoneyUnit::yi, "USD"};
  if (has(plain, "万美元")) return {MoneyUnit::wan, "USD"};
  if (has(plain, "美元")) return {MoneyUnit::yuan, "USD"};
  for (const std::string_view name : {"亿元", "万元", "元"}) {
    if (has(plain, name)) return {find_unit(name), "CNY"};
  }
  HeaderUnit found;
  for (const auto& sign : signs) {
    if (!has(plain, sign.sign)) continue;
    found = {MoneyUnit::yuan, sign.currency};
    break;
  }
  if (has(plain, "million") || has(plain, "Million")) found.unit = MoneyUnit::million;
  return found;
}

}  // namespace kaigong::intake
