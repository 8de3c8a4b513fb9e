#pragma once

#include "base/result.h"
#include "store/store.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

// The files that a ledger's entries name, all at once: to check them, and to take them along with
// an export. Each lies in a folder under its digest in hexadecimal digits.
namespace kaigong {

struct Shelf {
  std::size_t files = 0;   // of different bytes
  std::size_t absent = 0;  // named by entries and not here
};

struct NamedFile {
  Seq seq = 0;  // the first entry that names it
  std::string media_type;
};
// By digest in hexadecimal digits, in the entries up to `until`.
std::map<std::string, NamedFile> files_named(Store& store, std::optional<Seq> until = {});

inline constexpr IssueKind other_bytes{"evidence.other_bytes", "文件 {} 与台账记的封印不符，未导入",
                                       "file {} doesn't match its digest in the ledger"};

Shelf export_evidence(Store& store, const std::string& folder, std::optional<Seq> until);
// Of the files in the folder (none: of no files) those that the store's entries name. One of other
// bytes refuses all.
Result<Shelf> import_evidence(const std::string& folder, Store& store);

}  // namespace kaigong
