#include "ledger/stored.h"

#include "base/json_direct.h"
#include "base/limits.h"
#include "ledger/describe.h"

#include <array>
#include <limits>
#include <utility>

namespace kaigong {

namespace {

struct Kind {
  std::string_view name;
  const char* zh;
  const char* en;
};

// In the order of Body. A name never changes: it stands in every ledger.
constexpr std::array kinds{
    Kind{"ledger.opened/1", "建账", "Ledger opened"},
    Kind{"region.added/1", "设地区", "Region added"},
    Kind{"post.held/1", "任职", "Post held"},
    Kind{"project.added/1", "项目入库", "Project added"},
    Kind{"project.amended/1", "项目变更", "Project amended"},
    Kind{"project.tagged/1", "项目标签", "Project tagged"},
    Kind{"state.changed/1", "状态变更", "State changed"},
    Kind{"plan.set/1", "下达计划", "Plan set"},
    Kind{"node.planned/1", "节点计划", "Node planned"},
    Kind{"node.reached/1", "节点完成", "Node reached"},
    Kind{"progress.reported/1", "进度报送", "Progress reported"},
    Kind{"statistics.reported/1", "统计数", "Statistics reported"},
    Kind{"matter.raised/1", "堵点提出", "Matter raised"},
    Kind{"matter.closed/1", "堵点销号", "Matter closed"},
    Kind{"event.noted/1", "活动记录", "Event noted"},
    Kind{"fact.cited/1", "来源引用", "Fact cited"},
    Kind{"method.adopted/1", "办法施行", "Method adopted"},
    Kind{"assessment.published/1", "考核发布", "Assessment published"},
    Kind{"workbook.filed/1", "表格导入", "Workbook filed"},
    Kind{"figure.reported/1", "单位指标", "Figure reported"},
    Kind{"score.adjusted/1", "加分扣分", "Score adjusted"},
    Kind{"exemption.granted/1", "豁免", "Exemption granted"},
    Kind{"bond.reported/1", "专项债报送", "Bond reported"},
    Kind{"progress.reviewed/1", "进度核实", "Progress reviewed"},
    Kind{"evidence.filed/1", "佐证归档", "Evidence filed"},
    Kind{"evidence.withdrawn/1", "佐证撤回", "Evidence withdrawn"},
    Kind{"appeal.raised/1", "考核申诉", "Appeal raised"},
    Kind{"appeal.answered/1", "申诉答复", "Appeal answered"},
    Kind{"matter.stepped/1", "事项办理", "Matter stepped"},
    Kind{"posture.set/1", "平战转换", "Posture set"},
    Kind{"campaign.called/1", "部署行动", "Campaign called"},
    Kind{"campaign.stepped/1", "行动进展", "Campaign stepped"},
    Kind{"resumption.planned/1", "复工方案", "Resumption planned"},
    Kind{"element.needed/1", "要素需求", "Element needed"},
    Kind{"element.answered/1", "要素答复", "Element answered"},
    Kind{"element.allotted/1", "要素指标", "Element allotted"},
    Kind{"permit.applied/1", "手续申请", "Permit applied for"},
    Kind{"permit.stepped/1", "手续办理", "Permit stepped"},
    Kind{"visit.planned/1", "踏查安排", "Visit planned"},
    Kind{"visit.stepped/1", "踏查记录", "Visit stepped"},
    Kind{"duty.given/1", "包保责任", "Duty given"},
    Kind{"help.given/1", "服务记录", "Help given"},
    Kind{"care.planned/1", "一企一策", "Care planned"},
};
static_assert(kinds.size() == std::variant_size_v<Body>);

template <std::size_t I = 0>
Body empty_body(std::size_t index) {
  if constexpr (I == std::variant_size_v<Body>) {
    check(false, "no such kind");
    return {};
  } else {
    return index == I ? Body(std::in_place_index<I>) : empty_body<I + 1>(index);
  }
}

std::size_t index_of(std::string_view kind) {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == kind) return i;
  }
  return kinds.size();
}

struct Envelope {
  Seq seq = 0;
  std::string id;
  Instant at;
  PersonId by;
  std::string kind;
  json::Value body;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (seq, id, at, by, kind, body))
constexpr std::size_t envelope_members = 6;
constexpr Seq largest_seq = std::numeric_limits<std::int64_t>::max();

bool is_entry_id(const std::string& id) {
  return !id.empty() && id.size() <= limits::entry_id_bytes;
}

// Six members, no more and no less: only bodies grow.
Result<Envelope> read_envelope(std::string_view line) {
  const auto value = json::parse(line);
  if (!value) return value.issues();
  json::Reader reader;
  reader.strict = true;
  Envelope envelope;
  reader.read(*value, envelope, "");
  const auto* object = value->if_object();
  if (object != nullptr && object->size() != envelope_members) {
    reader.expected("", "seq, id, at, by, kind and body");
  }
  if (envelope.seq == 0 || envelope.seq > largest_seq) {
    reader.expected("/seq", "a number from 1");
  }
  if (!is_entry_id(envelope.id)) {
    reader.expected("/id", "a text of 1 to 64 bytes");
  }
  if (!reader.issues.empty()) return std::move(reader.issues);
  return envelope;
}

// What must be said: nothing can be written that would not be read again.
template <class One>
void demand(const One& body, json::Reader& reader) {
  if constexpr (requires { body.period; }) {
    if (body.period == Period{}) reader.expected("/body/period", "a period like 2022-04");
  }
  if constexpr (requires { body.at_seq; }) {
    if (body.at_seq > largest_seq) reader.expected("/body/at_seq", "the number of an entry");
  }
  if constexpr (std::same_as<One, EvidenceFiled>) {
    if (!body.fingerprint.empty() && !read_fingerprint(body.fingerprint))
      reader.expected("/body/fingerprint", "16 hexadecimal digits");
    if (body.place && !is_on_earth(*body.place)) reader.expected("/body/place", "a place on earth");
    constexpr std::int32_t seconds_a_day = 86'400;
    if (body.taken_second && (*body.taken_second < 0 || *body.taken_second >= seconds_a_day))
      reader.expected("/body/taken_second", "a second of a day");
  }
}

}  // namespace

std::string_view kind_of(const Body& body) { return kinds[body.index()].name; }

Text kind_name(std::string_view kind) {
  const auto index = index_of(kind);
  return index < kinds.size() ? Text{kinds[index].zh, kinds[index].en}
                              : Text{std::string(kind), std::string(kind)};
}

std::vector<std::string_view> all_kinds() {
  std::vector<std::string_view> names;
  for (const auto& kind : kinds) names.push_back(kind.name);
  return names;
}

MatterId matter_of(const Body& body) {
  if (const auto* raised = std::get_if<MatterRaised>(&body)) return raised->matter;
  if (const auto* closed = std::get_if<MatterClosed>(&body)) return closed->matter;
  if (const auto* step = std::get_if<MatterStepped>(&body)) return step->matter;
  return {};
}

NeedId need_of(const Body& body) {
  const auto* answered = std::get_if<ElementAnswered>(&body);
  return answered == nullptr ? NeedId{} : answered->need;
}

PermitId permit_of(const Body& body) {
  const auto* stepped = std::get_if<PermitStepped>(&body);
  return stepped == nullptr ? PermitId{} : stepped->permit;
}

VisitId visit_of(const Body& body) {
  if (const auto* planned = std::get_if<VisitPlanned>(&body)) return planned->visit;
  if (const auto* stepped = std::get_if<VisitStepped>(&body)) return stepped->visit;
  return {};
}

ProjectId project_of(const Body& body) {
  return std::visit(
      [](const auto& one) {
        if constexpr (requires { one.project; }) {
          return one.project;
        } else {
          return ProjectId{};
        }
      },
      body);
}

std::string stored_line(const Entry& entry) {
  std::string out = "{\"seq\":";
  json::write(out, entry.seq);
  out += ",\"id\":";
  json::write(out, entry.id);
  out += ",\"at\":";
  json::write(out, entry.at);
  out += ",\"by\":";
  json::write(out, entry.by);
  out += ",\"kind\":";
  json::write(out, kind_of(entry.body));
  out += ",\"body\":";
  std::visit([&out](const auto& body) { json::write(out, body); }, entry.body);
  out += '}';
  return out;
}

Result<Entry> read_line(std::string_view line) {
  Result<Entry> entry{Entry()};
  if (read_own_line(line, *entry)) return entry;
  return read_any_line(line);
}

bool read_own_line(std::string_view line, Entry& entry) {
  json::DirectReader reader(line);
  std::string_view kind;
  const bool said = reader.take("{\"seq\":") && reader.read(entry.seq) && reader.take(",\"id\":") &&
                    reader.read(entry.id) && reader.take(",\"at\":") && reader.read(entry.at) &&
                    reader.take(",\"by\":") && reader.read(entry.by) && reader.take(",\"kind\":") &&
                    reader.read_name(kind) && reader.take(",\"body\":");
  if (!said || entry.seq == 0 || !is_entry_id(entry.id)) return false;
  const auto index = index_of(kind);
  if (index == kinds.size()) return false;
  const auto read_body = [&](auto number) {
    auto& body = entry.body.emplace<number>();
    json::Reader demands;
    if (!reader.read(body)) return false;
    demand(body, demands);
    return demands.issues.empty();
  };
  return boost::mp11::mp_with_index<kinds.size()>(index, read_body) && reader.take("}") &&
         reader.at_end();
}

Result<Entry> read_any_line(std::string_view line) {
  const auto envelope = read_envelope(line);
  if (!envelope) return envelope.issues();

  const auto index = index_of(envelope->kind);
  if (index == kinds.size()) return Issue{&unknown_kind, "/kind", envelope->kind};
  Entry entry{envelope->seq, envelope->id, envelope->at, envelope->by, empty_body(index)};
  json::Reader reader;
  std::visit(
      [&](auto& body) {
        reader.read(envelope->body, body, "/body");
        demand(body, reader);
      },
      entry.body);
  if (!reader.issues.empty()) return std::move(reader.issues);
  return entry;
}

}  // namespace kaigong
