#include "kaigong/duties.h"
// tested by: tests/command/duties_test.py

#include "desk/duties.h"
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/record.h"
#include "ledger/nodes.h"

#include <algorithm>

namespace kaigong {

namespace {

struct Covered {
  std::string at;
  std::int64_t projects = 0, led = 0, served = 0, contacted = 0;
  std::int64_t enterprises = 0, enterprises_led = 0, leaving = 0;
};
BOOST_DESCRIBE_STRUCT(Covered, (),
                      (at, projects, led, served, contacted, enterprises, enterprises_led, leaving))

struct Listed {
  ProjectId project;  // or
  std::string enterprise;
  std::string region;
  PersonId leader, officer, contact;
  std::optional<Day> helped;
  std::int64_t slipped_days = 0;  // the node that is the longest overdue
  std::string node;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (project, enterprise, region, leader, officer, contact, helped, slipped_days,
                       node))

struct Planned {
  CareId care;
  std::string enterprise;
  std::string region;
  CareKind kind = CareKind::none;
  std::string text;
  std::string department;
  std::optional<Day> until, done;
  std::string result;
  CareState state = CareState::open;
};
BOOST_DESCRIBE_STRUCT(Planned, (),
                      (care, enterprise, region, kind, text, department, until, done, result,
                       state))

template <class Row>
Exit tell(const Setting& setting, Day day, const std::vector<Row>& rows,
          void (*print)(const Board&, const std::vector<Row>&, Language), const Board& board) {
  if (setting.json) {
    print_json("{\"as_of\":\"" + show(day) + "\",\"rows\":" + json::write(rows) + "}");
  } else {
    print(board, rows, setting.language);
  }
  return Exit::ok;
}

std::string key_at(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

std::string region_called(const Board& board, const std::string& key, Language language) {
  const auto* found = board.find_region(key);
  return found == nullptr ? key : in(found->name, language);
}

void print_coverage(const Board& board, const std::vector<Covered>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    std::vector<std::string> line{region_called(board, row.at, language)};
    for (const auto count : {row.projects, row.led, row.served, row.contacted, row.enterprises,
                             row.enterprises_led, row.leaving})
      line.push_back(std::to_string(count));
    lines.push_back(std::move(line));
  }
  print_table({{{"地区", "Region"}},
               {{"5000万元及以上项目", "Projects of 50 million yuan and over"}, true},
               {{"有包保领导", "With a leader"}, true},
               {{"有服务官", "With an officer"}, true},
               {{"有联系人", "With a contact"}, true},
               {{"企业", "Enterprises"}, true},
               {{"有包保领导", "With a leader"}, true},
               {{"待交接", "To hand over"}, true}},
              lines, language);
}

std::string number(PersonId person) { return person ? '#' + std::to_string(person.value) : "–"; }

void print_list(const Board& board, const std::vector<Listed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    const auto* project = board.project(row.project);
    lines.push_back(
        {project != nullptr ? in(project->name, language) : row.enterprise,
         region_called(board, row.region, language), number(row.leader), number(row.officer),
         number(row.contact), row.helped ? show(*row.helped) : "",
         row.slipped_days > 0 ? row.node + ' ' + std::to_string(row.slipped_days) : ""});
  }
  print_table({{{"项目或企业", "Project or enterprise"}},
               {{"地区", "Region"}},
               {{"包保领导", "Leader"}},
               {{"首席服务官", "Officer"}},
               {{"联系人", "Contact"}},
               {{"最近服务", "Last help"}},
               {{"节点超期（天）", "Node slipped, days"}}},
              lines, language);
}

void print_plans(const Board& board, const std::vector<Planned>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.care.value), row.enterprise,
                     region_called(board, row.region, language), in(name_of(row.kind), language),
                     row.text, row.until ? show(*row.until) : "", in(name_of(row.state), language),
                     row.result});
  }
  print_table({{{"编号", "No."}, true},
               {{"企业", "Enterprise"}},
               {{"地区", "Region"}},
               {{"种类", "Kind"}},
               {{"内容", "What"}},
               {{"限期", "Due"}},
               {{"情况", "State"}},
               {{"结果", "Result"}}},
              lines, language);
}

// Where and when; every issue.
struct Place {
  RegionId within;
  Day day;
};
Result<Place> take_place(const Board& board, const std::string& region, const std::string& as_of) {
  const auto day = as_of_or_today(board, as_of);
  if (!day) return day.issues();
  const auto* found = region.empty() ? nullptr : find_region(board, region);
  if (!region.empty() && found == nullptr) return Issue{&unknown_region, "--region", region};
  return Place{found == nullptr ? RegionId{} : found->id, *day};
}

struct Wished {
  HolderAsked holders;
  bool slipped = false;
};

void add(const Charge& charge, Listed& row) {
  row.leader = charge.leader.person;
  row.officer = charge.officer.person;
  row.contact = charge.contact.person;
  row.helped = charge.helped;
}

std::vector<Listed> list_projects(const Board& board, const Charges& charges, const Wished& wish,
                                  RegionId within) {
  std::vector<Listed> rows;
  for (const auto& project : board.projects()) {
    const bool here = stands_on(project, charges.day()) && board.is_within(project.region, within);
    if (!here || !charges.fits(wish.holders, project)) continue;
    Listed row;
    row.project = project.id;
    row.region = key_at(board, project.region);
    for (const auto& slip : slips_of(project, charges.day())) {
      if (slip.days <= row.slipped_days) continue;
      row.slipped_days = slip.days;
      row.node = nodes()[slip.node].code;
    }
    if (wish.slipped && row.slipped_days == 0) continue;
    add(charges.of(project), row);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Listed> list_enterprises(const Board& board, const Charges& charges, const Wished& wish,
                                     RegionId within) {
  std::vector<Listed> rows;
  for (const auto& one : charges.enterprises(within, nullptr)) {
    if (wish.slipped || !charges.fits(wish.holders, one)) continue;
    Listed row;
    row.enterprise = one.name;
    row.region = key_at(board, one.region);
    add(charges.of(one), row);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Covered> cover(const Board& board, const Charges& charges, RegionId within) {
  std::vector<Covered> rows;
  for (const auto& sum : charges.coverage(within, nullptr)) {
    rows.push_back({key_at(board, sum.at), sum.projects, sum.led, sum.served, sum.contacted,
                    sum.enterprises, sum.enterprises_led, sum.leaving});
  }
  return rows;
}

Exit list_plans(const Setting& setting, const CareArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto place = take_place(board, options.region, options.as_of);
    if (!place) {
      print_issues(place.issues(), setting);
      return Exit::refused;
    }
    std::vector<Planned> rows;
    for (const auto& care : board.cares()) {
      const auto* one = care_on(board, care, place->day);
      if (one == nullptr || !board.is_within(one->said.region, place->within)) continue;
      const auto& said = one->said;
      if (!options.enterprise.empty() && said.enterprise != options.enterprise) continue;
      rows.push_back({said.care, said.enterprise, key_at(board, said.region), said.kind, said.text,
                      said.department, said.until, said.done, said.result,
                      state_of(said, place->day)});
    }
    return tell(setting, place->day, rows, print_plans, board);
  });
}

}  // namespace

Exit run_duties(const Setting& setting, const DutiesArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto place = take_place(board, options.region, options.as_of);
    Issues issues = place ? Issues{} : place.issues();
    const auto without = find_duty(options.without);
    if (!options.without.empty() && !without)
      issues.push_back({&not_a_duty, "--without", options.without});
    if (!issues.empty()) {
      print_issues(issues, setting);
      return Exit::refused;
    }
    const Charges charges(board, place->day);
    const Wished wish{{{options.person}, Duty::none, without.value_or(Duty::none), options.leaving},
                      options.slipped};
    if (options.enterprises)
      return tell(setting, place->day, list_enterprises(board, charges, wish, place->within),
                  print_list, board);
    const bool lists = options.list || options.person > 0 || options.leaving || options.slipped ||
                       !options.without.empty();
    if (lists)
      return tell(setting, place->day, list_projects(board, charges, wish, place->within),
                  print_list, board);
    return tell(setting, place->day, cover(board, charges, place->within), print_coverage, board);
  });
}

Exit run_duty(const Setting& setting, const DutyArguments& options) {
  const DutyForm form{{options.person, "--person"},   {options.duty, "--duty"},
                      {options.project, "--project"}, {options.enterprise, "--enterprise"},
                      {options.region, "--region"},   {options.day, "--day"},
                      {options.reason, "--reason"},   {options.document, "--document"}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(give_duty(board, form, today));
  });
}

Exit run_hand_over(const Setting& setting, const HandOverArguments& options) {
  const HandOverForm form{{options.from, "--from"},
                          {options.to, "--to"},
                          {options.day, "--day"},
                          {options.reason, "--reason"},
                          {options.document, "--document"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(hand_over(board, form, Rights(board, {options.by}, today), today));
  });
}

Exit run_help(const Setting& setting, const HelpArguments& options) {
  HelpForm form{{options.project, "--project"}, {options.enterprise, "--enterprise"},
                {options.region, "--region"},   {options.kind, "--kind"},
                {options.day, "--day"},         {options.text, "--text"},
                {options.result, "--result"},   {}};
  for (const auto& digest : options.evidence) form.evidence.push_back({digest, "--evidence"});
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(give_help(board, form, {options.by}, today));
  });
}

Exit run_care(const Setting& setting, const CareArguments& options) {
  if (options.care.empty() && options.kind.empty() && options.text.empty())
    return list_plans(setting, options);
  const CareForm form{{options.care, "--care"},     {options.enterprise, "--enterprise"},
                      {options.region, "--region"}, {options.kind, "--kind"},
                      {options.text, "--text"},     {options.department, "--department"},
                      {options.until, "--until"},   {options.done, "--done"},
                      {options.result, "--result"}, {options.reason, "--reason"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(plan_care(board, form, today));
  });
}

}  // namespace kaigong
