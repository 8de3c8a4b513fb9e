#include "desk/saying.h"
// tested by: desk/sentences_test.cpp

#include "desk/elements.h"
#include "desk/rights.h"
#include "desk/sentences.h"
#include "desk/words.h"

#include <fmt/format.h>

namespace kaigong::saying {

void add(Text& out, const Text& part) {
  out.zh += (out.zh.empty() ? "" : "，") + part.zh;
  out.en += (out.en.empty() ? "" : ", ") + part.en;
}

// A full-width colon brings its own blank.
void add(Text& out, std::string_view zh, const char* en, const Text& value) {
  const auto* blank = zh.ends_with("：") ? "" : " ";
  add(out, Text{fmt::format("{}{}{}", zh, blank, value.zh), fmt::format("{} {}", en, value.en)});
}

Text same(std::string_view text) { return {std::string(text), std::string(text)}; }

Text amount(Money money, const Board& board) { return say_amount(money, board.ledger().currency); }

void add_if(Text& out, const char* zh, const char* en, const std::string& text) {
  if (!text.empty()) add(out, zh, en, same(text));
}

void add_reason(Text& out, const std::string& reason) { add_if(out, "原因：", "because:", reason); }

Text region_name(const Board& board, RegionId id) {
  const auto* region = board.region(id);
  return region == nullptr ? Text{"未分地区", "no region"} : region->name;
}

// A region by its key; what isn't one is named as it is.
Text unit_name(const Board& board, std::string_view unit) {
  const auto* region = board.find_region(unit);
  return region == nullptr ? same(unit) : region->name;
}

// The member of that code in a list of the method in force: what was said by an older one may not
// stand there any more.
const json::Object* in_method(const Board& board, std::string_view list, std::string_view code) {
  if (board.methods().empty()) return nullptr;
  boost::json::error_code error;
  const auto* found = board.methods().back().said.text.find_pointer(list, error);
  const auto* members = found == nullptr ? nullptr : found->if_array();
  if (members == nullptr) return nullptr;
  for (const auto& one : *members) {
    const auto* object = one.if_object();
    const auto* known = object == nullptr ? nullptr : object->if_contains("code");
    if (known != nullptr && known->is_string() && known->get_string() == code) return object;
  }
  return nullptr;
}

Text name_in_method(const Board& board, std::initializer_list<std::string_view> lists,
                    std::string_view code) {
  for (const auto list : lists) {
    const auto* member = in_method(board, list, code);
    const auto* name = member == nullptr ? nullptr : member->if_contains("name");
    if (name == nullptr) continue;
    const auto read = json::read<Text>(*name);
    if (read && !read->zh.empty()) return *read;
  }
  return same(code);
}

Text OfOffices::operator()(const MatterRaised& body) const {
  const auto kind = name_of(body.kind.value_or(MatterKind::blocker));
  const auto element = body.element.empty() ? Text{} : element_name(body.element);
  Text out{fmt::format("{} 提出{}{}：{}", show(body.day), element.zh, kind.zh, body.text),
           fmt::format("{} raised on {}{}: {}", kind.en, show(body.day),
                       element.en.empty() ? "" : " (" + element.en + ")", body.text)};
  add_if(out, "须决定：", "to decide:", body.ask);
  add_if(out, "由", "for", body.recipient);
  if (body.at) add(out, "级别", "at", region_name(board, body.at));
  if (body.again) {
    const auto number = std::to_string(body.again.value);
    add(out, Text{"重提第 " + number + " 号事项", "raises matter " + number + " anew"});
  }
  if (body.due) add(out, "限", "due", same(show(*body.due)));
  return out;
}

Text OfOffices::operator()(const MatterStepped& body) const {
  const auto step = name_of(body.step);
  const auto number = std::to_string(body.matter.value);
  Text out{fmt::format("{} 第 {} 号事项{}", show(body.day), number, step.zh),
           fmt::format("matter {} {} on {}", number, step.en, show(body.day))};
  if (body.to) add(out, "到", "to", region_name(board, body.to));
  add_if(out, "由", "by", body.recipient);
  if (body.until) add(out, "至", "until", same(show(*body.until)));
  add_if(out, "说明：", "note:", body.text);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const PostureSet& body) const {
  const auto name = profile_name(board, body.profile);
  const auto region = region_name(board, body.region);
  Text out{fmt::format("{}自 {} 起转入{}", region.zh, show(body.day), name.zh),
           fmt::format("{} works as {} from {} on", region.en, name.en, show(body.day))};
  if (body.until) add(out, "至", "until", same(show(*body.until)));
  add_if(out, "原因：", "because:", body.reason);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const MatterClosed& body) const {
  const auto number = std::to_string(body.matter.value);
  Text out{show(body.day) + " 办结第 " + number + " 项",
           "matter " + number + " closed on " + show(body.day)};
  add_if(out, "结果：", "with:", body.text);
  return out;
}

Text OfOffices::operator()(const CampaignCalled& body) const {
  const auto kind = name_of(body.kind);
  const auto from = show(body.from), until = show(body.until);
  Text out{fmt::format("部署{}“{}”，{} 至 {}", kind.zh, body.name.zh, from, until),
           fmt::format("called the {} “{}”, {} to {}", kind.en, body.name.en, from, until)};
  if (!body.venues.empty()) add(out, "会场", "venues:", same(std::to_string(body.venues.size())));
  add_if(out, "依据", "by", body.document);
  add_if(out, "说明：", "note:", body.note);
  return out;
}

Text OfOffices::operator()(const CampaignStepped& body) const {
  const auto* campaign = board.campaign(body.campaign);
  const auto name = campaign == nullptr ? Text{} : campaign->last().said.name;
  const auto* venue = board.region(body.venue);
  const auto at = venue == nullptr ? Text{} : Text{venue->name.zh + "会场", venue->name.en + " "};
  const auto step = name_of(body.step);
  Text out{fmt::format("“{}”{}{}", name.zh, at.zh, step.zh),
           fmt::format("“{}” {}{}", name.en, at.en, step.en)};
  if (!body.absent.empty())
    add(out, "不随场开工的项目",
        "projects that don't begin with it:", same(std::to_string(body.absent.size())));
  add_if(out, "说明：", "note:", body.text);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const ResumptionPlanned& body) const {
  Text out{fmt::format("计划 {} 复工", show(body.day)),
           fmt::format("means to go on on {}", show(body.day))};
  for (const auto& need : body.needs) add(out, "还缺", "still missing:", element_name(need));
  add_if(out, "方案：", "plan:", body.note);
  add_reason(out, body.reason);
  return out;
}

Text OfOffices::operator()(const ElementNeeded& body) const {
  const auto element = element_name(body.element);
  const auto much = show_quantity(body.amount_milli) + body.unit;
  if (body.amount_milli == 0) return {"撤回" + element.zh + "需求", "withdrew: " + element.en};
  Text out{fmt::format("需要{} {}", element.zh, much),
           fmt::format("needs {}: {}", element.en, much)};
  if (body.by) add(out, "最迟", "by", same(show(*body.by)));
  const auto* at = board.region(body.at);
  if (at != nullptr) add(out, "由", "from", at->name);
  add_if(out, "", "", body.department);
  add_if(out, "说明：", "note:", body.note);
  return out;
}

Text OfOffices::operator()(const ElementAnswered& body) const {
  const auto answer = name_of(body.answer);
  const auto* need = board.need(body.need);
  const auto unit = need == nullptr ? std::string() : need->last().said.unit;
  Text out{fmt::format("第 {} 号要素需求{}", body.need.value, answer.zh),
           fmt::format("need {} {}", body.need.value, answer.en)};
  if (body.amount_milli > 0) add(out, "", "", same(show_quantity(body.amount_milli) + unit));
  if (body.until) add(out, "至", "until", same(show(*body.until)));
  add_if(out, "说明：", "note:", body.text);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const ElementAllotted& body) const {
  const auto element = element_name(body.element);
  const auto* region = board.region(body.region);
  const auto name = region == nullptr ? Text{} : region->name;
  const auto much = show_quantity(body.amount_milli) + body.unit;
  Text out{fmt::format("{} {} 年{}指标 {}", name.zh, body.year, element.zh, much),
           fmt::format("{} has {} of {} for {}", name.en, much, element.en, body.year)};
  add_if(out, "依据", "by", body.document);
  add_reason(out, body.reason);
  return out;
}

Text OfOffices::operator()(const AppealRaised& body) const {
  const auto unit = unit_name(board, body.unit);
  Text out{fmt::format("{}对第 {} 条公布的考核结果提出申诉", unit.zh, body.assessment),
           fmt::format("{} appeals against the assessment of entry {}", unit.en, body.assessment)};
  if (!body.item.empty())
    add(out, "考核项", "item", name_in_method(board, {"/scheme/items"}, body.item));
  add_reason(out, body.reason);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const AppealAnswered& body) const {
  const auto verdict = name_of(body.verdict);
  Text out{fmt::format("第 {} 条申诉{}", body.appeal, verdict.zh),
           fmt::format("appeal of entry {} {}", body.appeal, verdict.en)};
  add_reason(out, body.reason);
  add_if(out, "依据", "by", body.document);
  return out;
}

}  // namespace kaigong::saying
