// tested by: demo/province_test.cpp
#include "demo/visits.h"

#include "demo/dates.h"
#include "demo/portfolio.h"
#include "demo/told.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::int64_t minute_ms = 60'000;

// Numbers go by the day on which they are planned.
constexpr VisitId of_march{1}, of_week{2}, to_come{3};

class Visiting {
 public:
  Visiting(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
           PersonId office)
      : journal_(journal), tables_(tables), projects_(projects), office_(office) {}

  // Those that were under way on the day, the largest first.
  std::vector<const Composed*> largest(const std::string& city, Day day, std::size_t count) const {
    std::vector<const Composed*> out;
    for (const auto& project : projects_) {
      const bool there = city.empty() || tables_.shape.units[project.unit].unit == city;
      const bool begun = project.start && *project.start <= day && !project.completed;
      if (there && begun) out.push_back(&project);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Composed* a, const Composed* b) { return a->total > b->total; });
    out.resize(std::min(count, out.size()));
    return out;
  }

  void plan(VisitPlanned body, Day day, const std::vector<const Composed*>& stops) {
    for (const auto* stop : stops) body.stops.push_back(stop->project);
    body.region = {1};
    body.leader = PersonId{first_leader};
    body.note = "演示编制";
    last_ = {noon(day).ms - 150 * minute_ms};
    say(std::move(body));
  }

  // As the ledger says it, but of every fifth that is found slow.
  void see(VisitId visit, Day day, const Composed& stop, std::size_t index) {
    VisitStepped body;
    body.visit = visit;
    body.step = VisitStep::seen;
    body.day = day;
    body.stop = stop.project;
    const bool stopped = std::any_of(stop.stops.begin(), stop.stops.end(), [&](const Stop& one) {
      return one.from <= day && (!one.until || day < *one.until);
    });
    const bool slow = index % 5 == 3;
    body.found = stopped ? SiteFound::idle : slow ? SiteFound::slow : SiteFound::working;
    body.workers = stopped ? 4 : 60 + static_cast<std::int32_t>(index) * 17;
    body.machines = stopped ? 0 : 5 + static_cast<std::int32_t>(index);
    body.text = slow && !stopped ? "主体施工班组不足（演示编制）" : "演示编制";
    at(day, 10 * 60 + static_cast<int>(index) * 35);
    say(std::move(body));
  }

  void end(VisitId visit, VisitStep step, Day day, const char* text) {
    VisitStepped body;
    body.visit = visit;
    body.step = step;
    body.day = day;
    body.text = text;
    at(day, 17 * 60);
    say(std::move(body));
  }

  // One matter that a visit left, settled in time.
  void find(VisitId visit, Day day, const Composed& stop, Day due) {
    MatterRaised body;
    body.matter = journal_.raise();
    body.project = stop.project;
    body.kind = MatterKind::rectification;
    body.element = "labour";
    body.severity = "ordinary";
    body.text = "主体施工班组不足，须增加人员（演示编制）";
    body.day = day;
    body.due = due;
    body.at = RegionId{
        static_cast<std::uint32_t>(tables_.region(tables_.shape.units[stop.unit].unit) + 1)};
    body.office = {1};
    body.visit = visit;
    at(day, 16 * 60);
    const auto matter = body.matter;
    say(std::move(body));
    step(matter, MatterStep::received, day);
    step(matter, MatterStep::replied, working_day(day + 3));
    step(matter, MatterStep::solved, working_day(day + 7));
    step(matter, MatterStep::confirmed, working_day(day + 11));
  }

 private:
  void step(MatterId matter, MatterStep step, Day day) {
    MatterStepped body;
    body.matter = matter;
    body.step = step;
    body.day = day;
    body.text = "已增加两个班组（演示编制）";
    body.until = step == MatterStep::replied ? std::optional(day + 7) : std::nullopt;
    body.document = step == MatterStep::solved ? "演示编制" : "";
    at(day, 16 * 60 + 30);
    say(std::move(body));
  }
  void at(Day day, int minute) { last_ = {noon(day).ms + (minute - 12 * 60) * minute_ms}; }
  void say(Body body) { journal_.add({last_.ms += 1'000}, office_, std::move(body)); }

  Journal& journal_;
  const Tables& tables_;
  const std::vector<Composed>& projects_;
  PersonId office_;
  Instant last_;
};

VisitPlanned planned(VisitId visit, VisitKind kind, const char* name, Day from, Day until) {
  VisitPlanned out;
  out.visit = visit;
  out.kind = kind;
  out.name = name;
  out.from = from;
  out.until = until;
  out.team = "省项目中心三人（演示编制）";
  return out;
}

}  // namespace

void tell_visits(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                 const Cast& cast) {
  Visiting visiting(journal, tables, projects, office_of(cast, {1}));
  const auto march = [](int day) { return *Day::of(2022, 3, day); };
  const auto over = visiting.largest("", march(2), 8);
  visiting.plan(planned(of_march, VisitKind::tour, "一季度踏查", march(2), march(4)), march(1),
                over);
  for (std::size_t i = 0; i < over.size(); ++i) {
    const Day day = march(2 + static_cast<int>(i / 3));
    visiting.see(of_march, day, *over[i], i);
    if (i % 5 == 3) visiting.find(of_march, day, *over[i], march(25));
  }
  visiting.end(of_march, VisitStep::done, march(4), "");
  visiting.end(of_march, VisitStep::fed_back, march(7), "一处推进缓慢，已交办（演示编制）");
  const auto week = visiting.largest("jilin/changchun", as_of() + -1, 5);
  visiting.plan(planned(of_week, VisitKind::inspection, "复工督查", as_of() + -1, as_of() + 1),
                as_of() + -3, week);
  for (std::size_t i = 0; i < 2 && i < week.size(); ++i)
    visiting.see(of_week, as_of() + -1, *week[i], i);
  const auto next = visiting.largest("jilin/jilin", as_of(), 4);
  visiting.plan(planned(to_come, VisitKind::unannounced, "节前暗访", as_of() + 1, as_of() + 2),
                as_of() + -1, next);
}

}  // namespace kaigong::demo
