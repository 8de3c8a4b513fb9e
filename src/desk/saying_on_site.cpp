#include "desk/saying.h"
// tested by: desk/sentences_test.cpp

#include "desk/words.h"

#include <fmt/format.h>

// What is said of permits, visits and duties.
namespace kaigong::saying {

namespace {

Text project_name(const Board& board, ProjectId id) {
  const auto* project = board.project(id);
  return project == nullptr ? Text{} : project->name;
}

Text person(PersonId id) { return same("#" + std::to_string(id.value)); }

// The project, or the enterprise and where it is.
Text whose(const Board& board, ProjectId project, const std::string& enterprise) {
  return project ? project_name(board, project) : same(enterprise);
}

}  // namespace

Text OfOffices::operator()(const PermitApplied& body) const {
  const auto name = permit_name(body.kind);
  Text out{fmt::format("{} 申请{}", show(body.day), name.zh),
           fmt::format("applied on {} for: {}", show(body.day), name.en)};
  add(out, "由", "from", region_name(board, body.at));
  add_if(out, "", "", body.department);
  if (body.legal_days > 0)
    add(out, "法定时限（工作日）",
        "legal limit, working days:", same(std::to_string(body.legal_days)));
  if (body.promised_days > 0)
    add(out, "承诺时限（工作日）",
        "promised limit, working days:", same(std::to_string(body.promised_days)));
  add_if(out, "说明：", "note:", body.note);
  return out;
}

Text OfOffices::operator()(const PermitStepped& body) const {
  const auto* permit = board.permit(body.permit);
  const auto name = permit == nullptr ? Text{} : permit_name(permit->last().said.kind);
  const auto step = name_of(body.step);
  const bool later = body.step == PermitStep::accepted && !body.papers.empty();
  Text out{fmt::format("{} {}{}{}", show(body.day), name.zh, later ? "容缺" : "", step.zh),
           fmt::format("{} {}{} on {}", name.en, step.en, later ? " with papers to come" : "",
                       show(body.day))};
  for (const auto& paper : body.papers) add(out, "材料", "paper:", same(paper));
  if (body.until) add(out, "承诺补齐", "promised by", same(show(*body.until)));
  add_if(out, "文号", "number", body.number);
  add_if(out, "说明：", "note:", body.text);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const VisitPlanned& body) const {
  const auto kind = name_of(body.kind);
  const auto from = show(body.from), until = show(body.until);
  Text out{fmt::format("安排{}“{}”，{} 至 {}", kind.zh, body.name, from, until),
           fmt::format("planned the {} “{}”, {} to {}", kind.en, body.name, from, until)};
  add(out, "项目", "projects:", same(std::to_string(body.stops.size())));
  if (body.leader) add(out, "带队", "led by", person(body.leader));
  add_if(out, "成员：", "with:", body.team);
  add_if(out, "依据", "by", body.document);
  add_if(out, "说明：", "note:", body.note);
  return out;
}

Text OfOffices::operator()(const VisitStepped& body) const {
  const auto* visit = board.visit(body.visit);
  const auto name = visit == nullptr ? std::string() : visit->last().said.name;
  const auto step = name_of(body.step);
  Text out{fmt::format("{} “{}”{}", show(body.day), name, step.zh),
           fmt::format("“{}” {} on {}", name, step.en, show(body.day))};
  if (body.stop) add(out, project_name(board, body.stop));
  if (body.found != SiteFound::none) add(out, "现场", "found", name_of(body.found));
  if (body.workers) add(out, "人员", "people:", same(std::to_string(*body.workers)));
  if (body.machines) add(out, "机械", "machines:", same(std::to_string(*body.machines)));
  add_if(out, "说明：", "note:", body.text);
  return out;
}

Text OfOffices::operator()(const DutyGiven& body) const {
  Text out;
  if (body.from) {
    const auto from = person(body.from), to = person(body.person);
    out = {fmt::format("{} {} 的包保责任全部交接给 {}", show(body.day), from.zh, to.zh),
           fmt::format("{} handed all duties over to {} on {}", from.en, to.en, show(body.day))};
  } else {
    const auto duty = name_of(body.duty), of = whose(board, body.project, body.enterprise);
    const auto to = body.person ? person(body.person) : Text{"暂缺", "nobody"};
    out = {fmt::format("{} 的{}：{}", of.zh, duty.zh, to.zh),
           fmt::format("{} of {}: {}", duty.en, of.en, to.en)};
  }
  add_reason(out, body.reason);
  add_if(out, "依据", "by", body.document);
  return out;
}

Text OfOffices::operator()(const HelpGiven& body) const {
  const auto kind = name_of(body.kind), of = whose(board, body.project, body.enterprise);
  Text out{fmt::format("{} {} {}：{}", show(body.day), kind.zh, of.zh, body.text),
           fmt::format("{} on {}, {}: {}", kind.en, show(body.day), of.en, body.text)};
  add_if(out, "结果：", "with:", body.result);
  return out;
}

Text OfOffices::operator()(const CarePlanned& body) const {
  const auto kind = name_of(body.kind);
  Text out{fmt::format("{} 一企一策{}：{}", body.enterprise, kind.zh, body.text),
           fmt::format("plan for {}, {}: {}", body.enterprise, kind.en, body.text)};
  add_if(out, "由", "by", body.department);
  if (body.until) add(out, "限", "due", same(show(*body.until)));
  if (body.done) add(out, "完成", "done on", same(show(*body.done)));
  add_if(out, "结果：", "with:", body.result);
  add_reason(out, body.reason);
  return out;
}

}  // namespace kaigong::saying
