#include "assess/reporting.h"

#include <algorithm>

namespace kaigong {

namespace {

// A member of the method in force, which is read no further.
const json::Value* in_force(const Board& board, const char* member) {
  if (board.methods().empty()) return nullptr;
  const auto* method = board.methods().back().said.text.if_object();
  return method == nullptr ? nullptr : method->if_contains(member);
}

const json::Array* calendars_in_force(const Board& board) {
  const auto* list = in_force(board, "reporting");
  return list == nullptr ? nullptr : list->if_array();
}

bool has_lock(const json::Value& value) {
  const auto* members = value.if_object();
  return members != nullptr && members->contains("lock");
}

bool may_refuse(const json::Value& calendar) {
  const auto* members = calendar.if_object();
  if (members == nullptr) return false;
  if (has_lock(calendar) || members->contains("refuses_early")) return true;
  const auto* exceptions = members->if_contains("exceptions");
  const auto* list = exceptions == nullptr ? nullptr : exceptions->if_array();
  return list != nullptr && std::any_of(list->begin(), list->end(), has_lock);
}

}  // namespace

std::vector<ReportingCalendar> calendars_that_refuse(const Board& board) {
  std::vector<ReportingCalendar> out;
  const auto* all = calendars_in_force(board);
  if (all == nullptr || std::none_of(all->begin(), all->end(), may_refuse)) return out;
  for (const auto& one : *all) {
    auto calendar = json::read<ReportingCalendar>(one, true);
    if (!calendar) return {};
    out.push_back(*std::move(calendar));
  }
  return out;
}

std::optional<Verification> verification_in_force(const Board& board) {
  const auto* text = in_force(board, "verification");
  if (text == nullptr) return std::nullopt;
  auto verification = json::read<Verification>(*text, true);
  return verification ? std::optional(*std::move(verification)) : std::nullopt;
}

}  // namespace kaigong
