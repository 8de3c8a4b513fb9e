// tested by: xlsx_test.cpp
#include "sheets/archive.h"

#include <zip.h>

namespace kaigong::sheets {

void Archive::Part::Close::operator()(zip_file* file) const { zip_fclose(file); }

void Archive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes, Filling& filling) : filling_(filling) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip_) zip_source_free(source);
  }
  if (!zip_) filling_.refuse(damaged, zip_error_strerror(&error));
  zip_error_fini(&error);
  if (!zip_) return;
  if (zip_get_num_entries(zip_.get(), 0) > filling_.limits().parts) {
    filling_.refuse(too_many_parts, std::to_string(filling_.limits().parts));
  }
}

// Some writers spell "[Content_Types].xml" or "sharedstrings.xml" in their own way.
std::optional<std::uint64_t> Archive::find(const std::string& part) const {
  if (!zip_) return std::nullopt;
  auto index = zip_name_locate(zip_.get(), part.c_str(), 0);
  if (index < 0) index = zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::nullopt;
  return static_cast<std::uint64_t>(index);
}

bool Archive::has(const std::string& part) const { return find(part).has_value(); }

std::optional<Archive::Part> Archive::open(const std::string& part) {
  const auto index = find(part);
  if (!index) {
    filling_.refuse(damaged, part);
    return std::nullopt;
  }
  Part opened;
  opened.archive_ = this;
  opened.name_ = part;
  opened.file_.reset(zip_fopen_index(zip_.get(), *index, 0));
  if (opened.file_) return opened;

  const int code = zip_error_code_zip(zip_get_error(zip_.get()));
  const bool locked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP;
  filling_.refuse(locked ? encrypted : damaged, part);
  return std::nullopt;
}

std::size_t Archive::Part::read(void* into, std::size_t size) {
  auto& filling = archive_->filling_;
  if (filling.refused()) return 0;
  const auto got = zip_fread(file_.get(), into, size);
  if (got < 0) {
    filling.refuse(damaged, name_);
    return 0;
  }
  archive_->unpacked_ += static_cast<std::uint64_t>(got);
  if (archive_->unpacked_ > filling.limits().unpacked_bytes) {
    filling.refuse(unpacks_too_large, std::to_string(filling.limits().unpacked_bytes));
    return 0;
  }
  return static_cast<std::size_t>(got);
}

std::string Archive::read_all(const std::string& part, std::size_t most_bytes) {
  if (!has(part)) return "";
  auto opened = open(part);
  if (!opened) return "";
  std::string text(most_bytes, '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const auto got = opened->read(text.data() + filled, text.size() - filled);
    if (got == 0) break;
    filled += got;
  }
  text.resize(filled);
  return text;
}

}  // namespace kaigong::sheets
