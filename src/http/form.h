#pragma once

#include "base/result.h"
#include "desk/deed_list.h"
#include "desk/desk.h"

#include <cstdint>
#include <string>
#include <vector>

// A deed's form as a client sends it: fields by their names, and what the request itself needs.
namespace kaigong::http {

inline constexpr IssueKind unknown_deed{"deed.unknown", "没有“{}”这种经办",
                                        "there is no deed “{}”"};

struct Form {
  Said said;
  std::string id;                       // of the entry to be; empty: not given
  std::vector<std::uint32_t> projects;  // of a deed for many
};

// Every member that isn't the form's, or isn't as it should be, by its pointer.
Result<Form> read_form(const std::string& body, const DeedKind& deed);
// With `projects`, a list of numbers, instead of the field `project`.
Result<Form> read_form_for_many(const std::string& body, const DeedKind& deed);

// An id that is known already is a retry, unless somebody else used it, or for something else.
struct Retry {
  PersonId person;
  ProjectId project;  // none: whichever
  const DeedKind* deed;
};
bool is_anothers(const Desk& desk, const Receipt& receipt, const Retry& retry);

// As the document of the interface describes it.
json::Value body_schema(const DeedKind& deed);

}  // namespace kaigong::http
