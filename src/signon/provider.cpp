// tested by: sign_on_test.cpp
#include "signon/provider.h"

#include "base/json.h"
#include "signon/address.h"
#include "signon/id_token.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::signon {

namespace {

constexpr std::int64_t kept_ms = 3'600'000;
constexpr std::int64_t keys_anew_ms = 60'000;
constexpr std::int64_t after_failure_ms = 5'000;
constexpr std::size_t code_bytes = 4'096;
constexpr std::string_view document_path = "/.well-known/openid-configuration";

// OpenID Connect Discovery 1.0, section 3.
struct Document {
  std::string issuer;
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string jwks_uri;
  std::vector<std::string> token_endpoint_auth_methods_supported;
  std::vector<std::string> id_token_signing_alg_values_supported;
  bool authorization_response_iss_parameter_supported = false;
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (issuer, authorization_endpoint, token_endpoint, jwks_uri,
                       token_endpoint_auth_methods_supported, id_token_signing_alg_values_supported,
                       authorization_response_iss_parameter_supported))

struct Told {
  std::string id_token;
};
BOOST_DESCRIBE_STRUCT(Told, (), (id_token))

struct Failed {
  std::string error;
};
BOOST_DESCRIBE_STRUCT(Failed, (), (error))

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// What a provider's error code may look like; anything else doesn't get into the log.
std::string plain_code(const std::string& code) {
  const bool plain = !code.empty() && code.size() <= 60 &&
                     std::all_of(code.begin(), code.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return plain ? code : "an error";
}

// Asked by TLS, it must not lead to where there is none.
bool may_lead_to(const std::string& issuer, const std::string& address) {
  return may_be_asked(address) && (is_loopback(issuer) || address.starts_with("https:"));
}

const char* wrong_with(const Document& document, const std::string& issuer) {
  if (document.issuer != issuer) return "it calls itself otherwise";
  for (const auto& address :
       {document.authorization_endpoint, document.token_endpoint, document.jwks_uri}) {
    if (!may_lead_to(issuer, address)) return "it names an address that isn't to be asked";
  }
  const auto& ways = document.token_endpoint_auth_methods_supported;
  if (!ways.empty() && !has(ways, "client_secret_basic") && !has(ways, "client_secret_post") &&
      !has(ways, "none"))
    return "it takes neither a secret nor clients without one";
  const auto& seals = document.id_token_signing_alg_values_supported;
  if (!seals.empty() && !has(seals, "RS256") && !has(seals, "PS256") && !has(seals, "ES256"))
    return "it signs by none of RS256, PS256 and ES256";
  return nullptr;
}

}  // namespace

Provider::Provider(Settings settings, Fetch fetch, Clock clock, Log log)
    : settings_(std::move(settings)),
      fetch_(std::move(fetch)),
      clock_(std::move(clock)),
      log_(std::move(log)) {}

Result<std::string> Provider::address_for(const Pending& pending, std::string_view state) {
  const auto provider = known();
  if (!provider) return Issue{&unreachable, "", ""};
  return with_query(provider->authorize, {{"response_type", "code"},
                                          {"client_id", settings_.client},
                                          {"redirect_uri", pending.back},
                                          {"scope", "openid"},
                                          {"state", std::string(state)},
                                          {"nonce", pending.nonce},
                                          {"code_challenge", challenge_of(pending.verifier)},
                                          {"code_challenge_method", "S256"}});
}

Result<std::string> Provider::subject_of(const Pending& pending, const Return& back) {
  const auto provider = known();
  if (!provider) return Issue{&unreachable, "", ""};
  const bool silent = back.issuer.empty() && !provider->says_issuer;
  if (!silent && back.issuer != settings_.issuer) {
    log_("single sign-on: somebody else than the provider sent the browser back");
    return Issue{&untrusted, "", ""};
  }
  if (!back.error.empty()) {
    log_(fmt::format("single sign-on: the provider says {}", plain_code(back.error)));
    return Issue{back.error == "temporarily_unavailable" ? &unreachable : &denied, "", ""};
  }
  if (back.code.empty() || back.code.size() > code_bytes) return Issue{&untrusted, "", ""};
  const auto token = token_for(*provider, pending, back.code);
  if (!token) return Issue{&unreachable, "", ""};
  if (token->empty()) return Issue{&untrusted, "", ""};
  const auto opened = open(*provider, *token);
  if (opened.seal != Seal::good) {
    log_(opened.seal == Seal::wrong ? "single sign-on: a token's signature doesn't hold"
                                    : "single sign-on: a token is signed by an unknown key");
    return Issue{&untrusted, "", ""};
  }
  const auto judged = judge_id_token(
      opened.payload, {settings_.issuer, settings_.client, pending.nonce, pending.begun, clock_()});
  if (judged.wrong != nullptr) {
    log_(fmt::format("single sign-on: a token is refused: {}", judged.wrong));
    return Issue{&untrusted, "", ""};
  }
  return settings_.issuer + ' ' + judged.subject;
}

std::optional<Provider::Known> Provider::known() {
  const auto now = clock_();
  const Locked lock(lock_);
  if (known_ && now.ms - known_at_.ms < kept_ms) return known_;
  if (failed_at_.ms != 0 && now.ms - failed_at_.ms < after_failure_ms) return known_;
  if (auto asked = ask_for_known()) {
    known_ = std::move(asked);
    known_at_ = now;
    failed_at_ = {};
  } else {
    failed_at_ = clock_();  // what was known before stays good
  }
  return known_;
}

std::optional<Provider::Known> Provider::ask_for_known() {
  auto base = settings_.issuer;
  if (base.ends_with('/')) base.pop_back();
  const auto told = fetch({base.append(document_path), "", "", ""}, "its description");
  if (told.status != 200) return std::nullopt;
  const auto document = json::read_text<Document>(told.body);
  const char* wrong =
      document ? wrong_with(*document, settings_.issuer) : "it doesn't describe itself";
  if (wrong != nullptr) {
    log_(fmt::format("single sign-on: {} can't be used: {}", settings_.issuer, wrong));
    return std::nullopt;
  }
  const auto& ways = document->token_endpoint_auth_methods_supported;
  return Known{document->authorization_endpoint, document->token_endpoint, document->jwks_uri,
               ways.empty() || has(ways, "client_secret_basic"),
               document->authorization_response_iss_parameter_supported};
}

// Nothing: no answer. Empty: none that holds a token.
std::optional<std::string> Provider::token_for(const Known& known, const Pending& pending,
                                               const std::string& code) {
  Members form{{"grant_type", "authorization_code"},
               {"code", code},
               {"redirect_uri", pending.back},
               {"code_verifier", pending.verifier}};
  Question question{known.token, "", "", ""};
  const bool by_basic = known.takes_basic && !settings_.secret.empty();
  if (by_basic) {  // each as it would stand in a form (RFC 6749, 2.3.1)
    question.user = as_form({{"", settings_.client}}).substr(1);
    question.password = as_form({{"", settings_.secret}}).substr(1);
  } else {
    form.emplace_back("client_id", settings_.client);
    if (!settings_.secret.empty()) form.emplace_back("client_secret", settings_.secret);
  }
  question.form = as_form(form);
  const auto told = fetch(question, "a token");
  if (told.status == 0 || told.status >= 500) return std::nullopt;
  if (told.status != 200) {
    const auto failed = json::read_text<Failed>(told.body);
    log_(fmt::format("single sign-on: the provider gives no token: {}",
                     plain_code(failed ? failed->error : "")));
    return "";
  }
  const auto token = json::read_text<Told>(told.body);
  return token ? token->id_token : "";
}

Opened Provider::open(const Known& known, const std::string& token) {
  const auto before = keys(known, false);
  auto opened = before ? open_token(token, *before) : Opened{Seal::unknown_key, ""};
  if (opened.seal != Seal::unknown_key) return opened;
  const auto now = keys(known, true);
  return now == nullptr || now == before ? opened : open_token(token, *now);
}

Provider::KnownKeys Provider::keys(const Known& known, bool anew) {
  const auto now = clock_();
  const Locked lock(keys_lock_);
  const auto age_ms = now.ms - keys_at_.ms;
  if (age_ms < (anew || keys_ == nullptr ? keys_anew_ms : kept_ms)) return keys_;
  keys_at_ = now;  // also where it fails: not once for each who comes
  const auto told = fetch({known.keys, "", "", ""}, "its keys");
  auto read = told.status == 200 ? read_keys(told.body) : std::nullopt;
  if (read) keys_ = std::make_shared<const Keys>(*std::move(read));
  return keys_;
}

Fetched Provider::fetch(const Question& question, std::string_view what) {
  auto told = fetch_(question);
  if (told.status == 0) {
    log_(fmt::format("single sign-on: {} doesn't tell {}: {}", settings_.issuer, what,
                     told.trouble));
  } else if (told.status >= 500 || (told.status != 200 && question.form.empty())) {
    log_(fmt::format("single sign-on: {} answers {} when asked for {}", settings_.issuer,
                     told.status, what));
  }
  return told;
}

}  // namespace kaigong::signon
