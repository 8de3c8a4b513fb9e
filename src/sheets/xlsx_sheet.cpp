// tested by: xlsx_test.cpp
#include "sheets/xlsx_sheet.h"

#include "sheets/number_format.h"
#include "sheets/serial.h"
#include "sheets/xml.h"

#include <charconv>
#include <map>
#include <utility>

namespace kaigong::sheets {

namespace {

std::optional<std::uint32_t> read_count(std::string_view text) {
  std::uint32_t value = 0;
  const auto end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

// Gathers the text of <t> inside rich-text runs, but not the phonetic readings in <rPh>.
class StringText {
 public:
  void start(std::string_view name) {
    if (name == "rPh") phonetic_ = true;
    if (name == "t") inside_ = !phonetic_;
  }
  void end(std::string_view name) {
    if (name == "rPh") phonetic_ = false;
    if (name == "t") inside_ = false;
  }
  bool inside() const { return inside_; }

 private:
  bool phonetic_ = false;
  bool inside_ = false;
};

class SheetReader {
 public:
  SheetReader(const XlsxShared& shared, Filling& filling) : shared_(shared), filling_(filling) {}

  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);

 private:
  enum class Inside { nothing, cell, value, inline_string };

  void start_row(const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void put_cell();
  void put_number();
  void put_text(std::string_view text);
  bool is_date() const {
    return style_ < shared_.date_styles.size() && shared_.date_styles[style_];
  }

  const XlsxShared& shared_;
  Filling& filling_;
  Inside inside_ = Inside::nothing;
  StringText string_text_;
  Place place_;       // of the cell being read
  Place next_;        // of a cell without r=
  std::string type_;  // the cell's t=
  std::uint32_t style_ = 0;
  std::string text_;
};

void SheetReader::start(std::string_view name, const Attributes& attributes) {
  if (inside_ == Inside::nothing) {
    if (name == "c") return start_cell(attributes);
    if (name == "row") return start_row(attributes);
    if (name != "mergeCell") return;
    const auto range = read_range(attributes.local("ref"));
    if (range && range->first != range->last) filling_.merge(*range);
    return;
  }
  if (name == "v") {
    inside_ = Inside::value;
    text_.clear();
  } else if (name == "is") {
    inside_ = Inside::inline_string;
    string_text_ = {};
    text_.clear();
  } else if (inside_ == Inside::inline_string) {
    string_text_.start(name);
  }
}

void SheetReader::end(std::string_view name) {
  if (inside_ == Inside::nothing) return;
  if (inside_ == Inside::inline_string) string_text_.end(name);
  if (name == "v" || name == "is") {
    inside_ = Inside::cell;
  } else if (name == "c") {
    inside_ = Inside::nothing;
    put_cell();
  }
}

void SheetReader::text(std::string_view piece) {
  const bool wanted =
      inside_ == Inside::value || (inside_ == Inside::inline_string && string_text_.inside());
  // One byte more than allowed is enough to refuse the cell.
  if (wanted && text_.size() <= filling_.limits().cell_bytes) text_ += piece;
}

void SheetReader::start_row(const Attributes& attributes) {
  const auto row = read_count(attributes.local("r"));
  next_ = {row && *row > 0 ? *row - 1 : next_.row, 0};
  // A row without r= follows the one before it.
  place_.row = next_.row;
  next_.row += 1;
}

void SheetReader::start_cell(const Attributes& attributes) {
  inside_ = Inside::cell;
  text_.clear();
  place_ = {place_.row, next_.column};
  const auto written = attributes.local("r");
  if (!written.empty()) {
    const auto place = read_address(written);
    if (!place) filling_.refuse(damaged, std::string(written.substr(0, 40)));
    place_ = place.value_or(place_);
  }
  next_.column = place_.column + 1;
  type_ = attributes.local("t");
  style_ = read_count(attributes.local("s")).value_or(0);
}

void SheetReader::put_cell() {
  if (text_.empty()) return;
  if (type_.empty() || type_ == "n") return put_number();
  if (type_ == "s") {
    const auto index = read_count(text_);
    if (!index || *index >= shared_.strings.size())
      return filling_.refuse(damaged, address(place_));
    return put_text(shared_.strings[*index]);
  }
  if (type_ == "str" || type_ == "inlineStr") return put_text(decode_escapes(text_));
  if (type_ == "b") {
    const bool is_true = text_ == "1" || text_ == "true";
    return filling_.put(place_, CellKind::boolean, is_true ? "TRUE" : "FALSE");
  }
  if (type_ == "e") return filling_.put(place_, CellKind::error, text_);
  if (type_ == "d") return filling_.put(place_, CellKind::date, plain_date(text_));
  put_text(text_);
}

void SheetReader::put_number() {
  if (is_date()) {
    if (const auto date = date_from_serial(text_, shared_.date1904)) {
      return filling_.put(place_, CellKind::date, *date);
    }
  }
  filling_.put(place_, is_number(text_) ? CellKind::number : CellKind::text, text_);
}

void SheetReader::put_text(std::string_view text) {
  if (!text.empty()) filling_.put(place_, CellKind::text, text);
}

}  // namespace

std::string decode_escapes(std::string_view text) {
  std::string out;
  for (auto at = text.find("_x"); at != text.npos; at = text.find("_x")) {
    out += text.substr(0, at);
    unsigned code = 0;
    const auto digits = text.substr(at + 2, 4);
    const auto [stopped, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool escape = error == std::errc() && stopped == digits.data() + 4 &&
                        text.substr(at).size() > 6 && text[at + 6] == '_' && code > 0 &&
                        code < 0x80;
    if (escape) out += static_cast<char>(code);
    if (!escape) out += "_x";
    text.remove_prefix(at + (escape ? 7 : 2));
  }
  out += text;
  return out;
}

std::vector<std::string> read_shared_strings(Archive& archive, const std::string& part,
                                             Filling& filling) {
  std::vector<std::string> strings;
  std::string current;
  StringText string_text;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes&) {
    if (name == "si") {
      current.clear();
      string_text = {};
    }
    string_text.start(name);
  };
  events.text = [&](std::string_view piece) {
    if (string_text.inside() && current.size() <= filling.limits().cell_bytes) current += piece;
  };
  events.end = [&](std::string_view name) {
    string_text.end(name);
    if (name != "si") return;
    filling.spend_cells(1);
    filling.spend_text(current.size());
    strings.push_back(decode_escapes(current));
  };
  parse_part(archive, part, events, filling);
  return strings;
}

std::vector<bool> read_date_styles(Archive& archive, const std::string& part, Filling& filling) {
  std::map<std::uint32_t, bool> formats;  // those that the workbook defines itself
  std::vector<bool> styles;
  bool in_cell_styles = false;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& attributes) {
    if (name == "cellXfs") in_cell_styles = true;
    const bool is_style = name == "xf" && in_cell_styles;
    if (name != "numFmt" && !is_style) return;
    filling.spend_cells(1);
    const auto id = read_count(attributes.local("numFmtId")).value_or(0);
    if (name == "numFmt") {
      formats[id] = is_date_format(attributes.local("formatCode"));
    } else {
      const auto own = formats.find(id);
      styles.push_back(own == formats.end() ? is_date_format(id) : own->second);
    }
  };
  events.end = [&](std::string_view name) {
    if (name == "cellXfs") in_cell_styles = false;
  };
  parse_part(archive, part, events, filling);
  return styles;
}

void read_xlsx_sheet(Archive& archive, const std::string& part, const XlsxShared& shared,
                     Filling& filling) {
  SheetReader reader(shared, filling);
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& attributes) {
    reader.start(name, attributes);
  };
  events.end = [&](std::string_view name) { reader.end(name); };
  events.text = [&](std::string_view piece) { reader.text(piece); };
  parse_part(archive, part, events, filling);
}

}  // namespace kaigong::sheets
