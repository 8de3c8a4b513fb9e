// A stored line, from whoever may have written it: whatever is read is written and read back the
// same, both ways of reading agree, and no bytes do harm.

#include "ledger/chain.h"
#include "ledger/stored.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto entry = read_line(text);
  const auto through_a_tree = read_any_line(text);
  check(bool(entry) == bool(through_a_tree), "one way reads what the other refuses");
  if (!entry) {
    check(!sentence(entry.issues().at(0)).zh.empty());
    return 0;
  }
  check(!kind_name(kind_of(entry->body)).zh.empty());
  const auto line = stored_line(*entry);
  check(line == stored_line(*through_a_tree), "two ways read two entries");
  const auto back = read_line(line);
  check(bool(back), "written unreadably");
  check(back->seq == entry->seq && back->id == entry->id && back->at == entry->at);
  check(back->by == entry->by && back->body.index() == entry->body.index());
  // A method's text is kept as JSON, with doubles: those are read to the last bit but one.
  const bool free_text = std::holds_alternative<MethodAdopted>(entry->body);
  check(free_text || stored_line(*back) == line, "written otherwise than read");
  return 0;
}
