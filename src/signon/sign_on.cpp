#include "signon/sign_on.h"

#include "people/password.h"

namespace kaigong::signon {

namespace {

class Turn {
 public:
  explicit Turn(std::counting_semaphore<16>& turns)
      : turns_(turns), is_mine_(turns.try_acquire()) {}
  ~Turn() {
    if (is_mine_) turns_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  explicit operator bool() const { return is_mine_; }

 private:
  std::counting_semaphore<16>& turns_;
  bool is_mine_;
};

}  // namespace

SignOn::SignOn(Settings settings, Fetch fetch, Clock clock, Log log)
    : provider_(std::move(settings), std::move(fetch), clock, std::move(log)),
      clock_(std::move(clock)) {}

Result<Begun> SignOn::begin(Errand errand, std::string_view back, std::string_view client) {
  const Turn turn(turns_);
  if (!turn) return Issue{&busy, "", ""};
  const auto state = fresh_token();
  auto binding = fresh_token();
  Pending pending{std::move(errand), fresh_token(),       fresh_token(),
                  std::string(back), std::string(client), clock_()};
  auto address = provider_.address_for(pending, state);
  if (!address) return address.issues();
  const Locked lock(lock_);
  if (!waiting_.put(state, binding, std::move(pending))) return Issue{&busy, "", ""};
  return Begun{*std::move(address), std::move(binding)};
}

Result<Pending> SignOn::take(std::string_view state, std::string_view binding) {
  const auto now = clock_();
  const Locked lock(lock_);
  auto pending = waiting_.take(state, binding, now);
  if (!pending) return Issue{&stale, "", ""};
  return *std::move(pending);
}

Result<std::string> SignOn::subject_of(const Pending& pending, const Return& back) {
  const Turn turn(turns_);
  if (!turn) return Issue{&busy, "", ""};
  return provider_.subject_of(pending, back);
}

bool SignOn::look() { return static_cast<bool>(provider_.address_for({}, "")); }

}  // namespace kaigong::signon
