#include "dispatch/inclusion.h"

#include "base/money.h"
#include "dispatch/periods.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace kaigong {

namespace {

constexpr std::int64_t smallest_fen = 500'000'000;     // 500 万元: below it nothing is counted
constexpr std::int64_t statement_fen = 5'000'000'000;  // 5,000 万元

struct Wanted {
  Paper paper = Paper::other;
  bool must = false;
};

// 新建项目（五地通知、指南大体一致）：建设内容说明、批复文件、施工合同、现场照片为必备；营业执照、
// 5000万以上说明、可研、土地证、规划许可、环评、施工许可，有则提供。
constexpr std::array new_build{
    Wanted{Paper::contents, true},
    Wanted{Paper::approval, true},
    Wanted{Paper::contract, true},
    Wanted{Paper::photo, true},
    Wanted{Paper::licence, false},
    Wanted{Paper::statement, false},
    Wanted{Paper::feasibility, false},
    Wanted{Paper::land, false},
    Wanted{Paper::planning, false},
    Wanted{Paper::eia, false},
    Wanted{Paper::construction_permit, false},
};
// 单纯购置：购置合同、付款凭证或当年大额发票、到场设备照片。
constexpr std::array purchase{
    Wanted{Paper::purchase_contract, true},
    Wanted{Paper::payment, true},
    Wanted{Paper::photo, true},
    Wanted{Paper::licence, false},
};
// 旧规：确无批复的，说明原因，以许可、设计或可研报告代替。
constexpr std::array instead_of_approval{Paper::construction_permit, Paper::planning,
                                         Paper::feasibility};

// What is looked at, as of one day.
struct Look {
  const Board& board;
  const Project& project;
  Day day;

  bool counts(const Filing& filing) const {
    if (board.said_on(filing.seq) > day) return false;
    return filing.withdrawn == 0 || board.said_on(filing.withdrawn) > day;
  }

  // The last word about each file counts: what it prints may have been put right.
  std::vector<const Filing*> filed(Paper paper) const {
    std::vector<const Filing*> out;
    for (const auto seq : seldom_of(project).filings) {
      const auto* filing = board.filings().of_entry(seq);
      if (filing->what != paper || !counts(*filing)) continue;
      std::erase_if(out, [&](const Filing* one) { return one->digest == filing->digest; });
      out.push_back(filing);
    }
    return out;
  }
};

// Without what people type differently and mean the same.
std::string plain(std::string_view name) {
  auto out = to_half_width(name);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return replace_all(std::move(out), "\u3000", "");
}

std::string wan_of(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::wan); }
std::string million_of(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::million); }

std::optional<Text> name_differs(const Look& look, const Filing& filing) {
  const auto& printed = look.board.text(filing.printed_name);
  const auto& name = look.project.name;
  if (printed.empty() || plain(printed) == plain(name.zh) || plain(printed) == plain(name.en))
    return std::nullopt;
  return Text{
      fmt::format("材料上的名称是“{}”，清单上是“{}”", printed, name.zh),
      fmt::format("it names “{}”, the list “{}”", printed, name.en.empty() ? name.zh : name.en)};
}

// Some papers print the whole cost; a contract or a payment is a part of it.
std::optional<Text> total_differs(const Look& look, const Filing& filing) {
  const auto* line = total_on(look.project, look.day);
  const auto printed = filing.printed_total;
  if (printed == no_amount || line == nullptr) return std::nullopt;
  const bool is_part = filing.what == Paper::contract || filing.what == Paper::payment ||
                       filing.what == Paper::purchase_contract;
  if (is_part && printed > line->total) {
    return Text{
        fmt::format("材料上的金额 {} 万元超过总投资 {} 万元", wan_of(printed), wan_of(line->total)),
        fmt::format("its amount of {} million is more than the total of {} million",
                    million_of(printed), million_of(line->total))};
  }
  // A paper prints 万元 with two decimals.
  if (is_part || wan_of(printed) == wan_of(line->total)) return std::nullopt;
  return Text{fmt::format("材料上的总投资是 {} 万元，清单上是 {} 万元", wan_of(printed),
                          wan_of(line->total)),
              fmt::format("it prints a total of {} million, the list has {} million",
                          million_of(printed), million_of(line->total))};
}

// The node whose day the paper prints.
std::optional<std::uint8_t> node_of(Paper paper) {
  switch (paper) {
    case Paper::photo: return node::start;
    case Paper::approval: return node::approved;
    case Paper::eia: return node_index("2.2");
    case Paper::planning: return node_index("2.4");
    case Paper::construction_permit: return node_index("2.5");
    default: return std::nullopt;
  }
}

std::optional<Text> day_differs(const Look& look, const Filing& filing) {
  const auto index = node_of(filing.what);
  const auto* reached = index ? reached_on(look.project, *index, look.day) : nullptr;
  if (reached == nullptr || !filing.printed_day || *filing.printed_day == lengthen(reached->at))
    return std::nullopt;
  const auto& said = nodes()[*index];
  const auto printed = show(*filing.printed_day), listed = show(lengthen(reached->at));
  return Text{
      fmt::format("材料上的日期是 {}，“{}”记的是 {}", printed, said.zh, listed),
      fmt::format("it prints the day {}, “{}” is recorded as {}", printed, said.en, listed)};
}

std::optional<Text> difference(const Look& look, const Filing& filing) {
  if (auto why = name_differs(look, filing)) return why;
  if (auto why = total_differs(look, filing)) return why;
  return day_differs(look, filing);
}

// One that differs spoils it: whoever checks sees all of them.
InclusionItem item_of(const Look& look, const Wanted& wanted) {
  InclusionItem out{wanted.paper, wanted.must, ItemState::lacking, {}, {}};
  for (const auto* filing : look.filed(wanted.paper)) {
    out.by.push_back(filing->seq);
    if (out.state != ItemState::differs) out.state = ItemState::there;
    if (auto why = difference(look, *filing)) {
      out.state = ItemState::differs;
      out.reason = std::move(why);
    }
  }
  return out;
}

void let_stand_in(const Look& look, InclusionItem& approval) {
  const Filing* without_reason = nullptr;
  for (const auto paper : instead_of_approval) {
    for (const auto* filing : look.filed(paper)) {
      if (!filing->noted) without_reason = filing;
      if (!filing->noted || difference(look, *filing)) continue;
      const auto name = name_of(paper);
      approval.state = ItemState::stood_in;
      approval.by = {filing->seq};
      approval.reason = Text{fmt::format("暂由{}代替，原因见其说明", name.zh),
                             fmt::format("the {} stands in for it; its note says why", name.en)};
      return;
    }
  }
  if (without_reason == nullptr) return;
  const auto name = name_of(without_reason->what);
  approval.reason = Text{
      fmt::format("{}可以代替，但须在其说明里写明为何没有审批文件", name.zh),
      fmt::format("the {} could stand in, once its note says why there is no approval", name.en)};
}

std::vector<InclusionItem> items_of(const Look& look, std::span<const Wanted> wanted) {
  const auto* total = total_on(look.project, look.day);
  std::vector<InclusionItem> out;
  for (const auto& one : wanted) {
    const bool is_small = total != nullptr && total->total < statement_fen;
    if (one.paper == Paper::statement && is_small) continue;
    auto item = item_of(look, one);
    if (one.paper == Paper::approval && item.state == ItemState::lacking) let_stand_in(look, item);
    out.push_back(std::move(item));
  }
  return out;
}

// 银川（2025）入统：开工后一个月未入统的，黄；超过两个月的，红。A method that has such a light says
// its own months.
void count_down(const Method& method, Inclusion& out) {
  std::int64_t yellow = 1, red = 2;
  bool yellow_over = false, red_over = true;
  for (const auto& rule : method.lights) {
    if (rule.kind != RuleKind::inclusion_late || rule.levels.empty()) continue;
    yellow = rule.levels.front().at, yellow_over = rule.levels.front().over;
    red = rule.levels.back().at, red_over = rule.levels.back().over;
  }
  const auto from = [&](std::int64_t months, bool over) {
    return months_after(*out.started, static_cast<int>(months)) + (over ? 1 : 0);
  };
  out.yellow_from = from(yellow, yellow_over);
  out.red_from = from(red, red_over);
}

void add_reasons(const Look& look, Inclusion& out) {
  for (const auto& item : out.items) {
    const auto name = name_of(item.paper);
    const bool lacks = item.state == ItemState::lacking && item.must;
    if (!lacks && item.state != ItemState::differs) continue;
    const auto why = item.reason.value_or(Text{"没有归档", "not on file"});
    out.reasons.push_back({name.zh + "：" + why.zh, name.en + ": " + why.en});
  }
  if (out.kind == InclusionKind::new_build && !out.started)
    out.reasons.push_back(
        {"还没有开工（平整场地不算）", "not started; levelling the site is no start"});
  const auto* total = total_on(look.project, look.day);
  if (total == nullptr) {
    out.reasons.push_back({"清单上没有总投资", "the list has no total"});
  } else if (total->total < smallest_fen) {
    out.reasons.push_back({"总投资不足 500 万元，不在统计范围",
                           "a total below 5 million isn't counted by statistics"});
  }
}

}  // namespace

std::string_view code_of(ItemState state) {
  switch (state) {
    case ItemState::there: return "there";
    case ItemState::stood_in: return "stood_in";
    case ItemState::differs: return "differs";
    case ItemState::lacking: return "missing";
  }
  return "";
}

Inclusion inclusion_of(const Board& board, const Method& method, const Project& project, Day day) {
  const Look look{board, project, day};
  Inclusion out;
  const bool buys = board.text(project.nature).find("购置") != std::string::npos;
  out.kind = buys ? InclusionKind::purchase : InclusionKind::new_build;
  if (const auto* line = reached_on(project, node::start, day)) out.started = lengthen(line->at);
  out.items = buys ? items_of(look, purchase) : items_of(look, new_build);
  if (const auto* line = reached_on(project, node::included, day)) {
    out.verdict = InclusionVerdict::included;
    out.number = board.text(line->number);
    const auto when = show(lengthen(line->at));
    out.reasons.push_back({"已于 " + when + " 入统", "in statistics since " + when});
    return out;
  }
  if (out.started) count_down(method, out);
  add_reasons(look, out);
  if (!out.reasons.empty()) return out;
  out.verdict = InclusionVerdict::ready;
  out.reasons.push_back(
      {"必备材料齐全，与清单相符", "what must be there is, and agrees with the list"});
  return out;
}

}  // namespace kaigong
