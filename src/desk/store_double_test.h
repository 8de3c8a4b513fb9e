#pragma once

#include "store/store.h"

#include <atomic>
#include <functional>
#include <memory>

namespace kaigong {

// What a test sees and does around a store's appends.
struct Around {
  std::atomic<int> appends = 0;   // that recorded something
  std::atomic<int> failures = 0;  // still to come, before anything is written
  std::atomic<int> misreads = 0;  // read_after fails that often
  std::function<void()> before_append = [] {};
  std::function<void()> after_append = [] {};

  static StoreError full() { return {StoreError::Kind::full, {"磁盘已满", "the disk is full"}}; }
};

class StoreDouble : public Store {
 public:
  StoreDouble(std::unique_ptr<Store> inner, Around& around)
      : inner_(std::move(inner)), around_(around) {}

  DigestKind digest_kind() override { return inner_->digest_kind(); }
  Head head() override { return inner_->head(); }
  bool append(const Head& after, std::span<const Sealed> entries) override {
    around_.before_append();
    if (around_.failures > 0) {
      --around_.failures;
      throw Around::full();
    }
    const bool first = inner_->append(after, entries);
    if (first && !entries.empty()) ++around_.appends;
    if (first) around_.after_append();
    return first;
  }
  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    if (around_.misreads > 0) {
      --around_.misreads;
      throw Around::full();
    }
    inner_->read_after(after, take);
  }
  std::unique_ptr<View> hold() override { return inner_->hold(); }
  std::unique_ptr<Store> beside() override { return nullptr; }
  std::optional<Seq> find(std::string_view id) override { return inner_->find(id); }
  bool changed() override { return inner_->changed(); }
  Inspection inspect(Seq last) override { return inner_->inspect(last); }
  void put_person(const Person& person) override { inner_->put_person(person); }
  std::vector<Person> people() override { return inner_->people(); }
  void shelve(const Digest& name, std::string_view type, std::string_view bytes) override {
    inner_->shelve(name, type, bytes);
  }
  std::optional<std::string> fetch(const Digest& name) override { return inner_->fetch(name); }

 private:
  std::unique_ptr<Store> inner_;
  Around& around_;
};

}  // namespace kaigong
