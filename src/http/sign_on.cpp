#include "signon/sign_on.h"
#include "http/answers.h"
#include "http/session.h"
#include "people/door.h"
#include "signon/address.h"

#include <algorithm>

// Single sign-on as the browser walks it: to the provider, and back with what it says. Whatever
// goes wrong on the way ends on a page of ours, by its code; the address holds no words.
namespace kaigong::http {

namespace {

using signon::Errand;
using signon::Pending;
using signon::Purpose;

constexpr std::size_t path_bytes = 2'000;
constexpr const char* told = "sign_on";  // the member of a page's address
inline constexpr IssueKind no_sign_on{"sign_on.none", "本服务没有接入统一身份认证",
                                      "there is no single sign-on here"};
inline constexpr IssueKind no_host{"sign_on.no_host", "请求没有说明要访问的域名",
                                   "the request doesn't say which host it asks"};

struct Linking {
  std::string password;
  std::string to;
};
BOOST_DESCRIBE_STRUCT(Linking, (), (password, to))

struct SignOnAnswer {
  std::string address;
};
BOOST_DESCRIBE_STRUCT(SignOnAnswer, (), (address))

std::string binding_name(House& house) {
  return (house.options.secure ? "__Host-kaigong-" : "kaigong-") + house.mark() + "-on";
}

void bind_browser(House& house, web::Response& response, std::string_view binding) {
  const auto seconds = binding.empty() ? 0 : signon::Waiting::good_ms / 1000;
  auto cookie = binding_name(house) + '=';
  cookie.append(binding).append("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
  cookie += std::to_string(seconds);
  if (house.options.secure) cookie += "; Secure";
  response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

std::string member(const Asked& asked, const char* name) {
  const auto found = asked.request.query.find(name);
  return found == asked.request.query.end() ? std::string() : found->second;
}

// A path of these pages, as a header may hold it; anything else is home.
std::string own_path(std::string_view said) {
  const auto text = said.substr(0, said.find('#'));
  const bool is_odd = std::any_of(text.begin(), text.end(), [](char c) {
    return c == '\\' || (static_cast<unsigned char>(c) < ' ') || c == 0x7F;
  });
  const bool is_page =
      text.starts_with('/') && !text.starts_with("//") && !text.starts_with("/api/");
  if (!is_page || is_odd || text.size() > path_bytes) return "/";
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '"' && c != '<' && c != '>') {
      out += c;
    } else {
      out.append({'%', digits[byte / 16], digits[byte % 16]});
    }
  }
  return out;
}

// As the browser came, unless the office says otherwise. Nothing: the request names no host.
std::string back_of(House& house, const web::Request& request) {
  const auto& given = house.options.sign_on->back();
  if (!given.empty()) return given;
  auto back = std::string(request.secure || house.options.secure ? "https://" : "http://");
  back.append(request.header("host")).append(signon::back_path);
  return signon::may_be_shown(back) && back.find('?') == std::string::npos ? back : "";
}

web::Response lead_to(std::string address) {
  return {303, "", "", {{"Location", std::move(address)}}};
}

// A refusal is told where the errand began.
web::Response lead_back(const Errand& errand, const Issues& issues) {
  const std::string code(issues.front().kind->code);
  if (errand.purpose == Purpose::link)
    return lead_to(signon::with_query(errand.to, {{told, code}}));
  if (errand.purpose == Purpose::accept && issues.front().kind != &link_is_spent)
    return lead_to(signon::with_query("/invitation/" + errand.invitation, {{told, code}}));
  signon::Members members{{told, code}};
  if (errand.to.size() > 1) members.emplace_back("to", errand.to);
  return lead_to(signon::with_query("/sign-in", members));
}

bool has_sign_on(const House& house) {
  return house.options.sign_on != nullptr && house.options.door != nullptr;
}

Result<signon::Begun> begin(House& house, const Asked& asked, Errand errand) {
  const auto back = back_of(house, asked.request);
  if (back.empty()) return Issue{&no_host, "", ""};
  return house.options.sign_on->begin(std::move(errand), back, asked.request.client);
}

web::Response tell(House& house, const Result<signon::Begun>& begun) {
  if (!begun) return refused(begun.issues());
  auto response = answer(whole(SignOnAnswer{begun->address}));
  bind_browser(house, response, begun->binding);
  return response;
}

web::Response get_sign_on(House& house, const Asked& asked) {
  if (!has_sign_on(house)) return refused({{&no_sign_on, in_path, ""}});
  const Errand errand{Purpose::come_in, own_path(member(asked, "to")), "", {}, {}};
  const auto begun = begin(house, asked, errand);
  if (!begun) return lead_back(errand, begun.issues());
  auto response = lead_to(begun->address);
  bind_browser(house, response, begun->binding);
  return response;
}

web::Response let_in(House& house, const Admission& in, const std::string& to) {
  auto response = lead_to(to);
  set_cookie(house, response, in.token);
  return response;
}

web::Response finish(House& house, const Asked& asked, const Pending& pending) {
  const auto& errand = pending.errand;
  const auto subject = house.options.sign_on->subject_of(
      pending, {member(asked, "code"), member(asked, "error"), member(asked, "iss")});
  if (!subject) return lead_back(errand, subject.issues());
  auto* door = house.options.door;
  const Attempt attempt{"", "", asked.request.client, asked.request.header("user-agent")};
  if (errand.purpose == Purpose::link) {
    // Whoever went is who came back: else somebody's identity would open another's account.
    const bool same = asked.person == errand.person && asked.session == errand.session;
    const auto issues =
        same ? door->link(errand.person, *subject, attempt) : Issues{{&signon::stale, "", ""}};
    return issues.empty() ? lead_to(signon::with_query(errand.to, {{told, "done"}}))
                          : lead_back(errand, issues);
  }
  const bool accepts = errand.purpose == Purpose::accept;
  const auto in = accepts ? door->accept_as(errand.invitation, *subject, attempt)
                          : door->sign_in_as(*subject, attempt);
  return in ? let_in(house, *in, errand.to) : lead_back(errand, in.issues());
}

web::Response get_back(House& house, const Asked& asked) {
  if (!has_sign_on(house)) return refused({{&no_sign_on, in_path, ""}});
  if (house.options.door->begin_sign_on(asked.request.client) > 0)
    return lead_back({}, {{&must_wait, "", ""}});
  const auto binding = asked.request.cookie(binding_name(house));
  const auto pending = house.options.sign_on->take(member(asked, "state"), binding);
  auto response = pending ? finish(house, asked, *pending) : lead_back({}, pending.issues());
  bind_browser(house, response, "");
  return response;
}

web::Response post_invitation_sign_on(House& house, const Asked& asked) {
  if (!has_sign_on(house)) return refused({{&no_sign_on, in_path, ""}});
  const auto& token = asked.request.captures.find("token")->second;
  if (!house.options.door->invited(token)) return refused({{&link_is_spent, in_path, ""}});
  return tell(house, begin(house, asked, {Purpose::accept, "/", token, {}, {}}));
}

web::Response post_link(House& house, const Asked& asked) {
  if (!has_sign_on(house)) return refused({{&no_sign_on, in_path, ""}});
  const auto said = json::read_text<Linking>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const Attempt attempt{"", said->password, asked.request.client,
                        asked.request.header("user-agent")};
  const auto issues = house.options.door->may_link(asked.person, attempt);
  if (!issues.empty()) return turned_away(at_pointers(issues));
  return tell(house, begin(house, asked,
                           {Purpose::link, own_path(said->to), "", asked.person, asked.session}));
}

web::Response post_unlink(House& house, const Asked& asked) {
  const auto issues = house.options.door->unlink(asked.person);
  return issues.empty() ? nothing_to_say() : refused(issues);
}

}  // namespace

void add_sign_on(Table& table) {
  table.lead("/api/sign-on", get_sign_on, "To the provider of identities, and back.",
             {{"to", "string", "Where to go then: a path of these pages."}});
  table.let_wait();
  table.lead("/api/sign-on/back", get_back, "Where the provider sends the browser.",
             {{"state", "string", ""},
              {"code", "string", ""},
              {"error", "string", "Instead of a code."},
              {"iss", "string", "Who sent it."}});
  table.let_wait();
  table.post<Nothing, SignOnAnswer>("/api/invitations/{token}/sign-on", For::anyone,
                                    post_invitation_sign_on,
                                    "Accept by single sign-on: where to send the browser.");
  table.let_wait();
  table.post<Linking, SignOnAnswer>("/api/sign-on/link", For::persons, post_link,
                                    "Link one's account: where to send the browser.");
  table.let_wait();
  table.post<Nothing, Nothing>("/api/sign-on/unlink", For::persons, post_unlink,
                               "Come in by the password only.");
}

}  // namespace kaigong::http
