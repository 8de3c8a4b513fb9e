// tested by: server_test.cpp
#include "web/conversation.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <exception>

namespace kaigong::web {
namespace {

using SessionPtr = std::shared_ptr<Session>;
template <class T>
using Task = asio::awaitable<T, Executor>;
using Resume = asio::use_awaitable_t<Executor>;
constexpr auto token = asio::as_tuple(Resume{});

constexpr std::size_t joined_body_bytes = 16U << 10U;  // a copy is cheaper than a second buffer
constexpr std::size_t pipelined_bytes = 64U << 10U;
constexpr std::size_t lowest_rate_bytes = 8U << 10U;  // per second
constexpr auto lingering = std::chrono::seconds(2);

Clock::duration time_for(std::size_t bytes) {
  return std::chrono::seconds(bytes / lowest_rate_bytes);
}

using TwoBuffers = std::array<asio::const_buffer, 2>;

TwoBuffers without_first(std::size_t bytes, std::string_view head, std::string_view tail) {
  const auto of_head = std::min(bytes, head.size());
  head.remove_prefix(of_head);
  tail.remove_prefix(bytes - of_head);
  return {asio::buffer(head), asio::buffer(tail)};
}

constexpr unsigned tries_limit = 16;  // then the others have their turn

// Until a wire that is tried may move again; false: it won't.
Task<bool> wait_until(SessionPtr session, Wire::Next next) {
  if (next == Wire::Next::ended) co_return false;
  if (next != Wire::Next::moved) {
    session->tries = 0;
    const auto [error] = co_await session->wire.socket.async_wait(Wire::wait_for(next), token);
    co_return !error && !session->expired;
  }
  if (++session->tries % tries_limit == 0) {
    Resume plain;
    co_await asio::post(session->loop.io.get_executor(), plain);
  }
  co_return !session->expired;
}

Task<bool> shake_hands(SessionPtr session) {
  session->wait(Wait::handshake, Clock::now() + session->loop.options.handshake_timeout);
  auto tried = session->wire.shake_hands();
  while (tried.next != Wire::Next::moved) {
    const bool ready = co_await wait_until(session, tried.next);
    if (!ready) break;
    tried = session->wire.shake_hands();
  }
  session->wait_no_more();
  const bool done = tried.next == Wire::Next::moved;
  auto& tally = session->loop.tally;
  (done ? tally.handshakes : tally.failed_handshakes).add(1);
  co_return done;
}

Task<std::size_t> read_encrypted(SessionPtr session, asio::mutable_buffer room) {
  for (;;) {
    const auto tried = session->wire.read(room);
    const bool ready = co_await wait_until(session, tried.next);
    if (tried.bytes > 0) co_return tried.bytes;
    if (!ready) co_return 0;
  }
}

Task<std::size_t> write_encrypted(SessionPtr session, TwoBuffers rest) {
  const auto& first = rest[0].size() > 0 ? rest[0] : rest[1];
  for (;;) {
    const auto tried = session->wire.write(first);
    const bool ready = co_await wait_until(session, tried.next);
    if (!ready) co_return 0;
    if (tried.bytes > 0) co_return tried.bytes;
  }
}

// The time starts anew whenever the kernel takes some: it asks for more only after a good part
// of its buffer has gone, so a client can't make this last by reading single bytes.
Task<bool> flush(SessionPtr session, std::string_view tail) {
  const auto bytes = session->out.size() + tail.size();
  std::size_t written = 0;
  while (written < bytes) {
    const TwoBuffers rest = without_first(written, session->out, tail);
    session->wait(Wait::write, Clock::now() + session->loop.options.write_timeout);
    std::size_t count = 0;
    if (session->wire.encrypted()) {
      const auto encrypted = co_await write_encrypted(session, rest);
      count = encrypted;
    } else {
      const auto [error, sent] = co_await session->wire.socket.async_write_some(rest, token);
      count = error ? 0 : sent;
    }
    session->wait_no_more();
    if (count == 0) co_return false;
    written += count;
  }
  session->loop.tally.sent_bytes.add(bytes);
  if (session->out.capacity() > pipelined_bytes) session->out = std::string();
  session->out.clear();
  co_return true;
}

// How many bytes came; 0: no more will.
Task<std::size_t> fill(SessionPtr session) {
  const auto room = session->room();
  std::size_t count = 0;
  if (session->wire.encrypted()) {
    const auto decrypted = co_await read_encrypted(session, room);
    count = decrypted;
  } else {
    const auto [error, read] = co_await session->wire.socket.async_read_some(room, token);
    count = error ? 0 : read;
  }
  session->took(count);
  session->loop.tally.received_bytes.add(count);
  co_return count;
}

Task<Step> read_head(SessionPtr session) {
  const auto& options = session->loop.options;
  session->begin_request();
  auto head_by = Clock::time_point::max();
  for (;;) {
    const auto step = session->parse_head();
    if (step != Step::more) co_return step;
    const std::string_view no_tail;
    const bool flushed = co_await flush(session, no_tail);
    if (!flushed) co_return Step::gone;

    if (!session->has_input() && head_by == Clock::time_point::max()) {
      if (session->loop.stopping) co_return Step::gone;
      session->wait(Wait::request, Clock::now() + options.idle_timeout);
    } else {
      if (head_by == Clock::time_point::max()) head_by = Clock::now() + options.head_timeout;
      session->wait(Wait::head, head_by);
    }
    const bool begun = session->waits == Wait::head;
    const auto count = co_await fill(session);
    session->wait_no_more();
    if (count == 0 && begun && session->expired) co_return session->refuse(408, too_slow);
    if (count == 0) co_return Step::gone;
    if (!begun) head_by = Clock::now() + options.head_timeout;
  }
}

Task<Step> read_body(SessionPtr session) {
  const auto& options = session->loop.options;
  if (session->expects_continue()) session->out += "HTTP/1.1 100 Continue\r\n\r\n";
  const auto started = Clock::now();
  std::size_t received_bytes = 0;
  for (;;) {
    const auto step = session->parse_body();
    if (step != Step::more) co_return step;
    const std::string_view no_tail;
    const bool flushed = co_await flush(session, no_tail);
    if (!flushed) co_return Step::gone;

    session->wait(Wait::body, started + options.body_timeout + time_for(received_bytes));
    const auto count = co_await fill(session);
    session->wait_no_more();
    if (count == 0 && session->expired) co_return session->refuse(408, too_slow);
    if (count == 0) co_return Step::gone;
    received_bytes += count;
  }
}

class AtWork {
 public:
  explicit AtWork(Tally& tally) : tally_(tally) {
    --tally_.waiting;
    ++tally_.working;
  }
  ~AtWork() { --tally_.working; }
  AtWork(const AtWork&) = delete;
  AtWork& operator=(const AtWork&) = delete;

 private:
  Tally& tally_;
};

// Runs the handler on a worker, or on a writer where it waits for the disk. The suspended
// conversation keeps the session alive meanwhile.
Task<void> ask_worker(SessionPtr session) {
  auto* asked = session.get();
  auto start = [asked](auto resume) {
    ++asked->loop.tally.waiting;
    auto& pool = asked->route->waits ? asked->loop.writers : asked->loop.workers;
    asio::post(pool, [asked, resume = std::move(resume)]() mutable {
      const AtWork at_work(asked->loop.tally);
      asked->answer = asked->loop.ask(*asked->route, asked->request);
      asio::post(asked->loop.io, [resume = std::move(resume)]() mutable { std::move(resume)(); });
    });
  };
  Resume plain;
  co_await asio::async_initiate<Resume, void()>(start, plain);
}

// A client that still sends would get a reset instead of the answer if we just closed.
Task<void> linger(SessionPtr session) {
  error_code ignored;
  session->wire.say_goodbye();
  session->wire.socket.shutdown(Socket::shutdown_send, ignored);
  session->wait(Wait::end, Clock::now() + lingering);
  std::string scrap(pipelined_bytes, '\0');
  for (;;) {
    const auto room = asio::buffer(scrap);
    const auto [error, count] = co_await session->wire.socket.async_read_some(room, token);
    if (error || session->expired) break;
  }
  session->wait_no_more();
}

void count_answer(Session& session) {
  const bool begun = session.whole != Clock::time_point();
  const auto took = begun ? Clock::now() - session.whole : Clock::duration();
  session.loop.tally.answered(session.line, session.answer.status, took);
}

Task<bool> put_answer(SessionPtr session) {
  const bool close = !session->keeps_alive();
  session->append_answer_head(close);
  session->forget_body();
  count_answer(*session);
  if (session->answer.feed) {
    session->loop.feeds.take(std::move(session->wire), std::move(session->out),
                             std::move(session->answer.owned));
    co_return false;
  }
  auto tail = session->answer.body();
  if (tail.size() <= joined_body_bytes) {
    session->out += tail;
    tail = {};
  }
  if (!tail.empty() || close || session->out.size() > pipelined_bytes) {
    const bool flushed = co_await flush(session, tail);
    if (!flushed) co_return false;
  }
  if (close) co_await linger(session);
  co_return !close;
}

// A client that takes https for http hears so, as nobody could read an alert there.
Task<bool> begin(SessionPtr session) {
  if (!session->wire.encrypted()) co_return true;
  const bool shaken = co_await shake_hands(session);
  if (shaken) co_return true;
  if (!session->wire.spoke_plainly()) co_return false;
  session->wire.become_plain();
  session->begin_request();
  session->refuse(400, plain_http);
  const bool stays = co_await put_answer(session);
  co_return stays;
}

Task<void> converse(SessionPtr session) {
  const bool begun = co_await begin(session);
  if (!begun) co_return;
  for (;;) {
    auto step = co_await read_head(session);
    if (step == Step::head) step = session->decide();
    if (step == Step::body) {
      const auto after_body = co_await read_body(session);
      session->whole = Clock::now();
      step = after_body;
    }
    if (step == Step::work && session->route->feed && !session->route->handler) {
      session->answer = make_feed_answer(session->loop.options.content_policy);
      step = Step::answered;
    }
    if (step == Step::work) co_await ask_worker(session);
    if (step == Step::gone) co_return;
    const bool stays = co_await put_answer(session);
    if (!stays) co_return;
  }
}

void turn_away(Loop& loop, Socket socket) {
  loop.tally.turned_away.add(1);
  if (loop.certificate) return;  // a handshake would cost more than it is worth
  constexpr std::string_view busy =
      "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
      "Retry-After: 5\r\nContent-Length: 0\r\n\r\n";
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(busy), ignored);
}

void welcome(Loop& loop, Socket socket) {
  loop.tally.accepted.add(1);
  if (loop.full()) return turn_away(loop, std::move(socket));
  error_code ignored;
  socket.set_option(Tcp::no_delay(true), ignored);
  auto session = std::make_shared<Session>(loop, Wire(std::move(socket), loop.certificate));
  loop.join(session);
  asio::co_spawn(loop.io, converse(session), [&loop, session](std::exception_ptr error) {
    if (error) loop.broken(session->request, "a conversation broke off");
    loop.leave(session);
  });
}

Task<void> accept(Loop* loop) {
  Timer pause(loop->io);
  for (;;) {
    auto [error, socket] = co_await loop->acceptor.async_accept(token);
    if (loop->stopping) co_return;
    if (!error) {
      welcome(*loop, std::move(socket));
      continue;
    }
    // Out of files, say: trying at once again would only burn the processor.
    pause.expires_after(std::chrono::milliseconds(50));
    const auto [pause_error] = co_await pause.async_wait(token);
    if (pause_error) co_return;
  }
}

Task<void> tick(Loop* loop) {
  using std::chrono::milliseconds;
  const auto& options = loop->options;
  auto shortest = std::min({options.handshake_timeout, options.head_timeout, options.body_timeout,
                            options.write_timeout, options.idle_timeout, options.heartbeat});
  const auto pause = std::clamp(shortest / 4, milliseconds(10), milliseconds(250));
  for (;;) {
    loop->tick(Clock::now());
    if (loop->stopping && loop->sessions.empty()) co_return;
    loop->ticker.expires_after(pause);
    const auto [cancelled] = co_await loop->ticker.async_wait(token);
    static_cast<void>(cancelled);  // the last one to leave wakes us
  }
}

}  // namespace

void start_accepting(Loop& loop) { asio::co_spawn(loop.io, accept(&loop), asio::detached); }
void start_ticking(Loop& loop) { asio::co_spawn(loop.io, tick(&loop), asio::detached); }

}  // namespace kaigong::web
