#include "dispatch/unit_lights.h"

#include "dispatch/lights.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

std::string percent(std::int64_t bp) {
  const auto size = bp < 0 ? -bp : bp;
  return fmt::format("{}{}.{:02}%", bp < 0 ? "-" : bp > 0 ? "+" : "", size / 100, size % 100);
}

// What a unit's growth is held against, and the entries that say so.
struct Growth {
  std::int64_t own = 0;
  std::optional<std::int64_t> planned;
  std::optional<std::int64_t> above;  // of the level above
  std::vector<Seq> entries;
};

class Judge {
 public:
  Judge(const Board& board, const Method& method, const Moment& moment, const LightRule& rule)
      : board_(board), values_(board, method, moment, {}), rule_(rule) {}

  std::vector<UnitLight> lights(Day as_of) {
    std::vector<UnitLight> out;
    for (const auto& unit : values_.units(GroupBy::race)) {
      const auto growth = growth_of(unit);
      const auto* level = growth ? level_of(*growth) : nullptr;
      if (level == nullptr) continue;
      UnitLight light{&rule_,
                      level,
                      unit,
                      sentence(*growth),
                      clears(*growth),
                      growth->entries,
                      board_.exemption_on(unit.key, rule_.code, as_of)};
      std::sort(light.entries.begin(), light.entries.end());
      if (light.exempt != nullptr) add_exemption(light.sentence, light.exempt->said);
      out.push_back(std::move(light));
    }
    return out;
  }

 private:
  std::optional<std::int64_t> value(const Quantity& quantity, const Unit& unit,
                                    std::vector<Seq>& entries) {
    const auto found = values_.of(quantity, GroupBy::race, std::span(&unit, 1)).front();
    entries.insert(entries.end(), found.entries.begin(), found.entries.end());
    return found.x;
  }

  std::optional<Growth> growth_of(const Unit& unit) {
    Growth growth;
    const auto own = value(rule_.growth, unit, growth.entries);
    if (!own) return std::nullopt;
    growth.own = *own;
    Quantity planned;
    planned.figure = rule_.planned;
    if (!rule_.planned.empty()) growth.planned = value(planned, unit, growth.entries);
    const auto* above = board_.region(board_.region(unit.region)->parent);
    if (above != nullptr)
      growth.above = value(rule_.growth, {above->key, above->name, above->id}, growth.entries);
    return growth;
  }

  // 某市（2022）区县固定资产投资月度：增速不低于计划且不低于全市平均为绿；
  // 增长但低于计划或平均为黄；下降为红。全市平均取市本级的增速。
  const LightLevel* level_of(const Growth& growth) const {
    const bool below = (growth.planned && growth.own < *growth.planned) ||
                       (growth.above && growth.own < *growth.above);
    const std::int64_t figure = growth.own < 0 ? 2 : below ? 1 : 0;
    const LightLevel* found = nullptr;
    for (const auto& level : rule_.levels) {
      if (figure >= level.at && figure > 0) found = &level;
    }
    return found;
  }

  static Text sentence(const Growth& growth) {
    Text out{"增速 " + percent(growth.own), "growth " + percent(growth.own)};
    if (growth.planned) {
      out.zh += "，计划 " + percent(*growth.planned);
      out.en += ", planned " + percent(*growth.planned);
    }
    if (growth.above) {
      out.zh += "，全市 " + percent(*growth.above);
      out.en += ", the level above " + percent(*growth.above);
    }
    return out;
  }

  static Text clears(const Growth& growth) {
    const auto line = percent(std::max(growth.planned.value_or(0), growth.above.value_or(0)));
    return {"增速达到 " + line, "growth of " + line};
  }

  const Board& board_;
  Values values_;
  const LightRule& rule_;
};

}  // namespace

std::vector<UnitLight> unit_lights(const Board& board, const Method& method, const Moment& moment) {
  std::vector<UnitLight> out;
  for (const auto& rule : method.lights) {
    if (!is_of_units(rule.kind)) continue;
    auto lights = Judge(board, method, moment, rule).lights(moment.as_of);
    std::move(lights.begin(), lights.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace kaigong
