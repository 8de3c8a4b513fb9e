#pragma once

#include "base/check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>

namespace kaigong {

// A short list, as millions of projects have a dozen of each: 16 bytes where a vector has 24, and
// room that grows by an eighth instead of doubling, so that a history of 36 lines has room for 38.
// Named as a vector's members are, because it stands where one stood. What is added moves the
// rest: iterators and references end with any change.
template <class Line>
class Lines {
 public:
  Lines() = default;
  Lines(std::initializer_list<Line> lines) {
    for (const auto& line : lines) push_back(line);
  }
  Lines(const Lines& other) : size_(other.size_), room_(other.size_) {
    if (room_ > 0) lines_ = std::make_unique<Line[]>(room_);
    std::copy(other.begin(), other.end(), begin());
  }
  Lines(Lines&& other) noexcept
      : lines_(std::move(other.lines_)),
        size_(std::exchange(other.size_, 0)),
        room_(std::exchange(other.room_, 0)) {}
  Lines& operator=(Lines other) noexcept {
    std::swap(lines_, other.lines_);
    std::swap(size_, other.size_);
    std::swap(room_, other.room_);
    return *this;
  }
  ~Lines() = default;

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::size_t room() const { return room_; }  // lines that fit before it moves

  Line* begin() { return lines_.get(); }
  Line* end() { return lines_.get() + size_; }
  const Line* begin() const { return lines_.get(); }
  const Line* end() const { return lines_.get() + size_; }
  auto rbegin() const { return std::make_reverse_iterator(end()); }
  auto rend() const { return std::make_reverse_iterator(begin()); }

  Line& operator[](std::size_t index) { return lines_[index]; }
  Line& front() { return lines_[0]; }
  Line& back() { return lines_[size_ - 1]; }
  const Line& operator[](std::size_t index) const { return lines_[index]; }
  const Line& front() const { return lines_[0]; }
  const Line& back() const { return lines_[size_ - 1]; }

  const Line& at(std::size_t index) const {
    check(index < size_, "a line that isn't there");
    return lines_[index];
  }

  void push_back(Line line) { insert(end(), std::move(line)); }

  void insert(const Line* before, Line line) {
    const auto index = before - begin();
    if (size_ == room_) grow();
    std::move_backward(begin() + index, end(), end() + 1);
    lines_[static_cast<std::size_t>(index)] = std::move(line);
    ++size_;
  }

  friend bool operator==(const Lines& a, const Lines& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

  // From there to the end.
  void truncate(const Line* from) { size_ = static_cast<std::uint32_t>(from - begin()); }

 private:
  void grow() {
    const auto room = room_ + room_ / 8 + 1;
    auto lines = std::make_unique<Line[]>(room);
    std::move(begin(), end(), lines.get());
    lines_ = std::move(lines);
    room_ = room;
  }

  std::unique_ptr<Line[]> lines_;
  std::uint32_t size_ = 0;
  std::uint32_t room_ = 0;
};
static_assert(sizeof(Lines<std::int64_t>) == 16);

}  // namespace kaigong
