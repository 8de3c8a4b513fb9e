#include "base/check.h"
#include "base/text.h"
#include "signon/id_token.h"
#include "signon/jose.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

std::string base64url(std::string_view bytes) {
  constexpr const char* letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  unsigned held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) out += letters[held >> (bits - 6) & 63];
  }
  if (bits > 0) out += letters[held << (6 - bits) & 63];
  return out;
}

}  // namespace

// A set of keys, a line of "====", and a token, or a line with a token's head and what it says. Any
// bytes may be either. What opens must have been signed by a key of the set; who it names fits an
// account.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto mark = input.find("\n====\n");
  const auto token = mark == input.npos ? input : input.substr(mark + 6);
  const auto keys = signon::read_keys(input.substr(0, mark));
  const auto line = std::min(token.find('\n'), token.size());
  const auto spliced =
      base64url(token.substr(0, line)) + '.' + base64url(token.substr(line)) + ".AAAA";
  if (signon::open_token(spliced, keys.value_or(signon::Keys())).seal == signon::Seal::good)
    std::abort();
  const auto opened = signon::open_token(token, keys.value_or(signon::Keys()));
  if (opened.seal == signon::Seal::good && (!keys || keys->empty())) std::abort();
  if (opened.seal != signon::Seal::good && !opened.payload.empty()) std::abort();
  const signon::Expected expected{
      "https://id.example", "kaigong", "n", {1'651'110'000'000}, {1'651'110'300'000}};
  for (const auto payload : {std::string_view(opened.payload), token}) {
    const auto judged = signon::judge_id_token(payload, expected);
    if (judged.subject.empty() == (judged.wrong == nullptr)) std::abort();
    if (judged.subject.size() > 255 || !is_utf8(judged.subject)) std::abort();
  }
  return 0;
}
