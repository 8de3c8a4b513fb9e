#pragma once

#include "assess/terms.h"
#include "base/points.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// A measure is a ratio of two sums over projects as of a day. It rolls up by any grouping, and
// each result opens into the projects that it sums and the entries behind each of them.
namespace kaigong {

struct Band {
  std::int64_t at = 0;  // from here on; in rank bands: up to this part of the group, bp
  Points points;
};
BOOST_DESCRIBE_STRUCT(Band, (), (at, points))
// Of the highest band that is reached, in millionths of a point; 0 below the first.
std::int64_t band_points(const std::vector<Band>& bands, std::int64_t x);

struct Sum {
  Term sum = Term::count;
  std::vector<Condition> where;
  std::vector<Band> bands{};  // each project's points by its value, instead of the value
};
BOOST_DESCRIBE_STRUCT(Sum, (), (sum, where, bands))
bool is_money(const Sum& sum);

struct Measure {
  std::string code;
  Text name;
  Text definition;
  Sum numerator;
  Sum denominator;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (code, name, definition, numerator, denominator))

// Which projects somebody may see: those in any of the regions, of any of the units, of any of the
// leaders.
struct Sight {
  struct Unit {
    Word name = 0;              // of an owner or a department
    std::vector<char> regions;  // where; none: wherever
  };
  std::vector<char> regions;  // by number; none: in no region
  std::vector<Unit> units;
  std::vector<PersonId> leaders;
  bool waits_for_words = false;  // a unit that no project has yet: to be asked anew later
  bool sees(const Project& project) const;
};

// Which projects are meant. Empty members mean all; everything given must hold.
struct Filter {
  RegionId region;       // and all below
  std::string industry;  // a code's beginning
  std::string sector;
  std::string department;
  std::string tag;
  std::string words;  // in name or code, as written
  PersonId leader;
  std::optional<State> state;
  // Whatever else must hold, asked last; called by two threads at once.
  std::function<bool(const Project&)> also;
  // What `also` says as bits, one of which must be on: asked instead where columns have lights.
  std::optional<std::uint64_t> lit;
  std::shared_ptr<const Sight> sight;  // of whoever asks; none: sees all
};

enum class GroupBy : std::uint8_t {
  all,
  race,
  region,
  industry,
  sector,
  department,
  owner,
  leader,
  tag,
  state
};
BOOST_DESCRIBE_ENUM(GroupBy, all, race, region, industry, sector, department, owner, leader, tag,
                    state)

struct Tally {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::int64_t projects = 0;  // that count in either sum
  bool overflowed = false;    // a sum passed int64 and stands at its end; there is no rate then
  std::optional<std::int64_t> rate_bp() const;
};
// Numerator by denominator, in fen or days, rounded half away from zero. Nothing without a base.
std::optional<std::int64_t> mean_of(const Tally& tally);
// Whether a percentage of the two sums means something; else their mean does.
bool is_share(const Measure& measure);

struct GroupRow {
  std::string key;  // a region's key, a code, a text, a person's number
  Text name;
  Tally tally;
};

struct Grouping {
  GroupBy by = GroupBy::all;
  int depth = 1;  // of regions, counted below the filter's region
};

// Groups in a stable order: regions as in the tree, the rest by key. Projects listed after the
// day don't exist yet; a project with several tags counts in each.
std::vector<GroupRow> tally(const Board& board, const Measure& measure, const Filter& filter,
                            Grouping grouping, const Moment& moment);
Tally tally_all(const Board& board, const Measure& measure, const Filter& filter,
                const Moment& moment);

struct Item {
  ProjectId project;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
// The projects that make the two sums, largest denominator first, then by number.
std::vector<Item> items(const Board& board, const Measure& measure, const Filter& filter,
                        const Moment& moment);

// One project's share of the two sums, and the entries that they rest on, oldest first. Zeros for
// a project listed after the day.
Item item_of(const Board& board, const Measure& measure, const Project& project,
             const Moment& moment, Trace* trace);

Text says(const Sum& sum);  // "已落地的项目个数"

}  // namespace kaigong
