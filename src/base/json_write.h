#pragma once

#include "base/json_kinds.h"
#include "base/money.h"

#include <charconv>
#include <string>
#include <string_view>

// A value's JSON, written without building a tree: one appended text.
namespace kaigong::json {

void write_text(std::string& out, std::string_view text);
std::string pretty(const Value& value);  // for people: two spaces, one member a line

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
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one branch per kind of type
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

}  // namespace kaigong::json
