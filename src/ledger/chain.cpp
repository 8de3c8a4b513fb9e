#include "ledger/chain.h"

#include "ledger/stored.h"

namespace kaigong {

Digest Chain::seal(const Digest& previous, std::string_view line) {
  digester_.add({reinterpret_cast<const char*>(previous.bytes.data()), previous.bytes.size()});
  digester_.add_length(line.size());
  digester_.add(line);
  return digester_.finish();
}

Sealed sealed(const Entry& entry, const Digest& previous, Chain& chain) {
  auto line = stored_line(entry);
  const auto digest = chain.seal(previous, line);
  return {entry.seq,
          entry.id,
          entry.at,
          entry.by,
          std::string(kind_of(entry.body)),
          project_of(entry.body),
          std::move(line),
          digest};
}

}  // namespace kaigong
