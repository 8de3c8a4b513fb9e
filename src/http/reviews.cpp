// tested by: http/due_test.cpp
#include "desk/reviews.h"

#include "assess/ready.h"
#include "desk/rights.h"
#include "http/answers.h"
#include "http/view.h"
#include "ledger/stored.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct PassedAnswer {
  Text region;
  Seq seq = 0;
  Day day;
};
BOOST_DESCRIBE_STRUCT(PassedAnswer, (), (region, seq, day))

struct ReturnedAnswer {
  Seq seq = 0;
  PersonId by;
  Text who;
  Text at;
  Day day;
  std::string field;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReturnedAnswer, (), (seq, by, who, at, day, field, reason))

struct ReviewRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  Seq report = 0;
  Day day;
  Instant said;
  PersonId by;
  Text who;
  std::string state;
  std::string waits_at;
  Text waits_at_name;
  std::vector<Text> chain;
  std::vector<PassedAnswer> passed;
  std::optional<ReturnedAnswer> returned;
  std::optional<std::int64_t> invested;
  std::optional<std::int64_t> invested_before;
  std::optional<std::int64_t> work_bp;
  std::optional<std::int64_t> work_before_bp;
  std::optional<std::int64_t> arrived;
  std::optional<std::int64_t> arrived_before;
  std::optional<std::int64_t> plan;
  std::optional<std::int64_t> planned;
  std::vector<LitLevel> lights;
  std::string note;
  std::string reason;
  std::string may;
  std::int64_t evidence = 0;  // files that the report names
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (),
                      (project, code, name, region, report, day, said, by, who, state, waits_at,
                       waits_at_name, chain, passed, returned, invested, invested_before, work_bp,
                       work_before_bp, arrived, arrived_before, plan, planned, lights, note, reason,
                       may, evidence))

struct ReviewsAnswer {
  std::int64_t count = 0;
  std::vector<ReviewRow> rows;
};
BOOST_DESCRIBE_STRUCT(ReviewsAnswer, (), (count, rows))

struct Found {
  const Project* project = nullptr;
  const ReportLine* report = nullptr;
  Review review;
};

// Where whoever asks holds the office, and whether they could report.
class Asker {
 public:
  Asker(const Board& board, const Asked& asked) : rights_(board, asked.person, asked.today) {
    for (const auto& post : rights_.posts()) {
      if (reach_of(post.role, Act::verify) != Reach::nobody) at_.push_back(post.region);
    }
  }
  bool holds(RegionId region) const {
    return region && std::find(at_.begin(), at_.end(), region) != at_.end();
  }
  // Whoever's turn it is may accept or return; whoever is above, only return.
  std::string may(const Review& review) const {
    if (review.state == ReviewState::waiting && holds(review.waits_at)) return "accept";
    if (review.state == ReviewState::returned) return "";
    const bool above = std::any_of(review.chain.begin(), review.chain.end(), [&](RegionId region) {
      return holds(region) && later(review, region);
    });
    return above ? "return" : "";
  }
  bool is_mine(const Project& project, const Review& review) const {
    if (review.state == ReviewState::returned) return rights_.may(Act::report, project);
    return holds(review.waits_at);
  }

 private:
  // A level that waits or comes after whoever waits.
  static bool later(const Review& review, RegionId region) {
    if (review.state == ReviewState::verified) return true;
    const auto& chain = review.chain;
    return std::find(chain.begin(), chain.end(), region) >=
           std::find(chain.begin(), chain.end(), review.waits_at);
  }

  Rights rights_;
  std::vector<RegionId> at_;
};

ReviewState take_state(Query& query) {
  const auto said = query.text("what");
  if (said.empty()) return ReviewState::waiting;
  const auto state = json::read_enum<ReviewState>(said);
  if (!state || *state == ReviewState::unasked) query.refuse(not_listed, "what", said);
  return state.value_or(ReviewState::waiting);
}

std::vector<Found> all_found(const View& view, ReviewState wanted, const Asker* mine) {
  std::vector<Found> out;
  const Reviews reviews(view.board, view.as_of);
  if (!reviews.asks_anybody()) return out;
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  for (std::size_t row = 0; row < view.board.projects().size(); ++row) {
    if (!taken.takes(row)) continue;
    const auto& project = view.board.projects()[row];
    for (const auto* report : reviews.reports_of(project)) {
      auto review = reviews.of(project, *report);
      if (review.state != wanted || (mine != nullptr && !mine->is_mine(project, review))) continue;
      out.push_back({&project, report, std::move(review)});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Found& a, const Found& b) { return a.report->seq < b.report->seq; });
  return out;
}

std::optional<std::int64_t> amount(std::int64_t said) {
  return said == no_amount ? std::nullopt : std::optional(said);
}

// What had been said before this day.
void add_before(const Found& found, ReviewRow& row) {
  const Day before = lengthen(found.report->day) + -1;
  const auto& project = *found.project;
  if (const auto* one = report_on(project, before);
      one != nullptr && lengthen(one->day).year() == row.day.year())
    row.invested_before = amount(one->invested_year);
  if (const auto* one = work_on(project, before)) row.work_before_bp = one->work_bp;
  if (const auto* one = arrived_on(project, before);
      one != nullptr && lengthen(one->day).year() == row.day.year())
    row.arrived_before = amount(one->arrived_year);
}

ReviewRow row_of(const View& view, const Found& found, const Asker& asker) {
  const auto& board = view.board;
  const auto& project = *found.project;
  const auto& review = found.review;
  ReviewRow row;
  row.project = project.id;
  row.code = board.text(project.code);
  row.name = project.name;
  row.region = region_name(board, project.region);
  row.report = found.report->seq;
  row.day = lengthen(found.report->day);
  row.state = json::enum_name(review.state);
  if (const auto* region = board.region(review.waits_at)) {
    row.waits_at = region->key;
    row.waits_at_name = region->name;
  }
  for (const auto region : review.chain) row.chain.push_back(region_name(board, region));
  for (const auto* one : review.passed)
    row.passed.push_back({region_name(board, one->at), one->seq, lengthen(one->said)});
  if (const auto* one = review.returned) {
    row.returned = ReturnedAnswer{one->seq,
                                  {},
                                  {},
                                  region_name(board, one->at),
                                  lengthen(one->said),
                                  board.text(one->field),
                                  board.text(one->reason)};
  }
  row.invested = amount(found.report->invested_year);
  row.arrived = amount(found.report->arrived_year);
  if (found.report->work_bp != no_work) row.work_bp = found.report->work_bp;
  add_before(found, row);
  row.plan = plan_of(view, project);
  if (row.plan) row.planned = value_of(Term::plan_due, project, moment_of(*view.method, row.day));
  row.lights = project_row(view, project).lights;
  row.may = asker.may(review);
  for (const auto& one : seldom_of(project).evidence)
    row.evidence += one.report == found.report->seq ? 1 : 0;
  return row;
}

// What only the entries say: who, when, note and reason.
void add_lines(const Desk& desk, ReviewRow& row) {
  if (const auto line = desk.line(row.report)) {
    row.said = line->at;
    row.by = line->by;
    row.who = desk.name_of(line->by);
    const auto entry = read_line(line->line);
    const auto* body = entry ? std::get_if<ProgressReported>(&entry->body) : nullptr;
    if (body != nullptr) {
      row.note = body->note;
      row.reason = body->reason;
    }
  }
  if (!row.returned) return;
  if (const auto line = desk.line(row.returned->seq)) {
    row.returned->by = line->by;
    row.returned->who = desk.name_of(line->by);
  }
}

web::Response get_reviews(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<ReviewsAnswer> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto state = take_state(query);
        const auto mine = query.text("mine");
        if (!mine.empty() && mine != "1") query.refuse(not_listed, "mine", mine);
        const auto page = query.page();
        if (!query.issues().empty()) return query.issues();
        const Asker asker(board, asked);
        const auto all = all_found(view, state, mine.empty() ? nullptr : &asker);
        ReviewsAnswer out{static_cast<std::int64_t>(all.size()), {}};
        const auto end = std::min(all.size(), page.offset + page.limit);
        for (auto i = page.offset; i < end; ++i) out.rows.push_back(row_of(view, all[i], asker));
        return out;
      });
  if (found) {
    for (auto& row : found->rows) add_lines(house.desk, row);
  }
  return respond(found);
}

}  // namespace

void add_reviews(Table& table) {
  table.question<ReviewsAnswer>(
      "/api/reviews", get_reviews, "Reports on their way up, oldest first.",
      with_filter() +
          MembersAsked{{"what", "string", "waiting, returned or verified; else waiting."},
                       {"mine", "string", "1: only where it is one's turn."}} +
          with_page());
}

}  // namespace kaigong::http
