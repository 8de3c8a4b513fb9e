#pragma once

#include "kaigong/commands.h"

#include <string>

// Commands about elements (要素保障).
namespace kaigong {

struct ElementsArguments {
  std::string region, as_of;
  bool needs = false, late = false;
};
Exit run_elements(const Setting& setting, const ElementsArguments& options);
struct NeedArguments : Author {
  std::string need, project, element, amount, unit, by_day, at, department, note;
};
Exit run_need(const Setting& setting, const NeedArguments& options);
struct AnswerNeedArguments : Author {
  std::string need, answer, amount, until, text, document;
};
Exit run_answer_need(const Setting& setting, const AnswerNeedArguments& options);
struct AllotArguments : Author {
  std::string region, element, unit, year, amount, document, reason;
};
Exit run_allot(const Setting& setting, const AllotArguments& options);
struct ElementOptions {
  ElementsArguments list;
  NeedArguments need;
  AnswerNeedArguments answer;
  AllotArguments allot;
};

}  // namespace kaigong
