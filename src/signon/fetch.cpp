#include "signon/fetch.h"

#include "signon/address.h"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <mutex>

namespace kaigong::signon {

namespace {

struct Close {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};

struct Received {
  std::string body;
  std::size_t limit_bytes = 0;
};

// Taking less than was offered ends the transfer.
std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
  auto& received = *static_cast<Received*>(into);
  if (count * one > received.limit_bytes - received.body.size()) return 0;
  received.body.append(bytes, count * one);
  return count * one;
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
  curl_easy_setopt(curl, option, value);
}

void bound(CURL* curl, const Bounds& bounds) {
  set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(bounds.to_connect.count()));
  set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(bounds.in_all.count()));
  set(curl, CURLOPT_NOSIGNAL, 1L);  // other threads are none of its business
  set(curl, CURLOPT_FOLLOWLOCATION, 0L);
  set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
}

void ask(CURL* curl, const Question& question) {
  const bool here = is_loopback(question.address);
  set(curl, CURLOPT_URL, question.address.c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, here ? "http,https" : "https");
  if (here) set(curl, CURLOPT_PROXY, "");  // what stands on this machine, no proxy reaches
  if (!question.user.empty()) {
    set(curl, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(curl, CURLOPT_USERNAME, question.user.c_str());
    set(curl, CURLOPT_PASSWORD, question.password.c_str());
  }
  if (question.form.empty()) return;
  set(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.form.size()));
  set(curl, CURLOPT_POSTFIELDS, question.form.c_str());
}

Fetched fetch(const Question& question, const std::string& authorities, const Bounds& bounds) {
  if (!may_be_asked(question.address)) return {0, "", "neither https nor on this machine"};
  const std::unique_ptr<CURL, Close> curl(curl_easy_init());
  if (curl == nullptr) return {0, "", "curl doesn't begin"};
  Received received{{}, bounds.answer_bytes};
  bound(curl.get(), bounds);
  ask(curl.get(), question);
  if (!authorities.empty()) set(curl.get(), CURLOPT_CAINFO, authorities.c_str());
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
      curl_slist_append(nullptr, "Accept: application/json"), curl_slist_free_all);
  set(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  set(curl.get(), CURLOPT_WRITEFUNCTION, take);
  set(curl.get(), CURLOPT_WRITEDATA, static_cast<void*>(&received));
  const auto code = curl_easy_perform(curl.get());
  if (code == CURLE_WRITE_ERROR) return {0, "", "the answer is too large"};
  if (code != CURLE_OK) return {0, "", curl_easy_strerror(code)};
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  return {static_cast<int>(status), std::move(received.body), ""};
}

}  // namespace

Fetch over_the_net(std::string authorities_file, Bounds bounds) {
  static std::once_flag begun;  // before any thread asks
  std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  return [authorities = std::move(authorities_file), bounds](const Question& question) {
    return fetch(question, authorities, bounds);
  };
}

}  // namespace kaigong::signon
