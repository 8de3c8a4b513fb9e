#pragma once

#include "intake/import.h"
#include "intake/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// One cell by its column's rules: what it says as forms read it, or why it says nothing.
namespace kaigong::intake {

enum class Verdict : std::uint8_t {
  said,     // `text`
  blank,    // nothing there, or a text that means nothing
  odd,      // not readable and taken as blank; to be remarked
  refused,  // `kind`, about `text`
};

struct Answer {
  Verdict verdict = Verdict::blank;
  std::string text;
  const IssueKind* kind = nullptr;
  bool inexact = false;  // digits below the smallest coin are gone
};

// A column's rules made ready for many cells.
class CellReader {
 public:
  CellReader(const FoundColumn& column, MoneyUnit shown_in, const sheets::Workbook& workbook);

  // The text with what is to be stripped gone; nothing where it means nothing.
  std::optional<std::string> cleaned(const sheets::Cell& cell) const;
  // `text` as cleaned.
  Answer read(const sheets::Cell& cell, const std::string& text, ValueKind kind) const;

 private:
  bool means_nothing(std::string_view text) const;
  Answer unreadable(const IssueKind& kind, std::string text, bool words) const;
  Answer read_value(const sheets::Cell& cell, const std::string& text, ValueKind kind) const;
  Answer read_amount(std::string text) const;
  Answer read_date(const sheets::Cell& cell, const std::string& text) const;
  Answer read_month(const sheets::Cell& cell, const std::string& text) const;
  Answer read_share(const std::string& text) const;

  const Column& rule_;
  MoneyUnit unit_;
  MoneyUnit shown_in_;
  bool date1904_;
  bool is_csv_;
  std::unordered_map<std::string, std::string> values_;
  std::unordered_set<std::string> blanks_;
  std::vector<std::string> blank_prefixes_;
};

// All digits of an amount, in a unit: 1 fen is "0.000001" 万元.
std::string exact_amount(Money amount, MoneyUnit unit);

}  // namespace kaigong::intake
