#include "nation.h"
#include "served.h"

#include <fmt/format.h>

#include <charconv>
#include <cstring>
#include <exception>
#include <iostream>

// `make bench`: the same questions asked of Kaigong, SQLite, PostgreSQL and DuckDB on the same data
// in one run, as the table that README.md quotes.
namespace kaigong::bench {

namespace {

constexpr const char* usage =
    "kaigong_bench [--projects N]... [--months N] [--quick] [--served] [--lights] [--readme FILE]\n"
    "  --projects N   a nation of so many; several may be given; without: 10 thousand, 100\n"
    "                 thousand and a million\n"
    "  --months N     of reports each, 36 unless given\n"
    "  --quick        one run of little: whether it works, not how fast\n"
    "  --served       only what is asked over HTTP\n"
    "  --lights       only our own lights\n"
    "  --readme FILE  write the tables between the file's two bench marks too\n";

struct Wishes {
  std::vector<std::uint32_t> projects;
  int months = 36;
  bool quick = false;
  bool served = false;
  bool lights = false;
  std::string readme;
};

std::optional<Wishes> read_wishes(std::span<char*> words) {
  Wishes out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--quick" || word == "--served" || word == "--lights") {
      (word == "--quick" ? out.quick : word == "--served" ? out.served : out.lights) = true;
      continue;
    }
    if (i + 1 == words.size()) return std::nullopt;
    const std::string_view value = words[++i];
    std::uint32_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    if (word == "--readme") {
      out.readme = value;
    } else if (number == 0) {
      return std::nullopt;
    } else if (word == "--projects") {
      out.projects.push_back(number);
    } else if (word == "--months") {
      out.months = static_cast<int>(number);
    } else {
      return std::nullopt;
    }
  }
  if (out.projects.empty()) out.projects = {10'000, 100'000, 1'000'000};
  return out;
}

// Peers are made anew for each nation: a file that was emptied isn't a fresh one.
Peers find_peers(const Folder& folder) {
  return {find_sqlite(folder), find_postgres(folder), find_duckdb(folder)};
}

void lose_peers(Peers& peers, const Folder& folder) {
  for (auto& found : peers) found.peer.reset();
  for (const char* name : {"peer.db", "peer.duckdb", "peer.duckdb.wal", "pg", "nation.kg"})
    folder.remove(name);
}

std::string title_of(Size size) {
  return fmt::format("**{} projects, {} months of reports**", shown(size.projects), size.months);
}

std::string head_of(const Peers& peers, const Effort& effort, const Folder& folder) {
  std::string names, missing;
  for (const auto& found : peers) {
    if (found.peer != nullptr) names += ", " + found.peer->name();
    if (found.peer == nullptr) missing += " " + found.why_not;
  }
  return fmt::format(
      "{}. Kaigong beside {} on the same data in one run; every answer was compared. Medians of {} "
      "runs; ³ of three, where one takes over 5 s; ¹ a single run, where it takes over a minute."
      "{}\n\n",
      machine(folder.path().string()), names.substr(std::min<std::size_t>(2, names.size())),
      effort.runs, missing);
}

bool fits(Size size, const Folder& folder) {
  const auto free_gib =
      static_cast<double>(std::filesystem::space(folder.path()).available) / (1 << 30);
  std::cerr << fmt::format(
      "{} projects, {} months: about {:.0f} minutes and {:.0f} GiB of disk ({:.0f} GiB free in "
      "{})\n",
      size.projects, size.months, size.minutes(), size.disk_gib(), free_gib,
      folder.path().parent_path().string());
  return free_gib > size.disk_gib();
}

std::string print(const std::string& text) {
  std::cout << text << std::flush;
  return text;
}

std::string bench_writes(const Effort& effort, const Folder& folder) {
  auto peers = find_peers(folder);
  auto out = print(head_of(peers, effort, folder));
  auto written = bench_appends(effort, peers, folder);
  auto imported = bench_import(effort, peers, folder);
  written.lines.insert(written.lines.end(), imported.lines.begin(), imported.lines.end());
  out += print(table_of("**What comes in**", written.lines));
  written.notes.insert(written.notes.end(), imported.notes.begin(), imported.notes.end());
  for (const auto& note : written.notes) out += print("\n" + note + "\n");
  lose_peers(peers, folder);
  return out;
}

std::string bench_http(const Effort& effort, const Folder& folder, Size size) {
  const auto served = bench_served(effort, folder, folder.file("nation.kg"), size);
  if (!served.note.empty()) return print("\n" + served.note + "\n");
  return print("\n" + table_of(title_of(size) + " **over HTTP**", served.lines));
}

std::string bench_size(const Effort& effort, const Folder& folder, Size size) {
  if (!fits(size, folder))
    return print(
        fmt::format("\n{} projects were left out: the disk has no room.\n", shown(size.projects)));
  auto peers = find_peers(folder);
  const auto lines = bench_nation(effort, peers, folder, size);
  for (auto& found : peers) found.peer.reset();  // nobody else at the machine
  auto out = print("\n" + table_of(title_of(size), lines));
  out += bench_http(effort, folder, size);
  lose_peers(peers, folder);
  return out;
}

int run(const Wishes& wishes) {
  const Folder folder;
  const auto effort = wishes.quick ? Effort::quick() : Effort{};
  if (wishes.served) {
    for (const auto projects : wishes.projects) {
      write_nation(folder.file("nation.kg"), {projects, wishes.months});
      bench_http(effort, folder, {projects, wishes.months});
      folder.remove("nation.kg");
    }
    return 0;
  }
  if (wishes.lights) {
    for (const auto projects : wishes.projects) {
      const Size size{projects, wishes.months};
      print("\n" + table_of(title_of(size), bench_lights(effort, folder, size)));
      folder.remove("nation.kg");
    }
    return 0;
  }
  auto out = bench_writes(effort, folder);
  for (const auto projects : wishes.projects)
    out += bench_size(effort, folder, {projects, wishes.months});
  if (!wishes.readme.empty()) write_between_marks(wishes.readme, out);
  return 0;
}

}  // namespace

}  // namespace kaigong::bench

int main(int count, char** words) {
  const auto wishes = kaigong::bench::read_wishes({words + 1, static_cast<std::size_t>(count - 1)});
  if (!wishes) {
    std::cerr << kaigong::bench::usage;
    return 2;
  }
  try {
    return kaigong::bench::run(*wishes);
  } catch (const std::exception& trouble) {
    std::cerr << "bench: " << trouble.what() << '\n';
    return 1;
  }
}
