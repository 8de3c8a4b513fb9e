#include "assess/check_method.h"

#include <algorithm>
#include <set>

namespace kaigong {

namespace {

constexpr std::int64_t most = 100'000'000'000'000;  // as an amount may be

std::string at(const std::string& place, std::size_t index) {
  return place + "/" + std::to_string(index);
}

bool lies_within(std::int64_t value, std::int64_t least, std::int64_t largest) {
  return value >= least && value <= largest;
}

// Of these the levels' limits fall from the lightest to the heaviest.
bool goes_down(RuleKind kind) {
  return kind == RuleKind::below_share || kind == RuleKind::money_below ||
         kind == RuleKind::just_over;
}

class Checker {
 public:
  Checker(const Method& method, Issues& issues) : method_(method), issues_(issues) {}

  void all() {
    if (method_.code.empty() || method_.version.empty() || method_.name.zh.empty())
      refuse(no_code, "/code");
    curve();
    refuse_doubled(method_.measures, "/measures");
    for (std::size_t i = 0; i < method_.measures.size(); ++i) {
      measure_sum(method_.measures[i].numerator, at("/measures", i) + "/numerator");
      measure_sum(method_.measures[i].denominator, at("/measures", i) + "/denominator");
    }
    refuse_doubled(method_.figures, "/figures");
    scheme();
    lights();
    reporting();
    ladders();
    refuse_doubled(method_.profiles, "/profiles");
    const bool asks_nobody = method_.verification && method_.verification->levels.empty();
    if (asks_nobody) refuse(bad_calendar, "/verification/levels", "levels");
  }

 private:
  void refuse(const IssueKind& kind, const std::string& place, const std::string& said = "") {
    issues_.push_back({&kind, place, said});
  }

  template <class List>
  void refuse_doubled(const List& list, const std::string& place) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto where = at(place, i) + "/code";
      if (list[i].code.empty() || list[i].name.zh.empty() || list[i].name.en.empty())
        refuse(no_code, where);
      if (!seen.insert(list[i].code).second) refuse(doubled_code, where, list[i].code);
    }
  }

  void curve() {
    const auto& months = method_.curve.months_bp;
    bool good = months.size() == 12 && months.back() == 10'000 && months.front() >= 0;
    for (std::size_t i = 1; i < months.size(); ++i) good = good && months[i] >= months[i - 1];
    if (!good) refuse(bad_curve, "/curve/months_bp");
  }

  void conditions(const std::vector<Condition>& list, const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto& one = list[i];
      const bool lists = one.is == Flag::tagged || one.is == Flag::confidence ||
                         one.is == Flag::in_sector || one.is == Flag::in_industry ||
                         one.is == Flag::exempt || one.is == Flag::in_posture ||
                         one.is == Flag::in_campaign;
      if (lists == one.in.empty()) refuse(bad_condition, at(place, i) + "/in", "in");
      if (one.is == Flag::in_posture) postures(one.in, at(place, i) + "/in");
      if (one.is == Flag::in_campaign) campaigns(one.in, at(place, i) + "/in");
      if (has_amount(one.is) != (one.amount > 0) || one.amount > most)
        refuse(bad_condition, at(place, i) + "/amount", "amount");
      if (!has_span(one.is) && one.within != Within::ever)
        refuse(bad_condition, at(place, i) + "/within", "within");
    }
  }

  void campaigns(const std::vector<std::string>& kinds, const std::string& place) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const auto kind = json::read_enum<CampaignKind>(kinds[i]);
      if (!kind || *kind == CampaignKind::none) refuse(unknown_campaign, at(place, i), kinds[i]);
    }
  }

  void postures(const std::vector<std::string>& codes, const std::string& place) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (codes[i] != normal_posture && method_.profile(codes[i]) == nullptr)
        refuse(unknown_profile, at(place, i), codes[i]);
    }
  }

  void bands(const std::vector<Band>& list, const std::string& place) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (list[i].at <= list[i - 1].at) refuse(bad_bands, at(place, i) + "/at");
    }
  }

  void measure_sum(const Sum& sum, const std::string& place) {
    conditions(sum.where, place + "/where");
    bands(sum.bands, place + "/bands");
  }

  void quantity(const Quantity& quantity, const std::string& place) {
    const int given =
        !quantity.measure.empty() + !quantity.figure.empty() + !quantity.events.empty();
    if (given != 1) refuse(bad_quantity, place + "/measure");
    if (!quantity.measure.empty() && method_.measure(quantity.measure) == nullptr)
      refuse(unknown_measure, place + "/measure", quantity.measure);
    if (!quantity.figure.empty() && method_.figure(quantity.figure) == nullptr)
      refuse(unknown_figure, place + "/figure", quantity.figure);
    if (!quantity.until.empty() && !read_day("2024-" + quantity.until))
      refuse(bad_until, place + "/until", quantity.until);
  }

  void demand(const Demand& demand, const std::string& place) {
    quantity(demand, place);
    if (!demand.at_least && !demand.below) refuse(bad_demand, place + "/at_least");
  }

  void demands(const std::vector<Demand>& list, const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) demand(list[i], at(place, i));
  }

  void groups(const std::vector<std::string>& codes, const std::string& place) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const bool known = std::any_of(method_.scheme.groups.begin(), method_.scheme.groups.end(),
                                     [&](const auto& group) { return group.code == codes[i]; });
      if (!known) refuse(unknown_group, at(place, i), codes[i]);
    }
  }

  void steps(const std::vector<Step>& list, const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto& step = list[i];
      const auto where = at(place, i);
      if (!lies_within(step.unit, 1, most)) refuse(bad_number, where + "/unit", "1–10^14");
      if (!lies_within(step.width, i + 1 == list.size() ? 0 : 1, most))
        refuse(bad_number, where + "/width", "1–10^14");
      if (!lies_within(step.base_over, 0, 10'000))
        refuse(bad_number, where + "/base_over", "0–10000");
      if ((step.base_over > 0) == (step.points != Points{}))
        refuse(bad_shape, where + "/points", "points, base_over");
    }
  }

  void shape(const SchemeItem& item, const std::string& place) {
    const auto& shape = item.shape;
    const auto kind = shape.kind;
    const auto needs = [&](bool given, bool wanted, const char* member) {
      if (given != wanted) refuse(bad_shape, place + "/" + member, member);
    };
    needs(!shape.bands.empty(), kind == ShapeKind::bands || kind == ShapeKind::rank_bands, "bands");
    needs(!shape.ranks.empty(), kind == ShapeKind::ranks, "ranks");
    if (kind == ShapeKind::steps) {
      needs(!shape.up.empty() || !shape.down.empty(), true, "up");
    } else {
      needs(!shape.up.empty() || !shape.down.empty(), false, "up");
    }
    const bool each = shape.each_least || shape.each_most;
    if (each && kind != ShapeKind::documents)
      refuse(bad_shape, place + "/each_least", "each_least, each_most");
    bands(shape.bands, place + "/bands");
    steps(shape.up, place + "/up");
    steps(shape.down, place + "/down");
    if (!lies_within(shape.cap_bp, 1, 1'000'000)) refuse(bad_weight, place + "/cap_bp");
    if (!lies_within(shape.unit, 1, most)) refuse(bad_number, place + "/unit", "1–10^14");
    if (!lies_within(shape.at, -most, most)) refuse(bad_number, place + "/at", "±10^14");
    source(item, place + "/kind");
  }

  // Which sources a shape can score.
  void source(const SchemeItem& item, const std::string& place) {
    const auto kind = item.shape.kind;
    const auto* measure = method_.measure(item.measure);
    const bool rate = measure == nullptr || item.take == Take::rate;
    if (kind == ShapeKind::share && (item.measure.empty() || !rate))
      refuse(bad_shape, place, "measure, take: rate");
    if (kind == ShapeKind::each &&
        (measure == nullptr || measure->numerator.bands.empty() || item.take != Take::numerator))
      refuse(bad_shape, place, "measure with bands, take: numerator");
    const auto* figure = method_.figure(item.figure);
    if (kind == ShapeKind::given && (figure == nullptr || figure->unit != FigureUnit::points))
      refuse(bad_shape, place, "figure in points");
  }

  void items() {
    const auto& items = method_.scheme.items;
    refuse_doubled(items, "/scheme/items");
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto place = at("/scheme/items", i);
      const auto& item = items[i];
      if (item.shape.kind == ShapeKind::documents) {
        const bool empty = item.measure.empty() && item.figure.empty() && item.events.empty();
        if (!empty) refuse(bad_shape, place + "/measure", "measure");
      } else {
        quantity(item, place);
      }
      if (!lies_within(item.weight_points, 0, 1000)) refuse(bad_weight, place + "/weight_points");
      shape(item, place + "/shape");
      demands(item.only_if, place + "/only_if");
      groups(item.groups, place + "/groups");
    }
  }

  void scheme() {
    const auto& scheme = method_.scheme;
    items();
    refuse_doubled(scheme.groups, "/scheme/groups");
    const bool known = std::any_of(scheme.items.begin(), scheme.items.end(),
                                   [&](const auto& one) { return one.code == scheme.ties_by; });
    if (!scheme.ties_by.empty() && !known) refuse(unknown_item, "/scheme/ties_by", scheme.ties_by);
    refuse_doubled(scheme.vetoes, "/scheme/vetoes");
    for (std::size_t i = 0; i < scheme.vetoes.size(); ++i)
      demand(scheme.vetoes[i], at("/scheme/vetoes", i));
    refuse_doubled(scheme.grades, "/scheme/grades");
    for (std::size_t i = 1; i < scheme.grades.size(); ++i) {
      if (scheme.grades[i].at <= scheme.grades[i - 1].at)
        refuse(bad_bands, at("/scheme/grades", i) + "/at");
    }
    if (!lies_within(scheme.failing_years, 0, 10))
      refuse(bad_number, "/scheme/failing_years", "0–10");
    refuse_doubled(scheme.lists, "/scheme/lists");
    for (std::size_t i = 0; i < scheme.lists.size(); ++i) {
      const auto place = at("/scheme/lists", i);
      if (!lies_within(scheme.lists[i].most, 1, 1000))
        refuse(bad_number, place + "/most", "1–1000");
      groups(scheme.lists[i].groups, place + "/groups");
      demands(scheme.lists[i].only_if, place + "/only_if");
    }
  }

  void lights() {
    refuse_doubled(method_.lights, "/lights");
    for (std::size_t i = 0; i < method_.lights.size(); ++i) {
      const auto& rule = method_.lights[i];
      const auto place = at("/lights", i);
      const bool grows = !goes_down(rule.kind);
      bool good = !rule.levels.empty();
      for (std::size_t k = 1; k < rule.levels.size(); ++k) {
        const auto step = rule.levels[k].at - rule.levels[k - 1].at;
        good = good && (grows ? step > 0 : step < 0);
      }
      if (!good) refuse(bad_levels, place + "/levels");
      conditions(rule.where, place + "/where");
      if (!lies_within(rule.months, 1, 120)) refuse(bad_number, place + "/months", "1–120");
      if ((rule.kind == RuleKind::just_over) != (rule.amount > 0))
        refuse(bad_shape, place + "/amount", "amount");
      if (!is_of_units(rule.kind)) continue;
      quantity(rule.growth, place + "/growth");
      if (rule.growth.figure.empty()) refuse(bad_shape, place + "/growth/figure", "figure");
      if (!rule.planned.empty() && method_.figure(rule.planned) == nullptr)
        refuse(unknown_figure, place + "/planned", rule.planned);
    }
  }

  void days(const std::optional<Deadline>& deadline, const std::string& place) {
    if (!deadline) return;
    const bool begin = deadline->from == CountedFrom::begin;
    if (!lies_within(deadline->days, begin ? 1 : -31, 366))
      refuse(bad_number, place + "/days", begin ? "1–366" : "-31–366");
  }

  void days(const std::optional<DayCount>& count, const std::string& place) {
    if (count && !lies_within(count->days, 0, 366)) refuse(bad_number, place + "/days", "0–366");
  }

  void exception(const ReportingException& one, const std::string& place) {
    const auto needs = [&](bool good, const char* member) {
      if (!good) refuse(bad_calendar, place + "/" + member, member);
    };
    needs(!one.regions.empty() || !one.tags.empty(), "regions");
    needs(one.from.has_value(), "from");
    needs(one.until && one.from && *one.from <= *one.until, "until");
    needs(one.excused != (one.opens || one.due || one.grace || one.lock), "excused");
    needs(!one.reason.zh.empty(), "reason");
    needs(!one.document.empty(), "document");
    days(one.opens, place + "/opens");
    days(one.due, place + "/due");
    days(one.grace, place + "/grace");
    days(one.lock, place + "/lock");
  }

  void reporting() {
    refuse_doubled(method_.reporting, "/reporting");
    for (std::size_t i = 0; i < method_.reporting.size(); ++i) {
      const auto& one = method_.reporting[i];
      const auto place = at("/reporting", i);
      conditions(one.where, place + "/where");
      if (!lies_within(one.parts, 2, 3)) refuse(bad_number, place + "/parts", "2–3");
      if (!one.due) refuse(bad_calendar, place + "/due", "due");
      if (one.refuses_early && !one.opens) refuse(bad_calendar, place + "/opens", "opens");
      if (std::find(one.roles.begin(), one.roles.end(), Role::none) != one.roles.end())
        refuse(bad_calendar, place + "/roles", "none");
      if (one.from && one.until && *one.until < *one.from)
        refuse(bad_calendar, place + "/until", "until");
      days(one.opens, place + "/opens");
      days(one.due, place + "/due");
      days(std::optional(one.grace), place + "/grace");
      days(one.lock, place + "/lock");
      for (std::size_t k = 0; k < one.exceptions.size(); ++k)
        exception(one.exceptions[k], at(place + "/exceptions", k));
    }
  }

  // Who has longer to receive than to settle would be late before being late.
  void limits(const Ladder& ladder, const std::string& place) {
    std::set<std::string> seen;
    if (ladder.limits.empty()) refuse(bad_ladder, place, "limits");
    for (std::size_t i = 0; i < ladder.limits.size(); ++i) {
      const auto& one = ladder.limits[i];
      const auto where = at(place, i);
      if (one.severity.empty() || !seen.insert(one.severity).second)
        refuse(doubled_code, where + "/severity", one.severity);
      int least = 0;
      const std::pair<const char*, DayCount> asked[] = {
          {"/receive", one.receive}, {"/reply", one.reply}, {"/solve", one.solve}};
      for (const auto& [member, count] : asked) {
        days(std::optional(count), where + member);
        if (count.days > 0 && count.days < least) refuse(bad_limits, where + member + "/days");
        least = std::max(least, count.days);
      }
      if (least == 0) refuse(bad_ladder, where + "/solve", "solve");
    }
  }

  void ladders() {
    refuse_doubled(method_.ladders, "/ladders");
    for (std::size_t i = 0; i < method_.ladders.size(); ++i) {
      const auto& one = method_.ladders[i];
      const auto place = at("/ladders", i);
      if (one.levels.empty()) refuse(bad_ladder, place + "/levels", "levels");
      limits(one, place + "/limits");
      days(std::optional(one.confirm), place + "/confirm");
    }
  }

  const Method& method_;
  Issues& issues_;
};

}  // namespace

void check_method(const Method& method, Issues& issues) { Checker(method, issues).all(); }

}  // namespace kaigong
