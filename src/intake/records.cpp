// tested by: import_test.cpp
#include "intake/records.h"

#include "base/text.h"
#include "intake/cells.h"
#include "intake/words.h"

#include <algorithm>
#include <array>

namespace kaigong::intake {

namespace {

constexpr std::array<std::string_view, 7> total_words{"合计", "小计",  "总计",    "共计",
                                                      "累计", "total", "subtotal"};
constexpr std::array<std::string_view, 8> note_words{"注",       "备注",     "说明", "填表",
                                                     "资料来源", "数据来源", "note", "source"};
constexpr std::size_t longest_label = 120;  // bytes; no total and no section is longer

struct Purpose {
  std::uint16_t target = 0;
  std::uint16_t slot = 0;
  ValueKind value = ValueKind::words;
  bool region = false;
};

struct ReadyColumn {
  FoundColumn found;
  CellReader reader;
  std::vector<Purpose> purposes;
  std::optional<Purpose> note;  // where texts that mean nothing are kept
};

std::uint16_t number_of(std::string_view target) {
  return static_cast<std::uint16_t>(find_target(target) - targets().data());
}

class SheetReader {
 public:
  SheetReader(const Table& table, std::uint32_t sheet, const Mapping& mapping, RecordList& list,
              ImportOutcome& outcome)
      : table_(table), sheet_(sheet), mapping_(mapping), list_(list), outcome_(outcome) {
    for (const auto& word : total_words) totals_.emplace_back(word);
    for (const auto& word : mapping.skip.totals) totals_.push_back(key_of(word));
    totals_.emplace_back("grandtotal");
    sections_.resize(mapping.skip.sections.size());
  }

  void read(const Layout& layout, const sheets::Workbook& workbook);

 private:
  Purpose purpose_of(const std::string& target, const Column* column);
  std::uint16_t slot_of(Slot slot);
  void prepare(const Layout& layout, const sheets::Workbook& workbook);
  std::vector<std::uint32_t> filled_columns(std::uint32_t line) const;
  bool is_total(const std::vector<std::uint32_t>& filled, std::uint32_t line) const;
  bool take_section(const std::vector<std::uint32_t>& filled, std::uint32_t line);
  std::string_view skip_reason(std::uint32_t line);
  void read_line(std::uint32_t line);
  void read_cell(const ReadyColumn& column, Record& record);
  void take(const ReadyColumn& column, const Purpose& purpose, const std::string& text,
            Record& record);
  void say(Record& record, const Purpose& purpose, std::string text, sheets::Place place);

  const Table& table_;
  std::uint32_t sheet_;
  const Mapping& mapping_;
  RecordList& list_;
  ImportOutcome& outcome_;
  std::vector<std::string> totals_;
  std::vector<ReadyColumn> columns_;
  std::optional<std::uint32_t> totals_in_;
  std::optional<std::uint32_t> day_column_;  // every record must say it
  std::vector<std::pair<Purpose, std::string>> constants_;
  std::vector<std::optional<Said>> sections_;
};

std::uint16_t SheetReader::slot_of(Slot slot) {
  const auto found = std::find(list_.slots.begin(), list_.slots.end(), slot);
  if (found != list_.slots.end()) return static_cast<std::uint16_t>(found - list_.slots.begin());
  list_.slots.push_back(std::move(slot));
  return static_cast<std::uint16_t>(list_.slots.size() - 1);
}

Purpose SheetReader::purpose_of(const std::string& target, const Column* column) {
  const auto* found = find_target(target);
  Slot slot;
  slot.kind = found->form();
  if (column != nullptr && slot.kind == FormKind::report) slot.period = column->period;
  if (column != nullptr && slot.kind == FormKind::plan) slot.year = column->year;
  if (column != nullptr && slot.kind == FormKind::node) {
    slot.node = column->node;
    slot.planned = column->planned;
  }
  return {number_of(target), slot_of(std::move(slot)), found->value, target == "project.region"};
}

void SheetReader::prepare(const Layout& layout, const sheets::Workbook& workbook) {
  bool reports = false;
  for (const auto& found : layout.columns) {
    ReadyColumn ready{found, CellReader(found, list_.unit, workbook), {}, std::nullopt};
    for (const auto& target : found.rule->to) {
      ready.purposes.push_back(purpose_of(target, found.rule));
      reports = reports || target.starts_with("report.");
      const bool dates_it = target == "report.day" || target == "report.period";
      if (dates_it && !found.rule->optional) day_column_ = found.column;
    }
    if (!ready.purposes.empty()) columns_.push_back(std::move(ready));
  }
  for (auto& column : columns_) {
    if (!column.found.rule->note_blanks) continue;
    column.note = purpose_of(reports ? "report.note" : "project.about", column.found.rule);
  }
  for (const auto& [target, value] : mapping_.constants) {
    constants_.emplace_back(purpose_of(target, nullptr), value);
  }
  const auto key = key_of(mapping_.skip.totals_in);
  if (key.empty()) return;
  const auto headers = table_.headers(layout.header_line, mapping_.header.rows);
  for (std::uint32_t i = 0; i < headers.size(); ++i) {
    if (key_of(headers[i]) == key) totals_in_ = i;
  }
}

std::vector<std::uint32_t> SheetReader::filled_columns(std::uint32_t line) const {
  std::vector<std::uint32_t> filled;
  for (std::uint32_t column = 0; column < table_.columns() && filled.size() < 3; ++column) {
    if (!trim(table_.at(line, column).text).empty()) filled.push_back(column);
  }
  return filled;
}

bool SheetReader::is_total(const std::vector<std::uint32_t>& filled, std::uint32_t line) const {
  const auto says_total = [&](std::uint32_t column) {
    const auto& text = table_.at(line, column).text;
    if (text.size() > longest_label) return false;
    const auto key = key_of(without_count(without_numeral(text)));
    return std::find(totals_.begin(), totals_.end(), key) != totals_.end() ||
           key.ends_with("小计") || key.ends_with("合计");
  };
  if (totals_in_) return says_total(*totals_in_);
  for (std::size_t i = 0; i < std::min<std::size_t>(filled.size(), 2); ++i) {
    if (says_total(filled[i])) return true;
  }
  return false;
}

bool SheetReader::take_section(const std::vector<std::uint32_t>& filled, std::uint32_t line) {
  const auto& first = table_.at(line, filled[0]).text;
  if (first.size() > longest_label) return false;
  const auto numeral = numeral_of(first);
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    const auto& rule = mapping_.skip.sections[i];
    const bool any = rule.numeral == "any";
    const bool fits = (numeral == Numeral::chinese && (any || rule.numeral == "chinese")) ||
                      (numeral == Numeral::bracketed && (any || rule.numeral == "bracketed")) ||
                      (numeral == Numeral::none && any && filled.size() == 1);
    if (!fits) continue;
    const bool alone = without_numeral(first) == trim(first) && numeral != Numeral::none;
    const auto column = alone && filled.size() > 1 ? filled[1] : filled[0];
    auto text = without_count(without_numeral(table_.at(line, column).text));
    for (const auto& [written, meant] : rule.values) {
      if (key_of(written) == key_of(text)) text = meant;
    }
    for (auto deeper = i; deeper < sections_.size(); ++deeper) sections_[deeper].reset();
    if (rule.to.empty() || text.empty()) return true;
    const auto purpose = purpose_of(rule.to, nullptr);
    sections_[i] = Said{purpose.target, purpose.slot, true, table_.place(line, column), text};
    return true;
  }
  return false;
}

// Why a line is no record; nothing where it is one.
std::string_view SheetReader::skip_reason(std::uint32_t line) {
  const auto filled = filled_columns(line);
  if (filled.empty()) return "blank";
  if (is_total(filled, line)) return "total";
  if (!sections_.empty() && take_section(filled, line)) return "section";
  if (filled.size() == 1) {
    const auto key = key_of(std::string_view(table_.at(line, filled[0]).text).substr(0, 60));
    for (const auto word : note_words) {
      if (key.starts_with(word)) return "note";
    }
  }
  const bool says_nothing = std::all_of(columns_.begin(), columns_.end(), [&](const auto& column) {
    return trim(table_.at(line, column.found.column).text).empty();
  });
  return says_nothing ? "blank" : "";
}

void SheetReader::say(Record& record, const Purpose& purpose, std::string text,
                      sheets::Place place) {
  if (purpose.region) {
    const auto alias = mapping_.region_aliases.find(text);
    if (alias != mapping_.region_aliases.end()) text = alias->second;
    if (text.empty()) return;
  }
  record.said.push_back({purpose.target, purpose.slot, false, place, std::move(text)});
}

void SheetReader::take(const ReadyColumn& column, const Purpose& purpose, const std::string& text,
                       Record& record) {
  const auto place = table_.place(record.line, column.found.column);
  const auto& cell = table_.at(record.line, column.found.column);
  if (purpose.value == ValueKind::tags && !column.found.rule->split.empty()) {
    for (const auto& part : split(text, column.found.rule->split[0])) {
      if (auto tag = std::string(trim(part)); !tag.empty()) say(record, purpose, tag, place);
    }
    return;
  }
  auto answer = column.reader.read(cell, text, purpose.value);
  const auto where = [&] { return table_.name() + "!" + sheets::address(place); };
  switch (answer.verdict) {
    case Verdict::said:
      if (answer.inexact) remark(outcome_.remarks, rounded, column.found.header, where());
      say(record, purpose, std::move(answer.text), place);
      return;
    case Verdict::blank: return;
    case Verdict::odd:
      remark(outcome_.remarks, taken_as_blank, column.found.header, where());
      if (column.note) say(record, *column.note, column.found.header + ": " + text, place);
      return;
    case Verdict::refused:
      record.refused = true;
      outcome_.issues.push_back(
          issue_at(table_, sheet_, place, {answer.kind, "", std::move(answer.text)}));
  }
}

void SheetReader::read_cell(const ReadyColumn& column, Record& record) {
  const auto& cell = table_.at(record.line, column.found.column);
  const auto text = column.reader.cleaned(cell);
  if (text) {
    for (const auto& purpose : column.purposes) take(column, purpose, *text, record);
    return;
  }
  const auto raw = trim(cell.text);
  if (!column.note || raw.empty()) return;
  say(record, *column.note, column.found.header + ": " + std::string(raw),
      table_.place(record.line, column.found.column));
}

void SheetReader::read_line(std::uint32_t line) {
  Record record;
  record.sheet = sheet_;
  record.line = line;
  for (const auto& column : columns_) read_cell(column, record);
  const auto first = table_.place(line, columns_.front().found.column);
  const auto has = [&](const Said& one) {
    return std::any_of(record.said.begin(), record.said.end(), [&](const Said& said) {
      return said.target == one.target && said.slot == one.slot;
    });
  };
  for (const auto& section : sections_) {
    if (section && !has(*section)) record.said.push_back(*section);
  }
  for (const auto& [purpose, text] : constants_) {
    const Said constant{purpose.target, purpose.slot, true, first, text};
    if (!has(constant)) record.said.push_back(constant);
  }
  static const auto day_target = number_of("report.day");
  static const auto period_target = number_of("report.period");
  for (const auto& said : record.said) {
    if (said.target == day_target) record.day = read_day(said.text);
  }
  for (const auto& said : record.said) {
    if (record.day || said.target != period_target) continue;
    if (const auto period = read_period(said.text)) record.day = last_day(*period);
  }
  if (day_column_ && !record.day && !record.refused) {
    record.refused = true;
    const auto place = table_.place(line, *day_column_);
    outcome_.issues.push_back(issue_at(table_, sheet_, place, {&missing, "", ""}));
  }
  outcome_.rows_read++;
  list_.records.push_back(std::move(record));
}

void SheetReader::read(const Layout& layout, const sheets::Workbook& workbook) {
  prepare(layout, workbook);
  if (columns_.empty()) return;
  for (auto line = layout.first_line; line < table_.lines(); ++line) {
    const auto reason = skip_reason(line);
    if (reason.empty()) {
      read_line(line);
    } else {
      outcome_.rows_skipped[std::string(reason)]++;
    }
  }
}

// Messages show money in the unit of the table's first column of money.
MoneyUnit common_unit(const std::vector<std::pair<std::uint32_t, Layout>>& layouts) {
  for (const auto& [sheet, layout] : layouts) {
    for (const auto& column : layout.columns) {
      for (const auto& target : column.rule->to) {
        if (find_target(target)->value == ValueKind::money) return column.unit;
      }
    }
  }
  return MoneyUnit::yuan;
}

}  // namespace

void remark(std::vector<Remark>& remarks, const IssueKind& kind, const std::string& column,
            const std::string& place) {
  for (auto& known : remarks) {
    if (known.kind != &kind || known.column != column) continue;
    known.count++;
    return;
  }
  remarks.push_back({&kind, column, place, 1});
}

RecordList read_records(const sheets::Workbook& workbook, const Mapping& mapping,
                        std::string_view currency, ImportOutcome& outcome) {
  RecordList list;
  for (const auto& sheet : workbook.sheets) list.sheet_names.push_back(sheet.name);
  std::vector<std::pair<std::uint32_t, Layout>> layouts;
  if (!mapping.currency.empty() && mapping.currency != currency) {
    outcome.issues.push_back({0, {}, false, {&wrong_currency, "", mapping.currency}});
  }
  for (const auto sheet : chosen_sheets(workbook, mapping, outcome.issues)) {
    const Table table(workbook.sheets[sheet], mapping.records);
    auto layout = lay_out(table, mapping, sheet, currency, outcome.issues);
    if (layout) layouts.emplace_back(sheet, *std::move(layout));
  }
  if (!outcome.issues.empty()) return list;
  list.unit = common_unit(layouts);
  for (const auto& [sheet, layout] : layouts) {
    const Table table(workbook.sheets[sheet], mapping.records);
    SheetReader(table, sheet, mapping, list, outcome).read(layout, workbook);
  }
  if (list.records.empty() && outcome.issues.empty()) {
    outcome.issues.push_back({0, {}, false, {&nothing_to_read, "", ""}});
  }
  return list;
}

}  // namespace kaigong::intake
