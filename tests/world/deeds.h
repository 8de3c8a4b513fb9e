#pragma once

#include "desk/desk.h"
#include "desk/forms.h"

#include <atomic>
#include <memory>
#include <random>
#include <string>
#include <vector>

// What an office on a small province says and gets wrong, by seed: the same seed says the same.
namespace kaigong::world {

// One thing that somebody wants recorded. Sent again after a crash it is the same: same id, same
// words.
struct Deed {
  std::string id;       // of the form, where it becomes one entry
  std::string project;  // it is about this one, by code or number; none in particular: empty
  Decide decide;
};

class Deeds {
 public:
  explicit Deeds(unsigned seed);

  LedgerOpened opened() const;
  Deed founding();  // the method and the regions, as one deed
  Deed next();      // and the clock goes on, or back

  Instant now() const { return {now_ms_}; }
  Day today() const { return day_of(now(), offset_minutes_); }
  Clock clock() {
    return [this] { return now(); };
  }
  int below(int count) { return static_cast<int>(chance_() % static_cast<unsigned>(count)); }
  bool one_in(int count) { return below(count) == 0; }
  template <class List>
  auto one_of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  void move_clock();
  std::string next_id();
  std::string some_project();
  std::string some_amount(int most_wan);
  Day some_day();
  std::string some_text();

  Deed list();
  Deed amend();
  Deed plan();
  Deed months();
  Deed node();
  Deed state();
  Deed report();
  Deed statistics();
  Deed matter();
  Deed tags();
  Deed office();
  Deed region();
  Deed bulk();
  Deed wrong();

  ProjectForm project_form(int number);

  std::mt19937 chance_;
  std::int32_t offset_minutes_;
  std::atomic<std::int64_t> now_ms_;
  int said_ = 0;     // deeds so far
  int listed_ = 0;   // projects that somebody wanted on the list
  int regions_ = 0;  // likewise
  Deed last_;
};

}  // namespace kaigong::world
