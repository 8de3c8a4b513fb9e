// tested by: race_test.cpp
#include "assess/open_score.h"
#include "http/race.h"

namespace kaigong::http {

RaceScheme scheme_answer(const Method& method) {
  RaceScheme out;
  const auto& scheme = method.scheme;
  for (const auto& item : scheme.items) {
    out.items.push_back({item.code, item.name, item.clause, item.weight_points * 1'000'000,
                         std::string(json::enum_name(item.shape.kind)),
                         std::string(json::enum_name(unit_of(method, item))), item.measure});
  }
  for (const auto& grade : scheme.grades) {
    out.grades.push_back({grade.code, grade.name, grade.at.micro, grade.failing});
  }
  for (const auto& list : scheme.lists) {
    out.lists.push_back({list.code, list.name, list.clause, list.colour, list.praise});
  }
  for (const auto& veto : scheme.vetoes) {
    out.vetoes.push_back(
        {veto.code, veto.name, veto.clause, std::string(json::enum_name(veto.effect))});
  }
  return out;
}

}  // namespace kaigong::http
