#include "desk/deed_list.h"

#include "desk/deed_fields.h"
#include "desk/deed_rights.h"
#include "desk/office_deeds.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

namespace {

MoneyUnit take_unit(const Said& said, Issues& issues) {
  const auto field = said.field("unit");
  if (!field.given()) return MoneyUnit::wan;
  const auto unit = read_money_unit(field.text);
  if (!unit) issues.push_back({&unknown_money_unit, field.place, field.text});
  return unit.value_or(MoneyUnit::wan);
}

// The deed's own issues with those of its unit.
template <class Answer>
Decided with(const Issues& issues, Result<std::optional<Answer>> answer) {
  if (issues.empty()) return as_body(std::move(answer));
  auto all = issues;
  if (!answer) all.insert(all.end(), answer.issues().begin(), answer.issues().end());
  return all;
}

Decided progress(const Asking& ask, const Said& said) {
  ReportForm form;
  form.project = said.field("project");
  if (auto why = why_not(ask, form.project, Act::report)) return *std::move(why);
  Issues issues;
  form.unit = take_unit(said, issues);
  form.period = said.field("period");
  form.day = said.field("day");
  form.invested_year = said.field("invested_year");
  form.arrived_year = said.field("arrived_year");
  form.work = said.field("work");
  form.total_forecast = said.field("total_forecast");
  form.finish_forecast = said.field("finish_forecast");
  form.phase = said.field("phase");
  form.confidence = said.field("confidence");
  form.note = said.field("note");
  form.reason = said.field("reason");
  form.evidence = said.fields("evidence");
  return with(issues, report_progress(ask.board, form, ask.today));
}

ProjectForm project_form(const Said& said, Issues& issues) {
  ProjectForm form;
  form.unit = take_unit(said, issues);
  form.project = said.field("project");
  form.code = said.field("code");
  form.name = said.field("name");
  form.name_en = said.field("name_en");
  form.region = said.field("region");
  form.industry = said.field("industry");
  form.sector = said.field("sector");
  form.nature = said.field("nature");
  form.owner = said.field("owner");
  form.department = said.field("department");
  form.leader = said.field("leader");
  form.total = said.field("total");
  form.invested_before = said.field("invested_before");
  form.listed = said.field("listed");
  form.about = said.field("about");
  form.day = said.field("day");
  form.tags = said.fields("tags");
  return form;
}

Decided list(const Asking& ask, const Said& said) {
  Issues issues;
  const auto form = project_form(said, issues);
  return with(issues, list_as(ask, form));
}

Decided tag(const Asking& ask, const Said& said) {
  const TagForm form{said.field("project"), said.fields("add"), said.fields("remove")};
  if (auto why = why_not(ask, form.project, Act::list)) return *std::move(why);
  return as_body(tag_project(ask.board, form));
}

Decided plan(const Asking& ask, const Said& said) {
  Issues issues;
  const PlanForm form{said.field("project"), said.field("year"),   said.field("day"),
                      said.field("amount"),  said.field("reason"), take_unit(said, issues)};
  if (auto why = why_not(ask, form.project, Act::plan)) return *std::move(why);
  return with(issues, set_plan(ask.board, form, ask.today));
}

Decided mark(const Asking& ask, const Said& said) {
  const NodeForm form{said.field("project"), said.field("node"),
                      said.field("day"),     said.field("number"),
                      said.field("reason"),  said.field("planned").text == "true"};
  if (auto why = why_not(ask, form.project, Act::mark)) return *std::move(why);
  return mark_node(ask.board, form, ask.today);
}

Decided state(const Asking& ask, const Said& said) {
  const StateForm form{said.field("project"), said.field("state"), said.field("day"),
                       said.field("reason"), said.field("note")};
  if (auto why = why_not(ask, form.project, Act::change_state)) return *std::move(why);
  return as_body(change_state(ask.board, form, ask.today));
}

Decided bond(const Asking& ask, const Said& said) {
  Issues issues;
  const BondForm form{said.field("project"),   said.field("batch"),  said.field("day"),
                      said.field("issued_on"), said.field("issued"), said.field("arrived"),
                      said.field("paid"),      said.field("reason"), take_unit(said, issues)};
  if (auto why = why_not(ask, form.project, Act::bond)) return *std::move(why);
  return with(issues, report_bond(ask.board, form, ask.today));
}

Decided verify(const Asking& ask, const Said& said) {
  const ReviewForm form{said.field("project"), said.field("report"), said.field("verdict"),
                        said.field("field"), said.field("reason")};
  if (auto why = why_not(ask, form.project, Act::verify)) return *std::move(why);
  Reviewer reviewer{{}, ask.rights.person(), ask.said_by};
  for (const auto& post : ask.rights.posts()) {
    if (reach_of(post.role, Act::verify) != Reach::nobody) reviewer.at.push_back(post.region);
  }
  return as_body(review_progress(ask.board, form, reviewer, ask.today));
}

Decided withdraw(const Asking& ask, const Said& said) {
  const WithdrawForm form{said.field("project"), said.field("filing"), said.field("reason")};
  if (auto why = why_not(ask, form.project, Act::report)) return *std::move(why);
  return as_body(withdraw_evidence(ask.board, form));
}

Decided figure(const Asking& ask, const Said& said) {
  Issues issues;
  const FigureForm form{said.field("figure"),   said.field("of"),     said.field("day"),
                        said.field("document"), said.field("reason"), said.field("value"),
                        take_unit(said, issues)};
  if (auto why = why_not_unit(ask, form.unit, Act::figure)) return *std::move(why);
  return with(issues, report_figure(ask.board, form, ask.today));
}

Decided adjust(const Asking& ask, const Said& said) {
  const AdjustForm form{said.field("item"),   said.field("of"),     said.field("day"),
                        said.field("points"), said.field("reason"), said.field("document")};
  if (auto why = why_not_unit(ask, form.unit, Act::adjust)) return *std::move(why);
  return as_body(adjust_score(ask.board, form, ask.today));
}

Decided exempt(const Asking& ask, const Said& said) {
  const ExemptForm form{said.field("project"), said.field("of"),      said.field("rule"),
                        said.field("from"),    said.field("until"),   said.field("approver"),
                        said.field("reason"),  said.field("document")};
  auto why = form.project.given() ? why_not(ask, form.project, Act::exempt)
                                  : why_not_unit(ask, form.unit, Act::exempt);
  if (why) return *std::move(why);
  return as_body(grant_exemption(ask.board, form, ask.today));
}

// A post without a role is a title; a deputy has what whom it stands for has, or is to have.
bool may_give(const Asking& ask, const PostHeld& held) {
  if (!held.deputy_of) return ask.rights.may_give(held.role.value_or(Role::none), held.region);
  auto lent = posts_ever(ask.board);
  std::erase_if(lent, [&](const Post& post) {
    return post.person != held.deputy_of || (post.until && *post.until < ask.today);
  });
  return !lent.empty() && std::all_of(lent.begin(), lent.end(), [&](const Post& post) {
    return ask.rights.may_give(post.role, post.region);
  });
}

Decided post(const Asking& ask, const Said& said) {
  PostForm form;
  form.person = said.field("person");
  form.title = said.field("title");
  form.title_en = said.field("title_en");
  form.unit = said.field("unit");
  form.region = said.field("region");
  form.role = said.field("role");
  form.from = said.field("from");
  form.until = said.field("until");
  form.deputy_of = said.field("deputy_of");
  form.source = said.field("source");
  if (!ask.rights.may_somewhere(Act::people)) return not_let(Act::people);
  auto held = hold_post(ask.board, form);
  if (held && *held && !may_give(ask, **held)) return not_let(Act::people, form.region.place);
  return as_body(std::move(held));
}

Decided method(const Asking& ask, const Said& said) {
  if (!ask.rights.may_for_all(Act::adopt)) return not_let(Act::adopt);
  const auto field = said.field("text");
  const auto text = json::parse(field.text);
  if (!text) return text.issues();
  return as_body(adopt_method(ask.board, *text));
}

Decided publish(const Asking& ask, const Said& said) {
  if (!ask.rights.may_for_all(Act::publish)) return not_let(Act::publish);
  return as_body(publish_race(ask.board, said.field("day"), ask.today));
}

std::vector<DeedKind> deeds_of_projects() {
  return {
      {"progress",
       {"报送进度", "Report progress"},
       Act::report,
       fields_of("progress"),
       progress,
       is_any<ProgressReported>},
      {"list",
       {"列入或修改清单", "List or amend"},
       Act::list,
       fields_of("project"),
       list,
       is_any<ProjectAdded, ProjectAmended, ProjectTagged>},
      {"tag", {"加减标签", "Tag"}, Act::list, fields_of("tag"), tag, is_any<ProjectTagged>},
      {"plan",
       {"下达或调整计划", "Set a plan"},
       Act::plan,
       fields_of("plan"),
       plan,
       is_any<PlanSet>},
      {"node",
       {"标记节点", "Mark a node"},
       Act::mark,
       fields_of("node"),
       mark,
       is_any<NodePlanned, NodeReached>},
      {"state",
       {"变更状态", "Change the state"},
       Act::change_state,
       fields_of("state"),
       state,
       is_any<StateChanged>},
      {"verify",
       {"核实报送", "Verify a report"},
       Act::verify,
       fields_of("verify"),
       verify,
       is_any<ProgressReviewed>},
      {"withdraw",
       {"撤回佐证材料", "Withdraw evidence"},
       Act::report,
       fields_of("withdraw"),
       withdraw,
       is_any<EvidenceWithdrawn>},
      {"bond",
       {"填报专项债", "Report a bond"},
       Act::bond,
       fields_of("bond"),
       bond,
       is_any<BondReported>},
  };
}

std::vector<DeedKind> deeds_of_the_office() {
  return {
      {"figure",
       {"填报单位数据", "Report a unit's figure"},
       Act::figure,
       fields_of("figure"),
       figure,
       is_any<FigureReported>},
      {"adjust",
       {"加分扣分", "Give or take points"},
       Act::adjust,
       fields_of("adjust"),
       adjust,
       is_any<ScoreAdjusted>},
      {"exempt",
       {"批准豁免", "Grant an exemption"},
       Act::exempt,
       fields_of("exempt"),
       exempt,
       is_any<ExemptionGranted>},
      {"post", {"任职", "Hold a post"}, Act::people, fields_of("post"), post, is_any<PostHeld>},
      {"method",
       {"启用办法", "Adopt a method"},
       Act::adopt,
       fields_of("method"),
       method,
       is_any<MethodAdopted>},
      {"publish",
       {"发布考核", "Publish the assessment"},
       Act::publish,
       fields_of("publish"),
       publish,
       is_any<AssessmentPublished>},
  };
}

std::vector<DeedKind> make_deeds() {
  auto out = deeds_of_projects();
  for (auto& one : deeds_between_offices()) out.push_back(std::move(one));
  for (auto& one : deeds_of_duties()) out.push_back(std::move(one));
  for (auto& one : deeds_of_the_office()) out.push_back(std::move(one));
  return out;
}

}  // namespace

Field Said::field(const std::string& name) const {
  const auto found = texts_.find(name);
  return {found == texts_.end() ? std::string() : found->second.front(), "/" + name};
}

std::vector<Field> Said::fields(const std::string& name) const {
  std::vector<Field> out;
  const auto found = texts_.find(name);
  if (found == texts_.end()) return out;
  for (const auto& one : found->second)
    out.push_back({one, "/" + name + "/" + std::to_string(out.size())});
  return out;
}

Result<std::optional<Body>> report_as(const Asking& ask, const ReportForm& form) {
  if (auto why = why_not(ask, form.project, Act::report)) return *std::move(why);
  return as_body(report_progress(ask.board, form, ask.today));
}

// Who repeats what is on record about a project needs no right to amend it.
Result<std::optional<Body>> list_as(const Asking& ask, const ProjectForm& form) {
  const auto* standing = project_meant(ask.board, form);
  if (standing != nullptr && !ask.rights.may(Act::list, *standing)) {
    const auto& named = form.project.given() ? form.project
                        : form.code.given()  ? form.code
                        : form.name.given()  ? form.name
                                             : form.name_en;
    const bool sees = ask.rights.may_for_all(Act::see) || ask.rights.may(Act::see, *standing);
    if (!sees) return Issue{&unknown_project, named.place, named.text};
    auto decided = list_project(ask.board, form, ask.today);
    const bool nothing_new = decided && !*decided;
    return nothing_new ? std::move(decided) : not_let(Act::list, named.place);
  }
  const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
  if (region != nullptr && !ask.rights.may(Act::list, region->id))
    return not_let(Act::list, form.region.place);
  const bool nowhere = region == nullptr && standing == nullptr;
  if (nowhere && !ask.rights.may_somewhere(Act::list)) return not_let(Act::list, form.name.place);
  if (nowhere && !form.region.given() && !ask.rights.may_for_all(Act::list))
    return Issue{&missing, form.region.place.empty() ? form.name.place : form.region.place, ""};
  return list_project(ask.board, form, ask.today);
}

Result<std::optional<Body>> plan_as(const Asking& ask, const PlanForm& form) {
  if (auto why = why_not(ask, form.project, Act::plan)) return *std::move(why);
  return as_body(set_plan(ask.board, form, ask.today));
}

Result<std::optional<Body>> mark_as(const Asking& ask, const NodeForm& form) {
  if (auto why = why_not(ask, form.project, Act::mark)) return *std::move(why);
  return mark_node(ask.board, form, ask.today);
}

Result<std::optional<Body>> change_state_as(const Asking& ask, const StateForm& form) {
  if (auto why = why_not(ask, form.project, Act::change_state)) return *std::move(why);
  return as_body(change_state(ask.board, form, ask.today));
}

Result<std::optional<EvidenceFiled>> file_as(const Asking& ask, const EvidenceForm& form,
                                             const SentFile& file) {
  const auto* project = find_project(ask.board, form.project.text);
  const bool visits = project != nullptr && ask.rights.may(Act::visit, *project);
  if (!visits) {
    if (auto why = why_not(ask, form.project, Act::report)) return *std::move(why);
  }
  return file_evidence(ask.board, form, file, ask.today);
}

const std::vector<DeedKind>& all_deeds() {
  static const auto deeds = make_deeds();
  return deeds;
}

const DeedKind* find_deed(std::string_view code) {
  const auto& deeds = all_deeds();
  const auto found = std::find_if(deeds.begin(), deeds.end(),
                                  [&](const DeedKind& deed) { return deed.code == code; });
  return found == deeds.end() ? nullptr : &*found;
}

}  // namespace kaigong
