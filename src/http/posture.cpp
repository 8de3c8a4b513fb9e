#include "desk/words.h"
#include "dispatch/due.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>

// How regions are told to work, and what they owe because of it.
namespace kaigong::http {

namespace {

struct ProfileAnswer {
  std::string code;
  Text name;
  Text source;
  std::vector<Text> calendars;  // that ask for reports in it only
};
BOOST_DESCRIBE_STRUCT(ProfileAnswer, (), (code, name, source, calendars))

struct OrderAnswer {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  std::string region;
  Text region_name;
  std::string profile;
  Text profile_name;
  Day day;
  std::optional<Day> until;
  std::string reason;
  std::string document;
  bool in_force = false;  // on the day, for its region
};
BOOST_DESCRIBE_STRUCT(OrderAnswer, (),
                      (seq, at, by, who, region, region_name, profile, profile_name, day, until,
                       reason, document, in_force))

struct PostureRow {
  std::string region;
  Text name;
  std::string profile;
  Text profile_name;
  std::optional<Seq> order;  // that it follows from, of its own or of a region above
  std::int64_t projects = 0;
  std::int64_t due = 0;  // reports that wait on the day because of its posture
  bool may = false;      // whoever asks may switch it
};
BOOST_DESCRIBE_STRUCT(PostureRow, (),
                      (region, name, profile, profile_name, order, projects, due, may))

struct PostureAnswer {
  Day as_of;
  std::vector<ProfileAnswer> profiles;
  std::vector<PostureRow> rows;     // the top, and what races below it
  std::vector<OrderAnswer> orders;  // newest first
};
BOOST_DESCRIBE_STRUCT(PostureAnswer, (), (as_of, profiles, rows, orders))

// Calendars whose conditions ask for the profile.
std::vector<const ReportingCalendar*> asking_in(const Method& method, std::string_view profile) {
  std::vector<const ReportingCalendar*> out;
  for (const auto& calendar : method.reporting) {
    const bool asks =
        std::any_of(calendar.where.begin(), calendar.where.end(), [&](const Condition& condition) {
          return condition.is == Flag::in_posture && !condition.negated &&
                 std::find(condition.in.begin(), condition.in.end(), profile) != condition.in.end();
        });
    if (asks) out.push_back(&calendar);
  }
  return out;
}

std::vector<ProfileAnswer> profiles_of(const Method& method) {
  std::vector<ProfileAnswer> out;
  for (const auto& profile : method.profiles) {
    ProfileAnswer one{profile.code, profile.name, profile.source, {}};
    for (const auto* calendar : asking_in(method, profile.code))
      one.calendars.push_back(calendar->name);
    out.push_back(std::move(one));
  }
  return out;
}

// By region of the projects that whoever asks sees: how many there are, what they owe by orders.
struct Owed {
  std::vector<std::int64_t> projects, due;
};
Owed owed_by_region(const View& view) {
  const auto& board = view.board;
  Owed out;
  out.projects.resize(board.regions().size() + 1);
  out.due.resize(board.regions().size() + 1);
  for (const auto& project : board.projects()) {
    if (view.seen.sees(project)) ++out.projects[project.region.value];
  }
  if (board.postures().empty()) return out;
  Method asked;
  asked.curve = view.method->curve;
  for (const auto& profile : view.method->profiles) {
    for (const auto* calendar : asking_in(*view.method, profile.code)) {
      const bool known = std::any_of(asked.reporting.begin(), asked.reporting.end(),
                                     [&](const auto& one) { return one.code == calendar->code; });
      if (!known) asked.reporting.push_back(*calendar);
    }
  }
  const auto waiting = only({DueState::open, DueState::overdue});
  for (const auto& due : due_of_all(board, asked, view.filter(), waiting, view.moment))
    ++out.due[board.project(due.project)->region.value];
  return out;
}

PostureRow row_of(const View& view, const Rights& rights, const Region& region, const Owed& owed) {
  const auto& board = view.board;
  PostureRow row;
  row.region = region.key;
  row.name = region.name;
  const auto* told = board.posture_on(region.id, view.as_of);
  row.profile = told == nullptr ? std::string(normal_posture) : told->said.profile;
  row.profile_name = profile_name(board, row.profile);
  if (told != nullptr) row.order = told->seq;
  for (const auto& one : board.regions()) {
    if (!board.is_within(one.id, region.id)) continue;
    row.projects += owed.projects[one.id.value];
    row.due += owed.due[one.id.value];
  }
  row.may = rights.may(Act::posture, region.id);
  return row;
}

std::vector<OrderAnswer> orders_of(const View& view) {
  const auto& board = view.board;
  std::vector<OrderAnswer> out;
  const auto told = board.postures();
  for (auto i = told.size(); i > 0; --i) {
    const auto& one = told[i - 1];
    if (board.said_on(one.seq) > view.as_of) continue;
    const auto& said = one.said;
    const auto* region = board.region(said.region);
    const auto* in_force = board.posture_on(said.region, view.as_of);
    out.push_back({one.seq,
                   one.at,
                   one.by,
                   {},
                   region->key,
                   region->name,
                   said.profile,
                   profile_name(board, said.profile),
                   said.day,
                   said.until,
                   said.reason,
                   said.document,
                   in_force != nullptr && in_force->seq == one.seq});
  }
  return out;
}

web::Response get_posture(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<PostureAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto region = query.region(board);
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        const auto owed = owed_by_region(view);
        PostureAnswer out;
        out.as_of = view.as_of;
        out.profiles = profiles_of(*view.method);
        for (const auto& one : board.regions()) {
          const bool shown = one.races || !one.parent || one.id == region;
          if (shown && board.is_within(one.id, region))
            out.rows.push_back(row_of(view, rights, one, owed));
        }
        out.orders = orders_of(view);
        return out;
      });
  if (!found) return refused(found.issues());
  for (auto& order : found->orders) order.who = house.desk.name_of(order.by);
  return respond(found);
}

}  // namespace

void add_posture(Table& table) {
  table.question<PostureAnswer>(
      "/api/posture", get_posture, "How regions are told to work, with every order.",
      with_day() + MembersAsked{{"region", "string", "A region's key: it and what is below."}});
}

}  // namespace kaigong::http
