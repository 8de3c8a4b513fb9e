#pragma once

#include "web/client_for_test.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

// Certificates made while a test runs, and a client that speaks TLS.
namespace kaigong::web {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "kaigong-web-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

// Signs itself. `kind`: "EC" or "RSA"; a password locks the key.
inline void make_certificate(const std::string& certificate_file, const std::string& key_file,
                             const std::string& kind = "EC", const char* password = nullptr) {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
      kind == "RSA" ? EVP_RSA_gen(2048U) : EVP_EC_gen("P-256"), EVP_PKEY_free);
  const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
  static long serial = 1;
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
  X509_set_version(certificate.get(), X509_VERSION_3);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
  X509_set_pubkey(certificate.get(), key.get());
  auto* name = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  X509_sign(certificate.get(), key.get(), EVP_sha256());

  const auto write = [](const std::string& file, auto put) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new_file(file.c_str(), "w"), BIO_free);
    put(out.get());
  };
  write(certificate_file, [&](BIO* out) { PEM_write_bio_X509(out, certificate.get()); });
  write(key_file, [&](BIO* out) {
    PEM_write_bio_PrivateKey(out, key.get(), password != nullptr ? EVP_aes_256_cbc() : nullptr,
                             nullptr, 0, nullptr, const_cast<char*>(password));
  });
}

class TlsClient {
 public:
  struct Options {
    int most_version = TLS1_3_VERSION;
    std::string protocols;  // as on the wire: "\x08http/1.1"
  };

  explicit TlsClient(std::uint16_t port) : TlsClient(port, Options{}) {}
  TlsClient(std::uint16_t port, const Options& options)
      : wire_(port),
        context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free),
        tls_(nullptr, SSL_free) {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL's own socket raises it; ours doesn't
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), options.most_version);
    tls_.reset(SSL_new(context_.get()));
    if (!options.protocols.empty()) {
      SSL_set_alpn_protos(tls_.get(),
                          reinterpret_cast<const unsigned char*>(options.protocols.data()),
                          static_cast<unsigned>(options.protocols.size()));
    }
    SSL_set_fd(tls_.get(), wire_.file());
    shaken_ = SSL_connect(tls_.get()) == 1;
  }

  bool shaken() const { return shaken_; }
  std::string version() const { return SSL_get_version(tls_.get()); }
  std::string protocol() const {
    const unsigned char* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(tls_.get(), &name, &size);
    return {reinterpret_cast<const char*>(name), size};
  }
  long serial() const {
    const std::unique_ptr<X509, decltype(&X509_free)> peer(SSL_get1_peer_certificate(tls_.get()),
                                                           X509_free);
    return ASN1_INTEGER_get(X509_get0_serialNumber(peer.get()));
  }

  void send(std::string_view bytes) {
    std::size_t written = 0;
    while (!bytes.empty() && SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written) == 1)
      bytes.remove_prefix(written);
  }
  bool receive_some() {
    char bytes[16384];
    std::size_t count = 0;
    if (SSL_read_ex(tls_.get(), bytes, sizeof bytes, &count) != 1) return false;
    kept_.append(bytes, count);
    return true;
  }
  std::string receive_until(std::string_view mark) {
    while (kept_.find(mark) == std::string::npos) {
      if (!receive_some()) return {};
    }
    const auto end = kept_.find(mark) + mark.size();
    auto text = kept_.substr(0, end);
    kept_.erase(0, end);
    return text;
  }
  Reply receive() {
    return receive_reply([&](std::string_view mark) { return receive_until(mark); },
                         [&] { return receive_some(); }, kept_);
  }
  Reply ask(std::string_view request) {
    send(request);
    return receive();
  }
  // The other side said that this is all: nobody cut it off.
  bool ended_well() {
    while (receive_some()) {
    }
    return (SSL_get_shutdown(tls_.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
  }

 private:
  Client wire_;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
  std::unique_ptr<SSL, decltype(&SSL_free)> tls_;
  bool shaken_ = false;
  std::string kept_;
};

}  // namespace kaigong::web
