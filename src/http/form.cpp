// tested by: http/deeds_test.cpp, http/bulk_test.cpp
#include "http/form.h"

#include "base/limits.h"
#include "http/house.h"
#include "ledger/stored.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace kaigong::http {

namespace {

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

std::string json_text(const json::Value& value) {
  const auto* text = value.if_string();
  return text != nullptr ? std::string(*text) : boost::json::serialize(value);
}

class FormReader {
 public:
  FormReader(const DeedKind& deed, bool for_many) : deed_(deed), for_many_(for_many) {}

  void take(const std::string& name, const json::Value& value) {
    if (name == "id") return take_id(value);
    if (for_many_ && name == "projects") return take_projects(value);
    const auto* field = find(name);
    if (field == nullptr) return refuse(json::unknown_member, name, name);
    if (field->kind == FieldKind::json) return form.said.say(name, json_text(value));
    if (field->kind == FieldKind::texts) return take_list(name, value);
    const auto text = text_of(value);
    if (!text) return refuse(json::wrong_type, name, "a text");
    if (!text->empty()) form.said.say(name, *text);
  }

  Form form;
  Issues issues;

 private:
  const FieldSpec* find(const std::string& name) const {
    if (for_many_ && name == "project") return nullptr;
    const auto found = std::find_if(deed_.fields.begin(), deed_.fields.end(),
                                    [&](const FieldSpec& field) { return field.name == name; });
    return found == deed_.fields.end() ? nullptr : &*found;
  }
  void refuse(const IssueKind& kind, const std::string& name, std::string value) {
    issues.push_back({&kind, json::member_place("", name), std::move(value)});
  }
  void take_id(const json::Value& value) {
    const auto* text = value.if_string();
    if (text == nullptr) return refuse(json::wrong_type, "id", "a text");
    form.id = *text;
  }
  void take_list(const std::string& name, const json::Value& value) {
    const auto* list = value.if_array();
    if (list == nullptr) return refuse(json::wrong_type, name, "a list of texts");
    for (const auto& one : *list) {
      const auto text = text_of(one);
      if (!text) return refuse(json::wrong_type, name, "a list of texts");
      if (!text->empty()) form.said.say(name, *text);
    }
  }
  void take_projects(const json::Value& value) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    const auto* list = value.if_array();
    if (list == nullptr) return refuse(json::wrong_type, "projects", "a list of numbers");
    for (const auto& one : *list) {
      const bool is_number = one.is_int64() && one.get_int64() > 0 && one.get_int64() <= most;
      if (!is_number) return refuse(json::wrong_type, "projects", "a list of numbers");
      form.projects.push_back(static_cast<std::uint32_t>(one.get_int64()));
    }
    std::sort(form.projects.begin(), form.projects.end());
    const auto twice = std::unique(form.projects.begin(), form.projects.end());
    form.projects.erase(twice, form.projects.end());
  }

  const DeedKind& deed_;
  const bool for_many_;
};

Result<Form> read(const std::string& body, FormReader reader) {
  const auto value = json::parse(body);
  if (!value) return value.issues();
  const auto* object = value->if_object();
  if (object == nullptr) return Issue{&json::wrong_type, "", "an object"};
  for (const auto& member : *object) reader.take(member.key(), member.value());
  if (!reader.issues.empty()) return std::move(reader.issues);
  return std::move(reader.form);
}

}  // namespace

Result<Form> read_form(const std::string& body, const DeedKind& deed) {
  return read(body, FormReader(deed, false));
}

Result<Form> read_form_for_many(const std::string& body, const DeedKind& deed) {
  return read(body, FormReader(deed, true));
}

bool is_anothers(const Desk& desk, const Receipt& receipt, const Retry& retry) {
  if (receipt.recorded > 0 || receipt.seq == 0) return false;
  const auto line = desk.line(receipt.seq);
  if (!line || line->by != retry.person) return true;
  const auto entry = read_line(line->line);
  if (!entry) throw unreadable(receipt.seq);
  const bool is_elsewhere = retry.project && project_of(entry->body) != retry.project;
  return is_elsewhere || !retry.deed->makes(entry->body);
}

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

}  // namespace kaigong::http
