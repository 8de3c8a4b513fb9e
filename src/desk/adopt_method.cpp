#include "desk/office_deeds.h"
// tested by: desk/office_deeds_test.cpp

namespace kaigong {

// One version of one code is one text for good: whoever quotes it must find it again.
Result<std::optional<MethodAdopted>> adopt_method(const Board& board, const json::Value& text) {
  const auto method = read_method(text);
  if (!method) return method.issues();
  for (const auto& one : board.methods()) {
    const auto& said = one.said;
    const bool named = said.code == method->code && said.version == method->version;
    if (named && said.text != text) return Issue{&version_taken, "/version", method->version};
  }
  const bool stands = !board.methods().empty() && board.methods().back().said.text == text;
  if (stands) return std::optional<MethodAdopted>();
  return std::optional(MethodAdopted{method->code, method->version, text});
}

}  // namespace kaigong
