#include "case_duties.h"

#include "case_words.h"

#include "base/check.h"
#include "desk/duties.h"
#include "desk/words.h"
#include "ledger/nodes.h"

#include <fmt/format.h>

#include <map>

namespace kaigong::cases {

namespace {

std::string person(const Holder& holder) {
  if (!holder.person) return "–";
  return std::to_string(holder.person.value) +
         (holder.leaves ? "（" + show(*holder.leaves) + " 离岗）" : "");
}

// Three cells: about what, and two more by the fields' names.
void say_first(Said& said, const std::vector<std::string>& cells, bool is_enterprise,
               const std::string& second, const std::string& third) {
  said.say(is_enterprise ? "enterprise" : "project", cells.at(0));
  said.say(second, cells.at(1));
  if (cells.at(2) != "–") said.say(third, cells[2]);
}

std::size_t say_first(const std::string& section, const std::vector<std::string>& cells,
                      DutyTold& out) {
  bool placed = false;
  for (const auto& cell : cells) placed = placed || cell.starts_with("地区 ");
  if (section == "责任") say_first(out.said, cells, placed, "duty", "person");
  if (section == "服务") say_first(out.said, cells, placed, "kind", "text");
  if (section == "一企一策") {
    if (cells.at(0).starts_with("改 ")) return 0;
    say_first(out.said, cells, true, "kind", "text");
  }
  if (section != "交接") return 3;
  out.said.say("from", cells.at(0));
  out.said.say("to", cells.at(1));
  return 2;
}

std::string charge_said(const Charge& charge) {
  auto out = fmt::format("包保领导 {}  首席服务官 {}  联系人 {}", person(charge.leader),
                         person(charge.officer), person(charge.contact));
  if (charge.helped) out += "  最近服务 " + show(*charge.helped);
  if (charge.leader.visits > 0) out += fmt::format("  领导走访 {} 次", charge.leader.visits);
  return out;
}

}  // namespace

Result<std::optional<Body>> DutyTold::on(const Board& board, Day today) const {
  return find_deed(deed)->decide({board, Rights(board, by, today), today}, said);
}

DutyTold duty_told(const std::string& section, const std::vector<std::string>& cells) {
  static const std::map<std::string, std::string> deeds{
      {"责任", "duty"}, {"交接", "hand-over"}, {"服务", "help"}, {"一企一策", "care"}};
  static const std::map<std::string, std::string> fields{
      {"地区", "region"},   {"日期", "day"},    {"原因", "reason"},
      {"文号", "document"}, {"结果", "result"}, {"部门", "department"},
      {"限", "until"},      {"办结", "done"},   {"改", "care"}};
  DutyTold out{deeds.at(section), {}, {}};
  for (auto i = say_first(section, cells, out); i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    if (word == "由") {
      out.by = {static_cast<std::uint32_t>(std::stoul(said))};
    } else {
      out.said.say(fields.at(word), said);
    }
  }
  return out;
}

// 按地区的覆盖，然后逐个项目、逐家企业
Rows duties_standing(const Words&, const Board& board, Day today) {
  const Charges charges(board, today);
  Rows rows;
  for (const auto& sum : charges.coverage({}, nullptr)) {
    auto row = fmt::format("  {}  项目 {}  有领导 {}  有联系人 {}  企业 {}  有领导 {}",
                           board.region(sum.at)->name.zh, sum.projects, sum.led, sum.contacted,
                           sum.enterprises, sum.enterprises_led);
    if (sum.leaving > 0) row += fmt::format("  待交接 {}", sum.leaving);
    rows.push_back(std::move(row));
  }
  for (const auto& project : board.projects()) {
    if (!stands_on(project, today)) continue;
    auto row = "  " + board.text(project.code) + "  " + charge_said(charges.of(project));
    for (const auto& slip : slips_of(project, today))
      row += fmt::format("  “{}”超期 {} 天", nodes()[slip.node].zh, slip.days);
    rows.push_back(std::move(row));
  }
  for (const auto& one : charges.enterprises({}, nullptr))
    rows.push_back("  " + one.name + "  " + charge_said(charges.of(one)));
  return rows;
}

// 编号  企业  种类 内容  [限期]  情况  [结果]
Rows plans_standing(const Words&, const Board& board, Day today) {
  Rows rows;
  for (const auto& care : board.cares()) {
    const auto* one = care_on(board, care, today);
    if (one == nullptr) continue;
    const auto& said = one->said;
    auto row = fmt::format("  {}  {}  {}：{}", said.care.value, said.enterprise,
                           name_of(said.kind).zh, said.text);
    if (said.until) row += "  限 " + show(*said.until);
    row += "  " + name_of(state_of(said, today)).zh;
    if (!said.result.empty()) row += "  " + said.result;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kaigong::cases
