#include "sheets/read.h"
#include "sheets/write_issues.h"

#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Parts = std::vector<std::pair<std::string, std::string_view>>;

constexpr std::string_view package_relations =
    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"
    "</Relationships>";
constexpr std::string_view workbook_part =
    "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r1\"/></sheets>"
    "</workbook>";
constexpr std::string_view workbook_relations =
    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
    "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/></Relationships>";
constexpr std::string_view strings_part = "<sst><si><t>s</t></si></sst>";
constexpr std::string_view styles_part =
    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
constexpr std::string_view sheet_part =
    "<worksheet><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>44679</v></c></row></worksheet>";
constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";

// An archive's checksums stop nearly every mutation of its bytes. So an input that begins with
// a part's name is that part, and the archive is made around it.
std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  auto* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  auto* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    auto* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string workbook_around(std::string_view input) {
  if (input.starts_with("content.xml:")) {
    return zipped({{"mimetype", ods_type}, {"content.xml", input.substr(12)}});
  }
  Parts parts = {{"_rels/.rels", package_relations},
                 {"xl/workbook.xml", workbook_part},
                 {"xl/_rels/workbook.xml.rels", workbook_relations},
                 {"xl/strings.xml", strings_part},
                 {"xl/styles.xml", styles_part},
                 {"xl/sheet.xml", sheet_part}};
  for (auto& [name, text] : parts) {
    if (!input.starts_with(name + ":")) continue;
    text = input.substr(name.size() + 1);
    return zipped(parts);
  }
  return std::string(input);
}

}  // namespace

// Reads any bytes as a workbook. What can be read must also be readable after it was written
// out with an issue.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong::sheets;
  ReadOptions options;
  options.limits.unpacked_bytes = 1U << 20U;
  options.limits.cells = 20'000;
  options.limits.text_bytes = 1U << 20U;

  const auto bytes = workbook_around({reinterpret_cast<const char*>(data), size});
  const auto workbook = read_workbook(bytes, options);
  if (!workbook || workbook->sheets.empty()) return 0;
  for (const auto& sheet : workbook->sheets) {
    for (const auto& row : sheet.rows) {
      if (!row.empty() && row.back().kind == CellKind::blank) std::abort();
    }
  }
  if (size % 16 != 0) return 0;  // writing is slow; a part of the runs is enough

  const auto written = write_with_issues(*workbook, {{0, {0, 0}, "issue"}}, {});
  const auto again = read_workbook(written, {});
  if (!again || again->sheets.size() != workbook->sheets.size()) std::abort();
  return 0;
}
