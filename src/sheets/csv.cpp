#include "sheets/csv.h"

#include "sheets/encoding.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kaigong::sheets {

namespace {

constexpr std::size_t lines_to_look_at = 30;

// Reads field by field; quotes hold separators, line breaks and doubled quotes.
class FieldReader {
 public:
  FieldReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  enum class After { field, line, everything };

  // Fills `field` and tells what it ended. The view stays until the next call.
  After next(std::string_view& field);
  bool done() const { return at_ >= text_.size(); }
  std::size_t line() const { return line_; }
  std::optional<std::size_t> unclosed_line() const { return unclosed_line_; }

 private:
  std::size_t end_of_plain() const;
  void read_quoted();
  After step_over_end();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::string quoted_;
  std::optional<std::size_t> unclosed_line_;
};

std::size_t FieldReader::end_of_plain() const {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' &&
         text_[end] != '\r') {
    ++end;
  }
  return end;
}

void FieldReader::read_quoted() {
  const auto opened = line_;
  quoted_.clear();
  for (++at_;;) {
    const auto quote = text_.find('"', at_);
    const auto inside = text_.substr(at_, quote == text_.npos ? quote : quote - at_);
    line_ += static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\n'));
    quoted_ += inside;
    if (quote == text_.npos) {
      unclosed_line_ = opened;
      at_ = text_.size();
      return;
    }
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') return;
    quoted_ += '"';
    ++at_;
  }
}

FieldReader::After FieldReader::step_over_end() {
  if (done()) return After::everything;
  const char end = text_[at_++];
  if (end == separator_) return After::field;
  if (end == '\r' && !done() && text_[at_] == '\n') ++at_;
  ++line_;
  return done() ? After::everything : After::line;
}

FieldReader::After FieldReader::next(std::string_view& field) {
  if (!done() && text_[at_] == '"') {
    read_quoted();
    const auto end = end_of_plain();  // `"abc"def`: kept as it comes
    quoted_ += text_.substr(at_, end - at_);
    at_ = end;
    field = quoted_;
  } else {
    const auto end = end_of_plain();
    field = text_.substr(at_, end - at_);
    at_ = end;
  }
  return step_over_end();
}

// How many of the first lines agree on a number of fields, and on which number.
std::pair<std::size_t, std::size_t> agreement(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> lines_by_fields;
  FieldReader reader(text, separator);
  std::string_view field;
  for (std::size_t lines = 0; lines < lines_to_look_at && !reader.done(); ++lines) {
    std::size_t fields = 1;
    while (reader.next(field) == FieldReader::After::field) ++fields;
    if (fields > 1) ++lines_by_fields[fields];
  }
  std::pair<std::size_t, std::size_t> best;
  for (const auto& [fields, lines] : lines_by_fields) {
    best = std::max(best, std::pair(lines, fields));
  }
  return best;
}

// Excel's own first line "sep=;" names the separator and isn't part of the table.
std::optional<char> take_separator_line(std::string_view& text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  const char separator = text[4];
  const auto end = text.find('\n');
  if (end == text.npos || end > 6 || separator == '"') return std::nullopt;
  text.remove_prefix(end + 1);
  return separator;
}

std::string sheet_name(const std::string& file_name) {
  auto name = file_name.substr(file_name.find_last_of("/\\") + 1);
  if (name.size() > 4 && name[name.size() - 4] == '.') name.resize(name.size() - 4);
  return name.empty() ? "Sheet1" : name;
}

void fill(std::string_view text, char separator, Filling& filling) {
  FieldReader reader(text, separator);
  std::string_view field;
  Place place;
  while (!reader.done() && !filling.refused()) {
    const auto after = reader.next(field);
    if (reader.unclosed_line()) {
      return filling.refuse(unclosed_quote, std::to_string(*reader.unclosed_line()));
    }
    filling.put(place, field.empty() ? CellKind::blank : CellKind::text, field);
    place.column += 1;
    if (after == FieldReader::After::line) place = {place.row + 1, 0};
  }
}

}  // namespace

char detect_separator(std::string_view text) {
  char best = ',';
  std::pair<std::size_t, std::size_t> best_agreement;
  for (const char separator : std::array{',', ';', '\t'}) {
    const auto agreed = agreement(text, separator);
    if (agreed > best_agreement) {
      best = separator;
      best_agreement = agreed;
    }
  }
  return best;
}

void read_csv(std::string_view bytes, const ReadOptions& options, Filling& filling) {
  const auto decoded = decode(bytes, options.encoding, filling);
  if (!decoded) return;
  std::string_view text = decoded->text;
  auto separator = take_separator_line(text);
  if (options.separator) separator = options.separator;
  if (!separator) separator = detect_separator(text);

  auto& workbook = filling.workbook();
  workbook.format = "csv";
  workbook.encoding = decoded->encoding;
  workbook.separator = *separator;
  filling.begin_sheet(sheet_name(options.file_name), false);
  fill(text, *separator, filling);
  filling.end_sheet();
}

}  // namespace kaigong::sheets
