#pragma once

namespace kaigong {

// Stops the program, in release too. For our own mistakes only: nothing that somebody sends
// may reach a failing check.
[[noreturn]] void check_failed(const char* what, const char* file, int line);

inline void check(bool holds, const char* what = "check failed",
                  const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (!holds) check_failed(what, file, line);
}

}  // namespace kaigong
