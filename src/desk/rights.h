#pragma once

#include "assess/measure.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// Who may do what. Rights come from the posts that a person holds on a day, not from an account:
// one table says for each role and each act how far it reaches.
namespace kaigong {

enum class Act : std::uint8_t {
  see,           // and all that is said of it
  report,        // progress
  verify,        // what others reported
  list,          // put on the list, amend, tag
  plan,          // set and change plans
  mark,          // nodes, permits among them
  change_state,  // suspend, resume, end
  bond,          // batches of special bonds
  figure,        // of a unit
  adjust,        // points by a document
  exempt,        // from a light, list or veto
  adopt,         // a method
  publish,       // an assessment
  people,        // posts and accounts
  appeal,        // against an assessment, for a unit
  raise,         // a matter
  posture,       // how a region works
  campaign,      // what many are called to at once, and a venue's report
  visit,         // sites: plan, note what was found
  compare        // the race of all units, and what was published of it
};
BOOST_DESCRIBE_ENUM(Act, see, report, verify, list, plan, mark, change_state, bond, figure, adjust,
                    exempt, adopt, publish, people, appeal, raise, posture, campaign, visit,
                    compare)

// How far a post's act reaches. Each takes in the ones before.
enum class Reach : std::uint8_t {
  nobody,
  own,    // projects whose owner or department is the post's unit, in the post's region where it
          // has one, or that the leader leads
  below,  // and whatever stands in the post's region
  top,    // only from a post at the top of the tree: what holds for all
  all     // whatever the post's region
};
Reach reach_of(Role role, Act act);

struct Post {  // as it stands on a day
  PersonId person;
  PersonId deputy_of;
  Text title;
  std::string unit;
  RegionId region;
  Role role = Role::none;
  std::optional<Day> from;
  std::optional<Day> until;
  Seq seq = 0;
};
Text name_of(Role role);

// Whoever holds it on the day; what was last said of the same post of the same person counts.
std::vector<Post> posts_on(const Board& board, Day day);
// The same, whenever: also those that are over or to come.
std::vector<Post> posts_ever(const Board& board);
std::vector<Post> posts_of(const Board& board, PersonId person, Day day);

// What one person may do on one day. Keeps a reference to the board.
class Rights {
 public:
  Rights(const Board& board, PersonId person, Day day);

  bool may(Act act, const Project& project) const;
  bool may(Act act, RegionId region) const;  // about a region as a unit
  // About a unit: a region by its key; a department or owner by its name, for whom a post that
  // bears the name speaks, of the whole ledger or of its top, and whoever may for all.
  bool may_of_unit(Act act, std::string_view unit) const;
  // About an enterprise where the region answers for it: its offices, and a post of its name.
  bool may_of_enterprise(Act act, std::string_view enterprise, RegionId region) const;
  bool may_for_all(Act act) const;    // about everybody: a method
  bool may_somewhere(Act act) const;  // whether to offer it at all
  // Nobody gives away more than they have: posts in their own region only, and those that reach
  // everywhere only by whose own do.
  bool may_give(Role role, RegionId region) const;
  bool reaches(const Post& post, Act act, const Project& project) const;
  bool knows(const Entry& entry) const;  // an entry, by what it is about
  // May plan it where it is planned, or leads it.
  bool goes_on(const Visit& visit) const;
  // Unannounced: whoever goes, and who sees all; once it is done, and of others, also who sees its
  // region or one of its stops.
  bool knows_of(const Visit& visit) const;
  // What every question of this person is narrowed to; none: sees all. Regions and words that come
  // later aren't in it: to be asked anew when the board has grown.
  std::shared_ptr<const Sight> sight() const;
  const std::vector<Post>& posts() const { return posts_; }
  PersonId person() const { return person_; }

 private:
  bool knows_of(const Visit& visit, const Body& body) const;

  const Board& board_;
  PersonId person_;
  std::vector<Post> posts_;
};

inline constexpr IssueKind not_allowed{"rights.not_allowed", "您的岗位不能{}",
                                       "your post doesn't let you {}"};
Text name_of(Act act);

}  // namespace kaigong
