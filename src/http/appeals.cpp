#include "desk/appeals.h"

#include "assess/ready.h"
#include "desk/rights.h"
#include "dispatch/periods.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>
#include <map>

namespace kaigong::http {

namespace {

struct ReplyAnswer {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  std::string verdict;
  std::string reason;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(ReplyAnswer, (), (seq, at, by, who, verdict, reason, document))

struct AppealRow {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  Seq assessment = 0;
  Day as_of;  // of what was published
  std::string unit;
  Text unit_name;
  std::string item;  // none: rank, grade or list as a whole
  Text item_name;
  std::string reason;
  std::string document;
  Day raised;
  std::int64_t working_days = 0;  // until it was answered, or has waited so far
  std::optional<ReplyAnswer> answer;
  std::vector<std::string> may;  // answer, withdraw
};
BOOST_DESCRIBE_STRUCT(AppealRow, (),
                      (seq, at, by, who, assessment, as_of, unit, unit_name, item, item_name,
                       reason, document, raised, working_days, answer, may))

struct AppealsAnswer {
  std::int64_t count = 0;
  std::int64_t open = 0;  // of the units asked for, answered or not
  std::vector<AppealRow> rows;
};
BOOST_DESCRIBE_STRUCT(AppealsAnswer, (), (count, open, rows))

struct Wanted {
  Day as_of;
  std::string unit;
  bool open = false;
  Page page;
};

Text unit_named(const Board& board, const std::string& unit) {
  const auto* region = board.find_region(unit);
  return region == nullptr ? Text{unit, unit} : region->name;
}

// Names of items by the method of each assessment, which is read once.
class ItemNames {
 public:
  explicit ItemNames(const Board& board) : board_(board) {}

  Text of(const At<AssessmentPublished>& published, const std::string& code) {
    if (code.empty()) return {};
    const auto [found, is_new] = methods_.try_emplace(published.seq);
    if (is_new) found->second = method_of(board_, published);
    for (const auto& item : found->second.scheme.items) {
      if (item.code == code) return item.name;
    }
    return {code, code};
  }

 private:
  const Board& board_;
  std::map<Seq, Method> methods_;
};

std::optional<ReplyAnswer> reply_on(const Board& board, const Appeal& appeal, Day as_of) {
  const auto& reply = appeal.answer;
  if (!reply || board.said_on(reply->seq) > as_of) return std::nullopt;
  const auto& said = reply->said;
  return ReplyAnswer{
      reply->seq,  reply->at,    reply->by, {}, std::string(json::enum_name(said.verdict)),
      said.reason, said.document};
}

std::vector<std::string> may_of(const Rights& rights, const Appeal& appeal) {
  std::vector<std::string> out;
  if (appeal.answer) return out;
  const bool own = rights.person() == appeal.raised.by;
  if (!own && rights.may_for_all(Act::publish)) out.emplace_back("answer");
  if (rights.may_of_unit(Act::appeal, appeal.raised.said.unit)) out.emplace_back("withdraw");
  return out;
}

AppealRow row_of(const Board& board, const Rights& rights, const Appeal& appeal, Day as_of,
                 ItemNames& names) {
  const auto& raised = appeal.raised;
  const auto& said = raised.said;
  const auto& published = *board.assessment_of(said.assessment);
  AppealRow row;
  row.seq = raised.seq;
  row.at = raised.at;
  row.by = raised.by;
  row.assessment = said.assessment;
  row.as_of = published.said.as_of;
  row.unit = said.unit;
  row.unit_name = unit_named(board, said.unit);
  row.item = said.item;
  row.item_name = names.of(published, said.item);
  row.reason = said.reason;
  row.document = said.document;
  row.raised = board.said_on(raised.seq);
  row.answer = reply_on(board, appeal, as_of);
  const auto until = row.answer ? board.said_on(row.answer->seq) : as_of;
  row.working_days = national_working_days().working_days_between(row.raised, until);
  row.may = may_of(rights, appeal);
  return row;
}

AppealsAnswer answer_of(const Board& board, const Asked& asked, const Wanted& wanted) {
  const Rights rights(board, asked.person, asked.today);
  AppealsAnswer out;
  std::vector<const Appeal*> found;
  for (const auto& appeal : board.appeals()) {
    const auto& unit = appeal.raised.said.unit;
    if (board.said_on(appeal.raised.seq) > wanted.as_of) continue;
    if (!wanted.unit.empty() && unit != wanted.unit) continue;
    if (asked.person && !rights.may_of_unit(Act::see, unit)) continue;
    const bool waits = !reply_on(board, appeal, wanted.as_of);
    out.open += waits ? 1 : 0;
    if (waits || !wanted.open) found.push_back(&appeal);
  }
  out.count = static_cast<std::int64_t>(found.size());
  std::reverse(found.begin(), found.end());
  ItemNames names(board);
  const auto end = std::min(found.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i)
    out.rows.push_back(row_of(board, rights, *found[i], wanted.as_of, names));
  return out;
}

web::Response get_appeals(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board) -> Result<AppealsAnswer> {
    Query query(asked.request);
    const auto as_of = query.day("as_of", asked.today);
    const auto said = query.text("unit");
    const auto unit = said.empty() ? std::optional(said) : find_unit(board, said);
    if (!unit) query.refuse(unknown_unit, "unit", said);
    const auto open = query.text("open");
    if (!open.empty() && open != "1") query.refuse(not_listed, "open", open);
    const auto page = query.page();
    if (!query.issues().empty()) return query.issues();
    return answer_of(board, asked, {as_of, *unit, !open.empty(), page});
  });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) {
    row.who = house.desk.name_of(row.by);
    if (row.answer) row.answer->who = house.desk.name_of(row.answer->by);
  }
  return respond(found);
}

}  // namespace

void add_appeals(Table& table) {
  table.question<AppealsAnswer>(
      "/api/appeals", get_appeals, "Appeals against published assessments, newest first.",
      with_day() +
          MembersAsked{{"unit", "string", "A region by its key, a department or an owner."},
                       {"open", "string", "1: only what waits for its answer."}} +
          with_page());
}

}  // namespace kaigong::http
