#include "signon/settings.h"

#include "signon/address.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kaigong::signon {

namespace {

constexpr std::size_t secret_bytes = 4'096;
constexpr std::size_t client_bytes = 1'000;

bool is_client(std::string_view text) {
  return !text.empty() && text.size() <= client_bytes &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

}  // namespace

Issues judge(const Settings& settings) {
  Issues issues;
  const bool plain = settings.issuer.find('?') == std::string::npos;
  if (!plain || !may_be_asked(settings.issuer))
    issues.push_back({&not_a_provider, "--sign-on", settings.issuer});
  if (!is_client(settings.client)) issues.push_back({&no_client, "--sign-on-client", ""});
  const auto& back = settings.back;
  const bool ends_well =
      back.ends_with(back_path) && std::count(back.begin(), back.end(), '?') == 0;
  if (!back.empty() && (!ends_well || !may_be_shown(back)))
    issues.push_back({&not_a_back, "--sign-on-back", back});
  return issues;
}

Result<std::string> read_secret(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  while (!text.empty() && std::string_view(" \r\n\t").find(text.back()) != std::string_view::npos)
    text.pop_back();
  if (!in.good() && text.empty()) return Issue{&bad_secret, "--sign-on-secret", file};
  if (text.empty() || text.size() > secret_bytes)
    return Issue{&bad_secret, "--sign-on-secret", file};
  return text;
}

}  // namespace kaigong::signon
