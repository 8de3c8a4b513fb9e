#pragma once

#include "assess/measure.h"
#include "board/board.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// Who answers for which project and which enterprise on a day (包保), whether it covers all, and
// what they did. Published: a leader for each project, who visits twice a month in one county, and
// a contact person for each of 50 million yuan and over. All else here is ours.
namespace kaigong {

inline constexpr std::int64_t covered_from_fen = 5'000'000'000;  // asks for leader and contact
inline constexpr int helps_days = 30;                            // back, that helps are counted
inline constexpr int visit_days = 15;    // 一县的规则：每月至少两次
inline constexpr int leaving_days = 30;  // ahead, that a post's end is told

inline constexpr std::array every_duty{Duty::leader, Duty::officer, Duty::contact};

// An enterprise where it builds: one that builds in two counties is in the care of both.
struct Enterprise {
  std::string name;
  RegionId region;
  friend auto operator<=>(const Enterprise&, const Enterprise&) = default;
};

struct Holder {
  PersonId person;             // none: nobody
  std::optional<Day> leaves;   // the last of their posts ends or ended on
  std::optional<Day> helped;   // here, last
  std::optional<Day> visited;  // of that, the site
  std::int64_t helps = 0;      // in the last 30 days
  std::int64_t visits = 0;     // of them
};

struct Charge {
  Holder leader, officer, contact;
  std::optional<Day> helped;  // by whomever
  const Holder& of(Duty duty) const {
    return duty == Duty::leader ? leader : duty == Duty::officer ? officer : contact;
  }
};

// Of whom something is asked to be. Empty members mean any.
struct HolderAsked {
  PersonId person;  // has any of the duties
  Duty with = Duty::none, without = Duty::none;
  bool leaving = false;  // any of the duties is to be handed over
};

// A node that was planned for a day that has passed, and isn't reached.
struct Slip {
  std::uint8_t node = 0;
  Day planned;
  int days = 0;
};
std::vector<Slip> slips_of(const Project& project, Day day);

// Listed by the day, and not ended.
bool stands_on(const Project& project, Day day);

// How a line of an enterprise's plan stands.
enum class CareState : std::uint8_t {
  open,    // 办理中
  late,    // 超期
  done,    // 已办结
  dropped  // 不再办理
};
BOOST_DESCRIBE_ENUM(CareState, open, late, done, dropped)
// As it was said by the day; nothing: it wasn't.
const At<CarePlanned>* care_on(const Board& board, const Care& care, Day day);
CareState state_of(const CarePlanned& said, Day day);

// Of a region's projects and enterprises.
struct Coverage {
  RegionId at;
  std::int64_t projects = 0;  // of 50 million yuan and over, as all that is counted of projects
  std::int64_t led = 0, served = 0, contacted = 0;
  std::int64_t enterprises = 0, enterprises_led = 0;
  std::int64_t leaving = 0;  // duties, of any size, to be handed over
};

class Charges {
 public:
  // Keeps a reference to the board. Who led a project on an earlier day is known as far as the duty
  // was given and handed over; else it is who leads it now, as in lists by leader.
  Charges(const Board& board, Day day);

  PersonId holder(Duty duty, const Project& project) const;
  PersonId holder(Duty duty, const Enterprise& enterprise) const;
  std::optional<Day> leaves(PersonId person) const;
  bool fits(const HolderAsked& asked, const Project& project) const;
  bool fits(const HolderAsked& asked, const Enterprise& enterprise) const;
  std::int64_t leaving(const Project& project) const;  // duties to be handed over
  std::int64_t leaving(const Enterprise& enterprise) const;
  Charge of(const Project& project) const;
  Charge of(const Enterprise& enterprise) const;
  // Owners of projects that stand, and whoever was named here, by region and name; seen only.
  std::vector<Enterprise> enterprises(RegionId within, const Sight* sight) const;
  // The region's own and each below it, those with anything to cover.
  std::vector<Coverage> coverage(RegionId within, const Sight* sight) const;
  Day day() const { return day_; }

 private:
  using Holders = std::array<PersonId, 4>;  // by duty
  void take_posts();
  void take_present();
  void take_past();
  void take(const DutyOf& of, PersonId person);
  bool knows(Seq seq, Day day) const;  // said by then, of no later day
  Holder holder_of(PersonId person) const;

  const Board& board_;
  Day day_;
  std::map<PersonId, Day> leaving_;
  std::vector<PersonId> officers_, contacts_;  // by number of project
  std::map<Enterprise, Holders> of_enterprises_;
  std::set<Enterprise> named_;
  std::map<ProjectId, PersonId> leaders_;             // of an earlier day, as given
  std::vector<std::pair<PersonId, PersonId>> later_;  // to, from: handed over after the day
};

}  // namespace kaigong
