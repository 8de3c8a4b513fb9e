// tested by: import_test.cpp
#include "intake/groups.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kaigong::intake {

namespace {

void put(Field& field, const Said& said, bool joins) {
  if (!field.given()) {
    field = {said.text, sheets::address(said.place)};
  } else if (joins) {
    field.text += "\n" + said.text;
  }
}

template <class Form>
void fill(Form& form, const Record& record, std::uint16_t slot) {
  for (const auto& said : record.said) {
    if (said.slot != slot) continue;
    const auto& target = targets()[said.target];
    const bool joins = target.name == "project.about" || target.name == "report.note";
    if constexpr (std::same_as<Form, ProjectForm>) {
      if (target.value == ValueKind::tags) {
        form.tags.push_back({said.text, sheets::address(said.place)});
        continue;
      }
    }
    put(form.*std::get<Field Form::*>(target.member), said, joins);
  }
}

std::string place_of(const Record& record) {
  return record.said.empty() ? std::string() : sheets::address(record.said.front().place);
}

constexpr std::array<std::string_view, 8> figures{
    "report.invested_year",   "report.arrived_year", "report.work",       "report.total_forecast",
    "report.finish_forecast", "report.phase",        "report.confidence", "report.note"};

bool is_figure(std::string_view name, FormKind kind) {
  switch (kind) {
    case FormKind::project: return true;
    case FormKind::report: return std::find(figures.begin(), figures.end(), name) != figures.end();
    case FormKind::plan: return name == "plan.amount";
    case FormKind::node: return name == "node.day";
    case FormKind::state: return name == "state.state";
  }
  return false;
}

// Finds or makes the group of a record's code and name.
class Grouper {
 public:
  std::uint32_t index_of(const std::string& code, const std::string& name, Groups& groups) {
    if (!code.empty()) {
      const auto known = by_code_.find(code);
      if (known != by_code_.end()) return known->second;
    }
    const auto named = by_name_.find(name);
    if (!name.empty() && named != by_name_.end()) {
      auto& group = groups.groups[named->second];
      if (code.empty()) return named->second;
      if (group.code.empty()) {
        group.code = code;
        by_code_[code] = named->second;
        return named->second;
      }
    }
    const auto index = static_cast<std::uint32_t>(groups.groups.size());
    groups.groups.push_back({code, name, {}});
    if (!code.empty()) by_code_.emplace(code, index);
    if (!name.empty()) by_name_.emplace(name, index);
    return index;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> by_code_, by_name_;
};

}  // namespace

std::string_view said_of(const Record& record, std::uint16_t slot, std::string_view target) {
  for (const auto& said : record.said) {
    if (said.slot == slot && targets()[said.target].name == target) return said.text;
  }
  return {};
}

Groups group(const RecordList& list, std::uint16_t project_slot) {
  Groups out;
  out.of_record.resize(list.records.size());
  std::vector<std::uint32_t> order(list.records.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return list.records[a].day < list.records[b].day;
  });
  Grouper grouper;
  for (const auto i : order) {
    const auto& record = list.records[i];
    auto name = said_of(record, project_slot, "project.name");
    if (name.empty()) name = said_of(record, project_slot, "project.name_en");
    const auto code = said_of(record, project_slot, "project.code");
    const auto index = grouper.index_of(std::string(code), std::string(name), out);
    out.of_record[i] = index;
    out.groups[index].records.push_back(i);
  }
  return out;
}

ProjectForm project_form(const Record& record, std::uint16_t slot, MoneyUnit unit) {
  ProjectForm form;
  form.unit = unit;
  form.name.place = form.code.place = place_of(record);
  fill(form, record, slot);
  return form;
}

ReportForm report_form(const Record& record, std::uint16_t slot, const RecordList& list) {
  ReportForm form;
  form.unit = list.unit;
  form.period.place = form.project.place = place_of(record);
  fill(form, record, slot);
  const auto& period = list.slots[slot].period;
  if (!period.empty() && !form.period.given()) form.period.text = period;
  return form;
}

PlanForm plan_form(const Record& record, std::uint16_t slot, const RecordList& list) {
  PlanForm form;
  form.unit = list.unit;
  form.year.place = form.project.place = place_of(record);
  fill(form, record, slot);
  const auto year = list.slots[slot].year;
  if (year != 0 && !form.year.given()) form.year.text = std::to_string(year);
  return form;
}

NodeForm node_form(const Record& record, std::uint16_t slot, const RecordList& list) {
  NodeForm form;
  form.project.place = place_of(record);
  fill(form, record, slot);
  form.node = {list.slots[slot].node, form.day.place};
  form.planned = list.slots[slot].planned;
  return form;
}

StateForm state_form(const Record& record, std::uint16_t slot) {
  StateForm form;
  form.project.place = place_of(record);
  fill(form, record, slot);
  return form;
}

bool speaks(const Record& record, std::uint16_t slot, FormKind kind) {
  return std::any_of(record.said.begin(), record.said.end(), [&](const Said& said) {
    return said.slot == slot && is_figure(targets()[said.target].name, kind);
  });
}

}  // namespace kaigong::intake
