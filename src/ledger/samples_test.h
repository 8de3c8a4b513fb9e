#pragma once
// tidy: table one filled-in entry of every kind

#include "ledger/entry.h"

#include <string>
#include <vector>

// A ledger that says everything that can be said: one entry of every kind with every member filled
// in, in an order that a board can replay. The top region comes first, because the other has a parent.
namespace kaigong {

inline Day sample_day(int month, int day) { return *Day::of(2022, month, day); }

inline ProjectFacts sample_facts() {
  ProjectFacts facts;
  facts.code = "2203-220104-04-01-123456";
  facts.name = Text{"城东“污水”厂二期\\扩建", "East \"Sewage\" Works II"};
  facts.region = RegionId{2};
  facts.industry = "D4620";
  facts.sector = "基础设施";
  facts.nature = "扩建";
  facts.owner = "示例水务\n有限公司";
  facts.department = "住建局";
  facts.leader = PersonId{3};
  facts.total = Money::fen(12'345'678'900);
  facts.invested_before = Money::fen(1'000'000'00);
  facts.about = "日处理 5 万吨\t一期已满负荷 🚧";
  return facts;
}

inline ProgressReported sample_progress() {
  ProgressReported body;
  body.project = {1};
  body.period = {2022, 4, 2};
  body.day = sample_day(4, 20);
  body.invested_year = Money::fen(420'000'000'00);
  body.arrived_year = Money::fen(500'000'000'00);
  body.work_bp = 3750;
  body.total_forecast = Money::fen(12'500'000'000);
  body.finish_forecast = *Day::of(2023, 10, 31);
  body.phase = "主体施工";
  body.confidence = "A";
  body.physical = {{"混凝土", "m3", 12'500'500, 40'000'000}};
  body.evidence = {digest_of(DigestKind::sha256, "照片")};
  body.note = "冬季停工后复工";
  body.reason = "更正上旬数";
  return body;
}

inline EventNoted sample_event() {
  EventNoted body;
  body.event = {1};
  body.event_kind = "start";
  body.day = sample_day(4, 8);
  body.day_note = {"上午", "in the morning"};
  body.name = {"全省项目集中开工", "Concentrated start"};
  body.region = {1};
  body.people = {{3}, {4}};
  body.sites = {{1}};
  body.figures = {{{"开工项目", "projects started"}, 2058, "count", "余"}};
  body.asked = {{"加快建设", "build faster"}};
  body.source = {"吉林日报", "Jilin Daily"};
  return body;
}

inline EvidenceFiled sample_evidence() {
  EvidenceFiled body;
  body.project = {1};
  body.what = Paper::photo;
  body.digest = digest_of(DigestKind::sha256, "照片");
  body.media_type = "image/jpeg";
  body.name = "桩基.jpg";
  body.bytes = 6;
  body.taken = sample_day(4, 19);
  body.taken_second = 51'802;
  body.place = Coordinates{43'817'071, -125'323'544};
  body.fingerprint = "0f1e3c78f0e1c387";
  body.printed_name = "城东污水厂二期";
  body.printed_total = Money::fen(12'345'678'900);
  body.printed_day = sample_day(4, 8);
  body.note = "检查人：王某";
  return body;
}

inline AssessmentPublished sample_result() {
  const auto result = *json::parse(R"({"as_of":"2022-06-30","groups":[{"code":"units"}]})");
  return {"sample", "2022-1",
          "race",   sample_day(6, 30),
          28,       digest_of(DigestKind::sha256, json::write(result)),
          result};
}

inline MatterRaised sample_matter() {
  MatterRaised body{
      {2}, {1}, "energy", "serious", "用能指标不足", "发改局", sample_day(7, 5), sample_day(7, 30)};
  body.kind = MatterKind::request;
  body.region = {2};
  body.at = {2};
  body.ask = "能否调剂 2 万吨标煤";
  body.unit = "示例水务\n有限公司";
  body.office = {2};
  body.again = {1};
  body.event = {1};
  body.visit = {1};
  return body;
}

inline std::vector<Body> sample_bodies() {
  const Digest digest = digest_of(DigestKind::sm3, "结果");
  return {
      LedgerOpened{{"示例省", "Sample"}, "CNY", "SHA-256", true, sample_day(7, 5), 480},
      RegionAdded{{1}, {}, "sample", "220000", {"示例省", "Sample"}, "province", false},
      RegionAdded{{2}, {1}, "sample/east", "220104", {"城东区", "East"}, "county", true},
      PostHeld{{3},
               {"副市长", "Vice mayor"},
               "市政府",
               {2},
               sample_day(1, 4),
               sample_day(12, 31),
               {"任命公告", "Notice"}},
      ProjectAdded{{1}, sample_day(1, 10), sample_facts(), {"省重点", "专项债"}},
      ProjectAmended{{1}, sample_day(3, 1), sample_facts(), "list", {"百日攻坚"}},
      ProjectTagged{{1}, {"百日攻坚"}, {"专项债"}},
      StateChanged{{1}, State::building, sample_day(3, 28), "inspection", "查验合格"},
      PlanSet{{1},
              2022,
              sample_day(1, 31),
              Money::fen(12'000'000'000),
              std::vector<Money>(12, Money::fen(1'000'000'000)),
              "追加"},
      NodePlanned{{1}, "3.4", sample_day(4, 1), "土地晚批"},
      NodeReached{{1}, "3.4", sample_day(4, 8), "施字2022-017", "补报"},
      sample_progress(),
      StatisticsReported{{1}, {2022, 4, 0}, sample_day(4, 30), Money::fen(41'000'000'000)},
      MatterRaised{{1},
                   {1},
                   "land",
                   "serious",
                   "余 3 户未签",
                   "区政府",
                   sample_day(4, 12),
                   sample_day(5, 12)},
      MatterClosed{{1}, sample_day(5, 6), "已签"},
      sample_event(),
      FactCited{{1},
                "total",
                "总投资约1.23亿元",
                "约",
                "12300000000",
                {"公报", "Bulletin"},
                sample_day(4, 9),
                sample_day(4, 8),
                {"与备案不符", "differs from the filing"}},
      MethodAdopted{"sample", "2022-1", *json::parse(R"({"items":[{"cap_bp":10000}]})")},
      AssessmentPublished{"sample", "2022-1", "region", sample_day(6, 30), 18, digest},
      WorkbookFiled{"六月.xlsx", digest, "{\"A\":\"code\"}", 300, 298},
      FigureReported{"investment", "sample/east", sample_day(6, 30), 12'345'600, "统计月报",
                     "更正"},
      ScoreAdjusted{"bonus", "sample/east", sample_day(7, 1), 2'500'000, "外资到位",
                    "示办〔2022〕7号"},
      ExemptionGranted{{1},
                       "sample/east",
                       "start",
                       sample_day(7, 1),
                       sample_day(9, 30),
                       {3},
                       "疫情",
                       "示办〔2022〕9号"},
      BondReported{{1},
                   "2022-3",
                   sample_day(7, 4),
                   sample_day(3, 20),
                   Money::fen(5'000'000'000),
                   Money::fen(4'000'000'000),
                   Money::fen(1'500'000'000),
                   "更正"},
      PostHeld{{3},
               {"推进办主任", "Head of the office"},
               "发改委",
               {2},
               sample_day(1, 4),
               sample_day(12, 31),
               {"任命公告", "Notice"},
               Role::office,
               {9}},
      ProgressReviewed{{1}, 11, {2}, true, "invested_year", "与凭证不符"},
      sample_evidence(),
      EvidenceWithdrawn{{1}, 27, "照片不是本项目的"},
      sample_result(),
      AppealRaised{29, "sample/east", "bonus", "外资到位未计", "示办〔2022〕7号"},
      AppealAnswered{30, AppealVerdict::upheld, "补计", "示办〔2022〕11号"},
      sample_matter(),
      MatterStepped{{2},
                    MatterStep::pushed,
                    sample_day(7, 6),
                    "请省里定用能指标",
                    {1},
                    "省发改委",
                    sample_day(7, 20),
                    "示办〔2022〕12号",
                    {digest}},
      PostureSet{
          {2}, "flood", sample_day(7, 7), sample_day(8, 31), "防汛三级响应", "示办〔2022〕13号"},
      CampaignCalled{{1},
                     CampaignKind::start,
                     {"二季度集中开工", "Concentrated start"},
                     {1},
                     "二季度集中开工",
                     sample_day(7, 8),
                     sample_day(7, 8),
                     {{{2}, true, {1}, "分管省领导"}},
                     "5000万元以上",
                     "示办〔2022〕14号"},
      CampaignStepped{{1},
                      CampaignStep::reported,
                      sample_day(7, 8),
                      {2},
                      {{1}},
                      "1个项目施工许可未办结",
                      "示办〔2022〕15号"},
      ResumptionPlanned{{1}, sample_day(7, 20), {"labour", "materials"}, "闭环管理", "工人未到齐"},
      ElementNeeded{{1},
                    {1},
                    "land",
                    120'500,
                    "亩",
                    sample_day(9, 30),
                    {2},
                    "自然资源局",
                    sample_day(7, 9),
                    "二期用地"},
      ElementAnswered{{1},
                      NeedAnswer::promised,
                      80'000,
                      sample_day(7, 12),
                      sample_day(9, 15),
                      "先保一期",
                      "示自然资〔2022〕3号"},
      ElementAllotted{
          {2}, "land", "亩", 2022, 1'500'000, sample_day(7, 13), "示自然资〔2022〕4号", "省里追加"},
      PermitApplied{
          {1}, {1}, "energy", {1}, "省发改委", sample_day(7, 14), 30, 10, "年耗能5000吨标准煤"},
      PermitStepped{{1},
                    PermitStep::accepted,
                    sample_day(7, 15),
                    {"环评批复", "用地批复"},
                    sample_day(7, 29),
                    "示能审〔2022〕5号",
                    "容缺受理",
                    "示发改〔2022〕6号"},
      VisitPlanned{{1},
                   VisitKind::unannounced,
                   "三季度踏查",
                   {1},
                   {7},
                   "省项目中心三人",
                   sample_day(7, 16),
                   sample_day(7, 18),
                   {{1}},
                   "只看现场",
                   "示办〔2022〕16号"},
      VisitStepped{{1},
                   VisitStep::seen,
                   sample_day(7, 17),
                   {1},
                   SiteFound::slow,
                   12,
                   2,
                   "塔吊未启用",
                   {digest}},
      DutyGiven{{7},
                Duty::leader,
                {1},
                "示例实业",
                {2},
                {8},
                sample_day(7, 18),
                "岗位调整",
                "示办〔2022〕17号"},
      HelpGiven{{1},
                "示例实业",
                {2},
                HelpKind::visit,
                sample_day(7, 19),
                "到现场了解用工缺口",
                "联系人社部门招工30人",
                {digest}},
      CarePlanned{{1},
                  "示例实业",
                  {2},
                  CareKind::policy,
                  "兑现稳岗补贴",
                  "人社局",
                  sample_day(7, 20),
                  sample_day(8, 31),
                  sample_day(8, 20),
                  "已到账120万元",
                  "提前兑现"},
  };
}

inline std::vector<Entry> sample_entries() {
  std::vector<Entry> entries;
  for (auto& body : sample_bodies()) {
    const Seq seq = entries.size() + 1;
    const Instant at{1'651'110'300'000 + static_cast<std::int64_t>(seq) * 1001};
    entries.push_back({seq, "sample-" + std::to_string(seq), at, {7}, std::move(body)});
  }
  return entries;
}

}  // namespace kaigong
