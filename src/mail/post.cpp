// tested by: tests/command/mail_test.py
#include "mail/post.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>

namespace kaigong::mail {

namespace {

struct Close {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Reading {
  std::string text;
  std::size_t at = 0;
};

std::size_t give(char* into, std::size_t one, std::size_t count, void* from) {
  auto& reading = *static_cast<Reading*>(from);
  const auto size = std::min(one * count, reading.text.size() - reading.at);
  std::memcpy(into, reading.text.data() + reading.at, size);
  reading.at += size;
  return size;
}

// The host of smtp://host:port; empty: it is none.
std::string host_of(std::string_view server) {
  for (const std::string_view scheme : {"smtp://", "smtps://"}) {
    if (!server.starts_with(scheme)) continue;
    auto rest = server.substr(scheme.size());
    const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
      return c > ' ' && c < '\x7F' && c != '@' && c != '/' && c != '?' && c != '#';
    });
    if (!plain) return {};
    return std::string(rest.starts_with('[') ? rest.substr(0, rest.find(']') + 1)
                                             : rest.substr(0, rest.find(':')));
  }
  return {};
}

bool is_here(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
  curl_easy_setopt(curl, option, value);
}

void prepare(CURL* curl, const PostOffice& office) {
  set(curl, CURLOPT_URL, office.server.c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(curl, CURLOPT_PROXY, "");
  set(curl, CURLOPT_NOSIGNAL, 1L);
  set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(office.patience.count()));
  set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  const auto tls = is_here(host_of(office.server)) ? CURLUSESSL_TRY : CURLUSESSL_ALL;
  set(curl, CURLOPT_USE_SSL, static_cast<long>(tls));
  if (!office.authorities_file.empty()) set(curl, CURLOPT_CAINFO, office.authorities_file.c_str());
  if (office.user.empty()) return;
  set(curl, CURLOPT_USERNAME, office.user.c_str());
  set(curl, CURLOPT_PASSWORD, office.password.c_str());
}

// What the server said last, by its number: its words may repeat what it was told.
Outcome outcome_of(CURL* curl, CURLcode code) {
  if (code == CURLE_OK) return {};
  long said = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &said);
  const bool answered = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY;
  return {curl_easy_strerror(code) + (said > 0 ? " (" + std::to_string(said) + ")" : ""),
          answered && said >= 400};
}

Outcome send(const PostOffice& office, const Letter& letter, Instant at, std::string_view id) {
  if (!is_address(letter.to)) return {"not an address", true};
  const std::unique_ptr<CURL, Close> curl(curl_easy_init());
  if (curl == nullptr) return {"curl doesn't begin"};
  prepare(curl.get(), office);
  const auto from = "<" + office.from.address + ">", to = "<" + letter.to + ">";
  const Recipients recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  Reading reading{wire_text(letter, office.from, at, id)};
  set(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  set(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  set(curl.get(), CURLOPT_READFUNCTION, give);
  set(curl.get(), CURLOPT_READDATA, static_cast<void*>(&reading));
  set(curl.get(), CURLOPT_UPLOAD, 1L);
  return outcome_of(curl.get(), curl_easy_perform(curl.get()));
}

}  // namespace

Issues wrong_with(const PostOffice& office) {
  Issues issues;
  if (host_of(office.server).empty()) issues.push_back({&not_a_server, "--mail", office.server});
  if (!is_address(office.from.address))
    issues.push_back({&not_an_address, "--mail-from", office.from.address});
  return issues;
}

Send by_smtp(PostOffice office) {
  static std::once_flag begun;  // before any thread sends
  std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  return [office = std::move(office)](const Letter& letter, Instant at, std::string_view id) {
    return send(office, letter, at, id);
  };
}

}  // namespace kaigong::mail
