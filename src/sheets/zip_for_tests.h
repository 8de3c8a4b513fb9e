#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace kaigong::sheets {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string shared_data(const std::string& name) {
  return bytes_of(std::string(KAIGONG_ROOT) + "/../shared/data/" + name);
}

inline std::string zipped(const Parts& parts) {
  const auto path = testing::TempDir() + "kaigong_sheets_" +
                    testing::UnitTest::GetInstance()->current_test_info()->name() + ".zip";
  auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts) {
    auto* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    zip_file_add(archive, name.c_str(), source, 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  auto bytes = bytes_of(path);
  std::remove(path.c_str());
  return bytes;
}

}  // namespace kaigong::sheets
