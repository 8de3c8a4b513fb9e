#pragma once

#include <stdexcept>
#include <string>

// Ends the bench where the world or a peer does other than it must. An exception, so that servers
// are stopped and files removed on the way out.
namespace kaigong::bench {

inline void expect(bool holds, const std::string& otherwise) {
  if (!holds) throw std::runtime_error(otherwise);
}

}  // namespace kaigong::bench
