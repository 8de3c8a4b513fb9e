// tested by: http/duties_test.cpp
#include "http/duties.h"

#include "desk/words.h"
#include "ledger/nodes.h"

namespace kaigong::http {

namespace {

std::optional<HolderAnswer> holder_answer(const Holder& holder) {
  if (!holder.person) return std::nullopt;
  return HolderAnswer{holder.person,  {},           holder.leaves, holder.helped,
                      holder.visited, holder.helps, holder.visits};
}

void add_charge(DutyRow& row, const Charge& charge) {
  row.leader = holder_answer(charge.leader);
  row.officer = holder_answer(charge.officer);
  row.contact = holder_answer(charge.contact);
  row.helped = charge.helped;
}

void add_region(const View& view, RegionId id, DutyRow& row) {
  const auto* region = view.board.region(id);
  if (region == nullptr) return;
  row.region = region->key;
  row.region_name = region->name;
}

}  // namespace

DutyRow duty_row(const View& view, const Rights& rights, const Charges& charges,
                 const Project& project) {
  DutyRow row;
  row.project = project.id;
  row.code = view.board.text(project.code);
  row.name = project.name;
  add_region(view, project.region, row);
  const auto* state = state_on(project, view.as_of);
  row.state = json::enum_name(state == nullptr ? State::none : state->state);
  row.total = total_of(view, project);
  add_charge(row, charges.of(project));
  if (stands_on(project, view.as_of)) {
    for (const auto& slip : slips_of(project, view.as_of)) {
      const auto& node = nodes()[slip.node];
      row.slips.push_back({std::string(node.code),
                           {std::string(node.zh), std::string(node.en)},
                           slip.planned,
                           slip.days});
    }
  }
  row.may_give = rights.may(Act::list, project);
  row.may_help = may_help(view.board, rights, project);
  return row;
}

DutyRow duty_row(const View& view, const Rights& rights, const Charges& charges,
                 const Enterprise& enterprise) {
  DutyRow row;
  row.name = {enterprise.name, enterprise.name};
  add_region(view, enterprise.region, row);
  add_charge(row, charges.of(enterprise));
  row.may_give = rights.may(Act::list, enterprise.region);
  row.may_help = may_help(view.board, rights, enterprise);
  return row;
}

std::optional<HelpAnswer> help_answer(const View& view, const At<HelpGiven>& help) {
  const auto& said = help.said;
  if (said.day > view.as_of || view.board.said_on(help.seq) > view.as_of) return std::nullopt;
  const auto* project = view.board.project(said.project);
  return HelpAnswer{help.seq,
                    help.by,
                    {},
                    said.day,
                    std::string(json::enum_name(said.kind)),
                    name_of(said.kind),
                    said.text,
                    said.result,
                    said.evidence,
                    said.project,
                    project == nullptr ? Text{} : project->name};
}

void name_people(const Desk& desk, DutyRow& row) {
  for (auto* holder : {&row.leader, &row.officer, &row.contact}) {
    if (*holder) (*holder)->who = desk.name_of((*holder)->person);
  }
}

void name_people(const Desk& desk, std::vector<HelpAnswer>& log) {
  for (auto& one : log) one.who = desk.name_of(one.by);
}

bool sees(const View& view, const Rights& rights, const Enterprise& enterprise) {
  return view.seen.sight == nullptr || knows_of(view.board, rights, enterprise);
}

}  // namespace kaigong::http
