// tested by: http/duties_test.cpp
#include "desk/words.h"
#include "http/answers.h"
#include "http/duties.h"
#include "http/matters.h"

#include <algorithm>

// One enterprise where it builds: its projects, who answers for it, its plan, what was done for it
// and what it waits for.
namespace kaigong::http {

namespace {

struct CareAnswer {
  CareId care;
  Seq seq = 0;  // the entry that said it last
  std::string kind;
  Text kind_name;
  std::string text;
  std::string department;  // none: the region's office
  Day since;
  std::optional<Day> until;
  std::optional<Day> done;
  std::string result;
  std::string reason;  // of the last change
  std::string state;
  Text state_name;
};
BOOST_DESCRIBE_STRUCT(CareAnswer, (),
                      (care, seq, kind, kind_name, text, department, since, until, done, result,
                       reason, state, state_name))

struct EnterpriseAnswer {
  Day as_of;
  DutyRow row;
  std::vector<DutyRow> projects;
  std::vector<CareAnswer> plan;    // what is due soonest first, what has ended last
  std::vector<HelpAnswer> log;     // newest first, of its projects too
  std::vector<MatterRow> matters;  // open
  bool may_plan = false;
};
BOOST_DESCRIBE_STRUCT(EnterpriseAnswer, (), (as_of, row, projects, plan, log, matters, may_plan))

bool is_open(const CareAnswer& care) { return care.state == "open" || care.state == "late"; }

bool comes_before(const CareAnswer& a, const CareAnswer& b) {
  if (is_open(a) != is_open(b)) return is_open(a);
  if (a.until.has_value() != b.until.has_value()) return a.until.has_value();
  return a.until < b.until;
}

std::vector<CareAnswer> plan_of(const View& view, const Enterprise& enterprise) {
  std::vector<CareAnswer> out;
  for (const auto& care : view.board.cares()) {
    const auto* one = care_on(view.board, care, view.as_of);
    if (one == nullptr) continue;
    const auto& said = one->said;
    if (said.region != enterprise.region || said.enterprise != enterprise.name) continue;
    const auto state = state_of(said, view.as_of);
    out.push_back({said.care, one->seq, std::string(json::enum_name(said.kind)), name_of(said.kind),
                   said.text, said.department, care.said.front().said.day, said.until, said.done,
                   said.result, said.reason, std::string(json::enum_name(state)), name_of(state)});
  }
  std::stable_sort(out.begin(), out.end(), comes_before);
  return out;
}

std::vector<const Project*> projects_of(const View& view, const Enterprise& enterprise) {
  std::vector<const Project*> out;
  const auto owner = view.board.find_word(enterprise.name);
  if (!owner) return out;
  for (const auto& project : view.board.projects()) {
    if (project.owner == *owner && view.board.is_within(project.region, enterprise.region) &&
        stands_on(project, view.as_of) && view.seen.sees(project))
      out.push_back(&project);
  }
  return out;
}

bool is_of(const std::vector<const Project*>& projects, ProjectId id) {
  return std::any_of(projects.begin(), projects.end(),
                     [&](const Project* one) { return one->id == id; });
}

std::vector<HelpAnswer> log_of(const View& view, const Enterprise& enterprise,
                               const std::vector<const Project*>& projects) {
  std::vector<HelpAnswer> out;
  for (const auto& help : view.board.helps()) {
    const auto& said = help.said;
    const bool here = said.project
                          ? is_of(projects, said.project)
                          : said.region == enterprise.region && said.enterprise == enterprise.name;
    if (!here) continue;
    if (auto one = help_answer(view, help)) out.push_back(*std::move(one));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.day > b.day; });
  return out;
}

// Raised for it, or of its projects.
std::vector<MatterRow> matters_of(const View& view, const Rights& rights,
                                  const Enterprise& enterprise,
                                  const std::vector<const Project*>& projects) {
  std::vector<MatterRow> out;
  const bool sees_all = view.seen.sight == nullptr;
  for (const auto& matter : view.board.matters()) {
    if (matter.raised > view.as_of) continue;
    const auto* project = view.board.project(matter.project);
    const auto at = project == nullptr ? matter.region : project->region;
    const bool raised =
        matter.unit == enterprise.name && view.board.is_within(at, enterprise.region);
    if (!raised && !is_of(projects, matter.project)) continue;
    if (!sees_all && !knows_of(view.board, rights, matter)) continue;
    const auto turn = turn_on(view.board, *view.method, rights, matter, view.as_of);
    if (turn.standing.is_open()) out.push_back(matter_row(view, turn));
  }
  return out;
}

inline constexpr IssueKind no_enterprise{"enterprise.unknown", "没有这家企业，或不在您的查看范围",
                                         "there is no such enterprise, or it is out of sight"};

// Owns a project there that is seen, or was named.
bool is_known(const Charges& charges, const Enterprise& enterprise,
              const std::vector<const Project*>& projects) {
  if (!projects.empty()) return true;
  const auto all = charges.enterprises(enterprise.region, nullptr);
  return std::find(all.begin(), all.end(), enterprise) != all.end();
}

Result<EnterpriseAnswer> answer_of(const View& view, const Rights& rights,
                                   const Enterprise& enterprise) {
  const Charges charges(view.board, view.as_of);
  const auto projects = projects_of(view, enterprise);
  if (!sees(view, rights, enterprise) || !is_known(charges, enterprise, projects))
    return Issue{&no_enterprise, "enterprise", ""};
  EnterpriseAnswer out;
  out.as_of = view.as_of;
  out.row = duty_row(view, rights, charges, enterprise);
  for (const auto* project : projects)
    out.projects.push_back(duty_row(view, rights, charges, *project));
  out.plan = plan_of(view, enterprise);
  out.log = log_of(view, enterprise, projects);
  out.matters = matters_of(view, rights, enterprise, projects);
  out.may_plan = may_plan(view.board, rights, enterprise);
  return out;
}

web::Response get_enterprise(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<EnterpriseAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const Enterprise enterprise{query.text("enterprise"), query.region(board)};
        if (enterprise.name.empty()) query.refuse(missing, "enterprise", "");
        if (!enterprise.region && asked.request.query.count("region") == 0)
          query.refuse(missing, "region", "");
        if (!query.issues().empty()) return query.issues();
        return answer_of(view, Rights(board, asked.person, asked.today), enterprise);
      });
  if (!found) return refused(found.issues());
  name_people(house.desk, found->row);
  for (auto& row : found->projects) name_people(house.desk, row);
  name_people(house.desk, found->log);
  return respond(found);
}

}  // namespace

void add_enterprise(Table& table) {
  table.question<EnterpriseAnswer>(
      "/api/enterprise", get_enterprise,
      "One enterprise where it builds: projects, who answers, its plan, what was done, open "
      "matters.",
      with_day() +
          MembersAsked{{"enterprise", "string", "Its name."},
                       {"region", "string", "The key of the region that answers for it."}});
}

}  // namespace kaigong::http
