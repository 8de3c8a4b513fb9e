#include "base/limits.h"
#include "desk/office_deeds.h"
// tested by: desk/office_deeds_test.cpp

#include <algorithm>

namespace kaigong {

namespace {

struct Rule {
  std::string code;
  Text name;
  bool of_projects = false;
};

template <class List>
void add_rules(std::vector<Rule>& rules, const List& list, bool of_projects) {
  for (const auto& one : list) rules.push_back({one.code, one.name, of_projects});
}

// Items speak of an exemption by a condition of their measure's sums.
void add_named(std::vector<Rule>& rules, const std::vector<Condition>& where) {
  for (const auto& condition : where) {
    if (condition.is != Flag::exempt) continue;
    for (const auto& code : condition.in) rules.push_back({code, {code, code}, true});
  }
}

// All that an exemption has an effect on.
std::vector<Rule> rules_of(const Method& method) {
  std::vector<Rule> rules;
  for (const auto& light : method.lights)
    rules.push_back({light.code, light.name, !is_of_units(light.kind)});
  add_rules(rules, method.scheme.lists, false);
  add_rules(rules, method.scheme.vetoes, false);
  for (const auto& measure : method.measures) {
    add_named(rules, measure.numerator.where);
    add_named(rules, measure.denominator.where);
  }
  for (const auto& light : method.lights) add_named(rules, light.where);
  return rules;
}

const Rule* find_rule(const std::vector<Rule>& rules, std::string_view said) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.code == said || rule.name.zh == said || rule.name.en == said;
  });
  return found == rules.end() ? nullptr : &*found;
}

// The last word about the same rule and first day.
const ExemptionGranted* standing(const Board& board, const ExemptionGranted& body) {
  const ExemptionGranted* found = nullptr;
  for (const auto& one : board.exemptions()) {
    const auto& said = one.said;
    const bool same = said.project == body.project && said.unit == body.unit &&
                      said.rule == body.rule && said.from == body.from;
    if (same) found = &said;
  }
  return found;
}

// Fills in whose exemption it is.
void take_whose(const Board& board, const ExemptForm& form, ExemptionGranted& body,
                Issues& issues) {
  if (form.project.given() == form.unit.given()) {
    issues.push_back({&one_of_two, form.project.place, ""});
    return;
  }
  if (form.project.given()) {
    const auto* project = find_project(board, form.project.text);
    if (project == nullptr) {
      issues.push_back(no_project(board, form.project));
    } else {
      body.project = project->id;
    }
    return;
  }
  const auto unit = find_unit(board, form.unit.text);
  if (!unit) issues.push_back({&unknown_unit, form.unit.place, form.unit.text});
  body.unit = unit.value_or("");
}

void take_rule(const Method& method, const ExemptForm& form, ExemptionGranted& body,
               Issues& issues) {
  const auto rules = rules_of(method);
  const auto* rule = find_rule(rules, trim(form.rule.text));
  if (rule == nullptr) {
    if (form.rule.given()) issues.push_back({&not_a_rule, form.rule.place, form.rule.text});
    return;
  }
  body.rule = rule->code;
  const bool one_given = form.project.given() != form.unit.given();
  if (one_given && rule->of_projects != form.project.given()) {
    issues.push_back(
        {rule->of_projects ? &of_projects : &of_units, form.rule.place, form.rule.text});
  }
}

}  // namespace

Result<std::optional<ExemptionGranted>> grant_exemption(const Board& board, const ExemptForm& form,
                                                        Day today) {
  const auto method = method_of(board);
  if (method.code.empty()) return Issue{&no_method_yet, form.rule.place, ""};

  Issues issues;
  ExemptionGranted body;
  for (const auto* field : {&form.rule, &form.until, &form.approver, &form.reason, &form.document})
    require(*field, issues);
  take_whose(board, form, body, issues);
  take_rule(method, form, body, issues);
  body.from = take_day(form.from, issues).value_or(today);
  const auto until = take_day(form.until, issues);
  body.until = until.value_or(body.from);
  if (body.until < body.from) issues.push_back({&ends_before, form.until.place, show(body.until)});
  const auto approver = read_number(trim(form.approver.text));
  if (form.approver.given() && !approver)
    issues.push_back({&not_a_person, form.approver.place, form.approver.text});
  body.approver = {approver.value_or(0)};
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;

  const auto* said = standing(board, body);
  const bool known = said != nullptr && said->until == body.until &&
                     said->approver == body.approver && said->reason == body.reason &&
                     said->document == body.document;
  if (known) return std::optional<ExemptionGranted>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
