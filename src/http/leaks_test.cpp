#include "http/office_for_test.h"

#include <set>

namespace kaigong::http {
namespace {

constexpr const char* secret = "机密";
const std::string secret_file = "%PDF- 机密";

// A paper that bears the mark, withdrawn since, and one that is on file for a seen project too.
void tell_secret_evidence(World& world, const std::string& mark) {
  EvidenceFiled filed;
  filed.project = {3};
  filed.media_type = "application/pdf";
  filed.name = mark + ".pdf";
  filed.digest = digest_of(DigestKind::sha256, secret_file);
  filed.printed_name = mark + "名称";
  filed.note = mark + "说明";
  world.desk->shelve(filed.digest, filed.media_type, secret_file);
  const auto filing = world.record(filed, "2022-04-22");
  filed.project = {1};
  filed.digest = digest_of(DigestKind::sha256, "shared");
  filed.name = "ours.pdf";
  filed.printed_name = filed.note = "";
  world.record(filed, "2022-04-22");
  filed.project = {3};
  world.record(filed, "2022-04-22");
  world.record(EvidenceWithdrawn{{3}, static_cast<std::uint32_t>(filing), mark + "撤回"},
               "2022-04-22");
}

// Whatever can be said of a project, a unit or a place that some may not see bears the mark.
// All may know that it was called; its site and who doesn't begin with it are secret.
void tell_secret_campaign(World& world, const std::string& mark) {
  world.record(ProjectTagged{{3}, {"集中开工"}, {}});
  CampaignCalled called;
  called.campaign = {1};
  called.kind = CampaignKind::start;
  called.region = {1};
  called.tag = "集中开工";
  called.from = called.until = on("2022-04-22");
  called.venues = {{{3}, true, {3}, ""}};
  world.record(called);
  world.record(CampaignStepped{
      {1}, CampaignStep::reported, on("2022-04-22"), {3}, {{3}}, mark + "缺席", mark + "文件"});
  world.record(ElementNeeded{
      {1}, {3}, "land", 1'000, mark + "亩", {}, {3}, mark + "局", on("2022-04-20"), mark});
  world.record(ElementAnswered{
      {1}, NeedAnswer::refused, 0, on("2022-04-21"), {}, mark + "不予", mark + "文件"});
  world.record(
      ElementAllotted{{3}, "land", mark, 2022, 1'000, on("2022-04-21"), mark + "文件", ""});
  world.record(PermitApplied{
      {1}, {3}, mark + "许可", {3}, mark + "局", on("2022-04-20"), 20, 10, mark + "说明"});
  world.record(PermitStepped{{1},
                             PermitStep::accepted,
                             on("2022-04-21"),
                             {mark + "材料"},
                             on("2022-04-22"),
                             mark + "号",
                             mark,
                             mark + "文件"});
  world.record(ResumptionPlanned{{3}, on("2022-05-20"), {mark}, mark + "方案", mark});
}

// One of another city's office, and one unannounced that comes to whoever asks.
void tell_secret_visits(World& world, const std::string& mark) {
  VisitPlanned plan;
  plan.visit = {1};
  plan.kind = VisitKind::tour;
  plan.name = mark + "踏查";
  plan.region = {3};
  plan.leader = {5};
  plan.team = mark + "成员";
  plan.from = plan.until = on("2022-04-22");
  plan.stops = {{3}};
  plan.note = mark + "说明";
  plan.document = mark + "文件";
  VisitStepped seen{
      {1}, VisitStep::seen, on("2022-04-22"), {3}, SiteFound::idle, 1, 1, mark + "所见", {}};
  for (const std::uint32_t number : {1U, 2U}) {
    world.record(plan, "2022-04-22");
    world.record(seen, "2022-04-22");
    plan.visit = seen.visit = {number + 1};
    plan.kind = VisitKind::unannounced;
    plan.region = {1};
    plan.stops = {{1}};
    seen.stop = {1};
  }
}

// Of a project and of its owner, by a leader whom only the province knows.
void tell_secret_duties(World& world, const std::string& mark) {
  const Day day = on("2022-04-22");
  world.record(DutyGiven{{5}, Duty::officer, {3}, "", {}, {}, day, mark + "分工", mark + "文件"});
  world.record(DutyGiven{{5}, Duty::leader, {}, mark + "公司", {3}, {}, day, mark, mark});
  world.record(HelpGiven{{3}, "", {}, HelpKind::visit, day, mark + "走访", mark + "结果", {}});
  world.record(HelpGiven{{}, mark + "公司", {3}, HelpKind::call, day, mark + "电话", mark, {}});
  world.record(CarePlanned{{1},
                           mark + "公司",
                           {3},
                           CareKind::measure,
                           mark + "举措",
                           mark + "局",
                           day,
                           day,
                           {},
                           "",
                           ""});
  world.record(DutyGiven{{7}, Duty::none, {}, "", {}, {5}, day, mark + "交接", mark});
}

void tell_between_offices(World& world, const std::string& mark) {
  tell_secret_campaign(world, mark);
  tell_secret_visits(world, mark);
  tell_secret_duties(world, mark);
}

void tell_secrets(World& world) {
  const std::string mark = secret;
  world.desk->put_person({{5}, {mark + "领导", "secret leader"}});
  open_sqlite_accounts(world.file)->put_mail({5}, "secret@example.org", "zh");
  ProjectAmended amended{{3}, {}, {}, mark + "原因"};
  amended.facts.name = Text{mark + "园", "Secret Park"};
  amended.facts.code = mark + "-3";
  amended.facts.department = mark + "局";
  amended.facts.sector = mark + "领域";
  amended.facts.industry = mark + "行业";
  amended.facts.nature = mark + "性质";
  amended.facts.about = mark + "内容";
  amended.facts.leader = PersonId{5};
  world.record(amended, "2022-04-22");
  world.record(ProjectTagged{{3}, {mark + "标签"}, {}}, "2022-04-22");
  ProgressReported report;
  report.project = {3};
  report.day = on("2022-04-27");
  report.period = month_of(report.day);
  report.invested_year = wan(99);
  report.note = mark + "说明";
  report.phase = mark + "阶段";
  report.confidence = mark + "评级";
  report.physical = {{mark + "实物", "吨", 1, {}}};
  report.reason = mark;
  world.record(report, "2022-04-27");
  world.record(NodeReached{{3}, "2.1", on("2022-04-01"), mark + "文号", ""}, "2022-04-22");
  world.record(StateChanged{{3}, State::building, on("2022-04-01"), "", mark + "备注"});
  world.record(MatterRaised{
      {2}, {3}, mark + "要素", "serious", mark + "堵点", mark + "单位", on("2022-04-01"), {}});
  world.record(MatterClosed{{2}, on("2022-04-20"), mark + "解决"}, "2022-04-22");
  world.record(FactCited{{3}, "total", mark, "", mark, {mark, mark}, {}, {}, {mark, mark}});
  world.record(BondReported{{3}, mark + "批次", on("2022-04-01"), {}, wan(1), {}, {}, mark});
  tell_secret_evidence(world, mark);
  world.record(ExemptionGranted{
      {3}, "", "behind", on("2022-04-01"), on("2022-05-01"), {5}, mark + "豁免", mark + "文件"});
  world.record(FigureReported{"growth", "jilin/jilin", on("2022-03-31"), 1, mark + "文件", mark});
  world.record(ScoreAdjusted{"bonus", "jilin/jilin", on("2022-03-31"), 1, mark, mark});
  world.record(WorkbookFiled{mark + ".xlsx", {}, mark, 1, 1});
  const auto published =
      world.desk->read([](const Board& board) { return board.assessments().front().seq; });
  const auto appeal = world.record(AppealRaised{static_cast<std::uint32_t>(published),
                                                "jilin/jilin", "", mark + "申诉", mark + "文件"});
  world.record(AppealAnswered{static_cast<std::uint32_t>(appeal), AppealVerdict::rejected,
                              mark + "答复", mark + "文件"});
  world.record(PostHeld{{5}, {mark + "职务", "secret post"}, mark + "局", {3}, {}, {}, {}});
  tell_between_offices(world, mark);
  world.record(EventNoted{{2},
                          "visit",
                          on("2022-04-20"),
                          {},
                          {mark + "踏查", "secret visit"},
                          {3},
                          {},
                          {{3}},
                          {},
                          {},
                          {}});
}

void add_measures(std::vector<std::string>& out) {
  for (const auto* measure : {"completion", "size", "active", "inclusion", "matters", "maturity"}) {
    out.push_back(std::string("/api/open/") + measure + "?limit=1000");
    out.push_back(std::string("/api/open/") + measure + "?as_of=2022-04-27");
    for (const auto* by :
         {"region&depth=3", "industry", "sector", "department", "leader", "tag", "state"})
      out.push_back(std::string("/api/measure/") + measure + "?by=" + by);
  }
}

// What offices ask of one another.
void add_between_offices(std::vector<std::string>& out) {
  for (const auto* question :
       {"/api/matters",
        "/api/matters?state=ended",
        "/api/matters/1",
        "/api/matters/2",
        "/api/posture",
        "/api/briefing",
        "/api/visits",
        "/api/visits/1",
        "/api/visits/2",
        "/api/visits?project=1",
        "/api/visit-stops",
        "/api/elements",
        "/api/elements/needs",
        "/api/permits",
        "/api/permits?by=office",
        "/api/campaigns",
        "/api/campaigns/1",
        "/api/campaigns/1/members",
        "/api/duties?limit=1000",
        "/api/duties?of=enterprises",
        "/api/duties?region=jilin/jilin",
        "/api/duties?person=7",
        "/api/duties/held?person=5",
        "/api/duties/held?person=7",
        "/api/projects/3/duties",
        "/api/projects/1/duties",
        "/api/enterprise?region=jilin/jilin&enterprise=%E6%9C%BA%E5%AF%86%E5%85%AC%E5%8F%B8",
        "/api/enterprise?region=jilin/jilin&enterprise=%E4%B8%99%E5%85%AC%E5%8F%B8"})
    out.emplace_back(question);
}

std::vector<std::string> questions(const World& world) {
  std::vector<std::string> out{"/api/ledger",
                               "/api/words",
                               "/api/overview",
                               "/api/overview?region=jilin/jilin",
                               "/api/race",
                               "/api/forecast",
                               "/api/forecast?region=jilin/jilin&limit=1000",
                               "/api/score?unit=jilin/jilin&item=completion",
                               "/api/score?unit=jilin/jilin&item=started",
                               "/api/method",
                               "/api/projects",
                               "/api/projects?region=jilin/jilin",
                               "/api/projects?q=%E6%9C%BA%E5%AF%86",
                               "/api/projects?leader=5",
                               "/api/projects?light=red",
                               "/api/projects?doubt=1",
                               "/api/projects?sort=-plan&as_of=2022-04-27",
                               "/api/projects.csv?columns=lights.tags.industry.sector.code",
                               "/api/projects.csv?q=%E6%9C%BA%E5%AF%86&lang=en",
                               "/api/projects/3",
                               "/api/projects/groups?region=jilin&depth=2",
                               "/api/projects/groups?by=tag",
                               "/api/projects/groups?by=leader",
                               "/api/projects/groups?by=department",
                               "/api/projects/nodes",
                               "/api/views",
                               "/api/warnings",
                               "/api/warnings?doubt=1",
                               "/api/warnings?as_of=2022-04-27",
                               "/api/assessments",
                               "/api/appeals",
                               "/api/due?what=not_open,open,reported,late_reported,overdue",
                               "/api/reporting?region=jilin/jilin",
                               "/api/reviews",
                               "/api/reviews?what=returned",
                               "/api/reviews?what=verified",
                               "/api/entries?limit=1000",
                               "/api/entries?project=3",
                               "/api/open/completion/3",
                               "/api/deeds",
                               "/api/people"};
  for (const auto* own : {"/api/me", "/api/me/mail", "/api/sessions", "/api/tokens"})
    out.push_back(own);
  add_measures(out);
  add_between_offices(out);
  for (Seq seq = 1; seq <= world.desk->head().seq; ++seq)
    out.push_back("/api/entries/" + std::to_string(seq));
  const auto file = "/api/evidence/" + show(digest_of(DigestKind::sha256, secret_file));
  out.push_back(file);
  out.push_back(file + "/small");
  out.push_back("/api/projects/1");
  return out;
}

// The province sees everything: else a test of what others don't see would show nothing.
TEST(Leaks, whoever_sees_all_is_told_all) {
  Office office;
  tell_secrets(office.world);
  const auto top = office.let_in({11});
  std::size_t telling = 0;
  for (const auto& question : questions(office.world)) {
    const auto response = office.get(question, top);
    telling += response.body.find(secret) != std::string::npos ? 1U : 0U;
  }
  EXPECT_GT(telling, 40U);
}

TEST(Leaks, nothing_that_is_out_of_sight_stands_in_any_answer) {
  Office office;
  tell_secrets(office.world);
  for (const auto person : {12U, 13U, 16U}) {
    const auto token = office.let_in({person});
    for (const auto& question : questions(office.world)) {
      const auto response = office.get(question, token);
      EXPECT_LT(response.status, 500) << question;
      for (const auto* mark : {secret, "丙园", "Gamma", "Secret Park", "secret", "丙公司"})
        EXPECT_EQ(response.body.find(mark), std::string::npos) << person << ' ' << question << '\n'
                                                               << response.body;
    }
  }
}

// An enterprise sees its own and no race; here the secret is its own, and 甲 and 乙 are others'.
TEST(Leaks, an_enterprise_sees_its_own_projects_only) {
  Office office;
  const auto token = office.let_in({14});
  for (const auto& question : questions(office.world)) {
    const auto response = office.get(question, token);
    for (const auto* mark : {"甲厂", "甲新厂", "乙路", "丁库", "Alpha", "百日攻坚", "李四"})
      EXPECT_EQ(response.body.find(mark), std::string::npos) << question << '\n' << response.body;
  }
  EXPECT_EQ(Office::told(office.get("/api/race", token)), "403 rights.not_allowed ;");
  EXPECT_EQ(office.get("/api/projects/3", token).status, 200);
}

TEST(Leaks, sums_and_counts_are_of_what_is_seen) {
  Office office;
  const auto top = office.let_in({11});
  const auto city = office.let_in({12});
  const auto nobody = office.let_in({16});
  const auto count = [&](const std::string& token) {
    return Office::read(office.get("/api/ledger", token)).at("projects").to_number<int>();
  };
  EXPECT_EQ(count(top), 4);
  EXPECT_EQ(count(city), 3);
  EXPECT_EQ(count(nobody), 0);
  const auto plans = [&](const std::string& token, const std::string& more) {
    const auto value = Office::read(office.get("/api/projects?limit=1" + more, token));
    return value.at("sums").at("plan").to_number<std::int64_t>() / 1'000'000;
  };
  for (const auto* day : {"", "&as_of=2022-04-28", "&as_of=2022-04-27"}) {
    EXPECT_EQ(plans(top, day), 43'200) << day;
    EXPECT_EQ(plans(city, day), 31'200) << day;
    EXPECT_EQ(plans(nobody, day), 0) << day;
  }
  const auto opened = [&](const std::string& token) {
    const auto value = Office::read(office.get("/api/open/completion", token));
    return value.at("denominator").to_number<std::int64_t>() / 1'000'000;
  };
  EXPECT_EQ(opened(top), 43'200);
  EXPECT_EQ(opened(city), 31'200);
  // The race is of all units; what stands behind another city's rate isn't opened.
  const auto score = Office::read(office.get("/api/score?unit=jilin/jilin&item=completion", city));
  EXPECT_EQ(score.at("items").as_array().size(), 0U);
  EXPECT_EQ(score.at("unseen").to_number<int>(), 1);
}

TEST(Leaks, an_unseen_project_is_answered_as_one_that_never_was) {
  Office office;
  const auto city = office.let_in({12});
  const auto same = [&](const std::string& unseen, const std::string& never) {
    auto one = office.get(unseen, city).body;
    auto other = office.get(never, city).body;
    const auto without_number = [](std::string text) {
      std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
      return text;
    };
    EXPECT_EQ(without_number(one), without_number(other));
    EXPECT_NE(one.find("\"status\":4"), std::string::npos) << one;
  };
  same("/api/projects/3", "/api/projects/99");
  same("/api/open/completion/3", "/api/open/completion/99");
  same("/api/entries?project=3", "/api/entries?project=99");
}

TEST(Leaks, pages_of_entries_go_on_where_few_are_seen) {
  Office office;
  for (int i = 0; i < 30; ++i)
    office.world.record(ProjectTagged{{3}, {"t" + std::to_string(i)}, {}});
  office.world.record(ProjectTagged{{1}, {"seen"}, {}});
  const auto city = office.let_in({12});
  std::set<Seq> seen;
  Seq next = 0;
  do {
    const auto page = Office::read(office.get(
        "/api/entries?limit=3" + (next == 0 ? "" : "&after=" + std::to_string(next)), city));
    for (const auto& line : page.at("entries").as_array())
      EXPECT_TRUE(seen.insert(line.at("seq").to_number<Seq>()).second);
    next = page.at("next").to_number<Seq>();
  } while (next != 0);
  EXPECT_TRUE(seen.contains(office.world.desk->head().seq));
  EXPECT_TRUE(seen.contains(1));
}

}  // namespace
}  // namespace kaigong::http
