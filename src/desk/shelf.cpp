#include "desk/shelf.h"

#include "base/limits.h"
#include "ledger/stored.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace kaigong {

namespace {

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) {
    throw StoreError(StoreError::Kind::other,
                     {"写不出文件：" + path.string(), "can't write the file: " + path.string()});
  }
}

// No longer than a file may be: what is longer isn't it.
std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (unknown || size > limits::evidence_bytes) return std::string();
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

std::map<std::string, NamedFile> files_named(Store& store, std::optional<Seq> until) {
  std::map<std::string, NamedFile> out;
  const auto kind = kind_of(EvidenceFiled{});
  store.read_after(0, [&](const Sealed& line) {
    if (until && line.seq > *until) return false;
    if (line.kind != kind) return true;
    const auto entry = read_line(line.line);
    const auto* body = entry ? std::get_if<EvidenceFiled>(&entry->body) : nullptr;
    if (body != nullptr) out.try_emplace(show(body->digest), NamedFile{line.seq, body->media_type});
    return true;
  });
  return out;
}

Shelf export_evidence(Store& store, const std::string& folder, std::optional<Seq> until) {
  std::error_code ignored;  // if it can't be made, the first file says so
  std::filesystem::create_directories(folder, ignored);
  Shelf out;
  for (const auto& [name, file] : files_named(store, until)) {
    const auto bytes = store.fetch(*read_digest(name));
    ++(bytes ? out.files : out.absent);
    if (bytes) write_file(std::filesystem::path(folder) / name, *bytes);
  }
  return out;
}

Result<Shelf> import_evidence(const std::string& folder, Store& store) {
  Shelf out;
  Issues issues;
  for (const auto& [name, file] : files_named(store)) {
    const auto bytes =
        folder.empty() ? std::nullopt : read_file(std::filesystem::path(folder) / name);
    ++(bytes ? out.files : out.absent);
    if (!bytes) continue;
    const auto digest = digest_of(store.digest_kind(), *bytes);
    if (show(digest) != name) {
      issues.push_back({&other_bytes, folder, name});
    } else {
      store.shelve(digest, file.media_type, *bytes);
    }
  }
  if (!issues.empty()) return issues;
  return out;
}

}  // namespace kaigong
