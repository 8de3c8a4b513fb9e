#pragma once

#include "timing.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the bench prints: tables for README.md, with the aims beside what was measured.
namespace kaigong::bench {

struct Aim {
  std::string says;  // "at least 1,000,000"
  bool met = false;
};

struct Line {
  std::string what;
  std::string unit;             // "/s", "ms"
  bool more_is_better = false;  // a rate, not a time
  std::optional<Measured> ours;
  std::array<std::optional<Measured>, 3> peers;  // in the order of Engine
  std::vector<Aim> aims;

  // How many times better we are than the best peer; nothing without one.
  std::optional<double> ratio() const;
};

std::string shown(double value);  // three digits, and commas
std::string table_of(const std::string& title, const std::vector<Line>& lines);

// Puts the text between the two marker comments of the file.
void write_between_marks(const std::string& path, std::string_view text);

// Processor, cores, memory, and synced writes of 4 KiB a second in that folder.
std::string machine(const std::string& folder);

}  // namespace kaigong::bench
