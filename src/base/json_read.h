#pragma once

#include "base/json_kinds.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A value from its JSON, or every reason why there is none, each with its pointer.
namespace kaigong::json {

inline constexpr IssueKind malformed{"json.malformed", "不是有效的 JSON：{}", "not valid JSON: {}"};
inline constexpr IssueKind wrong_type{"json.wrong_type", "应为{}", "expected {}"};
inline constexpr IssueKind unknown_member{"json.unknown_member", "没有“{}”这一项",
                                          "there is no member “{}”"};

// At most 64 levels deep; the issue says at which byte what is no JSON begins.
Result<Value> parse(std::string_view text);

std::string member_place(const std::string& place, std::string_view member);  // "/items/0/name"

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
  template <class T>
  void read_shown(const Value& from, T& into, const std::string& place,
                  std::optional<T> (*reader)(std::string_view), const char* what);
  void read_text(const Value& from, Text& into, const std::string& place);
  void read_money(const Value& from, Money& into, const std::string& place);
  void read_instant(const Value& from, Instant& into, const std::string& place);
};

template <class T>
void Reader::read_members(const Object& from, T& into, const std::string& place) {
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    const auto* member = from.if_contains(d.name);
    if (member == nullptr || member->is_null()) return;
    read(*member, into.*d.pointer, member_place(place, d.name));
  });
  if (!strict) return;
  for (const auto& member : from) {
    const auto key = member.key();
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
void Reader::read_shown(const Value& from, T& into, const std::string& place,
                        std::optional<T> (*reader)(std::string_view), const char* what) {
  const auto* text = from.if_string();
  const auto value = text == nullptr ? std::nullopt : reader(*text);
  if (!value) return expected(place, what);
  into = *value;
}

inline void Reader::read_text(const Value& from, Text& into, const std::string& place) {
  const auto* object = from.if_object();
  if (object == nullptr) return expected(place, "{\"zh\": …, \"en\": …}");
  const auto part = [&](const char* key) {
    const auto* text = object->if_contains(key);
    return text != nullptr && text->is_string() ? std::string(text->get_string()) : std::string();
  };
  into = {part("zh"), part("en")};
}

inline void Reader::read_money(const Value& from, Money& into, const std::string& place) {
  std::int64_t fen = 0;
  read_integer(from, fen, place);
  if (!is_amount(fen)) return expected(place, "an amount of at most 10^14 fen");
  into = Money::fen(fen);
}

inline void Reader::read_instant(const Value& from, Instant& into, const std::string& place) {
  Instant at;
  read_integer(from, at.ms, place);
  if (!is_instant(at.ms)) {
    return expected(place, "milliseconds since 1970, from 1900 to 2148");
  }
  into = at;
}

template <class T>
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one branch per kind of type
void Reader::read(const Value& from, T& into, const std::string& place) {
  if constexpr (std::same_as<T, Value>) {
    into = from;
  } else if constexpr (std::same_as<T, Text>) {
    read_text(from, into, place);
  } else if constexpr (Named<T>) {
    read_shown(from, into, place, read_enum<T>, "one of the listed names");
  } else if constexpr (std::same_as<T, Day>) {
    read_shown(from, into, place, read_day, "a day like 2022-04-28");
  } else if constexpr (std::same_as<T, Period>) {
    read_shown(from, into, place, read_period, "a period like 2022-04");
  } else if constexpr (std::same_as<T, Digest>) {
    read_shown(from, into, place, read_digest, "64 hexadecimal digits");
  } else if constexpr (std::same_as<T, Points>) {
    constexpr auto* what = "points like \"0.1\" or 5, at most 1000";
    if (from.is_int64()) {
      return read_shown(Value(std::to_string(from.get_int64())), into, place, read_points, what);
    }
    read_shown(from, into, place, read_points, what);
  } else if constexpr (IsId<T>::value) {
    read_integer(from, into.value, place);
  } else if constexpr (std::same_as<T, Money>) {
    read_money(from, into, place);
  } else if constexpr (std::same_as<T, Instant>) {
    read_instant(from, into, place);
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
