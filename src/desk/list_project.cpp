#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"

#include <algorithm>

namespace kaigong {

namespace {

template <class Value>
void keep_if_new(std::optional<Value>& said, const Value& standing) {
  if (said && *said == standing) said.reset();
}

void take_word(const Field& field, std::optional<std::string>& into, Issues& issues,
               std::size_t limit = limits::name_bytes) {
  auto text = take_text(field, limit, issues);
  if (!text.empty()) into = std::move(text);
}

ProjectFacts read_facts(const Board& board, const ProjectForm& form, Issues& issues) {
  ProjectFacts facts;
  take_word(form.code, facts.code, issues);
  take_word(form.industry, facts.industry, issues);
  take_word(form.sector, facts.sector, issues);
  take_word(form.nature, facts.nature, issues);
  take_word(form.owner, facts.owner, issues);
  take_word(form.department, facts.department, issues);
  take_word(form.about, facts.about, issues, limits::note_bytes);
  const auto zh = take_text(form.name, limits::name_bytes, issues);
  const auto en = take_text(form.name_en, limits::name_bytes, issues);
  if (!zh.empty() || !en.empty()) facts.name = Text{zh.empty() ? en : zh, en.empty() ? zh : en};
  facts.total = take_money(form.total, form.unit, form.rounds, issues);
  if (facts.total && facts.total->in_fen() < 0)
    issues.push_back({&negative, form.total.place, form.total.text});
  facts.invested_before = take_money(form.invested_before, form.unit, form.rounds, issues);
  if (facts.invested_before && facts.invested_before->in_fen() < 0)
    issues.push_back({&negative, form.invested_before.place, form.invested_before.text});
  if (form.leader.given()) {
    const auto number = read_number(trim(form.leader.text));
    if (number) facts.leader = PersonId{*number};
    if (!number) issues.push_back({&not_a_person, form.leader.place, form.leader.text});
  }
  if (form.region.given()) {
    const auto* region = find_region(board, form.region.text);
    if (region == nullptr) {
      issues.push_back({&unknown_region, form.region.place, form.region.text});
    } else {
      facts.region = region->id;
    }
  }
  return facts;
}

// Who says a name in one language doesn't take away the other.
bool repeats_a_name(const ProjectForm& form, const Project& standing, const ProjectFacts& facts) {
  if (!facts.name || form.name.given() == form.name_en.given()) return false;
  return form.name.given() ? facts.name->zh == standing.name.zh
                           : facts.name->en == standing.name.en;
}

// Only what differs from what stands.
void drop_standing(const Board& board, const Project& project, ProjectFacts& facts, Day day) {
  keep_if_new(facts.code, board.text(project.code));
  keep_if_new(facts.name, project.name);
  keep_if_new(facts.region, project.region);
  keep_if_new(facts.industry, board.text(project.industry));
  keep_if_new(facts.sector, board.text(project.sector));
  keep_if_new(facts.nature, board.text(project.nature));
  keep_if_new(facts.owner, board.text(project.owner));
  keep_if_new(facts.department, board.text(project.department));
  keep_if_new(facts.leader, project.leader);
  keep_if_new(facts.about, board.text(project.about));
  keep_if_new(facts.invested_before, Money::fen(project.invested_before));
  const auto* total = total_on(project, day);
  if (total != nullptr) keep_if_new(facts.total, Money::fen(total->total));
}

bool says_anything(const ProjectFacts& facts) {
  return facts.code || facts.name || facts.region || facts.industry || facts.sector ||
         facts.nature || facts.owner || facts.department || facts.leader || facts.total ||
         facts.invested_before || facts.about;
}

std::vector<std::string> read_tags(const std::vector<Field>& fields, Issues& issues) {
  std::vector<std::string> tags;
  for (const auto& field : fields) {
    auto tag = take_text(field, limits::name_bytes, issues);
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end())
      tags.push_back(std::move(tag));
  }
  if (tags.size() > limits::tags_per_project)
    issues.push_back({&too_long, fields.front().place, ""});
  return tags;
}

bool has_tag(const Board& board, const Project& project, const std::string& tag) {
  const auto word = board.find_word(tag);
  return word && std::find(project.tags.begin(), project.tags.end(), *word) != project.tags.end();
}

}  // namespace

const Project* project_meant(const Board& board, const ProjectForm& form) {
  if (form.project.given()) return find_project(board, form.project.text);
  const auto& name = form.name.given() ? form.name : form.name_en;
  const auto* named = board.find_name(trim(name.text));
  if (!form.code.given()) return named;
  if (const auto* coded = board.find_code(trim(form.code.text))) return coded;
  return named != nullptr && named->code == 0 ? named : nullptr;
}

Result<std::optional<Body>> list_project(const Board& board, const ProjectForm& form, Day today) {
  const auto* standing = project_meant(board, form);
  Issues issues;
  auto facts = read_facts(board, form, issues);
  const auto listed = take_day(form.listed, issues);
  const auto day = take_day(form.day, issues);
  if (day && *day > today) issues.push_back({&in_the_future, form.day.place, form.day.text});
  auto tags = read_tags(form.tags, issues);
  if (standing == nullptr) {
    if (form.project.given()) return no_project(board, form.project);
    const auto& name = form.name.given() ? form.name : form.name_en;
    require(name, issues);
    const bool coded = !trim(form.code.text).empty();
    if (!coded && board.named(trim(name.text)).size() > 1)
      issues.push_back({&shared_name, name.place, name.text});
    if (!issues.empty()) return issues;
    return std::optional<Body>(
        ProjectAdded{board.next_project(), listed, std::move(facts), std::move(tags)});
  }
  if (repeats_a_name(form, *standing, facts)) facts.name.reset();
  drop_standing(board, *standing, facts, day.value_or(today));
  if (!issues.empty()) return issues;
  std::erase_if(tags, [&](const std::string& tag) { return has_tag(board, *standing, tag); });
  if (says_anything(facts)) {
    return std::optional<Body>(
        ProjectAmended{standing->id, day, std::move(facts), std::string("list"), std::move(tags)});
  }
  if (tags.empty()) return std::optional<Body>();
  return std::optional<Body>(ProjectTagged{standing->id, std::move(tags), {}});
}

Result<std::optional<ProjectTagged>> tag_project(const Board& board, const TagForm& form) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);
  Issues issues;
  ProjectTagged out{project->id, read_tags(form.add, issues), read_tags(form.remove, issues)};
  if (out.add.empty() && out.remove.empty() && issues.empty()) issues.push_back({&no_tag, "", ""});
  if (!issues.empty()) return issues;
  std::erase_if(out.add, [&](const auto& tag) { return has_tag(board, *project, tag); });
  std::erase_if(out.remove, [&](const auto& tag) { return !has_tag(board, *project, tag); });
  if (out.add.empty() && out.remove.empty()) return std::optional<ProjectTagged>();
  return std::optional(std::move(out));
}

}  // namespace kaigong
