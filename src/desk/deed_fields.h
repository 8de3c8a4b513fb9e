#pragma once

#include "base/json.h"
#include "base/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The fields of the forms by which deeds are done: names, titles and kinds.
namespace kaigong {

enum class FieldKind : std::uint8_t {
  text,
  long_text,
  money,       // in the unit that the form names
  money_unit,  // yuan, wan, yi, million
  percent,
  day,
  period,
  year,
  number,
  value,   // as its figure is: a rate, an amount, a count
  choice,  // one of the field's choices
  flag,    // "true"
  node,
  region,
  project,
  person,
  unit,   // region, department or owner
  texts,  // a list
  json
};
BOOST_DESCRIBE_ENUM(FieldKind, text, long_text, money, money_unit, percent, day, period, year,
                    number, value, choice, flag, node, region, project, person, unit, texts, json)

struct Choice {
  std::string code;
  Text name;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (code, name))

struct FieldSpec {
  std::string name;
  Text title;
  FieldKind kind = FieldKind::text;
  bool required = false;
  std::vector<Choice> choices{};
};
BOOST_DESCRIBE_STRUCT(FieldSpec, (), (name, title, kind, required, choices))

// By the form's name: progress, project, plan, node … It must be one.
std::vector<FieldSpec> fields_of(std::string_view form);

}  // namespace kaigong
