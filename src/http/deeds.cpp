#include "desk/deed_list.h"
#include "http/answers.h"
#include "http/query.h"
#include "ledger/stored.h"

#include <fmt/format.h>

namespace kaigong::http {

namespace {

inline constexpr IssueKind unknown_deed{"deed.unknown", "没有“{}”这种经办",
                                        "there is no deed “{}”"};

struct DeedAnswer {
  std::string deed;
  Text name;
  std::string act;
  std::vector<FieldSpec> fields;
};
BOOST_DESCRIBE_STRUCT(DeedAnswer, (), (deed, name, act, fields))

// Numbers as people write them: 1234.5 and not 1.2345E3.
std::optional<std::string> text_of(const json::Value& value) {
  if (const auto* text = value.if_string()) return std::string(*text);
  if (value.is_int64()) return std::to_string(value.get_int64());
  if (value.is_uint64()) return std::to_string(value.get_uint64());
  if (value.is_double()) return fmt::format("{}", value.get_double());
  if (value.is_bool()) return value.get_bool() ? "true" : "";
  if (value.is_null()) return "";
  return std::nullopt;
}

class FormReader {
 public:
  explicit FormReader(const DeedKind& deed) : deed_(deed) {}

  void take(const std::string& name, const json::Value& value) {
    if (name == "id") {
      const auto* text = value.if_string();
      if (text == nullptr) return refuse(json::wrong_type, name, "a text");
      id = *text;
      return;
    }
    const auto* field = find(name);
    if (field == nullptr) return refuse(json::unknown_member, name, name);
    if (field->kind == FieldKind::json) return said.say(name, json_text(value));
    if (field->kind == FieldKind::texts) return take_list(name, value);
    const auto text = text_of(value);
    if (!text) return refuse(json::wrong_type, name, "a text");
    if (!text->empty()) said.say(name, *text);
  }

  Said said;
  std::string id;
  Issues issues;

 private:
  const FieldSpec* find(const std::string& name) const {
    for (const auto& field : deed_.fields) {
      if (field.name == name) return &field;
    }
    return nullptr;
  }
  void refuse(const IssueKind& kind, const std::string& name, std::string value) {
    issues.push_back({&kind, json::member_place("", name), std::move(value)});
  }
  static std::string json_text(const json::Value& value) {
    const auto* text = value.if_string();
    return text != nullptr ? std::string(*text) : boost::json::serialize(value);
  }
  void take_list(const std::string& name, const json::Value& value) {
    const auto* list = value.if_array();
    if (list == nullptr) return refuse(json::wrong_type, name, "a list of texts");
    for (const auto& one : *list) {
      const auto text = text_of(one);
      if (!text) return refuse(json::wrong_type, name, "a list of texts");
      if (!text->empty()) said.say(name, *text);
    }
  }

  const DeedKind& deed_;
};

Issues read_form(const std::string& body, FormReader& form) {
  const auto value = json::parse(body);
  if (!value) return value.issues();
  const auto* object = value->if_object();
  if (object == nullptr) return {{&json::wrong_type, "", "an object"}};
  for (const auto& member : *object) form.take(member.key(), member.value());
  return std::move(form.issues);
}

// Of the entry that a form speaks of: an entry never changes, so it can be asked beforehand.
std::optional<PersonId> author_of(const Desk& desk, const Said& said) {
  const auto seq = read_number(said.field("report").text);
  const auto line = seq ? desk.line(*seq) : std::nullopt;
  return line ? std::optional(line->by) : std::nullopt;
}

// Only decides: what would be refused, or whether anything would be recorded.
Result<ReceiptAnswer> try_it(House& house, const Asked& asked, const DeedKind& deed,
                             const Said& said) {
  const auto said_by = author_of(house.desk, said);
  return house.desk.read([&](const Board& board) -> Result<ReceiptAnswer> {
    const Rights rights(board, asked.person, asked.today);
    const auto decided = deed.decide({board, rights, asked.today, said_by}, said);
    if (!decided) return decided.issues();
    return ReceiptAnswer{0, "", *decided ? 1U : 0U};
  });
}

ProjectId about(const Desk& desk, const Said& said) {
  const auto project = said.field("project");
  if (!project.given()) return {};
  return desk.read([&](const Board& board) {
    const auto* found = find_project(board, project.text);
    return found == nullptr ? ProjectId{} : found->id;
  });
}

Result<Receipt> carry_out(House& house, const Asked& asked, const DeedKind& deed,
                          const FormReader& form) {
  const auto id = form.id.empty() ? fresh_id() : form.id;
  const auto said_by = author_of(house.desk, form.said);
  return house.desk.carry_out(
      about(house.desk, form.said),
      [&](const Board& board) -> Result<std::vector<Draft>> {
        const Rights rights(board, asked.person, asked.today);
        auto body = deed.decide({board, rights, asked.today, said_by}, form.said);
        if (!body) return body.issues();
        if (!*body) return std::vector<Draft>{};
        return std::vector<Draft>{{id, asked.person, {}, std::move(**body)}};
      },
      id);
}

// An id known already is a retry, unless somebody else used it, or for something else.
bool is_anothers(const Desk& desk, const Receipt& receipt, const Asked& asked, const DeedKind& deed,
                 const Said& said) {
  if (receipt.recorded > 0 || receipt.seq == 0) return false;
  const auto line = desk.line(receipt.seq);
  if (!line || line->by != asked.person) return true;
  const auto entry = read_line(line->line);
  if (!entry) throw unreadable(receipt.seq);
  const auto project = about(desk, said);
  return (project && project_of(entry->body) != project) || !deed.makes(entry->body);
}

web::Response get_deeds(House&, const Asked& asked) {
  Query query(asked.request);
  if (!query.issues().empty()) return refused(query.issues());
  std::vector<DeedAnswer> out;
  for (const auto& deed : all_deeds()) {
    out.push_back(
        {std::string(deed.code), deed.name, std::string(json::enum_name(deed.act)), deed.fields});
  }
  return answer(whole(out));
}

web::Response post_deed(House& house, const Asked& asked) {
  const auto& code = asked.request.captures.find("deed")->second;
  const auto* deed = find_deed(code);
  if (deed == nullptr) return refused({{&unknown_deed, in_path, code}});
  Query query(asked.request);
  const auto only_try = query.text("try");
  if (!only_try.empty() && only_try != "1") query.refuse(not_listed, "try", only_try);
  if (!query.issues().empty()) return refused(query.issues());
  FormReader form(*deed);
  const auto issues = read_form(asked.request.body, form);
  if (!issues.empty()) return refused(issues);
  if (!only_try.empty()) return respond(try_it(house, asked, *deed, form.said));
  const auto receipt = carry_out(house, asked, *deed, form);
  if (!receipt) return refused(receipt.issues());
  if (is_anothers(house.desk, *receipt, asked, *deed, form.said))
    return refused({{&id_taken, "/id", ""}});
  const auto digest = receipt->seq == 0 ? std::string() : show(receipt->digest);
  return answer(whole(ReceiptAnswer{receipt->seq, digest, receipt->recorded}));
}

}  // namespace

json::Value body_schema(const DeedKind& deed) {
  using json::Object;
  Object properties{{"id", Object{{"type", "string"}, {"maxLength", limits::entry_id_bytes}}}};
  json::Array required;
  for (const auto& field : deed.fields) {
    Object schema{{"type", json::Array{"string", "number", "boolean", "null"}}};
    if (field.kind == FieldKind::texts)
      schema = {{"type", "array"}, {"items", Object{{"type", "string"}}}};
    if (field.kind == FieldKind::json) schema = {{"type", json::Array{"string", "object"}}};
    schema["title"] = field.title.en;
    properties[field.name] = std::move(schema);
    if (field.required) required.emplace_back(field.name);
  }
  return Object{{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false}};
}

void add_deeds(Table& table) {
  table.get<std::vector<DeedAnswer>>("/api/deeds", For::anyone, get_deeds,
                                     "Every deed with its form.");
  table.route("POST", "/api/deeds/{deed}", For::persons, post_deed, limits::request_body_bytes);
  for (const auto& deed : all_deeds()) {
    const MembersAsked members{{"try", "string", "1: only says what would be refused."}};
    table.describe("post", "/api/deeds/" + std::string(deed.code), deed.name.en,
                   {body_schema(deed), table.schemas().of<ReceiptAnswer>(), 0, members});
  }
}

}  // namespace kaigong::http
