#include "assess/race.h"

#include "assess/score.h"
#include "base/money.h"

#include <algorithm>
#include <map>
#include <set>

namespace kaigong {

namespace {

struct Field {                       // one group at work
  const PeerGroup* group = nullptr;  // none: those whom no group takes
  Peers peers;
  std::vector<Racer> rows;  // as the units stand
};

std::size_t group_of(const Scheme& scheme, GroupBy by, const std::string& key) {
  const auto& groups = scheme.groups;
  std::size_t rest = groups.size();
  for (std::size_t i = groups.size(); i > 0; --i) {
    if (groups[i - 1].by == by && groups[i - 1].regions.empty()) rest = i - 1;
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto& listed = groups[i].regions;
    if (groups[i].by == by && std::find(listed.begin(), listed.end(), key) != listed.end())
      return i;
  }
  return rest;
}

// The groups in the scheme's order, and after them those of its kinds of units that none took.
std::vector<Field> fields_of(const Scheme& scheme, Values& values) {
  std::vector<Field> fields;
  std::set<GroupBy> kinds;
  for (const auto& group : scheme.groups) {
    fields.push_back({&group, {group.code, group.by, {}}, {}});
    kinds.insert(group.by);
  }
  if (kinds.empty()) kinds.insert(GroupBy::race);
  for (const auto kind : kinds) {
    Field rest{nullptr, {"rest", kind, {}}, {}};
    for (auto& unit : values.units(kind)) {
      const auto index = group_of(scheme, kind, unit.key);
      auto& field = index < scheme.groups.size() ? fields[index] : rest;
      field.rows.emplace_back();
      field.rows.back().key = unit.key;
      field.rows.back().name = unit.name;
      field.peers.units.push_back(std::move(unit));
    }
    fields.push_back(std::move(rest));
  }
  std::erase_if(fields, [](const Field& field) { return field.rows.empty(); });
  return fields;
}

bool is_for(const std::vector<std::string>& groups, const std::string& code) {
  return groups.empty() || std::find(groups.begin(), groups.end(), code) != groups.end();
}

void take_items(Field& field, const Board& board, const Scheme& scheme, Values& values, Day as_of) {
  bool corrected = false;
  for (const auto& item : scheme.items) {
    if (!is_for(item.groups, field.peers.code)) continue;
    auto scores = score_item(board, values, item, field.peers, as_of);
    const bool documents = item.shape.kind == ShapeKind::documents;
    corrected = corrected || documents;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      auto& row = field.rows[i];
      const auto points = scores[i].score.value_or(0);
      row.score = add_checked(row.score, points);
      if (!documents) row.uncorrected = add_checked(row.uncorrected.value_or(0), points);
      row.items.push_back(std::move(scores[i]));
    }
  }
  for (auto& row : field.rows) {
    if (!corrected) {
      row.uncorrected.reset();
    } else if (!row.uncorrected) {
      row.uncorrected = 0;
    }
  }
}

// 一票否决：出现所列情形的，总分记零、排在最后或者不得受表扬；经批准豁免的除外。
void take_vetoes(Field& field, const Board& board, const Scheme& scheme, Values& values,
                 Day as_of) {
  for (const auto& veto : scheme.vetoes) {
    const auto found = values.of(veto, field.peers.by, field.peers.units);
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto& row = field.rows[i];
      if (!meets(veto, found[i].x)) continue;
      if (board.exemption_on(row.key, veto.code, as_of) != nullptr) continue;
      row.vetoes.push_back(veto.code);
      if (veto.effect == VetoEffect::zero) {
        row.score = 0;
        if (row.uncorrected) row.uncorrected = 0;
      }
    }
  }
}

bool is_vetoed(const Scheme& scheme, const Racer& row, VetoEffect effect) {
  return std::any_of(scheme.vetoes.begin(), scheme.vetoes.end(), [&](const Veto& veto) {
    return veto.effect == effect &&
           std::find(row.vetoes.begin(), row.vetoes.end(), veto.code) != row.vetoes.end();
  });
}

// How a row stands in the order: who is larger goes first.
struct Standing {
  bool in_race = true;
  std::int64_t score = 0;
  std::int64_t tie_break = 0;
  friend auto operator<=>(const Standing&, const Standing&) = default;
};

Standing standing_of(const Scheme& scheme, const Racer& row, std::int64_t score) {
  Standing standing{!is_vetoed(scheme, row, VetoEffect::last), score, 0};
  for (const auto& item : row.items) {
    if (item.code == scheme.ties_by) standing.tie_break = item.score.value_or(0);
  }
  return standing;
}

// 并列同名次，其后名次顺延：1、2、2、4；办法写明不顺延的：1、2、2、3。
std::vector<std::int64_t> ranks_of(const std::vector<Standing>& ordered, Ties ties) {
  std::vector<std::int64_t> ranks;
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const auto next =
        ties == Ties::dense_rank && i > 0 ? ranks.back() + 1 : static_cast<std::int64_t>(i) + 1;
    ranks.push_back(i > 0 && ordered[i] == ordered[i - 1] ? ranks.back() : next);
  }
  return ranks;
}

void rank(const Scheme& scheme, std::vector<Racer>& rows) {
  const auto order = [&](const Racer& a, const Racer& b) {
    return standing_of(scheme, a, a.score) > standing_of(scheme, b, b.score);
  };
  std::stable_sort(rows.begin(), rows.end(), order);
  std::vector<Standing> standings;
  for (const auto& row : rows) standings.push_back(standing_of(scheme, row, row.score));
  const auto ranks = ranks_of(standings, scheme.ties);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].rank = ranks[i];
    // Who is last by a veto may have more points than the one ahead: no gap to close then.
    if (i > 0 && rows[i - 1].score >= rows[i].score)
      rows[i].gap = rows[i - 1].score - rows[i].score;
  }
}

// The list without corrections stands beside the one with them.
void rank_uncorrected(const Scheme& scheme, std::vector<Racer>& rows) {
  std::vector<std::pair<Standing, Racer*>> ordered;
  for (auto& row : rows) {
    if (row.uncorrected) ordered.emplace_back(standing_of(scheme, row, *row.uncorrected), &row);
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Standing> standings;
  for (const auto& one : ordered) standings.push_back(one.first);
  const auto ranks = ranks_of(standings, scheme.ties);
  for (std::size_t i = 0; i < ordered.size(); ++i) ordered[i].second->rank_uncorrected = ranks[i];
}

const Grade* grade_of(const Scheme& scheme, std::int64_t score) {
  const Grade* found = nullptr;
  for (const auto& grade : scheme.grades) {
    if (found == nullptr || score >= grade.at.micro) found = &grade;
  }
  return found;
}

// 绵阳：红榜为前五名且完成目标的县（园区），黑榜为后四名且未完成目标的；
// 完成目标或者经认定属不可抗力的，不列黑榜。
// Places are counted from that end of the group.
void take_lists(Field& field, const Board& board, const Scheme& scheme, Values& values, Day as_of) {
  for (const auto& list : scheme.lists) {
    if (!is_for(list.groups, field.peers.code)) continue;
    const auto met = who_meets(values, list.only_if, field.peers);
    for (auto& row : field.rows) {
      const auto behind = std::count_if(field.rows.begin(), field.rows.end(),
                                        [&](const Racer& other) { return other.rank > row.rank; });
      const auto place = list.end == End::top ? row.rank : behind + 1;
      const auto unit = std::find_if(field.peers.units.begin(), field.peers.units.end(),
                                     [&](const Unit& one) { return one.key == row.key; });
      if (place > list.most || !met[static_cast<std::size_t>(unit - field.peers.units.begin())])
        continue;
      if (list.praise && is_vetoed(scheme, row, VetoEffect::no_praise)) continue;
      if (board.exemption_on(row.key, list.code, as_of) != nullptr) continue;
      row.lists.push_back(list.code);
    }
  }
}

struct Judge {
  const Board& board;
  const Method& method;
  RegionId within;

  Race judge(const Moment& moment) const {
    Values values(board, method, moment, within);
    const auto& scheme = method.scheme;
    Race out{moment.as_of, std::nullopt, {}};
    for (auto& field : fields_of(scheme, values)) {
      take_items(field, board, scheme, values, moment.as_of);
      take_vetoes(field, board, scheme, values, moment.as_of);
      for (auto& row : field.rows) {
        const auto* grade = grade_of(scheme, row.score);
        if (grade != nullptr) row.grade = grade->code;
      }
      rank(scheme, field.rows);
      rank_uncorrected(scheme, field.rows);
      take_lists(field, board, scheme, values, moment.as_of);
      const Text all{"全部", "All"};
      out.groups.push_back({field.peers.code, field.group == nullptr ? all : field.group->name,
                            std::move(field.rows)});
    }
    return out;
  }

  bool fails(const Racer& row) const {
    return std::any_of(
        method.scheme.grades.begin(), method.scheme.grades.end(),
        [&](const Grade& grade) { return grade.failing && grade.code == row.grade; });
  }

  std::set<std::string> failing_on(Day day) const {
    std::set<std::string> keys;
    for (const auto& group : judge(moment_of(method, day)).groups) {
      for (const auto& row : group.rows) {
        if (fails(row)) keys.insert(row.key);
      }
    }
    return keys;
  }

  // 黑龙江：连续两年考核为末等的，诫勉谈话。The same day of the years before is looked at; a year
  // before the calendar begins fails nobody.
  void admonish(Race& race) const {
    if (method.scheme.failing_years < 1) return;
    std::vector<std::set<std::string>> before;
    Day day = race.as_of;
    for (std::int64_t i = 1; i < method.scheme.failing_years; ++i) {
      day = year_before(day);
      before.push_back(day < Day() ? std::set<std::string>() : failing_on(day));
    }
    for (auto& group : race.groups) {
      for (auto& row : group.rows) {
        row.admonished =
            fails(row) && std::all_of(before.begin(), before.end(),
                                      [&](const auto& y) { return y.contains(row.key); });
      }
    }
  }
};

Race without_movement(const Board& board, const Method& method, const Moment& moment,
                      RegionId within) {
  const Judge judge{board, method, within};
  auto out = judge.judge(moment);
  judge.admonish(out);
  return out;
}

}  // namespace

Race race(const Board& board, const Method& method, const Moment& moment, RegionId region) {
  return without_movement(board, method, moment, region);
}

Race race(const Board& board, const Method& method, Day as_of, RegionId region) {
  return race(board, method, moment_of(method, as_of), region);
}

Race race_with_movement(const Board& board, const Method& method, const Moment& moment,
                        RegionId region) {
  auto now = without_movement(board, method, moment, region);
  const Day before = last_month_end(moment.as_of + -1);
  if (before < Day()) return now;  // no history begins before 1970
  now.before = before;
  const auto then = Judge{board, method, region}.judge(moment_of(method, before));
  std::map<std::pair<std::string, std::string>, std::int64_t> ranks;
  for (const auto& group : then.groups) {
    for (const auto& row : group.rows) ranks[{group.code, row.key}] = row.rank;
  }
  for (auto& group : now.groups) {
    for (auto& row : group.rows) {
      const auto found = ranks.find({group.code, row.key});
      if (found != ranks.end()) row.rank_before = found->second;
    }
  }
  return now;
}

Race race_with_movement(const Board& board, const Method& method, Day as_of, RegionId region) {
  return race_with_movement(board, method, moment_of(method, as_of), region);
}

std::string text_of(const Race& race, const Method& method, Seq seq) {
  std::string out = "{\"method\":";
  json::write(out, method.code);
  out += ",\"version\":";
  json::write(out, method.version);
  out += ",\"seq\":";
  json::write(out, seq);
  out += ",\"as_of\":";
  json::write(out, race.as_of);
  out += ",\"groups\":";
  json::write(out, race.groups);
  out += '}';
  return out;
}

}  // namespace kaigong
