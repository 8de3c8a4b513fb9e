#pragma once

#include "base/money.h"
#include "desk/forms.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

// The fields that a column may fill, by their names in mappings: "project.name".
namespace kaigong::intake {

enum class FormKind : std::uint8_t { project, report, plan, node, state };
enum class ValueKind : std::uint8_t { words, money, day, period, percent, year, tags };

using Member = std::variant<Field ProjectForm::*, Field ReportForm::*, Field PlanForm::*,
                            Field NodeForm::*, Field StateForm::*>;

struct Target {
  std::string_view name;
  ValueKind value = ValueKind::words;
  Member member;  // of tags: none is used
  FormKind form() const { return static_cast<FormKind>(member.index()); }
};

std::span<const Target> targets();
const Target* find_target(std::string_view name);

// Units of money by the names people give them.
std::optional<MoneyUnit> find_unit(std::string_view name);

// What a header says of its column's money: "总投资（万元）" 万元 of CNY, "Cost ($)" one of USD.
struct HeaderUnit {
  std::optional<MoneyUnit> unit;
  std::string_view currency;  // empty: not said
};
HeaderUnit unit_in(std::string_view header);

}  // namespace kaigong::intake
