#include "deeds.h"

#include "base/json.h"
#include "base/shipped.h"
#include "desk/deeds.h"
#include "ledger/nodes.h"

#include <array>

namespace kaigong::world {

namespace {

constexpr std::int64_t minute_ms = 60'000, day_ms = 24 * 60 * minute_ms;
constexpr const char* money_tag = "政府投资";

using Drafts = Result<std::vector<Draft>>;

Drafts drafts_of(const std::string& id, Body body) {
  std::vector<Draft> drafts;
  drafts.push_back({id, {1}, {}, std::move(body)});
  return drafts;
}

// A form through its deed, as a page or a command sends it.
template <class Form, class Doing>
Decide by_form(const std::string& id, Form form, Day today, Doing doing) {
  return [=](const Board& board) -> Drafts {
    auto body = doing(board, form, today);
    if (!body) return body.issues();
    if (!*body) return std::vector<Draft>{};
    return drafts_of(id, Body(std::move(**body)));
  };
}

// What no form says: about a project known by its code.
template <class Say>
Decide about(const std::string& id, const std::string& project, Say say) {
  return [=](const Board& board) -> Drafts {
    const auto* found = find_project(board, project);
    if (found == nullptr) return no_project(board, {project, "project"});
    return drafts_of(id, say(board, *found));
  };
}

Field field(std::string text, const char* place) { return {std::move(text), place}; }

}  // namespace

Deeds::Deeds(unsigned seed) : chance_(seed) {
  constexpr std::array offsets{480, 480, 0, -300, 345, 840};
  offset_minutes_ = one_of(offsets);
  now_ms_ = 1'635'724'800'000 + below(200) * day_ms;  // from November 2021
}

LedgerOpened Deeds::opened() const {
  return {{"示例省", "Sample"}, "CNY", "", false, {}, offset_minutes_};
}

Deed Deeds::founding() {
  const auto text = json::parse(shipped_files().at("methods/jilin-four-rates.json"));
  regions_ = 11;
  return {"", {}, [text = *text](const Board& board) -> Drafts {
            std::vector<Draft> drafts;
            if (board.seq() > 1) return drafts;
            drafts.push_back({"method", {1}, {}, MethodAdopted{"jilin-four-rates", "3", text}});
            // A province with three prefectures; one of the counties and a zone race beside them.
            constexpr std::array<int, 11> parents{0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 0};
            constexpr std::array<bool, 11> races{false, true,  true,  true, false, true,
                                                 false, false, false, true, false};
            for (std::uint32_t i = 0; i < parents.size(); ++i) {
              const auto number = std::to_string(i + 1);
              drafts.push_back({"region-" + number,
                                {1},
                                {},
                                RegionAdded{{i + 1},
                                            {static_cast<std::uint32_t>(parents[i])},
                                            "r" + number,
                                            "",
                                            {"地区" + number, "Region " + number},
                                            "",
                                            races[i]}});
            }
            return drafts;
          }};
}

std::string Deeds::next_id() { return "d" + std::to_string(++said_); }

// Mostly a moment later; now and then days, a wrong clock put back, or the edge of a month or year.
void Deeds::move_clock() {
  auto now = now_ms_.load();
  switch (below(16)) {
    case 0: now += (1 + below(40)) * day_ms; break;
    case 1: now -= (1 + below(20)) * day_ms; break;
    case 2:
    case 3: now += below(3 * 24 * 60) * minute_ms; break;
    case 4: {
      const auto end = one_in(3) ? month_end(today().year(), 12) : last_month_end(today()) + 31;
      const auto local_midnight = (end.number() + 1) * day_ms - offset_minutes_ * minute_ms;
      now = local_midnight - below(3) + 1;
      break;
    }
    default: now += below(600) * minute_ms;
  }
  constexpr std::int64_t first = 1'577'836'800'000, last = 1'893'456'000'000;  // 2020 to 2029
  now_ms_ = std::clamp(now, first, last);
}

std::string Deeds::some_project() {
  if (listed_ == 0 || one_in(40)) return "P999";
  const auto number = std::to_string(1 + below(listed_));
  return one_in(20) ? number : "P" + number;
}

// Often one of a few, so that figures meet limits and each other exactly.
std::string Deeds::some_amount(int most_wan) {
  constexpr std::array few{"0", "100", "800", "879.945", "1000", "1100", "3000", "5000", "10000"};
  if (one_in(3)) return one_of(few);
  auto text = std::to_string(below(most_wan));
  if (one_in(4)) text += "." + std::to_string(below(10)) + std::to_string(1 + below(9));
  return text;
}

Day Deeds::some_day() {
  const auto now = today();
  switch (below(12)) {
    case 0: return last_month_end(now);
    case 1: return *Day::of(now.year(), 1, 1);
    case 2: return *Day::of(now.year() - 1, 12, 31);
    case 3: return now + -below(400);
    case 4: return *Day::of(now.year(), now.month(), 1);
    case 5: return now;
    default: return now + -below(60);
  }
}

std::string Deeds::some_text() {
  constexpr std::array texts{"",         "漏报设备款",  "“再报”\n\t\"x\\y\"", "later",
                             "🏗 塔", "a\x01\x7f b", "冬季停工",           ""};
  return one_of(texts);
}

ProjectForm Deeds::project_form(int number) {
  ProjectForm form;
  const auto text = std::to_string(number);
  form.code = field("P" + text, "code");
  form.name = field(one_in(10) ? "同名项目" : "项目" + text, "name");
  if (!one_in(6)) form.region = field("r" + std::to_string(1 + below(regions_)), "region");
  if (!one_in(6)) {
    constexpr std::array totals{"5000", "4999.99", "50000", "12000", "800"};
    form.total = field(one_of(totals), "total");
  }
  if (one_in(2)) form.listed = field(show(some_day()), "listed");
  if (one_in(3)) form.tags.push_back(field(money_tag, "tags"));
  if (one_in(3)) form.tags.push_back(field("重点" + std::to_string(below(3)), "tags"));
  if (one_in(4)) form.invested_before = field(some_amount(3000), "invested_before");
  if (one_in(3)) form.sector = field("energy", "sector");
  if (one_in(3)) form.department = field("发改委", "department");
  if (one_in(5)) form.about = field(some_text(), "about");
  return form;
}

Deed Deeds::list() {
  const auto id = next_id();
  return {id, {}, by_form(id, project_form(++listed_), today(), list_project)};
}

Deed Deeds::amend() {
  const auto id = next_id();
  auto form = project_form(1 + below(std::max(1, listed_)));
  form.name = {};
  form.listed = {};
  if (one_in(2)) form.day = field(show(some_day()), "day");
  return {id, {}, by_form(id, form, today(), list_project)};
}

Deed Deeds::plan() {
  const auto id = next_id();
  PlanForm form;
  form.project = field(some_project(), "project");
  form.year = field(std::to_string(today().year() - (one_in(5) ? 1 : 0)), "year");
  if (one_in(2)) form.day = field(show(some_day()), "day");
  form.amount = field(one_in(2) ? "10000" : some_amount(20'000), "amount");
  form.reason = field(one_in(2) ? "调整" : "", "reason");
  return {id, form.project.text, by_form(id, form, today(), set_plan)};
}

// A plan with months of its own.
Deed Deeds::months() {
  const auto id = next_id();
  PlanSet plan;
  plan.year = today().year();
  plan.day = some_day();
  std::int64_t sum = 0;
  for (int i = 0; i < 12; ++i) plan.months.push_back(Money::fen(sum += below(200'000) * 1'000LL));
  plan.amount = plan.months.back();
  plan.reason = "分月";
  return {id, {}, about(id, some_project(), [plan](const Board&, const Project& project) {
            auto body = plan;
            body.project = project.id;
            return Body(body);
          })};
}

Deed Deeds::node() {
  const auto id = next_id();
  NodeForm form;
  form.project = field(some_project(), "project");
  constexpr std::array often{"1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3",
                             "2.4", "2.5", "3.4", "3.4", "3.4", "3.5"};
  form.node = field(one_of(often), "node");
  form.planned = form.node.text == "3.4" && one_in(2);
  const auto day = form.planned ? some_day() + below(200) : some_day();
  form.day = field(show(day), "day");
  if (one_in(8)) {  // taken back, or the plan withdrawn
    return {id, {}, about(id, form.project.text, [form](const Board&, const Project& project) {
              if (form.planned) return Body(NodePlanned{project.id, form.node.text, {}, "缓建"});
              return Body(NodeReached{project.id, form.node.text, {}, "", "误报"});
            })};
  }
  return {id, form.project.text, by_form(id, form, today(), mark_node)};
}

Deed Deeds::state() {
  const auto id = next_id();
  StateForm form;
  form.project = field(some_project(), "project");
  constexpr std::array states{"preparing", "building", "building",  "suspended",
                              "suspended", "building", "completed", "ended"};
  form.state = field(one_of(states), "state");
  form.day = field(show(some_day()), "day");
  form.reason = field(one_in(2) ? "winter" : "", "reason");
  return {id, form.project.text, by_form(id, form, today(), change_state)};
}

Deed Deeds::report() {
  const auto id = next_id();
  ReportForm form;
  form.project = field(some_project(), "project");
  form.day = field(show(some_day()), "day");
  if (!one_in(5)) form.invested_year = field(some_amount(12'000), "invested_year");
  if (one_in(2)) form.arrived_year = field(some_amount(12'000), "arrived_year");
  if (one_in(4)) form.work = field(std::to_string(below(101)), "work");
  if (one_in(6)) form.total_forecast = field(some_amount(60'000), "total_forecast");
  if (one_in(6)) form.finish_forecast = field(show(some_day() + below(700)), "finish_forecast");
  form.note = field(some_text(), "note");
  form.reason = field(one_in(3) ? "" : "更正", "reason");
  return {id, form.project.text, by_form(id, form, today(), report_progress)};
}

Deed Deeds::statistics() {
  const auto id = next_id();
  const auto day = some_day();
  const auto amount = Money::fen(below(9'000) * 1'000'000LL);
  return {id, {}, about(id, some_project(), [=](const Board&, const Project& project) {
            return Body(StatisticsReported{project.id, month_of(day), day, amount});
          })};
}

Deed Deeds::matter() {
  const auto id = next_id();
  const auto day = some_day();
  const bool closes = one_in(2);
  const auto decide = [=](const Board& board, const Project& project) {
    const auto count = static_cast<std::uint32_t>(board.matters().size());
    if (closes && count > 0) return Body(MatterClosed{{count}, day, "已解决"});
    return Body(MatterRaised{
        {count + 1}, project.id, "land", "serious", "征地未完成", "自然资源局", day, day + 10});
  };
  return {id, {}, about(id, some_project(), decide)};
}

Deed Deeds::tags() {
  const auto id = next_id();
  const bool adds = one_in(2);
  return {id, {}, about(id, some_project(), [=](const Board&, const Project& project) {
            const std::vector<std::string> tags{money_tag};
            return Body(adds ? ProjectTagged{project.id, tags, {}}
                             : ProjectTagged{project.id, {}, tags});
          })};
}

// Posts, events and citations: kept, and no figure moves.
Deed Deeds::office() {
  const auto id = next_id();
  const auto day = some_day();
  const int which = below(3);
  return {id, {}, about(id, some_project(), [=](const Board&, const Project& project) {
            if (which == 0)
              return Body(FactCited{project.id,
                                    "total",
                                    "5.0亿",
                                    "约",
                                    "50000",
                                    {"报纸", "Paper"},
                                    day,
                                    {},
                                    {"存疑", "doubtful"}});
            if (which == 1) {
              EventNoted event;
              event.event = {1};
              event.event_kind = "start";
              event.day = day;
              event.sites = {project.id};
              return Body(event);
            }
            return Body(PostHeld{{2}, {"主任", "Head"}, "发改委", {1}, day, {}, {}});
          })};
}

Deed Deeds::region() {
  const auto id = next_id();
  const auto above = static_cast<std::uint32_t>(1 + below(regions_));
  const bool races = one_in(2);
  const auto key = "r" + std::to_string(++regions_);
  return {id, {}, [=](const Board& board) -> Drafts {
            if (board.find_region(key) != nullptr) return std::vector<Draft>{};
            const auto number = static_cast<std::uint32_t>(board.regions().size()) + 1;
            const RegionId parent{std::min(above, number - 1)};
            return drafts_of(
                id, RegionAdded{{number}, parent, key, "", {"新区" + key, key}, "zone", races});
          }};
}

// One deed of several entries: all of them or none.
Deed Deeds::bulk() {
  const auto id = next_id();
  std::vector<Deed> parts;
  for (int i = 2 + below(4); i > 0; --i)
    parts.push_back(one_in(2) ? report() : one_in(2) ? node() : statistics());
  const bool bad = one_in(6);
  return {"", {}, [=](const Board& board) -> Drafts {
            std::vector<Draft> all;
            for (const auto& part : parts) {
              auto drafts = part.decide(board);
              if (!drafts) continue;
              for (auto& draft : *drafts) all.push_back(std::move(draft));
            }
            if (bad && !all.empty()) all.push_back({std::string(65, 'x'), {1}, {}, all[0].body});
            return all;
          }};
}

// Forms that must be refused, each for a reason of its own.
Deed Deeds::wrong() {
  const auto id = next_id();
  ReportForm form;
  form.project = field("P1", "project");
  form.day = field(show(today()), "day");
  form.invested_year = field("10", "invested_year");
  switch (below(9)) {
    case 0: form.project.text = "没有这个项目"; break;
    case 1: form.day.text = "2022-13-01"; break;
    case 2: form.day.text = show(today() + 40); break;
    case 3: form.invested_year.text = "十万"; break;
    case 4: form.invested_year.text = "-1"; break;
    case 5: form.invested_year.text = "1e99"; break;
    case 6: form.work = field("101", "work"); break;
    case 7: form.note = field(std::string("\xff\xfe"), "note"); break;
    default:
      return {
          "", {}, by_form(one_in(2) ? "" : std::string(65, 'i'), form, today(), report_progress)};
  }
  return {id, form.project.text, by_form(id, form, today(), report_progress)};
}

Deed Deeds::next() {
  move_clock();
  if (one_in(12) && last_.decide) return last_;
  if (listed_ < 3 || one_in(12)) return last_ = list();
  using Say = Deed (Deeds::*)();
  constexpr std::array<Say, 32> says{
      &Deeds::report,     &Deeds::report,     &Deeds::report, &Deeds::report, &Deeds::report,
      &Deeds::report,     &Deeds::report,     &Deeds::report, &Deeds::node,   &Deeds::node,
      &Deeds::node,       &Deeds::node,       &Deeds::node,   &Deeds::node,   &Deeds::plan,
      &Deeds::plan,       &Deeds::plan,       &Deeds::plan,   &Deeds::months, &Deeds::state,
      &Deeds::state,      &Deeds::statistics, &Deeds::matter, &Deeds::tags,   &Deeds::office,
      &Deeds::amend,      &Deeds::amend,      &Deeds::region, &Deeds::bulk,   &Deeds::wrong,
      &Deeds::statistics, &Deeds::wrong};
  return last_ = (this->*one_of(says))();
}

}  // namespace kaigong::world
