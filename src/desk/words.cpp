#include "desk/words.h"
// tested by: tests/cases/reports.case, which speaks in them

#include <array>

namespace kaigong {

namespace {

struct Named {
  std::string_view code;
  const char* zh;
  const char* en;
};

constexpr std::array states{
    Named{"none", "未填", "Not said"},           Named{"reserve", "储备", "Reserve"},
    Named{"signed_up", "签约", "Signed"},        Named{"preparing", "前期", "Preparing"},
    Named{"building", "在建", "Building"},       Named{"suspended", "停工", "Suspended"},
    Named{"completed", "竣工", "Completed"},     Named{"producing", "投产", "In production"},
    Named{"at_capacity", "达产", "At capacity"}, Named{"ended", "退出", "Ended"},
};

constexpr std::array matter_kinds{
    Named{"blocker", "堵点", "blocker"},
    Named{"directive", "督办", "directive"},
    Named{"rectification", "整改", "rectification"},
    Named{"hazard", "隐患", "hazard"},
    Named{"wages", "欠薪", "wages owed"},
    Named{"request", "企业诉求", "request of an enterprise"},
};

constexpr std::array matter_steps{
    Named{"received", "签收", "received"},
    Named{"replied", "回复", "replied"},
    Named{"solved", "报办结", "said to be solved"},
    Named{"confirmed", "确认销号", "confirmed"},
    Named{"refused", "不予确认", "not confirmed"},
    Named{"climbed", "自动升级", "climbed by the clock"},
    Named{"pushed", "提级", "pushed up"},
    Named{"sent_down", "退回下级", "sent down"},
    Named{"passed", "转办", "passed on"},
    Named{"extended", "延期", "extended"},
    Named{"withdrawn", "撤回", "withdrawn"},
};

constexpr std::array matter_states{
    Named{"raised", "待签收", "waits to be received"},
    Named{"received", "已签收", "received"},
    Named{"replied", "办理中", "being settled"},
    Named{"solved", "待确认", "waits for confirmation"},
    Named{"settled", "已销号", "settled"},
    Named{"withdrawn", "已撤回", "withdrawn"},
};

constexpr std::array campaign_kinds{
    Named{"start", "集中开工", "concentrated start"},
    Named{"push", "攻坚行动", "push"},
    Named{"resumption", "限期复工", "resumption before a day"},
    Named{"winter", "冬季施工", "winter construction"},
    Named{"livelihood", "民生实事", "livelihood items"},
};

constexpr std::array campaign_steps{
    Named{"reported", "报到", "reported in"},
    Named{"announced", "宣布", "announced"},
    Named{"ended", "结束", "ended"},
};

constexpr std::array member_states{
    Named{"waiting", "未动", "waits"},
    Named{"absent", "未随场开工", "doesn't begin with its venue"},
    Named{"ceremony", "已报到、现场待证", "reported, nothing on site yet"},
    Named{"unproved", "缺现场照片", "without a photo of the site"},
    Named{"counted", "计入", "counts"},
    Named{"earlier", "早已开工", "had begun before"},
};

constexpr std::array need_states{
    Named{"asked", "待答复", "waits for an answer"}, Named{"promised", "已承诺", "promised"},
    Named{"part", "部分落实", "granted in part"},    Named{"granted", "已落实", "granted"},
    Named{"refused", "不予保障", "refused"},         Named{"withdrawn", "已撤回", "withdrawn"},
};

constexpr std::array need_answers{
    Named{"promised", "承诺", "promised"},
    Named{"granted", "落实", "granted"},
    Named{"refused", "不予保障", "refused"},
};

constexpr std::array limits_asked{
    Named{"none", "无", "nothing"},         Named{"receive", "签收", "receive it"},
    Named{"reply", "回复", "reply"},        Named{"solve", "办结", "settle it"},
    Named{"confirm", "确认", "confirm it"},
};

constexpr std::array severities{
    Named{"ordinary", "一般", "ordinary"},
    Named{"serious", "重大", "serious"},
};

constexpr std::array permit_steps{
    Named{"accepted", "受理", "accepted"},   Named{"supplied", "补齐材料", "papers supplied"},
    Named{"granted", "办结", "granted"},     Named{"refused", "不予许可", "refused"},
    Named{"revoked", "撤回许可", "revoked"}, Named{"withdrawn", "撤回申请", "withdrawn"},
};

constexpr std::array visit_kinds{
    Named{"tour", "踏查", "tour"},
    Named{"inspection", "督查", "inspection"},
    Named{"unannounced", "四不两直", "unannounced visit"},
};

constexpr std::array visit_steps{
    Named{"seen", "到现场", "seen"},
    Named{"done", "结束", "done"},
    Named{"fed_back", "反馈", "fed back"},
    Named{"cancelled", "取消", "cancelled"},
};

constexpr std::array sites_found{
    Named{"working", "正常施工", "working"}, Named{"slow", "推进缓慢", "slow"},
    Named{"idle", "停工", "idle"},           Named{"unstarted", "未开工", "not started"},
    Named{"finished", "已完工", "finished"},
};

constexpr std::array visit_states{
    Named{"planned", "待出发", "planned"},
    Named{"under_way", "进行中", "under way"},
    Named{"overdue", "应结束", "should be over"},
    Named{"done", "已结束", "done"},
    Named{"fed_back", "已反馈", "told to its leader"},
    Named{"cancelled", "已取消", "cancelled"},
};

constexpr std::array visit_reasons{
    Named{"slow", "预警灯", "a light is on"},
    Named{"blocked", "有未办结事项", "matters are open"},
    Named{"unvisited", "半年内没有看过", "nobody saw it in half a year"},
    Named{"large", "10 亿元以上", "1 billion and over"},
};

constexpr std::array duties{
    Named{"leader", "包保领导", "responsible leader"},
    Named{"officer", "首席服务官", "service officer"},
    Named{"contact", "联系人", "contact"},
};

constexpr std::array help_kinds{
    Named{"visit", "走访", "visit"},
    Named{"call", "电话", "call"},
    Named{"meeting", "会商", "meeting"},
    Named{"errand", "代办", "errand"},
};

constexpr std::array care_kinds{
    Named{"measure", "举措", "measure"},
    Named{"policy", "政策兑现", "policy applied"},
    Named{"request", "诉求", "request"},
};

constexpr std::array levels{
    Named{"county", "县级", "county"},
    Named{"prefecture", "市级", "prefecture"},
    Named{"prefecture-like", "市级（单列）", "prefecture-like"},
    Named{"province", "省级", "province"},
    Named{"nation", "国家", "nation"},
};

constexpr std::array stops{
    Named{"epidemic", "疫情", "epidemic"}, Named{"funds", "资金", "funds"},
    Named{"land", "用地", "land"},         Named{"inspection", "检查整改", "inspection"},
    Named{"winter", "冬歇", "winter"},     Named{"other", "其他", "other"},
};

constexpr std::array elements{
    Named{"land", "用地", "Land"},
    Named{"forest", "林地", "Forest land"},
    Named{"energy", "用能", "Energy use"},
    Named{"environment", "环评", "Environment"},
    Named{"water", "用水", "Water"},
    Named{"utilities", "水电气热", "Utilities"},
    Named{"finance", "资金", "Finance"},
    Named{"labour", "用工", "Labour"},
    Named{"materials", "原材料", "Materials"},
    Named{"logistics", "物流", "Logistics"},
    Named{"approval", "审批", "Approval"},
    Named{"demolition", "征拆", "Demolition"},
};

constexpr std::array sectors{
    Named{"industry", "产业", "Industry"},
    Named{"infrastructure", "基础设施", "Infrastructure"},
    Named{"livelihood", "民生社会事业", "Livelihood and social"},
    Named{"environment", "生态环保", "Environment"},
};

template <class List>
Text name_in(const List& list, std::string_view code) {
  for (const auto& one : list) {
    if (one.code == code) return {one.zh, one.en};
  }
  return {std::string(code), std::string(code)};
}

// By code or name in either language; what is none of them stays as it is.
template <class List>
std::string_view code_in(const List& list, std::string_view said) {
  for (const auto& one : list) {
    if (one.code == said || one.zh == said || one.en == said) return one.code;
  }
  return said;
}

// None is no answer to what is typed.
template <class Code, class List>
std::optional<Code> found_in(const List& list, std::string_view said) {
  const auto code = json::read_enum<Code>(code_in(list, said));
  return code == Code::none ? std::nullopt : code;
}

}  // namespace

Text name_of(AppealVerdict verdict) {
  switch (verdict) {
    case AppealVerdict::none: return {"未答复", "not answered"};
    case AppealVerdict::upheld: return {"成立", "upheld"};
    case AppealVerdict::rejected: return {"不成立", "rejected"};
    case AppealVerdict::withdrawn: return {"撤回", "withdrawn"};
  }
  check(false, "no such verdict");
  return {};
}

Text name_of(State state) { return name_in(states, json::enum_name(state)); }

std::optional<State> find_state(std::string_view said) {
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i].code == said || states[i].zh == said || states[i].en == said)
      return static_cast<State>(i);
  }
  return std::nullopt;
}

std::vector<std::string_view> element_codes() {
  std::vector<std::string_view> out;
  for (const auto& one : elements) out.push_back(one.code);
  return out;
}
Text element_name(std::string_view element) { return name_in(elements, element); }
Text sector_name(std::string_view sector) { return name_in(sectors, sector); }
Text stop_name(std::string_view reason) { return name_in(stops, reason); }
Text name_of(MatterKind kind) { return name_in(matter_kinds, json::enum_name(kind)); }
Text name_of(MatterStep step) { return name_in(matter_steps, json::enum_name(step)); }
Text name_of(MatterState state) { return name_in(matter_states, json::enum_name(state)); }
Text name_of(Limit limit) { return name_in(limits_asked, json::enum_name(limit)); }
Text name_of(CampaignKind kind) { return name_in(campaign_kinds, json::enum_name(kind)); }
Text name_of(CampaignStep step) { return name_in(campaign_steps, json::enum_name(step)); }
Text name_of(MemberState state) { return name_in(member_states, json::enum_name(state)); }
Text name_of(NeedState state) { return name_in(need_states, json::enum_name(state)); }
Text name_of(NeedAnswer answer) { return name_in(need_answers, json::enum_name(answer)); }
Text name_of(PermitStep step) { return name_in(permit_steps, json::enum_name(step)); }
Text name_of(VisitKind kind) { return name_in(visit_kinds, json::enum_name(kind)); }
Text name_of(VisitStep step) { return name_in(visit_steps, json::enum_name(step)); }
Text name_of(SiteFound found) { return name_in(sites_found, json::enum_name(found)); }
Text name_of(VisitState state) { return name_in(visit_states, json::enum_name(state)); }
Text name_of(VisitWhy why) { return name_in(visit_reasons, json::enum_name(why)); }
Text name_of(Duty duty) { return name_in(duties, json::enum_name(duty)); }
Text name_of(HelpKind kind) { return name_in(help_kinds, json::enum_name(kind)); }
Text name_of(CareKind kind) { return name_in(care_kinds, json::enum_name(kind)); }
Text permit_name(std::string_view kind) {
  const auto* known = find_permit_kind(kind);
  return known == nullptr ? Text{std::string(kind), std::string(kind)} : known->name();
}
Text severity_name(std::string_view severity) { return name_in(severities, severity); }
Text level_name(std::string_view level) { return name_in(levels, level); }

Text profile_name(const Board& board, std::string_view profile) {
  if (profile == normal_posture) return {"常态", "normal"};
  const auto method = method_of(board);
  const auto* found = method.profile(profile);
  return found == nullptr ? Text{std::string(profile), std::string(profile)} : found->name;
}

std::optional<MatterKind> find_matter_kind(std::string_view said) {
  return json::read_enum<MatterKind>(code_in(matter_kinds, said));
}
std::optional<MatterStep> find_matter_step(std::string_view said) {
  return json::read_enum<MatterStep>(code_in(matter_steps, said));
}
std::optional<CampaignKind> find_campaign_kind(std::string_view said) {
  return found_in<CampaignKind>(campaign_kinds, said);
}
std::optional<CampaignStep> find_campaign_step(std::string_view said) {
  return found_in<CampaignStep>(campaign_steps, said);
}
std::optional<NeedAnswer> find_need_answer(std::string_view said) {
  return found_in<NeedAnswer>(need_answers, said);
}
std::optional<PermitStep> find_permit_step(std::string_view said) {
  return found_in<PermitStep>(permit_steps, said);
}
std::optional<VisitKind> find_visit_kind(std::string_view said) {
  return found_in<VisitKind>(visit_kinds, said);
}
std::optional<VisitStep> find_visit_step(std::string_view said) {
  return found_in<VisitStep>(visit_steps, said);
}
std::optional<SiteFound> find_site_found(std::string_view said) {
  return found_in<SiteFound>(sites_found, said);
}
std::optional<Duty> find_duty(std::string_view said) { return found_in<Duty>(duties, said); }
std::optional<HelpKind> find_help_kind(std::string_view said) {
  return found_in<HelpKind>(help_kinds, said);
}
std::optional<CareKind> find_care_kind(std::string_view said) {
  return found_in<CareKind>(care_kinds, said);
}
std::string find_element(std::string_view said) { return std::string(code_in(elements, said)); }

}  // namespace kaigong
