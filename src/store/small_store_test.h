#pragma once

#include "base/check.h"
#include "ledger/chain.h"
#include "store/store.h"

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kaigong {

// A folder of this test's own, gone with it.
class TestFolder {
 public:
  TestFolder() {
    auto name = (std::filesystem::temp_directory_path() / "kaigong-XXXXXX").string();
    check(mkdtemp(name.data()) != nullptr, "no folder for a test");
    path_ = name;
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  std::string file(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// Entries that a store can take after `head`, with the given ids.
inline std::vector<Sealed> entries_after(Head head, const std::vector<std::string>& ids,
                                         DigestKind kind, const std::string& text = "x") {
  Chain chain(kind);
  std::vector<Sealed> entries;
  for (const auto& id : ids) {
    const Entry entry{head.seq + 1, id, {1'651'110'300'000}, {3}, MatterClosed{{4}, Day(), text}};
    entries.push_back(sealed(entry, head.digest, chain));
    head = {entry.seq, entries.back().digest};
  }
  return entries;
}

inline bool append_ids(Store& store, const std::vector<std::string>& ids,
                       const std::string& text = "x") {
  return store.append(store.head(), entries_after(store.head(), ids, store.digest_kind(), text));
}

inline std::vector<Sealed> all_after(Store& store, Seq seq) {
  std::vector<Sealed> out;
  store.read_after(seq, [&](const Sealed& entry) {
    out.push_back(entry);
    return true;
  });
  return out;
}

}  // namespace kaigong
