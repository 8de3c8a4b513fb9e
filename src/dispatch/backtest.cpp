#include "dispatch/backtest.h"

#include "base/check.h"
#include "base/money.h"
#include "dispatch/periods.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kaigong {

namespace {

// One project on one day of reports, with what was reported later.
struct Case {
  std::size_t project = 0;
  bool happened = false;
  int lead_days = 0;        // until the report that showed it
  std::vector<char> calls;  // of each caller
};

constexpr std::size_t nothing_changes = 0;
constexpr std::size_t last_repeats = 1;
constexpr std::size_t always = 2;
constexpr std::size_t baselines = 3;

std::optional<std::int64_t> value_of(OutcomeKind kind, const SeriesPoint& point) {
  switch (kind) {
    case OutcomeKind::slips:
      return point.finish ? std::optional<std::int64_t>(point.finish->number()) : std::nullopt;
    case OutcomeKind::grows: return point.total;
    case OutcomeKind::worsens: return point.rating;
  }
  check(false, "no such outcome");
  return std::nullopt;
}

std::optional<std::int64_t> change(OutcomeKind kind, std::int64_t from, std::int64_t to) {
  return kind == OutcomeKind::grows ? share_bp(to - from, from) : std::optional(to - from);
}

// The newest value of the outcome's quantity, and the one before.
struct Known {
  Day day, earlier_day;
  std::int64_t value = 0, earlier = 0;
};

std::optional<Known> known_of(OutcomeKind kind, Series series) {
  std::optional<Known> known;
  for (auto point = series.rbegin(); point != series.rend(); ++point) {
    const auto value = value_of(kind, *point);
    if (!value) continue;
    if (known) {
      known->earlier_day = point->day;
      known->earlier = *value;
      return known;
    }
    known = Known{point->day, {}, *value, 0};
  }
  return std::nullopt;
}

// The last change goes on at its pace for as long as is looked ahead.
bool repeats(const Outcome& outcome, const Known& known, int ahead_days) {
  const auto changed = change(outcome.kind, known.earlier, known.value);
  if (!changed) return false;
  const auto pace = static_cast<double>(*changed) / (known.day - known.earlier_day);
  return std::llround(pace * ahead_days) >= outcome.at;
}

bool is_on(const Sign& sign, std::optional<std::int64_t> figure) {
  return figure && (sign.below ? *figure < sign.at : *figure >= sign.at);
}

// All cases of one outcome, with what each caller calls.
class Gathering {
 public:
  Gathering(const std::vector<ProjectSeries>& projects, const std::vector<Day>& rounds,
            const BacktestPlan& plan, const Outcome& outcome)
      : plan_(plan), outcome_(outcome), computed_(plan.signs.size()) {
    for (std::size_t i = 0; i < projects.size(); ++i) {
      for (const auto day : rounds) {
        if (months_after(day, static_cast<int>(plan.months)) > rounds.back()) break;
        look(i, projects[i].points, day);
      }
    }
  }

  const std::vector<Case>& cases() const { return cases_; }
  std::int64_t unseen() const { return unseen_; }
  bool has_figures(std::size_t sign) const { return computed_[sign] > 0; }

 private:
  void look(std::size_t project, Series all, Day day) {
    const auto after = [](Day limit) {
      return [limit](const SeriesPoint& point) { return point.day > limit; };
    };
    const auto end = months_after(day, static_cast<int>(plan_.months));
    const auto next = std::find_if(all.begin(), all.end(), after(day));
    const auto last = std::find_if(next, all.end(), after(end));
    const auto series = all.first(static_cast<std::size_t>(next - all.begin()));
    const auto known = known_of(outcome_.kind, series);
    if (!known || !change(outcome_.kind, known->value, known->value)) return;
    bool seen = false;
    Case one{project, false, 0, calls(series, *known, day, end - day)};
    for (auto point = next; point != last && !one.happened; ++point) {
      const auto value = value_of(outcome_.kind, *point);
      if (!value) continue;
      seen = true;
      one.happened = *change(outcome_.kind, known->value, *value) >= outcome_.at;
      one.lead_days = point->day - day;
    }
    if (!seen) {
      ++unseen_;
      return;
    }
    for (std::size_t i = 0; i < computed_.size(); ++i) computed_[i] += figures_[i] ? 1 : 0;
    cases_.push_back(std::move(one));
  }

  std::vector<char> calls(Series series, const Known& known, Day day, int ahead_days) {
    std::vector<char> out(baselines);
    out[last_repeats] = repeats(outcome_, known, ahead_days) ? 1 : 0;
    out[always] = 1;
    figures_.clear();
    std::int64_t on = 0;
    for (const auto& sign : plan_.signs) {
      figures_.push_back(figure_of(sign.kind, series, day, sign.days));
      out.push_back(is_on(sign, figures_.back()) ? 1 : 0);
      on += out.back();
    }
    out.push_back(on >= plan_.several ? 1 : 0);
    return out;
  }

  const BacktestPlan& plan_;
  const Outcome& outcome_;
  std::vector<Case> cases_;
  std::vector<std::optional<std::int64_t>> figures_;  // of the case being looked at
  std::vector<std::int64_t> computed_;                // cases for which a sign has a figure
  std::int64_t unseen_ = 0;
};

// What the scores of one caller are made of, for all cases or for one project's.
struct Count {
  std::int64_t cases = 0, happened = 0, raised = 0, hits = 0;
  std::int64_t right() const { return cases - happened - raised + 2 * hits; }
  double f1() const {
    return raised + happened == 0
               ? 0
               : 2.0 * static_cast<double>(hits) / static_cast<double>(raised + happened);
  }
  void add(const Count& other) {
    cases += other.cases;
    happened += other.happened;
    raised += other.raised;
    hits += other.hits;
  }
};

// By project, only those that have cases.
std::vector<Count> counts_of(const std::vector<Case>& cases, std::size_t caller) {
  std::vector<Count> out;
  const Case* before = nullptr;
  for (const auto& one : cases) {
    if (before == nullptr || before->project != one.project) out.emplace_back();
    before = &one;
    const bool raised = one.calls[caller] != 0;
    out.back().add({1, one.happened ? 1 : 0, raised ? 1 : 0, raised && one.happened ? 1 : 0});
  }
  return out;
}

// Chance that is the same everywhere and every time (splitmix64).
class Chance {
 public:
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15ULL;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % limit);
  }

 private:
  std::uint64_t state_ = 20'130'901;
};

// Cases of one project resemble each other, so whole projects are drawn and not cases.
template <class Worth>
CallVerdict compare(const std::vector<Count>& ours, const std::vector<Count>& theirs, Worth worth) {
  constexpr int draws = 1'000;
  constexpr int outside = 25;  // at each end of a 95 % interval
  std::vector<double> differences;
  Chance chance;
  for (int i = 0; i < draws; ++i) {
    Count a, b;
    for (std::size_t drawn = 0; drawn < ours.size(); ++drawn) {
      const auto project = chance.below(ours.size());
      a.add(ours[project]);
      b.add(theirs[project]);
    }
    differences.push_back(worth(a) - worth(b));
  }
  std::sort(differences.begin(), differences.end());
  if (differences[outside] > 0) return CallVerdict::better;
  return differences[draws - 1 - outside] < 0 ? CallVerdict::worse : CallVerdict::unclear;
}

std::optional<std::int64_t> median_lead(const std::vector<Case>& cases, std::size_t caller) {
  std::vector<int> leads;
  for (const auto& one : cases) {
    if (one.happened && one.calls[caller] != 0) leads.push_back(one.lead_days);
  }
  if (leads.empty()) return std::nullopt;
  const auto middle = leads.begin() + static_cast<std::ptrdiff_t>(leads.size() / 2);
  std::nth_element(leads.begin(), middle, leads.end());
  return *middle;
}

CallerScore score(const std::vector<Case>& cases, std::size_t caller) {
  CallerScore out;
  const auto counts = counts_of(cases, caller);
  Count all;
  for (const auto& one : counts) all.add(one);
  out.raised = all.raised;
  out.hits = all.hits;
  out.right = all.right();
  out.precision_bp = share_bp(all.hits, all.raised);
  if (const auto interval = wilson(all.hits, all.raised)) {
    out.precision_low_bp = interval->low_bp;
    out.precision_high_bp = interval->high_bp;
  }
  out.recall_bp = share_bp(all.hits, all.happened);
  out.f1_bp = share_bp(2 * all.hits, all.raised + all.happened);
  out.right_bp = share_bp(out.right, all.cases);
  out.lead_days = median_lead(cases, caller);
  out.baseline = caller < baselines;
  if (all.raised == 0 || out.baseline) return out;
  const auto right = [](const Count& count) { return static_cast<double>(count.right()); };
  const auto f1 = [](const Count& count) { return count.f1(); };
  out.against_nothing = compare(counts, counts_of(cases, nothing_changes), right);
  out.against_last = compare(counts, counts_of(cases, last_repeats), f1);
  return out;
}

CallerScore named(CallerScore score, std::string code, Text name) {
  score.code = std::move(code);
  score.name = std::move(name);
  return score;
}

OutcomeScore score_all(const Gathering& gathering, const BacktestPlan& plan,
                       const Outcome& outcome) {
  OutcomeScore out;
  const auto& cases = gathering.cases();
  out.outcome = outcome.code;
  out.name = outcome.name;
  out.cases = static_cast<std::int64_t>(cases.size());
  out.unseen = gathering.unseen();
  std::set<std::size_t> projects;
  for (const auto& one : cases) {
    projects.insert(one.project);
    out.happened += one.happened ? 1 : 0;
  }
  out.projects = static_cast<std::int64_t>(projects.size());
  if (cases.empty()) return out;
  const auto add = [&](std::size_t caller, std::string code, Text name) {
    out.callers.push_back(named(score(cases, caller), std::move(code), std::move(name)));
  };
  add(nothing_changes, "nothing", {"基线：一切不变", "baseline: nothing changes"});
  add(last_repeats, "last", {"基线：上次变化重演", "baseline: last change repeats"});
  add(always, "always", {"对照：逢例必报", "reference: every case raised"});
  for (std::size_t i = 0; i < plan.signs.size(); ++i) {
    const auto& sign = plan.signs[i];
    if (gathering.has_figures(i)) {
      add(baselines + i, sign.code, sign.name);
    } else {
      out.lacking.push_back(sign.name);
    }
  }
  const auto number = std::to_string(plan.several);
  add(baselines + plan.signs.size(), "several",
      {"同时 " + number + " 个信号及以上", number + " signs or more at once"});
  return out;
}

}  // namespace

std::optional<Interval> wilson(std::int64_t hits, std::int64_t tries) {
  if (tries == 0) return std::nullopt;
  constexpr double z = 1.959964;
  const auto n = static_cast<double>(tries);
  const auto p = static_cast<double>(hits) / n;
  const auto middle = p + z * z / (2 * n);
  const auto half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const auto whole = 1 + z * z / n;
  return Interval{std::llround((middle - half) / whole * 10'000),
                  std::llround((middle + half) / whole * 10'000)};
}

Backtest backtest(const std::vector<ProjectSeries>& projects, const BacktestPlan& plan) {
  Backtest out;
  std::set<Day> rounds;
  out.projects = static_cast<std::int64_t>(projects.size());
  for (const auto& project : projects) {
    out.reports += static_cast<std::int64_t>(project.points.size());
    for (const auto& point : project.points) rounds.insert(point.day);
  }
  out.rounds.assign(rounds.begin(), rounds.end());
  for (const auto& outcome : plan.outcomes) {
    const Gathering gathering(projects, out.rounds, plan, outcome);
    out.outcomes.push_back(score_all(gathering, plan, outcome));
  }
  return out;
}

}  // namespace kaigong
