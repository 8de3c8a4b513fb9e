#pragma once

#include "ledger/chain.h"

#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Where bytes rest. The only interface in the house with two implementations; everything it is
// asked is about a dozen statements, because questions are answered by the board.
namespace kaigong {

// The world's fault: disk full, read-only, gone, not a ledger. `what()` says it for people in both
// languages, with what was kept and what to do.
class StoreError : public std::runtime_error {
 public:
  enum class Kind { not_found, not_a_ledger, exists, full, read_only, busy, damaged, other };
  StoreError(Kind kind, Text text);
  Kind kind() const { return kind_; }
  const Text& text() const { return text_; }

 private:
  Kind kind_;
  Text text_;
};

struct Person {
  PersonId person;
  Text name;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual DigestKind digest_kind() = 0;
  virtual Head head() = 0;

  // All or nothing, synced when it returns. False: somebody else appended after `after` first.
  virtual bool append(const Head& after, std::span<const Sealed> entries) = 0;
  // Takes entries after `after` in order until it's told to stop (false) or none are left.
  virtual void read_after(Seq after, const std::function<bool(const Sealed&)>& take) = 0;
  virtual std::optional<Seq> find(std::string_view id) = 0;
  // Whether another process has written since the last question. Cheap: asked every 100 ms.
  virtual bool changed() = 0;
  // The engine's own check of its files; nothing when they are in order. It has a handle of its
  // own: another thread may use the store meanwhile.
  virtual std::optional<std::string> damage() = 0;

  // Names are personal data: erasable, so outside the chain.
  virtual void put_person(const Person& person) = 0;
  virtual std::vector<Person> people() = 0;

  // Evidence files by digest.
  virtual void shelve(const Digest& name, std::string_view media_type, std::string_view bytes) = 0;
  virtual std::optional<std::string> fetch(const Digest& name) = 0;
};

}  // namespace kaigong
