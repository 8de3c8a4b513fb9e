#include "kaigong/method_text.h"
// tested by: tests/command/commands_test.py
#include "base/json_line.h"
#include "base/shipped.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace kaigong {

namespace {

struct ClauseIssue {
  std::string code;
  std::string place;
  std::size_t line = 0;
  Text text;
};
BOOST_DESCRIBE_STRUCT(ClauseIssue, (), (code, place, line, text))

Result<MethodText> read(const std::string& name, std::string text) {
  const auto value = json::parse(text);
  if (!value) {
    Issues issues = value.issues();
    for (auto& issue : issues) issue.place = name;
    return issues;
  }
  return MethodText{name, std::move(text), *value};
}

}  // namespace

bool is_adopted(const std::string& name) { return name.starts_with('@'); }

Result<MethodText> find_method(const std::string& name, const std::string& place) {
  const auto shipped = shipped_files().find("methods/" + name + ".json");
  if (shipped != shipped_files().end()) return read(name, std::string(shipped->second));
  std::ifstream file(name, std::ios::binary);
  if (!file || std::filesystem::is_directory(name)) return Issue{&unknown_method, place, name};
  std::stringstream text;
  text << file.rdbuf();
  return read(name, text.str());
}

Result<MethodText> find_method(const Board& board, const std::string& name,
                               const std::string& place) {
  if (!is_adopted(name)) return find_method(name, place);
  for (auto i = board.methods().size(); i > 0; --i) {
    const auto& one = board.methods()[i - 1];
    if (name == "@current" || name == "@" + std::to_string(one.seq))
      return MethodText{name, json::pretty(one.said.text), one.said.text};
  }
  return Issue{&not_adopted, place, name};
}

void print_method_issues(const MethodText& method, const Issues& issues, const Setting& setting) {
  std::vector<ClauseIssue> lines;
  for (const auto& issue : issues) {
    lines.push_back({std::string(issue.kind->code), issue.place,
                     json::line_of(method.text, issue.place), sentence(issue)});
  }
  if (setting.json) return print_json("{\"issues\":" + json::write(lines) + "}");
  for (const auto& line : lines) {
    std::cerr << method.name << ':' << line.line << ' ' << line.place << ": "
              << in(line.text, setting.language) << "  [" << line.code << "]\n";
  }
}

}  // namespace kaigong
