#include "desk/deed_list.h"
#include "http/answers.h"
#include "http/form.h"
#include "http/query.h"
#include "intake/changes.h"
#include "ledger/stored.h"

#include <algorithm>
#include <array>

namespace kaigong::http {

namespace {

constexpr std::size_t most_projects = limits::rows_per_page;
constexpr std::size_t changes_shown = 100;

// What may be said of many projects with the same words. Figures are each project's own.
constexpr std::array<std::string_view, 6> for_many{"list", "tag",   "plan",
                                                   "node", "state", "exempt"};
// What no two projects share.
constexpr std::array<const char*, 3> one_projects_own{"code", "name", "name_en"};

inline constexpr IssueKind no_projects{"bulk.no_projects", "没有选定项目", "no project is chosen"};
inline constexpr IssueKind too_many{"bulk.too_many", "一次最多 {} 个项目",
                                    "{} projects at most at once"};
inline constexpr IssueKind not_for_many{"bulk.one_only", "这一项只能一个一个改",
                                        "this can be said of one project only"};

struct BulkIssue {
  std::optional<ProjectId> project;  // none: of the form itself
  Text name;
  std::string code;
  std::string place;
  Text text;
};
BOOST_DESCRIBE_STRUCT(BulkIssue, (), (project, name, code, place, text))

struct BulkAnswer {
  bool accepted = false;
  std::int64_t projects = 0;
  std::int64_t known = 0;                        // of which everything is on record already
  std::map<std::string, std::int64_t> recorded;  // by kind of entry; what would be, where tried
  std::vector<BulkIssue> issues;
  std::int64_t changes = 0;
  std::vector<intake::Change> preview;  // the first hundred
  std::optional<ReceiptAnswer> receipt;
};
BOOST_DESCRIBE_STRUCT(BulkAnswer, (),
                      (accepted, projects, known, recorded, issues, changes, preview, receipt))

const DeedKind* find_deed_for_many(std::string_view code) {
  const bool listed = std::find(for_many.begin(), for_many.end(), code) != for_many.end();
  return listed ? find_deed(code) : nullptr;
}

Issues judge(const Form& form) {
  Issues issues;
  if (form.projects.empty()) issues.push_back({&no_projects, "/projects", ""});
  if (form.projects.size() > most_projects)
    issues.push_back({&too_many, "/projects", std::to_string(most_projects)});
  for (const auto* name : one_projects_own) {
    const auto field = form.said.field(name);
    if (field.given()) issues.push_back({&not_for_many, field.place, field.text});
  }
  return issues;
}

// One deed for each project, decided on one board: what they would record, and what stands in the
// way of which.
class Bulk {
 public:
  Bulk(const Asked& asked, const DeedKind& deed, const Form& form)
      : asked_(asked), deed_(deed), form_(form) {}

  std::vector<Draft> decide(const Board& board) {
    answer = {};
    refused.clear();
    answer.projects = static_cast<std::int64_t>(form_.projects.size());
    const Rights rights(board, asked_.person, asked_.today);
    std::vector<Draft> drafts;
    for (const auto number : form_.projects) {
      auto said = form_.said;
      said.say("project", std::to_string(number));
      auto body = deed_.decide({board, rights, asked_.today}, said);
      if (!body) {
        refuse(board, rights, {number}, body.issues());
      } else if (*body) {
        drafts.push_back({id_of(number, drafts.empty()), asked_.person, {}, std::move(**body)});
      } else {
        ++answer.known;
      }
    }
    answer.accepted = refused.empty();
    if (answer.accepted) foresee(board, drafts);
    return drafts;
  }

  BulkAnswer answer;
  Issues refused;  // the reasons in the answer, without whose they are

 private:
  // The first bears the form's own id, by which a retry is known.
  std::string id_of(std::uint32_t number, bool is_first) const {
    if (form_.id.empty()) return fresh_id();
    return is_first ? form_.id : form_.id + '/' + std::to_string(number);
  }
  void refuse(const Board& board, const Rights& rights, ProjectId id, const Issues& issues) {
    const auto* project = board.project(id);
    const bool sees =
        project != nullptr && (rights.may_for_all(Act::see) || rights.may(Act::see, *project));
    refused.insert(refused.end(), issues.begin(), issues.end());
    for (const auto& issue : issues) {
      answer.issues.push_back({id, sees ? project->name : Text{}, std::string(issue.kind->code),
                               issue.place, sentence(issue)});
    }
  }
  void foresee(const Board& board, const std::vector<Draft>& drafts) {
    for (const auto& draft : drafts) ++answer.recorded[std::string(kind_of(draft.body))];
    intake::ImportOutcome outcome;
    intake::note_changes(board, drafts, changes_shown, outcome);
    answer.changes = outcome.changes_count;
    answer.preview = std::move(outcome.changes);
  }

  const Asked& asked_;
  const DeedKind& deed_;
  const Form& form_;
};

web::Response told(const BulkAnswer& said) {
  auto response = answer(whole(said));
  if (!said.accepted) response.status = 422;
  return response;
}

web::Response carry_out(House& house, const Asked& asked, const DeedKind& deed, const Form& form) {
  Bulk bulk(asked, deed, form);
  const auto receipt = house.desk.carry_out(
      {},
      [&](const Board& board) -> Result<std::vector<Draft>> {
        auto drafts = bulk.decide(board);
        if (!bulk.refused.empty()) return bulk.refused;
        return drafts;
      },
      form.id);
  const bool decided = bulk.answer.projects > 0;
  if (!receipt && (!decided || bulk.answer.accepted)) return refused(receipt.issues());
  if (!receipt) return told(bulk.answer);
  if (!decided && is_anothers(house.desk, *receipt, {asked.person, {}, &deed}))
    return refused({{&id_taken, "/id", ""}});
  bulk.answer.accepted = true;
  bulk.answer.projects = static_cast<std::int64_t>(form.projects.size());
  if (!decided) bulk.answer.known = bulk.answer.projects;
  const auto digest = receipt->seq == 0 ? std::string() : show(receipt->digest);
  bulk.answer.receipt = ReceiptAnswer{receipt->seq, digest, receipt->recorded};
  return told(bulk.answer);
}

web::Response post_bulk(House& house, const Asked& asked) {
  const auto& code = asked.request.captures.find("deed")->second;
  const auto* deed = find_deed_for_many(code);
  if (deed == nullptr) return refused({{&unknown_deed, in_path, code}});
  Query query(asked.request);
  const bool only_try = query.only_try();
  if (!query.issues().empty()) return refused(query.issues());
  const auto form = read_form_for_many(asked.request.body, *deed);
  if (!form) return refused(form.issues());
  if (const auto issues = judge(*form); !issues.empty()) return refused(issues);
  if (!only_try) return carry_out(house, asked, *deed, *form);
  Bulk bulk(asked, *deed, *form);
  house.desk.read([&](const Board& board) { return bulk.decide(board).size(); });
  return told(bulk.answer);
}

json::Value schema_for_many(const DeedKind& deed) {
  using json::Object;
  auto schema = body_schema(deed).as_object();
  auto& properties = schema["properties"].as_object();
  properties.erase("project");
  properties["projects"] = Object{{"type", "array"},
                                  {"items", Object{{"type", "integer"}, {"minimum", 1}}},
                                  {"minItems", 1},
                                  {"maxItems", most_projects}};
  json::Array required{"projects"};
  for (const auto& name : schema["required"].as_array()) {
    if (name.as_string() != "project") required.push_back(name);
  }
  schema["required"] = std::move(required);
  return schema;
}

}  // namespace

void add_bulk(Table& table) {
  table.route("POST", "/api/bulk/{deed}", For::persons, post_bulk, limits::request_body_bytes);
  for (const auto code : for_many) {
    const auto* deed = find_deed(code);
    const MembersAsked members{{"try", "string", "1: only says what would be refused."}};
    table.describe("post", "/api/bulk/" + std::string(code), deed->name.en + " (many projects)",
                   {schema_for_many(*deed), table.schemas().of<BulkAnswer>(), 0, members});
  }
}

}  // namespace kaigong::http
