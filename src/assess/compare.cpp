#include "assess/compare.h"

#include <map>
#include <set>
#include <utility>

namespace kaigong {

namespace {

struct Standing {  // a row and the group that it stands in
  const RaceGroup* group = nullptr;
  const Racer* row = nullptr;
};

std::vector<Standing> standings_of(const Race& race) {
  std::vector<Standing> out;
  for (const auto& group : race.groups) {
    for (const auto& row : group.rows) out.push_back({&group, &row});
  }
  return out;
}

Place place_of(const Standing& standing) {
  const auto& row = *standing.row;
  return {standing.group->code, standing.group->name, row.rank, row.score, row.grade,
          row.admonished,       row.vetoes,           row.lists};
}

bool is_same(const Place& one, const Place& other) {
  return one.group == other.group && one.rank == other.rank && one.score == other.score &&
         one.grade == other.grade && one.admonished == other.admonished &&
         one.vetoes == other.vetoes && one.lists == other.lists;
}

const ItemScore* item_of(const Racer* row, const std::string& code) {
  if (row == nullptr) return nullptr;
  for (const auto& item : row->items) {
    if (item.code == code) return &item;
  }
  return nullptr;
}

std::optional<ItemScore> copy_of(const ItemScore* item) {
  return item == nullptr ? std::nullopt : std::optional(*item);
}

std::vector<ItemChange> items_of(const Racer* before, const Racer* after) {
  std::vector<ItemChange> out;
  const auto keep = [&](const ItemScore* then, const ItemScore* now) {
    if (then != nullptr && now != nullptr && then->score == now->score) return;
    out.push_back({(now != nullptr ? now : then)->code, copy_of(then), copy_of(now)});
  };
  if (after != nullptr) {
    for (const auto& item : after->items) keep(item_of(before, item.code), &item);
  }
  if (before != nullptr) {
    for (const auto& item : before->items) {
      if (item_of(after, item.code) == nullptr) keep(&item, nullptr);
    }
  }
  return out;
}

// The same unit in the same group; else in whichever group it stood that nobody else was found for.
std::vector<const Standing*> counterparts(const std::vector<Standing>& before,
                                          const std::vector<Standing>& after) {
  std::map<std::pair<std::string, std::string>, const Standing*> exact;
  for (const auto& one : before) exact[{one.group->code, one.row->key}] = &one;
  std::vector<const Standing*> out;
  std::set<const Standing*> taken;
  for (const auto& one : after) {
    const auto found = exact.find({one.group->code, one.row->key});
    out.push_back(found == exact.end() ? nullptr : found->second);
    if (out.back() != nullptr) taken.insert(out.back());
  }
  std::map<std::string, const Standing*> left;
  for (const auto& one : before) {
    if (!taken.contains(&one)) left.emplace(one.row->key, &one);
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto found = left.find(after[i].row->key);
    if (out[i] != nullptr || found == left.end()) continue;
    out[i] = found->second;
    left.erase(found);
  }
  return out;
}

UnitChange change_of(const Standing* before, const Standing* after) {
  const auto& row = *(after != nullptr ? after : before)->row;
  UnitChange change{row.key, row.name, {}, {}, {}};
  if (before != nullptr) change.before = place_of(*before);
  if (after != nullptr) change.after = place_of(*after);
  change.items =
      items_of(before == nullptr ? nullptr : before->row, after == nullptr ? nullptr : after->row);
  return change;
}

// --- methods as they are written ---------------------------------------------------------------

struct Named {
  const char* member;
  Text name;
};

const std::vector<Named> member_names = {
    {"version", {"版本", "version"}},
    {"name", {"名称", "name"}},
    {"note", {"说明", "note"}},
    {"clause", {"条文", "clause"}},
    {"definition", {"定义", "definition"}},
    {"source", {"出处", "source"}},
    {"curve", {"计划曲线", "curve"}},
    {"months_bp", {"逐月累计", "months"}},
    {"measures", {"指标", "measure"}},
    {"figures", {"单位指标", "figure"}},
    {"items", {"考核项", "item"}},
    {"groups", {"分组", "groups"}},
    {"vetoes", {"一票否决", "veto"}},
    {"grades", {"等次", "grade"}},
    {"lists", {"榜单", "list"}},
    {"lights", {"预警", "light"}},
    {"levels", {"级别", "levels"}},
    {"weight_points", {"分值", "weight"}},
    {"shape", {"计分方式", "shape"}},
    {"cap_bp", {"封顶", "cap"}},
    {"missing", {"缺数时", "where it is missing"}},
    {"only_if", {"前提", "only if"}},
    {"numerator", {"分子", "numerator"}},
    {"denominator", {"分母", "denominator"}},
    {"where", {"条件", "conditions"}},
    {"sum", {"合计什么", "what is summed"}},
    {"bands", {"档次", "bands"}},
    {"ranks", {"名次得分", "points by rank"}},
    {"most", {"至多", "at most"}},
    {"least", {"至少", "at least"}},
    {"at", {"门槛", "limit"}},
    {"unit", {"单位", "unit"}},
    {"gain", {"每单位加", "gain"}},
    {"loss", {"每单位扣", "loss"}},
    {"most_gain", {"至多加", "most gain"}},
    {"most_loss", {"至多扣", "most loss"}},
    {"at_least", {"不低于", "at least"}},
    {"below", {"低于", "below"}},
    {"colour", {"颜色", "colour"}},
    {"ties", {"并列", "ties"}},
    {"ties_by", {"并列时先看", "ties by"}},
    {"failing_years", {"连续末等年数", "failing years"}},
    {"regions", {"单位", "units"}},
    {"effect", {"后果", "effect"}},
    {"reporting", {"报送安排", "calendar"}},
    {"verification", {"逐级核实", "verification"}},
    {"period", {"报送周期", "period"}},
    {"roles", {"由谁报", "who reports"}},
    {"opens", {"开放", "opens"}},
    {"due", {"截止", "due"}},
    {"grace", {"宽限", "grace"}},
    {"lock", {"锁定", "lock"}},
    {"days", {"天数", "days"}},
    {"working", {"按工作日", "working days"}},
    {"postponed", {"遇节假日顺延", "postponed"}},
    {"exceptions", {"例外", "exceptions"}},
};

Text name_of_member(std::string_view member) {
  for (const auto& one : member_names) {
    if (member == one.member) return one.name;
  }
  return {std::string(member), std::string(member)};
}

std::string code_of(const json::Value& value) {
  const auto* object = value.if_object();
  const auto* code = object == nullptr ? nullptr : object->if_contains("code");
  return code == nullptr || !code->is_string() ? "" : std::string(code->get_string());
}

Text quoted_name(const json::Value& value) {
  const auto* name = value.get_object().if_contains("name");
  const auto read = name == nullptr ? Result<Text>(Text{}) : json::read<Text>(*name);
  if (read && !read->zh.empty()) return {"“" + read->zh + "”", " “" + read->en + "”"};
  const auto code = code_of(value);
  return {"“" + code + "”", " “" + code + "”"};
}

bool has_codes(const json::Value& value) {
  const auto* list = value.if_array();
  if (list == nullptr || list->empty()) return false;
  std::set<std::string> seen;
  for (const auto& one : *list) {
    const auto code = code_of(one);
    if (code.empty() || !seen.insert(code).second) return false;
  }
  return true;
}

struct Where {
  std::string place;
  Text clause;

  Where member(std::string_view name) const {
    const bool structural = name == "scheme" || name == "zh" || name == "en";
    Where out{json::member_place(place, name), clause};
    if (structural) return out;
    const auto said = name_of_member(name);
    const bool first = clause.zh.empty();
    out.clause.zh += (first ? "" : "的") + said.zh;
    out.clause.en += (first ? "" : ", ") + said.en;
    return out;
  }
  Where named(std::size_t index, const json::Value& value) const {
    const auto name = quoted_name(value);
    return {place + "/" + std::to_string(index), {clause.zh + name.zh, clause.en + name.en}};
  }
};

class Reader {
 public:
  std::vector<ClauseChange> out;

  void read(const Where& where, const json::Value* before, const json::Value* after) {
    if (before != nullptr && after != nullptr) {
      if (*before == *after) return;
      if (before->is_object() && after->is_object())
        return members(where, before->get_object(), after->get_object());
      const bool coded = has_codes(*before) && has_codes(*after);
      if (coded) return list(where, before->get_array(), after->get_array());
    }
    out.push_back({where.place, where.clause, copy(before), copy(after)});
  }

 private:
  static std::optional<json::Value> copy(const json::Value* value) {
    return value == nullptr ? std::nullopt : std::optional(*value);
  }

  void members(const Where& where, const json::Object& before, const json::Object& after) {
    const auto one = [&](std::string_view key) {
      if (key.starts_with('$') || key.starts_with('_')) return;
      read(where.member(key), before.if_contains(key), after.if_contains(key));
    };
    for (const auto& member : before) one(member.key());
    for (const auto& member : after) {
      if (before.if_contains(member.key()) == nullptr) one(member.key());
    }
  }

  void list(const Where& where, const json::Array& before, const json::Array& after) {
    std::map<std::string, std::size_t> then, now;
    for (std::size_t i = 0; i < before.size(); ++i) then[code_of(before[i])] = i;
    for (std::size_t i = 0; i < after.size(); ++i) now[code_of(after[i])] = i;
    json::Array order_then, order_now;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const auto found = then.find(code_of(after[i]));
      const auto* old = found == then.end() ? nullptr : &before[found->second];
      if (old != nullptr) order_now.emplace_back(code_of(after[i]));
      read(where.named(i, after[i]), old, &after[i]);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (now.contains(code_of(before[i]))) {
        order_then.emplace_back(code_of(before[i]));
      } else {
        read(where.named(i, before[i]), &before[i], nullptr);
      }
    }
    if (order_then == order_now) return;
    const Text order{where.clause.zh + "的顺序", where.clause.en + ", order"};
    out.push_back({where.place, order, json::Value(order_then), json::Value(order_now)});
  }
};

}  // namespace

std::vector<UnitChange> compare(const Race& before, const Race& after) {
  const auto then = standings_of(before);
  const auto now = standings_of(after);
  const auto found = counterparts(then, now);
  std::vector<UnitChange> out;
  const auto keep = [&](UnitChange change) {
    const bool stays = change.before && change.after && is_same(*change.before, *change.after) &&
                       change.items.empty();
    if (!stays) out.push_back(std::move(change));
  };
  for (std::size_t i = 0; i < now.size(); ++i) keep(change_of(found[i], &now[i]));
  const std::set<const Standing*> taken(found.begin(), found.end());
  for (const auto& one : then) {
    if (!taken.contains(&one)) keep(change_of(&one, nullptr));
  }
  return out;
}

std::vector<ClauseChange> compare(const json::Value& before, const json::Value& after) {
  Reader reader;
  reader.read({}, &before, &after);
  return std::move(reader.out);
}

}  // namespace kaigong
