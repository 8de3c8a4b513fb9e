#include "desk/deed_list.h"
#include "http/answers.h"
#include "http/form.h"
#include "http/query.h"
#include "ledger/stored.h"

namespace kaigong::http {

namespace {

struct DeedAnswer {
  std::string deed;
  Text name;
  std::string act;
  std::vector<FieldSpec> fields;
};
BOOST_DESCRIBE_STRUCT(DeedAnswer, (), (deed, name, act, fields))

// Of the entry that a form speaks of: an entry never changes, so it can be asked beforehand.
std::optional<PersonId> author_of(const Desk& desk, const Said& said) {
  const auto seq = read_number(said.field("report").text);
  const auto line = seq ? desk.line(*seq) : std::nullopt;
  return line ? std::optional(line->by) : std::nullopt;
}

// Only decides: what would be refused, or whether anything would be recorded.
Result<ReceiptAnswer> try_it(House& house, const Asked& asked, const DeedKind& deed,
                             const Said& said) {
  const auto said_by = author_of(house.desk, said);
  return house.desk.read([&](const Board& board) -> Result<ReceiptAnswer> {
    const Rights rights(board, asked.person, asked.today);
    const auto decided = deed.decide({board, rights, asked.today, said_by}, said);
    if (!decided) return decided.issues();
    return ReceiptAnswer{0, "", *decided ? 1U : 0U};
  });
}

ProjectId about(const Desk& desk, const Said& said) {
  const auto project = said.field("project");
  if (!project.given()) return {};
  return desk.read([&](const Board& board) {
    const auto* found = find_project(board, project.text);
    return found == nullptr ? ProjectId{} : found->id;
  });
}

Result<Receipt> carry_out(House& house, const Asked& asked, const DeedKind& deed,
                          const Form& form) {
  const auto id = form.id.empty() ? fresh_id() : form.id;
  const auto said_by = author_of(house.desk, form.said);
  return house.desk.carry_out(
      about(house.desk, form.said),
      [&](const Board& board) -> Result<std::vector<Draft>> {
        const Rights rights(board, asked.person, asked.today);
        auto body = deed.decide({board, rights, asked.today, said_by}, form.said);
        if (!body) return body.issues();
        if (!*body) return std::vector<Draft>{};
        return std::vector<Draft>{{id, asked.person, {}, std::move(**body)}};
      },
      id);
}

web::Response get_deeds(House&, const Asked&) {
  std::vector<DeedAnswer> out;
  for (const auto& deed : all_deeds()) {
    out.push_back(
        {std::string(deed.code), deed.name, std::string(json::enum_name(deed.act)), deed.fields});
  }
  return answer(whole(out));
}

web::Response post_deed(House& house, const Asked& asked) {
  const auto& code = asked.request.captures.find("deed")->second;
  const auto* deed = find_deed(code);
  if (deed == nullptr) return refused({{&unknown_deed, in_path, code}});
  Query query(asked.request);
  const bool only_try = query.only_try();
  if (!query.issues().empty()) return refused(query.issues());
  const auto form = read_form(asked.request.body, *deed);
  if (!form) return refused(form.issues());
  if (only_try) return respond(try_it(house, asked, *deed, form->said));
  const auto receipt = carry_out(house, asked, *deed, *form);
  if (!receipt) return refused(receipt.issues());
  const auto project = about(house.desk, form->said);
  if (is_anothers(house.desk, *receipt, {asked.person, project, deed}))
    return refused({{&id_taken, "/id", ""}});
  const auto digest = receipt->seq == 0 ? std::string() : show(receipt->digest);
  return answer(whole(ReceiptAnswer{receipt->seq, digest, receipt->recorded}));
}

}  // namespace

void add_deeds(Table& table) {
  table.get<std::vector<DeedAnswer>>("/api/deeds", For::anyone, get_deeds,
                                     "Every deed with its form.");
  table.route("POST", "/api/deeds/{deed}", For::persons, post_deed, limits::request_body_bytes);
  table.let_wait();
  for (const auto& deed : all_deeds()) {
    const MembersAsked members{{"try", "string", "1: only says what would be refused."}};
    table.describe("post", "/api/deeds/" + std::string(deed.code), deed.name.en,
                   {body_schema(deed), table.schemas().of<ReceiptAnswer>(), 0, members});
  }
}

}  // namespace kaigong::http
