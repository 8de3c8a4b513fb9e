#pragma once

#include <chrono>
#include <functional>
#include <string>

// Asking another machine by HTTP, within bounds.
namespace kaigong::signon {

struct Question {
  std::string address;
  std::string form;  // sent as a POST; empty: a GET
  std::string user;  // by HTTP's own way; empty: as nobody
  std::string password;
};

struct Fetched {
  int status = 0;
  std::string body;
  std::string trouble;  // why no answer came, for the log; it names no secret
};

using Fetch = std::function<Fetched(const Question&)>;

struct Bounds {
  std::chrono::milliseconds to_connect = std::chrono::seconds(5);
  std::chrono::milliseconds in_all = std::chrono::seconds(10);
  std::size_t answer_bytes = 1U << 20U;
};

// By https, or by http on this machine; the other side's certificate must hold, by the system's
// authorities and those in the file. Follows no redirection: it could lead anywhere.
Fetch over_the_net(std::string authorities_file = {}, Bounds bounds = {});

}  // namespace kaigong::signon
