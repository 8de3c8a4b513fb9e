#pragma once

#include "base/result.h"
#include "ledger/entry.h"

#include <string>
#include <string_view>

// The stored form of an entry: one line of JSON, written once and kept as it is.
//   {"seq":7,"id":"…","at":1651110300000,"by":3,"kind":"progress.reported/1","body":{…}}
// docs/ledger-format.md is the format for others.
namespace kaigong {

inline constexpr IssueKind unknown_kind{"entry.unknown_kind", "不认识的记录种类“{}”",
                                        "unknown kind of entry “{}”"};

std::string stored_line(const Entry& entry);

// Reads every version of every kind ever released.
Result<Entry> read_line(std::string_view line);

// The two ways in which it does so. A line as stored_line writes it is read straight from the text;
// false: it is written otherwise, or is wrong. Any line is read through a tree, which knows every
// reason why one can't be read.
bool read_own_line(std::string_view line, Entry& entry);
Result<Entry> read_any_line(std::string_view line);

}  // namespace kaigong
