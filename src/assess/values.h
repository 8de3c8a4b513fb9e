#pragma once

#include "assess/method.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

// What units are worth in the quantities of a scheme, each with what it rests on.
namespace kaigong {

// Who races: a region, or a department, owner … by its name.
struct Unit {
  std::string key;
  Text name;
  RegionId region;  // where it is one
};

struct UnitValue {
  std::optional<std::int64_t> x;  // in the quantity's unit; nothing without a base
  Tally tally;                    // of a measure, as of the quantity's day
  std::vector<Seq> entries;       // that a figure or events rest on
};

class Values {
 public:
  Values(const Board& board, const Method& method, const Moment& moment, RegionId within)
      : board_(board), method_(method), moment_(moment), within_(within) {}

  // In the order of the tree, or of their names.
  std::vector<Unit> units(GroupBy by);
  // One for each unit. `units` is the group whose mean it is held against.
  std::vector<UnitValue> of(const Quantity& quantity, GroupBy by, std::span<const Unit> units);

 private:
  using Tallies = std::map<std::string, Tally, std::less<>>;

  const Tallies& tallies(const std::string& measure, GroupBy by, const Moment& moment);
  UnitValue plain(const Quantity& quantity, GroupBy by, const Unit& unit, const Moment& moment);
  UnitValue figure(const Quantity& quantity, const Unit& unit, Day day) const;
  UnitValue events(const Quantity& quantity, const Unit& unit, Day day) const;

  const Board& board_;
  const Method& method_;
  const Moment& moment_;
  RegionId within_;
  std::map<std::tuple<std::string, GroupBy, Day>, Tallies> tallies_;  // asked once each
};

// The demands that a unit's values don't meet make its item, veto or list of no effect.
bool meets(const Demand& demand, const std::optional<std::int64_t>& x);

// "06-30" of the year of the day; nothing where it is no day, or still to come.
std::optional<Day> day_of_year(std::string_view until, Day as_of);
// A year earlier; 29 February becomes 28.
Day year_before(Day day);

}  // namespace kaigong
