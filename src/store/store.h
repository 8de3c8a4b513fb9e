#pragma once

#include "ledger/chain.h"

#include <functional>
#include <memory>
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

// What a set of ids adds up to, in any order: a deed that is sent again is known by its id, so each
// must be found where its entry stands.
class IdSum {
 public:
  void add(Seq seq, std::string_view id) {
    sum_ += std::hash<std::string_view>{}(id) * (2 * seq + 1);
  }
  friend bool operator==(const IdSum&, const IdSum&) = default;

 private:
  std::uint64_t sum_ = 0;
};

struct Inspection {
  std::optional<std::string> damage;  // in the engine's words; nothing where all is in order
  IdSum ids;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual DigestKind digest_kind() = 0;
  virtual Head head() = 0;

  // All or nothing, synced when it returns. False: somebody else appended after `after` first.
  virtual bool append(const Head& after, std::span<const Sealed> entries) = 0;
  // Takes entries after `after` in order until it's told to stop (false) or none are left. What is
  // given may be kept by swapping it for something else.
  virtual void read_after(Seq after, const std::function<bool(Sealed&)>& take) = 0;
  // What is read while the view lives is read of one state, and none begins anew. No append
  // meanwhile.
  class View {
   public:
    virtual ~View() = default;
  };
  virtual std::unique_ptr<View> hold() = 0;
  // Another handle on the same entries, for reading on another thread; nothing where there is none.
  virtual std::unique_ptr<Store> beside() = 0;
  virtual std::optional<Seq> find(std::string_view id) = 0;
  // Whether another process has written since the last question. Cheap: asked every 100 ms.
  virtual bool changed() = 0;
  // The engine's own check of its files, and what its index of ids holds up to that number. It has
  // a handle of its own: another thread may use the store meanwhile.
  virtual Inspection inspect(Seq last) = 0;

  // Names are personal data: erasable, so outside the chain.
  virtual void put_person(const Person& person) = 0;
  virtual std::vector<Person> people() = 0;

  // Evidence files by digest.
  virtual void shelve(const Digest& name, std::string_view media_type, std::string_view bytes) = 0;
  virtual std::optional<std::string> fetch(const Digest& name) = 0;
};

}  // namespace kaigong
