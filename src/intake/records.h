#pragma once

#include "desk/forms.h"
#include "intake/import.h"
#include "intake/table.h"
#include "intake/targets.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What the records of a workbook say, in few bytes a cell, before they become forms.
namespace kaigong::intake {

// One form that each record may make: a mapping's columns say which, and what they have in common.
struct Slot {
  FormKind kind = FormKind::project;
  std::string period;  // of a report
  std::uint32_t year = 0;
  std::string node;
  bool planned = false;
  friend bool operator==(const Slot&, const Slot&) = default;
};

struct Said {
  std::uint16_t target = 0;  // in targets()
  std::uint16_t slot = 0;
  bool constant = false;
  sheets::Place place;
  std::string text;
};

struct Record {
  std::uint32_t sheet = 0;
  std::uint32_t line = 0;
  bool refused = false;
  std::optional<Day> day;  // of its report
  std::vector<Said> said;
};

struct RecordList {
  std::vector<Slot> slots;
  MoneyUnit unit = MoneyUnit::wan;  // in which all money stands in `said`
  std::vector<Record> records;
  std::vector<std::string> sheet_names;
};

// Reads every chosen sheet; counts and issues go to the outcome.
RecordList read_records(const sheets::Workbook& workbook, const Mapping& mapping,
                        std::string_view currency, ImportOutcome& outcome);

void remark(std::vector<Remark>& remarks, const IssueKind& kind, const std::string& column,
            const std::string& place);

}  // namespace kaigong::intake
