#include "case_runner.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

// KAIGONG_ACCEPT=1 writes the answers into the cases; the diff is what gets reviewed.
namespace kaigong::cases {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> all_cases() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(KAIGONG_ROOT "/tests/cases")) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class Case : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Case, comes_out_as_it_says_live_and_replayed) {
  const auto text = read_file(GetParam());
  const auto ledger =
      std::filesystem::temp_directory_path() /
      ("kaigong-case-" + std::to_string(::getpid()) + GetParam().stem().string() + ".kg");
  const auto live = run(text, ledger, Way::live);
  const auto restarted = run(text, ledger, Way::restarted);
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(ledger.string() + part);
  EXPECT_EQ(live, restarted);
  if (std::getenv("KAIGONG_ACCEPT") != nullptr)
    std::ofstream(GetParam(), std::ios::binary) << live;
  else
    EXPECT_EQ(live, text);
}

INSTANTIATE_TEST_SUITE_P(All, Case, testing::ValuesIn(all_cases()),
                         [](const auto& one) { return one.param.stem().string(); });

}  // namespace
}  // namespace kaigong::cases
