#pragma once

#include "web/certificate.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <cstddef>
#include <memory>

struct ssl_st;

// Inside the room only: what includes this, includes Asio.
namespace kaigong::web {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Clock = std::chrono::steady_clock;

// One connection: a socket and, under TLS, what encrypts it. Plain bytes go by the socket's own
// operations; encrypted ones are tried here, and who tries waits until the socket is ready. There
// is no buffer between, so an idle connection costs what OpenSSL keeps of it.
class Wire {
 public:
  enum class Next { moved, readable, writable, ended };  // what came of it, or is waited for
  struct Tried {
    Next next = Next::ended;
    std::size_t bytes = 0;
  };

  explicit Wire(Socket from, const Certificate& certificate = {});
  ~Wire() { say_goodbye(); }
  Wire(Wire&& other) noexcept = default;
  Wire& operator=(Wire&& other) = delete;

  bool encrypted() const { return tls_ != nullptr; }
  Tried shake_hands();
  Tried read(asio::mutable_buffer into);
  Tried write(asio::const_buffer from);
  bool spoke_plainly() const;  // the handshake failed because HTTP came instead
  void become_plain() { tls_.reset(); }
  // By a close_notify, so that nobody can cut an answer short and pass it for the whole.
  void say_goodbye();
  static Socket::wait_type wait_for(Next next) {
    return next == Next::writable ? Socket::wait_write : Socket::wait_read;
  }

  Socket socket;

 private:
  struct Free {
    void operator()(ssl_st* tls) const;
  };
  bool may_try() const;
  Tried came_to(int result, std::size_t bytes);

  std::unique_ptr<ssl_st, Free> tls_;
  bool broken_ = false;
  bool plain_ = false;
};

}  // namespace kaigong::web
