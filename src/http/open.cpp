#include "base/money.h"
#include "desk/forms.h"
#include "desk/sentences.h"
#include "desk/words.h"
#include "http/answers.h"
#include "http/view.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::http {

namespace {

struct OpenItem {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
BOOST_DESCRIBE_STRUCT(OpenItem, (), (project, code, name, region, numerator, denominator))

struct Opened {
  MeasureAnswer measure;
  Day as_of;
  Seq seq = 0;
  std::optional<Digest> digest;
  Text sentence;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::optional<std::int64_t> rate_bp;
  std::int64_t count = 0;
  std::vector<OpenItem> items;
};
BOOST_DESCRIBE_STRUCT(Opened, (),
                      (measure, as_of, seq, digest, sentence, numerator, denominator, rate_bp,
                       count, items))

struct OpenedItem {
  Text sentence;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::vector<EntryLine> entries;
};
BOOST_DESCRIBE_STRUCT(OpenedItem, (), (sentence, numerator, denominator, entries))

Text in_unit(const Sum& sum, std::int64_t value, const std::string& currency) {
  const auto unit = unit_name(sum);
  if (unit == "fen") return say_amount(Money::fen(value), currency);
  const auto number = std::to_string(value);
  if (unit == "day") return {number + " 天", number + (value == 1 ? " day" : " days")};
  if (unit == "points") return {show(Points{value}) + " 分", show(Points{value}) + " points"};
  return {number + " 个", number};
}

// What the two sums come to: a percentage, or a mean where they are of different kinds.
Text result_of(const Measure& measure, const Item& sums, const std::string& currency) {
  if (sums.denominator == 0) return {"没有分母，不计算", "no base, so no rate"};
  if (const auto rate = rate_of(measure, sums.numerator, sums.denominator)) {
    return {say_percent(*rate), say_percent(*rate)};
  }
  const auto mean = *mean_of(sums.numerator, sums.denominator);
  const auto text = in_unit(measure.numerator, mean, currency);
  return {"平均 " + text.zh, text.en + " each"};
}

Text sentence_of(const View& view, const Measure& measure, const Text& whose, const Item& sums) {
  const auto& currency = view.board.ledger().currency;
  const auto upper = says(measure.numerator);
  const auto lower = says(measure.denominator);
  const auto part = in_unit(measure.numerator, sums.numerator, currency);
  const auto base = in_unit(measure.denominator, sums.denominator, currency);
  const auto result = result_of(measure, sums, currency);
  const auto day = show(view.as_of);
  return {fmt::format("截至{}，{}{} = {} {} ÷ {} {} = {}", day, whose.zh, measure.name.zh, upper.zh,
                      part.zh, lower.zh, base.zh, result.zh),
          fmt::format("As of {}, {}, {} = {} {} ÷ {} {} = {}", day, whose.en, measure.name.en,
                      upper.en, part.en, lower.en, base.en, result.en)};
}

void add_condition(Text& out, const char* zh, const char* en, const Text& value) {
  out.zh += (out.zh.empty() ? "" : "、") + std::string(zh) + value.zh;
  out.en +=
      (out.en.empty() ? "" : ", ") + std::string(en) + (value.en.empty() ? "" : " ") + value.en;
}

// "长春市（标签“百日攻坚”）"
Text whose_of(const View& view) {
  const auto& filter = view.narrowed.filter;
  const auto& board = view.board;
  const auto same = [](const std::string& text) {
    return Text{"“" + text + "”", "“" + text + "”"};
  };
  Text out = filter.region ? region_name(board, filter.region) : board.ledger().name;
  Text more;
  if (!filter.industry.empty()) add_condition(more, "行业", "industry", same(filter.industry));
  if (!filter.sector.empty()) add_condition(more, "领域", "sector", sector_name(filter.sector));
  if (!filter.department.empty()) {
    add_condition(more, "部门", "department", same(filter.department));
  }
  if (filter.leader) {
    add_condition(more, "包保领导", "leader no.", same(std::to_string(filter.leader.value)));
  }
  if (!filter.tag.empty()) add_condition(more, "标签", "tagged", same(filter.tag));
  if (filter.state) add_condition(more, "状态", "state", name_of(*filter.state));
  if (!view.narrowed.rule.empty()) add_condition(more, "预警", "rule", same(view.narrowed.rule));
  if (!view.narrowed.light.empty()) add_condition(more, "灯", "light", same(view.narrowed.light));
  if (view.narrowed.doubt) add_condition(more, "存疑", "with doubts", {});
  if (!filter.words.empty()) add_condition(more, "名称含", "named", same(filter.words));
  if (more.zh.empty()) return out;
  return {out.zh + "（" + more.zh + "）", out.en + " (" + more.en + ")"};
}

std::shared_ptr<const std::vector<Item>> items_of(House& house, const View& view,
                                                  const Measure& measure) {
  return house.items.get(measure.code + ' ' + view.key(),
                         [&] { return items(view.board, measure, view.filter(), view.moment); });
}

Item sum_of(const std::vector<Item>& items) {
  Item sums;
  for (const auto& item : items) {
    sums.numerator = add_up(sums.numerator, item.numerator);
    sums.denominator = add_up(sums.denominator, item.denominator);
  }
  return sums;
}

Opened open(House& house, const View& view, const Measure& measure, Page page) {
  const auto& board = view.board;
  const auto all = items_of(house, view, measure);
  const auto sums = sum_of(*all);
  Opened out;
  out.measure = measure_answer(measure);
  out.as_of = view.as_of;
  out.seq = board.seq();
  out.sentence = sentence_of(view, measure, whose_of(view), sums);
  out.numerator = sums.numerator;
  out.denominator = sums.denominator;
  out.rate_bp = rate_of(measure, sums.numerator, sums.denominator);
  out.count = static_cast<std::int64_t>(all->size());
  const auto end = std::min(all->size(), page.offset + page.limit);
  for (auto i = page.offset; i < end; ++i) {
    const auto& item = (*all)[i];
    const auto* project = board.project(item.project);
    out.items.push_back({item.project, board.text(project->code), project->name,
                         region_name(board, project->region), item.numerator, item.denominator});
  }
  return out;
}

// Of that very entry, though others may have come meanwhile.
std::optional<Digest> digest_at(const Desk& desk, Seq seq) {
  const auto head = desk.head();
  if (head.seq == seq) return head.digest;
  const auto line = desk.line(seq);
  return line ? std::optional(line->digest) : std::nullopt;
}

web::Response get_open(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Opened> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    const auto& code = asked.request.captures.find("measure")->second;
    const auto* measure = view.method->measure(code);
    if (measure == nullptr) return Issue{&unknown_measure, in_path, code};
    view.narrow(query.narrowed(board, *view.method));
    const auto page = query.page();
    if (!query.issues().empty()) return query.issues();
    return open(house, view, *measure, page);
  });
  if (found) found->digest = digest_at(house.desk, found->seq);
  return respond(found);
}

web::Response get_open_item(House& house, const Asked& asked) {
  std::vector<Seq> trace;
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<OpenedItem> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto& code = asked.request.captures.find("measure")->second;
        const auto& number = asked.request.captures.find("project")->second;
        const auto* measure = view.method->measure(code);
        if (measure == nullptr) return Issue{&unknown_measure, in_path, code};
        const auto* project = view.find(number);
        if (project == nullptr) return Issue{&unknown_project, in_path, number};
        if (!query.issues().empty()) return query.issues();
        const auto item = item_of(board, *measure, *project, view.moment, &trace);
        return OpenedItem{
            sentence_of(view, *measure, project->name, item), item.numerator, item.denominator, {}};
      });
  if (found) found->entries = entry_lines(house.desk, house.desk.lines(trace), false);
  return respond(found);
}

}  // namespace

void add_open(Table& table) {
  table.question<Opened>("/api/open/{measure}", get_open, "The items that make a figure.",
                         with_filter() + with_page());
  table.question<OpenedItem>("/api/open/{measure}/{project}", get_open_item,
                             "The entries behind one item's two numbers.", with_day());
}

}  // namespace kaigong::http
