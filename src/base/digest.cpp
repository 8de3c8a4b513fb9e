#include "base/digest.h"

#include "base/check.h"

#include <openssl/evp.h>

#include <cstdint>

namespace kaigong {

struct Digester::State {
  EVP_MD_CTX* context = nullptr;

  explicit State(DigestKind kind) : context(EVP_MD_CTX_new()) {
    const auto* algorithm = kind == DigestKind::sm3 ? EVP_sm3() : EVP_sha256();
    check(context != nullptr && EVP_DigestInit_ex(context, algorithm, nullptr) == 1, "no digest");
  }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

Digester::Digester(DigestKind kind) : state_(std::make_unique<State>(kind)) {}
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

void Digester::add(std::string_view bytes) {
  check(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1, "digest update");
}

void Digester::add_length(std::size_t length) {
  char eight[8];
  for (int i = 0; i < 8; ++i) eight[i] = static_cast<char>(std::uint64_t{length} >> (56 - 8 * i));
  add({eight, 8});
}

Digest Digester::finish() {
  Digest digest;
  unsigned size = 0;
  check(EVP_DigestFinal_ex(state_->context, digest.bytes.data(), &size) == 1 && size == 32,
        "digest");
  // Named again, the algorithm would be looked up again, which takes longer than a short text.
  check(EVP_DigestInit_ex(state_->context, nullptr, nullptr) == 1, "digest init");
  return digest;
}

Digest digest_of(DigestKind kind, std::string_view bytes) {
  Digester digester(kind);
  digester.add(bytes);
  return digester.finish();
}

std::string show(const Digest& digest) {
  constexpr char hex[] = "0123456789abcdef";
  std::string out;
  out.reserve(64);
  for (const auto byte : digest.bytes) {
    out += hex[byte >> 4];
    out += hex[byte & 15];
  }
  return out;
}

std::string show_short(const Digest& digest) { return show(digest).substr(0, 12); }

std::optional<Digest> read_digest(std::string_view hex) {
  if (hex.size() != 64) return std::nullopt;
  Digest digest;
  for (std::size_t i = 0; i < 64; ++i) {
    const char c = hex[i];
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (value < 0) return std::nullopt;
    auto& byte = digest.bytes[i / 2];
    byte = static_cast<unsigned char>(byte << 4 | value);
  }
  return digest;
}

std::string_view name_of(DigestKind kind) { return kind == DigestKind::sm3 ? "SM3" : "SHA-256"; }

std::optional<DigestKind> read_digest_kind(std::string_view name) {
  if (name == "SHA-256" || name == "sha256") return DigestKind::sha256;
  if (name == "SM3" || name == "sm3") return DigestKind::sm3;
  return std::nullopt;
}

}  // namespace kaigong
