// tested by: demo/province_test.cpp
#include "demo/permits.h"

#include "demo/chance.h"
#include "demo/dates.h"
#include "demo/portfolio.h"
#include "demo/told.h"
#include "dispatch/periods.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kaigong::demo {

namespace {

enum class Level : std::uint8_t { county, city, province };

struct Kind {
  const char* kind;
  Level at;
  const char* department;  // of the province; else the level's office
  std::int32_t legal, promised;
  const char* sign;  // of its numbers
  std::array<const char*, 2> papers;
};
constexpr std::array kinds{
    Kind{"site", Level::city, "", 20, 10, "预", {"选址论证报告", "地质灾害评估报告"}},
    Kind{
        "environment", Level::province, "省生态环境厅", 30, 15, "环", {"公众参与说明", "总量指标"}},
    Kind{"energy", Level::province, "省发改委", 20, 10, "能", {"节能报告修改稿", "能耗替代方案"}},
    Kind{"land", Level::province, "省自然资源厅", 20, 12, "地", {"勘测定界图", "社保落实证明"}},
    Kind{"soil", Level::city, "", 20, 7, "水", {"专家评审意见", "弃渣场位置图"}},
    Kind{"works_planning", Level::county, "", 20, 7, "规", {"日照分析报告", "规划条件"}},
    Kind{"drawings", Level::county, "", 15, 8, "图", {"勘察报告", "抗震专项说明"}},
    Kind{"fire", Level::county, "", 15, 7, "消", {"消防设计专篇", "产品合格证明"}},
    Kind{"construction", Level::county, "", 7, 3, "施", {"图审合格书", "资金保函"}},
};
constexpr std::uint64_t stream = 21;

struct Story {  // of one permit, before it has its number
  PersonId asks, answers;
  PermitApplied permit;
  std::vector<PermitStepped> steps;
};

Day working(Day from, std::int64_t days) {
  return national_working_days().add_working_days(from, static_cast<int>(days));
}

using Nodes = std::map<std::pair<ProjectId, std::string>, NodeReached>;

// One project's: what was said, each step on its day until the day before the demonstration's.
class Telling {
 public:
  Telling(const Tables& tables, const Nodes& nodes, const Composed& project, Chance chance)
      : tables_(tables), nodes_(nodes), project_(project), chance_(chance) {}

  std::vector<Story> all() {
    constexpr std::int64_t share_bp = 2'200, kind_bp = 4'500;
    const bool is_new = project_.start && project_.start->year() == as_of_year;
    const bool fits = project_.named == nullptr && project_.group != Group::april &&
                      (project_.state == State::preparing || is_new);
    if (!fits || !chance_.happens(share_bp)) return {};
    std::vector<Story> out;
    for (const auto& kind : kinds) {
      if (!chance_.happens(kind_bp)) continue;
      auto story = of(kind);
      if (story.permit.day >= project_.listed_on() && story.permit.day < as_of())
        out.push_back(std::move(story));
    }
    return out;
  }

 private:
  Story of(const Kind& kind) {
    Story out;
    out.asks = {first_reporter +
                static_cast<std::uint32_t>(project_.number % enterprise_reporters)};
    out.answers = {first_reporter + enterprise_reporters +
                   static_cast<std::uint32_t>(project_.county % county_reporters)};
    auto& permit = out.permit;
    permit.project = project_.project;
    permit.kind = kind.kind;
    permit.at = level(kind.at);
    permit.department = kind.department;
    permit.legal_days = kind.legal;
    permit.promised_days = kind.promised;
    permit.note = "演示编制";
    story_ = &out;
    kind_ = &kind;
    const auto node = nodes_.find({project_.project, std::string(node_of(kind))});
    if (node != nodes_.end()) {
      // What is reached only today has no story.
      story_->permit.day = as_of();
      if (*node->second.day < as_of()) granted_on(node->second);
    } else {
      open_or_not();
    }
    return out;
  }
  static std::string_view node_of(const Kind& kind) { return find_permit_kind(kind.kind)->node; }
  RegionId level(Level at) const {
    const auto id = [&](const std::string& key) {
      return RegionId{static_cast<std::uint32_t>(tables_.region(key) + 1)};
    };
    if (at == Level::province) return {1};
    return id(at == Level::city ? tables_.shape.units[project_.unit].unit
                                : tables_.shape.counties[project_.county].region);
  }

  // Of ten, seven in time, two past the promise, one past the law.
  std::int64_t days_taken() {
    const auto draw = chance_.below(10);
    if (draw < 7) return std::max<std::int64_t>(1, kind_->promised * chance_.between(4, 10) / 10);
    const auto late = kind_->legal + (draw < 9 ? 0 : chance_.between(2, 9));
    return draw < 9 ? chance_.between(kind_->promised + 1, late) : late;
  }
  void say(PermitStepped step) {
    if (step.day < as_of() && !stopped_) {
      story_->steps.push_back(std::move(step));
    } else {
      stopped_ = true;  // what would follow is still to come
    }
  }
  PermitStepped step(PermitStep which, Day day) const {
    PermitStepped out;
    out.step = which;
    out.day = day;
    return out;
  }
  void accepts(Day day, bool lacking, Day until) {
    auto out = step(PermitStep::accepted, day);
    if (lacking) out.papers.emplace_back(kind_->papers[0]);
    if (lacking && chance_.happens(3'000)) out.papers.emplace_back(kind_->papers[1]);
    if (lacking) out.until = until;
    say(std::move(out));
  }
  void grants(Day day, const std::string& number) {
    auto out = step(PermitStep::granted, day);
    out.number = number;
    say(std::move(out));
  }
  std::string number(const char* more = "") const {
    return fmt::format("演示-{}{}-{:05}", kind_->sign, more, project_.project.value);
  }

  void granted_on(const NodeReached& node) {
    stopped_ = false;
    const Day day = *node.day;
    const auto taken = days_taken();
    const bool lacking = chance_.happens(2'500);
    const Day last_paper = working(day, -1);
    const Day accepted =
        lacking ? working(last_paper, -(taken + chance_.between(2, 15))) : working(day, -taken);
    story_->permit.day = working(accepted, -chance_.between(1, 4));
    accepts(accepted, lacking, working(last_paper, chance_.between(-2, 6)));
    if (lacking) {
      grants(working(accepted, taken), number("预"));
      auto came = step(PermitStep::supplied, last_paper);
      if (!story_->steps.empty()) came.papers = story_->steps.front().papers;
      say(std::move(came));
    }
    grants(day, node.number.empty() ? number() : node.number);
  }

  // A node that wasn't reached stays so: what stands for one isn't granted for good.
  void open_or_not() {
    stopped_ = false;
    const bool begun = project_.is_started();
    const Day last = begun ? *project_.start : as_of();
    const Day applied = working_day(last + -static_cast<int>(chance_.between(begun ? 35 : 4, 75)));
    story_->permit.day = applied;
    const Day accepted = working(applied, chance_.between(1, 4));
    if (!begun && chance_.happens(800)) {
      story_->permit.day = working_day(as_of() + -static_cast<int>(chance_.between(3, 6)));
      return;  // nobody has accepted it yet
    }
    const bool marks = !node_of(*kind_).empty();
    const auto draw = chance_.below(100);
    const auto taken = days_taken();
    if (draw < (marks ? 0 : begun ? 80 : 45)) {
      accepts(accepted, false, {});
      grants(working(accepted, taken), number());
    } else if (draw < 75 && !begun) {
      accepts(accepted, false, {});
    } else if (draw < 88 || begun) {
      lacks(accepted, taken, !marks && draw % 4 == 0);
    } else {
      accepts(accepted, false, {});
      auto out = step(PermitStep::refused, working(accepted, taken));
      out.text = "不符合规划条件，请调整后重新申请（演示编制）";
      say(std::move(out));
    }
  }
  void lacks(Day accepted, std::int64_t taken, bool revoked) {
    const Day until = accepted + static_cast<int>(chance_.between(20, 75));
    accepts(accepted, true, until);
    if (!revoked && chance_.happens(4'000)) return;
    grants(working(accepted, taken), number("预"));
    if (!revoked) return;
    auto out = step(PermitStep::revoked, std::max(working(until, 5), working(accepted, taken + 1)));
    out.text = "承诺期满未补齐材料（演示编制）";
    say(std::move(out));
  }

  const Tables& tables_;
  const Nodes& nodes_;
  const Composed& project_;
  Chance chance_;
  Story* story_ = nullptr;
  const Kind* kind_ = nullptr;
  bool stopped_ = false;
};

}  // namespace

void tell_permits(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                  std::uint64_t seed) {
  const auto nodes = journal.nodes_reached();
  std::vector<Story> stories;
  for (const auto& project : projects) {
    Telling telling(tables, nodes, project, Chance(seed, stream, project.number));
    for (auto& story : telling.all()) stories.push_back(std::move(story));
  }
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Story& a, const Story& b) { return a.permit.day < b.permit.day; });
  std::uint32_t number = 0;
  for (auto& story : stories) {
    story.permit.permit = {++number};
    // At noon and a little after, so that they come in the order of their numbers.
    const auto asked = noon(story.permit.day).ms + static_cast<std::int64_t>(number) * 500;
    journal.add({asked}, story.asks, story.permit);
    std::int64_t later = 3'600'000;
    for (auto& step : story.steps) {
      step.permit = story.permit.permit;
      const bool theirs = step.step == PermitStep::supplied;
      journal.add({noon(step.day).ms + (later += 60'000)}, theirs ? story.asks : story.answers,
                  std::move(step));
    }
  }
}

}  // namespace kaigong::demo
