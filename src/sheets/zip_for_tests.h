#pragma once

#include "base/check.h"

#include <zip.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace kaigong::sheets {

using Parts = std::vector<std::pair<std::string, std::string>>;

// "" where the file isn't there.
inline std::string shared_data(const std::string& name) {
  std::ifstream file(std::string(KAIGONG_ROOT) + "/../shared/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string zipped(const Parts& parts) {
  auto* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  auto* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts) {
    auto* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    zip_file_add(archive, name.c_str(), source, 0);
  }
  check(zip_close(archive) == 0, "can't make an archive");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace kaigong::sheets
