// tested by: http/appeals_test.cpp
#include "desk/appeals.h"
#include "http/answers.h"
#include "http/race.h"
#include "ledger/stored.h"

#include <algorithm>

// A race as it was published, from the entry that published it.
namespace kaigong::http {

namespace {

inline constexpr IssueKind not_kept{
    "assessment.not_kept", "第 {} 条公布时没有留存结果，请用 kaigong rank --recompute 重算",
    "entry {} didn't keep its result; kaigong rank --recompute computes it again"};

struct PublishedRace : RaceAnswer {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  Seq at_seq = 0;
  Digest digest;
};
BOOST_DESCRIBE_STRUCT(PublishedRace, (RaceAnswer), (seq, at, by, who, at_seq, digest))

struct Meant {
  At<AssessmentPublished> published;
  std::optional<At<AssessmentPublished>> before;  // the newest of an earlier day
  RaceAnswer race;                                // without its groups
};

std::optional<At<AssessmentPublished>> published_before(const Board& board,
                                                        const At<AssessmentPublished>& one) {
  const At<AssessmentPublished>* found = nullptr;
  for (const auto& other : board.assessments()) {
    const bool earlier = other.seq < one.seq && other.said.method == one.said.method &&
                         other.said.as_of < one.said.as_of;
    if (earlier && (found == nullptr || found->said.as_of <= other.said.as_of)) found = &other;
  }
  return found == nullptr ? std::nullopt : std::optional(*found);
}

Result<Meant> meant(House& house, const Asked& asked) {
  const auto& said = asked.request.captures.find("seq")->second;
  const auto number = read_number(said);
  return house.desk.read([&](const Board& board) -> Result<Meant> {
    Query query(asked.request);
    if (!query.issues().empty()) return query.issues();
    if (!house.seen(board, asked).compares) return not_let(Act::compare);
    const auto* published = board.assessment_of(number.value_or(0));
    if (published == nullptr) return Issue{&not_published, in_path, said};
    const auto method = method_of(board, *published);
    const auto& body = published->said;
    const RaceMethod named{body.method, method.name, body.version};
    return Meant{*published, published_before(board, *published),
                 RaceAnswer{scheme_answer(method), named, body.as_of, {}, {}}};
  });
}

// As it stands in the entry; nothing where that kept none.
std::optional<std::vector<RaceGroup>> groups_of(const Desk& desk, Seq seq) {
  const auto line = desk.line(seq);
  if (!line) throw unreadable(seq);
  const auto entry = read_line(line->line);
  const auto* body = entry ? std::get_if<AssessmentPublished>(&entry->body) : nullptr;
  if (body == nullptr) throw unreadable(seq);
  const auto* result = body->result.if_object();
  const auto* groups = result == nullptr ? nullptr : result->if_contains("groups");
  if (groups == nullptr) return std::nullopt;
  auto read = json::read<std::vector<RaceGroup>>(*groups);
  if (!read) return std::nullopt;
  return *std::move(read);
}

void add_movement(std::vector<RaceGroup>& groups, const std::vector<RaceGroup>& before) {
  for (auto& group : groups) {
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const RaceGroup& one) { return one.code == group.code; });
    if (same == before.end()) continue;
    for (auto& row : group.rows) {
      const auto then = std::find_if(same->rows.begin(), same->rows.end(),
                                     [&](const Racer& one) { return one.key == row.key; });
      if (then != same->rows.end()) row.rank_before = then->rank;
    }
  }
}

web::Response get_published(House& house, const Asked& asked) {
  auto found = meant(house, asked);
  if (!found) return refused(found.issues());
  const auto& published = found->published;
  auto groups = groups_of(house.desk, published.seq);
  if (!groups) return refused({{&not_kept, in_path, std::to_string(published.seq)}});
  PublishedRace out;
  static_cast<RaceAnswer&>(out) = std::move(found->race);
  const auto before = found->before ? groups_of(house.desk, found->before->seq) : std::nullopt;
  if (before) {
    add_movement(*groups, *before);
    out.before = found->before->said.as_of;
  }
  out.groups = *std::move(groups);
  out.seq = published.seq;
  out.at = published.at;
  out.by = published.by;
  out.who = house.desk.name_of(published.by);
  out.at_seq = published.said.at_seq;
  out.digest = published.said.digest;
  return answer(whole(out));
}

}  // namespace

void add_published(Table& table) {
  table.question<PublishedRace>(
      "/api/assessments/{seq}/race", get_published,
      "A race as it was published, with the movement since the one before.");
}

}  // namespace kaigong::http
