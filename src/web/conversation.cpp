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

// The time starts anew whenever the kernel takes some: it asks for more only after a good part
// of its buffer has gone, so a client can't make this last by reading single bytes.
Task<bool> flush(SessionPtr session, std::string_view tail) {
  const auto bytes = session->out.size() + tail.size();
  std::size_t written = 0;
  while (written < bytes) {
    const TwoBuffers rest = without_first(written, session->out, tail);
    session->wait(Wait::write, Clock::now() + session->loop.options.write_timeout);
    const auto [error, count] = co_await session->socket.async_write_some(rest, token);
    session->wait_no_more();
    if (error) co_return false;
    written += count;
  }
  if (session->out.capacity() > pipelined_bytes) session->out = std::string();
  session->out.clear();
  co_return true;
}

Task<bool> fill(SessionPtr session) {
  const auto room = session->room();
  const auto [error, count] = co_await session->socket.async_read_some(room, token);
  if (!error) session->took(count);
  co_return !error;
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
    const bool filled = co_await fill(session);
    session->wait_no_more();
    if (!filled && begun && session->expired) co_return session->refuse(408, too_slow);
    if (!filled) co_return Step::gone;
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
    const auto room = session->room();
    const auto [error, count] = co_await session->socket.async_read_some(room, token);
    session->wait_no_more();
    if (error && session->expired) co_return session->refuse(408, too_slow);
    if (error) co_return Step::gone;
    session->took(count);
    received_bytes += count;
  }
}

// Runs the handler on a worker. The suspended conversation keeps the session alive meanwhile.
Task<void> ask_worker(SessionPtr session) {
  auto* asked = session.get();
  auto start = [asked](auto resume) {
    asio::post(asked->loop.workers, [asked, resume = std::move(resume)]() mutable {
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
  session->socket.shutdown(Socket::shutdown_send, ignored);
  session->wait(Wait::end, Clock::now() + lingering);
  std::string scrap(pipelined_bytes, '\0');
  for (;;) {
    const auto room = asio::buffer(scrap);
    const auto [error, count] = co_await session->socket.async_read_some(room, token);
    if (error || session->expired) break;
  }
  session->wait_no_more();
}

Task<bool> put_answer(SessionPtr session) {
  const bool close = !session->keeps_alive();
  session->append_answer_head(close);
  session->forget_body();
  if (session->answer.feed) {
    session->loop.feeds.take(std::move(session->socket), std::move(session->out),
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

Task<void> converse(SessionPtr session) {
  for (;;) {
    auto step = co_await read_head(session);
    if (step == Step::head) step = session->decide();
    if (step == Step::body) {
      const auto after_body = co_await read_body(session);
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

void turn_away(Socket socket) {
  constexpr std::string_view busy =
      "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
      "Retry-After: 5\r\nContent-Length: 0\r\n\r\n";
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(busy), ignored);
}

void welcome(Loop& loop, Socket socket) {
  if (loop.full()) return turn_away(std::move(socket));
  error_code ignored;
  socket.set_option(Tcp::no_delay(true), ignored);
  auto session = std::make_shared<Session>(loop, std::move(socket));
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
  auto shortest = std::min({options.head_timeout, options.body_timeout, options.write_timeout,
                            options.idle_timeout, options.heartbeat});
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
