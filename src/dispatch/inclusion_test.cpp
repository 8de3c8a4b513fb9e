#include "dispatch/inclusion.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day today = *Day::of(2022, 4, 28);

class InclusionTest : public testing::Test {
 protected:
  InclusionTest() { say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480}); }

  Seq say(Body body, Day day = *Day::of(2022, 4, 1)) {
    const auto seq = board_.seq() + 1;
    board_.apply({seq, "e" + std::to_string(seq), noon(day), {1}, std::move(body)});
    return seq;
  }
  void add(const std::string& nature = "新建", std::int64_t total_wan = 8'000) {
    ProjectFacts facts;
    facts.name = Text{"城东水厂（二期）", "East Works II"};
    facts.nature = nature;
    facts.total = Money::fen(total_wan * 1'000'000);
    say(ProjectAdded{board_.next_project(), {}, facts, {}});
  }
  void reach(const char* code, Day day, const char* number = "") {
    say(NodeReached{{1}, code, day, number, ""});
  }
  EvidenceFiled paper(Paper what) const {
    EvidenceFiled out;
    out.project = {1};
    out.what = what;
    out.digest = digest_of(DigestKind::sha256, std::to_string(board_.seq()));
    return out;
  }
  Seq file(Paper what) { return say(paper(what)); }
  void file_all_but(std::vector<Paper> left_out = {}) {
    for (const auto what : {Paper::contents, Paper::approval, Paper::contract, Paper::photo}) {
      if (std::find(left_out.begin(), left_out.end(), what) == left_out.end()) file(what);
    }
  }
  Inclusion look(Day day = today) const {
    return inclusion_of(board_, method_, *board_.project({1}), day);
  }
  std::string state(Paper what, Day day = today) const {
    for (const auto& item : look(day).items) {
      if (item.paper == what) return std::string(code_of(item.state));
    }
    return "not asked";
  }
  std::string reasons(Day day = today) const {
    std::string out;
    for (const auto& reason : look(day).reasons) out += (out.empty() ? "" : "；") + reason.zh;
    return out;
  }
  std::string verdict(Day day = today) const {
    return std::string(json::enum_name(look(day).verdict));
  }

  Board board_;
  Method method_;
};

TEST_F(InclusionTest, a_new_build_is_ready_with_four_papers_and_a_start) {
  add();
  EXPECT_EQ(reasons(),
            "建设内容说明：没有归档；审批核准备案文件：没有归档；施工合同：没有归档；"
            "现场照片：没有归档；还没有开工（平整场地不算）");
  file_all_but({Paper::photo});
  reach("3.4", *Day::of(2022, 3, 31));
  EXPECT_EQ(reasons(), "现场照片：没有归档");
  const auto seq = file(Paper::photo);
  EXPECT_EQ(verdict(), "ready");
  EXPECT_EQ(look().items[3].by, std::vector<Seq>{seq});
  EXPECT_EQ(state(Paper::licence), "missing") << "wanted, and no must";
  EXPECT_EQ(state(Paper::statement), "missing");
}

TEST_F(InclusionTest, whoever_only_buys_is_asked_for_other_papers) {
  add("单纯购置", 4'999);
  EXPECT_EQ(look().kind, InclusionKind::purchase);
  EXPECT_EQ(state(Paper::contract), "not asked");
  for (const auto what : {Paper::purchase_contract, Paper::payment, Paper::photo}) {
    EXPECT_EQ(verdict(), "not_ready");
    file(what);
  }
  EXPECT_EQ(verdict(), "ready") << "nothing has to be started";
}

TEST_F(InclusionTest, asks_for_a_statement_from_fifty_million_on) {
  add("新建", 4'999);
  EXPECT_EQ(state(Paper::statement), "not asked");
  add("新建", 5'000);
  EXPECT_EQ(inclusion_of(board_, method_, *board_.project({2}), today).items.size(), 11U);
}

TEST_F(InclusionTest, counts_nothing_below_five_million) {
  add("单纯购置", 499);
  for (const auto what : {Paper::purchase_contract, Paper::payment, Paper::photo}) file(what);
  EXPECT_EQ(reasons(), "总投资不足 500 万元，不在统计范围");
}

TEST_F(InclusionTest, a_permit_stands_in_for_an_approval_if_its_note_says_why) {
  add();
  file_all_but({Paper::approval});
  reach("3.4", *Day::of(2022, 3, 31));
  file(Paper::feasibility);
  EXPECT_EQ(reasons(), "审批核准备案文件：可研报告可以代替，但须在其说明里写明为何没有审批文件");
  auto permit = paper(Paper::construction_permit);
  permit.note = "备案系统迁移，补办中";
  const auto seq = say(permit);
  EXPECT_EQ(state(Paper::approval), "stood_in");
  EXPECT_EQ(look().items[1].by, std::vector<Seq>{seq});
  EXPECT_EQ(verdict(), "ready");
  file(Paper::approval);
  EXPECT_EQ(state(Paper::approval), "there");
}

TEST_F(InclusionTest, a_paper_that_prints_another_name_total_or_day_differs) {
  add();
  reach("3.4", *Day::of(2022, 3, 31));
  reach("2.1", *Day::of(2022, 1, 10));
  file_all_but({Paper::approval});
  auto approval = paper(Paper::approval);
  approval.printed_name = "城东水厂 (二期)";
  approval.printed_total = Money::fen(8'000'000'000);
  approval.printed_day = *Day::of(2022, 1, 10);
  say(approval);
  EXPECT_EQ(verdict(), "ready") << "blanks and the width of brackets are no difference";
  approval.printed_name = "城东水厂一期";
  say(approval);
  EXPECT_EQ(reasons(),
            "审批核准备案文件：材料上的名称是“城东水厂一期”，清单上是“城东水厂（二期）”");
  approval.printed_name = "East Works II";
  approval.printed_total = Money::fen(8'000'000'001);
  say(approval);
  EXPECT_EQ(verdict(), "ready") << "what is printed is the same";
  approval.printed_total = Money::fen(9'000'000'000);
  say(approval);
  EXPECT_EQ(reasons(), "审批核准备案文件：材料上的总投资是 9,000.00 万元，清单上是 8,000.00 万元");
  approval.printed_total = {};
  approval.printed_day = *Day::of(2022, 1, 11);
  say(approval);
  EXPECT_EQ(reasons(), "审批核准备案文件：材料上的日期是 2022-01-11，“立项”记的是 2022-01-10");
}

TEST_F(InclusionTest, a_contract_is_a_part_of_the_total) {
  add();
  auto contract = paper(Paper::contract);
  contract.printed_total = Money::fen(5'000'000'000);
  say(contract);
  EXPECT_EQ(state(Paper::contract), "there");
  contract.printed_total = Money::fen(8'100'000'000);
  say(contract);
  EXPECT_EQ(state(Paper::contract), "differs");
}

TEST_F(InclusionTest, what_was_withdrawn_counts_until_that_day) {
  add();
  const auto seq = file(Paper::contract);
  say(EvidenceWithdrawn{{1}, static_cast<std::uint32_t>(seq), "不是本项目的"},
      *Day::of(2022, 4, 20));
  EXPECT_EQ(state(Paper::contract), "missing");
  EXPECT_EQ(state(Paper::contract, *Day::of(2022, 4, 19)), "there");
  EXPECT_EQ(state(Paper::contract, *Day::of(2022, 3, 31)), "missing") << "not filed yet";
}

TEST_F(InclusionTest, counts_down_from_the_start_by_yinchuan_s_months_or_the_method_s) {
  add();
  EXPECT_FALSE(look().yellow_from);
  reach("3.4", *Day::of(2022, 1, 31));
  EXPECT_EQ(look().yellow_from, Day::of(2022, 2, 28));
  EXPECT_EQ(look().red_from, Day::of(2022, 4, 1)) << "over two months";
  LightRule rule;
  rule.kind = RuleKind::inclusion_late;
  rule.levels = {{"y", "yellow", {}, 3, false}, {"r", "red", {}, 6, false}};
  method_.lights = {rule};
  EXPECT_EQ(look().yellow_from, Day::of(2022, 4, 30));
  EXPECT_EQ(look().red_from, Day::of(2022, 7, 31));
  reach("3.5", *Day::of(2022, 4, 20), "TJ-7");
  EXPECT_FALSE(look().yellow_from);
  EXPECT_EQ(verdict(), "included");
  EXPECT_EQ(look().number, "TJ-7");
  EXPECT_EQ(verdict(*Day::of(2022, 4, 19)), "not_ready");
}

}  // namespace
}  // namespace kaigong
