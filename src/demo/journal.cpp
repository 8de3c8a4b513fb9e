// tested by: province_test.cpp
#include "demo/journal.h"

#include "base/check.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::size_t deed_entries = 50'000;

}  // namespace

Bulk::Bulk(Desk& desk, std::uint64_t total,
           std::function<void(std::uint64_t, std::uint64_t)> progress)
    : desk_(desk), total_(total), progress_(std::move(progress)) {}

void Bulk::add(Instant at, PersonId by, Body body) {
  check(at >= last_, "a demonstration that goes back in time");
  last_ = at;
  waiting_.push_back({fmt::format("demo-1-{:06}", ++added_), by, at, std::move(body)});
  if (waiting_.size() == deed_entries) flush();
}

void Bulk::flush() {
  if (waiting_.empty()) return;
  const auto receipt = desk_.carry_out(
      ProjectId{}, [&](const Board&) -> Result<std::vector<Draft>> { return waiting_; });
  check(static_cast<bool>(receipt), "a refused demonstration");
  waiting_.clear();
  if (progress_) progress_(added_, std::max(added_, total_));
}

void Journal::add(Instant at, PersonId by, Body body) {
  lines_.push_back({at, by, std::move(body), false});
}

void Journal::add_of_morning(Instant at, PersonId by, Body body) {
  lines_.push_back({at, by, std::move(body), true});
}

// The hours from nine on are drawn together into those from seven to nine, in their order.
void Journal::stop_before_morning(Day day) {
  constexpr std::int64_t hour_ms = 3'600'000;
  const std::int64_t nine = noon(day).ms - 3 * hour_ms, seven = nine - 2 * hour_ms;
  std::erase_if(lines_, [](const Line& line) { return line.of_morning; });
  for (auto& line : lines_) {
    if (line.at.ms >= nine) line.at.ms = seven + (line.at.ms - nine) / 6;
  }
}

std::map<std::pair<ProjectId, std::string>, NodeReached> Journal::nodes_reached() const {
  std::map<std::pair<ProjectId, std::string>, NodeReached> out;
  for (const auto& line : lines_) {
    const auto* node = std::get_if<NodeReached>(&line.body);
    if (node != nullptr && node->day) out[{node->project, node->node}] = *node;
  }
  return out;
}

void Journal::number_matters() {
  std::vector<MatterId> numbers(matters_ + 1);
  std::uint32_t raised = 0;
  for (auto& line : lines_) {
    if (auto* matter = std::get_if<MatterRaised>(&line.body)) {
      numbers[matter->matter.value] = MatterId{++raised};
      matter->matter = MatterId{raised};
    } else if (auto* said = std::get_if<MatterStepped>(&line.body)) {
      said->matter = numbers[said->matter.value];
      check(static_cast<bool>(said->matter), "a step of a matter before it was raised");
    }
  }
}

void Journal::write(Desk& desk, const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const Line& a, const Line& b) { return a.at < b.at; });
  number_matters();
  Bulk bulk(desk, lines_.size(), progress);
  for (auto& line : lines_) bulk.add(line.at, line.by, std::move(line.body));
  bulk.flush();
}

}  // namespace kaigong::demo
