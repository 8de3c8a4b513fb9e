#include "base/limits.h"
// tested by: desk/matters_test.cpp
#include "desk/evidence.h"
#include "desk/matters.h"
#include "desk/office_deeds.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

namespace {

enum class Side { recipient, raiser, either, nobody };

Side side_of(MatterStep step) {
  switch (step) {
    case MatterStep::received:
    case MatterStep::replied:
    case MatterStep::solved:
    case MatterStep::sent_down:
    case MatterStep::passed:
    case MatterStep::extended: return Side::recipient;
    case MatterStep::confirmed:
    case MatterStep::refused:
    case MatterStep::withdrawn: return Side::raiser;
    case MatterStep::pushed: return Side::either;
    case MatterStep::climbed:  // by the clock alone
    case MatterStep::none: break;
  }
  return Side::nobody;
}

// The level that it climbed from last, unless this one has sent it down before.
RegionId came_from(const Turn& turn) {
  const auto here = turn.standing.at;
  auto at = turn.matter.at;
  RegionId from;
  bool sent = false;
  for (const auto& line : turn.matter.steps) {
    const bool up = line.step == MatterStep::climbed || line.step == MatterStep::pushed;
    if (up && line.to == here) from = at;
    if (line.step == MatterStep::sent_down && at == here) sent = true;
    if (line.to) at = line.to;
  }
  return sent ? RegionId{} : from;
}

// What the state of things doesn't let be said now.
const IssueKind* out_of_turn(const Turn& turn, MatterStep step) {
  const auto state = turn.standing.state;
  const bool solved = state == MatterState::solved;
  switch (step) {
    case MatterStep::received: return state == MatterState::raised ? nullptr : &received_already;
    case MatterStep::confirmed:
    case MatterStep::refused: return solved ? nullptr : &not_solved_yet;
    case MatterStep::replied:
    case MatterStep::solved:
    case MatterStep::passed:
    case MatterStep::extended: return solved ? &solved_already : nullptr;
    case MatterStep::sent_down:
      if (solved) return &solved_already;
      return came_from(turn) ? nullptr : &no_level_below;
    case MatterStep::pushed: return turn.standing.above ? nullptr : &no_level_above;
    default: return nullptr;
  }
}

// What each step can't do without.
void require_words(MatterStep step, const StepForm& form, Issues& issues) {
  const bool has_text = step != MatterStep::received && step != MatterStep::confirmed;
  if (has_text) require(form.text, issues);
  if (step == MatterStep::passed) require(form.recipient, issues);
  if (step == MatterStep::extended) {
    require(form.until, issues);
    require(form.document, issues);
  }
  if (step == MatterStep::solved && form.evidence.empty()) require(form.document, issues);
}

std::vector<Digest> take_evidence(const Board& board, const Matter& matter, const StepForm& form,
                                  Issues& issues) {
  std::vector<Digest> out;
  const auto* project = board.project(matter.project);
  if (project != nullptr) return take_evidence(board, *project, form.evidence, issues);
  for (const auto& field : form.evidence) issues.push_back({&not_on_file, field.place, field.text});
  return out;
}

std::string who_has_it(const Board& board, const Standing& standing) {
  const auto* region = board.region(standing.at);
  const auto name = region == nullptr ? std::string() : region->name.zh;
  return name + (standing.recipient == 0 ? "推进办" : board.text(standing.recipient));
}

// Whoever neither has the turn nor raised it; none: they may say it, if the time has come.
std::optional<Issue> not_theirs(const Turn& turn, MatterStep step, const Field& field) {
  const auto side = side_of(step);
  if (side == Side::raiser && !turn.raised) return Issue{&not_yours, field.place, ""};
  const bool may = turn.has_it || (side == Side::either && turn.raised);
  if (side == Side::raiser || may) return std::nullopt;
  return Issue{&not_your_turn, field.place, who_has_it(turn.board, turn.standing)};
}

MatterStepped read_step(const Board& board, const Matter& matter, const StepForm& form, Day today,
                        Issues& issues) {
  MatterStepped body;
  body.matter = matter.id;
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.recipient = take_text(form.recipient, limits::name_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  body.until = take_day(form.until, issues);
  if (body.until && *body.until < today)
    issues.push_back({&until_past, form.until.place, show(*body.until)});
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  const auto last = matter.steps.empty() ? matter.raised : matter.steps.back().day;
  if (body.day < last) issues.push_back({&step_too_early, form.day.place, show(last)});
  body.evidence = take_evidence(board, matter, form, issues);
  return body;
}

}  // namespace

bool is_with(const Rights& rights, RegionId at, std::string_view department) {
  return std::any_of(rights.posts().begin(), rights.posts().end(), [&](const Post& post) {
    if (department.empty()) return post.role == Role::office && post.region == at;
    const bool there = !post.region || post.region == at;
    return post.unit == department && there && post.role != Role::none;
  });
}

bool has_turn(const Board& board, const Rights& rights, const Standing& standing) {
  return is_with(rights, standing.at, board.text(standing.recipient));
}

// Of a unit or an office it is whoever holds a post there now: who has left it has no say any more.
bool has_raised(const Rights& rights, const Matter& matter) {
  if (matter.unit.empty() && !matter.office) return rights.person() == matter.by;
  return std::any_of(rights.posts().begin(), rights.posts().end(), [&](const Post& post) {
    if (!matter.unit.empty()) return post.unit == matter.unit && post.role != Role::none;
    return matter.office && post.role == Role::office && post.region == matter.office;
  });
}

bool knows_of(const Board& board, const Rights& rights, const Matter& matter) {
  const auto* project = board.project(matter.project);
  const bool sees =
      project != nullptr ? rights.may(Act::see, *project) : rights.may(Act::see, matter.region);
  if (sees || rights.may_for_all(Act::see) || has_raised(rights, matter)) return true;
  Standing then;
  then.at = matter.at;
  then.recipient = matter.recipient;
  if (has_turn(board, rights, then)) return true;
  return std::any_of(matter.steps.begin(), matter.steps.end(), [&](const StepLine& line) {
    if (line.to) then.at = line.to;
    then.recipient = line.recipient;
    return (line.to || line.step == MatterStep::passed) && has_turn(board, rights, then);
  });
}

Turn turn_on(const Board& board, const Method& method, const Rights& rights, const Matter& matter,
             Day day) {
  const auto standing = standing_on(board, method, matter, day);
  return {board, matter, standing, has_turn(board, rights, standing), has_raised(rights, matter)};
}

std::vector<MatterStep> steps_of(const Turn& turn) {
  std::vector<MatterStep> out;
  if (turn.matter.closed) return out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<MatterStep>>([&](auto each) {
    const MatterStep step = each.value;
    const bool can = side_of(step) != Side::nobody && !not_theirs(turn, step, {}) &&
                     out_of_turn(turn, step) == nullptr;
    if (can) out.push_back(step);
  });
  return out;
}

Limit asked_of(const Turn& turn) {
  const auto& standing = turn.standing;
  if (!standing.is_open()) return Limit::none;
  if (standing.state == MatterState::solved) return turn.raised ? Limit::confirm : Limit::none;
  if (!turn.has_it) return Limit::none;
  return standing.limit == Limit::none ? Limit::solve : standing.limit;
}

Result<std::optional<MatterStepped>> step_matter(const Board& board, const StepForm& form,
                                                 const Rights& rights, Day today) {
  Issues issues;
  for (const auto* field : {&form.matter, &form.step}) require(*field, issues);
  const auto* matter = board.matter({read_number(trim(form.matter.text)).value_or(0)});
  if (matter == nullptr && form.matter.given())
    issues.push_back({&not_a_matter, form.matter.place, form.matter.text});
  const auto step = find_matter_step(trim(form.step.text));
  const bool is_step = step && side_of(*step) != Side::nobody;
  if (!is_step && form.step.given())
    issues.push_back({&not_a_step, form.step.place, form.step.text});
  if (matter == nullptr || !is_step) return issues;
  if (matter->closed) return Issue{&matter_ended, form.matter.place, show(*matter->closed)};
  const auto turn = turn_on(board, method_of(board), rights, *matter, today);
  if (auto why = not_theirs(turn, *step, form.step)) return *std::move(why);
  if (const auto* why = out_of_turn(turn, *step)) issues.push_back({why, form.step.place, ""});
  require_words(*step, form, issues);
  auto body = read_step(board, *matter, form, today, issues);
  body.step = *step;
  if (*step == MatterStep::pushed) body.to = turn.standing.above;
  if (*step == MatterStep::sent_down) body.to = came_from(turn);
  if (*step != MatterStep::passed) body.recipient.clear();
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
