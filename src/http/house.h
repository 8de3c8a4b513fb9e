#pragma once

#include "assess/race.h"
#include "desk/desk.h"
#include "desk/rights.h"
#include "http/asked.h"
#include "http/kept.h"
#include "http/routes.h"
#include "http/whole.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

// What all routes share: the desk, and what was worked out for somebody else a moment ago.
namespace kaigong::http {

// A stretch of a list in the order asked for, as rows of Board::projects().
struct Order {
  std::vector<std::uint32_t> rows;
  std::size_t count = 0;
  std::int64_t total = 0;
  std::int64_t plan = 0;
  std::int64_t invested = 0;
};

struct Warned {
  std::uint32_t row = 0;     // of Board::projects()
  std::uint16_t rule = 0;    // of Method::lights
  std::uint16_t milder = 0;  // levels that are heavier than this one: 0 is the heaviest
};

// The beginning of its first entry's digest: of this ledger and no other.
std::string mark_of(const Desk& desk);

struct House {
  House(Desk& the_desk, ServiceOptions the_options);

  Desk& desk;
  const ServiceOptions options;
  Kept<Race> races{16};
  Kept<std::vector<Item>> items{3};
  Kept<Order> orders{64};  // stretches of a thousand rows
  Kept<std::vector<Warned>> warnings{3};
  Kept<std::string> bodies{16};  // parts of answers that several who ask share
  // Whole answers, for whoever asks the very same again.
  Kept<web::Response> answers{512, 32U << 20U,
                              [](const web::Response& response) { return response.body.size(); }};
  Kept<Seen> sights{64};
  Kept<std::string> thumbnails{64};              // by digest: they never change
  std::atomic<std::uint64_t> names_changed = 0;  // of people: outside the ledger's numbers

  // Takes the board's lock, and before it calls what main gave: not to be called by who holds it.
  Day today() const;
  // A demonstration's day, never back: until the server ends.
  void move_day(Day day);
  // The method in force, read once for each adoption.
  std::shared_ptr<const Method> method(const Board& board);
  bool has_guests() const { return guests_; }
  // Of this ledger and no other: the beginning of its first entry's digest.
  const std::string& mark() const { return mark_; }
  // Numbers that nobody bears, one caller at a time.
  PersonId next_person();
  void put_name(PersonId person, const Text& name);

  Seen seen(const Board& board, const Asked& asked);
  // The first day on which a project stands on the list, never after `opened`.
  Day first_listed(const Board& board, Day opened);

 private:
  bool guests_ = false;
  std::atomic<std::int32_t> moved_to_ = 0;  // a day's number; 0: not moved
  std::string mark_;
  std::mutex people_lock_;
  PersonId last_person_;
  std::mutex lock_;
  Seq method_seq_ = 0;
  std::shared_ptr<const Method> method_;
  std::size_t listed_seen_ = 0;
  std::optional<Day> first_listed_;
};

// A stored entry with what it says. `who` is still a number: names are asked once no lock is held.
struct EntryLine {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  std::string kind;
  Text kind_name;
  std::optional<ProjectId> project;
  Text says;
  Digest digest;
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (seq, at, by, who, kind, kind_name, project, says, digest))

// What a line read well once and doesn't any more, or is gone: the world's fault.
StoreError unreadable(Seq seq);

// `named`: begin each sentence with the project's name. Takes the board's lock: not to be called
// by who holds it. Throws StoreError at a line that doesn't read.
std::vector<EntryLine> entry_lines(const Desk& desk, const std::vector<Sealed>& lines, bool named);

web::Response answer(std::string body);
web::Response nothing_to_say();  // 204

inline constexpr IssueKind not_signed_in{"door.not_signed_in", "请先登录", "sign in first"};
inline constexpr IssueKind wrong_media_type{"web.wrong_media_type",
                                            "不能读取“{}”，请发送 xlsx、ods 或 csv 文件",
                                            "can't read “{}”; send an xlsx, ods or csv file"};
inline constexpr IssueKind id_taken{"entry.id_taken", "这个标识已用于别人的记录",
                                    "that id belongs to somebody else's entry"};

struct ReceiptAnswer {
  Seq seq = 0;
  std::string digest;
  std::size_t recorded = 0;
};
BOOST_DESCRIBE_STRUCT(ReceiptAnswer, (), (seq, digest, recorded))

struct IssueAnswer {
  std::string code;
  std::string place;
  Text text;
};
BOOST_DESCRIBE_STRUCT(IssueAnswer, (), (code, place, text))

struct ProblemAnswer {
  std::string type;
  Text title;
  int status = 0;
  std::vector<IssueAnswer> issues;
};
BOOST_DESCRIBE_STRUCT(ProblemAnswer, (), (type, title, status, issues))

// Problem details (RFC 9457) with every issue. What the path names and isn't there is a 404, what
// the query asks for and can't be is a 422.
inline constexpr const char* in_path = "path";
web::Response refused(const Issues& issues);
// Of whoever names fields by their bare names.
Issues at_pointers(Issues issues);
Issue not_let(Act act);

template <class T>
web::Response respond(const Result<T>& result) {
  return result ? answer(whole(*result)) : refused(result.issues());
}

}  // namespace kaigong::http
