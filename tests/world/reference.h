#pragma once

#include "base/json.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The four rates once more, slowly: read off the stored lines with loops, from the words of
// docs/house.md, docs/methods/README.md, four-rates.md and lights.md, and from nothing else.
// Whoever changes a rule there changes it here too.
namespace kaigong::world {

using Date = std::chrono::sys_days;
Date date(std::string_view iso);

struct Ratio {
  std::int64_t numerator = 0, denominator = 0;
  std::optional<std::int64_t> rate_bp() const;  // halves away from zero; none without a base
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

struct Place {  // of a unit in the race
  std::string key;
  std::int64_t rank = 0;
  std::int64_t score = 0;  // millionths of a point
  friend bool operator==(const Place&, const Place&) = default;
};

class Reference {
 public:
  explicit Reference(const std::vector<std::string>& lines);

  static const std::vector<std::string>& measures();
  std::size_t projects() const { return said_.size(); }
  std::vector<std::string> regions() const;  // keys
  // Each project's part of the measure's two sums; zeros before it is on the list.
  std::vector<Ratio> parts(const std::string& code, Date day) const;
  // Over the projects in the region of that key and below; "": over all.
  Ratio sum(const std::vector<Ratio>& parts, const std::string& region) const;
  std::vector<Place> race(Date day) const;  // by rank; equals in the order of the regions
  // The level that each rule shows, by the rule's code; none: dark.
  std::map<std::string, std::string> lights(std::size_t project, Date day) const;

 private:
  struct Said {  // one line about a project
    std::string kind;
    Date entered;
    json::Object body;
  };
  using History = std::vector<Said>;
  struct Region {
    std::string key;
    std::int64_t parent = 0;
    bool races = false;
  };

  bool is_below(std::int64_t region, std::int64_t above) const;
  std::int64_t race_unit(std::int64_t region) const;
  Ratio ratio_of(const std::string& code, const History& project, Date day) const;
  std::optional<Date> reached(const History& project, const std::string& node, Date day) const;
  std::optional<Date> planned(const History& project, const std::string& node, Date day) const;
  std::optional<std::int64_t> plan(const History& project, Date day, const Said** which) const;
  std::int64_t due(const History& project, Date day) const;
  bool large(const History& project, Date day) const;

  std::vector<History> said_;    // number 1 first
  std::vector<Region> regions_;  // number 1 first
  std::vector<std::int64_t> curve_bp_;
};

}  // namespace kaigong::world
