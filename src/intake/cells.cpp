// tested by: import_test.cpp
#include "intake/cells.h"

#include "base/text.h"
#include "intake/dates.h"
#include "intake/words.h"
#include "sheets/serial.h"

#include <algorithm>
#include <cstdlib>

namespace kaigong::intake {

namespace {

constexpr std::size_t longest_blank = 200;   // bytes; longer texts always mean something
constexpr std::size_t longest_value = 1000;  // of a value table
constexpr double first_serial = 10'959;      // 1930: a smaller number is a year or a count

std::string strip(std::string_view text, const std::vector<std::string>& marks) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    for (const auto& mark : marks) {
      if (mark.empty()) continue;
      if (text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
      if (text.ends_with(mark)) text.remove_suffix(mark.size()), again = true;
    }
  }
  return std::string(text);
}

}  // namespace

std::string exact_amount(Money amount, MoneyUnit unit) {
  const auto fen = amount.in_fen();
  std::string digits = std::to_string(fen < 0 ? -fen : fen);
  std::size_t decimals = 0;
  for (auto scale = static_cast<std::int64_t>(unit); scale > 1; scale /= 10) ++decimals;
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) {
    digits.insert(digits.size() - decimals, 1, '.');
    while (digits.ends_with('0')) digits.pop_back();
    if (digits.ends_with('.')) digits.pop_back();
  }
  return (fen < 0 ? "-" : "") + digits;
}

CellReader::CellReader(const FoundColumn& column, MoneyUnit shown_in,
                       const sheets::Workbook& workbook)
    : rule_(*column.rule),
      unit_(column.unit),
      shown_in_(shown_in),
      date1904_(workbook.date1904),
      is_csv_(workbook.format == "csv") {
  for (const auto& [written, meant] : rule_.values) values_[key_of(written)] = meant;
  for (const auto& text : rule_.blanks) blanks_.insert(key_of(text));
  for (const auto& text : rule_.blank_prefixes) blank_prefixes_.push_back(key_of(text));
}

bool CellReader::means_nothing(std::string_view text) const {
  if (blanks_.empty() && blank_prefixes_.empty()) return false;
  const auto key = key_of(text.substr(0, longest_blank));
  if (text.size() <= longest_blank && blanks_.contains(key)) return true;
  return std::any_of(blank_prefixes_.begin(), blank_prefixes_.end(),
                     [&](const std::string& prefix) { return key.starts_with(prefix); });
}

std::optional<std::string> CellReader::cleaned(const sheets::Cell& cell) const {
  if (cell.kind == sheets::CellKind::blank) return std::nullopt;
  auto text = rule_.strip.empty() ? std::string(trim(cell.text)) : strip(cell.text, rule_.strip);
  if (text.empty() || means_nothing(text)) return std::nullopt;
  return text;
}

Answer CellReader::unreadable(const IssueKind& kind, std::string text, bool words) const {
  if (rule_.unreadable == Unreadable::blank) return {Verdict::odd, std::move(text)};
  if (words && rule_.unreadable == Unreadable::usual) return {Verdict::said, std::move(text)};
  return {Verdict::refused, std::move(text), &kind};
}

Answer CellReader::read(const sheets::Cell& cell, const std::string& text, ValueKind kind) const {
  if (cell.kind == sheets::CellKind::error) return unreadable(not_listed, text, false);
  if (!values_.empty()) {
    const auto found = text.size() <= longest_value ? values_.find(key_of(text)) : values_.end();
    if (found != values_.end()) {
      if (found->second.empty()) return {};
      return {Verdict::said, found->second};
    }
    const bool words = kind == ValueKind::words || kind == ValueKind::tags;
    if (rule_.unreadable != Unreadable::usual || !words) {
      return unreadable(not_listed, text, words);
    }
  }
  if (rule_.pattern.empty()) return read_value(cell, text, kind);
  const auto filled = fill_pattern(rule_.pattern, text);
  if (!filled) return unreadable(not_a_day, text, false);
  return read_value({sheets::CellKind::text, *filled}, *filled, kind);
}

Answer CellReader::read_value(const sheets::Cell& cell, const std::string& text,
                              ValueKind kind) const {
  switch (kind) {
    case ValueKind::words:
    case ValueKind::tags: return {Verdict::said, text};
    case ValueKind::money: return read_amount(text);
    case ValueKind::day: return read_date(cell, text);
    case ValueKind::period: return read_month(cell, text);
    case ValueKind::percent: return read_share(text);
    case ValueKind::year: {
      const auto year = fill_pattern("{year}", text);
      return year ? Answer{Verdict::said, *year} : unreadable(not_a_day, text, false);
    }
  }
  return {};
}

Answer CellReader::read_amount(std::string text) const {
  auto unit = unit_;
  const auto whole = text;
  for (const auto& [suffix, name] : rule_.suffixes) {
    if (suffix.empty() || !text.ends_with(suffix)) continue;
    unit = *find_unit(name);
    text = trim(std::string_view(text).substr(0, text.size() - suffix.size()));
    break;
  }
  const auto read = read_money(text, unit);
  if (!read) return unreadable(not_an_amount, whole, false);
  return {Verdict::said, exact_amount(read->amount, shown_in_), nullptr, !read->exact};
}

Answer CellReader::read_date(const sheets::Cell& cell, const std::string& text) const {
  const bool lost_zeros = is_csv_ || cell.kind == sheets::CellKind::number;
  if (lost_zeros && is_unclear_month(text, rule_.dates)) {
    return unreadable(unclear_month, text, false);
  }
  if (const auto day = read_day_by(text, rule_.dates)) return {Verdict::said, show(*day)};
  const bool serial = sheets::is_number(text) && std::atof(text.c_str()) >= first_serial;
  if (serial) {
    const auto date = sheets::date_from_serial(text, date1904_);
    if (date && read_day(date->substr(0, 10))) return {Verdict::said, date->substr(0, 10)};
  }
  return unreadable(not_a_day, text, false);
}

Answer CellReader::read_month(const sheets::Cell& cell, const std::string& text) const {
  if (read_period(text)) return {Verdict::said, text};
  auto day = read_date(cell, text);
  if (day.verdict == Verdict::said) day.text = show(month_of(*read_day(day.text)));
  if (day.kind == &not_a_day) day.kind = &not_a_period;
  return day;
}

// "0.375" where the spreadsheet keeps percents as fractions; else as it stands: "37.5%".
Answer CellReader::read_share(const std::string& text) const {
  if (rule_.unit != "fraction") return {Verdict::said, text};
  const auto read = read_money(text, static_cast<MoneyUnit>(10'000));  // basis points
  if (!read) return unreadable(not_a_percent, text, false);
  return {Verdict::said, exact_amount(read->amount, MoneyUnit::yuan)};
}

}  // namespace kaigong::intake
