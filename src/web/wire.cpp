// tested by: tls_test.cpp
#include "web/wire.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <sys/socket.h>

#include <cerrno>
#include <cstdint>
#include <new>
#include <utility>

namespace kaigong::web {
namespace {

int file_of(BIO* bio) {
  return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio)));
}

bool try_later() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

// OpenSSL's own socket would raise SIGPIPE where a client has gone.
int put_bytes(BIO* bio, const char* bytes, int size) {
  BIO_clear_retry_flags(bio);
  const auto count =
      ::send(file_of(bio), bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count < 0 && try_later()) BIO_set_retry_write(bio);
  return static_cast<int>(count);
}

int get_bytes(BIO* bio, char* bytes, int size) {
  BIO_clear_retry_flags(bio);
  const auto count = ::recv(file_of(bio), bytes, static_cast<std::size_t>(size), MSG_DONTWAIT);
  if (count < 0 && try_later()) BIO_set_retry_read(bio);
  return static_cast<int>(count);
}

long control(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

BIO_METHOD* make_method() {
  auto* method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "kaigong socket");
  if (method == nullptr) throw std::bad_alloc();
  BIO_meth_set_write(method, put_bytes);
  BIO_meth_set_read(method, get_bytes);
  BIO_meth_set_ctrl(method, control);
  return method;
}

const BIO_METHOD* method() {
  static const std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)> made(make_method(),
                                                                          BIO_meth_free);
  return made.get();
}

}  // namespace

void Wire::Free::operator()(ssl_st* tls) const { SSL_free(tls); }

Wire::Wire(Socket from, const Certificate& certificate) : socket(std::move(from)) {
  if (!certificate) return;
  tls_.reset(SSL_new(certificate.context()));
  auto* bio = tls_ == nullptr ? nullptr : BIO_new(method());
  if (bio == nullptr) throw std::bad_alloc();
  BIO_set_data(bio, reinterpret_cast<void*>(static_cast<std::intptr_t>(socket.native_handle())));
  BIO_set_init(bio, 1);
  SSL_set_bio(tls_.get(), bio, bio);
  SSL_set_accept_state(tls_.get());
}

Wire::Tried Wire::came_to(int result, std::size_t bytes) {
  if (result > 0) return {Next::moved, bytes};
  switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ: return {Next::readable, 0};
    case SSL_ERROR_WANT_WRITE: return {Next::writable, 0};
    case SSL_ERROR_ZERO_RETURN: return {};
    default: break;
  }
  broken_ = true;  // after which OpenSSL wants no goodbye
  const auto error = ERR_peek_error();
  plain_ = ERR_GET_LIB(error) == ERR_LIB_SSL && ERR_GET_REASON(error) == SSL_R_HTTP_REQUEST;
  return {};
}

// OpenSSL knows the file by its number, which is another's once the socket is closed.
bool Wire::may_try() const {
  ERR_clear_error();
  return tls_ != nullptr && !broken_ && socket.is_open();
}

Wire::Tried Wire::shake_hands() {
  if (!may_try()) return {};
  return came_to(SSL_do_handshake(tls_.get()), 0);
}

Wire::Tried Wire::read(asio::mutable_buffer into) {
  if (!may_try()) return {};
  std::size_t count = 0;
  const int result = SSL_read_ex(tls_.get(), into.data(), into.size(), &count);
  return came_to(result, count);
}

Wire::Tried Wire::write(asio::const_buffer from) {
  if (!may_try()) return {};
  std::size_t count = 0;
  const int result = SSL_write_ex(tls_.get(), from.data(), from.size(), &count);
  return came_to(result, count);
}

bool Wire::spoke_plainly() const { return plain_; }

void Wire::say_goodbye() {
  if (!may_try() || SSL_is_init_finished(tls_.get()) != 1) return;
  if ((SSL_get_shutdown(tls_.get()) & SSL_SENT_SHUTDOWN) != 0) return;
  SSL_shutdown(tls_.get());  // what the kernel doesn't take now, nobody waits for
}

}  // namespace kaigong::web
