#pragma once

#include "base/json.h"

#include <string>

// Answers are written whole: what is nothing is null, "", [] or 0 in its place, so that a page
// never meets a member that is missing. Entries leave nothings out (json::write); answers don't.
namespace kaigong::http {

template <class T>
void write_whole(std::string& out, const T& value) {
  if constexpr (std::same_as<T, Text>) {
    json::write(out, value);
  } else if constexpr (json::IsOptional<T>::value) {
    if (value) {
      write_whole(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (json::IsVector<T>::value) {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) out += ',';
      write_whole(out, value[i]);
    }
    out += ']';
  } else if constexpr (json::Described<T> && !json::Shown<T> && !std::same_as<T, json::Value>) {
    out += '{';
    bool first = true;
    boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
      out += first ? "\"" : ",\"";
      first = false;
      out += member.name;
      out += "\":";
      write_whole(out, value.*member.pointer);
    });
    out += '}';
  } else {
    json::write(out, value);
  }
}

template <class T>
std::string whole(const T& value) {
  std::string out;
  write_whole(out, value);
  return out;
}

}  // namespace kaigong::http
