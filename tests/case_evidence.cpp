#include "case_evidence.h"

#include "assess/method.h"
#include "dispatch/inclusion.h"
#include "papers/made_for_test.h"

#include <fmt/format.h>

namespace kaigong::cases {

namespace {

std::string state_said(ItemState state) {
  switch (state) {
    case ItemState::there: return "有";
    case ItemState::stood_in: return "代替";
    case ItemState::differs: return "不符";
    case ItemState::lacking: return "缺";
  }
  return "";
}

std::string head_line(const Inclusion& inclusion) {
  std::string out = inclusion.kind == InclusionKind::new_build ? "  新建：" : "  购置：";
  if (inclusion.verdict == InclusionVerdict::included) return out + inclusion.reasons.front().zh;
  out += inclusion.verdict == InclusionVerdict::ready ? "可以入库" : "未齐";
  if (!inclusion.started) return out;
  return out +
         fmt::format("，{} 起黄，{} 起红", show(*inclusion.yellow_from), show(*inclusion.red_from));
}

}  // namespace

std::string file_called(const std::string& name) {
  const std::string photo = "图", small = "小";
  if (name == "程序") return "MZ";
  if (!name.starts_with(photo)) return "%PDF-1.7 " + name;
  const auto number = static_cast<unsigned>(std::stoul(name.substr(photo.size())));
  const auto jpeg = papers::jpeg_of(papers::scene(number, 900, 600));
  return name.ends_with(small) ? papers::jpeg_of(*papers::small_picture(jpeg)) : jpeg;
}

EvidenceForm evidence_told(const std::vector<std::string>& cells) {
  EvidenceForm form;
  form.project = {cells.at(0), "编号"};
  form.what = {cells.at(1), "材料"};
  for (std::size_t i = 3; i < cells.size(); ++i) {
    const auto blank = cells[i].find(' ');
    const auto word = cells[i].substr(0, blank);
    const Field field{blank == std::string::npos ? "" : cells[i].substr(blank + 1), word};
    if (word == "日期") form.day = field;
    if (word == "所载名称") form.printed_name = field;
    if (word == "所载总投资") form.printed_total = field;
    if (word == "所载日期") form.printed_day = field;
    if (word == "说明") form.note = field;
  }
  return form;
}

Rows inclusion_list(const Words& head, const Board& board, Day today) {
  const auto& project = *find_project(board, head.at(1));
  const auto inclusion = inclusion_of(board, method_of(board), project, today);
  Rows rows{head_line(inclusion)};
  for (const auto& item : inclusion.items) {
    auto row = fmt::format("  {}  {}", name_of(item.paper).zh, state_said(item.state));
    if (item.reason) row += "  " + item.reason->zh;
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows used_again(const Words&, const Board& board, Day) {
  Rows rows;
  for (const auto& filing : board.filings().all()) {
    for (const auto* other : board.filings().reuse_of(filing)) {
      const auto code = [&](ProjectId id) { return board.text(board.project(id)->code); };
      rows.push_back(fmt::format("  {}的{}  {}也用  {}", code(filing.project),
                                 name_of(filing.what).zh, code(other->project),
                                 other->digest == filing.digest ? "同一文件" : "相似图片"));
    }
  }
  return rows;
}

}  // namespace kaigong::cases
