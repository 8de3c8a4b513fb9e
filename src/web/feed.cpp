#include "web/feed.h"

#include "base/text.h"
#include "web/loop.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace kaigong::web {

using Line = std::shared_ptr<const std::string>;

namespace {

constexpr std::size_t waiting_events_limit = 64;

std::string one_line(std::string text) {
  return replace_all(replace_all(std::move(text), "\r", " "), "\n", " ");
}

std::string show_event(std::uint64_t id, const std::string& event, const std::string& data) {
  std::string text = "id: " + std::to_string(id) + "\nevent: " + one_line(event) + "\n";
  for (const auto& line : split(replace_all(data, "\r", ""), '\n')) text += "data: " + line + "\n";
  return text + "\n";
}

}  // namespace

// A connection that only gets events. Nothing waits in a coroutine here, so that thousands
// of idle pages cost little more than their sockets.
class OpenPage : public std::enable_shared_from_this<OpenPage> {
 public:
  OpenPage(Feed::State& feed, Wire wire, std::string audience)
      : feed_(feed), wire_(std::move(wire)), audience_(std::move(audience)) {}

  const std::string& audience() const { return audience_; }

  bool lags(Clock::time_point now, Clock::duration write_timeout) const {
    return waiting_.size() > waiting_events_limit ||
           (!waiting_.empty() && now - since_ > write_timeout);
  }
  bool quiet(Clock::time_point now, Clock::duration heartbeat) const {
    return waiting_.empty() && now - since_ >= heartbeat;
  }

  void put(Line text) {
    waiting_.push_back(std::move(text));
    if (waiting_.size() == 1) write_first();
  }

  // Notices that the client has gone. What it sends is of no interest.
  void watch() {
    if (wire_.encrypted()) return watch_encrypted();
    wire_.socket.async_read_some(asio::buffer(scrap_),
                                 [self = shared_from_this()](error_code error, std::size_t) {
                                   if (error) return self->feed_.drop(*self);
                                   self->watch();
                                 });
  }

  void close() {
    error_code ignored;
    wire_.say_goodbye();
    wire_.socket.shutdown(Socket::shutdown_both, ignored);
    wire_.socket.close(ignored);
  }

 private:
  void write_first() {
    since_ = Clock::now();
    if (wire_.encrypted()) return write_encrypted(0);
    asio::async_write(wire_.socket, asio::buffer(*waiting_.front()),
                      [self = shared_from_this()](error_code error, std::size_t) {
                        if (error) return self->feed_.drop(*self);
                        self->wrote_first();
                      });
  }

  void wrote_first() {
    feed_.tally.sent_bytes.add(waiting_.front()->size());
    waiting_.erase(waiting_.begin());
    if (!waiting_.empty()) write_first();
  }

  void write_encrypted(std::size_t written) {
    const std::string_view text = *waiting_.front();
    while (written < text.size()) {
      const auto tried = wire_.write(asio::buffer(text.substr(written)));
      written += tried.bytes;
      if (tried.next == Wire::Next::ended) return drop_later();
      if (tried.next == Wire::Next::moved) continue;
      wire_.socket.async_wait(Wire::wait_for(tried.next),
                              [self = shared_from_this(), written](error_code error) {
                                if (error) return self->feed_.drop(*self);
                                self->write_encrypted(written);
                              });
      return;
    }
    asio::post(feed_.io, [self = shared_from_this()] { self->wrote_first(); });
  }

  void watch_encrypted() {
    auto tried = wire_.read(asio::buffer(scrap_));
    for (int i = 0; tried.next == Wire::Next::moved && i < 64; ++i)
      tried = wire_.read(asio::buffer(scrap_));
    if (tried.next == Wire::Next::ended) return drop_later();
    if (tried.next == Wire::Next::moved) {  // it talks on: the others have their turn
      asio::post(feed_.io, [self = shared_from_this()] { self->watch_encrypted(); });
      return;
    }
    wire_.socket.async_wait(Wire::wait_for(tried.next),
                            [self = shared_from_this()](error_code error) {
                              if (error) return self->feed_.drop(*self);
                              self->watch_encrypted();
                            });
  }

  // Somebody may be going through the pages just now.
  void drop_later() {
    asio::post(feed_.io, [self = shared_from_this()] { self->feed_.drop(*self); });
  }

  Feed::State& feed_;
  Wire wire_;
  const std::string audience_;
  std::vector<Line> waiting_;  // the first is being written
  Clock::time_point since_ = Clock::now();
  std::array<char, 16> scrap_{};
};

Feed::State::State(asio::io_context& loop_io, const ServerOptions& server_options,
                   Tally& loop_tally)
    : io(loop_io),
      options(server_options),
      tally(loop_tally),
      heartbeat(std::make_shared<const std::string>(":\n\n")) {}

Feed::State::~State() = default;

void Feed::State::take(Wire wire, std::string head, std::string audience) {
  if (closed) return;
  const auto id = std::to_string(last_id);
  head += "retry: 1000\nid: " + id + "\nevent: hello\ndata: " + id + "\n\n";
  {
    const std::lock_guard lock(audiences_lock);
    ++audiences[audience];
  }
  const auto page = std::make_shared<OpenPage>(*this, std::move(wire), std::move(audience));
  pages.insert(page);
  set_count();
  page->put(std::make_shared<const std::string>(std::move(head)));
  page->watch();
}

// Those who hear the same share one text.
void Feed::State::tell_all(const std::string& event, const Told& told) {
  ++last_id;
  std::map<std::string_view, Line> shown;
  const auto show = [&](std::string_view data) {
    auto& line = shown[data];
    if (!line)
      line = std::make_shared<const std::string>(show_event(last_id, event, std::string(data)));
    return line;
  };
  for (const auto& page : pages) {
    const auto found = told.by_audience.find(page->audience());
    const auto& data = found == told.by_audience.end() ? told.otherwise : *found->second;
    if (!data.empty()) page->put(show(data));
  }
  tick(Clock::now());
}

void Feed::State::drop(OpenPage& page) {
  page.close();
  const auto kept = page.shared_from_this();
  if (pages.erase(kept) == 0) return;
  {
    const std::lock_guard lock(audiences_lock);
    const auto found = audiences.find(page.audience());
    if (--found->second == 0) audiences.erase(found);
  }
  set_count();
}

void Feed::State::set_count() {
  count = pages.size();
  tally.feeds.set(pages.size());
}

void Feed::State::tick(Clock::time_point now) {
  std::vector<std::shared_ptr<OpenPage>> lagging;
  for (const auto& page : pages) {
    if (page->lags(now, options.write_timeout)) lagging.push_back(page);
    if (page->quiet(now, options.heartbeat)) page->put(heartbeat);
  }
  for (const auto& page : lagging) drop(*page);
}

void Feed::State::close_all() {
  closed = true;
  const auto open_pages = std::exchange(pages, {});
  set_count();
  {
    const std::lock_guard lock(audiences_lock);
    audiences.clear();
  }
  for (const auto& page : open_pages) page->close();
}

void Feed::tell(std::string event, std::string data) {
  tell(std::move(event), Told{{}, std::move(data)});
}

void Feed::tell(std::string event, Told told) {
  asio::post(state_.io, [&state = state_, event = std::move(event), told = std::move(told)] {
    state.tell_all(event, told);
  });
}

std::vector<std::string> Feed::audiences() const {
  const std::lock_guard lock(state_.audiences_lock);
  std::vector<std::string> out;
  for (const auto& [audience, count] : state_.audiences) out.push_back(audience);
  return out;
}

std::size_t Feed::open() const { return state_.count; }

}  // namespace kaigong::web
