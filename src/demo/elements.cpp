// tested by: demo/province_test.cpp
#include "demo/elements.h"

#include "demo/chance.h"
#include "demo/dates.h"
#include "demo/portfolio.h"
#include "demo/told.h"

#include <algorithm>
#include <array>
#include <map>

namespace kaigong::demo {

namespace {

enum class Level : std::uint8_t { county, city, province };

struct Kind {
  const char* element;
  const char* unit;
  Level at;
  std::int64_t per_yi;  // of each 亿元 of the total, in the unit
  std::int64_t weight;
};
constexpr std::array kinds{
    Kind{"land", "亩", Level::city, 18, 30},
    Kind{"energy", "吨标准煤", Level::province, 900, 15},
    Kind{"utilities", "千伏安", Level::county, 400, 20},
    Kind{"labour", "人", Level::county, 35, 15},
    Kind{"finance", "万元", Level::county, 1'200, 12},
    Kind{"forest", "公顷", Level::city, 2, 8},
};
constexpr std::uint64_t stream = 15;

const Kind& drawn_kind(Chance& chance) {
  auto draw = chance.below(100);
  for (const auto& kind : kinds) {
    if (draw < kind.weight) return kind;
    draw -= kind.weight;
  }
  return kinds.back();
}

struct Story {  // of one need, before it has its number
  Day day;
  PersonId asks, answers;
  ElementNeeded need;
  std::optional<ElementAnswered> answer;
};

class Telling {
 public:
  explicit Telling(const Tables& tables) : tables_(tables) {}

  std::optional<Story> of(const Composed& project, Chance chance) const {
    constexpr std::int64_t share_bp = 1'300, whole_yi = 10'000'000'000;
    if (project.state == State::ended || !chance.happens(share_bp)) return std::nullopt;
    const auto& kind = drawn_kind(chance);
    Story out;
    const Day first = std::max(project.listed_on() + 2, *Day::of(2022, 1, 10));
    out.day = std::min(working_day(first + static_cast<int>(chance.between(0, 80))), as_of() + -3);
    if (out.day < project.listed_on()) return std::nullopt;
    out.asks = {first_reporter + static_cast<std::uint32_t>(project.number % enterprise_reporters)};
    out.answers = {first_reporter + enterprise_reporters +
                   static_cast<std::uint32_t>(project.county % county_reporters)};
    auto& need = out.need;
    need.project = project.project;
    need.element = kind.element;
    need.unit = kind.unit;
    const auto whole = part_of(project.total, kind.per_yi, whole_yi);
    need.amount_milli = std::max<std::int64_t>(1, whole * chance.between(4, 14) / 10) * 1'000;
    need.by = out.day + static_cast<int>(chance.between(25, 140));
    need.at = level(project, kind.at);
    need.day = out.day;
    need.note = "演示编制";
    out.answer = answer(out, chance);
    return out;
  }

 private:
  RegionId level(const Composed& project, Level at) const {
    const auto id = [&](const std::string& key) {
      return RegionId{static_cast<std::uint32_t>(tables_.region(key) + 1)};
    };
    if (at == Level::province) return {1};
    return id(at == Level::city ? tables_.shape.units[project.unit].unit
                                : tables_.shape.counties[project.county].region);
  }
  static std::optional<ElementAnswered> answer(const Story& story, Chance& chance) {
    const Day day = working_day(story.day + static_cast<int>(chance.between(2, 25)));
    if (day > as_of() + -1 || !chance.happens(7'500)) return std::nullopt;
    ElementAnswered out;
    out.day = day;
    const auto draw = chance.below(100);
    const auto part = chance.between(5, 10);
    if (draw < 45) {
      out.answer = NeedAnswer::promised;
      out.until = day + static_cast<int>(chance.between(10, 60));
    } else if (draw < 90) {
      out.answer = NeedAnswer::granted;
      out.document = "演示编制";
    } else {
      out.answer = NeedAnswer::refused;
      out.text = "本年指标已用完（演示编制）";
      return out;
    }
    out.amount_milli =
        std::max<std::int64_t>(1, story.need.amount_milli / 1'000 * part / 10) * 1'000;
    return out;
  }

  const Tables& tables_;
};

// Some levels have less than they promise.
void tell_allotments(Journal& journal, const std::vector<Story>& stories) {
  std::map<std::pair<RegionId, std::string>, ElementAllotted> sums;
  for (const auto& story : stories) {
    const auto& need = story.need;
    if (need.element != "land" && need.element != "energy") continue;
    auto& sum = sums[{need.at, need.element}];
    sum.region = need.at;
    sum.element = need.element;
    sum.unit = need.unit;
    sum.year = as_of_year;
    if (story.answer) sum.amount_milli += story.answer->amount_milli;
  }
  auto at = noon(*Day::of(2022, 1, 20));
  for (auto& [key, sum] : sums) {
    const std::int64_t share = 85 + static_cast<std::int64_t>(key.first.value * 37 % 50);
    sum.amount_milli = std::max<std::int64_t>(1, sum.amount_milli / 1'000 * share / 100) * 1'000;
    sum.day = *Day::of(2022, 1, 20);
    sum.document = "演示编制";
    journal.add({at.ms += 1'000}, demo_person, std::move(sum));
  }
}

}  // namespace

void tell_elements(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                   std::uint64_t seed) {
  const Telling telling(tables);
  std::vector<Story> stories;
  for (const auto& project : projects) {
    if (auto story = telling.of(project, Chance(seed, stream, project.number)))
      stories.push_back(*std::move(story));
  }
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Story& a, const Story& b) { return a.day < b.day; });
  tell_allotments(journal, stories);
  std::uint32_t number = 0;
  for (auto& story : stories) {
    story.need.need = {++number};
    // At noon and a little after, so that they come in the order of their numbers.
    const auto asked = noon(story.day).ms + static_cast<std::int64_t>(number) * 1'000;
    journal.add({asked}, story.asks, story.need);
    if (!story.answer) continue;
    story.answer->need = story.need.need;
    const auto said = noon(story.answer->day).ms + 3'600'000 + static_cast<std::int64_t>(number);
    journal.add({said}, story.answers, std::move(*story.answer));
  }
}

}  // namespace kaigong::demo
