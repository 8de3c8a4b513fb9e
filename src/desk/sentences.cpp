#include "desk/sentences.h"

#include "desk/office_deeds.h"
#include "desk/rights.h"
#include "desk/saying.h"
#include "desk/words.h"
#include "ledger/nodes.h"

#include <fmt/format.h>

#include <cstdlib>

namespace kaigong {

namespace {

// Sentences are put together by the same few words everywhere.
using saying::add, saying::add_if, saying::add_reason, saying::amount, saying::in_method,
    saying::name_in_method, saying::region_name, saying::same, saying::unit_name;

Text list(const std::vector<std::string>& words) {
  Text out;
  for (const auto& word : words) {
    out.zh += (out.zh.empty() ? "" : "、") + word;
    out.en += (out.en.empty() ? "" : ", ") + word;
  }
  return out;
}

Text in_its_unit(const Board& board, const FigureReported& body) {
  const auto* figure = in_method(board, "/figures", body.figure);
  const auto* unit = figure == nullptr ? nullptr : figure->if_contains("unit");
  const auto read = unit == nullptr || !unit->is_string()
                        ? std::nullopt
                        : json::read_enum<FigureUnit>(unit->get_string());
  return read ? show_figure(*read, body.value, board.ledger().currency)
              : same(std::to_string(body.value));
}

Text node_name(std::string_view code) {
  const auto index = node_index(code);
  if (!index) return same(code);
  const auto& node = nodes()[*index];
  return {fmt::format("{} {}", node.code, node.zh), fmt::format("{} {}", node.code, node.en)};
}

Text facts(const ProjectFacts& facts, const Board& board) {
  Text out;
  if (facts.name) add(out, "名称", "name", *facts.name);
  if (facts.code) add(out, "编号", "code", same(*facts.code));
  if (facts.region) add(out, "地区", "region", region_name(board, *facts.region));
  if (facts.total) add(out, "总投资", "total", amount(*facts.total, board));
  if (facts.invested_before) {
    add(out, "以前年度完成", "invested in earlier years", amount(*facts.invested_before, board));
  }
  if (facts.industry) add(out, "行业", "industry", same(*facts.industry));
  if (facts.sector) add(out, "领域", "sector", sector_name(*facts.sector));
  if (facts.nature) add(out, "性质", "nature", same(*facts.nature));
  if (facts.owner) add(out, "业主", "owner", same(*facts.owner));
  if (facts.department) add(out, "部门", "department", same(*facts.department));
  if (facts.leader) add(out, "包保领导", "leader no.", same(std::to_string(facts.leader->value)));
  if (facts.about) add(out, "概况", "about", same(*facts.about));
  return out;
}

struct Says : saying::OfOffices {
  using OfOffices::operator();

  Text operator()(const LedgerOpened& body) const {
    Text out{"开立台账：" + body.name.zh, "ledger opened: " + body.name.en};
    add(out, "币种", "currency", same(body.currency));
    if (body.composed)
      add(out, Text{"演示数据，不是任何事实的记录", "composed, a record of nothing"});
    return out;
  }

  Text operator()(const RegionAdded& body) const {
    return {"设地区 " + body.name.zh + "（" + body.key + "）",
            "region " + body.name.en + " (" + body.key + ")"};
  }

  Text operator()(const PostHeld& body) const {
    const auto number = std::to_string(body.person.value);
    Text out{"第" + number + "号人员任 " + body.title.zh,
             "person no. " + number + " is " + body.title.en};
    if (body.from) add(out, "自", "from", same(show(*body.from)));
    if (body.until) add(out, "至", "until", same(show(*body.until)));
    const auto stood_for = std::to_string(body.deputy_of.value);
    if (body.deputy_of)
      add(out, "代第" + stood_for + "号人员履职", "stands for", same("no. " + stood_for));
    if (body.role) add(out, "职责", "role", name_of(*body.role));
    return out;
  }

  Text operator()(const ProjectAdded& body) const {
    Text out{"列入清单", "put on the list"};
    if (body.listed) add(out, "自", "since", same(show(*body.listed)));
    const auto known = facts(body.facts, board);
    if (!known.zh.empty()) add(out, known);
    if (!body.tags.empty()) add(out, "标签", "tagged", list(body.tags));
    return out;
  }

  Text operator()(const ProjectAmended& body) const {
    Text out{"更新：", "amended: "};
    const auto known = facts(body.facts, board);
    out.zh += known.zh;
    out.en += known.en;
    if (!body.tags.empty()) add(out, "加标签", "tagged", list(body.tags));
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const ProjectTagged& body) const {
    Text out;
    if (!body.add.empty()) add(out, "加标签", "tagged", list(body.add));
    if (!body.remove.empty()) add(out, "去标签", "no longer tagged", list(body.remove));
    return out;
  }

  Text operator()(const StateChanged& body) const {
    const auto state = name_of(body.state);
    Text out{show(body.day) + " 起" + state.zh, "since " + show(body.day) + ": " + state.en};
    if (!body.reason.empty()) add(out, "原因：", "because:", stop_name(body.reason));
    add_if(out, "说明：", "note:", body.note);
    return out;
  }

  Text operator()(const PlanSet& body) const {
    const auto money = amount(body.amount, board);
    Text out{fmt::format("{} 年度计划投资 {}", body.year, money.zh),
             fmt::format("plan of {}: {}", body.year, money.en)};
    if (!body.months.empty()) add(out, Text{"有逐月计划", "by month"});
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const NodePlanned& body) const {
    const auto node = node_name(body.node);
    Text out = body.day ? Text{"“" + node.zh + "”计划 " + show(*body.day) + " 完成",
                               node.en + " planned for " + show(*body.day)}
                        : Text{"“" + node.zh + "”不再计划", node.en + " no longer planned"};
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const NodeReached& body) const {
    const auto node = node_name(body.node);
    Text out = body.day ? Text{"“" + node.zh + "”于 " + show(*body.day) + " 完成",
                               node.en + " reached on " + show(*body.day)}
                        : Text{"“" + node.zh + "”撤回", node.en + " taken back"};
    add_if(out, "文号", "number", body.number);
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const ProgressReported& body) const {
    Text out;
    if (body.invested_year) {
      const auto money = amount(*body.invested_year, board);
      add(out, Text{"本年累计完成投资 " + money.zh, money.en + " invested this year"});
    }
    if (body.arrived_year) {
      const auto money = amount(*body.arrived_year, board);
      add(out, Text{"本年到位资金 " + money.zh, money.en + " in place this year"});
    }
    if (body.work_bp) add(out, "形象进度", "works", same(say_percent(*body.work_bp)));
    if (body.total_forecast) {
      add(out, "预计总投资", "forecast of the cost", amount(*body.total_forecast, board));
    }
    if (body.finish_forecast) {
      add(out, "预计完工", "forecast finish", same(show(*body.finish_forecast)));
    }
    add_if(out, "阶段", "phase", body.phase);
    add_if(out, "评级", "rated", body.confidence);
    for (const auto& one : body.physical) {
      const auto done =
          fmt::format("{}.{:03}", one.done_milli / 1000, std::abs(one.done_milli % 1000));
      add(out, same(fmt::format("{} {} {}", one.item, done, one.unit)));
    }
    add_if(out, "说明：", "note:", body.note);
    add_reason(out, body.reason);
    return {show(body.period) + " " + out.zh, show(body.period) + ": " + out.en};
  }

  Text operator()(const StatisticsReported& body) const {
    const auto money = amount(body.invested_year, board);
    return {show(body.period) + " 统计口径本年完成投资 " + money.zh,
            show(body.period) + ": " + money.en + " invested this year (statistics)"};
  }

  Text operator()(const EventNoted& body) const {
    Text out = body.day ? same(show(*body.day)) : body.day_note;
    out.zh += " " + body.name.zh;
    out.en += " " + body.name.en;
    add(out, "地点", "in", region_name(board, body.region));
    return out;
  }

  Text operator()(const FactCited& body) const {
    Text out{fmt::format("来源记载 {}：“{}{}”", body.field, body.qualifier, body.printed),
             fmt::format("a source prints {}: “{}{}”", body.field,
                         body.qualifier.empty() ? "" : body.qualifier + " ", body.printed)};
    if (!body.understood.empty() && body.understood != body.printed) {
      add(out, "理解为", "understood as", same(body.understood));
    }
    if (!body.doubt.zh.empty() || !body.doubt.en.empty()) add(out, "存疑：", "doubt:", body.doubt);
    return out;
  }

  Text operator()(const MethodAdopted& body) const {
    return {fmt::format("采用考核办法 {} 第 {} 版", body.code, body.version),
            fmt::format("method {} adopted, version {}", body.code, body.version)};
  }

  Text operator()(const AssessmentPublished& body) const {
    return {fmt::format("按 {} 第 {} 版公布截至 {} 的考核结果", body.method, body.version,
                        show(body.as_of)),
            fmt::format("assessment as of {} published by {} version {}", show(body.as_of),
                        body.method, body.version)};
  }

  Text operator()(const WorkbookFiled& body) const {
    return {fmt::format("收工作簿“{}”：{} 行，入账 {} 条", body.name, body.rows, body.recorded),
            fmt::format("workbook “{}” filed: {} rows, {} recorded", body.name, body.rows,
                        body.recorded)};
  }

  Text operator()(const FigureReported& body) const {
    const auto unit = unit_name(board, body.unit);
    const auto name = name_in_method(board, {"/figures"}, body.figure);
    const auto value = in_its_unit(board, body);
    Text out{fmt::format("{} {} 的“{}”为 {}", unit.zh, show(body.day), name.zh, value.zh),
             fmt::format("{} of {} on {}: {}", name.en, unit.en, show(body.day), value.en)};
    add_if(out, "依据", "by", body.document);
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const ScoreAdjusted& body) const {
    const auto unit = unit_name(board, body.unit);
    const auto item = name_in_method(board, {"/scheme/items"}, body.item);
    const bool gives = body.points_micro >= 0;
    const auto points = show_score({gives ? body.points_micro : -body.points_micro});
    Text out{fmt::format("{} “{}”{} {} 分", unit.zh, item.zh, gives ? "加" : "扣", points),
             fmt::format("{} {} {} points for {}", unit.en, gives ? "given" : "docked", points,
                         item.en)};
    add_reason(out, body.reason);
    add_if(out, "依据", "by", body.document);
    return out;
  }

  Text operator()(const ExemptionGranted& body) const {
    const auto whose =
        body.unit.empty() ? Text{"本项目", "this project"} : unit_name(board, body.unit);
    const auto rule =
        name_in_method(board, {"/lights", "/scheme/lists", "/scheme/vetoes"}, body.rule);
    Text out{
        fmt::format("{} {} 至 {} 豁免“{}”", whose.zh, show(body.from), show(body.until), rule.zh),
        fmt::format("{} exempt from “{}” from {} to {}", whose.en, rule.en, show(body.from),
                    show(body.until))};
    if (body.approver)
      add(out, "批准人第", "approved by no.", same(std::to_string(body.approver.value)));
    add_reason(out, body.reason);
    add_if(out, "依据", "by", body.document);
    return out;
  }

  Text operator()(const ProgressReviewed& body) const {
    const auto* region = board.region(body.at);
    const auto at = region == nullptr ? Text{} : region->name;
    Text out = body.returned
                   ? Text{fmt::format("{}退回第 {} 条报送", at.zh, body.report),
                          fmt::format("{} returned the report of entry {}", at.en, body.report)}
                   : Text{fmt::format("{}核实第 {} 条报送", at.zh, body.report),
                          fmt::format("{} accepted the report of entry {}", at.en, body.report)};
    add_if(out, "字段", "field", body.field);
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const EvidenceFiled& body) const {
    const auto what = name_of(body.what);
    Text out{fmt::format("{}：{}", what.zh, body.name), fmt::format("{}: {}", what.en, body.name)};
    if (body.taken) add(out, "日期", "of", same(show(*body.taken)));
    add_if(out, "所载名称", "it names", body.printed_name);
    if (body.printed_total)
      add(out, "所载总投资", "it prints a total of", amount(*body.printed_total, board));
    if (body.printed_day) add(out, "所载日期", "it prints the day", same(show(*body.printed_day)));
    add_if(out, "说明：", "note:", body.note);
    return out;
  }

  Text operator()(const EvidenceWithdrawn& body) const {
    Text out{fmt::format("撤回第 {} 条佐证", body.filing),
             fmt::format("withdrew the evidence of entry {}", body.filing)};
    add_reason(out, body.reason);
    return out;
  }

  Text operator()(const BondReported& body) const {
    Text out{fmt::format("专项债 {} 批，截至 {}", body.batch, show(body.day)),
             fmt::format("special bond batch {} as of {}", body.batch, show(body.day))};
    if (body.issued_on) add(out, "发行于", "issued on", same(show(*body.issued_on)));
    if (body.issued) add(out, "发行", "issued", amount(*body.issued, board));
    if (body.arrived) add(out, "到位", "arrived", amount(*body.arrived, board));
    if (body.paid) add(out, "支出", "paid", amount(*body.paid, board));
    add_reason(out, body.reason);
    return out;
  }
};

}  // namespace

Text says(const Entry& entry, const Board& board) { return std::visit(Says{{board}}, entry.body); }

Text say_amount(Money amount, std::string_view currency) {
  const auto named = currency.empty() || currency == "CNY" ? "" : " " + std::string(currency);
  return {show_money(amount, MoneyUnit::wan) + " 万" + (named.empty() ? "元" : named),
          show_money(amount, MoneyUnit::million) + " million" + named};
}

std::string say_percent(std::int64_t bp) {
  const auto size = bp < 0 ? -bp : bp;
  return fmt::format("{}{}.{:02}%", bp < 0 ? "-" : "", size / 100, size % 100);
}

}  // namespace kaigong
