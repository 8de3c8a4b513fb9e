#include "ledger/permits.h"
// tested by: ledger/permits_test.cpp

#include <algorithm>
#include <array>

namespace kaigong {

namespace {

// As ledgers of preliminary procedures (前期手续) name them; the nodes are those of the chart.
constexpr std::array kinds{
    PermitKind{"approval", "立项（审批、核准、备案）", "approval or filing", "2.1"},
    PermitKind{"site", "用地预审与选址", "land pre-review and site", ""},
    PermitKind{"environment", "环境影响评价", "environmental assessment", "2.2"},
    PermitKind{"energy", "节能审查", "energy review", "2.3"},
    PermitKind{"land", "建设用地批准", "construction land", ""},
    PermitKind{"forest", "使用林地", "use of forest land", ""},
    PermitKind{"soil", "水土保持方案", "soil and water conservation", ""},
    PermitKind{"safety", "安全评价", "safety assessment", ""},
    PermitKind{"flood", "防洪评价", "flood assessment", ""},
    PermitKind{"relics", "文物考古", "cultural relics", ""},
    PermitKind{"earthquake", "地震安全性评价", "earthquake safety", ""},
    PermitKind{"land_planning", "建设用地规划许可", "planning permit for land", ""},
    PermitKind{"works_planning", "建设工程规划许可", "planning permit for works", "2.4"},
    PermitKind{"drawings", "施工图审查", "review of drawings", ""},
    PermitKind{"fire", "消防设计审查", "fire safety of the design", ""},
    PermitKind{"construction", "施工许可", "construction permit", "2.5"},
    PermitKind{"utilities", "水电气热报装", "water, power, gas and heat", "3.3"},
};

}  // namespace

std::span<const PermitKind> permit_kinds() { return kinds; }

const PermitKind* find_permit_kind(std::string_view said) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const PermitKind& kind) {
    return kind.code == said || kind.zh == said || kind.en == said;
  });
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace kaigong
