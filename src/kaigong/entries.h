#pragma once

#include "desk/desk.h"
#include "kaigong/terminal.h"

#include <string>
#include <vector>

// Stored entries in words, as commands print them.
namespace kaigong {

struct EntryRow {
  Seq seq = 0;
  std::string at;
  PersonId by;
  Text who;
  std::string kind;
  Text says;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (seq, at, by, who, kind, says, digest))

// Takes the board's lock: not to be called by who holds it.
std::vector<EntryRow> entry_rows(const Desk& desk, const std::vector<Seq>& seqs);
void print_entries(const Setting& setting, const std::vector<EntryRow>& rows);

}  // namespace kaigong
