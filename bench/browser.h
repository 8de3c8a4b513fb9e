#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// One who asks the server over one connection, and many who only listen.
namespace kaigong::bench {

struct Reply {
  int status = 0;
  std::string body;
};

class Browser {
 public:
  Browser(std::uint16_t port, std::string cookie);
  ~Browser();
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;
  // Throws where the server doesn't answer.
  Reply get(std::string_view target);
  Reply post(std::string_view target, std::string_view type, std::string_view body);

 private:
  struct Wire;
  std::unique_ptr<Wire> wire_;
};

// Waits until the server answers; throws after ten minutes.
void wait_for(std::uint16_t port);

class Listeners {
 public:
  Listeners(std::uint16_t port, const std::string& cookie, std::size_t count);
  ~Listeners();
  Listeners(const Listeners&) = delete;
  Listeners& operator=(const Listeners&) = delete;
  // Seconds until every one of them has heard something new.
  double hear_all();

 private:
  std::vector<int> sockets_;
};

}  // namespace kaigong::bench
