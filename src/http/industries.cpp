// tested by: words_test.cpp
#include "http/industries.h"

#include "base/check.h"
#include "base/json.h"
#include "base/shipped.h"

#include <map>

namespace kaigong::http {

namespace {

struct Industry {
  std::string code;
  std::string zh;
  std::string en;
};
BOOST_DESCRIBE_STRUCT(Industry, (), (code, zh, en))

std::map<std::string, Text, std::less<>> read_table() {
  const auto file = shipped_files().find("industries/gbt4754.json");
  check(file != shipped_files().end(), "no table of industries is shipped");
  const auto list = json::read_text<std::vector<Industry>>(file->second);
  check(static_cast<bool>(list), "the shipped table of industries doesn't read");
  std::map<std::string, Text, std::less<>> names;
  for (const auto& one : *list) names[one.code] = {one.zh, one.en};
  return names;
}

}  // namespace

Text industry_name(std::string_view code) {
  static const auto names = read_table();
  if (const auto found = names.find(code); found != names.end()) return found->second;
  const auto division = names.find(code.substr(0, 2));
  const std::string own(code);
  if (!all_digits(code) || code.size() < 3 || division == names.end()) return {own, own};
  return {division->second.zh + "（" + own + "）", division->second.en + " (" + own + ")"};
}

}  // namespace kaigong::http
