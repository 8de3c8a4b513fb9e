// tested by: desk/deed_list_test.cpp
#include "desk/appeals.h"
#include "desk/campaigns.h"
#include "desk/deed_fields.h"
#include "desk/deed_rights.h"
#include "desk/elements.h"
#include "desk/matters.h"
#include "desk/office_deeds.h"
#include "desk/visits.h"
#include "desk/words.h"

namespace kaigong {

namespace {

// An order from above is lifted or changed by who may give it there.
Decided posture(const Asking& ask, const Said& said) {
  const PostureForm form{said.field("region"), said.field("profile"), said.field("day"),
                         said.field("until"),  said.field("reason"),  said.field("document")};
  const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
  const bool may = region != nullptr ? ask.rights.may(Act::posture, region->id)
                                     : ask.rights.may_somewhere(Act::posture);
  if (!may) return not_let(Act::posture, form.region.place);
  const auto* above = ordered_by_above(ask.board, form, ask.today);
  if (above != nullptr && !ask.rights.may(Act::posture, above->id))
    return Issue{&ordered_above, form.region.place, above->name.zh};
  return as_body(set_posture(ask.board, form, ask.today));
}

// One that stands already is changed by who may call it, where it is and where it goes.
Decided campaign(const Asking& ask, const Said& said) {
  const CampaignForm form{said.field("campaign"), said.field("kind"),    said.field("name"),
                          said.field("name_en"),  said.field("region"),  said.field("tag"),
                          said.field("from"),     said.field("until"),   said.fields("venues"),
                          said.field("note"),     said.field("document")};
  const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
  const auto* before = find_campaign(ask.board, form.campaign);
  const bool may_here = region != nullptr ? ask.rights.may(Act::campaign, region->id)
                                          : ask.rights.may_somewhere(Act::campaign);
  const bool may_there =
      before == nullptr || ask.rights.may(Act::campaign, before->last().said.region);
  if (!may_here || !may_there)
    return not_let(Act::campaign, may_here ? form.campaign.place : form.region.place);
  return as_body(call_campaign(ask.board, form));
}

// A venue reports for itself; all else is said by whose campaign it is.
Decided campaign_step(const Asking& ask, const Said& said) {
  const CampaignStepForm form{said.field("campaign"), said.field("step"), said.field("venue"),
                              said.fields("absent"),  said.field("text"), said.field("document")};
  const auto* called = find_campaign(ask.board, form.campaign);
  if (!ask.rights.may_somewhere(Act::campaign)) return not_let(Act::campaign);
  const bool reports = find_campaign_step(trim(form.step.text)) == CampaignStep::reported;
  const auto* venue = find_region(ask.board, form.venue.text);
  if (reports && venue != nullptr && !ask.rights.may(Act::campaign, venue->id))
    return not_let(Act::campaign, form.venue.place);
  if (!reports && called != nullptr && !ask.rights.may(Act::campaign, called->last().said.region))
    return not_let(Act::campaign, form.step.place);
  return as_body(step_campaign(ask.board, form, ask.today));
}

// By whoever reports of the project.
Decided resumption(const Asking& ask, const Said& said) {
  const ResumptionForm form{said.field("project"), said.field("day"), said.fields("needs"),
                            said.field("note"), said.field("reason")};
  if (auto why = why_not(ask, form.project, Act::report)) return *std::move(why);
  return as_body(plan_resumption(ask.board, form, ask.today));
}

Decided need(const Asking& ask, const Said& said) {
  const NeedForm form{said.field("need"),   said.field("project"),    said.field("element"),
                      said.field("amount"), said.field("unit"),       said.field("by"),
                      said.field("at"),     said.field("department"), said.field("note")};
  const auto* before = ask.board.need({read_number(trim(form.need.text)).value_or(0)});
  auto about = form.project;
  if (before != nullptr) about.text = std::to_string(before->last().said.project.value);
  if (auto why = why_not(ask, about, Act::raise)) return *std::move(why);
  return as_body(need_element(ask.board, form, ask.today));
}

// Whoever neither owns it nor sees its project doesn't know of it.
Decided answer_to_need(const Asking& ask, const Said& said) {
  const NeedAnswerForm form{said.field("need"),  said.field("answer"), said.field("amount"),
                            said.field("until"), said.field("text"),   said.field("document")};
  const auto* asked = ask.board.need({read_number(trim(form.need.text)).value_or(0)});
  const bool knows = asked != nullptr &&
                     (answers_need(ask.rights, asked->last().said) ||
                      ask.rights.may(Act::see, *ask.board.project(asked->last().said.project)));
  if (!knows) return Issue{&not_a_need, form.need.place, form.need.text};
  return as_body(answer_need(ask.board, form, ask.rights, ask.today));
}

Decided allot(const Asking& ask, const Said& said) {
  const AllotForm form{said.field("region"), said.field("element"), said.field("unit"),
                       said.field("year"),   said.field("amount"),  said.field("document"),
                       said.field("reason")};
  const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
  const bool may = region != nullptr ? ask.rights.may(Act::plan, region->id)
                                     : ask.rights.may_somewhere(Act::plan);
  if (!may) return not_let(Act::plan, form.region.place);
  return as_body(allot_element(ask.board, form, ask.today));
}

Decided raise(const Asking& ask, const Said& said) {
  const RaiseForm form{said.field("project"), said.field("region"),    said.field("kind"),
                       said.field("element"), said.field("severity"),  said.field("text"),
                       said.field("ask"),     said.field("recipient"), said.field("at"),
                       said.field("day"),     said.field("due"),       said.field("again"),
                       said.field("event"),   said.field("visit")};
  const auto* visit = find_visit(ask.board, form.visit);
  if (form.visit.given() && (visit == nullptr || !ask.rights.goes_on(*visit)))
    return Issue{&not_a_visit, form.visit.place, form.visit.text};
  auto why = form.project.given() ? why_not(ask, form.project, Act::raise)
                                  : why_not_unit(ask, form.region, Act::raise);
  if (why) return *std::move(why);
  const auto* project = find_project(ask.board, form.project.text);
  return as_body(raise_matter(ask.board, form, raiser_of(ask.rights, project), ask.today));
}

// Whoever neither has the turn nor raised it nor sees what it is about doesn't know of it.
Decided step(const Asking& ask, const Said& said) {
  const StepForm form{said.field("matter"),   said.field("step"),      said.field("day"),
                      said.field("text"),     said.field("recipient"), said.field("until"),
                      said.field("document"), said.fields("evidence")};
  const auto* matter = ask.board.matter({read_number(trim(form.matter.text)).value_or(0)});
  if (matter != nullptr && !knows_of(ask.board, ask.rights, *matter))
    return Issue{&not_a_matter, form.matter.place, form.matter.text};
  return as_body(step_matter(ask.board, form, ask.rights, ask.today));
}

Decided appeal(const Asking& ask, const Said& said) {
  const AppealForm form{said.field("assessment"), said.field("of"), said.field("item"),
                        said.field("reason"), said.field("document")};
  if (auto why = why_not_unit(ask, form.unit, Act::appeal)) return *std::move(why);
  return as_body(raise_appeal(ask.board, form));
}

// Whoever publishes answers; whoever may appeal for the unit takes it back.
Decided answer_to_appeal(const Asking& ask, const Said& said) {
  const AppealAnswerForm form{said.field("appeal"), said.field("verdict"), said.field("reason"),
                              said.field("document")};
  const auto* raised = ask.board.appeal_of(read_number(trim(form.appeal.text)).value_or(0));
  if (raised == nullptr) return as_body(answer_appeal(ask.board, form, ask.rights.person()));
  const auto& unit = raised->raised.said.unit;
  if (!ask.rights.may_of_unit(Act::see, unit))
    return Issue{&not_an_appeal, form.appeal.place, form.appeal.text};
  const bool withdraws = trim(form.verdict.text) == "withdrawn";
  const bool may =
      withdraws ? ask.rights.may_of_unit(Act::appeal, unit) : ask.rights.may_for_all(Act::publish);
  if (!may) return not_let(withdraws ? Act::appeal : Act::publish);
  return as_body(answer_appeal(ask.board, form, ask.rights.person()));
}

// What many are called to, and what they need for it.
std::vector<DeedKind> deeds_of_calling() {
  return {
      {"campaign",
       {"部署专项行动", "Call a campaign"},
       Act::campaign,
       fields_of("campaign"),
       campaign,
       is_any<CampaignCalled>},
      {"campaign-step",
       {"行动报到、宣布、结束", "Report in, announce or end a campaign"},
       Act::campaign,
       fields_of("campaign-step"),
       campaign_step,
       is_any<CampaignStepped>},
      {"need",
       {"填报要素需求", "Say what a project needs"},
       Act::raise,
       fields_of("need"),
       need,
       is_any<ElementNeeded>},
      {"answer-need",
       {"答复要素需求", "Answer a need"},
       Act::see,
       fields_of("answer-need"),
       answer_to_need,
       is_any<ElementAnswered>},
      {"allot",
       {"下达要素指标", "Say what a level has"},
       Act::plan,
       fields_of("allot"),
       allot,
       is_any<ElementAllotted>},
      {"resumption",
       {"填报复工方案", "Plan a resumption"},
       Act::report,
       fields_of("resumption"),
       resumption,
       is_any<ResumptionPlanned>},
  };
}

}  // namespace

std::vector<DeedKind> deeds_between_offices() {
  std::vector<DeedKind> out{
      {"raise",
       {"提出事项", "Raise a matter"},
       Act::raise,
       fields_of("raise"),
       raise,
       is_any<MatterRaised>},
      {"step",
       {"办理事项", "Go on with a matter"},
       Act::see,
       fields_of("step"),
       step,
       is_any<MatterStepped>},
      {"posture",
       {"平战转换", "Set the posture"},
       Act::posture,
       fields_of("posture"),
       posture,
       is_any<PostureSet>},
      {"appeal",
       {"提出考核申诉", "Appeal against an assessment"},
       Act::appeal,
       fields_of("appeal"),
       appeal,
       is_any<AppealRaised>},
      {"answer-appeal",
       {"答复或撤回申诉", "Answer or withdraw an appeal"},
       Act::appeal,
       fields_of("answer-appeal"),
       answer_to_appeal,
       is_any<AppealAnswered>},
  };
  for (auto& deed : deeds_of_calling()) out.push_back(std::move(deed));
  for (auto& deed : deeds_of_permits()) out.push_back(std::move(deed));
  for (auto& deed : deeds_of_visits()) out.push_back(std::move(deed));
  return out;
}

}  // namespace kaigong
