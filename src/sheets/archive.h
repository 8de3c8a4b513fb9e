#pragma once

#include "sheets/filling.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace kaigong::sheets {

// The parts of a zipped workbook. Counts every byte that it unpacks, whatever the archive's
// own directory claims.
class Archive {
 public:
  Archive(std::string_view bytes, Filling& filling);

  bool has(const std::string& part) const;

  // A part being unpacked from its start.
  class Part {
   public:
    // Fills at most `size` bytes. 0 at the end and after a refusal.
    std::size_t read(void* into, std::size_t size);

   private:
    friend class Archive;
    struct Close {
      void operator()(zip_file* file) const;
    };
    Archive* archive_ = nullptr;
    std::string name_;
    std::unique_ptr<zip_file, Close> file_;
  };

  // Refuses a part that isn't there or needs a password.
  std::optional<Part> open(const std::string& part);
  std::string read_all(const std::string& part, std::size_t most_bytes);  // "" where missing

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  std::optional<std::uint64_t> find(const std::string& part) const;

  Filling& filling_;
  std::unique_ptr<zip, Discard> zip_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace kaigong::sheets
