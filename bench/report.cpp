#include "report.h"
#include "expect.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

namespace kaigong::bench {

namespace {

std::string with_commas(std::int64_t number) {
  auto text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

std::string cell(const std::optional<Measured>& measured, const Line& line) {
  if (!measured) return "–";
  const auto runs = measured->runs == 3 ? "³" : measured->runs == 1 ? "¹" : "";
  return fmt::format("{} {}{}", shown(measured->value), line.unit, runs);
}

std::string aims_of(const Line& line) {
  std::string out;
  for (const auto& aim : line.aims) {
    out +=
        fmt::format("{}{}: {}", out.empty() ? "" : "; ", aim.says, aim.met ? "met" : "**missed**");
  }
  return out;
}

std::string after_colon(const char* path, std::string_view name) {
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    if (!line.starts_with(name)) continue;
    const auto begin = line.find_first_not_of(" \t", line.find(':') + 1);
    return begin == std::string::npos ? "" : line.substr(begin);
  }
  return "unknown";
}

double syncs_per_second(const std::string& folder) {
  constexpr int times = 500;
  const auto path = folder + "/sync";
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR, 0600);
  expect(file >= 0, "no file to sync");
  const std::string block(4096, 'x');
  const auto seconds = seconds_of([&] {
    for (int i = 0; i < times; ++i) {
      const auto at = static_cast<off_t>(block.size()) * i;
      expect(::pwrite(file, block.data(), block.size(), at) > 0 && ::fdatasync(file) == 0,
             "no sync");
    }
  });
  ::close(file);
  ::unlink(path.c_str());
  return times / seconds;
}

}  // namespace

std::optional<double> Line::ratio() const {
  std::optional<double> best;
  for (const auto& peer : peers) {
    if (!peer) continue;
    const bool better = !best || (more_is_better ? peer->value > *best : peer->value < *best);
    if (better) best = peer->value;
  }
  if (!best || !ours) return std::nullopt;
  return more_is_better ? ours->value / *best : *best / ours->value;
}

std::string shown(double value) {
  if (value >= 1000) return with_commas(static_cast<std::int64_t>(value + 0.5));
  if (value >= 100) return fmt::format("{:.0f}", value);
  return value >= 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.2f}", value);
}

std::string table_of(const std::string& title, const std::vector<Line>& lines) {
  std::string out = title +
                    "\n\n| what | Kaigong | SQLite | PostgreSQL | DuckDB | to the fastest | aim |\n"
                    "| --- | ---: | ---: | ---: | ---: | ---: | --- |\n";
  for (const auto& line : lines) {
    const auto ratio = line.ratio();
    out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", line.what, cell(line.ours, line),
                       cell(line.peers[0], line), cell(line.peers[1], line),
                       cell(line.peers[2], line), ratio ? shown(*ratio) + "×" : "–", aims_of(line));
  }
  return out;
}

void write_between_marks(const std::string& path, std::string_view text) {
  constexpr std::string_view begin = "<!-- bench:begin -->\n", end = "<!-- bench:end -->";
  std::stringstream whole;
  whole << std::ifstream(path).rdbuf();
  auto page = whole.str();
  const auto from = page.find(begin);
  const auto to = page.find(end);
  expect(from != std::string::npos && to != std::string::npos && from < to, "no marks in the page");
  page.replace(from + begin.size(), to - from - begin.size(), text);
  std::ofstream(path) << page;
}

std::string machine(const std::string& folder) {
  const auto kib = std::stod(after_colon("/proc/meminfo", "MemTotal"));
  return fmt::format("{}, {} cores, {:.0f} GiB of memory, {} synced writes of 4 KiB a second",
                     after_colon("/proc/cpuinfo", "model name"),
                     std::thread::hardware_concurrency(), kib / (1 << 20),
                     shown(syncs_per_second(folder)));
}

}  // namespace kaigong::bench
