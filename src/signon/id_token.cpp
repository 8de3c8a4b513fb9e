#include "signon/id_token.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <optional>

namespace kaigong::signon {

namespace {

constexpr double skew_s = 60;
constexpr std::size_t subject_bytes = 255;

std::string text_of(const json::Object& claims, const char* name) {
  const auto* value = claims.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

// Seconds since 1970, of which some providers write fractions.
std::optional<double> seconds_of(const json::Object& claims, const char* name) {
  const auto* value = claims.if_contains(name);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const auto seconds = value->to_number<double>();
  return seconds >= 0 && seconds < 1e11 ? std::optional(seconds) : std::nullopt;
}

double seconds(Instant at) { return static_cast<double>(at.ms) / 1000; }

// Of several whom it is for, the token must name us as the one who asked.
bool is_for(const json::Object& claims, const std::string& client) {
  const auto* azp = claims.if_contains("azp");
  if (azp != nullptr && text_of(claims, "azp") != client) return false;
  const auto* audience = claims.if_contains("aud");
  if (audience == nullptr) return false;
  const auto is_us = [&](const json::Value& one) {
    return one.is_string() && std::string_view(one.get_string()) == client;
  };
  if (is_us(*audience)) return true;
  if (!audience->is_array()) return false;
  const auto& all = audience->get_array();
  return std::any_of(all.begin(), all.end(), is_us) && (all.size() == 1 || azp != nullptr);
}

const char* wrong_time(const json::Object& claims, const Expected& expected) {
  const auto until = seconds_of(claims, "exp");
  const auto issued = seconds_of(claims, "iat");
  const auto now = seconds(expected.now);
  if (!until || !issued) return "it doesn't say when it was issued and until when it holds";
  if (*until + skew_s <= now) return "it has expired";
  if (*issued > now + skew_s) return "it is of the future";
  if (*issued < seconds(expected.begun) - skew_s) return "it is older than the sign-on";
  if (claims.if_contains("nbf") == nullptr) return nullptr;
  const auto from = seconds_of(claims, "nbf");
  return from && *from <= now + skew_s ? nullptr : "it doesn't hold yet";
}

bool is_subject(const std::string& text) {
  return !text.empty() && text.size() <= subject_bytes && is_utf8(text) &&
         std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) < ' ') || c == 0x7F; });
}

}  // namespace

Judged judge_id_token(std::string_view payload, const Expected& expected) {
  const auto read = json::parse(payload);
  if (!read || !read->is_object()) return {{}, "it is no JSON object"};
  const auto& claims = read->get_object();
  if (text_of(claims, "iss") != expected.issuer) return {{}, "it is of another issuer"};
  if (!is_for(claims, expected.client)) return {{}, "it is for somebody else"};
  if (const auto* wrong = wrong_time(claims, expected)) return {{}, wrong};
  if (expected.nonce.empty() || text_of(claims, "nonce") != expected.nonce)
    return {{}, "it answers another sign-on"};
  auto subject = text_of(claims, "sub");
  if (!is_subject(subject)) return {{}, "it names nobody"};
  return {std::move(subject), nullptr};
}

}  // namespace kaigong::signon
