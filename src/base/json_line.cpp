#include "base/json_line.h"

#include "base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kaigong::json {

namespace {

// Walks one value after another without keeping any. The text is known to be JSON.
class Walker {
 public:
  Walker(std::string_view text, std::vector<std::string> path)
      : text_(text), path_(std::move(path)) {}

  std::size_t find() {
    std::size_t depth = 0;
    blanks();
    found_ = at_;
    while (depth < path_.size() && enter(path_[depth])) {
      ++depth;
      found_ = at_;
    }
    const auto begin = text_.begin();
    return 1 + static_cast<std::size_t>(
                   std::count(begin, begin + static_cast<std::ptrdiff_t>(found_), '\n'));
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++at_;
  }

  // To the beginning of the member's value, if there is such a member.
  bool enter(const std::string& member) {
    const char open = here();
    if (open != '{' && open != '[') return false;
    ++at_;
    std::size_t index = 0;
    for (blanks(); here() != '}' && here() != ']' && at_ < text_.size(); blanks()) {
      const auto key = open == '{' ? string() : std::to_string(index);
      blanks();
      if (open == '{') ++at_;  // the colon
      blanks();
      if (key == member) return true;
      skip();
      ++index;
      blanks();
      if (here() == ',') ++at_;
    }
    return false;
  }

  // Its content with only the escapes of quote and backslash undone: members of data files have no
  // others.
  std::string string() {
    std::string out;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
      if (at_ < text_.size()) out += text_[at_];
    }
    ++at_;
    return out;
  }

  void skip() {
    int depth = 0;
    do {
      const char c = here();
      if (c == '"') {
        string();
      } else {
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at_;
      }
      const char next = here();
      const bool ends = next == ',' || next == '}' || next == ']';
      if (depth == 0 && ends) return;
    } while (at_ < text_.size());
  }

  std::string_view text_;
  std::vector<std::string> path_;
  std::size_t at_ = 0;
  std::size_t found_ = 0;
};

}  // namespace

std::size_t line_of(std::string_view text, std::string_view pointer) {
  std::vector<std::string> path;
  if (!pointer.empty()) {
    for (auto& one : split(pointer.substr(1), '/'))
      path.push_back(replace_all(replace_all(std::move(one), "~1", "/"), "~0", "~"));
  }
  return Walker(text, std::move(path)).find();
}

}  // namespace kaigong::json
