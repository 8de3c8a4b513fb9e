#pragma once

#include <cstddef>
#include <future>

namespace kaigong {

// Calls work(half, first, last) for half 0 and half 1 of the rows below `count`, the second on a
// thread of its own; with few rows it's half 0 only. Returns once both are done, and throws what
// either threw. What `work` writes must be each half's own: whoever calls adds them up in order.
template <class Work>
void in_two_halves(std::size_t count, const Work& work) {
  constexpr std::size_t few = 20'000;  // a thread costs what some thousand rows do
  if (count < few) return work(std::size_t{0}, std::size_t{0}, count);
  auto second = std::async(std::launch::async, [&] { work(std::size_t{1}, count / 2, count); });
  work(std::size_t{0}, std::size_t{0}, count / 2);
  second.get();
}

}  // namespace kaigong
