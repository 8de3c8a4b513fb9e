// tested by: desk/permits_test.cpp
#include "desk/deed_fields.h"
#include "desk/deed_rights.h"
#include "desk/permits.h"

namespace kaigong {

namespace {

// Whoever applied changes it until it is accepted, then only who decides.
Decided permit(const Asking& ask, const Said& said) {
  const PermitForm form{said.field("permit"),     said.field("project"),       said.field("kind"),
                        said.field("at"),         said.field("department"),    said.field("day"),
                        said.field("legal_days"), said.field("promised_days"), said.field("note")};
  const auto* before = ask.board.permit({read_number(trim(form.permit.text)).value_or(0)});
  if (!form.permit.given()) {
    if (auto why = why_not(ask, form.project, Act::mark)) return *std::move(why);
  } else if (before == nullptr || !knows_of(ask.board, ask.rights, *before)) {
    return Issue{&not_a_permit, form.permit.place, form.permit.text};
  } else if (!amends_permit(ask.board, ask.rights, *before, ask.today)) {
    return not_let(Act::mark, form.permit.place);
  }
  return as_body(apply_permit(ask.board, form, ask.today));
}

Decided permit_step(const Asking& ask, const Said& said) {
  const PermitStepForm form{said.field("permit"),  said.field("step"),    said.field("day"),
                            said.fields("papers"), said.field("until"),   said.field("number"),
                            said.field("text"),    said.field("document")};
  const auto* applied = ask.board.permit({read_number(trim(form.permit.text)).value_or(0)});
  if (applied == nullptr || !knows_of(ask.board, ask.rights, *applied))
    return Issue{&not_a_permit, form.permit.place, form.permit.text};
  return as_body(step_permit(ask.board, form, ask.rights, ask.today));
}

}  // namespace

std::vector<DeedKind> deeds_of_permits() {
  return {
      {"permit",
       {"申请前期手续", "Apply for a permit"},
       Act::mark,
       fields_of("permit"),
       permit,
       is_any<PermitApplied>},
      {"permit-step",
       {"办理前期手续", "Go on with a permit"},
       Act::see,
       fields_of("permit-step"),
       permit_step,
       is_any<PermitStepped>},
  };
}

}  // namespace kaigong
