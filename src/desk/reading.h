#pragma once

#include "ledger/chain.h"
#include "store/store.h"

#include <functional>
#include <limits>
#include <optional>
#include <span>

// Stored lines, read on all cores and given in their order. A line can be read without the one
// before, and sealed knowing only what the one before says its digest is.
namespace kaigong {

// Some entries in their order, with what their lines say. Gone once they are taken.
struct Stretch {
  std::span<const Sealed> sealed;
  std::span<const Entry> read;      // number 0: the line can't be read
  std::span<const Digest> digests;  // of each line after the *stored* digest before; if wanted
};

struct Wanted {
  Seq after = 0;
  Seq until = std::numeric_limits<std::int64_t>::max();
  std::optional<DigestKind> seals{};  // digests are wanted, of that kind
};

// Takes one stretch at a time, on whichever thread, and none after the first that `take` or the
// store failed at; what either threw is thrown again here. It ends where no entry stands: of what
// others append meanwhile some may be taken, and never one without those before it.
using TakeStretch = std::function<void(const Stretch&)>;
void read_stretches(Store& store, const Wanted& wanted, const TakeStretch& take);

}  // namespace kaigong
