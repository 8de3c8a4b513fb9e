#pragma once

#include "base/result.h"

#include <string>

// A ledger's first entries: by command, or by a page where a demonstration was.
namespace kaigong {

struct NewLedger {
  std::string name;
  std::string name_en;   // none: the same
  std::string currency;  // ISO 4217
  std::string digest;    // sha256, sm3
  std::string method;    // a shipped name, or a file
  std::string region;    // the top one's name; none: regions come later
};

// All reasons why it can't be made, each at its member's name with the prefix before it. What
// couldn't be finished isn't left lying about. Throws StoreError where a file is in the way.
Issues make_ledger(const std::string& path, const NewLedger& wanted, const std::string& prefix);

// With what the store keeps beside it.
void remove_ledger(const std::string& path);

}  // namespace kaigong
