#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong {

enum class DigestKind { sha256, sm3 };

struct Digest {
  std::array<unsigned char, 32> bytes{};
  friend bool operator==(const Digest&, const Digest&) = default;
};

std::string show(const Digest& digest);        // 64 hexadecimal digits
std::string show_short(const Digest& digest);  // the first 12
std::optional<Digest> read_digest(std::string_view hex);

std::string_view name_of(DigestKind kind);  // "SHA-256", "SM3"
std::optional<DigestKind> read_digest_kind(std::string_view name);

// Digests many texts one after another without allocating. Not for use by two threads at once.
class Digester {
 public:
  explicit Digester(DigestKind kind);
  ~Digester();
  Digester(Digester&&) noexcept;
  Digester& operator=(Digester&&) noexcept;

  void add(std::string_view bytes);
  void add_length(std::size_t length);  // eight bytes, most significant first
  Digest finish();                      // and starts anew

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Digest digest_of(DigestKind kind, std::string_view bytes);

}  // namespace kaigong
