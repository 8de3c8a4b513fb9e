#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace kaigong::web {

// Server-sent events. They say only *that* something changed; pages then ask what. Each open
// page first gets the event "hello" and then all that is told; one that lags is dropped, comes
// back a second later, gets "hello" again and asks anew. Any thread may call.
class Feed {
 public:
  struct State;
  explicit Feed(State& state) : state_(state) {}

  void tell(std::string event, std::string data);
  std::size_t open() const;

 private:
  State& state_;
};

}  // namespace kaigong::web
