// tested by: http/workbooks_test.cpp
#include "intake/changes.h"

#include <map>
#include <tuple>
#include <utility>

namespace kaigong::intake {

namespace {

json::Value shown(const std::string& text) {
  return text.empty() ? json::Value() : json::Value(text);
}
json::Value shown(const std::optional<Day>& day) {
  return day ? json::Value(show(*day)) : json::Value();
}
json::Value amount(std::int64_t fen) { return fen == no_amount ? json::Value() : json::Value(fen); }
json::Value amount(const std::optional<Money>& money) {
  return money ? json::Value(money->in_fen()) : json::Value();
}

class Changes {
 public:
  Changes(const Board& board, std::size_t most, ImportOutcome& outcome)
      : board_(board), most_(most), outcome_(outcome) {}

  void of(const Body& body) {
    std::visit([&](const auto& said) { note(said); }, body);
  }

 private:
  void add(const char* field, const char* unit, json::Value before, json::Value after) {
    if (after.is_null() || before == after) return;
    keep(field, unit, std::move(before), std::move(after));
  }
  void take_away(const char* field, json::Value before) {
    keep(field, "text", std::move(before), {});
  }
  void keep(const char* field, const char* unit, json::Value before, json::Value after) {
    ++outcome_.changes_count;
    if (outcome_.changes.size() >= most_) return;
    Change change{about_, code_, name_, field, unit, std::move(before), std::move(after)};
    outcome_.changes.push_back(std::move(change));
  }
  // Projects that aren't on the list yet have no number that anybody could open.
  const Project* speak_of(ProjectId id) {
    const auto* project = board_.project(id);
    about_ = project == nullptr ? std::nullopt : std::optional(id);
    const auto added = added_.find(id);
    if (project != nullptr) {
      code_ = board_.text(project->code);
      name_ = project->name;
    } else if (added != added_.end()) {
      std::tie(code_, name_) = added->second;
    }
    return project;
  }
  std::string region_of(RegionId id) const {
    const auto added = new_regions_.find(id);
    if (added != new_regions_.end()) return added->second;
    const auto* region = board_.region(id);
    return region == nullptr ? std::string() : region->key;
  }

  void note(const RegionAdded& said) { new_regions_[said.region] = said.key; }
  void note(const ProjectAdded& said) {
    added_[said.project] = {said.facts.code.value_or(""), said.facts.name.value_or(Text{})};
    speak_of(said.project);
    note_facts(nullptr, said.facts, said.listed.value_or(Day()));
    for (const auto& tag : said.tags) add("tags", "text", {}, json::Value(tag));
  }
  void note(const ProjectAmended& said) {
    const auto* project = speak_of(said.project);
    note_facts(project, said.facts, said.day.value_or(day_of(board_.last_at())));
    for (const auto& tag : said.tags) add("tags", "text", {}, json::Value(tag));
  }
  void note(const ProjectTagged& said) {
    speak_of(said.project);
    for (const auto& tag : said.add) add("tags", "text", {}, json::Value(tag));
    for (const auto& tag : said.remove) take_away("tags", json::Value(tag));
  }
  void note_facts(const Project* from, const ProjectFacts& facts, Day day);
  void note(const ProgressReported& said);
  void note(const PlanSet& said) {
    const auto* project = speak_of(said.project);
    const auto* plan = project == nullptr ? nullptr : plan_on(*project, said.year, said.day);
    add("amount", "fen", amount(plan == nullptr ? no_amount : plan->amount),
        json::Value(said.amount.in_fen()));
  }
  void note(const NodeReached& said) { note_node(said, reached_on); }
  void note(const NodePlanned& said) { note_node(said, planned_on); }
  template <class Node>
  void note_node(const Node& said, const NodeLine* (*find)(const Project&, std::uint8_t, Day)) {
    const auto* project = speak_of(said.project);
    const auto node = node_index(said.node);
    const auto today = board_.ledger().today.value_or(day_of(board_.last_at()));
    const auto* before = project == nullptr || !node ? nullptr : find(*project, *node, today);
    add(("node " + said.node).c_str(), "day",
        before == nullptr ? json::Value() : shown(std::optional(lengthen(before->at))),
        shown(said.day));
  }
  void note(const StateChanged& said) {
    const auto* project = speak_of(said.project);
    const auto* state = project == nullptr ? nullptr : state_on(*project, said.day);
    add("state", "text",
        state == nullptr ? json::Value() : json::Value(std::string(json::enum_name(state->state))),
        json::Value(std::string(json::enum_name(said.state))));
  }
  template <class Other>
  void note(const Other&) {}  // of no project

  const Board& board_;
  const std::size_t most_;
  ImportOutcome& outcome_;
  std::map<ProjectId, std::pair<std::string, Text>> added_;
  std::map<RegionId, std::string> new_regions_;
  std::optional<ProjectId> about_;
  std::string code_;
  Text name_;
};

void Changes::note_facts(const Project* from, const ProjectFacts& facts, Day day) {
  const auto word = [&](Word Project::*member) {
    return from == nullptr ? json::Value() : shown(board_.text(from->*member));
  };
  const auto words = [&](const char* field, const std::optional<std::string>& said,
                         Word Project::*member) {
    if (said) add(field, "text", word(member), shown(*said));
  };
  if (facts.name)
    add("name", "text", from == nullptr ? json::Value() : shown(from->name.zh),
        shown(facts.name->zh));
  words("code", facts.code, &Project::code);
  if (facts.region)
    add("region", "text", from == nullptr ? json::Value() : shown(region_of(from->region)),
        shown(region_of(*facts.region)));
  words("industry", facts.industry, &Project::industry);
  words("sector", facts.sector, &Project::sector);
  words("nature", facts.nature, &Project::nature);
  words("owner", facts.owner, &Project::owner);
  words("department", facts.department, &Project::department);
  words("about", facts.about, &Project::about);
  const auto* total = from == nullptr ? nullptr : total_on(*from, day);
  add("total", "fen", amount(total == nullptr ? no_amount : total->total), amount(facts.total));
  const bool said_before = from != nullptr && from->invested_before_said != 0;
  add("invested_before", "fen", amount(said_before ? from->invested_before : no_amount),
      amount(facts.invested_before));
}

void Changes::note(const ProgressReported& said) {
  const auto* project = speak_of(said.project);
  const Project none;
  const auto& from = project == nullptr ? none : *project;
  const auto of_year = [&](const ReportLine* line, std::int64_t ReportLine::*member) {
    const bool counts = line != nullptr && lengthen(line->day).year() == said.day.year();
    return amount(counts ? line->*member : no_amount);
  };
  add("invested_year", "fen", of_year(report_on(from, said.day), &ReportLine::invested_year),
      amount(said.invested_year));
  add("arrived_year", "fen", of_year(arrived_on(from, said.day), &ReportLine::arrived_year),
      amount(said.arrived_year));
  const auto* work = work_on(from, said.day);
  add("work", "bp", work == nullptr ? json::Value() : json::Value(work->work_bp),
      said.work_bp ? json::Value(*said.work_bp) : json::Value());
  const auto* forecast = forecast_on(from, said.day);
  add("total_forecast", "fen", amount(forecast == nullptr ? no_amount : forecast->total),
      amount(said.total_forecast));
  add("finish_forecast", "day", forecast == nullptr ? json::Value() : shown(forecast->finish),
      shown(said.finish_forecast));
  add("phase", "text", forecast == nullptr ? json::Value() : shown(board_.text(forecast->phase)),
      shown(said.phase));
  add("confidence", "text",
      forecast == nullptr ? json::Value() : shown(board_.text(forecast->confidence)),
      shown(said.confidence));
  add("note", "text", {}, shown(said.note));
  add("reason", "text", {}, shown(said.reason));
}

}  // namespace

void note_changes(const Board& board, const std::vector<Draft>& drafts, std::size_t most,
                  ImportOutcome& outcome) {
  outcome.changes.clear();  // decided anew where another process was faster
  outcome.changes_count = 0;
  Changes changes(board, most, outcome);
  for (const auto& draft : drafts) changes.of(draft.body);
}

}  // namespace kaigong::intake
