#include "ledger/nodes.h"

#include <array>

namespace kaigong {

namespace {

constexpr std::array chart{
    Node{"1.1", 1, "项目签约", "Signed"},
    Node{"1.2", 1, "公司注册", "Company registered"},
    Node{"1.3", 1, "落位选址", "Site fixed"},
    Node{"1.4", 1, "资金到位", "Money in place"},
    Node{"2.1", 2, "立项", "Approved or filed"},
    Node{"2.2", 2, "环评", "Environmental assessment"},
    Node{"2.3", 2, "节能审查", "Energy review"},
    Node{"2.4", 2, "规划许可", "Planning permit"},
    Node{"2.5", 2, "施工许可", "Construction permit"},
    Node{"3.1", 3, "征地拆迁", "Land and demolition"},
    Node{"3.2", 3, "招标", "Tender"},
    Node{"3.3", 3, "水电手续", "Water and power"},
    Node{"3.4", 3, "开工", "Started"},
    Node{"3.5", 3, "入统", "In statistics"},
    Node{"4.1", 4, "主体完工", "Main works done", false},
    Node{"4.2", 4, "专项验收", "Special acceptances", false},
    Node{"4.3", 4, "竣工验收", "Accepted", false},
    Node{"5.1", 5, "试生产", "Trial run", false},
    Node{"5.2", 5, "投产", "In production", false},
    Node{"5.3", 5, "达产达效", "At capacity", false},
};

}  // namespace

std::span<const Node> nodes() { return chart; }

std::optional<std::uint8_t> node_index(std::string_view code) {
  for (std::size_t i = 0; i < chart.size(); ++i) {
    if (chart[i].code == code) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

Text stage_name(int stage) {
  switch (stage) {
    case 1: return {"招商落地", "Landing"};
    case 2: return {"前期审批", "Approvals"};
    case 3: return {"开工入统", "Start and statistics"};
    case 4: return {"竣工验收", "Completion"};
    default: return {"投产达效", "Production"};
  }
}

}  // namespace kaigong
