#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>

struct ssl_ctx_st;  // OpenSSL's, which stays inside the room

namespace kaigong::web {

// A certificate with its key and what goes with them, ready for TLS 1.2 and 1.3. Copies share it;
// connections keep the one that they began with.
class Certificate {
 public:
  Certificate() = default;  // none: plain HTTP
  Certificate(std::shared_ptr<ssl_ctx_st> context, std::int64_t until)
      : context_(std::move(context)), until_(until) {}

  explicit operator bool() const { return context_ != nullptr; }
  ssl_ctx_st* context() const { return context_.get(); }
  std::int64_t until() const { return until_; }  // seconds since 1970

 private:
  std::shared_ptr<ssl_ctx_st> context_;
  std::int64_t until_ = 0;
};

inline constexpr IssueKind file_unopened{"tls.file_unopened", "无法打开 {}", "can't open {}"};
inline constexpr IssueKind no_certificate{"tls.no_certificate", "没有可用的 PEM 证书：{}",
                                          "no PEM certificate that can be used: {}"};
inline constexpr IssueKind no_key{"tls.no_key", "没有可用的 PEM 私钥（不能带口令）：{}",
                                  "no PEM key that can be used (it can't have a password): {}"};
inline constexpr IssueKind wrong_key{"tls.wrong_key", "私钥与证书不匹配：{}",
                                     "the key isn't the certificate's: {}"};

// PEM files; the certificate first, then whoever signed it. Values of issues are file and reason.
Result<Certificate> read_certificate(const std::string& certificate_file,
                                     const std::string& key_file);

}  // namespace kaigong::web
