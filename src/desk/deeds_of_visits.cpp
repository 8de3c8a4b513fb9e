// tested by: desk/visits_test.cpp
#include "desk/deed_fields.h"
#include "desk/deed_rights.h"
#include "desk/visits.h"

namespace kaigong {

namespace {

// Whoever plans sees every stop; one that stands already is changed by who may plan it where it is
// and where it goes.
Decided visit(const Asking& ask, const Said& said) {
  const VisitForm form{said.field("visit"),  said.field("kind"),    said.field("name"),
                       said.field("region"), said.field("leader"),  said.field("team"),
                       said.field("from"),   said.field("until"),   said.fields("stops"),
                       said.field("note"),   said.field("document")};
  const auto* before = find_visit(ask.board, form.visit);
  if (before != nullptr && !ask.rights.knows_of(*before))
    return Issue{&not_a_visit, form.visit.place, form.visit.text};
  const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
  const bool may_here = region != nullptr ? ask.rights.may(Act::visit, region->id)
                                          : ask.rights.may_somewhere(Act::visit);
  const bool may_there =
      before == nullptr || ask.rights.may(Act::visit, before->last().said.region);
  if (!may_here || !may_there)
    return not_let(Act::visit, may_here ? form.visit.place : form.region.place);
  Issues issues;
  for (const auto& stop : form.stops) {
    if (auto why = why_not(ask, stop, Act::see)) issues.push_back(*std::move(why));
  }
  if (!issues.empty()) return issues;
  return as_body(plan_visit(ask.board, form));
}

// By whoever goes; to whom it is a secret, there is none.
Decided visit_step(const Asking& ask, const Said& said) {
  const VisitStepForm form{said.field("visit"),    said.field("step"),  said.field("day"),
                           said.field("stop"),     said.field("found"), said.field("workers"),
                           said.field("machines"), said.field("text"),  said.fields("evidence")};
  const auto* visit = find_visit(ask.board, form.visit);
  if (visit == nullptr || !ask.rights.knows_of(*visit))
    return Issue{&not_a_visit, form.visit.place, form.visit.text};
  if (!ask.rights.goes_on(*visit)) return not_let(Act::visit, form.visit.place);
  return as_body(step_visit(ask.board, form, ask.today));
}

}  // namespace

std::vector<DeedKind> deeds_of_visits() {
  return {
      {"visit",
       {"安排踏查", "Plan a visit"},
       Act::visit,
       fields_of("visit"),
       visit,
       is_any<VisitPlanned>},
      {"visit-step",
       {"记录踏查", "Say what a visit found"},
       Act::visit,
       fields_of("visit-step"),
       visit_step,
       is_any<VisitStepped>},
  };
}

}  // namespace kaigong
