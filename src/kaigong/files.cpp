#include "kaigong/files.h"
// tested by: tests/command/commands_test.py

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kaigong {

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) return std::nullopt;
  std::stringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

}  // namespace kaigong
