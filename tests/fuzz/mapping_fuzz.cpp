#include "intake/mapping.h"
#include "intake/records.h"
#include "sheets/read.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// A mapping, a line of "====", and a table for it. Any bytes may be either; what reads as a mapping
// must read again as it is shown, and no table may break it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto mark = input.find("\n====\n");
  const auto mapping = intake::read_mapping(input.substr(0, mark));
  if (!mapping) return 0;
  const auto shown = intake::show(*mapping);
  const auto again = intake::read_mapping(shown);
  if (!again || intake::show(*again) != shown) std::abort();
  if (mark == input.npos) return 0;

  sheets::ReadOptions options;
  options.limits.cells = 20'000;
  const auto workbook = sheets::read_workbook(input.substr(mark + 6), options);
  if (!workbook) return 0;
  intake::ImportOutcome outcome;
  const auto list = intake::read_records(*workbook, *mapping, "CNY", outcome);
  for (const auto& record : list.records) {
    for (const auto& said : record.said) {
      if (said.slot >= list.slots.size() || said.target >= intake::targets().size()) std::abort();
    }
  }
  return 0;
}
