// tested by: desk/deed_list_test.cpp
#include "desk/deed_fields.h"

#include "base/check.h"
#include "desk/rights.h"
#include "desk/words.h"

namespace kaigong {

namespace {

// Kinds of fields go by their short names here.
using enum FieldKind;

std::vector<Choice> states() {
  std::vector<Choice> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<State>>([&](auto one) {
    if (one.value != State::none) out.push_back({one.name, name_of(one.value)});
  });
  return out;
}

std::vector<Choice> roles() {
  std::vector<Choice> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto one) {
    if (one.value != Role::none) out.push_back({one.name, name_of(one.value)});
  });
  return out;
}

FieldSpec field_project() { return {"project", {"项目", "Project"}, project, true}; }
FieldSpec field_day() { return {"day", {"日期", "Day"}, day}; }
FieldSpec field_reason() { return {"reason", {"原因", "Reason"}, long_text}; }
FieldSpec field_unit() {
  return {"unit",
          {"金额单位", "Unit of money"},
          money_unit,
          false,
          {{"yuan", {"元", "yuan"}},
           {"wan", {"万元", "10,000 yuan"}},
           {"yi", {"亿元", "100 million yuan"}},
           {"million", {"百万", "million"}}}};
}

std::vector<FieldSpec> project_fields() {
  return {{"project", {"已在清单的项目", "Project on the list"}, project},
          {"code", {"项目代码", "Code"}, text},
          {"name", {"项目名称", "Name"}, text},
          {"name_en", {"英文名称", "Name in English"}, text},
          {"region", {"所在地区", "Region"}, region},
          {"industry", {"行业", "Industry"}, text},
          {"sector", {"领域", "Sector"}, text},
          {"nature", {"建设性质", "Nature"}, text},
          {"owner", {"业主单位", "Owner"}, text},
          {"department", {"主管部门", "Department"}, text},
          {"leader", {"包保领导", "Leader"}, person},
          {"total", {"总投资", "Total"}, money},
          {"invested_before", {"以前年度完成投资", "Invested before"}, money},
          {"listed", {"列入日期", "Listed"}, FieldKind::day},
          {"about", {"建设内容", "About"}, long_text},
          {"day", {"自何日起", "Since"}, FieldKind::day},
          {"tags", {"标签", "Tags"}, texts},
          field_unit()};
}

std::vector<FieldSpec> progress_fields() {
  return {field_project(),
          {"period", {"报送期", "Period"}, period},
          {"day", {"数据日期", "Day of the figures"}, FieldKind::day},
          {"invested_year", {"本年累计完成投资", "Invested this year"}, money},
          {"arrived_year", {"本年累计到位资金", "Arrived this year"}, money},
          {"work", {"形象进度", "Share of works done"}, percent},
          {"total_forecast", {"预计总投资", "Total forecast"}, money},
          {"finish_forecast", {"预计竣工", "Finish forecast"}, FieldKind::day},
          {"phase", {"所处阶段", "Phase"}, text},
          {"confidence", {"信心评级", "Confidence"}, text},
          {"note", {"进展说明", "Note"}, long_text},
          {"evidence", {"佐证材料", "Evidence"}, texts},
          field_reason(),
          field_unit()};
}

std::vector<FieldSpec> post_fields() {
  return {{"person", {"人员", "Person"}, person, true},
          {"title", {"职务", "Title"}, text, true},
          {"title_en", {"英文职务", "Title in English"}, text},
          {"unit", {"单位", "Unit"}, text},
          {"region", {"地区", "Region"}, region},
          {"role", {"职责", "Role"}, choice, false, roles()},
          {"from", {"自", "From"}, FieldKind::day},
          {"until", {"至", "Until"}, FieldKind::day},
          {"deputy_of", {"代谁履职", "Deputy of"}, person},
          {"source", {"依据", "Source"}, text}};
}

std::vector<FieldSpec> plan_fields() {
  return {field_project(), {"year", {"年度", "Year"}, year, true},
          field_day(),     {"amount", {"年度计划投资", "Plan of the year"}, money, true},
          field_reason(),  field_unit()};
}

std::vector<FieldSpec> node_fields() {
  return {field_project(), {"node", {"节点", "Node"}, FieldKind::node, true},
          field_day(),     {"number", {"文号", "Number"}, text},
          field_reason(),  {"planned", {"是计划日期", "Is when it's planned"}, flag}};
}

std::vector<FieldSpec> tag_fields() {
  return {field_project(),
          {"add", {"加标签", "Tags to add"}, texts},
          {"remove", {"去标签", "Tags to take away"}, texts}};
}

std::vector<FieldSpec> state_fields() {
  return {field_project(),
          {"state", {"状态", "State"}, choice, true, states()},
          field_day(),
          {"reason", {"原因", "Reason"}, text},
          {"note", {"说明", "Note"}, long_text}};
}

std::vector<FieldSpec> bond_fields() {
  return {field_project(),
          {"batch", {"批次", "Batch"}, text, true},
          field_day(),
          {"issued_on", {"发行日", "Issued on"}, FieldKind::day},
          {"issued", {"发行额", "Issued"}, money},
          {"arrived", {"到位", "Arrived"}, money},
          {"paid", {"支出", "Paid"}, money},
          field_reason(),
          field_unit()};
}

std::vector<FieldSpec> verify_fields() {
  return {field_project(),
          {"report", {"报送记录", "Report"}, number, true},
          {"verdict",
           {"结论", "Verdict"},
           choice,
           true,
           {{"accepted", {"核实", "Accepted"}}, {"returned", {"退回", "Returned"}}}},
          {"field", {"字段", "Field"}, text},
          field_reason()};
}

std::vector<FieldSpec> withdraw_fields() {
  return {field_project(),
          {"filing", {"归档记录", "Filing"}, number, true},
          {"reason", {"原因", "Reason"}, long_text, true}};
}

FieldSpec field_of(bool required) { return {"of", {"单位", "Unit"}, FieldKind::unit, required}; }
std::vector<FieldSpec> publish_fields() { return {{"day", {"截至日期", "As of"}, FieldKind::day}}; }

FieldSpec field_document() { return {"document", {"文件", "Document"}, text, true}; }

std::vector<FieldSpec> figure_fields() {
  return {{"figure", {"指标", "Figure"}, text, true},
          field_of(true),
          field_day(),
          {"value", {"数值", "Value"}, value, true},
          field_document(),
          field_reason(),
          field_unit()};
}

std::vector<FieldSpec> adjust_fields() {
  return {{"item", {"考核项", "Item"}, text, true},
          field_of(true),
          field_day(),
          {"points", {"分数", "Points"}, value, true},
          {"reason", {"原因", "Reason"}, long_text, true},
          field_document()};
}

std::vector<FieldSpec> exempt_fields() {
  return {{"project", {"项目", "Project"}, FieldKind::project},
          field_of(false),
          {"rule", {"规则", "Rule"}, text, true},
          {"from", {"自", "From"}, FieldKind::day, true},
          {"until", {"至", "Until"}, FieldKind::day, true},
          {"approver", {"批准人", "Approver"}, person, true},
          {"reason", {"原因", "Reason"}, long_text, true},
          field_document()};
}

std::vector<FieldSpec> posture_fields() {
  return {{"region", {"地区", "Region"}, FieldKind::region, true},
          {"profile", {"状态", "Profile"}, text, true},
          {"day", {"自", "From"}, FieldKind::day},
          {"until", {"至", "Until"}, FieldKind::day},
          {"reason", {"原因", "Reason"}, long_text, true},
          field_document()};
}

std::vector<FieldSpec> appeal_fields() {
  return {{"assessment", {"公布记录", "Assessment"}, number},
          field_of(true),
          {"item", {"考核项", "Item"}, text},
          {"reason", {"申诉理由", "Reason"}, long_text, true},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> answer_appeal_fields() {
  return {{"appeal", {"申诉记录", "Appeal"}, number, true},
          {"verdict",
           {"结论", "Verdict"},
           choice,
           true,
           {{"upheld", {"成立", "Upheld"}},
            {"rejected", {"不成立", "Rejected"}},
            {"withdrawn", {"撤回", "Withdrawn"}}}},
          {"reason", {"答复意见", "Answer"}, long_text, true},
          {"document", {"依据文件", "Document"}, text}};
}

// Names of a closed set as choices.
template <class Set>
std::vector<Choice> choices_of(std::initializer_list<Set> but) {
  std::vector<Choice> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Set>>([&](auto one) {
    if (std::find(but.begin(), but.end(), one.value) == but.end())
      out.push_back({one.name, name_of(one.value)});
  });
  return out;
}

std::vector<FieldSpec> raise_fields() {
  return {{"project", {"项目", "Project"}, FieldKind::project},
          {"region", {"地区", "Region"}, region},
          {"kind", {"种类", "Kind"}, choice, false, choices_of<MatterKind>({})},
          {"element", {"要素", "Element"}, text},
          {"severity",
           {"轻重", "Severity"},
           choice,
           false,
           {{"ordinary", {"一般", "Ordinary"}}, {"serious", {"重大", "Serious"}}}},
          {"text", {"问题", "What is stuck"}, long_text, true},
          {"ask", {"须决定什么", "What must be decided"}, long_text},
          {"recipient", {"办理部门", "Department that decides"}, text},
          {"at", {"办理级别", "Level"}, region},
          field_day(),
          {"due", {"限期", "Due"}, FieldKind::day},
          {"again", {"重提哪一项", "Raises anew"}, number},
          {"event", {"来自会议", "From a meeting"}, number},
          {"visit", {"来自哪次踏查", "Found by visit"}, number}};
}

std::vector<FieldSpec> step_fields() {
  return {{"matter", {"事项", "Matter"}, number, true},
          {"step",
           {"办理动作", "Step"},
           choice,
           true,
           choices_of<MatterStep>({MatterStep::none, MatterStep::climbed})},
          field_day(),
          {"text", {"说明", "Note"}, long_text},
          {"recipient", {"转给", "To"}, text},
          {"until", {"至", "Until"}, FieldKind::day},
          {"document", {"依据文件", "Document"}, text},
          {"evidence", {"佐证材料", "Evidence"}, texts}};
}

std::vector<FieldSpec> campaign_fields() {
  return {{"campaign", {"已部署的行动", "Campaign that is amended"}, number},
          {"kind", {"种类", "Kind"}, choice, true, choices_of<CampaignKind>({CampaignKind::none})},
          {"name", {"名称", "Name"}, text, true},
          {"name_en", {"英文名称", "Name in English"}, text},
          {"region", {"范围", "Region"}, region, true},
          {"tag", {"标签", "Tag"}, text},
          {"from", {"自", "From"}, FieldKind::day, true},
          {"until", {"至", "Until"}, FieldKind::day},
          {"venues", {"会场（地区；项目；主持人）", "Venues (region; site; host)"}, texts},
          {"note", {"说明", "Note"}, long_text},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> campaign_step_fields() {
  return {{"campaign", {"行动", "Campaign"}, number, true},
          {"step", {"环节", "Step"}, choice, true, choices_of<CampaignStep>({CampaignStep::none})},
          {"venue", {"会场", "Venue"}, region},
          {"absent", {"不随场开工的项目", "Projects that don't begin with it"}, texts},
          {"text", {"说明", "Note"}, long_text},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> visit_fields() {
  return {{"visit", {"已安排的踏查", "Visit that is amended"}, number},
          {"kind", {"种类", "Kind"}, choice, true, choices_of<VisitKind>({VisitKind::none})},
          {"name", {"名称", "Name"}, text, true},
          {"region", {"哪一级安排", "Region that plans it"}, region, true},
          {"leader", {"带队领导", "Leader"}, person},
          {"team", {"成员", "With"}, text},
          {"from", {"自", "From"}, FieldKind::day, true},
          {"until", {"至", "Until"}, FieldKind::day},
          {"stops", {"项目（按路线）", "Projects, in the order of the route"}, texts, true},
          {"note", {"说明", "Note"}, long_text},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> visit_step_fields() {
  return {{"visit", {"踏查", "Visit"}, number, true},
          {"step", {"环节", "Step"}, choice, true, choices_of<VisitStep>({VisitStep::none})},
          field_day(),
          {"stop", {"项目", "Project"}, FieldKind::project},
          {"found", {"现场", "Found"}, choice, false, choices_of<SiteFound>({SiteFound::none})},
          {"workers", {"现场人员", "People on site"}, number},
          {"machines", {"现场机械", "Machines on site"}, number},
          {"text", {"说明", "Note"}, long_text},
          {"evidence", {"佐证", "Evidence"}, texts}};
}

std::vector<FieldSpec> resumption_fields() {
  return {field_project(),
          {"day", {"计划复工日期", "Planned to go on"}, FieldKind::day, true},
          {"needs", {"还缺什么", "What is still missing"}, texts},
          {"note", {"复工方案", "Plan"}, long_text},
          field_reason()};
}

std::vector<Choice> elements() {
  std::vector<Choice> out;
  for (const auto code : element_codes()) out.push_back({std::string(code), element_name(code)});
  return out;
}

std::vector<FieldSpec> need_fields() {
  return {{"need", {"已填的需求", "Need that is changed"}, number},
          {"project", {"项目", "Project"}, FieldKind::project},
          {"element", {"要素", "Element"}, choice, true, elements()},
          {"amount", {"数量", "Amount"}, text, true},
          {"unit", {"单位", "Unit"}, text},
          {"by", {"最迟", "Needed by"}, FieldKind::day},
          {"at", {"哪一级管", "Level that owns it"}, region},
          {"department", {"部门", "Department"}, text},
          {"note", {"说明", "Note"}, long_text}};
}

std::vector<FieldSpec> answer_need_fields() {
  return {{"need", {"需求", "Need"}, number, true},
          {"answer", {"答复", "Answer"}, choice, true, choices_of<NeedAnswer>({NeedAnswer::none})},
          {"amount", {"至今共多少", "In all so far"}, text},
          {"until", {"承诺至", "Promised until"}, FieldKind::day},
          {"text", {"说明", "Note"}, long_text},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> allot_fields() {
  return {{"region", {"地区", "Region"}, region, true},
          {"element", {"要素", "Element"}, choice, true, elements()},
          {"unit", {"单位", "Unit"}, text},
          {"year", {"年度", "Year"}, FieldKind::year},
          {"amount", {"数量", "Amount"}, text, true},
          {"document", {"依据文件", "Document"}, text, true},
          field_reason()};
}

std::vector<FieldSpec> permit_fields() {
  return {{"permit", {"已申请的手续", "Permit that is amended"}, number},
          {"project", {"项目", "Project"}, FieldKind::project},
          {"kind", {"手续", "Permit"}, text},
          {"at", {"办理级别", "Level that decides"}, region},
          {"department", {"办理部门", "Department"}, text},
          {"day", {"申请日期", "Day of the application"}, day},
          {"legal_days", {"法定时限（工作日）", "Legal limit, working days"}, number},
          {"promised_days", {"承诺时限（工作日）", "Promised limit, working days"}, number},
          {"note", {"说明", "Note"}, long_text}};
}

std::vector<FieldSpec> permit_step_fields() {
  return {{"permit", {"手续", "Permit"}, number, true},
          {"step", {"办理环节", "Step"}, choice, true, choices_of<PermitStep>({PermitStep::none})},
          field_day(),
          {"papers", {"材料", "Papers"}, texts},
          {"until", {"承诺补齐日期", "Promised by"}, FieldKind::day},
          {"number", {"文号", "Number"}, text},
          {"text", {"说明", "Note"}, long_text},
          {"document", {"依据文件", "Document"}, text}};
}

FieldSpec field_enterprise() { return {"enterprise", {"企业", "Enterprise"}, text}; }
FieldSpec field_its_region() { return {"region", {"所在地区", "Region"}, region}; }

std::vector<FieldSpec> duty_fields() {
  return {{"person", {"由谁负责", "Who has it"}, person},
          {"duty", {"责任", "Duty"}, choice, true, choices_of<Duty>({Duty::none})},
          {"project", {"项目", "Project"}, FieldKind::project},
          field_enterprise(),
          field_its_region(),
          field_day(),
          field_reason(),
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> hand_over_fields() {
  return {{"from", {"由谁交出", "From"}, person, true},
          {"to", {"交给谁", "To"}, person, true},
          field_day(),
          {"reason", {"原因", "Reason"}, long_text, true},
          {"document", {"依据文件", "Document"}, text}};
}

std::vector<FieldSpec> help_fields() {
  return {{"project", {"项目", "Project"}, FieldKind::project},
          field_enterprise(),
          field_its_region(),
          {"kind", {"方式", "Kind"}, choice, true, choices_of<HelpKind>({HelpKind::none})},
          field_day(),
          {"text", {"做了什么", "What was done"}, long_text, true},
          {"result", {"结果", "Result"}, long_text},
          {"evidence", {"佐证材料", "Evidence"}, texts}};
}

std::vector<FieldSpec> care_fields() {
  return {{"care", {"已列的举措", "Line that is amended"}, number},
          field_enterprise(),
          field_its_region(),
          {"kind", {"种类", "Kind"}, choice, false, choices_of<CareKind>({CareKind::none})},
          {"text", {"内容", "What"}, long_text},
          {"department", {"责任部门", "Department"}, text},
          {"until", {"限期", "Due"}, FieldKind::day},
          {"done", {"办结日期", "Done on"}, FieldKind::day},
          {"result", {"结果", "Result"}, long_text},
          field_reason()};
}

std::vector<FieldSpec> method_fields() {
  return {{"text", {"办法全文", "The method's text"}, FieldKind::json, true}};
}

}  // namespace

std::vector<FieldSpec> fields_of(std::string_view form) {
  if (form == "project") return project_fields();
  if (form == "progress") return progress_fields();
  if (form == "post") return post_fields();
  if (form == "plan") return plan_fields();
  if (form == "node") return node_fields();
  if (form == "tag") return tag_fields();
  if (form == "publish") return publish_fields();
  if (form == "state") return state_fields();
  if (form == "bond") return bond_fields();
  if (form == "verify") return verify_fields();
  if (form == "withdraw") return withdraw_fields();
  if (form == "figure") return figure_fields();
  if (form == "adjust") return adjust_fields();
  if (form == "exempt") return exempt_fields();
  if (form == "posture") return posture_fields();
  if (form == "campaign") return campaign_fields();
  if (form == "campaign-step") return campaign_step_fields();
  if (form == "resumption") return resumption_fields();
  if (form == "visit") return visit_fields();
  if (form == "visit-step") return visit_step_fields();
  if (form == "need") return need_fields();
  if (form == "answer-need") return answer_need_fields();
  if (form == "allot") return allot_fields();
  if (form == "permit") return permit_fields();
  if (form == "permit-step") return permit_step_fields();
  if (form == "duty") return duty_fields();
  if (form == "hand-over") return hand_over_fields();
  if (form == "help") return help_fields();
  if (form == "care") return care_fields();
  if (form == "raise") return raise_fields();
  if (form == "step") return step_fields();
  if (form == "appeal") return appeal_fields();
  if (form == "answer-appeal") return answer_appeal_fields();
  if (form == "method") return method_fields();
  check(false, "no such form");
  return {};
}

}  // namespace kaigong
