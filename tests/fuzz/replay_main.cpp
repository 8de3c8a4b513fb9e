// Runs one fuzz function over the seeds in a folder, and over each seed cut short and with
// single bytes changed: the same cases every time, so that a failure here is seen again.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t changes_per_seed = 256;

void run(const std::string& bytes) {
  // An exact copy on the heap: reading one byte past the end is seen by the sanitizer.
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

std::size_t run_with_changes(const std::string& seed) {
  run(seed);
  const std::size_t step = std::max<std::size_t>(seed.size() / changes_per_seed, 1);
  std::size_t runs = 1;
  for (std::size_t at = 0; at < seed.size(); at += step) {
    run(seed.substr(0, at));
    std::string changed = seed;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (runs / 2 % 8)));
    run(changed);
    runs += 2;
  }
  return runs;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t seeds = 0, runs = 0;
  run("");
  for (int i = 1; i < count; ++i) {
    if (!std::filesystem::exists(arguments[i])) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
      if (!entry.is_regular_file()) continue;
      std::printf("%s\n", entry.path().filename().c_str());
      runs += run_with_changes(read_file(entry.path()));
      ++seeds;
    }
  }
  std::printf("%zu seeds, %zu runs\n", seeds, runs);
  return seeds == 0 ? 1 : 0;
}
