// tested by: http/sign_in_test.cpp
#include "desk/forms.h"
#include "http/answers.h"
#include "http/query.h"
#include "http/session.h"
#include "people/door.h"

// One's own sessions and API tokens. Each goes by the beginning of its digest, which lets nobody
// in.
namespace kaigong::http {

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t most_days = 366;
constexpr std::size_t name_bytes = 200;

inline constexpr IssueKind unknown_session{"door.unknown_session", "没有这个会话",
                                           "there is no such session"};
inline constexpr IssueKind unknown_token{"door.unknown_token", "没有这个令牌",
                                         "there is no such token"};

struct SessionAnswer {
  std::string session;
  std::string device;
  Instant begun;
  Instant seen;
  bool current = false;
};
BOOST_DESCRIBE_STRUCT(SessionAnswer, (), (session, device, begun, seen, current))

struct TokenAnswer {
  std::string token;
  std::string name;
  Instant made;
  Instant until;
  Instant used;
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (), (token, name, made, until, used))

struct NewToken {
  std::string name;
  std::int64_t days = 0;
};
BOOST_DESCRIBE_STRUCT(NewToken, (), (name, days))

struct MadeToken {
  std::string token;
  std::string secret;
  Instant until;
};
BOOST_DESCRIBE_STRUCT(MadeToken, (), (token, secret, until))

std::vector<StoredSession> sessions_of(House& house, PersonId person) {
  return house.options.door->ask([&](AccountStore& store) { return store.sessions_of(person); });
}

std::vector<ApiToken> tokens_of(House& house, PersonId person) {
  auto tokens = house.options.door->ask([](AccountStore& store) { return store.api_tokens(); });
  std::erase_if(tokens, [&](const ApiToken& token) { return token.person != person; });
  return tokens;
}

web::Response get_sessions(House& house, const Asked& asked) {
  std::vector<SessionAnswer> out;
  for (const auto& one : sessions_of(house, asked.person)) {
    out.push_back(
        {show_short(one.token), one.device, one.begun, one.seen, one.token == asked.session});
  }
  return answer(whole(out));
}

web::Response post_session_end(House& house, const Asked& asked) {
  const auto& name = asked.request.captures.find("session")->second;
  for (const auto& one : sessions_of(house, asked.person)) {
    if (show_short(one.token) != name) continue;
    house.options.door->sign_out(one.token);
    return nothing_to_say();
  }
  return refused({{&unknown_session, in_path, name}});
}

web::Response get_tokens(House& house, const Asked& asked) {
  std::vector<TokenAnswer> out;
  for (const auto& one : tokens_of(house, asked.person))
    out.push_back({show_short(one.token), one.name, one.made, one.until, one.used});
  return answer(whole(out));
}

web::Response post_token(House& house, const Asked& asked) {
  const auto said = json::read_text<NewToken>(asked.request.body, true);
  if (!said) return refused(said.issues());
  Issues issues;
  const Field name{said->name, "/name"};
  require(name, issues);
  const auto what_for = take_text(name, name_bytes, issues);
  if (said->days < 1 || said->days > most_days)
    issues.push_back({&not_a_count, "/days", std::to_string(said->days)});
  if (!issues.empty()) return refused(issues);
  MadeToken out;
  out.until = {system_now().ms + said->days * day_ms};
  out.secret = house.options.door->make_api_token(asked.person, what_for, out.until);
  out.token = show_short(digest_of(DigestKind::sha256, out.secret));
  return answer(whole(out));
}

web::Response post_token_end(House& house, const Asked& asked) {
  const auto& name = asked.request.captures.find("token")->second;
  for (const auto& one : tokens_of(house, asked.person)) {
    if (show_short(one.token) != name) continue;
    house.options.door->ask([&](AccountStore& store) { store.end_api_token(one.token); });
    return nothing_to_say();
  }
  return refused({{&unknown_token, in_path, name}});
}

}  // namespace

void add_own_access(Table& table) {
  table.get<std::vector<SessionAnswer>>("/api/sessions", For::persons, get_sessions,
                                        "One's own sessions.");
  table.post<Nothing, Nothing>("/api/sessions/{session}/end", For::persons, post_session_end,
                               "End one.");
  table.get<std::vector<TokenAnswer>>("/api/tokens", For::persons, get_tokens,
                                      "One's own API tokens.");
  table.post<NewToken, MadeToken>("/api/tokens", For::persons, post_token, "Make one.");
  table.post<Nothing, Nothing>("/api/tokens/{token}/end", For::persons, post_token_end, "End one.");
}

}  // namespace kaigong::http
