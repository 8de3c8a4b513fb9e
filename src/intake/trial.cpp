// tested by: import_test.cpp
#include "intake/trial.h"

#include "desk/deed_list.h"
#include "desk/deeds.h"
#include "intake/words.h"
#include "sheets/workbook.h"

#include <algorithm>
#include <unordered_map>

namespace kaigong::intake {

namespace {

constexpr int most_passes = 8;
constexpr int most_amendments = 3;  // facts, then tags, then nothing
constexpr std::size_t report_every = 1'000;

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : plain(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (letter) {
      out += c;
    } else if (!out.empty() && !out.ends_with('-')) {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

class Trial {
 public:
  Trial(const Board& board, std::span<const ProjectId> projects, const Task& task,
        const std::vector<bool>& excluded)
      : task_(task), list_(task.list), excluded_(excluded), scratch_(board.excerpt(projects)) {
    if (task.options.asks_rights) rights_.emplace(scratch_, task.options.by, task.today);
    verdicts_.refused.resize(list_.records.size());
    changed_.resize(list_.records.size());
    unclear_.resize(list_.records.size());
    for (const auto& filed : board.workbooks()) {
      if (show(filed.said.digest) == task.digest) ++filings_;
    }
    id_prefix_ = task.digest.substr(0, 24) + "." + std::to_string(filings_) + ".";
    find_project_slot();
    if (project_slot_) groups_ = group(list_, *project_slot_);
  }

  Verdicts run() {
    add_regions();
    projects_.resize(groups_.groups.size());
    for (std::uint32_t i = 0; i < groups_.groups.size(); ++i) list_group(i);
    refuse_shared_names();
    for (const auto i : in_order_of_day()) decide_record(i);
    for (std::size_t i = 0; i < changed_.size(); ++i) {
      if (!changed_[i] && !verdicts_.refused[i] && !excluded_[i]) verdicts_.unchanged++;
    }
    return std::move(verdicts_);
  }

 private:
  void find_project_slot() {
    for (std::uint16_t i = 0; i < list_.slots.size(); ++i) {
      if (list_.slots[i].kind == FormKind::project) project_slot_ = i;
    }
  }

  std::vector<std::uint32_t> in_order_of_day() const;
  void add_regions();
  void add_region(const std::string& name, const Record& record);
  void list_group(std::uint32_t index);
  void refuse_shared_names();
  ProjectForm form_of_group(const Group& group, std::uint32_t source);
  bool may_amend(const Project& standing, const Group& group, std::uint32_t source);
  std::optional<std::uint32_t> source_of(const Group& group) const;
  void decide_record(std::uint32_t index);
  bool noted_before(const ProgressReported& body) const;
  void decide_slot(std::uint32_t index, std::uint16_t slot);
  bool name_project(Field& field, std::uint32_t index) const;
  void settle(std::uint32_t index, std::uint16_t slot, Result<std::optional<Body>> result);
  Result<std::optional<Body>> decide(const ReportForm& form) const;
  Result<std::optional<Body>> decide(const PlanForm& form) const;
  Result<std::optional<Body>> decide(const NodeForm& form) const;
  Result<std::optional<Body>> decide(const StateForm& form) const;
  void record(std::string id, Body body);
  void refuse(std::uint32_t index, const Issues& issues);

  const Task& task_;
  const RecordList& list_;
  const std::vector<bool>& excluded_;
  Board scratch_;
  std::optional<Rights> rights_;  // none: nobody's are asked
  std::optional<std::uint16_t> project_slot_;
  Groups groups_;
  std::vector<ProjectId> projects_;  // by group; none: refused
  std::unordered_map<std::string, std::string> region_keys_;
  std::size_t filings_ = 0;  // a file may be sent again after others changed what it says
  std::string id_prefix_;
  std::vector<bool> changed_;
  std::vector<bool> unclear_;  // by record: whose project it is can't be told
  std::size_t decided_ = 0;
  Verdicts verdicts_;
};

std::vector<std::uint32_t> Trial::in_order_of_day() const {
  std::vector<std::uint32_t> order(list_.records.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return list_.records[a].day < list_.records[b].day;
  });
  return order;
}

void Trial::record(std::string id, Body body) {
  const Entry entry{scratch_.seq() + 1, std::move(id), scratch_.last_at(), task_.options.by,
                    std::move(body)};
  scratch_.apply(entry);
  verdicts_.drafts.push_back({entry.id, entry.by, std::nullopt, entry.body});
}

void Trial::refuse(std::uint32_t index, const Issues& issues) {
  const auto& record = list_.records[index];
  verdicts_.refused[index] = true;
  for (const auto& issue : issues) {
    // What a cell failed to say is an issue already; that it's missing need not be said again.
    if (record.refused && (issue.kind == &missing || issue.kind == &says_nothing)) continue;
    auto place = sheets::read_address(issue.place);
    if (!place && !record.said.empty()) place = record.said.front().place;
    CellIssue found{record.sheet, place.value_or(sheets::Place{record.line, 0}), true, issue};
    found.issue.place = list_.sheet_names[record.sheet] + "!" + sheets::address(found.place);
    verdicts_.issues.push_back(std::move(found));
  }
}

void Trial::add_region(const std::string& name, const Record& record) {
  if (region_keys_.contains(name)) return;
  if (const auto* known = find_region(scratch_, name)) {
    region_keys_.emplace(name, known->key);
    return;
  }
  const auto bears = [&](const Region& region) {
    return region.name.zh == name || region.name.en == name;
  };
  const auto regions = scratch_.regions();
  const bool several = std::any_of(regions.begin(), regions.end(), bears);
  const bool may_add = !rights_ || rights_->may_for_all(Act::list);
  if (task_.mapping.regions != RegionRule::create || several || !may_add) return;

  RegionAdded body;
  body.region = {static_cast<std::uint32_t>(regions.size() + 1)};
  if (!regions.empty()) body.parent = regions.front().id;
  const auto base = (regions.empty() ? "" : regions.front().key + "/") + slug(name);
  body.key = base;
  for (int i = 2; scratch_.find_region(body.key) != nullptr; ++i) {
    body.key = base + "-" + std::to_string(i);
  }
  body.name = {name, name};
  body.level = "region";
  body.races = true;
  region_keys_.emplace(name, body.key);
  // One record may name several regions.
  this->record(id_prefix_ + "r" + std::to_string(record.sheet) + "." + std::to_string(record.line) +
                   "." + std::to_string(body.region.value),
               std::move(body));
}

void Trial::add_regions() {
  for (std::size_t i = 0; i < list_.records.size(); ++i) {
    if (excluded_[i]) continue;
    const auto& record = list_.records[i];
    for (const auto& said : record.said) {
      if (targets()[said.target].name == "project.region") add_region(said.text, record);
    }
  }
}

// The record whose facts count: the latest, or the first where nothing is to be amended.
std::optional<std::uint32_t> Trial::source_of(const Group& group) const {
  std::optional<std::uint32_t> source;
  for (const auto i : group.records) {
    if (excluded_[i]) continue;
    source = i;
    if (task_.mapping.amend == Amend::never) break;
  }
  return source;
}

bool Trial::may_amend(const Project& standing, const Group& group, std::uint32_t source) {
  if (task_.mapping.amend == Amend::never) return false;
  const auto day = list_.records[source].day;
  const bool later_news =
      day && !standing.reports.empty() && lengthen(standing.reports.back().day) > *day;
  if (!later_news) return true;
  remark(verdicts_.remarks, older_file, list_.sheet_names[list_.records[source].sheet],
         group.name.empty() ? group.code : group.name);
  return false;
}

ProjectForm Trial::form_of_group(const Group& group, std::uint32_t source) {
  auto form = project_form(list_.records[source], *project_slot_, list_.unit);
  if (!form.code.given()) form.code.text = group.code;
  const auto key = region_keys_.find(form.region.text);
  if (key != region_keys_.end()) form.region.text = key->second;
  const auto reported = list_.records[source].day;
  if (reported && *reported <= task_.today) form.day.text = show(*reported);
  if (form.listed.given() || task_.mapping.listed != Listed::first_report) return form;

  std::optional<Day> first;
  for (const auto i : group.records) {
    const auto day = list_.records[i].day;
    if (!excluded_[i] && day && (!first || *day < *first)) first = day;
  }
  if (first) form.listed.text = show(*first);
  return form;
}

void Trial::list_group(std::uint32_t index) {
  const auto& group = groups_.groups[index];
  const auto source = source_of(group);
  if (!source) return;
  const auto form = form_of_group(group, *source);
  const auto* standing = project_meant(scratch_, form);
  if (standing != nullptr && !may_amend(*standing, group, *source)) {
    projects_[index] = standing->id;
    return;
  }
  for (int i = 0; i < most_amendments; ++i) {
    auto result = rights_ ? list_as({scratch_, *rights_, task_.today}, form)
                          : list_project(scratch_, form, task_.today);
    if (!result) return refuse(*source, result.issues());
    if (!*result) break;
    changed_[*source] = true;
    const auto& at = list_.records[*source];
    record(id_prefix_ + std::to_string(at.sheet) + "." + std::to_string(at.line) + ".p" +
               std::to_string(i),
           **std::move(result));
  }
  standing = project_meant(scratch_, form);
  if (standing != nullptr) projects_[index] = standing->id;
}

// A record without a code speaks of nobody where several bear its name, on the list or in the file.
void Trial::refuse_shared_names() {
  if (!project_slot_) return;
  for (std::uint32_t i = 0; i < list_.records.size(); ++i) {
    const auto form = project_form(list_.records[i], *project_slot_, list_.unit);
    const auto& name = form.name.given() ? form.name : form.name_en;
    if (excluded_[i] || form.code.given()) continue;
    const auto bearers = scratch_.named(trim(name.text));
    if (bearers.size() < 2) continue;
    unclear_[i] = true;
    // Who sees but one of them isn't told that there are others.
    const auto seen = std::count_if(bearers.begin(), bearers.end(), [&](ProjectId id) {
      return !rights_ || rights_->may(Act::see, *scratch_.project(id));
    });
    const auto& why = seen > 1 ? shared_name : unknown_project;
    if (!verdicts_.refused[i]) refuse(i, {Issue{&why, name.place, name.text}});
  }
}

// A form about the record's own project names it as the board does. False: it was refused.
bool Trial::name_project(Field& field, std::uint32_t index) const {
  if (field.given() || !project_slot_) return true;
  const auto* project = scratch_.project(projects_[groups_.of_record[index]]);
  if (project == nullptr) return false;
  field.text = project->code != 0 ? scratch_.text(project->code) : project->name.zh;
  return true;
}

void Trial::settle(std::uint32_t index, std::uint16_t slot, Result<std::optional<Body>> result) {
  if (!result) return refuse(index, result.issues());
  if (!*result) return;
  changed_[index] = true;
  const auto& at = list_.records[index];
  record(id_prefix_ + std::to_string(at.sheet) + "." + std::to_string(at.line) + "." +
             std::to_string(slot),
         **std::move(result));
}

// The board keeps no notes: a file that is sent again has said those before that stand alone.
bool Trial::noted_before(const ProgressReported& body) const {
  const bool figures = body.invested_year || body.arrived_year || body.work_bp ||
                       body.total_forecast || body.finish_forecast || !body.phase.empty() ||
                       !body.confidence.empty();
  if (figures || filings_ == 0) return false;
  const auto& reports = scratch_.project(body.project)->reports;
  return std::any_of(reports.begin(), reports.end(),
                     [&](const ReportLine& line) { return line.day == shorten(body.day); });
}

Result<std::optional<Body>> Trial::decide(const ReportForm& form) const {
  auto result = rights_ ? report_as({scratch_, *rights_, task_.today}, form)
                        : as_body(report_progress(scratch_, form, task_.today));
  if (result && *result && noted_before(std::get<ProgressReported>(**result)))
    return std::optional<Body>();
  return result;
}

Result<std::optional<Body>> Trial::decide(const PlanForm& form) const {
  return rights_ ? plan_as({scratch_, *rights_, task_.today}, form)
                 : as_body(set_plan(scratch_, form, task_.today));
}

Result<std::optional<Body>> Trial::decide(const NodeForm& form) const {
  return rights_ ? mark_as({scratch_, *rights_, task_.today}, form)
                 : mark_node(scratch_, form, task_.today);
}

Result<std::optional<Body>> Trial::decide(const StateForm& form) const {
  return rights_ ? change_state_as({scratch_, *rights_, task_.today}, form)
                 : as_body(change_state(scratch_, form, task_.today));
}

void Trial::decide_slot(std::uint32_t index, std::uint16_t slot) {
  const auto& from = list_.records[index];
  const auto kind = list_.slots[slot].kind;
  if (kind == FormKind::project) return;
  if (!speaks(from, slot, kind)) {
    if (kind == FormKind::report && !project_slot_) {
      return refuse(index, {Issue{&says_nothing, "", ""}});
    }
    const auto place = sheets::address({from.line, 0});
    if (kind == FormKind::report) {
      const auto& sheet = list_.sheet_names[from.sheet];
      remark(verdicts_.remarks, silent_report, sheet, sheet + "!" + place);
    }
    return;
  }
  const auto judge_form = [&](auto form) {
    if (name_project(form.project, index)) settle(index, slot, decide(form));
  };
  switch (kind) {
    case FormKind::project: return;
    case FormKind::report: return judge_form(report_form(from, slot, list_));
    case FormKind::plan: return judge_form(plan_form(from, slot, list_));
    case FormKind::node: return judge_form(node_form(from, slot, list_));
    case FormKind::state: return judge_form(state_form(from, slot));
  }
}

void Trial::decide_record(std::uint32_t index) {
  if (excluded_[index] || unclear_[index]) return;
  for (std::uint16_t slot = 0; slot < list_.slots.size(); ++slot) decide_slot(index, slot);
  const auto& progress = task_.options.progress;
  if (++decided_ % report_every == 0 && progress) {
    progress(Stage::deciding, decided_, list_.records.size());
  }
}

}  // namespace

std::vector<ProjectId> spoken_of(const Board& board, const RecordList& list) {
  std::vector<ProjectId> ids;
  const auto add = [&](const Project* project) {
    if (project != nullptr) ids.push_back(project->id);
  };
  for (const auto& record : list.records) {
    for (const auto& said : record.said) {
      const auto target = targets()[said.target].name;
      const bool refers = target.ends_with(".project");
      if (refers) add(find_project(board, said.text));
      if (target == "project.code") add(board.find_code(trim(said.text)));
      if (!refers && target != "project.name" && target != "project.name_en") continue;
      const auto bearers = board.named(trim(said.text));  // all, so that a shared name stays one
      ids.insert(ids.end(), bearers.begin(), bearers.end());
    }
  }
  return ids;
}

Verdicts judge(const Board& board, const Task& task) {
  const auto& records = task.list.records;
  std::vector<bool> excluded(records.size());
  if (task.options.good_rows_only) {
    for (std::size_t i = 0; i < records.size(); ++i) excluded[i] = records[i].refused;
  }
  const auto projects = spoken_of(board, task.list);
  std::vector<CellIssue> issues;
  std::vector<bool> refused = excluded;
  for (int pass = 0; pass < most_passes; ++pass) {
    auto verdicts = Trial(board, projects, task, excluded).run();
    issues.insert(issues.end(), verdicts.issues.begin(), verdicts.issues.end());
    bool again = false;
    for (std::size_t i = 0; i < records.size(); ++i) {
      again = again || verdicts.refused[i];
      if (verdicts.refused[i]) refused[i] = true;
    }
    if (!again || !task.options.good_rows_only) {
      verdicts.issues = std::move(issues);
      verdicts.refused = std::move(refused);
      if (again) verdicts.drafts.clear();
      return verdicts;
    }
    excluded = refused;
  }
  Verdicts tangled;
  tangled.issues = std::move(issues);
  tangled.issues.push_back({0, {}, false, {&too_tangled, "", ""}});
  tangled.refused = std::move(refused);
  return tangled;
}

}  // namespace kaigong::intake
