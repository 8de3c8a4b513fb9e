#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// Sign-ons that went to the provider and haven't come back.
namespace kaigong::signon {

enum class Purpose { come_in, accept, link };

// What somebody signs on for.
struct Errand {
  Purpose purpose = Purpose::come_in;
  std::string to;          // where to go then: a path of our own
  std::string invitation;  // to accept
  PersonId person;         // to link, and the session that asked for it
  Digest session;
};

struct Pending {
  Errand errand;
  std::string verifier;
  std::string nonce;
  std::string back;    // the address that the provider was told
  std::string client;  // the address at the other end
  Instant begun;
};

// Each is good once, for ten minutes, and only with what its browser was given. Not synchronised.
class Waiting {
 public:
  static constexpr std::int64_t good_ms = 600'000;
  static constexpr std::size_t most = 20'000;
  static constexpr std::size_t most_of_one = 1'000;  // an office may share one address

  // False: too many of that address are under way. With too many of all, the oldest is forgotten.
  bool put(std::string_view state, std::string_view binding, Pending pending);
  std::optional<Pending> take(std::string_view state, std::string_view binding, Instant now);
  std::size_t size() const { return by_digest_.size(); }

 private:
  void forget(std::string_view key);
  void forget_old(Instant now);

  std::map<std::string, Pending, std::less<>> by_digest_;  // of state and binding together
  std::multimap<std::int64_t, std::string> by_time_;
  std::map<std::string, std::size_t> of_client_;
};

}  // namespace kaigong::signon
