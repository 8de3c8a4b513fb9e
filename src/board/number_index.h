#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace kaigong {

// Finds numbers by a text that is kept elsewhere: by its hash, so that whoever asks compares the
// texts. Numbers are never taken out, and 0 is none. 8 bytes a slot, of which half to three
// quarters are taken; the slot of a hash is its share of all slots, or the next free one.
class NumberIndex {
 public:
  void add(std::string_view text, std::uint32_t number) {
    if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
    put({hash_of(text), number});
    ++taken_;
  }

  // The first number added under such a text that `is_it` takes; 0: none.
  template <class IsIt>
  std::uint32_t find(std::string_view text, const IsIt& is_it) const {
    if (slots_.empty()) return 0;
    const auto hash = hash_of(text);
    for (auto at = slot_of(hash); slots_[at].number != 0; at = next(at)) {
      if (slots_[at].hash == hash && is_it(slots_[at].number)) return slots_[at].number;
    }
    return 0;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };

  static std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text) >> 32U);
  }
  std::size_t slot_of(std::uint32_t hash) const { return (hash * slots_.size()) >> 32U; }
  std::size_t next(std::size_t at) const { return at + 1 == slots_.size() ? 0 : at + 1; }

  void put(Slot slot) {
    auto at = slot_of(slot.hash);
    while (slots_[at].number != 0) at = next(at);
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> before(slots_.size() + slots_.size() / 2 + 16);
    before.swap(slots_);
    for (const auto& slot : before) {
      if (slot.number != 0) put(slot);
    }
  }

  std::vector<Slot> slots_;
  std::size_t taken_ = 0;
};

}  // namespace kaigong
