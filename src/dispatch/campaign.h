#pragma once

#include "assess/method.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Where a campaign (专项行动) stands on a day. Who belongs to it bears its tag. A start counts from
// what shows it on the site, not from the ceremony; both days are kept. Moves that need a photo of
// the site are those of the usual state chart (开工、复工); which photo is new enough is ours.
namespace kaigong {

enum class MemberState : std::uint8_t {
  waiting,   // 未动
  absent,    // 未随场开工: its venue says that it doesn't begin with the others
  ceremony,  // 已报到: its venue reported it, nothing shows it on the site yet
  unproved,  // 缺佐证: said to have begun, without a photo of the site
  counted,   // 计入
  earlier    // 早已开工: it had begun, or was never stopped, before the campaign
};
BOOST_DESCRIBE_ENUM(MemberState, waiting, absent, ceremony, unproved, counted, earlier)

// How long before the first day a photo may have been taken that shows the beginning.
inline constexpr int days_of_photos_before = 7;

struct CampaignMember {
  ProjectId project;
  MemberState state = MemberState::waiting;
  RegionId place;               // its row
  std::optional<Day> ceremony;  // on which its venue reported it
  std::optional<Day> done;      // started, resumed, completed: as it's said of the site
  Seq done_seq = 0;
  Seq photo_seq = 0;         // 0: there is none
  bool resumes = false;      // it had been stopped: it goes on, and doesn't start
  std::int64_t total = 0;    // fen
  std::int64_t planned = 0;  // fen, of a push: by plan from its first day to the day
  std::int64_t made = 0;     // fen, really
};

struct CampaignSums {
  std::int64_t called = 0, called_total = 0;      // totals in fen
  std::int64_t reported = 0, reported_total = 0;  // by venues, without what had begun before
  std::int64_t counted = 0, counted_total = 0;
  std::int64_t absent = 0, unproved = 0, earlier = 0;
  std::int64_t planned = 0, made = 0;  // fen
  void add(const CampaignMember& member, bool by_venue);
  // What a campaign of the kind races by, in basis points; none without a base.
  std::optional<std::int64_t> rate_bp(CampaignKind kind) const;
};

struct CampaignRow {
  RegionId region;
  const Venue* venue = nullptr;                   // where the campaign has venues
  const At<CampaignStepped>* reported = nullptr;  // its last report
  bool late = false;                              // hadn't reported when it was announced
  std::optional<int> rank;
  CampaignSums sums;
};

struct CampaignStanding {
  const At<CampaignStepped>* announced = nullptr;
  const At<CampaignStepped>* ended = nullptr;
  bool is_on = false;  // on the day: begun, and neither over nor ended
  CampaignSums sums;
  std::vector<CampaignRow> rows;  // its venues in their order, else racing units in the tree's
  CampaignSums elsewhere;         // of members that belong to none of them
};

// A venue reports for its region and all below, but for what a nearer venue reports for.
RegionId place_of(const Board& board, const CampaignCalled& call, const Project& project);

// As the campaign stood on the day: in the order of their numbers; only what is seen. None: sees
// all. Nobody, where it hadn't been called.
std::vector<CampaignMember> members_on(const Board& board, const Campaign& campaign,
                                       const Moment& moment, const Sight* sight);
CampaignStanding standing_on(const Board& board, const Campaign& campaign,
                             std::span<const CampaignMember> members, Day day);

}  // namespace kaigong
