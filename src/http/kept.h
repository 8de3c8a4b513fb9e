#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace kaigong::http {

// The last few results that took a walk over the whole board, by what they follow from: the entry's
// number, the day, the question. Nothing goes stale, because the number is part of the question.
// Any thread may call.
template <class Value>
class Kept {
 public:
  // `most_bytes`: of what `weigh` says; none: they are all alike.
  using Weigh = std::size_t (*)(const Value&);
  explicit Kept(std::size_t most, std::size_t most_bytes = 0, Weigh weigh = nullptr)
      : most_(most), most_bytes_(most_bytes), weigh_(weigh) {}

  template <class Make>
  std::shared_ptr<const Value> get(const std::string& question, const Make& make) {
    if (auto known = find(question)) return known;
    auto made = std::make_shared<const Value>(make());
    keep(question, made);
    return made;
  }

  std::shared_ptr<const Value> find(const std::string& question) {
    const std::lock_guard lock(lock_);
    for (auto it = values_.begin(); it != values_.end(); ++it) {
      if (it->first != question) continue;
      values_.splice(values_.begin(), values_, it);
      return it->second;
    }
    return nullptr;
  }

  void keep(const std::string& question, std::shared_ptr<const Value> value) {
    const std::lock_guard lock(lock_);
    const auto bytes = weight_of(*value);
    if (bytes > most_bytes_) return;  // it would push out all the others
    const auto known = std::find_if(values_.begin(), values_.end(),
                                    [&](const auto& one) { return one.first == question; });
    if (known != values_.end()) drop(known);
    bytes_ += bytes;
    values_.emplace_front(question, std::move(value));
    while (values_.size() > most_ || bytes_ > most_bytes_) drop(std::prev(values_.end()));
  }

 private:
  using Values = std::list<std::pair<std::string, std::shared_ptr<const Value>>>;

  std::size_t weight_of(const Value& value) const { return weigh_ == nullptr ? 0 : weigh_(value); }
  void drop(typename Values::iterator one) {
    bytes_ -= weight_of(*one->second);
    values_.erase(one);
  }

  const std::size_t most_;
  const std::size_t most_bytes_;
  const Weigh weigh_;
  std::mutex lock_;
  Values values_;  // newest use first
  std::size_t bytes_ = 0;
};

}  // namespace kaigong::http
