#include "base/check.h"
#include "base/text.h"
#include "signon/id_token.h"
#include "signon/jose.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// A set of keys, a line of "====", and a token. Any bytes may be either. What opens must have been
// signed by a key of the set; who it names fits an account.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto mark = input.find("\n====\n");
  const auto token = mark == input.npos ? input : input.substr(mark + 6);
  const auto keys = signon::read_keys(input.substr(0, mark));
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
