#include "http/evidence.h"

#include "ledger/stored.h"

namespace kaigong::http {

namespace {

constexpr double micro = 1e6;

const Sealed* line_of(const std::vector<Sealed>& lines, Seq seq) {
  for (const auto& line : lines) {
    if (line.seq == seq) return &line;
  }
  return nullptr;
}

EvidenceFiled filed_in(const Sealed& line) {
  const auto entry = read_line(line.line);
  const auto* body = entry ? std::get_if<EvidenceFiled>(&entry->body) : nullptr;
  if (body == nullptr) throw unreadable(line.seq);
  return *body;
}

void add_line(const Desk& desk, const Sealed& line, EvidenceAnswer& into) {
  const auto body = filed_in(line);
  into.name = body.name;
  into.bytes = body.bytes;
  into.note = body.note;
  if (body.place) {
    into.place =
        PlaceAnswer{body.place->latitude_micro / micro, body.place->longitude_micro / micro};
  }
  into.by = line.by;
  into.at = line.at;
  into.who = desk.name_of(line.by);
}

// The newest of the project's filings of each file, whether it still counts or not.
std::vector<Seq> filings_of(const Board& board, ProjectId project,
                            const std::vector<Digest>& digests) {
  std::vector<Seq> out;
  for (const auto& digest : digests) {
    Seq newest = 0;
    for (const auto* one : board.filings().of_digest(digest)) {
      if (one->project == project) newest = one->seq;
    }
    if (newest != 0) out.push_back(newest);
  }
  return out;
}

}  // namespace

EvidenceAnswer evidence_seen(const View& view, const Filing& filing) {
  const auto& board = view.board;
  EvidenceAnswer out;
  out.seq = filing.seq;
  out.digest = filing.digest;
  out.what = json::enum_name(filing.what);
  out.what_name = name_of(filing.what);
  out.media_type = board.text(filing.media_type);
  out.taken = filing.taken;
  out.printed_name = board.text(filing.printed_name);
  if (filing.printed_total != no_amount) out.printed_total = filing.printed_total;
  out.printed_day = filing.printed_day;
  out.withdrawn = filing.withdrawn != 0 && board.said_on(filing.withdrawn) <= view.as_of;
  out.picture = filing.fingerprint.has_value();
  for (const auto* other : board.filings().reuse_of(filing)) {
    const auto* project = board.project(other->project);
    if (!view.seen.sees(*project) || board.said_on(other->seq) > view.as_of) continue;
    out.also.push_back({project->id, project->name, other->seq, other->digest == filing.digest});
  }
  return out;
}

std::vector<EvidenceAnswer> evidence_seen(const View& view, const Project& project) {
  std::vector<EvidenceAnswer> out;
  const auto& filed = seldom_of(project).filings;
  for (auto i = filed.size(); i > 0; --i) {
    const auto& filing = *view.board.filings().of_entry(filed[i - 1]);
    if (view.board.said_on(filing.seq) <= view.as_of) out.push_back(evidence_seen(view, filing));
  }
  return out;
}

void add_lines(const Desk& desk, std::vector<EvidenceAnswer>& evidence) {
  std::vector<Seq> seqs;
  for (const auto& one : evidence) seqs.push_back(one.seq);
  const auto lines = desk.lines(seqs);
  for (auto& one : evidence) {
    const auto* line = line_of(lines, one.seq);
    if (line == nullptr) throw unreadable(one.seq);
    add_line(desk, *line, one);
  }
}

std::vector<EvidenceFile> files_of(const Desk& desk, const Entry& entry) {
  std::vector<Seq> seqs;
  const auto* report = std::get_if<ProgressReported>(&entry.body);
  if (std::holds_alternative<EvidenceFiled>(entry.body)) seqs.push_back(entry.seq);
  if (report != nullptr) {
    seqs = desk.read(
        [&](const Board& board) { return filings_of(board, report->project, report->evidence); });
  }
  std::vector<EvidenceFile> out;
  for (const auto& line : desk.lines(seqs)) {
    const auto body = filed_in(line);
    out.push_back({body.digest, body.media_type, body.name, !body.fingerprint.empty()});
  }
  return out;
}

InclusionAnswer inclusion_answer(const Inclusion& inclusion) {
  InclusionAnswer out{std::string(json::enum_name(inclusion.kind)),
                      std::string(json::enum_name(inclusion.verdict)),
                      inclusion.reasons,
                      inclusion.number,
                      inclusion.started,
                      {inclusion.yellow_from, inclusion.red_from},
                      {}};
  for (const auto& item : inclusion.items) {
    out.items.push_back({std::string(json::enum_name(item.paper)), name_of(item.paper), item.must,
                         std::string(code_of(item.state)), item.by, item.reason});
  }
  return out;
}

}  // namespace kaigong::http
