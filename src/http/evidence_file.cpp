// tested by: http/evidence_test.cpp
#include "desk/deed_list.h"
#include "http/answers.h"
#include "http/download.h"
#include "http/evidence.h"
#include "http/multipart.h"
#include "http/query.h"
#include "ledger/stored.h"
#include "papers/examine.h"

#include <array>
#include <utility>

namespace kaigong::http {

namespace {

constexpr std::size_t most_around_a_file = 256U << 10U;  // the form's other parts

inline constexpr IssueKind unknown_evidence{"evidence.unknown", "没有这个文件",
                                            "there is no such file"};
inline constexpr IssueKind not_here{"evidence.not_here", "台账记着这个文件，但文件本身不在这里",
                                    "the ledger names this file, but the file itself isn't here"};

struct EvidencePosted {
  Seq seq = 0;
  std::string digest;
  std::size_t recorded = 0;
  EvidenceAnswer evidence;
  std::vector<Text> remarks;
};
BOOST_DESCRIBE_STRUCT(EvidencePosted, (), (seq, digest, recorded, evidence, remarks))

struct Sent {
  Said said;
  std::string id;
  std::string file_name;
  std::string_view bytes;
  Issues issues;
};

constexpr std::array texts{"project",      "what",          "day",  "latitude",    "longitude",
                           "printed_name", "printed_total", "unit", "printed_day", "note"};

void take_part(const FormPart& part, Sent& into) {
  if (part.name == "file") {
    into.file_name = part.file_name;
    into.bytes = part.bytes;
    return;
  }
  const auto place = json::member_place("", part.name);
  const std::string text(part.bytes);
  const bool known =
      part.name == "id" || std::find(texts.begin(), texts.end(), part.name) != texts.end();
  if (!known) {
    into.issues.push_back({&json::unknown_member, place, part.name});
  } else if (text.size() > limits::note_bytes) {
    into.issues.push_back({&too_long, place, std::to_string(limits::note_bytes)});
  } else if (!is_utf8(text)) {
    into.issues.push_back({&not_utf8, place, ""});
  } else if (part.name == "id") {
    into.id = text;
  } else if (!text.empty()) {
    into.said.say(part.name, text);
  }
}

Result<Sent> take(const Asked& asked) {
  Query query(asked.request);
  if (!query.issues().empty()) return query.issues();
  const auto parts = read_multipart(asked.request.header("content-type"), asked.request.body);
  if (!parts) return parts.issues();
  Sent out;
  for (const auto& part : *parts) {
    if (!is_utf8(part.name) || part.name.size() > limits::name_bytes)
      return Issue{&bad_multipart, "", ""};
    take_part(part, out);
  }
  return out;
}

EvidenceForm form_of(const Said& said, Issues& issues) {
  EvidenceForm form;
  form.project = said.field("project");
  form.what = said.field("what");
  form.day = said.field("day");
  form.latitude = said.field("latitude");
  form.longitude = said.field("longitude");
  form.printed_name = said.field("printed_name");
  form.printed_total = said.field("printed_total");
  form.printed_day = said.field("printed_day");
  form.note = said.field("note");
  const auto unit = said.field("unit");
  const auto read = unit.given() ? read_money_unit(unit.text) : MoneyUnit::wan;
  if (!read) issues.push_back({&unknown_money_unit, unit.place, unit.text});
  form.unit = read.value_or(MoneyUnit::wan);
  return form;
}

// Every reason why it can't be filed, those of the form and those of the file.
Issues why_not(House& house, const Asked& asked, const EvidenceForm& form,
               const Result<SentFile>& file) {
  auto issues = house.desk.read([&](const Board& board) -> Issues {
    const Rights rights(board, asked.person, asked.today);
    const auto decided = file_as({board, rights, asked.today}, form, file ? *file : SentFile{});
    return decided ? Issues{} : decided.issues();
  });
  const bool stranger = !issues.empty() && issues.front().kind == &not_allowed;
  if (!file && !stranger) issues.insert(issues.end(), file.issues().begin(), file.issues().end());
  return issues;
}

Result<Receipt> file_it(House& house, const Asked& asked, const EvidenceForm& form,
                        const SentFile& file, const std::string& id) {
  const auto about = house.desk.read(
      [&](const Board& board) { return find_project(board, form.project.text)->id; });
  return house.desk.carry_out(
      about,
      [&](const Board& board) -> Result<std::vector<Draft>> {
        const Rights rights(board, asked.person, asked.today);
        auto body = file_as({board, rights, asked.today}, form, file);
        if (!body) return body.issues();
        if (!*body) return std::vector<Draft>{};
        return std::vector<Draft>{{id, asked.person, {}, Body(**std::move(body))}};
      },
      id);
}

// An id known already is a retry, unless it was used by somebody else or for another file.
bool is_anothers(const Desk& desk, const Receipt& receipt, const Asked& asked,
                 const SentFile& file) {
  if (receipt.recorded > 0 || receipt.seq == 0) return false;
  const auto line = desk.line(receipt.seq);
  const auto entry = line ? read_line(line->line) : Result<Entry>(Entry());
  const auto* body = entry ? std::get_if<EvidenceFiled>(&entry->body) : nullptr;
  return body == nullptr || line->by != asked.person || body->digest != file.digest;
}

// The filing that stands for it: the new one, or the one that is on record.
EvidenceAnswer answer_of(House& house, const Asked& asked, const EvidenceForm& form,
                         const SentFile& file, Seq seq) {
  std::vector<EvidenceAnswer> out;
  house.desk.read([&](const Board& board, const Present* present) {
    const auto view = look_on(asked.today, house, board, present, asked);
    const auto* filing = board.filings().of_entry(seq);
    if (filing == nullptr)
      filing = board.filing_of(*find_project(board, form.project.text), file.digest);
    check(filing != nullptr, "evidence that was filed is on the board");
    out.push_back(evidence_seen(view, *filing));
  });
  add_lines(house.desk, out);
  return std::move(out.front());
}

web::Response post_evidence(House& house, const Asked& asked) {
  const auto sent = take(asked);
  if (!sent) return refused(sent.issues());
  auto issues = sent->issues;
  const auto form = form_of(sent->said, issues);
  const auto file = look_at_file(sent->file_name, sent->bytes, house.desk.digest_kind(), "/file");
  const auto more = why_not(house, asked, form, file);
  if (!more.empty() && more.front().kind == &not_allowed) return refused(more);
  issues.insert(issues.end(), more.begin(), more.end());
  if (!issues.empty()) return refused(issues);
  house.desk.shelve(file->digest, papers::media_type(file->examined.media), sent->bytes);
  const auto id = sent->id.empty() ? fresh_id() : sent->id;
  const auto receipt = file_it(house, asked, form, *file, id);
  if (!receipt) return refused(receipt.issues());
  if (is_anothers(house.desk, *receipt, asked, *file)) return refused({{&id_taken, "/id", ""}});
  EvidencePosted out{receipt->seq,
                     receipt->seq == 0 ? std::string() : show(receipt->digest),
                     receipt->recorded,
                     answer_of(house, asked, form, *file, receipt->seq),
                     {}};
  out.remarks = remarks_on(*file, out.evidence.taken);
  return answer(whole(out));
}

struct OnFile {
  Digest digest;
  std::string media_type;
  Seq seq = 0;  // that filed it where it may be seen
};

// The file by its digest, if it is filed for any project that may be seen.
Result<OnFile> find_file(House& house, const Asked& asked) {
  Query query(asked.request);
  const auto& text = asked.request.captures.find("digest")->second;
  const auto digest = read_digest(text);
  const Issue unknown{&unknown_evidence, in_path, ""};
  if (!digest) return unknown;
  if (!query.issues().empty()) return query.issues();
  return house.desk.read([&](const Board& board) -> Result<OnFile> {
    const auto seen = house.seen(board, asked);
    for (const auto* filing : board.filings().of_digest(*digest)) {
      if (!seen.sees(*board.project(filing->project))) continue;
      return OnFile{*digest, board.text(filing->media_type), filing->seq};
    }
    return unknown;
  });
}

// What somebody sent may be shown, but it may do nothing: no script, no form, nothing loaded.
web::Response harmless(std::string bytes, const std::string& media_type, const Digest& digest) {
  return {200,
          media_type,
          std::move(bytes),
          {{"ETag", '"' + show(digest) + '"'},
           {"Cache-Control", "private, max-age=31536000, immutable"},
           {"Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"},
           {"Cross-Origin-Resource-Policy", "same-origin"}}};
}

std::string name_of(const Desk& desk, Seq seq) {
  const auto line = desk.line(seq);
  const auto entry = line ? read_line(line->line) : Result<Entry>(Entry());
  const auto* body = entry ? std::get_if<EvidenceFiled>(&entry->body) : nullptr;
  return body == nullptr ? std::string() : body->name;
}

web::Response get_file(House& house, const Asked& asked) {
  const auto found = find_file(house, asked);
  if (!found) return refused(found.issues());
  auto bytes = house.desk.fetch(found->digest);
  if (!bytes) return refused({{&not_here, in_path, ""}});
  auto response = harmless(*std::move(bytes), found->media_type, found->digest);
  const auto* way = papers::is_shown_inline(found->media_type) ? "inline" : "attachment";
  response.headers.emplace_back("Content-Disposition",
                                disposition(way, name_of(house.desk, found->seq), "evidence"));
  return response;
}

web::Response get_small(House& house, const Asked& asked) {
  const auto found = find_file(house, asked);
  if (!found) return refused(found.issues());
  const auto small = house.thumbnails.get(show(found->digest), [&]() -> std::string {
    const auto bytes = house.desk.fetch(found->digest);
    return bytes ? papers::thumbnail_of(*bytes).value_or("") : "";
  });
  if (small->empty()) return refused({{&unknown_evidence, in_path, ""}});
  return harmless(*small, "image/jpeg", found->digest);
}

json::Value form_schema() {
  json::Object properties{{"id", json::Object{{"type", "string"}}},
                          {"file", json::Object{{"type", "string"}, {"format", "binary"}}}};
  for (const auto* name : texts) properties[name] = json::Object{{"type", "string"}};
  return json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", json::Array{"project", "what", "file"}},
                      {"additionalProperties", false}};
}

}  // namespace

void add_evidence(Table& table) {
  table.post_as("/api/evidence", For::persons, post_evidence,
                "Files a photo or paper of a project.",
                {form_schema(),
                 table.schemas().of<EvidencePosted>(),
                 limits::evidence_bytes + most_around_a_file,
                 {},
                 {"multipart/form-data"}});
  const json::Value file = json::Object{{"type", "string"}, {"format", "binary"}};
  const auto add = [&](const char* pattern, Answer make, const char* about, const char* type) {
    table.route("GET", pattern, For::readers, make, 0);
    table.describe("get", pattern, about, {{}, file, 0, {}, {}, {type}});
  };
  add("/api/evidence/{digest}", get_file, "The file as it was sent.", "*/*");
  add("/api/evidence/{digest}/small", get_small,
      "A small picture, without what the camera wrote beside it.", "image/jpeg");
}

}  // namespace kaigong::http
