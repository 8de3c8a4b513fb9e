#pragma once

#include <cstddef>
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
  explicit Kept(std::size_t most) : most_(most) {}

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
    values_.remove_if([&](const auto& one) { return one.first == question; });
    values_.emplace_front(question, std::move(value));
    if (values_.size() > most_) values_.pop_back();
  }

 private:
  const std::size_t most_;
  std::mutex lock_;
  std::list<std::pair<std::string, std::shared_ptr<const Value>>> values_;  // newest use first
};

}  // namespace kaigong::http
