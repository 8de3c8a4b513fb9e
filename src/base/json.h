#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/money.h"
#include "base/result.h"
#include "base/text.h"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <charconv>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// Structs to JSON and back over Boost.Describe. Written without a tree, read through one.
// Nothings (no value, empty text, empty list, id 0, false) are left out when written and
// keep the member's default when missing: so a member added later reads old lines well.
namespace kaigong::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

inline constexpr IssueKind malformed{"json.malformed", "不是有效的 JSON：{}", "not valid JSON: {}"};
inline constexpr IssueKind wrong_type{"json.wrong_type", "应为{}", "expected {}"};
inline constexpr IssueKind unknown_member{"json.unknown_member", "没有“{}”这一项",
                                          "there is no member “{}”"};

// At most 64 levels deep; the issue says at which byte the text stops being JSON.
Result<Value> parse(std::string_view text);

void write_text(std::string& out, std::string_view text);
std::string pretty(const Value& value);  // for people: two spaces, one member a line
std::string member_place(const std::string& place, std::string_view member);  // "/items/0/name"

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept Named = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};
template <class T>
concept Shown = std::same_as<T, Day> || std::same_as<T, Period> || std::same_as<T, Digest>;

template <class T>
bool is_nothing(const T& value) {
  if constexpr (IsOptional<T>::value) {
    return !value;
  } else if constexpr (IsVector<T>::value || IsMap<T>::value || std::same_as<T, std::string>) {
    return value.empty();
  } else if constexpr (IsId<T>::value) {
    return !value;
  } else if constexpr (std::same_as<T, bool>) {
    return !value;
  } else if constexpr (std::same_as<T, Value>) {
    return value.is_null();
  } else if constexpr (std::same_as<T, Text>) {
    return value.zh.empty() && value.en.empty();
  } else {
    return false;
  }
}

template <class T>
std::string_view enum_name(T value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
    if (d.value == value) name = d.name;
  });
  return name;
}

template <class T>
std::optional<T> read_enum(std::string_view name) {
  std::optional<T> value;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
    if (name == d.name) value = d.value;
  });
  return value;
}

template <class T>
void write(std::string& out, const T& value);

inline void write_number(std::string& out, std::int64_t value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + 24, value).ptr);
}

template <class T>
void write_members(std::string& out, const T& value) {
  bool first = true;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    const auto& member = value.*d.pointer;
    if (is_nothing(member)) return;
    out += first ? "\"" : ",\"";
    first = false;
    out += d.name;
    out += "\":";
    write(out, member);
  });
}

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (std::same_as<T, Text>) {
    out += "{\"zh\":";
    write_text(out, value.zh);
    out += ",\"en\":";
    write_text(out, value.en);
    out += '}';
  } else if constexpr (std::same_as<T, Value>) {
    out += boost::json::serialize(value);
  } else if constexpr (Named<T>) {
    write_text(out, enum_name(value));
  } else if constexpr (Shown<T>) {
    write_text(out, show(value));
  } else if constexpr (IsId<T>::value) {
    write_number(out, value.value);
  } else if constexpr (std::same_as<T, Money>) {
    write_number(out, value.in_fen());
  } else if constexpr (std::same_as<T, Instant>) {
    write_number(out, value.ms);
  } else if constexpr (IsOptional<T>::value) {
    if (value) {
      write(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (IsVector<T>::value) {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) out += ',';
      write(out, value[i]);
    }
    out += ']';
  } else if constexpr (IsMap<T>::value) {
    out += '{';
    bool first = true;
    for (const auto& [key, member] : value) {
      if (!first) out += ',';
      first = false;
      write_text(out, key);
      out += ':';
      write(out, member);
    }
    out += '}';
  } else if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    write_number(out, static_cast<std::int64_t>(value));
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    write_text(out, value);
  } else {
    static_assert(Described<T>, "no JSON for this type; describe it");
    out += '{';
    write_members(out, value);
    out += '}';
  }
}

template <class T>
std::string write(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

// Collects every issue with its pointer while it reads.
struct Reader {
  Issues issues;
  bool strict = false;  // an unknown member is an issue

  void expected(const std::string& place, const char* what) {
    issues.push_back({&wrong_type, place, what});
  }

  template <class T>
  void read(const Value& from, T& into, const std::string& place);
  template <class T>
  void read_members(const Object& from, T& into, const std::string& place);
  template <class T>
  void read_list(const Value& from, std::vector<T>& into, const std::string& place);
  template <class T>
  void read_integer(const Value& from, T& into, const std::string& place);
};

template <class T>
void Reader::read_members(const Object& from, T& into, const std::string& place) {
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    const auto* member = from.if_contains(d.name);
    if (member == nullptr || member->is_null()) return;
    read(*member, into.*d.pointer, member_place(place, d.name));
  });
  if (!strict) return;
  for (const auto& [key, value] : from) {
    bool known = key.starts_with('$') || key.starts_with('_');  // remarks in data files
    boost::mp11::mp_for_each<Members<T>>([&](auto d) { known = known || key == d.name; });
    if (!known) issues.push_back({&unknown_member, member_place(place, key), std::string(key)});
  }
}

template <class T>
void Reader::read_list(const Value& from, std::vector<T>& into, const std::string& place) {
  const auto* list = from.if_array();
  if (list == nullptr) return expected(place, "a list");
  into.clear();
  into.reserve(list->size());
  for (const auto& one : *list) {
    into.emplace_back();
    read(one, into.back(), member_place(place, std::to_string(into.size() - 1)));
  }
}

template <class T>
void Reader::read_integer(const Value& from, T& into, const std::string& place) {
  boost::json::error_code error;
  const auto number = from.to_number<T>(error);
  if (error) return expected(place, "a whole number");
  into = number;
}

template <class T>
void Reader::read(const Value& from, T& into, const std::string& place) {
  if constexpr (std::same_as<T, Value>) {
    into = from;
  } else if constexpr (std::same_as<T, Text>) {
    const auto* object = from.if_object();
    const auto part = [&](const char* key) {
      const auto* text = object == nullptr ? nullptr : object->if_contains(key);
      return text != nullptr && text->is_string() ? std::string(text->get_string()) : std::string();
    };
    if (object == nullptr) return expected(place, "{\"zh\": …, \"en\": …}");
    into = {part("zh"), part("en")};
  } else if constexpr (Named<T>) {
    const auto* text = from.if_string();
    const auto value = text == nullptr ? std::nullopt : read_enum<T>(*text);
    if (!value) return expected(place, "one of the listed names");
    into = *value;
  } else if constexpr (std::same_as<T, Day>) {
    const auto* text = from.if_string();
    const auto day = text == nullptr ? std::nullopt : read_day(*text);
    if (!day) return expected(place, "a day like 2022-04-28");
    into = *day;
  } else if constexpr (std::same_as<T, Period>) {
    const auto* text = from.if_string();
    const auto period = text == nullptr ? std::nullopt : read_period(*text);
    if (!period) return expected(place, "a period like 2022-04");
    into = *period;
  } else if constexpr (std::same_as<T, Digest>) {
    const auto* text = from.if_string();
    const auto digest = text == nullptr ? std::nullopt : read_digest(*text);
    if (!digest) return expected(place, "64 hexadecimal digits");
    into = *digest;
  } else if constexpr (IsId<T>::value) {
    read_integer(from, into.value, place);
  } else if constexpr (std::same_as<T, Money>) {
    std::int64_t fen = 0;
    read_integer(from, fen, place);
    into = Money::fen(fen);
  } else if constexpr (std::same_as<T, Instant>) {
    read_integer(from, into.ms, place);
  } else if constexpr (IsOptional<T>::value) {
    read(from, into.emplace(), place);
  } else if constexpr (IsVector<T>::value) {
    read_list(from, into, place);
  } else if constexpr (IsMap<T>::value) {
    const auto* object = from.if_object();
    if (object == nullptr) return expected(place, "an object");
    for (const auto& [key, member] : *object)
      read(member, into[std::string(key)], member_place(place, key));
  } else if constexpr (std::same_as<T, bool>) {
    if (!from.is_bool()) return expected(place, "true or false");
    into = from.get_bool();
  } else if constexpr (std::is_integral_v<T>) {
    read_integer(from, into, place);
  } else if constexpr (std::same_as<T, std::string>) {
    if (!from.is_string()) return expected(place, "a text");
    into = from.get_string();
  } else {
    static_assert(Described<T>, "no JSON for this type; describe it");
    const auto* object = from.if_object();
    if (object == nullptr) return expected(place, "an object");
    read_members(*object, into, place);
  }
}

template <class T>
Result<T> read(const Value& from, bool strict = false) {
  Reader reader;
  reader.strict = strict;
  T value{};
  reader.read(from, value, "");
  if (!reader.issues.empty()) return std::move(reader.issues);
  return value;
}

template <class T>
Result<T> read_text(std::string_view text, bool strict = false) {
  const auto value = parse(text);
  if (!value) return value.issues();
  return read<T>(*value, strict);
}

}  // namespace kaigong::json
