#pragma once

#include "board/project.h"
#include "ledger/entry.h"

#include <optional>
#include <string>
#include <vector>

// What the board keeps of things that are said about more than one project, or go on for long:
// matters, campaigns, needs, permits, visits, duties, appeals.
namespace kaigong {

// What was said of a matter on the way; its words stand in the entry.
struct StepLine {
  MatterStep step = MatterStep::none;
  Day day;
  ShortSeq seq = 0;
  PersonId by;
  RegionId to;
  Word recipient = 0;
  std::optional<Day> until;
};

struct Matter {
  MatterId id;
  ProjectId project;  // none: about its region
  MatterKind kind = MatterKind::blocker;
  Word element = 0;
  Word severity = 0;
  std::string text;
  Word recipient = 0;  // as it was raised
  Day raised;
  std::optional<Day> due;
  std::optional<Day> closed;  // confirmed or withdrawn
  ShortSeq raised_seq = 0;
  ShortSeq closed_seq = 0;
  RegionId region;
  RegionId at;  // as it was raised
  std::string ask;
  std::string unit;  // for whom it was raised
  RegionId office;
  PersonId by;
  MatterId again;
  EventId event;
  VisitId visit;
  std::vector<StepLine> steps;  // in the order in which they were said
};

template <class Said>
struct At {  // something said, and the entry that said it
  Said said;
  Seq seq = 0;
  Instant at;
  PersonId by;
};

struct Appeal {
  At<AppealRaised> raised;
  std::optional<At<AppealAnswered>> answer;
};

struct Campaign {
  std::vector<At<CampaignCalled>> calls;  // as they were said; there is one
  std::vector<At<CampaignStepped>> steps;
  const At<CampaignCalled>& last() const { return calls.back(); }
};

// What a project needs that an office must find.
struct Need {
  std::vector<At<ElementNeeded>> said;  // as it was said; there is one
  std::vector<At<ElementAnswered>> answers;
  const At<ElementNeeded>& last() const { return said.back(); }
  const At<ElementNeeded>* on(Day day) const;  // as it stood then; nothing: it didn't
};

// What is applied for, and how it went.
struct Permit {
  std::vector<At<PermitApplied>> said;  // as it was said; there is one
  std::vector<At<PermitStepped>> steps;
  const At<PermitApplied>& last() const { return said.back(); }
  // Papers that were to come later and hadn't by the day.
  std::vector<std::string> missing_on(Day day) const;
};

struct Visit {
  std::vector<At<VisitPlanned>> plans;  // as they were said; there is one
  std::vector<At<VisitStepped>> steps;
  const At<VisitPlanned>& last() const { return plans.back(); }
  // Neither done nor cancelled.
  bool is_open() const;
};

// Whose duty an enterprise or a project is. The leader of a project stands with the project.
struct DutyOf {
  Duty duty = Duty::none;
  ProjectId project;       // or
  std::string enterprise;  // in
  RegionId region;
  friend auto operator<=>(const DutyOf&, const DutyOf&) = default;
};
struct DutyHeld {
  PersonId person;  // none: nobody any more
  Day since;
  Seq seq = 0;  // the entry that said it
};

// A line of an enterprise's plan.
struct Care {
  std::vector<At<CarePlanned>> said;  // as it was said; there is one
  const At<CarePlanned>& last() const { return said.back(); }
};

struct FigureLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t value = 0;
};

}  // namespace kaigong
