#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kaigong::json {

namespace {

// 1e400 is read as infinity, and infinity is written as something that can't be read.
bool is_finite(const Value& value) {
  if (const auto* number = value.if_double()) return std::isfinite(*number);
  if (const auto* list = value.if_array()) {
    return std::all_of(list->begin(), list->end(), is_finite);
  }
  if (const auto* object = value.if_object()) {
    return std::all_of(object->begin(), object->end(),
                       [](const auto& member) { return is_finite(member.value()); });
  }
  return true;
}

}  // namespace

Result<Value> parse(std::string_view text) {
  boost::json::error_code error;
  boost::json::parse_options options;
  options.max_depth = 64;
  boost::json::parser parser({}, options);
  const auto read = parser.write_some(text.data(), text.size(), error);
  if (!error && read < text.size()) error = boost::json::error::extra_data;
  if (error) {
    const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(read), '\n');
    return Issue{&malformed, "", fmt::format("byte {}, line {}, {}", read, line, error.message())};
  }
  auto value = parser.release();
  if (!is_finite(value)) return Issue{&malformed, "", "a number too great"};
  return value;
}

void write_text(std::string& out, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, kept, i - kept);
    kept = i + 1;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += hex[c >> 4U];
      out += hex[c & 15U];
    }
  }
  out.append(text, kept);
  out += '"';
}

std::string member_place(const std::string& place, std::string_view member) {
  return place + "/" + replace_all(replace_all(std::string(member), "~", "~0"), "/", "~1");
}

namespace {

void pretty_into(std::string& out, const Value& value, int depth) {
  const std::string inner(static_cast<std::size_t>(depth) * 2 + 2, ' ');
  const std::string outer(static_cast<std::size_t>(depth) * 2, ' ');
  if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
    out += "{\n";
    for (auto it = object->begin(); it != object->end(); ++it) {
      out += inner;
      write_text(out, it->key());
      out += ": ";
      pretty_into(out, it->value(), depth + 1);
      out += it + 1 == object->end() ? "\n" : ",\n";
    }
    out += outer + "}";
  } else if (const auto* list = value.if_array(); list != nullptr && !list->empty()) {
    out += "[\n";
    for (auto it = list->begin(); it != list->end(); ++it) {
      out += inner;
      pretty_into(out, *it, depth + 1);
      out += it + 1 == list->end() ? "\n" : ",\n";
    }
    out += outer + "]";
  } else {
    out += boost::json::serialize(value);
  }
}

}  // namespace

std::string pretty(const Value& value) {
  std::string out;
  pretty_into(out, value, 0);
  return out;
}

}  // namespace kaigong::json
