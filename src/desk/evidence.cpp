#include "desk/evidence.h"

#include "base/limits.h"
#include "base/points.h"
#include "desk/deeds.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

// Degrees in millionths. What is beyond six decimals is less than a hand's breadth.
std::optional<std::int32_t> take_degrees(const Field& field, Issues& issues) {
  if (!field.given()) return std::nullopt;
  auto text = trim(field.text);
  const auto point = text.find('.');
  constexpr std::size_t decimals = 6;
  const bool is_number = text.find_first_not_of("+-.0123456789") == std::string_view::npos;
  if (is_number && point != std::string_view::npos) text = text.substr(0, point + 1 + decimals);
  const auto read = read_points(text);
  if (!read) {
    issues.push_back({&not_a_place, field.place, field.text});
    return std::nullopt;
  }
  return static_cast<std::int32_t>(read->micro);
}

std::optional<Coordinates> take_place(const EvidenceForm& form, const papers::Exif& exif,
                                      Issues& issues) {
  const auto north = take_degrees(form.latitude, issues);
  const auto east = take_degrees(form.longitude, issues);
  if (form.latitude.given() != form.longitude.given()) {
    const auto& empty = form.latitude.given() ? form.longitude : form.latitude;
    issues.push_back({&half_a_place, empty.place, ""});
    return std::nullopt;
  }
  if (!form.latitude.given() && exif.latitude_micro)
    return Coordinates{*exif.latitude_micro, *exif.longitude_micro};
  if (!north || !east) return std::nullopt;
  const Coordinates place{*north, *east};
  if (is_on_earth(place)) return place;
  const auto& wrong = is_on_earth({*north, 0}) ? form.longitude : form.latitude;
  issues.push_back({&not_a_place, wrong.place, wrong.text});
  return std::nullopt;
}

std::optional<Day> take_past_day(const Field& field, Day today, Issues& issues) {
  const auto day = take_day(field, issues);
  if (day && *day > today) issues.push_back({&in_the_future, field.place, field.text});
  return day;
}

// The sender's word goes before the camera's, whose clock may be wrong.
void take_taken(const EvidenceForm& form, const papers::Exif& exif, Day today, EvidenceFiled& body,
                Issues& issues) {
  body.taken = take_past_day(form.day, today, issues);
  const bool camera_can_be_right = exif.day && *exif.day <= today && *exif.day >= Day();
  if (!form.day.given() && camera_can_be_right) body.taken = exif.day;
  if (exif.day && body.taken == exif.day) body.taken_second = exif.second;
}

Paper take_paper(const Field& field, Issues& issues) {
  require(field, issues);
  const auto paper = find_paper(trim(field.text));
  if (!paper && field.given()) issues.push_back({&unknown_paper, field.place, field.text});
  return paper.value_or(Paper::other);
}

// A note alone isn't compared: the board only knows whether there is one.
bool stands_on(const Board& board, const EvidenceFiled& body, const Filing& filing) {
  const auto total = body.printed_total ? body.printed_total->in_fen() : no_amount;
  return filing.withdrawn == 0 && filing.project == body.project && filing.what == body.what &&
         filing.taken == body.taken && filing.printed_day == body.printed_day &&
         filing.printed_total == total && board.text(filing.printed_name) == body.printed_name &&
         (body.note.empty() || filing.noted);
}

}  // namespace

Result<SentFile> look_at_file(std::string name, std::string_view bytes, DigestKind kind,
                              const std::string& place) {
  constexpr std::size_t mebibyte = 1U << 20U;
  if (bytes.empty()) return Issue{&missing, place, ""};
  if (bytes.size() > limits::evidence_bytes)
    return Issue{&file_too_large, place, std::to_string(limits::evidence_bytes / mebibyte)};
  auto examined = papers::examine(bytes);
  if (!examined) return Issue{&unknown_file_type, place, ""};
  if (!is_utf8(name) || name.size() > limits::name_bytes) name.clear();
  return SentFile{std::move(name), digest_of(kind, bytes), static_cast<std::int64_t>(bytes.size()),
                  *std::move(examined)};
}

Result<std::optional<EvidenceFiled>> file_evidence(const Board& board, const EvidenceForm& form,
                                                   const SentFile& file, Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  EvidenceFiled body;
  body.project = project->id;
  body.what = take_paper(form.what, issues);
  body.digest = file.digest;
  body.media_type = papers::media_type(file.examined.media);
  body.name = file.name;
  body.bytes = file.bytes;
  take_taken(form, file.examined.exif, today, body, issues);
  body.place = take_place(form, file.examined.exif, issues);
  if (file.examined.fingerprint) body.fingerprint = show_fingerprint(*file.examined.fingerprint);
  body.printed_name = take_text(form.printed_name, limits::name_bytes, issues);
  body.printed_total = take_money(form.printed_total, form.unit, false, issues);
  if (body.printed_total && body.printed_total->in_fen() < 0)
    issues.push_back({&negative, form.printed_total.place, form.printed_total.text});
  body.printed_day = take_day(form.printed_day, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  if (!issues.empty()) return issues;

  for (const auto* filing : board.filings().of_digest(file.digest)) {
    if (stands_on(board, body, *filing)) return std::optional<EvidenceFiled>();
  }
  return std::optional(std::move(body));
}

Result<std::optional<EvidenceWithdrawn>> withdraw_evidence(const Board& board,
                                                           const WithdrawForm& form) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  require(form.filing, issues);
  const auto number = read_number(trim(form.filing.text));
  const auto* filing = number ? board.filings().of_entry(*number) : nullptr;
  const bool is_ones = filing != nullptr && filing->project == project->id;
  if (form.filing.given() && !is_ones)
    issues.push_back({&not_a_filing, form.filing.place, form.filing.text});
  require(form.reason, issues);
  auto reason = take_text(form.reason, limits::note_bytes, issues);
  if (!issues.empty()) return issues;
  if (filing->withdrawn != 0) return std::optional<EvidenceWithdrawn>();
  return std::optional(EvidenceWithdrawn{project->id, *number, std::move(reason)});
}

std::vector<Text> remarks_on(const SentFile& file, const std::optional<Day>& taken) {
  std::vector<Text> out;
  if (file.examined.is_picture && !file.examined.fingerprint) {
    out.push_back({"这张图片读不出来，已原样保存，不能比对是否重复使用",
                   "the picture couldn't be decoded; it is kept as it is and can't be compared"});
  }
  const auto& camera = file.examined.exif.day;
  if (camera && taken != camera) {
    out.push_back({fmt::format("相机记的日期是 {}", show(*camera)),
                   fmt::format("the camera says {}", show(*camera))});
  }
  return out;
}

std::vector<Digest> take_evidence(const Board& board, const Project& project,
                                  const std::vector<Field>& fields, Issues& issues) {
  std::vector<Digest> out;
  for (const auto& field : fields) {
    const auto digest = read_digest(trim(field.text));
    if (!digest || board.filing_of(project, *digest) == nullptr) {
      issues.push_back({&not_on_file, field.place, field.text.substr(0, limits::entry_id_bytes)});
    } else if (std::find(out.begin(), out.end(), *digest) == out.end()) {
      out.push_back(*digest);
    }
  }
  return out;
}

}  // namespace kaigong
