#include "web/certificate.h"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509err.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <new>

namespace kaigong::web {
namespace {

using Context = std::shared_ptr<SSL_CTX>;

constexpr unsigned char protocols[] = "\x08http/1.1";

// A client that offers only what we don't speak is told so; one that offers nothing goes on.
constexpr SSL_CTX_alpn_select_cb_func choose_protocol = [](SSL*, const unsigned char** out,
                                                           unsigned char* size,
                                                           const unsigned char* offered,
                                                           unsigned offered_size, void*) {
  auto* chosen = const_cast<unsigned char*>(*out);
  const int found =
      SSL_select_next_proto(&chosen, size, protocols, sizeof protocols - 1, offered, offered_size);
  *out = chosen;
  if (found == OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_OK;
  return SSL_TLSEXT_ERR_ALERT_FATAL;  // tidy: allow OpenSSL's word
};

// A server can't ask at a terminal.
int no_password(char*, int, int, void*) { return 0; }

Context make_context() {
  Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
  if (!context) throw std::bad_alloc();
  auto* raw = context.get();
  SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20");  // of 1.2: forward secrecy, AEAD
  SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_PRIORITIZE_CHACHA);
  // An idle connection gives its 34 KiB of buffers back; a write may end after each record.
  SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                            SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_read_ahead(raw, 1);  // one call of the kernel for a record instead of two
  SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);  // tickets need no memory here
  SSL_CTX_set_alpn_select_cb(raw, choose_protocol, nullptr);
  SSL_CTX_set_default_passwd_cb(raw, no_password);
  return context;
}

std::string unopened(const std::string& file) {
  errno = 0;
  std::ifstream in(file);
  char first = 0;  // a folder opens, and reads not
  if (in && (in.get(first) || in.eof()) && errno == 0) return {};
  return file + " (" + std::strerror(errno != 0 ? errno : EIO) + ")";
}

std::string with_reason(const std::string& file) {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  return reason == nullptr ? file : file + " (" + reason + ")";
}

std::int64_t end_of(SSL_CTX* context) {
  const auto* certificate = SSL_CTX_get0_certificate(context);
  std::tm until{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &until) != 1) return 0;
  return timegm(&until);
}

bool is_of_another(unsigned long error) {
  return ERR_GET_LIB(error) == ERR_LIB_X509 &&
         (ERR_GET_REASON(error) == X509_R_KEY_VALUES_MISMATCH ||
          ERR_GET_REASON(error) == X509_R_KEY_TYPE_MISMATCH);
}

}  // namespace

Result<Certificate> read_certificate(const std::string& certificate_file,
                                     const std::string& key_file) {
  Issues issues;
  for (const auto& [file, place] :
       {std::pair(&certificate_file, "certificate"), std::pair(&key_file, "key")}) {
    if (auto trouble = unopened(*file); !trouble.empty())
      issues.push_back({&file_unopened, place, std::move(trouble)});
  }
  if (!issues.empty()) return issues;

  const auto context = make_context();
  ERR_clear_error();
  if (SSL_CTX_use_certificate_chain_file(context.get(), certificate_file.c_str()) != 1)
    return Issue{&no_certificate, "certificate", with_reason(certificate_file)};
  ERR_clear_error();
  if (SSL_CTX_use_PrivateKey_file(context.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1) {
    const bool other = is_of_another(ERR_peek_last_error());
    return Issue{other ? &wrong_key : &no_key, "key", other ? key_file : with_reason(key_file)};
  }
  // A key of another kind is taken without a word, beside the certificate.
  if (SSL_CTX_check_private_key(context.get()) != 1) return Issue{&wrong_key, "key", key_file};
  return Certificate(context, end_of(context.get()));
}

}  // namespace kaigong::web
