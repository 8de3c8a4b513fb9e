#pragma once

#include "demo/province.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kaigong::demo {

// Writes drafts through the desk as they come, many in one deed.
class Bulk {
 public:
  Bulk(Desk& desk, std::uint64_t total, std::function<void(std::uint64_t, std::uint64_t)> progress);
  void add(Instant at, PersonId by, Body body);  // times must not go back
  void flush();

 private:
  Desk& desk_;
  std::uint64_t total_ = 0;  // for progress only
  std::function<void(std::uint64_t, std::uint64_t)> progress_;
  std::uint64_t added_ = 0;
  Instant last_;
  std::vector<Draft> waiting_;
};

// Collects what happened to whom in any order and writes it down in the order of time.
class Journal {
 public:
  void add(Instant at, PersonId by, Body body);
  // What the morning of 28 April brings: left out where the day is to be begun by hand.
  void add_of_morning(Instant at, PersonId by, Body body);
  // Without what the morning brings; all else of that day is told before it.
  void stop_before_morning(Day day);
  MatterId raise() { return MatterId{++matters_}; }  // a number until it's written
  // The nodes that were told to be reached so far, by project and code; the last word counts.
  std::map<std::pair<ProjectId, std::string>, NodeReached> nodes_reached() const;
  std::size_t size() const { return lines_.size(); }
  void write(Desk& desk, const std::function<void(std::uint64_t, std::uint64_t)>& progress);

 private:
  struct Line {
    Instant at;
    PersonId by;
    Body body;
    bool of_morning = false;
  };
  void number_matters();  // in the order in which they were raised

  std::vector<Line> lines_;
  std::uint32_t matters_ = 0;
};

}  // namespace kaigong::demo
