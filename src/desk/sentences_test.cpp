#include "desk/sentences.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Board board_in(const char* currency) {
  Board board;
  board.apply(
      {1, "a", {}, {1}, LedgerOpened{{"省", "Province"}, currency, "SHA-256", false, {}, 480}});
  board.apply(
      {2, "b", {}, {1}, RegionAdded{{1}, {}, "jilin", "", {"吉林省", "Jilin"}, "province", true}});
  return board;
}

Text said(const Body& body, const Board& board) { return says({3, "c", {}, {1}, body}, board); }

TEST(Sentences, say_a_report_in_both_languages) {
  ProgressReported body;
  body.period = {2022, 4, 0};
  body.invested_year = Money::fen(1'234'500'000);
  const auto text = said(body, board_in("CNY"));
  EXPECT_EQ(text.zh, "2022-04 本年累计完成投资 1,234.50 万元");
  EXPECT_EQ(text.en, "2022-04: 12.35 million invested this year");
  body.work_bp = 2'550;
  body.physical = {{"管网", "公里", 12'500, {}}};
  EXPECT_EQ(said(body, board_in("GBP")).en,
            "2022-04: 12.35 million GBP invested this year, works 25.50%, 管网 12.500 公里");
}

TEST(Sentences, every_kind_says_something_in_both_languages) {
  const auto board = board_in("CNY");
  const Day day = *read_day("2022-04-28");
  const std::vector<Body> bodies{
      LedgerOpened{{"省", "P"}, "CNY", "", true, {}, 480},
      RegionAdded{{2}, {1}, "jilin/x", "", {"县", "County"}, "county", false},
      PostHeld{{3}, {"市长", "Mayor"}, "", {1}, day, day, {}},
      ProjectAdded{{1}, day, {}, {"重点"}},
      ProjectAmended{{1}, day, {}, "更名"},
      ProjectTagged{{1}, {"a"}, {"b"}},
      StateChanged{{1}, State::suspended, day, "winter", "冬停"},
      PlanSet{{1}, 2022, day, Money::fen(100), {}, "x"},
      NodePlanned{{1}, "3.4", day, ""},
      NodePlanned{{1}, "3.4", {}, ""},
      NodeReached{{1}, "3.4", day, "1号", ""},
      NodeReached{{1}, "3.4", {}, "", "误报"},
      StatisticsReported{{1}, {2022, 4, 0}, day, Money::fen(100)},
      MatterRaised{{1}, {1}, "land", "ordinary", "用地", "局", day, day},
      MatterClosed{{1}, day, "已办"},
      EventNoted{{1}, "start", day, {}, {"开工", "Start"}, {1}, {}, {}, {}, {}, {}},
      FactCited{{1}, "total", "70亿", "约", "7000000000", {}, {}, {}, {"疑", "doubtful"}},
      MethodAdopted{"m", "1", {}},
      AssessmentPublished{"m", "1", "region", day, 1, {}},
      WorkbookFiled{"a.xlsx", {}, "", 3, 2},
      FigureReported{"investment", "east", day, 100, "月报"},
      ScoreAdjusted{"bonus", "east", day, -2'500'000, "通报", "3号文"},
      ExemptionGranted{{}, "east", "start", day, day, {3}, "疫情", "4号文"},
      BondReported{{1}, "2022-3", day, day, Money::fen(100), {}, Money::fen(50), ""},
      ProgressReviewed{{1}, 11, {1}, true, "invested_year", "与凭证不符"},
      EvidenceFiled{
          {1}, Paper::photo, {}, "image/jpeg", "a.jpg", 6, day, {}, {}, "", "", {}, {}, ""},
      EvidenceWithdrawn{{1}, 27, "不是本项目的"},
      PermitApplied{{1}, {1}, "energy", {1}, "发改委", day, 30, 10, "自愿"},
      PermitStepped{{1}, PermitStep::accepted, day, {"环评"}, day, "", "容缺", ""},
      VisitPlanned{{1}, VisitKind::tour, "踏查", {1}, {7}, "三人", day, day, {{1}}, "", ""},
      VisitStepped{{1}, VisitStep::seen, day, {1}, SiteFound::idle, 3, 1, "塔吊停", {}},
      DutyGiven{{7}, Duty::leader, {}, "示例实业", {1}, {}, day, "", "6号文"},
      DutyGiven{{7}, Duty::none, {}, "", {}, {8}, day, "调整", ""},
      HelpGiven{{}, "示例实业", {1}, HelpKind::call, day, "问用工", "已招工", {}},
      CarePlanned{
          {1}, "示例实业", {1}, CareKind::policy, "稳岗", "人社局", day, day, day, "到账", ""},
      AppealRaised{17, "east", "bonus", "漏计", "5号文"},
      AppealAnswered{30, AppealVerdict::rejected, "已计入", ""}};
  for (const auto& body : bodies) {
    const auto text = said(body, board);
    EXPECT_GE(text.zh.size(), 4U) << kind_of(body);
    EXPECT_GE(text.en.size(), 4U) << kind_of(body);
    EXPECT_EQ(text.zh.find("  "), std::string::npos) << text.zh;
  }
  EXPECT_EQ(said(bodies[6], board).zh, "2022-04-28 起停工，原因：冬歇，说明：冬停");
  EXPECT_EQ(said(bodies[bodies.size() - 16], board).zh,
            "east “bonus”扣 2.50 分，原因：通报，依据 3号文");
  EXPECT_EQ(said(bodies[bodies.size() - 2], board).zh,
            "east对第 17 条公布的考核结果提出申诉，考核项 bonus，原因：漏计，依据 5号文");
  EXPECT_EQ(said(bodies[bodies.size() - 6], board).zh, "示例实业 的包保领导：#7，依据 6号文");
  EXPECT_EQ(said(bodies[bodies.size() - 5], board).en,
            "#8 handed all duties over to #7 on 2022-04-28, because: 调整");
  EXPECT_EQ(said(bodies.back(), board).en, "appeal of entry 30 rejected, because: 已计入");
  EXPECT_EQ(said(bodies[10], board).en, "3.4 Started reached on 2022-04-28, number 1号");
}

TEST(Sentences, name_a_currency_that_is_not_the_yuan) {
  EXPECT_EQ(say_amount(Money::fen(100'000'000), "GBP").zh, "100.00 万 GBP");
  EXPECT_EQ(say_amount(Money::fen(100'000'000), "CNY").en, "1.00 million");
  EXPECT_EQ(say_percent(-805), "-8.05%");
}

}  // namespace
}  // namespace kaigong
