#include "signon/waiting.h"

namespace kaigong::signon {

namespace {

std::string key_of(std::string_view state, std::string_view binding) {
  Digester digester(DigestKind::sha256);
  digester.add_length(state.size());
  digester.add(state);
  digester.add(binding);
  return show(digester.finish());
}

}  // namespace

bool Waiting::put(std::string_view state, std::string_view binding, Pending pending) {
  forget_old(pending.begun);
  auto& count = of_client_[pending.client];
  if (count >= most_of_one) return false;
  ++count;
  if (by_digest_.size() >= most) forget(std::string(by_time_.begin()->second));
  const auto key = key_of(state, binding);
  by_time_.emplace(pending.begun.ms, key);
  by_digest_.emplace(key, std::move(pending));
  return true;
}

std::optional<Pending> Waiting::take(std::string_view state, std::string_view binding,
                                     Instant now) {
  forget_old(now);
  const auto found = by_digest_.find(key_of(state, binding));
  if (state.empty() || binding.empty() || found == by_digest_.end()) return std::nullopt;
  auto pending = found->second;
  forget(std::string(found->first));
  return pending;
}

void Waiting::forget(std::string_view key) {
  const auto found = by_digest_.find(key);
  const auto& pending = found->second;
  const auto [first, last] = by_time_.equal_range(pending.begun.ms);
  for (auto at = first; at != last; ++at) {
    if (at->second != key) continue;
    by_time_.erase(at);
    break;
  }
  const auto client = of_client_.find(pending.client);
  if (--client->second == 0) of_client_.erase(client);
  by_digest_.erase(found);
}

void Waiting::forget_old(Instant now) {
  while (!by_time_.empty() && by_time_.begin()->first + good_ms <= now.ms)
    forget(std::string(by_time_.begin()->second));
}

}  // namespace kaigong::signon
