#include "case_answers.h"

#include "case_campaigns.h"
#include "case_duties.h"
#include "case_elements.h"
#include "case_evidence.h"
#include "case_matters.h"
#include "case_permits.h"
#include "case_visits.h"

#include "assess/race.h"
#include "base/check.h"
#include "base/money.h"
#include "desk/forms.h"
#include "desk/words.h"
#include "dispatch/due.h"
#include "dispatch/lights.h"
#include "dispatch/unit_lights.h"

#include <fmt/format.h>

#include <functional>
#include <map>

namespace kaigong::cases {

namespace {

std::string percent(std::optional<std::int64_t> bp) {
  if (!bp) return "–";
  const auto size = *bp < 0 ? -*bp : *bp;
  return fmt::format("{}{}.{:02}%", *bp < 0 ? "-" : "", size / 100, size % 100);
}

std::string sum_text(std::int64_t value, Term term) {
  return is_money(term) ? show_money(Money::fen(value), MoneyUnit::wan) + "万元"
                        : std::to_string(value);
}

// 指标 completion
Rows measure_by_unit(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  const auto* measure = method.measure(head.at(1));
  check(measure != nullptr, "a case asks for a measure that isn't there");
  Rows rows;
  for (const auto& group : tally(board, *measure, {}, {GroupBy::race}, moment_of(method, today))) {
    rows.push_back(fmt::format("  {}  {}  =  {}  ÷  {}", group.name.zh,
                               percent(group.tally.rate_bp()),
                               sum_text(group.tally.numerator, measure->numerator.sum),
                               sum_text(group.tally.denominator, measure->denominator.sum)));
  }
  return rows;
}

// 打开 completion 甲市
Rows measure_opened(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  const auto* measure = method.measure(head.at(1));
  check(measure != nullptr, "a case opens a measure that isn't there");
  Filter filter;
  filter.region = find_region(board, head.at(2))->id;
  const auto moment = moment_of(method, today);
  Rows rows;
  for (const auto& item : items(board, *measure, filter, moment)) {
    Trace trace;
    const auto* project = board.project(item.project);
    (void)item_of(board, *measure, *project, moment, &trace);
    rows.push_back(fmt::format("  {}  {}  ÷  {}  台账 {}", board.text(project->code),
                               sum_text(item.numerator, measure->numerator.sum),
                               sum_text(item.denominator, measure->denominator.sum),
                               fmt::join(trace, "、")));
  }
  return rows;
}

// 排名
Rows race_with_rates(const Words&, const Board& board, Day today) {
  Rows rows;
  for (const auto& group : race_with_movement(board, method_of(board), today).groups) {
    for (const auto& row : group.rows) {
      auto line = fmt::format("  {}  {}  {}.{:06}分", row.rank, row.name.zh, row.score / 1'000'000,
                              row.score % 1'000'000);
      for (const auto& item : row.items) line += "  " + percent(item.rate_bp);
      rows.push_back(line + fmt::format("  上期第{}", row.rank_before.value_or(0)));
    }
  }
  return rows;
}

std::string points(std::int64_t micro) { return show_score({micro}) + "分"; }

const Grade* grade_called(const Method& method, const std::string& code) {
  for (const auto& grade : method.scheme.grades) {
    if (grade.code == code) return &grade;
  }
  return nullptr;
}

// 名次：每组按名次，有加分扣分的并列未修正的名次和得分
Rows places(const Words&, const Board& board, Day today) {
  const auto method = method_of(board);
  const auto result = race(board, method, today);
  Rows rows;
  for (const auto& group : result.groups) {
    if (result.groups.size() > 1) rows.push_back("  " + group.name.zh + "：");
    for (const auto& row : group.rows) {
      auto line = fmt::format("  {}  {}  {}", row.rank, row.name.zh, points(row.score));
      if (row.rank_uncorrected)
        line += fmt::format("  未修正 第{} {}", *row.rank_uncorrected, points(*row.uncorrected));
      if (const auto* grade = grade_called(method, row.grade)) line += "  " + grade->name.zh;
      rows.push_back(std::move(line));
    }
  }
  return rows;
}

FigureUnit unit_of(const Method& method, const Quantity& quantity) {
  for (const auto against : quantity.against) {
    if (against == Against::last_year || against == Against::mean) return FigureUnit::bp;
  }
  if (const auto* figure = method.figure(quantity.figure)) return figure->unit;
  const auto* measure = method.measure(quantity.measure);
  if (measure == nullptr) return FigureUnit::count;
  if (quantity.take == Take::rate) return FigureUnit::bp;
  const auto& sum = quantity.take == Take::denominator ? measure->denominator : measure->numerator;
  if (!sum.bands.empty()) return FigureUnit::points;
  return is_money(sum.sum) ? FigureUnit::fen : FigureUnit::count;
}

std::string value_text(const Method& method, const Quantity& quantity, std::int64_t x) {
  switch (unit_of(method, quantity)) {
    case FigureUnit::bp: return percent(x);
    case FigureUnit::fen: return show_money(Money::fen(x), MoneyUnit::wan) + "万元";
    case FigureUnit::count: return std::to_string(x);
    case FigureUnit::points: return points(x);
  }
  return "";
}

std::string item_text(const Method& method, const SchemeItem& item, const ItemScore& score) {
  auto line = "    " + item.name.zh;
  const bool documents = item.shape.kind == ShapeKind::documents;
  if (const auto* measure = method.measure(item.measure)) {
    const auto value = score.value            ? score.value
                       : item.against.empty() ? score.rate_bp
                                              : std::nullopt;
    line += "  " + (value ? value_text(method, item, *value) : "–");
    const auto above = sum_text(score.numerator, measure->numerator.sum);
    const auto below = sum_text(score.denominator, measure->denominator.sum);
    const bool both = item.take == Take::rate || item.take == Take::excess;
    if (both) line += fmt::format("（{} ÷ {}）", above, below);
    if (!both && !item.against.empty())
      line += fmt::format("（{}）", item.take == Take::denominator ? below : above);
  } else if (!documents) {
    line += "  " + (score.value ? value_text(method, item, *score.value) : "–");
  }
  if (score.place) line += fmt::format("  第{}", *score.place);
  line += "  " + (score.score ? points(*score.score) : "不计");
  if (score.unmet) line += "  条件不符";
  if (!score.entries.empty()) line += fmt::format("  台账 {}", fmt::join(score.entries, "、"));
  return line;
}

const SchemeItem& item_called(const Method& method, const std::string& code) {
  for (const auto& item : method.scheme.items) {
    if (item.code == code) return item;
  }
  check(false, "a score of an item that isn't there");
  return method.scheme.items.front();
}

// 得分 [单位]：每项的数和得分
Rows scores(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  for (const auto& group : race(board, method, today).groups) {
    for (const auto& row : group.rows) {
      if (head.size() > 1 && row.name.zh != head[1]) continue;
      rows.push_back(fmt::format("  第{}  {}  {}", row.rank, row.name.zh, points(row.score)));
      for (const auto& score : row.items)
        rows.push_back(item_text(method, item_called(method, score.code), score));
    }
  }
  return rows;
}

template <class List>
const auto& called(const List& list, const std::string& code) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.code == code; });
  check(found != list.end(), "a list or a veto that isn't there");
  return *found;
}

// 名单：红黑榜、等次、一票否决、诫勉，各单位一行
Rows lists(const Words&, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  for (const auto& group : race(board, method, today).groups) {
    for (const auto& row : group.rows) {
      auto line = "  " + row.name.zh;
      for (const auto& code : row.lists) {
        const auto& list = called(method.scheme.lists, code);
        line += fmt::format("  {}（{}{}）", list.name.zh, list.colour, list.praise ? "，表扬" : "");
      }
      if (const auto* grade = grade_called(method, row.grade)) line += "  " + grade->name.zh;
      for (const auto& code : row.vetoes)
        line += "  一票否决：" + called(method.scheme.vetoes, code).name.zh;
      if (row.admonished) line += "  诫勉";
      rows.push_back(std::move(line));
    }
  }
  return rows;
}

// 预警
Rows lights(const Words&, const Board& board, Day today) {
  const auto method = method_of(board);
  const auto moment = moment_of(method, today);
  Rows rows;
  for (const auto& project : board.projects()) {
    for (const auto& light : lights_of(board, method, project, moment)) {
      rows.push_back(fmt::format("  {}  {}  {}  {}；{}{}", board.text(project.code),
                                 light.rule->name.zh, light.level->name.zh, light.sentence.zh,
                                 light.clears.zh, light.exempt != nullptr ? "  不计" : ""));
    }
  }
  return rows;
}

// 单位预警
Rows lights_of_units(const Words&, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  for (const auto& light : unit_lights(board, method, moment_of(method, today))) {
    rows.push_back(fmt::format("  {}  {}  {}  {}；{}  台账 {}{}", light.unit.name.zh,
                               light.rule->name.zh, light.level->name.zh, light.sentence.zh,
                               light.clears.zh, fmt::join(light.entries, "、"),
                               light.exempt != nullptr ? "  不计" : ""));
  }
  return rows;
}

// 应报 [情况]：每个项目欠报、已报的各期
Rows dues(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  for (const auto& due : due_of_all(board, method, {}, all_due_states, moment_of(method, today))) {
    const auto name = name_of(due.state).zh;
    if (head.size() > 1 && head[1] != name) continue;
    const bool opened = due.state != DueState::not_open;
    auto line = fmt::format("  {}  {}  {}  {} {}", board.text(board.project(due.project)->code),
                            show(*due.calendar, due.span), name, opened ? "截止" : "开放",
                            show(opened ? due.times.due : due.times.opens));
    if (due.exception != nullptr)
      line += fmt::format("（{}，{}）", due.exception->reason.zh, due.exception->document);
    if (due.said) line += fmt::format("  {} 报", show(*due.said));
    if (due.times.weekends_only) line += "  只按周末推算";
    rows.push_back(std::move(line));
  }
  return rows;
}

// 报送率 2022-09：各单位的完整率、及时率
Rows rates_of_reporting(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  const auto say = [&](const std::string& name, const ReportingTally& tally) {
    auto line = fmt::format("  {}  应报 {}  完整率 {}  及时率 {}", name, tally.expected,
                            percent(tally.completeness_bp()), percent(tally.timeliness_bp()));
    if (tally.open > 0) line += fmt::format("  待报 {}", tally.open);
    if (tally.overdue > 0) line += fmt::format("  逾期 {}", tally.overdue);
    if (tally.locked > 0) line += fmt::format("  锁定 {}", tally.locked);
    rows.push_back(std::move(line));
  };
  for (const auto& calendar : method.reporting) {
    const auto span = read_span(calendar, head.at(1));
    if (!span) continue;  // another kind of period
    const auto rates = reporting_rates(board, calendar, *span, {}, moment_of(method, today));
    for (const auto& row : rates.rows) say(row.name.zh, row.tally);
    say("合计", rates.all);
  }
  return rows;
}

// 申诉情况：第几条，对第几条公布，谁、哪一项，结论和答复在第几条
Rows appeals(const Words&, const Board& board, Day) {
  Rows rows;
  for (const auto& appeal : board.appeals()) {
    const auto& said = appeal.raised.said;
    auto line =
        fmt::format("  {}  公布 {}  {}  {}", appeal.raised.seq, said.assessment,
                    board.find_region(said.unit)->name.zh, said.item.empty() ? "–" : said.item);
    const auto verdict = appeal.answer ? appeal.answer->said.verdict : AppealVerdict::none;
    line += "  " + name_of(verdict).zh;
    if (appeal.answer) line += fmt::format("  台账 {}", appeal.answer->seq);
    rows.push_back(std::move(line));
  }
  return rows;
}

using Answer = std::function<Rows(const Words&, const Board&, Day)>;

const std::map<std::string, Answer>& answers() {
  static const std::map<std::string, Answer> all{{"指标", measure_by_unit},
                                                 {"打开", measure_opened},
                                                 {"排名", race_with_rates},
                                                 {"名次", places},
                                                 {"得分", scores},
                                                 {"名单", lists},
                                                 {"预警", lights},
                                                 {"单位预警", lights_of_units},
                                                 {"应报", dues},
                                                 {"报送率", rates_of_reporting},
                                                 {"入库清单", inclusion_list},
                                                 {"重复使用", used_again},
                                                 {"申诉情况", appeals},
                                                 {"事项情况", matters_standing},
                                                 {"待办", queue_of},
                                                 {"简报", briefing},
                                                 {"行动情况", campaign_standing},
                                                 {"行动项目", campaign_members},
                                                 {"要素情况", elements_standing},
                                                 {"踏查情况", visits_standing},
                                                 {"踏查建议", stops_proposed},
                                                 {"手续情况", permits_standing},
                                                 {"包保情况", duties_standing},
                                                 {"一企一策情况", plans_standing}};
  return all;
}

}  // namespace

bool asks(const std::string& word) { return answers().contains(word); }

Rows answer(const Words& head, const Board& board, Day today) {
  return answers().at(head[0])(head, board, today);
}

}  // namespace kaigong::cases
