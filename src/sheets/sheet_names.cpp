// tested by: write_test.cpp
#include "sheets/sheet_names.h"

#include "base/text.h"

#include <set>

namespace kaigong::sheets {

namespace {

constexpr std::size_t name_units = 31;

std::size_t size_of_character(unsigned char lead) {
  return lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return text;
}

std::string allowed(std::string_view wanted) {
  std::string name(trim(wanted));
  for (char& c : name) {
    const bool control = static_cast<unsigned char>(c) < 0x20;
    if (control || std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = '_';
  }
  name = excel_text(name, name_units);
  if (name.starts_with('\'')) name.front() = '_';
  if (name.ends_with('\'')) name.back() = '_';
  if (lower(name) == "history") name += '_';  // Excel keeps this one for itself
  return name.empty() ? "Sheet" : name;
}

}  // namespace

std::vector<std::string> excel_names(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const auto& wish : wanted) {
    const auto base = allowed(wish);
    auto name = base;
    for (std::size_t i = 2; !taken.insert(lower(name)).second; ++i) {
      const auto suffix = " (" + std::to_string(i) + ")";
      name = excel_text(base, name_units - suffix.size()) + suffix;
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string excel_text(std::string_view text, std::size_t most_units) {
  std::string clean;
  std::size_t units = 0;
  while (!text.empty()) {
    auto size = size_of_character(static_cast<unsigned char>(text.front()));
    auto character = text.substr(0, size);
    const bool forbidden = character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
    if (!is_utf8(character)) size = 1;
    if (forbidden || !is_utf8(character)) character = "\xEF\xBF\xBD";
    units += character.size() == 4 ? 2U : 1U;
    if (units > most_units) break;
    clean += character;
    text.remove_prefix(size);
  }
  return clean;
}

}  // namespace kaigong::sheets
