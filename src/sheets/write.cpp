#include "sheets/write.h"

#include "base/limits.h"
#include "base/text.h"
#include "sheets/serial.h"
#include "sheets/sheet_names.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>

namespace kaigong::sheets {

namespace {

constexpr std::size_t cell_units = 32'767;    // what Excel allows
constexpr std::size_t exact_digits = 15;      // a longer whole number would lose its last ones
constexpr std::time_t made_at = 315'532'800;  // 1980-01-01, as in the archive's directory
constexpr lxw_color_t head_ground = 0xDCE6F1;
constexpr lxw_color_t issue_ground = 0xFFC7CE;
constexpr lxw_color_t issue_ink = 0x9C0006;
constexpr lxw_color_t note_ink = 0x666666;
constexpr lxw_color_t input_ground = 0xFFF9DB;
constexpr lxw_color_t input_border = 0xD9D2A8;
constexpr std::uint8_t a4 = 9;

class TemporaryFile {
 public:
  TemporaryFile() : path_(std::filesystem::temp_directory_path() / "kaigong-XXXXXX") {
    const int file = mkstemp(path_.data());
    if (file < 0) throw std::runtime_error("can't make a temporary file " + path_);
    close(file);
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const char* path() const { return path_.c_str(); }
  std::string bytes() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::string path_;
};

// Which of Excel's number formats a cell needs.
const char* number_format(const CellToWrite& cell) {
  if (cell.kind != CellKind::date) {
    switch (cell.shape) {
      case NumberShape::usual: return "";
      case NumberShape::two_decimals: return "#,##0.00";
      case NumberShape::percent: return "0.00%";
    }
  }
  if (cell.text.size() == 8) return "hh:mm:ss";
  return cell.text.size() == 10 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
}

void dress(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::plain: return;
    case CellStyle::head:
      format_set_bold(format);
      format_set_bg_color(format, head_ground);
      format_set_border(format, LXW_BORDER_THIN);
      format_set_align(format, LXW_ALIGN_CENTER);
      format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
      return format_set_text_wrap(format);
    case CellStyle::total: format_set_bold(format); return format_set_top(format, LXW_BORDER_THIN);
    case CellStyle::issue:
      format_set_bg_color(format, issue_ground);
      return format_set_font_color(format, issue_ink);
    case CellStyle::note: format_set_italic(format); return format_set_font_color(format, note_ink);
    case CellStyle::title:
      format_set_bold(format);
      format_set_font_size(format, 16);
      return format_set_align(format, LXW_ALIGN_CENTER);
    case CellStyle::input:
      format_set_unlocked(format);
      format_set_bg_color(format, input_ground);
      format_set_border(format, LXW_BORDER_THIN);
      return format_set_border_color(format, input_border);
  }
}

// Whoever gets it may still filter, sort what is theirs and make columns wider.
void lock(lxw_worksheet* into) {
  lxw_protection allowed{};
  allowed.autofilter = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  worksheet_protect(into, nullptr, &allowed);
}

void set_page(lxw_worksheet* into, const SheetToWrite& sheet) {
  worksheet_set_paper(into, a4);
  worksheet_set_landscape(into);
  worksheet_fit_to_pages(into, 1, 0);
  worksheet_set_footer(into, "&P / &N");
  if (sheet.freeze_rows > 0) worksheet_repeat_rows(into, 0, sheet.freeze_rows - 1);
}

class Writer {
 public:
  explicit Writer(const char* path);
  ~Writer() {
    if (book_ != nullptr) workbook_close(book_);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  lxw_worksheet* add(const SheetToWrite& sheet, const std::string& name);
  void finish();

 private:
  void write_rows(lxw_worksheet* into, const SheetToWrite& sheet);
  void write_row(lxw_worksheet* into, std::uint32_t row, const RowToWrite& cells);
  void write(lxw_worksheet* into, Place place, const CellToWrite& cell);
  lxw_format* format_for(const CellToWrite& cell);

  lxw_workbook* book_ = nullptr;
  std::map<std::pair<CellStyle, std::string_view>, lxw_format*> formats_;
};

Writer::Writer(const char* path) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  book_ = workbook_new_opt(path, &options);
  if (book_ == nullptr) throw std::bad_alloc();
  lxw_doc_properties properties{};
  properties.created = made_at;
  workbook_set_properties(book_, &properties);
}

lxw_format* Writer::format_for(const CellToWrite& cell) {
  const std::string_view number = number_format(cell);
  if (cell.style == CellStyle::plain && number.empty()) return nullptr;
  auto& format = formats_[{cell.style, number}];
  if (format == nullptr) {
    format = workbook_add_format(book_);
    if (format == nullptr) throw std::bad_alloc();
    dress(format, cell.style);
    if (!number.empty()) format_set_num_format(format, number.data());
  }
  return format;
}

std::optional<double> number_to_write(const CellToWrite& cell) {
  if (cell.kind == CellKind::date) return serial_from_date(cell.text);
  if (cell.kind != CellKind::number || !is_number(cell.text)) return std::nullopt;
  if (all_digits(cell.text) && cell.text.size() > exact_digits) return std::nullopt;
  double number = 0;
  const auto end = cell.text.data() + cell.text.size();
  const auto error = std::from_chars(cell.text.data(), end, number).ec;
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

// Excel reads "_x000D_" as a character; such text itself is stored with its first sign escaped.
std::string stored_text(const std::string& text) {
  std::string stored = text;
  for (auto at = stored.find("_x"); at != stored.npos; at = stored.find("_x", at + 2)) {
    const auto digits = std::string_view(stored).substr(at + 2, 4);
    const auto end = at + 6;
    const bool looks_escaped = digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos &&
                               end < stored.size() && stored[end] == '_';
    if (looks_escaped) {
      stored.insert(at, "_x005F");
      at += 6;
    }
  }
  return excel_text(stored, cell_units);
}

void Writer::write(lxw_worksheet* into, Place place, const CellToWrite& cell) {
  auto* format = format_for(cell);
  const auto column = static_cast<lxw_col_t>(place.column);
  if (cell.kind == CellKind::blank || cell.text.empty()) {
    worksheet_write_blank(into, place.row, column, format);
  } else if (const auto number = number_to_write(cell)) {
    worksheet_write_number(into, place.row, column, *number, format);
  } else if (cell.kind == CellKind::boolean) {
    worksheet_write_boolean(into, place.row, column, cell.text == "TRUE", format);
  } else {
    worksheet_write_string(into, place.row, column, stored_text(cell.text).c_str(), format);
  }
}

lxw_worksheet* Writer::add(const SheetToWrite& sheet, const std::string& name) {
  auto* into = workbook_add_worksheet(book_, name.c_str());
  if (into == nullptr) throw std::runtime_error("can't add the sheet " + name);
  for (std::size_t i = 0; i < sheet.column_widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    if (sheet.column_widths[i] <= 0) continue;
    worksheet_set_column(into, column, column, sheet.column_widths[i], nullptr);
  }
  if (sheet.freeze_rows > 0 || sheet.freeze_columns > 0) {
    worksheet_freeze_panes(into, sheet.freeze_rows, static_cast<lxw_col_t>(sheet.freeze_columns));
  }
  if (const auto& range = sheet.autofilter) {
    worksheet_autofilter(into, range->first.row, static_cast<lxw_col_t>(range->first.column),
                         range->last.row, static_cast<lxw_col_t>(range->last.column));
  }
  if (sheet.locked) lock(into);
  if (sheet.fits_a_page) set_page(into, sheet);
  write_rows(into, sheet);
  return into;
}

void Writer::write_row(lxw_worksheet* into, std::uint32_t row, const RowToWrite& cells) {
  const auto columns = std::min<std::size_t>(cells.size(), limits::columns_per_sheet);
  for (std::uint32_t column = 0; column < columns; ++column)
    write(into, {row, column}, cells[column]);
}

// With neither text nor format the library only notes a merged range, and takes it as long as
// it hasn't yet gone past the range's last row.
void Writer::write_rows(lxw_worksheet* into, const SheetToWrite& sheet) {
  auto merged = sheet.merged;
  std::sort(merged.begin(), merged.end(),
            [](const Range& a, const Range& b) { return a.last.row < b.last.row; });
  auto next = merged.begin();
  const auto merge_until = [&](std::uint32_t row) {
    for (; next != merged.end() && next->last.row <= row; ++next) {
      worksheet_merge_range(into, next->first.row, static_cast<lxw_col_t>(next->first.column),
                            next->last.row, static_cast<lxw_col_t>(next->last.column), "", nullptr);
    }
  };
  const auto rows = std::min<std::size_t>(sheet.rows.size(), limits::rows_per_sheet);
  for (std::uint32_t row = 0; row < rows; ++row) {
    write_row(into, row, sheet.rows[row]);
    merge_until(row);
  }
  const auto made = std::min<std::size_t>(sheet.rows_to_make, limits::rows_per_sheet - rows);
  for (std::uint32_t i = 0; i < made; ++i) {
    const auto row = static_cast<std::uint32_t>(rows) + i;
    write_row(into, row, sheet.make_row(i));
    merge_until(row);
  }
  merge_until(limits::rows_per_sheet);
}

void Writer::finish() {
  const auto error = workbook_close(std::exchange(book_, nullptr));
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

// Excel opens no workbook without a visible sheet.
void hide(const std::vector<SheetToWrite>& sheets, const std::vector<lxw_worksheet*>& written) {
  const auto visible = std::find_if(sheets.begin(), sheets.end(),
                                    [](const SheetToWrite& sheet) { return !sheet.hidden; });
  if (visible == sheets.end()) return;
  const auto first = written[static_cast<std::size_t>(visible - sheets.begin())];
  worksheet_activate(first);
  worksheet_set_first_sheet(first);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].hidden) worksheet_hide(written[i]);
  }
}

}  // namespace

std::string write_workbook(const std::vector<SheetToWrite>& sheets) {
  std::vector<std::string> names;
  names.reserve(sheets.size());
  for (const auto& sheet : sheets) names.push_back(sheet.name);
  names = excel_names(names);

  const TemporaryFile file;
  Writer writer(file.path());
  std::vector<lxw_worksheet*> written;
  written.reserve(sheets.size());
  for (std::size_t i = 0; i < sheets.size(); ++i)
    written.push_back(writer.add(sheets[i], names[i]));
  hide(sheets, written);
  writer.finish();
  return file.bytes();
}

}  // namespace kaigong::sheets
