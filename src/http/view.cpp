// tested by: projects_test.cpp
#include "http/view.h"

#include "assess/open_score.h"
#include "base/money.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>

namespace kaigong::http {

namespace {

bool is_lit(const Narrowed& narrowed, const std::vector<ReadyRule>& rules, std::size_t row) {
  return std::any_of(rules.begin(), rules.end(), [&](const ReadyRule& rule) {
    const auto* level = rule.level(row);
    return level != nullptr && (narrowed.light.empty() || level->label == narrowed.light);
  });
}

}  // namespace

Filter View::filter() const {
  auto out = narrowed.filter;
  if (!narrowed.beyond_filter()) return out;
  std::vector<ReadyRule> rules;
  if (narrowed.by_light()) {
    for (const auto& rule : method->lights) {
      if (narrowed.rule.empty() || rule.code == narrowed.rule)
        rules.emplace_back(board, rule, moment);
    }
  }
  if (narrowed.by_light() && !narrowed.doubt)
    out.lit = light_bits(*method, narrowed.rule, narrowed.light);
  const auto ready = std::make_shared<const std::vector<ReadyRule>>(std::move(rules));
  out.also = [this, ready](const Project& project) {
    if (narrowed.doubt && !has_doubt(board, project)) return false;
    if (!narrowed.by_light()) return true;
    // Its place says the row without a look at the project, which lies where no cache holds it.
    const auto row = &project - board.projects().data();
    return is_lit(narrowed, *ready, static_cast<std::size_t>(row));
  };
  return out;
}

std::string View::key() const {
  return std::to_string(board.seq()) + ' ' + show(as_of) + ' ' + narrowed.text() + ' ' + seen.key;
}

void View::narrow(Narrowed to) {
  narrowed = std::move(to);
  narrowed.filter.sight = seen.sight;
}

const Project* View::find(std::string_view number) const {
  return find_by_number(board, seen, number);
}

View look_on(Day as_of, House& house, const Board& board, const Present* present,
             const Asked& asked) {
  auto method = house.method(board);
  const bool fits = present != nullptr && present->day() == as_of;
  const auto moment = fits ? present->moment() : moment_of(*method, as_of);
  View view{board, std::move(method), as_of, moment, house.seen(board, asked), {}};
  view.narrow({});
  return view;
}

View look(House& house, const Board& board, const Present* present, Query& query,
          const Asked& asked) {
  return look_on(query.day("as_of", asked.today), house, board, present, asked);
}

std::string unit_name(const Sum& sum) { return std::string(json::enum_name(unit_of(sum))); }

bool has_rate(const Measure& measure) {
  return unit_name(measure.numerator) == unit_name(measure.denominator);
}

std::optional<std::int64_t> rate_of(const Measure& measure, std::int64_t numerator,
                                    std::int64_t denominator) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  if (numerator == most || denominator == most) return std::nullopt;  // see add_up
  return has_rate(measure) ? share_bp(numerator, denominator) : std::nullopt;
}

std::optional<std::int64_t> mean_of(std::int64_t sum, std::int64_t count) {
  if (count == 0) return std::nullopt;
  const auto mean = sum / count;
  const auto rest = std::abs(sum % count);
  const bool up = rest >= std::abs(count) - rest;
  return up ? mean + ((sum < 0) == (count < 0) ? 1 : -1) : mean;
}

std::int64_t add_up(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  using Limits = std::numeric_limits<std::int64_t>;
  return a < 0 ? Limits::min() : Limits::max();
}

bool is_doubtful(const FactCited& fact) { return !fact.doubt.zh.empty() || !fact.doubt.en.empty(); }

bool has_doubt(const Board& board, const Project& project) {
  const auto& facts = seldom_of(project).facts;
  return std::any_of(facts.begin(), facts.end(),
                     [&](auto index) { return is_doubtful(board.facts()[index].said); });
}

MeasureAnswer measure_answer(const Measure& measure) {
  return {measure.code,
          measure.name,
          measure.definition,
          unit_name(measure.numerator),
          unit_name(measure.denominator),
          says(measure.numerator),
          says(measure.denominator)};
}

LightAnswer light_answer(const Light& light) {
  return {light.rule->code, light.level->label, light.level->colour, light.rule->name,
          light.sentence,   light.clears,       light.since,         exempt_answer(light.exempt)};
}

std::optional<ExemptAnswer> exempt_answer(const At<ExemptionGranted>* exempt) {
  if (exempt == nullptr) return std::nullopt;
  const auto& said = exempt->said;
  return ExemptAnswer{said.from,   said.until,    said.approver, {},
                      said.reason, said.document, exempt->seq};
}

Text region_name(const Board& board, RegionId id) {
  const auto* region = board.region(id);
  return region == nullptr ? Text{} : region->name;
}

const Project* find_by_number(const Board& board, const Seen& seen, std::string_view number) {
  ProjectId id;
  const auto* end = number.data() + number.size();
  const auto read = std::from_chars(number.data(), end, id.value);
  const bool plain = read.ec == std::errc() && read.ptr == end;
  const auto* project = plain ? board.project(id) : nullptr;
  return project != nullptr && seen.sees(*project) ? project : nullptr;
}

// What isn't zero is said; for the rest the histories know whether nothing was said.
std::optional<std::int64_t> total_of(const View& view, const Project& project) {
  const auto total = value_of(Term::total, project, view.moment);
  const bool said = total != 0 || total_on(project, view.as_of) != nullptr;
  return said ? std::optional(total) : std::nullopt;
}

std::optional<std::int64_t> plan_of(const View& view, const Project& project) {
  const auto plan = value_of(Term::plan_year, project, view.moment);
  const bool said = plan != 0 || plan_on(project, view.moment.year, view.as_of) != nullptr;
  return said ? std::optional(plan) : std::nullopt;
}

std::optional<std::int64_t> due_of(const View& view, const Project& project) {
  if (!plan_of(view, project)) return std::nullopt;
  return value_of(Term::plan_due, project, view.moment);
}

std::optional<std::int64_t> invested_of(const View& view, const Project& project) {
  const auto invested = value_of(Term::invested_year, project, view.moment);
  const bool said = invested != 0 || report_on(project, view.as_of) != nullptr;
  return said ? std::optional(invested) : std::nullopt;
}

std::optional<std::int64_t> completion_of(const View& view, const Project& project) {
  const auto plan = value_of(Term::plan_year, project, view.moment);
  return share_bp(value_of(Term::invested_year, project, view.moment), plan);
}

std::optional<std::int64_t> behind_of(const View& view, const Project& project) {
  const auto plan = value_of(Term::plan_year, project, view.moment);
  const auto due = value_of(Term::plan_due, project, view.moment);
  return share_bp(due - value_of(Term::invested_year, project, view.moment), plan);
}

ProjectRow project_row(const View& view, const Project& project) {
  const auto& board = view.board;
  ProjectRow row;
  row.project = project.id;
  row.code = board.text(project.code);
  row.name = project.name;
  row.region = region_name(board, project.region);
  if (const auto* region = board.region(project.region)) row.region_key = region->key;
  row.industry = board.text(project.industry);
  row.sector = board.text(project.sector);
  const auto* state = state_on(project, view.as_of);
  row.state = json::enum_name(state == nullptr ? State::none : state->state);
  row.start = start_on(project, view.as_of);
  row.finish = finish_on(project, view.as_of);
  row.total = total_of(view, project);
  row.plan = plan_of(view, project);
  row.due = due_of(view, project);
  row.invested = invested_of(view, project);
  row.completion_bp = completion_of(view, project);
  row.behind_bp = behind_of(view, project);
  const auto* work = work_on(project, view.as_of);
  if (work != nullptr) row.work_bp = work->work_bp;
  row.updated = updated_on(project, view.as_of);
  for (const auto& rule : view.method->lights) {
    const auto* level = level_of(board, rule, project, view.moment);
    if (level != nullptr) row.lights.push_back({rule.code, level->label, level->colour});
  }
  for (const auto tag : project.tags) row.tags.push_back(board.text(tag));
  return row;
}

}  // namespace kaigong::http
