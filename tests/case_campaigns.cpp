#include "case_campaigns.h"

#include "case_words.h"

#include "desk/words.h"

#include <fmt/format.h>

namespace kaigong::cases {

namespace {

std::string wan(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::wan, 0); }

std::string sums_said(const CampaignSums& sums, CampaignKind kind) {
  auto out = fmt::format("应 {} 个 {}", sums.called, wan(sums.called_total));
  if (sums.reported > 0)
    out += fmt::format("  报到 {} 个 {}", sums.reported, wan(sums.reported_total));
  out += fmt::format("  计入 {} 个 {}", sums.counted, wan(sums.counted_total));
  if (sums.absent > 0) out += fmt::format("  未随场 {}", sums.absent);
  if (sums.unproved > 0) out += fmt::format("  缺照片 {}", sums.unproved);
  if (sums.earlier > 0) out += fmt::format("  早已 {}", sums.earlier);
  if (kind == CampaignKind::push)
    out += fmt::format("  应完成 {}  完成 {}", wan(sums.planned), wan(sums.made));
  if (const auto rate = sums.rate_bp(kind))
    out += fmt::format("  {}.{:02}%", *rate / 100, *rate % 100);
  return out;
}

const Campaign& campaign_at(const Board& board, const Words& head) {
  const auto* found = board.campaign({static_cast<std::uint32_t>(std::stoul(head.at(1)))});
  check(found != nullptr, "a case's campaign that isn't there");
  return *found;
}

}  // namespace

CampaignForm campaign_told(const std::vector<std::string>& cells) {
  CampaignForm form;
  form.kind = {cells.at(0), "种类"};
  form.name = {cells.at(1), "名称"};
  form.region = {cells.at(2), "范围"};
  for (std::size_t i = 3; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "自") form.from = field;
    if (word == "至") form.until = field;
    if (word == "标签") form.tag = field;
    if (word == "文号") form.document = field;
    if (word == "改") form.campaign = field;
    if (word == "会场") form.venues.push_back(field);
  }
  return form;
}

CampaignStepForm campaign_step_told(const std::vector<std::string>& cells) {
  CampaignStepForm form;
  form.campaign = {cells.at(0), "行动"};
  form.step = {cells.at(1), "环节"};
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "会场") form.venue = field;
    if (word == "缺") form.absent.push_back(field);
    if (word == "说明") form.text = field;
  }
  return form;
}

ResumptionForm resumption_told(const std::vector<std::string>& cells) {
  ResumptionForm form;
  form.project = {cells.at(0), "项目"};
  form.day = {cells.at(1), "日期"};
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "缺") form.needs.push_back(field);
    if (word == "说明") form.note = field;
    if (word == "原因") form.reason = field;
  }
  return form;
}

// 全部一行，然后每个会场（没有会场的，每个参赛地区）一行
Rows campaign_standing(const Words& head, const Board& board, Day today) {
  const auto& campaign = campaign_at(board, head);
  const auto moment = moment_of(method_of(board), today);
  const auto members = members_on(board, campaign, moment, nullptr);
  const auto standing = standing_on(board, campaign, members, today);
  const auto kind = campaign.last().said.kind;
  Rows rows{std::string("  ") + (standing.is_on ? "进行中  " : "") +
            (standing.announced != nullptr ? "已宣布  " : "") + sums_said(standing.sums, kind)};
  for (const auto& row : standing.rows) {
    auto line = "  " + board.region(row.region)->name.zh;
    if (row.rank) line += fmt::format("  第 {}", *row.rank);
    if (row.venue != nullptr) line += row.reported != nullptr ? "  已报到" : "  未报到";
    if (row.late) line += "（迟）";
    rows.push_back(line + "  " + sums_said(row.sums, kind));
  }
  if (standing.elsewhere.called > 0)
    rows.push_back("  不在会场  " + sums_said(standing.elsewhere, kind));
  return rows;
}

Rows campaign_members(const Words& head, const Board& board, Day today) {
  const auto& campaign = campaign_at(board, head);
  const auto moment = moment_of(method_of(board), today);
  Rows rows;
  for (const auto& member : members_on(board, campaign, moment, nullptr)) {
    const auto& project = *board.project(member.project);
    auto line = "  " + board.text(project.code) + "  " + name_of(member.state).zh;
    if (member.ceremony) line += "  报到 " + show(*member.ceremony);
    if (member.done) line += "  现场 " + show(*member.done);
    if (const auto* plan = board.resumption_on(project, today)) {
      line += "  拟 " + show(plan->said.day) + " 复工";
      for (const auto& need : plan->said.needs) line += "  缺 " + element_name(need).zh;
    }
    rows.push_back(std::move(line));
  }
  return rows;
}

}  // namespace kaigong::cases
