#pragma once

#include "base/check.h"
#include "base/text.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kaigong {

// What is wrong, once for the whole house: a stable code and its sentence in both languages.
// "{}" stands for the value that was refused or the limit that it broke.
struct IssueKind {
  std::string_view code;
  std::string_view zh;
  std::string_view en;
};

// One reason why something sent isn't accepted. `place` is a field ("invested"), a cell
// ("六月!F17") or a JSON pointer; `value` fills the sentence.
struct Issue {
  const IssueKind* kind = nullptr;
  std::string place;
  std::string value;
};

using Issues = std::vector<Issue>;

// The sentence of an issue with its value filled in.
Text sentence(const Issue& issue);

// A value, or every reason why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}              // NOLINT: meant to be implicit
  Result(Issue issue) : held_(Issues{std::move(issue)}) {}  // NOLINT: meant to be implicit
  Result(Issues issues) : held_(std::move(issues)) {        // NOLINT: meant to be implicit
    check(!std::get<Issues>(held_).empty(), "a refusal without a reason");
  }

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  const T& operator*() const& { return std::get<T>(held_); }
  T& operator*() & { return std::get<T>(held_); }
  T&& operator*() && { return std::get<T>(std::move(held_)); }
  const T* operator->() const { return &std::get<T>(held_); }
  T* operator->() { return &std::get<T>(held_); }
  const Issues& issues() const { return std::get<Issues>(held_); }

 private:
  std::variant<T, Issues> held_;
};

}  // namespace kaigong
