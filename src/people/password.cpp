#include "people/password.h"

#include "base/check.h"

#include <sodium.h>

#include <array>
#include <new>
#include <semaphore>

namespace kaigong {

namespace {

constexpr auto operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

void begin() {
  static const bool ready = sodium_init() >= 0;
  check(ready, "libsodium doesn't start");
}

// Each takes 64 MiB: a crowd that signs in waits instead of taking all memory.
class Turn {
 public:
  Turn() { turns().acquire(); }
  ~Turn() { turns().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static std::counting_semaphore<2>& turns() {
    static std::counting_semaphore<2> two(2);
    return two;
  }
};

}  // namespace

std::string seal_password(std::string_view password) {
  begin();
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> sealed{};
  const int code = crypto_pwhash_str_alg(sealed.data(), password.data(), password.size(),
                                         operations, memory, crypto_pwhash_ALG_ARGON2ID13);
  if (code != 0) throw std::bad_alloc();
  return sealed.data();
}

bool opens(const std::string& sealed, std::string_view password) {
  begin();
  if (sealed.empty() || sealed.size() >= crypto_pwhash_STRBYTES) return false;
  const Turn turn;
  return crypto_pwhash_str_verify(sealed.c_str(), password.data(), password.size()) == 0;
}

void pretend_to_open(std::string_view password) {
  static const std::string nobodys = seal_password(fresh_token());
  opens(nobodys, password);
}

std::string fresh_token() {
  begin();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  return text.data();
}

}  // namespace kaigong
