#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kaigong::http {

// The first so many of all that is offered, in an order that never calls two of them equal. Holds
// no more than twice as many, however many are offered: once there are that many, the later half
// goes, and whoever stands after the last of those who stay isn't taken any more.
template <class Item, class Before>
class FirstFew {
 public:
  // `before` of two items, as in std::sort.
  FirstFew(std::size_t most, const Before& before) : most_(most), before_(before) {}

  void offer(const Item& item) {
    if (is_full_ && !before_(item, items_[most_ - 1])) return;
    items_.push_back(item);
    if (items_.size() >= 2 * most_) cut();
  }
  void offer_all(const FirstFew& other) {
    for (const auto& item : other.items_) offer(item);
  }

  // Those that come `first` to `last` of all, `last` being `most` or less, in their order.
  std::vector<Item> take(std::size_t first, std::size_t last) && {
    last = std::min(last, items_.size());
    first = std::min(first, last);
    const auto from = items_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = items_.begin() + static_cast<std::ptrdiff_t>(last);
    if (from != items_.begin()) std::nth_element(items_.begin(), from, items_.end(), before_);
    if (to != items_.end()) std::nth_element(from, to, items_.end(), before_);
    std::sort(from, to, before_);
    return {from, to};
  }

 private:
  // Leaves the last of those who stay in its place, where the next ones are held against it.
  void cut() {
    if (most_ != 0) {
      const auto last = items_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
      std::nth_element(items_.begin(), last, items_.end(), before_);
    }
    items_.resize(most_);
    is_full_ = most_ != 0;
  }

  const std::size_t most_;
  const Before& before_;
  std::vector<Item> items_;
  bool is_full_ = false;  // and items_[most_ - 1] is the last of the first so many
};

}  // namespace kaigong::http
