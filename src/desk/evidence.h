#pragma once

#include "desk/forms.h"
#include "papers/examine.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Evidence that is filed for projects. The bytes go onto the shelf before the entry that names
// them, so that no entry ever names what isn't there.
namespace kaigong {

struct EvidenceForm {
  Field project;
  Field what;                 // code or name of a kind of paper
  Field day;                  // that it speaks of; else as the camera says
  Field latitude, longitude;  // degrees; both or none, else as the camera says
  Field printed_name, printed_total, printed_day, note;
  MoneyUnit unit = MoneyUnit::wan;  // of printed_total
};

struct WithdrawForm {
  Field project;
  Field filing;  // the number of the entry that filed it
  Field reason;
};

struct SentFile {
  std::string name;
  Digest digest;
  std::int64_t bytes = 0;
  papers::Examined examined;
};

inline constexpr IssueKind unknown_file_type{
    "evidence.unknown_type",
    "不是可以归档的文件：照片（jpg、png、webp、heic）、pdf、ofd、xlsx、docx",
    "not a file that can be filed: pictures (jpg, png, webp, heic), pdf, ofd, xlsx, docx"};
inline constexpr IssueKind file_too_large{"evidence.too_large", "文件太大，最多 {} MiB",
                                          "the file is too large, {} MiB at most"};
inline constexpr IssueKind unknown_paper{"evidence.unknown_paper", "没有材料种类“{}”",
                                         "there is no kind of paper “{}”"};
inline constexpr IssueKind not_a_place{"evidence.not_a_place", "“{}”不是经纬度（度，如 43.817071）",
                                       "“{}” isn't a latitude or longitude in degrees (43.817071)"};
inline constexpr IssueKind half_a_place{"evidence.half_a_place", "经度、纬度须一并填写",
                                        "latitude and longitude go together"};
inline constexpr IssueKind not_on_file{"evidence.not_on_file", "本项目没有归档这个文件：{}",
                                       "no such file is on file for this project: {}"};
inline constexpr IssueKind not_a_filing{"evidence.not_a_filing", "第 {} 条不是本项目的佐证材料",
                                        "entry {} filed nothing for this project"};

// What a file is, or why it can't be filed. `place`: the field that it came by.
Result<SentFile> look_at_file(std::string name, std::string_view bytes, DigestKind kind,
                              const std::string& place);

Result<std::optional<EvidenceFiled>> file_evidence(const Board& board, const EvidenceForm& form,
                                                   const SentFile& file, Day today);
Result<std::optional<EvidenceWithdrawn>> withdraw_evidence(const Board& board,
                                                           const WithdrawForm& form);

// What whoever sent it should know, though it was taken.
std::vector<Text> remarks_on(const SentFile& file, const std::optional<Day>& taken);

// The digests that a report names; what isn't on file for the project is an issue at its field.
std::vector<Digest> take_evidence(const Board& board, const Project& project,
                                  const std::vector<Field>& fields, Issues& issues);

}  // namespace kaigong
