#include "ledger/permits.h"

#include "ledger/nodes.h"

#include <gtest/gtest.h>
#include <set>

namespace kaigong {
namespace {

TEST(PermitKinds, have_one_code_each_and_nodes_of_the_chart) {
  std::set<std::string_view> codes, marked;
  for (const auto& kind : permit_kinds()) {
    EXPECT_TRUE(codes.insert(kind.code).second) << kind.code;
    if (kind.node.empty()) continue;
    EXPECT_TRUE(node_index(kind.node)) << kind.code;
    EXPECT_TRUE(marked.insert(kind.node).second) << "two permits mark " << kind.node;
  }
}

TEST(PermitKinds, are_found_by_code_and_by_name) {
  ASSERT_NE(find_permit_kind("energy"), nullptr);
  EXPECT_EQ(find_permit_kind("节能审查"), find_permit_kind("energy"));
  EXPECT_EQ(find_permit_kind("energy review"), find_permit_kind("energy"));
  EXPECT_EQ(find_permit_kind("海域使用"), nullptr);
  EXPECT_EQ(find_permit_kind(""), nullptr);
}

}  // namespace
}  // namespace kaigong
