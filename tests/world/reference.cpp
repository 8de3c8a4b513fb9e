#include "reference.h"

#include "base/check.h"

#include <algorithm>

namespace kaigong::world {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::int64_t large_fen = 5'000'000'000;  // 5000 万元

year_month_day split(Date day) { return year_month_day(day); }
int year_of(Date day) { return static_cast<int>(split(day).year()); }
unsigned month_of(Date day) { return static_cast<unsigned>(split(day).month()); }
bool ends_a_month(Date day) { return split(day + days(1)).day() == std::chrono::day(1); }

Date month_end_before(Date day) {  // the day itself counts
  while (!ends_a_month(day)) day -= days(1);
  return day;
}

// The same day some months later, or that month's last where it has no such day.
Date months_later(Date day, int months) {
  const auto there = split(day) + std::chrono::months(months);
  return there.ok() ? Date(there) : Date(there.year() / there.month() / std::chrono::last);
}

std::int64_t rounded(std::int64_t part, std::int64_t times, std::int64_t whole) {
  const auto product = part * times;
  const auto twice = 2 * (product < 0 ? -product : product);
  const auto half_up = (twice + whole) / (2 * whole);
  return product < 0 ? -half_up : half_up;
}

const json::Value* member(const json::Object& object, std::string_view name) {
  return object.if_contains(name);
}

std::int64_t number(const json::Object& object, std::string_view name) {
  const auto* value = member(object, name);
  return value == nullptr ? 0 : value->to_number<std::int64_t>();
}

std::string text(const json::Object& object, std::string_view name) {
  const auto* value = member(object, name);
  return value == nullptr ? std::string() : std::string(value->as_string());
}

std::optional<Date> day_in(const json::Object& object, std::string_view name) {
  const auto iso = text(object, name);
  return iso.empty() ? std::nullopt : std::optional(date(iso));
}

// What is said beside a fact's name, in the lines about a project's facts.
const json::Value* fact(const json::Object& body, std::string_view name) {
  const auto* facts = member(body, "facts");
  return facts == nullptr ? nullptr : member(facts->as_object(), name);
}

// Of dated lines: the last on or before a day; on the same day the later line.
template <class Lines, class Speaks, class DayOf>
const typename Lines::value_type* standing(const Lines& lines, Date day, Speaks speaks,
                                           DayOf day_of_line) {
  const typename Lines::value_type* best = nullptr;
  for (const auto& line : lines) {
    if (!speaks(line) || day_of_line(line) > day) continue;
    if (best == nullptr || day_of_line(line) >= day_of_line(*best)) best = &line;
  }
  return best;
}

template <class Line>
Date own_day(const Line& line) {
  return *day_in(line.body, "day");
}

template <class Line>
Date listed(const Line& added) {
  return day_in(added.body, "listed").value_or(added.entered);
}

template <class History>
std::int64_t total(const History& project, Date day) {
  const auto speaks = [](const auto& line) { return fact(line.body, "total") != nullptr; };
  const auto since = [](const auto& line) {
    if (line.kind == "project.added/1") return listed(line);
    return day_in(line.body, "day").value_or(line.entered);
  };
  const auto* line = standing(project, day, speaks, since);
  for (const auto& one : project) {  // before the first, the first
    if (line != nullptr && since(*line) <= day) break;
    if (speaks(one) && (line == nullptr || since(one) < since(*line))) line = &one;
  }
  return line == nullptr ? 0 : fact(line->body, "total")->template to_number<std::int64_t>();
}

template <class History>
auto newest(const History& project, std::string_view kind, std::string_view says, Date day) {
  const auto speaks = [&](const auto& line) {
    return line.kind == kind && member(line.body, says) != nullptr;
  };
  return standing(project, day, speaks, [](const auto& line) { return own_day(line); });
}

// Cumulative figures of the day's year; nothing said this year is zero.
template <class History>
std::int64_t this_year(const History& project, std::string_view kind, std::string_view says,
                       Date day) {
  const auto* line = newest(project, kind, says, day);
  const bool of_this_year = line != nullptr && year_of(own_day(*line)) == year_of(day);
  return of_this_year ? number(line->body, says) : 0;
}

template <class History>
std::string state(const History& project, Date day) {
  const auto* line = newest(project, "state.changed/1", "state", day);
  return line == nullptr ? "none" : text(line->body, "state");
}

template <class History>
std::int64_t region_of(const History& project) {
  std::int64_t region = 0;
  for (const auto& line : project) {
    const auto* said = fact(line.body, "region");
    if (said != nullptr) region = said->template to_number<std::int64_t>();
  }
  return region;
}

template <class History>
bool tagged(const History& project, std::string_view tag) {
  bool there = false;
  const auto names = [&](const json::Object& body, const char* list) {
    const auto* tags = member(body, list);
    if (tags == nullptr) return false;
    const auto& all = tags->as_array();
    return std::find(all.begin(), all.end(), json::Value(tag)) != all.end();
  };
  for (const auto& line : project) {
    if (line.kind == "project.added/1") there = names(line.body, "tags");
    if (line.kind == "project.amended/1" && names(line.body, "tags")) there = true;
    if (line.kind != "project.tagged/1") continue;
    if (names(line.body, "remove")) there = false;
    if (names(line.body, "add")) there = true;
  }
  return there;
}

}  // namespace

Date date(std::string_view iso) {
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(iso.substr(at, size)));
  };
  return Date(std::chrono::year(part(0, 4)) / part(5, 2) / part(8, 2));
}

std::optional<std::int64_t> Ratio::rate_bp() const {
  if (denominator == 0) return std::nullopt;
  return rounded(numerator, 10'000, denominator);
}

Reference::Reference(const std::vector<std::string>& lines) {
  std::int64_t offset_minutes = 0;
  for (const auto& line : lines) {
    const auto entry = json::parse(line)->as_object();
    auto body = entry.at("body").as_object();
    const auto kind = text(entry, "kind");
    if (kind == "ledger.opened/1") offset_minutes = number(body, "offset_minutes");
    if (kind == "region.added/1")
      regions_.push_back(
          {text(body, "key"), number(body, "parent"), member(body, "races") != nullptr});
    if (kind == "method.adopted/1") {
      curve_bp_.clear();
      for (const auto& share : body.at("text").at("curve").at("months_bp").as_array())
        curve_bp_.push_back(share.to_number<std::int64_t>());
    }
    if (kind == "project.added/1") said_.emplace_back();
    const auto project = static_cast<std::size_t>(number(body, "project"));
    if (project == 0) continue;
    const auto at =
        std::chrono::milliseconds(number(entry, "at")) + std::chrono::minutes(offset_minutes);
    const auto entered = std::chrono::floor<days>(std::chrono::sys_time(at));
    said_.at(project - 1).push_back({kind, entered, std::move(body)});
  }
}

std::vector<std::string> Reference::regions() const {
  std::vector<std::string> keys;
  for (const auto& region : regions_) keys.push_back(region.key);
  return keys;
}

bool Reference::is_below(std::int64_t region, std::int64_t above) const {
  for (; region != 0; region = regions_.at(static_cast<std::size_t>(region - 1)).parent) {
    if (region == above) return true;
  }
  return false;
}

std::int64_t Reference::race_unit(std::int64_t region) const {
  for (; region != 0; region = regions_.at(static_cast<std::size_t>(region - 1)).parent) {
    if (regions_.at(static_cast<std::size_t>(region - 1)).races) return region;
  }
  return 0;
}

// The last word counts, where the day that it names is on or before the day; taken back: never.
std::optional<Date> Reference::reached(const History& project, const std::string& node,
                                       Date day) const {
  std::optional<Date> on;
  for (const auto& line : project) {
    if (line.kind == "node.reached/1" && text(line.body, "node") == node)
      on = day_in(line.body, "day");
  }
  return on && *on <= day ? on : std::nullopt;
}

// The last word said up to the day; on a day nothing is planned before it was said.
std::optional<Date> Reference::planned(const History& project, const std::string& node,
                                       Date day) const {
  std::optional<Date> on;
  for (const auto& line : project) {
    if (line.kind == "node.planned/1" && text(line.body, "node") == node && line.entered <= day)
      on = day_in(line.body, "day");
  }
  return on;
}

// The baseline from the beginning of the year; of modifications, the one of the latest day up to
// the day, of one day the later one.
std::optional<std::int64_t> Reference::plan(const History& project, Date day,
                                            const Said** which) const {
  const Said* baseline = nullptr;
  const Said* modified = nullptr;
  for (const auto& line : project) {
    if (line.kind != "plan.set/1" || number(line.body, "year") != year_of(day)) continue;
    if (baseline == nullptr) {
      baseline = &line;
    } else if (own_day(line) <= day &&
               (modified == nullptr || own_day(line) >= own_day(*modified))) {
      modified = &line;
    }
  }
  const auto* stands = modified != nullptr ? modified : baseline;
  if (which != nullptr) *which = stands;
  return stands == nullptr ? std::nullopt : std::optional(number(stands->body, "amount"));
}

// At the last month end, or at the newest report's day where that is later; evenly by day within a
// month, cut to whole fen.
std::int64_t Reference::due(const History& project, Date day) const {
  const Said* line = nullptr;
  const auto amount = plan(project, day, &line);
  if (!amount) return 0;
  auto until = month_end_before(day);
  const auto* report = newest(project, "progress.reported/1", "invested_year", day);
  if (report != nullptr && own_day(*report) > until) until = own_day(*report);
  if (year_of(until) < year_of(day)) return 0;
  const auto at_end = [&](unsigned month) -> std::int64_t {
    if (month == 0) return 0;
    const auto* months = member(line->body, "months");
    if (months != nullptr) return months->as_array().at(month - 1).to_number<std::int64_t>();
    return *amount * curve_bp_.at(month - 1) / 10'000;
  };
  const auto before = at_end(month_of(until) - 1), after = at_end(month_of(until));
  const auto passed = static_cast<unsigned>(split(until).day());
  auto last = until;
  while (!ends_a_month(last)) last += days(1);
  return before + (after - before) * passed / static_cast<unsigned>(split(last).day());
}

bool Reference::large(const History& project, Date day) const {
  return total(project, day) >= large_fen;
}

const std::vector<std::string>& Reference::measures() {
  static const std::vector<std::string> all{"landing", "maturity", "completion", "inclusion",
                                            "started", "pace",     "funding",    "statistics",
                                            "size",    "active"};
  return all;
}

// One project's part of the two sums.
Ratio Reference::ratio_of(const std::string& code, const History& project, Date day) const {
  const auto is = [&](const char* node) { return reached(project, node, day).has_value(); };
  const auto ratio = [](bool in, bool of) { return Ratio{in && of ? 1 : 0, of ? 1 : 0}; };
  const auto invested = this_year(project, "progress.reported/1", "invested_year", day);
  const auto start = planned(project, "3.4", day);
  const auto planned_amount = plan(project, day, nullptr);
  if (code == "landing") return ratio(is("1.2") && is("1.3") && is("1.4"), is("1.1"));
  if (code == "maturity") {
    const bool complete = is("2.1") && is("2.2") && is("2.3") && is("2.4") && is("2.5");
    return ratio(complete, start && year_of(*start) == year_of(day));
  }
  if (code == "inclusion") return ratio(is("3.5"), large(project, day) && is("3.4"));
  if (code == "started") return ratio(is("3.4"), start && *start <= day);
  if (code == "statistics")
    return {this_year(project, "statistics.reported/1", "invested_year", day), invested};
  if (code == "size") return {total(project, day), 1};
  if (code == "active") {
    const bool runs = large(project, day) && is("3.4") && state(project, day) != "suspended";
    return runs ? Ratio{total(project, day), 1} : Ratio{};
  }
  if (!planned_amount) return {};
  if (code == "completion") return {invested, *planned_amount};
  if (code == "pace") return {invested, due(project, day)};
  check(code == "funding", "a measure that the reference doesn't know");
  return {this_year(project, "progress.reported/1", "arrived_year", day), *planned_amount};
}

std::vector<Ratio> Reference::parts(const std::string& code, Date day) const {
  std::vector<Ratio> all;
  for (const auto& project : said_)
    all.push_back(listed(project.front()) <= day ? ratio_of(code, project, day) : Ratio{});
  return all;
}

Ratio Reference::sum(const std::vector<Ratio>& parts, const std::string& region) const {
  std::int64_t above = 0;
  for (std::size_t i = 0; i < regions_.size(); ++i) {
    if (regions_[i].key == region) above = static_cast<std::int64_t>(i) + 1;
  }
  Ratio sum;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!region.empty() && !is_below(region_of(said_[i]), above)) continue;
    sum.numerator += parts[i].numerator;
    sum.denominator += parts[i].denominator;
  }
  return sum;
}

// Four rates of 25 points each, the rate as printed, not below 0 and not above 100 %; none is 0.
std::vector<Place> Reference::race(Date day) const {
  std::vector<Place> places;
  for (const auto& region : regions_) {
    if (region.races) places.push_back({region.key, 1, 0});
  }
  for (const auto* code : {"landing", "maturity", "completion", "inclusion"}) {
    const auto all = parts(code, day);
    for (auto& place : places) {
      Ratio sum;
      for (std::size_t i = 0; i < all.size(); ++i) {
        const auto unit = race_unit(region_of(said_[i]));
        if (unit == 0 || regions_[static_cast<std::size_t>(unit - 1)].key != place.key) continue;
        sum.numerator += all[i].numerator;
        sum.denominator += all[i].denominator;
      }
      const auto rate = sum.rate_bp().value_or(0);
      place.score += 25 * 1'000'000 / 10'000 * std::clamp<std::int64_t>(rate, 0, 10'000);
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.score > b.score; });
  for (auto& place : places) {
    for (const auto& other : places) place.rank += other.score > place.score ? 1 : 0;
  }
  return places;
}

std::map<std::string, std::string> Reference::lights(std::size_t number_of, Date day) const {
  const auto& project = said_.at(number_of - 1);
  std::map<std::string, std::string> on;
  const auto stands = state(project, day);
  for (const auto* over : {"completed", "producing", "at_capacity", "ended"}) {
    if (stands == over) return on;
  }
  const auto started = reached(project, "3.4", day);
  const auto start = planned(project, "3.4", day);
  if (start && !started && *start <= day) {
    int month_ends = 0;
    for (auto end = *start; end <= day; end += days(1)) month_ends += ends_a_month(end) ? 1 : 0;
    on["yinchuan-start"] = month_ends >= 3 ? "red" : "yellow";
  }
  if (started && large(project, day) && !reached(project, "3.5", day)) {
    if (day >= months_later(*started, 1)) on["yinchuan-inclusion"] = "yellow";
    if (day > months_later(*started, 2)) on["yinchuan-inclusion"] = "red";
  }
  const auto amount = plan(project, day, nullptr);
  if (!amount || !started) return on;
  const auto due_now = due(project, day);
  const auto done = this_year(project, "progress.reported/1", "invested_year", day);
  const auto arrived = this_year(project, "progress.reported/1", "arrived_year", day);
  if (const auto behind = Ratio{due_now - done, *amount}.rate_bp()) {
    if (*behind >= 1000) on["yinchuan-progress"] = *behind > 3000 ? "red" : "yellow";
  }
  if (const auto paid = Ratio{arrived, due_now}.rate_bp()) {
    if (*paid < 8000 && tagged(project, "政府投资")) on["yinchuan-money"] = "red";
  }
  if (const auto share = Ratio{done, due_now}.rate_bp()) {
    if (*share < 8000) on["wuhan-completion"] = *share < 6000 ? "red" : "yellow";
  }
  return on;
}

}  // namespace kaigong::world
