#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kaigong::web {

// Server-sent events. They say only *that* something changed; pages then ask what. Each open
// page first gets the event "hello" and then all that is told; one that lags is dropped, comes
// back a second later, gets "hello" again and asks anew. Any thread may call.
class Feed {
 public:
  struct State;
  explicit Feed(State& state) : state_(state) {}

  // Each audience its own data; nothing is told to one whose data is empty. `otherwise`: for who
  // has come in since the audiences were asked for.
  struct Told {
    std::map<std::string, std::shared_ptr<const std::string>> by_audience;
    std::string otherwise;
  };

  void tell(std::string event, std::string data);
  void tell(std::string event, Told told);
  std::size_t open() const;
  std::vector<std::string> audiences() const;  // of the open pages, each once

 private:
  State& state_;
};

}  // namespace kaigong::web
