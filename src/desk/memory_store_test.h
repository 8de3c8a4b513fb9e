#pragma once

#include "store/store.h"

#include <algorithm>
#include <vector>

namespace kaigong {

// A store without a disk, for what is tried ten thousand times.
class MemoryStore : public Store {
 public:
  explicit MemoryStore(DigestKind kind) : kind_(kind) {}

  DigestKind digest_kind() override { return kind_; }
  Head head() override {
    return entries_.empty() ? Head{} : Head{entries_.back().seq, entries_.back().digest};
  }
  bool append(const Head& after, std::span<const Sealed> entries) override {
    if (head() != after) return false;
    entries_.insert(entries_.end(), entries.begin(), entries.end());
    return true;
  }
  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    for (auto entry : entries_) {
      if (entry.seq > after && !take(entry)) return;
    }
  }
  std::unique_ptr<View> hold() override { return nullptr; }
  std::unique_ptr<Store> beside() override { return std::make_unique<MemoryStore>(*this); }
  std::optional<Seq> find(std::string_view id) override {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Sealed& entry) { return entry.id == id; });
    return found == entries_.end() ? std::nullopt : std::optional(found->seq);
  }
  bool changed() override { return false; }
  Inspection inspect(Seq last) override {
    Inspection found;
    for (const auto& entry : entries_) {
      if (entry.seq <= last) found.ids.add(entry.seq, entry.id);
    }
    return found;
  }
  void put_person(const Person&) override {}
  std::vector<Person> people() override { return {}; }
  void shelve(const Digest&, std::string_view, std::string_view) override {}
  std::optional<std::string> fetch(const Digest&) override { return std::nullopt; }

 private:
  DigestKind kind_;
  std::vector<Sealed> entries_;
};

}  // namespace kaigong
