#pragma once

#include "base/json.h"
#include "base/result.h"
#include "board/board.h"
#include "kaigong/terminal.h"

#include <string>

// Where commands find a method: a shipped name, a file, or what a ledger has adopted.
namespace kaigong {

inline constexpr IssueKind unknown_method{"init.unknown_method", "没有办法“{}”，也没有这个文件",
                                          "there is no method “{}” and no such file"};
inline constexpr IssueKind not_adopted{"method.not_adopted", "“{}”不是台账里采用过的办法",
                                       "“{}” isn't a method that this ledger has adopted"};

struct MethodText {
  std::string name;  // as it was asked for
  std::string text;  // as it is written, for line numbers
  json::Value value;
};

// Issues of a file that is no JSON stand at its name.
Result<MethodText> find_method(const std::string& name, const std::string& place);
// Also "@current" and "@SEQ".
Result<MethodText> find_method(const Board& board, const std::string& name,
                               const std::string& place);
bool is_adopted(const std::string& name);  // begins with "@"

// Each at its clause: "file.json:12 /scheme/items/0/measure: …".
void print_method_issues(const MethodText& method, const Issues& issues, const Setting& setting);

}  // namespace kaigong
