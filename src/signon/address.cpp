#include "signon/address.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace kaigong::signon {

namespace {

constexpr std::size_t address_bytes = 2'000;

struct Close {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, Close>;

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

// As curl reads it, which is what will be asked.
Url read(const std::string& address) {
  if (address.empty() || address.size() > address_bytes || !is_printable(address)) return nullptr;
  if (address.find(":///") != std::string::npos) return nullptr;  // curl would find a host there
  Url url(curl_url());
  if (url == nullptr || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
    return nullptr;
  return url;
}

std::string part(const Url& url, CURLUPart which) {
  char* text = nullptr;
  if (url == nullptr || curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return {};
  std::string out(text);
  curl_free(text);
  return out;
}

bool is_whole(const Url& url) {
  return !part(url, CURLUPART_HOST).empty() && part(url, CURLUPART_USER).empty() &&
         part(url, CURLUPART_PASSWORD).empty() && part(url, CURLUPART_FRAGMENT).empty();
}

bool is_loopback(const Url& url) {
  const auto host = part(url, CURLUPART_HOST);
  const bool digits = host.find_first_not_of("0123456789.") == std::string::npos;
  return host == "localhost" || host == "[::1]" || (host.starts_with("127.") && digits);
}

}  // namespace

bool may_be_asked(const std::string& address) {
  const auto url = read(address);
  if (!is_whole(url)) return false;
  const auto scheme = part(url, CURLUPART_SCHEME);
  return scheme == "https" || (scheme == "http" && is_loopback(url));
}

bool may_be_shown(const std::string& address) {
  const auto url = read(address);
  const auto scheme = part(url, CURLUPART_SCHEME);
  return is_whole(url) && (scheme == "https" || scheme == "http");
}

bool is_loopback(const std::string& address) { return is_loopback(read(address)); }

std::string as_form(const Members& members) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  const auto add = [&](std::string_view text) {
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (plain.find(c) != std::string_view::npos) {
        out += c;
      } else {
        out.append({'%', digits[byte / 16], digits[byte % 16]});
      }
    }
  };
  for (const auto& [name, value] : members) {
    if (!out.empty()) out += '&';
    add(name);
    out += '=';
    add(value);
  }
  return out;
}

std::string with_query(std::string address, const Members& members) {
  address += address.find('?') == std::string::npos ? '?' : '&';
  return address + as_form(members);
}

}  // namespace kaigong::signon
