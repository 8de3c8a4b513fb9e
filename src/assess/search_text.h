#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// The words by which a list is searched, row after row in one piece of memory: a walk over a
// million names that lie wherever there was room waits for the memory each time.
namespace kaigong {

// What is looked for, with the byte to look for first.
class Needle {
 public:
  explicit Needle(std::string_view words);
  bool is_in(std::string_view text) const;

 private:
  std::string_view words_;
  std::size_t rare_ = 0;  // where in the words
};

class SearchText {
 public:
  void grow(std::size_t rows);
  void expect(std::size_t bytes) { text_.reserve(text_.size() + bytes); }
  // All that the row is found by, instead of what was put before.
  void put(std::size_t row, std::string_view text);
  std::string_view of(std::size_t row) const {
    return {text_.data() + places_[row].from, places_[row].size};
  }
  std::size_t bytes() const { return text_.size(); }

 private:
  struct Place {
    std::uint64_t from = 0;
    std::uint32_t size = 0;
  };
  void close_gaps();

  std::vector<char> text_;  // a vector reserves what it is told, a string twice as much
  std::vector<Place> places_;
  std::size_t lost_ = 0;  // bytes that no row has any more
};

}  // namespace kaigong
