#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace kaigong {

void check_failed(const char* what, const char* file, int line) {
  std::fprintf(stderr, "kaigong: %s (%s:%d)\n", what, file, line);
  std::abort();
}

}  // namespace kaigong
