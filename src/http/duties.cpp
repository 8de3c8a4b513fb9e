// tested by: http/duties_test.cpp
#include "http/duties.h"

#include "desk/words.h"
#include "http/answers.h"

#include <algorithm>

// Who answers for which project and which enterprise: how far it covers all, and one by one.
namespace kaigong::http {

namespace {

struct CoverageAnswer {
  std::string at;  // a region's key
  Text at_name;
  bool opens = false;         // there are regions below it
  std::int64_t projects = 0;  // of 50 million yuan and over
  std::int64_t led = 0;
  std::int64_t served = 0;
  std::int64_t contacted = 0;
  std::int64_t enterprises = 0;
  std::int64_t enterprises_led = 0;
  std::int64_t leaving = 0;  // duties to hand over, of any size
};
BOOST_DESCRIBE_STRUCT(CoverageAnswer, (),
                      (at, at_name, opens, projects, led, served, contacted, enterprises,
                       enterprises_led, leaving))

struct DutiesAnswer {
  Day as_of;
  bool may = false;  // say somewhere who answers for what
  std::vector<CoverageAnswer> coverage;
  std::int64_t count = 0;
  std::vector<DutyRow> rows;
};
BOOST_DESCRIBE_STRUCT(DutiesAnswer, (), (as_of, may, coverage, count, rows))

// What is held by one person, as it would be handed over.
struct HeldRow {
  std::string duty;
  Text duty_name;
  ProjectId project;  // 0: an enterprise
  Text name;
  std::string region;
  Text region_name;
  bool may = false;  // whoever asks may hand it over
};
BOOST_DESCRIBE_STRUCT(HeldRow, (), (duty, duty_name, project, name, region, region_name, may))

struct HeldAnswer {
  Day as_of;
  PersonId person;
  Text who;
  std::vector<HeldRow> rows;
};
BOOST_DESCRIBE_STRUCT(HeldAnswer, (), (as_of, person, who, rows))

struct ProjectDutiesAnswer {
  Day as_of;
  DutyRow row;
  std::string owner;
  std::vector<HelpAnswer> log;  // newest first
};
BOOST_DESCRIBE_STRUCT(ProjectDutiesAnswer, (), (as_of, row, owner, log))

// What the list is narrowed to.
struct Wanted {
  bool enterprises = false;
  RegionId region;
  HolderAsked holders;
  bool covered = false;  // of 50 million yuan and over
  bool slipped = false;
  std::string words;
  Page page;
};

Duty take_duty(Query& query, const char* name) {
  const auto said = query.text(name);
  const auto duty = json::read_enum<Duty>(said);
  if (!said.empty() && (!duty || *duty == Duty::none)) query.refuse(not_listed, name, said);
  return said.empty() ? Duty::none : duty.value_or(Duty::none);
}

bool take_flag(Query& query, const char* name) {
  const auto said = query.text(name);
  if (!said.empty() && said != "1") query.refuse(not_listed, name, said);
  return said == "1";
}

PersonId take_person(Query& query) {
  const auto said = query.text("person");
  const auto number = read_number(said);
  if (!said.empty() && !number) query.refuse(not_a_person, "person", said);
  return {number.value_or(0)};
}

Wanted take_wanted(const View& view, Query& query) {
  Wanted out;
  const auto of = query.text("of");
  if (!of.empty() && of != "projects" && of != "enterprises") query.refuse(not_listed, "of", of);
  out.enterprises = of == "enterprises";
  out.region = query.region(view.board);
  out.holders.person = take_person(query);
  out.holders.with = take_duty(query, "with");
  out.holders.without = take_duty(query, "without");
  out.covered = take_flag(query, "covered");
  out.holders.leaving = take_flag(query, "leaving");
  out.slipped = take_flag(query, "slipped");
  out.words = query.text("q");
  out.page = query.page();
  return out;
}

bool has_words(const std::string& words, std::string_view zh, std::string_view en,
               std::string_view code) {
  const auto in = [&](std::string_view text) { return text.find(words) != std::string_view::npos; };
  return words.empty() || in(zh) || in(en) || in(code);
}

void list_projects(const View& view, const Rights& rights, const Charges& charges,
                   const Wanted& wanted, DutiesAnswer& out) {
  const auto& board = view.board;
  const auto end = static_cast<std::int64_t>(wanted.page.offset + wanted.page.limit);
  for (const auto& project : board.projects()) {
    if (!stands_on(project, view.as_of) || !view.seen.sees(project)) continue;
    if (!board.is_within(project.region, wanted.region) || !charges.fits(wanted.holders, project))
      continue;
    const auto* total = total_on(project, view.as_of);
    if (wanted.covered && (total == nullptr || total->total < covered_from_fen)) continue;
    if (wanted.slipped && slips_of(project, view.as_of).empty()) continue;
    if (!has_words(wanted.words, project.name.zh, project.name.en, board.text(project.code)))
      continue;
    const auto at = out.count++;
    if (at >= static_cast<std::int64_t>(wanted.page.offset) && at < end)
      out.rows.push_back(duty_row(view, rights, charges, project));
  }
}

void list_enterprises(const View& view, const Rights& rights, const Charges& charges,
                      const Wanted& wanted, DutiesAnswer& out) {
  if (wanted.slipped) return;
  const auto end = static_cast<std::int64_t>(wanted.page.offset + wanted.page.limit);
  for (const auto& one : charges.enterprises(wanted.region, view.seen.sight.get())) {
    if (!charges.fits(wanted.holders, one) || !has_words(wanted.words, one.name, "", "")) continue;
    const auto at = out.count++;
    if (at >= static_cast<std::int64_t>(wanted.page.offset) && at < end)
      out.rows.push_back(duty_row(view, rights, charges, one));
  }
}

CoverageAnswer coverage_answer(const View& view, const Coverage& sum, RegionId within) {
  const auto& board = view.board;
  const auto* region = board.region(sum.at);
  CoverageAnswer out;
  out.at = region->key;
  out.at_name = region->name;
  out.opens =
      sum.at != within && std::any_of(board.regions().begin(), board.regions().end(),
                                      [&](const Region& one) { return one.parent == sum.at; });
  out.projects = sum.projects;
  out.led = sum.led;
  out.served = sum.served;
  out.contacted = sum.contacted;
  out.enterprises = sum.enterprises;
  out.enterprises_led = sum.enterprises_led;
  out.leaving = sum.leaving;
  return out;
}

web::Response get_duties(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<DutiesAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        const Charges charges(board, view.as_of);
        DutiesAnswer out;
        out.as_of = view.as_of;
        out.may = rights.may_somewhere(Act::list);
        for (const auto& sum : charges.coverage(wanted.region, view.seen.sight.get()))
          out.coverage.push_back(coverage_answer(view, sum, wanted.region));
        if (wanted.enterprises) {
          list_enterprises(view, rights, charges, wanted, out);
        } else {
          list_projects(view, rights, charges, wanted, out);
        }
        return out;
      });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) name_people(house.desk, row);
  return respond(found);
}

std::optional<HeldRow> held_row(const View& view, const Rights& rights, const DutyOf& of) {
  const auto& board = view.board;
  const auto* project = board.project(of.project);
  const bool known = project != nullptr ? view.seen.sees(*project)
                                        : sees(view, rights, {of.enterprise, of.region});
  if (!known) return std::nullopt;
  const auto* region = board.region(place_of(board, of));
  return HeldRow{std::string(json::enum_name(of.duty)),
                 name_of(of.duty),
                 of.project,
                 project != nullptr ? project->name : Text{of.enterprise, of.enterprise},
                 region == nullptr ? std::string() : region->key,
                 region == nullptr ? Text{} : region->name,
                 may_give(board, rights, of)};
}

// Of today: nothing is handed over in the past.
web::Response get_held(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<HeldAnswer> {
        Query query(asked.request);
        const auto person = take_person(query);
        if (!query.issues().empty()) return query.issues();
        const auto view = look_on(asked.today, house, board, present, asked);
        const Rights rights(board, asked.person, asked.today);
        HeldAnswer out{view.as_of, person, {}, {}};
        for (const auto& of : duties_of(board, person)) {
          if (auto row = held_row(view, rights, of)) out.rows.push_back(*std::move(row));
        }
        return out;
      });
  if (!found) return refused(found.issues());
  // Of whoever has nothing that is seen no name is told.
  if (!found->rows.empty()) found->who = house.desk.name_of(found->person);
  return respond(found);
}

web::Response get_of_project(House& house, const Asked& asked) {
  auto found = house.desk.read(
      [&](const Board& board, const Present* present) -> Result<ProjectDutiesAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto& number = asked.request.captures.find("id")->second;
        const auto* project = view.find(number);
        if (project == nullptr) return Issue{&unknown_project, in_path, number};
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        const Charges charges(board, view.as_of);
        ProjectDutiesAnswer out{
            view.as_of, duty_row(view, rights, charges, *project), board.text(project->owner), {}};
        for (const auto index : seldom_of(*project).helps) {
          if (auto one = help_answer(view, board.helps()[index]))
            out.log.push_back(*std::move(one));
        }
        std::stable_sort(out.log.begin(), out.log.end(),
                         [](const auto& a, const auto& b) { return a.day > b.day; });
        return out;
      });
  if (!found) return refused(found.issues());
  name_people(house.desk, found->row);
  name_people(house.desk, found->log);
  return respond(found);
}

}  // namespace

void add_duties(Table& table) {
  table.question<DutiesAnswer>(
      "/api/duties", get_duties, "Who answers for what, with how far it covers all by region.",
      with_day() +
          MembersAsked{{"of", "string", "projects (else) or enterprises."},
                       {"region", "string", "A region's key: in it and below."},
                       {"person", "string", "A person's number: who has any duty there."},
                       {"with", "string", "leader, officer, contact: those that have one."},
                       {"without", "string", "leader, officer, contact: those that have none."},
                       {"covered", "string", "1: only projects of 50 million yuan and over."},
                       {"leaving", "string", "1: only where a duty is to be handed over."},
                       {"slipped", "string", "1: only projects with a node that slipped."},
                       {"q", "string", "Words of the name, or the code."}} +
          with_page());
  table.question<HeldAnswer>("/api/duties/held", get_held,
                             "All that one person answers for now, as it would be handed over.",
                             MembersAsked{{"person", "string", "A person's number."}});
  table.question<ProjectDutiesAnswer>("/api/projects/{id}/duties", get_of_project,
                                      "Who answers for a project, and what was done for it.",
                                      with_day());
}

}  // namespace kaigong::http
