// tested by: xlsx_test.cpp
#include "sheets/read.h"

#include "base/text.h"
#include "sheets/archive.h"
#include "sheets/csv.h"
#include "sheets/filling.h"
#include "sheets/ods.h"
#include "sheets/xlsx.h"

#include <algorithm>
#include <array>

namespace kaigong::sheets {

namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view empty_zip_magic = "PK\x05\x06";
constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Office keeps old and encrypted files in a compound file whose directory names its streams
// in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != bytes.npos;
}

const IssueKind& compound_kind(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return encrypted;
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return old_workbook;
  return not_a_workbook;
}

void read_zip(std::string_view bytes, Filling& filling) {
  Archive archive(bytes, filling);
  if (filling.refused()) return;
  if (is_ods(archive)) return read_ods(archive, filling);
  const auto workbook_part = xlsx_workbook_part(archive, filling);
  if (filling.refused()) return;
  if (workbook_part.ends_with(".bin")) return filling.refuse(old_workbook, "");
  if (!workbook_part.ends_with("workbook.xml") || !archive.has(workbook_part)) {
    return filling.refuse(not_a_workbook, "");
  }
  read_xlsx(archive, workbook_part, filling);
}

// Many systems hand out web pages and XML under the name of a workbook.
bool is_markup(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string front(trim(bytes.substr(0, 400)).substr(0, 20));
  std::transform(front.begin(), front.end(), front.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  constexpr std::array<std::string_view, 6> openings = {"<!doctype", "<html", "<?xml",
                                                        "<table",    "<head", "<meta"};
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return front.starts_with(opening); });
}

// A text has no zero bytes, unless it says that it is UTF-16.
bool is_binary(std::string_view bytes, const ReadOptions& options) {
  if (options.encoding || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return false;
  }
  return bytes.starts_with("%PDF-") || bytes.find('\0') != bytes.npos;
}

void read_by_content(std::string_view bytes, const ReadOptions& options, Filling& filling) {
  if (bytes.size() > options.limits.workbook_bytes) {
    return filling.refuse(too_large, std::to_string(options.limits.workbook_bytes));
  }
  if (bytes.starts_with(zip_magic) || bytes.starts_with(empty_zip_magic)) {
    return read_zip(bytes, filling);
  }
  if (bytes.starts_with(compound_magic)) return filling.refuse(compound_kind(bytes), "");
  if (is_markup(bytes)) return filling.refuse(web_page, "");
  if (is_binary(bytes, options)) return filling.refuse(not_a_workbook, "");
  read_csv(bytes, options, filling);
}

}  // namespace

Result<Workbook> read_workbook(std::string_view bytes, const ReadOptions& options) {
  Filling filling(options);
  read_by_content(bytes, options, filling);
  return filling.finish();
}

}  // namespace kaigong::sheets
