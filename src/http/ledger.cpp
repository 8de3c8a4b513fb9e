#include "assess/ready.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/visits.h"
#include "http/answers.h"
#include "http/evidence.h"
#include "http/project.h"
#include "ledger/stored.h"

#include <algorithm>
#include <limits>

namespace kaigong::http {

namespace {

inline constexpr IssueKind unknown_entry{"entry.unknown", "没有第 {} 条记录",
                                         "there is no entry {}"};

struct MethodName {
  std::string code;
  Text name;
};
BOOST_DESCRIBE_STRUCT(MethodName, (), (code, name))

struct LedgerAnswer {
  Text name;
  bool composed = false;
  std::string currency;
  Seq seq = 0;
  Digest digest;
  std::string digest_kind;
  Day today;
  Day first_day;
  std::int64_t projects = 0;
  Seq entries = 0;
  std::string version;
  MethodName method;
  bool map = false;  // whether /api/map has outlines
};
BOOST_DESCRIBE_STRUCT(LedgerAnswer, (),
                      (name, composed, currency, seq, digest, digest_kind, today, first_day,
                       projects, entries, version, method, map))

struct EntryAnswer : EntryLine {
  std::string line;
  Digest previous;
  std::vector<EvidenceFile> evidence;
};
BOOST_DESCRIBE_STRUCT(EntryAnswer, (EntryLine), (line, previous, evidence))

struct Entries {
  Seq head = 0;
  std::vector<EntryLine> entries;
  Seq next = 0;  // to go on with; 0: there are no more
};
BOOST_DESCRIBE_STRUCT(Entries, (), (head, entries, next))

struct AssessmentAnswer {
  Seq seq = 0;
  Instant at;
  PersonId person;
  Text by;
  std::string method;
  Text name;
  Day as_of;
  Seq at_seq = 0;
  Digest digest;
};
BOOST_DESCRIBE_STRUCT(AssessmentAnswer, (), (seq, at, by, method, name, as_of, at_seq, digest))

Result<Seq> read_seq(const std::string& text, Seq head) {
  const bool plain = all_digits(text) && text.size() <= 10;
  const Seq seq = plain ? std::stoull(text) : 0;
  if (seq == 0 || seq > head) return Issue{&unknown_entry, in_path, text};
  return seq;
}

// The name of a method that was once adopted; its code where it wasn't here.
Text method_name(const Board& board, const At<AssessmentPublished>& published) {
  auto method = method_of(board, published);
  const auto& code = published.said.method;
  return method.code.empty() ? Text{code, code} : std::move(method.name);
}

std::int64_t count_seen(const View& view) {
  const auto rows = view.board.projects().size();
  if (view.seen.sight == nullptr) return static_cast<std::int64_t>(rows);
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  std::int64_t count = 0;
  for (std::size_t row = 0; row < rows; ++row) count += taken.takes(row) ? 1 : 0;
  return count;
}

// Lines before a number, newest first; of one project, by the numbers that the board knows.
struct Wanted {
  Seq before = 0;
  std::size_t limit = 0;
  bool of_project = false;
  std::vector<Seq> seqs;
};

Result<Wanted> wanted_of(const Board& board, const Seen& seen, const Asked& asked) {
  Query query(asked.request);
  Wanted out;
  const auto after = query.number("after", 0, std::numeric_limits<std::uint32_t>::max());
  const Seq next = board.seq() + 1;  // what the store has beyond, the board hasn't taken
  out.before = after == 0 ? next : std::min<Seq>(after, next);
  const auto number = query.text("project");
  out.limit = query.page().limit;
  const Project* project = nullptr;
  if (!number.empty()) {
    project = find_by_number(board, seen, number);
    if (project == nullptr) query.refuse(unknown_project, "project", number);
  }
  if (!query.issues().empty()) return query.issues();
  if (project == nullptr) return out;
  out.of_project = true;
  for (const auto seq : entries_about(board, *project)) {
    if (seq < out.before && out.seqs.size() < out.limit) out.seqs.push_back(seq);
  }
  return out;
}

// Guests read all but what nobody is to know of yet.
bool is_kept_from_guests(const Board& board, const Entry& entry) {
  const auto* visit = board.visit(visit_of(entry.body));
  return visit != nullptr && is_secret(*visit);
}

// Of these lines those that whoever asks may know of.
std::vector<Sealed> known_of(House& house, const Asked& asked, std::vector<Sealed> lines) {
  house.desk.read([&](const Board& board) {
    const Rights rights(board, asked.person, asked.today);
    std::erase_if(lines, [&](const Sealed& line) {
      const auto entry = read_line(line.line);
      if (!entry || entry->seq != line.seq) throw unreadable(line.seq);
      return asked.person ? !rights.knows(*entry) : is_kept_from_guests(board, *entry);
    });
  });
  return lines;
}

struct Newest {
  std::vector<Sealed> lines;
  Seq next = 0;
};

// Whoever sees few of them gets what is found in so many, and where to go on.
Newest newest_known(House& house, const Asked& asked, const Wanted& wanted) {
  constexpr int most_looks = 8;
  Newest out;
  out.next = wanted.before;
  for (int look = 0; look < most_looks && out.next > 1; ++look) {
    const auto at_once = asked.person ? limits::rows_per_page : wanted.limit;
    const auto lines = house.desk.newest(out.next, at_once);
    if (lines.empty()) break;
    out.next = lines.back().seq;
    for (auto& line : known_of(house, asked, lines)) {
      if (out.lines.size() == wanted.limit) break;
      out.lines.push_back(std::move(line));
    }
    if (out.lines.size() < wanted.limit) continue;
    if (!out.lines.empty()) out.next = out.lines.back().seq;
    break;
  }
  if (out.next <= 1) out.next = 0;
  return out;
}

web::Response get_health(House& house, const Asked&) {
  return {
      200, "text/plain; charset=utf-8", "ok " + std::to_string(house.desk.head().seq) + "\n", {}};
}

web::Response get_ledger(House& house, const Asked& asked) {
  const auto first = house.desk.line(1);
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<LedgerAnswer> {
        Query query(asked.request);
        if (!query.issues().empty()) return query.issues();
        const auto& ledger = board.ledger();
        const auto method = house.method(board);
        const Day opened = first ? day_of(first->at, ledger.offset_minutes) : asked.today;
        LedgerAnswer out;
        out.map = !house.options.map.empty();
        out.name = ledger.name;
        out.composed = ledger.composed;
        out.currency = ledger.currency;
        out.digest_kind = ledger.digest;
        out.today = asked.today;
        out.first_day = house.first_listed(board, opened);
        out.projects = count_seen(look_on(asked.today, house, board, present, asked));
        out.version = house.options.version;
        out.method = {method->code, method->name};
        return out;
      });
  if (!found) return refused(found.issues());
  const auto head = house.desk.head();
  found->seq = found->entries = head.seq;
  found->digest = head.digest;
  return respond(found);
}

web::Response get_entry(House& house, const Asked& asked) {
  Query query(asked.request);
  if (!query.issues().empty()) return refused(query.issues());
  const auto seq = read_seq(asked.request.captures.find("seq")->second, house.desk.head().seq);
  if (!seq) return refused(seq.issues());
  const auto lines = house.desk.lines({*seq, *seq - 1});
  if (lines.empty() || lines.front().seq != *seq) throw unreadable(*seq);
  if (known_of(house, asked, {lines.front()}).empty())
    return refused({{&unknown_entry, in_path, std::to_string(*seq)}});
  EntryAnswer out;
  static_cast<EntryLine&>(out) = entry_lines(house.desk, {lines.front()}, true).front();
  out.line = lines.front().line;
  if (lines.size() > 1) out.previous = lines.back().digest;
  out.evidence = files_of(house.desk, *read_line(out.line));
  return answer(whole(out));
}

web::Response get_entries(House& house, const Asked& asked) {
  const auto wanted = house.desk.read(
      [&](const Board& board) { return wanted_of(board, house.seen(board, asked), asked); });
  if (!wanted) return refused(wanted.issues());
  Entries out{house.desk.head().seq, {}, 0};
  if (wanted->of_project) {
    out.entries = entry_lines(house.desk, house.desk.lines(wanted->seqs), false);
    const bool full = out.entries.size() == wanted->limit && !out.entries.empty();
    if (full && out.entries.back().seq > 1) out.next = out.entries.back().seq;
    return answer(whole(out));
  }
  const auto newest = newest_known(house, asked, *wanted);
  out.entries = entry_lines(house.desk, newest.lines, true);
  out.next = newest.next;
  return answer(whole(out));
}

web::Response get_assessments(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board) -> Result<std::vector<AssessmentAnswer>> {
    Query query(asked.request);
    if (!query.issues().empty()) return query.issues();
    if (!house.seen(board, asked).compares) return not_let(Act::compare);
    std::vector<AssessmentAnswer> out;
    for (const auto& one : board.assessments()) {
      out.push_back({one.seq,
                     one.at,
                     one.by,
                     {},
                     one.said.method,
                     method_name(board, one),
                     one.said.as_of,
                     one.said.at_seq,
                     one.said.digest});
    }
    return out;
  });
  if (found) {
    for (auto& one : *found) one.by = house.desk.name_of(one.person);
  }
  return respond(found);
}

}  // namespace

void add_ledger(Table& table) {
  table.plain("/healthz", get_health, "\"ok\" and the last entry's number.");
  table.question<LedgerAnswer>("/api/ledger", get_ledger, "The ledger, and the day it judges by.");
  table.question<Entries>("/api/entries", get_entries, "Entries, newest first.",
                          MembersAsked{{"after", "integer", "Goes on with what is older."},
                                       {"project", "integer", "Of this project only."}} +
                              with_page());
  table.question<EntryAnswer>("/api/entries/{seq}", get_entry, "One entry as it is stored.");
  table.question<std::vector<AssessmentAnswer>>("/api/assessments", get_assessments,
                                                "Published assessments.");
}

}  // namespace kaigong::http
