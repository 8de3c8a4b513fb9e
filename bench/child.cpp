#include "child.h"
#include "expect.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace kaigong::bench {

namespace {

void become(const std::string& user) {
  if (user.empty()) return;
  const auto* found = ::getpwnam(user.c_str());
  if (found == nullptr || ::initgroups(user.c_str(), found->pw_gid) != 0 ||
      ::setgid(found->pw_gid) != 0 || ::setuid(found->pw_uid) != 0)
    std::_Exit(126);
}

// In the new process. An interrupt from the terminal is the bench's to pass on.
[[noreturn]] void turn_into(const Child::Way& way, int in, int out) {
  ::setpgid(0, 0);
  become(way.as_user);
  ::prctl(PR_SET_PDEATHSIG, SIGINT);
  const bool talks = way.talks == Child::Talks::by_lines;
  const int log =
      ::open(way.log.empty() ? "/dev/null" : way.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  const int empty = ::open("/dev/null", O_RDONLY);
  ::dup2(talks ? in : empty, STDIN_FILENO);
  ::dup2(talks ? out : log, STDOUT_FILENO);
  if (!talks) ::dup2(log, STDERR_FILENO);
  if (!way.as_user.empty() && ::chdir("/") != 0) std::_Exit(126);
  std::vector<char*> words;
  for (const auto& word : way.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  std::_Exit(127);
}

}  // namespace

Child::Child(const Way& way) {
  std::array<int, 2> in{}, out{};
  expect(::pipe2(in.data(), O_CLOEXEC) == 0 && ::pipe2(out.data(), O_CLOEXEC) == 0, "no pipe");
  pid_ = ::fork();
  expect(pid_ >= 0, "no process");
  if (pid_ == 0) turn_into(way, in[0], out[1]);
  ::close(in[0]);
  ::close(out[1]);
  to_ = in[1];
  from_ = out[0];
}

Child::~Child() {
  ::close(to_);
  ::close(from_);
  if (pid_ > 0) {
    ::kill(pid_, SIGINT);
    wait();
  }
}

void Child::say(std::string_view line) {
  const auto text = std::string(line) + '\n';
  for (std::size_t done = 0; done < text.size();) {
    const auto written = ::write(to_, text.data() + done, text.size() - done);
    if (written <= 0) return;  // it is gone; hear() tells
    done += static_cast<std::size_t>(written);
  }
}

std::optional<std::string> Child::hear() {
  for (;;) {
    if (const auto end = heard_.find('\n'); end != std::string::npos) {
      auto line = heard_.substr(0, end);
      heard_.erase(0, end + 1);
      return line;
    }
    std::array<char, 65536> some{};
    const auto got = ::read(from_, some.data(), some.size());
    if (got <= 0) return std::nullopt;
    heard_.append(some.data(), static_cast<std::size_t>(got));
  }
}

bool Child::runs() {
  int status = 0;
  if (pid_ > 0 && ::waitpid(pid_, &status, WNOHANG) == pid_) pid_ = -1;
  return pid_ > 0;
}

int Child::wait() {
  int status = 0;
  if (pid_ <= 0 || ::waitpid(pid_, &status, 0) != pid_) return -1;
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace kaigong::bench
