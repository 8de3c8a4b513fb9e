#include "assess/curve.h"
#include "assess/ready.h"
#include "base/halves.h"
#include "base/money.h"
#include "desk/sentences.h"
#include "dispatch/unit_lights.h"
#include "http/answers.h"
#include "http/race.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kaigong::http {

namespace {

struct Opens {
  std::string measure;
  std::map<std::string, std::string> filter;
};
BOOST_DESCRIBE_STRUCT(Opens, (), (measure, filter))

struct Figure {
  std::string code;
  Text name;
  std::optional<std::int64_t> value;
  std::string unit;
  std::optional<std::int64_t> numerator;  // of a share only
  std::optional<std::int64_t> denominator;
  Opens open;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (code, name, value, unit, numerator, denominator, open))

struct Point {
  std::string period;  // a month, or the day itself
  Day day;
  std::int64_t planned = 0;
  std::optional<std::int64_t> done;
  std::int64_t linear = 0;
};
BOOST_DESCRIBE_STRUCT(Point, (), (period, day, planned, done, linear))

struct CurveAnswer {
  int year = 0;
  Text sentence;
  std::vector<Point> points;
};
BOOST_DESCRIBE_STRUCT(CurveAnswer, (), (year, sentence, points))

struct LightCount {
  std::string rule;
  std::string label;
  std::string colour;
  Text name;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(LightCount, (), (rule, label, colour, name, count))

struct Happening {
  Seq seq = 0;
  Day date;
  Text name;
  Text region;
};
BOOST_DESCRIBE_STRUCT(Happening, (), (seq, date, name, region))

struct Overview {
  Day as_of;
  Seq seq = 0;
  std::vector<Figure> head;
  RaceAnswer race;
  CurveAnswer curve;
  std::vector<LightCount> lights;
  std::vector<Happening> events;
  std::int64_t doubts = 0;
};
BOOST_DESCRIBE_STRUCT(Overview, (), (as_of, seq, head, race, curve, lights, events, doubts))

// Which part of a measure a figure shows.
enum class Part { numerator, denominator, rate };

struct HeadLine {
  const char* code;
  const char* measure;
  Part part;
  Text name;
};

const std::array<HeadLine, 6>& head_lines() {
  static const std::array<HeadLine, 6> lines{{
      {"projects", "size", Part::denominator, {"项目个数", "Projects"}},
      {"active", "active", Part::denominator, {"开（复）工项目", "Started or resumed"}},
      {"active_total", "active", Part::numerator, {"开（复）工项目总投资", "Total of these"}},
      {"plan", "completion", Part::denominator, {"年度计划投资", "Plan of the year"}},
      {"invested", "completion", Part::numerator, {"本年累计完成投资", "Invested this year"}},
      {"completion", "completion", Part::rate, {"投资完成率", "Completed"}},
  }};
  return lines;
}

Opens opens(const View& view, const std::string& measure) {
  Opens out{measure, {}};
  const auto* region = view.board.region(view.narrowed.filter.region);
  if (region != nullptr) out.filter["region"] = region->key;
  return out;
}

// A sum, a share, or, of days over projects, the mean.
Figure figure_of(const View& view, const Measure& measure, const Tally& tally, Part part) {
  Figure figure;
  figure.open = opens(view, measure.code);
  if (part == Part::rate) {
    figure.unit = "bp";
    figure.value = rate_of(measure, tally.numerator, tally.denominator);
    figure.numerator = tally.numerator;
    figure.denominator = tally.denominator;
  } else {
    const bool upper = part == Part::numerator;
    figure.unit = unit_name(upper ? measure.numerator : measure.denominator);
    figure.value = upper ? tally.numerator : tally.denominator;
  }
  return figure;
}

// Measures that no line of the head speaks of: the rate, the mean of days, or the sum.
Figure figure_of(const View& view, const Measure& measure, const Tally& tally) {
  const auto part = has_rate(measure) ? Part::rate : Part::numerator;
  auto figure = figure_of(view, measure, tally, part);
  figure.code = measure.code;
  figure.name = measure.name;
  if (part == Part::numerator && figure.unit == "fen") figure.name = name_of(measure.numerator.sum);
  if (figure.unit == "day") {
    figure.value = mean_of(tally.numerator, tally.denominator);
  }
  return figure;
}

std::vector<Figure> head_of(const View& view) {
  std::map<std::string, Tally> tallies;
  const auto tally_of = [&](const Measure& measure) {
    const auto known = tallies.find(measure.code);
    if (known != tallies.end()) return known->second;
    const auto tally = tally_all(view.board, measure, view.narrowed.filter, view.moment);
    return tallies[measure.code] = tally;
  };
  std::vector<Figure> head;
  for (const auto& line : head_lines()) {
    const auto* measure = view.method->measure(line.measure);
    if (measure == nullptr) continue;
    auto figure = figure_of(view, *measure, tally_of(*measure), line.part);
    figure.code = line.code;
    figure.name = line.name;
    head.push_back(std::move(figure));
  }
  constexpr std::size_t enough = 6;
  for (const auto& measure : view.method->measures) {
    if (head.size() >= enough) break;
    if (tallies.contains(measure.code)) continue;
    head.push_back(figure_of(view, measure, tally_of(measure)));
  }
  return head;
}

Text curve_sentence(const YearCurve& sums, const View& view, std::int64_t done, std::int64_t due) {
  const int year = view.moment.year;
  const auto share = share_bp(done, sums.plan);
  if (!share) return {fmt::format("{}年没有年度计划", year), fmt::format("No plan for {}", year)};
  const bool month_passed = view.moment.schedule_day.year() == year;
  const Day day = month_passed ? view.moment.schedule_day : view.as_of;
  const auto until = month_passed ? fmt::format("{}月底", day.month())
                                  : fmt::format("{}月{}日", day.month(), day.day());
  const auto done_text = say_percent(*share);
  const auto due_text = say_percent(share_bp(due, sums.plan).value_or(0));
  return {fmt::format("截至{}完成年度计划的 {}，应完成 {}", until, done_text, due_text),
          fmt::format("{} of the year's plan done by {}, {} due", done_text, show(day), due_text)};
}

CurveAnswer curve_of(const View& view) {
  const auto sums = year_curve(view.board, view.filter(), view.moment);
  const int year = view.moment.year;
  CurveAnswer out{year, {}, {}};
  std::int64_t done = 0, done_at_schedule = 0, due_at_schedule = 0;
  const bool month_passed = view.moment.schedule_day.year() == year;
  for (int month = 1; month <= 12; ++month) {
    const auto index = static_cast<std::size_t>(month - 1);
    const Day day = month_end(year, month);
    done = add_up(done, sums.done[index]);
    const auto shown = day <= view.as_of ? std::optional(done) : std::nullopt;
    if (day == view.moment.schedule_day) {
      done_at_schedule = done;
      due_at_schedule = sums.due[index];
    }
    const bool today_is_before = day > view.as_of && view.as_of.month() == month;
    if (today_is_before) {
      out.points.push_back(
          {show(view.as_of), view.as_of, sums.due_on_day, done, sums.linear_on_day});
    }
    const Period period{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 0};
    out.points.push_back({show(period), day, sums.due[index], shown, sums.linear[index]});
  }
  if (!month_passed) {
    done_at_schedule = done;
    due_at_schedule = sums.due_on_day;
  }
  out.sentence = curve_sentence(sums, view, done_at_schedule, due_at_schedule);
  return out;
}

void count_unit_lights(const View& view, std::vector<LightCount>& counts) {
  if (!view.seen.compares) return;
  const auto region = view.narrowed.filter.region;
  for (const auto& light : unit_lights(view.board, *view.method, view.moment)) {
    if (light.exempt != nullptr || !view.board.is_within(light.unit.region, region)) continue;
    for (auto& one : counts) {
      if (one.rule == light.rule->code && one.label == light.level->label) ++one.count;
    }
  }
}

std::vector<LightCount> light_counts(const View& view) {
  std::vector<LightCount> out;
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  for (const auto& rule : view.method->lights) {
    const ReadyRule ready(view.board, rule, view.moment);
    std::array<std::vector<std::int64_t>, 2> halves;
    halves.fill(std::vector<std::int64_t>(rule.levels.size()));
    in_two_halves(view.board.projects().size(), [&](auto half, auto first, auto last) {
      for (auto row = first; row < last; ++row) {
        const auto* level = taken.takes(row) ? ready.level(row) : nullptr;
        if (level != nullptr) ++halves[half][static_cast<std::size_t>(level - rule.levels.data())];
      }
    });
    for (std::size_t i = 0; i < rule.levels.size(); ++i) {
      const auto& level = rule.levels[i];
      out.push_back({rule.code, level.label, level.colour, rule.name, halves[0][i] + halves[1][i]});
    }
  }
  count_unit_lights(view, out);
  return out;
}

std::vector<Happening> events_of(const View& view) {
  constexpr std::size_t most = 10;
  std::vector<Happening> out;
  for (const auto& event : view.board.events()) {
    const auto& said = event.said;
    const Day day = said.day.value_or(day_of(event.at, view.board.ledger().offset_minutes));
    const auto region = view.narrowed.filter.region;
    if (day > view.as_of || !view.board.is_within(said.region, region)) continue;
    if (!view.seen.sees(said.region)) continue;
    out.push_back({event.seq, day, said.name, region_name(view.board, said.region)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) {
    return a.date != b.date ? a.date > b.date : a.seq > b.seq;
  });
  if (out.size() > most) out.resize(most);
  return out;
}

std::int64_t doubts_of(const View& view) {
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  return std::count_if(view.board.facts().begin(), view.board.facts().end(), [&](const auto& fact) {
    return is_doubtful(fact.said) && taken.takes(fact.said.project.value - 1);
  });
}

web::Response get_overview(House& house, const Asked& asked) {
  using Body = std::shared_ptr<const std::string>;
  const auto found = house.desk.read([&](const Board& board,
                                         const Present* present) -> Result<Body> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    view.narrowed.filter.region = query.region(board);
    if (!query.issues().empty()) return query.issues();
    return house.bodies.get("overview " + view.key(), [&] {
      return whole(Overview{view.as_of, board.seq(), head_of(view), race_answer(house, view),
                            curve_of(view), light_counts(view), events_of(view), doubts_of(view)});
    });
  });
  return found ? answer(**found) : refused(found.issues());
}

}  // namespace

void add_overview(Table& table) {
  table.question<Overview>("/api/overview", get_overview, "Figures, race, curve and lights.",
                           with_day() + MembersAsked{{"region", "string", "By key."}});
}

}  // namespace kaigong::http
