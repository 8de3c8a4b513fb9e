// tested by: http/workbooks_test.cpp
#include "http/multipart.h"

#include "base/limits.h"
#include "base/text.h"

#include <algorithm>
#include <optional>

namespace kaigong::http {

namespace {

constexpr std::size_t longest_boundary = 70;     // RFC 2046, 5.1.1
constexpr std::size_t longest_part_head = 4096;  // bytes

// The value of `name="…"` or `name=…` in a header; a quoted one may hold escaped quotes.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
  const auto key = "; " + std::string(name) + "=";
  std::string spaced;
  for (const char c : header) {  // "a;b" is the same as "a; b"
    if (c == ' ' && !spaced.empty() && (spaced.back() == ' ' || spaced.back() == ';')) continue;
    spaced += c;
    if (c == ';') spaced += ' ';
  }
  const auto at = spaced.find(key);
  if (at == std::string::npos) return std::nullopt;
  auto rest = std::string_view(spaced).substr(at + key.size());
  if (!rest.starts_with('"')) return std::string(trim(rest.substr(0, rest.find(';'))));
  std::string out;
  for (std::size_t i = 1; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
    out += rest[i];
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Takes the part's head off; nothing where it names no field.
std::optional<FormPart> read_part(std::string_view part) {
  const auto end = part.substr(0, longest_part_head).find("\r\n\r\n");
  if (end == std::string_view::npos) return std::nullopt;
  for (auto head = part.substr(0, end); !head.empty();) {
    const auto line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(head.size(), line.size() + 2));
    if (!lower(line.substr(0, 20)).starts_with("content-disposition:")) continue;
    const auto name = parameter(line, "name");
    if (!name) return std::nullopt;
    return FormPart{*name, parameter(line, "filename").value_or(""), part.substr(end + 4)};
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<FormPart>> read_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = parameter(content_type, "boundary");
  const Issue bad{&bad_multipart, "", ""};
  if (!boundary || boundary->empty() || boundary->size() > longest_boundary) return bad;
  const auto first = "--" + *boundary;
  const auto between = "\r\n" + first;
  if (!body.starts_with(first)) return bad;
  body.remove_prefix(first.size());
  std::vector<FormPart> out;
  while (body.starts_with("\r\n")) {
    body.remove_prefix(2);
    const auto end = body.find(between);
    auto part = read_part(body.substr(0, end));
    if (end == std::string_view::npos || !part || out.size() == limits::parts_of_form) return bad;
    out.push_back(*std::move(part));
    body.remove_prefix(end + between.size());
  }
  if (!body.starts_with("--")) return bad;
  return out;
}

}  // namespace kaigong::http
