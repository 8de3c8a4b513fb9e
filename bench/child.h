#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A program that runs beside the bench and ends with it.
namespace kaigong::bench {

class Child {
 public:
  enum class Talks { no, by_lines };

  // `as_user`: give up root for that user first; empty: stay who we are. What it prints where it
  // doesn't talk goes to `log`.
  struct Way {
    std::vector<std::string> words;  // the program's path or name, then its arguments
    std::string as_user;
    std::string log;
    Talks talks = Talks::no;
  };

  explicit Child(const Way& way);
  ~Child();  // asks it to end, and waits
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void say(std::string_view line);
  std::optional<std::string> hear();  // a line; nothing: it is gone
  bool runs();
  pid_t pid() const { return pid_; }
  int wait();  // its exit code

 private:
  pid_t pid_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string heard_;
};

}  // namespace kaigong::bench
