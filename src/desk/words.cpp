#include "desk/words.h"
// tested by: tests/cases/reports.case, which speaks in them

#include <array>

namespace kaigong {

namespace {

struct Named {
  std::string_view code;
  const char* zh;
  const char* en;
};

constexpr std::array states{
    Named{"none", "未填", "Not said"},           Named{"reserve", "储备", "Reserve"},
    Named{"signed_up", "签约", "Signed"},        Named{"preparing", "前期", "Preparing"},
    Named{"building", "在建", "Building"},       Named{"suspended", "停工", "Suspended"},
    Named{"completed", "竣工", "Completed"},     Named{"producing", "投产", "In production"},
    Named{"at_capacity", "达产", "At capacity"}, Named{"ended", "退出", "Ended"},
};

constexpr std::array stops{
    Named{"epidemic", "疫情", "epidemic"}, Named{"funds", "资金", "funds"},
    Named{"land", "用地", "land"},         Named{"inspection", "检查整改", "inspection"},
    Named{"winter", "冬歇", "winter"},     Named{"other", "其他", "other"},
};

constexpr std::array elements{
    Named{"land", "用地", "Land"},
    Named{"forest", "林地", "Forest land"},
    Named{"energy", "用能", "Energy use"},
    Named{"environment", "环评", "Environment"},
    Named{"water", "用水", "Water"},
    Named{"utilities", "水电气热", "Utilities"},
    Named{"finance", "资金", "Finance"},
    Named{"labour", "用工", "Labour"},
    Named{"materials", "原材料", "Materials"},
    Named{"logistics", "物流", "Logistics"},
    Named{"approval", "审批", "Approval"},
    Named{"demolition", "征拆", "Demolition"},
};

constexpr std::array sectors{
    Named{"industry", "产业", "Industry"},
    Named{"infrastructure", "基础设施", "Infrastructure"},
    Named{"livelihood", "民生社会事业", "Livelihood and social"},
    Named{"environment", "生态环保", "Environment"},
};

template <class List>
Text name_in(const List& list, std::string_view code) {
  for (const auto& one : list) {
    if (one.code == code) return {one.zh, one.en};
  }
  return {std::string(code), std::string(code)};
}

}  // namespace

Text name_of(AppealVerdict verdict) {
  switch (verdict) {
    case AppealVerdict::none: return {"未答复", "not answered"};
    case AppealVerdict::upheld: return {"成立", "upheld"};
    case AppealVerdict::rejected: return {"不成立", "rejected"};
    case AppealVerdict::withdrawn: return {"撤回", "withdrawn"};
  }
  check(false, "no such verdict");
  return {};
}

Text name_of(State state) { return name_in(states, json::enum_name(state)); }

std::optional<State> find_state(std::string_view said) {
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i].code == said || states[i].zh == said || states[i].en == said)
      return static_cast<State>(i);
  }
  return std::nullopt;
}

Text element_name(std::string_view element) { return name_in(elements, element); }
Text sector_name(std::string_view sector) { return name_in(sectors, sector); }
Text stop_name(std::string_view reason) { return name_in(stops, reason); }

}  // namespace kaigong
