#pragma once

#include "desk/desk.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/ladder.h"

#include <optional>

// Deeds about matters (事项): raise one, and everything that is said of it on the way. Who may say
// what follows from whose turn it is (办理方) and who raised it (提出方). Where no published rule
// is named the rules are ours.
namespace kaigong {

inline constexpr IssueKind not_a_matter{"matter.unknown", "没有第 {} 号事项",
                                        "there is no matter {}"};
inline constexpr IssueKind not_a_kind{"matter.unknown_kind", "“{}”不是事项种类",
                                      "“{}” isn't a kind of matter"};
inline constexpr IssueKind not_a_step{"matter.unknown_step", "“{}”不是办理动作",
                                      "“{}” isn't a step of a matter"};
inline constexpr IssueKind no_element{"matter.no_element", "堵点须写明要素（用地、资金…）",
                                      "a blocker needs its element (land, finance …)"};
inline constexpr IssueKind still_open{"matter.still_open", "第 {} 号事项尚未办结，不必重提",
                                      "matter {} is still open; there is nothing to raise anew"};
inline constexpr IssueKind matter_ended{"matter.ended", "已于 {} 办结或撤回，可以重提",
                                        "it ended on {}; it can be raised anew"};
inline constexpr IssueKind not_your_turn{"matter.not_your_turn", "现在由{}办理",
                                         "it is with {} now"};
inline constexpr IssueKind not_yours{"matter.not_yours", "由提出的一方说",
                                     "only who raised it says so"};
inline constexpr IssueKind received_already{"matter.received_already", "已签收",
                                            "was received already"};
inline constexpr IssueKind not_solved_yet{"matter.not_solved", "还没有报办结",
                                          "nobody says that it is solved"};
inline constexpr IssueKind solved_already{"matter.solved_already", "已报办结，待确认",
                                          "said to be solved, and waits for who raised it"};
inline constexpr IssueKind no_level_above{"matter.at_the_top", "已在最上一级",
                                          "it is at the top already"};
inline constexpr IssueKind no_level_below{"matter.came_from_none",
                                          "不是从下级升上来的，或已退回过一次",
                                          "it didn't climb here, or was sent down once already"};
inline constexpr IssueKind step_too_early{"matter.too_early", "早于上一步 {}",
                                          "before the last step on {}"};
inline constexpr IssueKind until_past{"matter.until_past", "{} 已过", "{} has passed"};

struct RaiseForm {
  Field project;    // or
  Field region;     // of what is about no project
  Field kind;       // one of MatterKind; none: a blocker
  Field element;    // by code or name
  Field severity;   // ordinary, serious; none: ordinary
  Field text, ask;  // what is stuck; what must be decided
  Field recipient;  // the department that decides; none: the office
  Field at;         // whose level; none: the ladder's lowest
  Field day, due;
  Field again;  // number of the matter that it raises anew
  Field event;  // number of the meeting that it comes from
  Field visit;  // number of the visit that found it
};

struct StepForm {
  Field matter, step, day;
  Field text;       // what was done, the reason, or the question to decide
  Field recipient;  // passed: to whom
  Field until;      // replied: planned; extended: the new limit
  Field document;
  std::vector<Field> evidence;  // digests of what is on file for the project
};

// For whom it is raised: a unit by name, or the office of a region.
struct Raiser {
  std::string unit;
  RegionId office;
};
// By the first of their posts that may raise it; none of them: neither. Without a project it's a
// region's.
Raiser raiser_of(const Rights& rights, const Project* project);

Result<std::optional<MatterRaised>> raise_matter(const Board& board, const RaiseForm& form,
                                                 const Raiser& raiser, Day today);
Result<std::optional<MatterStepped>> step_matter(const Board& board, const StepForm& form,
                                                 const Rights& rights, Day today);

// A matter as somebody finds it on a day.
struct Turn {
  const Board& board;
  const Matter& matter;
  Standing standing;
  bool has_it = false;  // a post of theirs is to settle it
  bool raised = false;  // theirs raised it
};
Turn turn_on(const Board& board, const Method& method, const Rights& rights, const Matter& matter,
             Day day);
// What they may say of it now, and what is asked of them; none: nothing, another has it.
std::vector<MatterStep> steps_of(const Turn& turn);
Limit asked_of(const Turn& turn);

// What the clock says on the day, as drafts of nobody: each climb has one id, whoever runs it.
std::vector<Draft> climbs_by_clock(const Board& board, Day day);
// Records them. To be called once a day; a second time it records nothing.
Result<Receipt> let_matters_climb(Desk& desk, Day day);

// Whether a post of theirs has the turn, and whether one of theirs raised it.
// A region's office, or the department there of that name, is theirs.
bool is_with(const Rights& rights, RegionId at, std::string_view department);
bool has_turn(const Board& board, const Rights& rights, const Standing& standing);
bool has_raised(const Rights& rights, const Matter& matter);
// Sees what it is about, raised it, or has or had the turn.
bool knows_of(const Board& board, const Rights& rights, const Matter& matter);

}  // namespace kaigong
