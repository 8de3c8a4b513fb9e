#include "base/json_direct.h"

#include <algorithm>

namespace kaigong::json {

namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

// The shortest escape of each, as write_text makes them; the others are left to the tree.
char unescaped(char c) {
  if (c == '"' || c == '\\') return c;
  return c == 'n' ? '\n' : '\0';
}

}  // namespace

bool DirectReader::read_text(std::string& into) {
  if (!take("\"")) return false;
  into.clear();
  for (;;) {
    std::size_t size = 0;
    while (size < rest_.size() && is_plain(rest_[size])) ++size;
    into.append(rest_, 0, size);
    rest_.remove_prefix(size);
    if (take("\"")) return is_utf8(into);
    if (rest_.size() < 2 || rest_[0] != '\\') return false;
    const char c = unescaped(rest_[1]);
    if (c == '\0') return false;
    into += c;
    rest_.remove_prefix(2);
  }
}

bool DirectReader::read_name(std::string_view& into) {
  if (!take("\"")) return false;
  std::size_t size = 0;
  while (size < rest_.size() && is_plain(rest_[size]) && static_cast<signed char>(rest_[size]) > 0)
    ++size;
  into = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return take("\"");
}

// Up to 18 digits fit whatever they are. More of them, a fraction or an exponent are left over, and
// nobody takes them.
bool DirectReader::read_number(std::int64_t& into) {
  constexpr std::size_t most_digits = 18;
  const bool negative = take("-");
  const char* const first = rest_.data();
  const char* const last = first + std::min(rest_.size(), most_digits);
  const char* at = first;
  std::int64_t number = 0;
  while (at != last && *at >= '0' && *at <= '9') number = number * 10 + (*at++ - '0');
  if (at == first || (*first == '0' && (at - first > 1 || negative))) return false;
  into = negative ? -number : number;
  rest_.remove_prefix(static_cast<std::size_t>(at - first));
  return true;
}

}  // namespace kaigong::json
