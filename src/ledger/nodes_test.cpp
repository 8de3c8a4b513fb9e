#include "ledger/nodes.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

TEST(Nodes, stand_in_order_and_are_found_by_code) {
  ASSERT_EQ(nodes().size(), 20U);
  for (std::uint8_t i = 0; i < 20; ++i) {
    const auto& one = nodes()[i];
    EXPECT_EQ(node_index(one.code), i);
    EXPECT_EQ(one.code[0] - '0', one.stage);
    EXPECT_EQ(one.published, one.stage <= 3);
    EXPECT_FALSE(one.zh.empty() || one.en.empty() || stage_name(one.stage).zh.empty());
    EXPECT_TRUE(i == 0 || nodes()[i - 1].code < one.code) << one.code;
  }
  EXPECT_FALSE(node_index("3.6"));
  EXPECT_FALSE(node_index(""));
}

TEST(Nodes, are_where_the_measures_look_for_them) {
  EXPECT_EQ(nodes()[node::signing].zh, "项目签约");
  EXPECT_EQ(nodes()[node::registered].zh, "公司注册");
  EXPECT_EQ(nodes()[node::site_fixed].zh, "落位选址");
  EXPECT_EQ(nodes()[node::money_in].zh, "资金到位");
  EXPECT_EQ(nodes()[node::approved].zh, "立项");
  EXPECT_EQ(nodes()[node::start].zh, "开工");
  EXPECT_EQ(nodes()[node::included].zh, "入统");
  EXPECT_EQ(nodes()[node::completed].zh, "竣工验收");
  EXPECT_EQ(nodes()[node::producing].zh, "投产");
}

}  // namespace
}  // namespace kaigong
