#pragma once

#include "board/project.h"
#include "ledger/entry.h"

#include <optional>
#include <string>
#include <vector>

// What the board keeps of things that are said about more than one project, or go on for long:
// matters, campaigns, needs, appeals.
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
  At<CampaignCalled> called;  // as it was last said
  std::vector<At<CampaignStepped>> steps;
};

// What a project needs that an office must find.
struct Need {
  At<ElementNeeded> said;  // as it was last said
  std::vector<At<ElementAnswered>> answers;
};

struct FigureLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t value = 0;
};

}  // namespace kaigong
