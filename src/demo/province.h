#pragma once

#include "desk/desk.h"

#include <cstdint>
#include <functional>

// The demonstration: Jilin in spring 2022 as reported, with a composed portfolio around what the
// reports name (data/demo/README.md says which is which), or a nation made by the same rules. The
// same options give the same entries, byte by byte, on any machine.
namespace kaigong {

struct DemoOptions {
  std::uint32_t projects = 0;  // 0: the province as reported, if months is 0 too
  int months = 0;              // of reports in a nation; 0: 12
  std::uint64_t seed = 20220428;
  bool morning = false;  // of the province: stop before the venues of 28 April report in
  std::function<void(std::uint64_t done, std::uint64_t total)> progress;  // in entries
};

inline constexpr PersonId demo_person{1};  // 演示系统, who opens the ledger

// With what and when the caller opens the fresh ledger that write_demo then fills.
LedgerOpened demo_opened(const DemoOptions& options = {});
Instant demo_opened_at(const DemoOptions& options = {});

// Writes everything through the desk, in bulk deeds of at most 50,000 entries.
void write_demo(Desk& desk, const DemoOptions& options);

}  // namespace kaigong
