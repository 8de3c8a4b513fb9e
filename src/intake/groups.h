#pragma once

#include "intake/records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which records of a workbook speak of the same project, and the forms that they fill.
namespace kaigong::intake {

// Records with one code, or without a code with one name. A code that appears later joins those
// that had only the name.
struct Group {
  std::string code;
  std::string name;
  std::vector<std::uint32_t> records;  // in the order of their reports' days, then of the table
};

struct Groups {
  std::vector<Group> groups;             // in the order of their first reports, then of the table
  std::vector<std::uint32_t> of_record;  // index of a record's group
};

Groups group(const RecordList& list, std::uint16_t project_slot);

std::string_view said_of(const Record& record, std::uint16_t slot, std::string_view target);

ProjectForm project_form(const Record& record, std::uint16_t slot, MoneyUnit unit);
ReportForm report_form(const Record& record, std::uint16_t slot, const RecordList& list);
PlanForm plan_form(const Record& record, std::uint16_t slot, const RecordList& list);
NodeForm node_form(const Record& record, std::uint16_t slot, const RecordList& list);
StateForm state_form(const Record& record, std::uint16_t slot);

// Whether a record has something to say in this form; a day or a period alone isn't.
bool speaks(const Record& record, std::uint16_t slot, FormKind kind);

}  // namespace kaigong::intake
