#pragma once

#include "desk/deed_fields.h"
#include "desk/deeds.h"
#include "desk/evidence.h"
#include "desk/rights.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Every deed by its name, with the fields of its form: what pages, programs and their description
// are made from. Each asks the rights of whoever does it.
namespace kaigong {

// A form as it came in, by the names of its fields; the place of each is its JSON pointer.
class Said {
 public:
  void say(const std::string& name, std::string text) { texts_[name].push_back(std::move(text)); }
  Field field(const std::string& name) const;
  std::vector<Field> fields(const std::string& name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> texts_;
};

struct Asking {
  const Board& board;
  const Rights& rights;
  Day today;
  std::optional<PersonId> said_by{};  // the entry that the form speaks of
};

struct DeedKind {
  std::string_view code;
  Text name;
  Act act = Act::see;
  std::vector<FieldSpec> fields;
  Result<std::optional<Body>> (*decide)(const Asking&, const Said&) = nullptr;
  bool (*makes)(const Body&) = nullptr;  // entries of this kind
};

// The deeds that a workbook's rows do, with the rights of whoever sends it asked for each: what the
// person may not see isn't there, and what may not be done is refused.
Result<std::optional<Body>> report_as(const Asking& ask, const ReportForm& form);
Result<std::optional<Body>> list_as(const Asking& ask, const ProjectForm& form);
Result<std::optional<Body>> plan_as(const Asking& ask, const PlanForm& form);
Result<std::optional<Body>> mark_as(const Asking& ask, const NodeForm& form);
Result<std::optional<Body>> change_state_as(const Asking& ask, const StateForm& form);

// Whoever may report of a project or visit it may file evidence of it; the file itself comes beside
// the form.
Result<std::optional<EvidenceFiled>> file_as(const Asking& ask, const EvidenceForm& form,
                                             const SentFile& file);

const std::vector<DeedKind>& all_deeds();
const DeedKind* find_deed(std::string_view code);

}  // namespace kaigong
