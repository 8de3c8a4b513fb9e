#pragma once

#include "http/order.h"
#include "http/view.h"
#include "sheets/write.h"

#include <string>
#include <vector>

// What a table that was taken away says of itself: of which ledger, of which day, narrowed to what,
// how many rows and which sums, printed by whom and when. Whoever gets it can hold it against the
// ledger.
namespace kaigong::http {

struct AboutLine {
  Text title;
  Text value;
  PersonId person;  // instead: whose name is asked for once no lock is held
};

struct AboutList {
  Text ledger;
  Day as_of;
  Seq seq = 0;
  bool sees_all = true;
  std::vector<AboutLine> filters;
  Text sort;
  std::size_t count = 0;
  struct Total {
    std::string title;  // "总投资（万元）"
    sheets::CellToWrite cell;
  };
  std::vector<Total> totals;
};

AboutList about_list(const View& view, Sort sort);

// Asks for names and for the entry's digest: not to be called by who holds the board's lock.
sheets::SheetToWrite about_sheet(const AboutList& about, const House& house, const Asked& asked,
                                 Language language);

}  // namespace kaigong::http
