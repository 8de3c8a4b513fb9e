#include "sheets/ods.h"

#include "sheets/serial.h"
#include "sheets/xml.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace kaigong::sheets {

namespace {

constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";
constexpr const char* content_part = "content.xml";
constexpr const char* manifest_part = "META-INF/manifest.xml";

// A repetition or span: at least 1, at most what stays countable.
std::uint32_t read_repeat(std::string_view text) {
  constexpr std::uint32_t most = 1U << 24U;
  std::uint32_t value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 1U, most);
}

// "PT36H30M00S" as "36:30:00".
std::string show_duration(std::string_view stored) {
  std::string shown;
  std::string digits;
  for (const char c : stored) {
    if (c >= '0' && c <= '9') digits += c;
    if (c == '.' || c == ',' || c == 'H' || c == 'M' || c == 'S') {
      if (!digits.empty()) shown += (shown.empty() ? "" : ":") + digits;
      digits.clear();
      if (c == '.' || c == ',') break;
    }
  }
  return shown;
}

struct RowCell {
  std::uint32_t column = 0;
  std::uint32_t repeat = 1;
  Cell cell;
};

class ContentReader {
 public:
  explicit ContentReader(Filling& filling) : filling_(filling) {}

  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);

 private:
  void start_style(std::string_view name, const Attributes& attributes);
  void start_in_table(std::string_view name, const Attributes& attributes);
  void start_in_cell(std::string_view name, const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void merge(const Attributes& attributes);
  void end_cell();
  void end_row();
  Cell finished_cell();

  Filling& filling_;
  int depth_ = 0;
  int spreadsheet_depth_ = -1;
  int table_depth_ = -1;
  int cell_depth_ = -1;
  int paragraph_depth_ = -1;
  std::string style_;  // the style being defined
  std::set<std::string, std::less<>> hidden_styles_;

  Place place_;
  std::uint32_t row_repeat_ = 1;
  std::uint32_t column_repeat_ = 1;
  std::vector<RowCell> row_;
  std::string type_;
  std::string value_;
  std::string text_;
  bool has_paragraph_ = false;
};

void ContentReader::start(std::string_view name, const Attributes& attributes) {
  ++depth_;
  if (cell_depth_ >= 0) return start_in_cell(name, attributes);
  if (table_depth_ >= 0) return start_in_table(name, attributes);
  if (name == "spreadsheet") {
    spreadsheet_depth_ = depth_;
  } else if (name == "table" && depth_ == spreadsheet_depth_ + 1) {
    table_depth_ = depth_;
    place_ = {};
    filling_.begin_sheet(std::string(attributes.full("table:name")),
                         hidden_styles_.count(attributes.full("table:style-name")) > 0);
  } else if (spreadsheet_depth_ < 0) {
    start_style(name, attributes);
  }
}

void ContentReader::start_style(std::string_view name, const Attributes& attributes) {
  if (name == "style") style_ = attributes.full("style:name");
  if (name == "table-properties" && attributes.full("table:display") == "false") {
    filling_.spend_cells(1);
    hidden_styles_.insert(style_);
  }
}

void ContentReader::start_in_table(std::string_view name, const Attributes& attributes) {
  if (name == "table-row") {
    place_.column = 0;
    row_repeat_ = read_repeat(attributes.full("table:number-rows-repeated"));
    row_.clear();
  } else if (name == "table-cell" || name == "covered-table-cell") {
    start_cell(attributes);
  }
}

void ContentReader::start_cell(const Attributes& attributes) {
  cell_depth_ = depth_;
  column_repeat_ = read_repeat(attributes.full("table:number-columns-repeated"));
  type_ = attributes.full("office:value-type");
  if (attributes.full("calcext:value-type") == "error") type_ = "error";
  value_.clear();
  for (const auto name : {"office:value", "office:date-value", "office:time-value",
                          "office:boolean-value", "office:string-value"}) {
    if (value_.empty()) value_ = attributes.full(name);
  }
  text_.clear();
  has_paragraph_ = false;
  merge(attributes);
}

void ContentReader::merge(const Attributes& attributes) {
  const auto columns = read_repeat(attributes.full("table:number-columns-spanned"));
  const auto rows = read_repeat(attributes.full("table:number-rows-spanned"));
  if (columns == 1 && rows == 1) return;
  const Place last{place_.row + rows - 1, place_.column + columns - 1};
  if (last.row < filling_.limits().rows && last.column < filling_.limits().columns) {
    filling_.merge({place_, last});
  }
}

// Only paragraphs right under the cell are its text; others belong to remarks and drawings.
void ContentReader::start_in_cell(std::string_view name, const Attributes& attributes) {
  if (name == "p" && depth_ == cell_depth_ + 1) {
    paragraph_depth_ = depth_;
    if (has_paragraph_) text("\n");
    has_paragraph_ = true;
  } else if (paragraph_depth_ < 0) {
    return;
  } else if (name == "s") {
    const auto blanks = std::min(read_repeat(attributes.full("text:c")), 1000U);
    text(std::string(blanks, ' '));
  } else if (name == "tab") {
    text("\t");
  } else if (name == "line-break") {
    text("\n");
  }
}

void ContentReader::text(std::string_view piece) {
  if (paragraph_depth_ >= 0 && text_.size() <= filling_.limits().cell_bytes) text_ += piece;
}

void ContentReader::end(std::string_view name) {
  if (depth_ == paragraph_depth_) {
    paragraph_depth_ = -1;
  } else if (depth_ == cell_depth_) {
    end_cell();
    cell_depth_ = -1;
  } else if (cell_depth_ < 0 && table_depth_ >= 0 && name == "table-row") {
    end_row();
  } else if (depth_ == table_depth_) {
    filling_.end_sheet();
    table_depth_ = -1;
  }
  --depth_;
}

Cell ContentReader::finished_cell() {
  if (type_ == "float" || type_ == "percentage" || type_ == "currency") {
    return {is_number(value_) ? CellKind::number : CellKind::text, value_};
  }
  if (type_ == "date") return {CellKind::date, plain_date(value_)};
  if (type_ == "time") {
    auto shown = show_duration(value_);
    const bool in_a_day = serial_from_date(shown).has_value();
    return {in_a_day ? CellKind::date : CellKind::text, std::move(shown)};
  }
  if (type_ == "boolean") return {CellKind::boolean, value_ == "true" ? "TRUE" : "FALSE"};
  if (type_ == "error") return {CellKind::error, text_};
  return {CellKind::text, has_paragraph_ ? text_ : value_};
}

void ContentReader::end_cell() {
  auto cell = finished_cell();
  if (!cell.text.empty()) {
    filling_.spend_cells(1);
    row_.push_back({place_.column, column_repeat_, std::move(cell)});
  }
  place_.column = std::min(place_.column + column_repeat_, 1U << 30U);
}

// Repeated blank rows and columns are only counted; repeated filled ones cost their cells.
void ContentReader::end_row() {
  for (std::uint32_t i = 0; i < row_repeat_ && !row_.empty() && !filling_.refused(); ++i) {
    for (const auto& [column, repeat, cell] : row_) {
      for (std::uint32_t k = 0; k < repeat && !filling_.refused(); ++k) {
        filling_.put({place_.row + i, column + k}, cell.kind, cell.text);
      }
    }
  }
  row_.clear();
  place_.row = std::min(place_.row + row_repeat_, 1U << 30U);
}

// Every part of a protected file but the manifest is enciphered.
bool is_encrypted(Archive& archive, Filling& filling) {
  bool found = false;
  if (!archive.has(manifest_part)) return false;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes&) {
    found = found || name == "encryption-data";
  };
  parse_part(archive, manifest_part, events, filling);
  return found;
}

}  // namespace

bool is_ods(Archive& archive) {
  if (!archive.has(content_part)) return false;
  return archive.read_all("mimetype", 200).starts_with(ods_type);
}

void read_ods(Archive& archive, Filling& filling) {
  if (is_encrypted(archive, filling)) return filling.refuse(encrypted, "");
  filling.workbook().format = "ods";
  ContentReader reader(filling);
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& attributes) {
    reader.start(name, attributes);
  };
  events.end = [&](std::string_view name) { reader.end(name); };
  events.text = [&](std::string_view piece) { reader.text(piece); };
  parse_part(archive, content_part, events, filling);
}

}  // namespace kaigong::sheets
