#include "signon/sign_on.h"

#include "http/office_for_test.h"
#include "signon/provider_for_test.h"

#include <map>

namespace kaigong::http {
namespace {

using signon::read_form;

constexpr const char* word = "correct horse 电池";

// A browser at an office that has single sign-on. Person 12 may invite others.
class SignOnWalk : public testing::Test {
 protected:
  SignOnWalk() {
    sign_on = std::make_unique<signon::SignOn>(
        signon::Settings{"https://id.example", "kaigong", "", "统一身份认证", ""}, provider.fetch(),
        [this] { return Instant{provider.now_ms}; }, [](std::string_view) {});
    serve(true);
    manager = office.let_in({12});
  }
  void serve(bool secure) {
    ServiceOptions options{"0.1.0", {}, &office.door, false, secure};
    options.sign_on = sign_on.get();
    office.router = std::make_unique<web::Router>(routes(*office.world.desk, options));
  }

  web::Response send(const char* method, const std::string& target, std::string body = {}) {
    std::string cookies;
    for (const auto& [name, value] : jar) cookies += name + '=' + value + "; ";
    office.headers = {{"host", "office.example"}, {"cookie", cookies}};
    auto response = office.send(method, target, std::move(body), "");
    for (const auto& [name, value] : response.headers) {
      if (name != "Set-Cookie") continue;
      const auto equals = value.find('='), end = value.find(';');
      jar[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
      cookies_set.push_back(value);
    }
    return response;
  }
  static std::string header(const web::Response& response, std::string_view wanted) {
    for (const auto& [name, value] : response.headers) {
      if (name == wanted) return value;
    }
    return {};
  }
  // Where the browser is led.
  std::string led(const web::Response& response) {
    EXPECT_EQ(response.status, 303) << response.body;
    return header(response, "Location");
  }
  std::string come_back(const std::string& more = "&code=c") {
    return led(send("GET", "/api/sign-on/back?state=" + provider.went.at("state") + more));
  }
  void go(const std::string& to = "") {
    provider.come(led(send("GET", "/api/sign-on" + (to.empty() ? "" : "?to=" + to))));
  }
  std::string who() {
    const auto me = Office::read(send("GET", "/api/me"));
    return me.at("person").is_null() ? "nobody" : boost::json::serialize(me.at("person"));
  }
  std::string invite(const std::string& login) {
    office.headers = {};
    const auto body = R"({"name":"赵","name_en":"","login":")" + login + R"("})";
    const auto made = Office::read(office.post("/api/people", body, manager));
    return std::string(made.at("invitation").as_string());
  }
  // A new person by single sign-on, signed in; the address that the walk ended at.
  std::string accept(const std::string& link) {
    const auto asked = send("POST", "/api/invitations/" + link + "/sign-on");
    EXPECT_EQ(asked.status, 200) << asked.body;
    provider.come(std::string(Office::read(asked).at("address").as_string()));
    return come_back();
  }
  std::string link_own(const std::string& password) {
    const auto body = R"({"password":")" + password + R"(","to":"/list?q=a"})";
    const auto asked = send("POST", "/api/sign-on/link", body);
    if (asked.status != 200) return Office::told(asked);
    provider.come(std::string(Office::read(asked).at("address").as_string()));
    return come_back();
  }
  void forget_session() {
    for (auto& [name, value] : jar) {
      if (!name.ends_with("-on")) value.clear();
    }
  }

  Office office;
  signon::FakeProvider provider;
  std::unique_ptr<signon::SignOn> sign_on;
  std::map<std::string, std::string> jar;
  std::vector<std::string> cookies_set;
  std::string manager;
};

TEST_F(SignOnWalk, an_invited_person_comes_in_by_it_and_again_by_one_step) {
  const auto me = Office::read(send("GET", "/api/me"));
  EXPECT_EQ(me.at("sign_on").as_string(), "统一身份认证");
  const auto link = invite("zhao");
  EXPECT_EQ(accept(link), "/");
  EXPECT_EQ(who(), "17");
  const auto now = Office::read(send("GET", "/api/me"));
  EXPECT_TRUE(now.at("signs_on").as_bool());
  EXPECT_FALSE(now.at("has_password").as_bool());
  EXPECT_EQ(send("POST", "/api/sign-out").status, 204);
  EXPECT_EQ(who(), "nobody");
  go("/list?region=jilin%2526a%26sort=-plan");
  EXPECT_EQ(provider.went.at("redirect_uri"), "https://office.example/api/sign-on/back");
  EXPECT_EQ(come_back(), "/list?region=jilin%26a&sort=-plan");
  EXPECT_EQ(who(), "17");
  EXPECT_EQ(Office::told(send("POST", "/api/invitations/" + link + "/sign-on")),
            "404 door.link_is_spent path;");
  office.headers = {};
  const auto people = Office::read(office.get("/api/people", manager));
  const auto& last = people.as_array().back();
  EXPECT_EQ(last.at("access").as_string(), "open");
  EXPECT_TRUE(last.at("signs_on").as_bool());
}

TEST_F(SignOnWalk, a_stranger_is_told_and_stays_out) {
  go("/list");
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.unknown&to=%2Flist");
  EXPECT_EQ(who(), "nobody");
  accept(invite("zhao"));
  office.door.close({17});
  EXPECT_EQ(who(), "nobody");
  go();
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.unknown") << "closed: the same words";
}

TEST_F(SignOnWalk, is_good_once_and_in_one_browser) {
  accept(invite("zhao"));
  forget_session();
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.stale") << "the same address again";
  go();
  const auto mine = jar;
  jar.clear();
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.stale") << "another browser";
  EXPECT_EQ(who(), "nobody");
  jar = mine;
  const auto state = provider.went.at("state");
  provider.went["state"] = state.substr(1) + 'x';
  const auto spoilt = come_back();
  EXPECT_EQ(spoilt, "/sign-in?sign_on=sign_on.stale");
  jar = mine;
  provider.went["state"] = state;
  EXPECT_EQ(come_back(), "/");
  EXPECT_EQ(who(), "17");
  EXPECT_EQ(led(send("GET", "/api/sign-on/back")), "/sign-in?sign_on=sign_on.stale");
}

TEST_F(SignOnWalk, leads_to_no_other_house) {
  accept(invite("zhao"));
  for (const std::string to :
       {"//evil.example", "https://evil.example", "/%5Cevil.example", "/a%5C..", "evil",
        "/a%0D%0ALocation:x", "javascript:alert(1)", "/api/sign-on", "%2F%2Fevil"}) {
    go(to);
    EXPECT_EQ(come_back(), "/") << to;
  }
  go("/list?q=%E9%95%BF%E6%98%A5%20a%23b");
  EXPECT_EQ(come_back(), "/list?q=%E9%95%BF%E6%98%A5%20a");
}

TEST_F(SignOnWalk, its_cookie_is_the_browsers_own) {
  go();
  const auto& cookie = cookies_set.back();
  EXPECT_TRUE(cookie.starts_with("__Host-kaigong-")) << cookie;
  EXPECT_NE(cookie.find("; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure"), std::string::npos)
      << cookie;
  come_back();
  EXPECT_NE(cookies_set.back().find("Max-Age=0"), std::string::npos);
  serve(false);
  go();
  EXPECT_FALSE(cookies_set.back().starts_with("__Host-"));
  EXPECT_EQ(cookies_set.back().find("Secure"), std::string::npos);
  EXPECT_EQ(provider.went.at("redirect_uri"), "http://office.example/api/sign-on/back");
}

TEST_F(SignOnWalk, a_person_links_their_account_and_takes_the_link_off) {
  const auto token = invite("zhao");
  send("POST", "/api/invitations/" + token, R"({"password":")" + std::string(word) + R"("})");
  EXPECT_EQ(who(), "17");
  EXPECT_EQ(link_own("wrong"), "422 door.not_let_in /password;");
  EXPECT_EQ(link_own(word), "/list?q=a&sign_on=done");
  EXPECT_EQ(link_own(word), "422 sign_on.linked /;");
  send("POST", "/api/sign-out");
  go();
  EXPECT_EQ(come_back(), "/");
  EXPECT_EQ(who(), "17");
  EXPECT_EQ(send("POST", "/api/sign-on/unlink").status, 204);
  send("POST", "/api/sign-out");
  go();
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.unknown");
}

TEST_F(SignOnWalk, links_nobody_else_and_nobody_twice) {
  accept(invite("zhao"));
  forget_session();
  const auto second = invite("qian");
  EXPECT_EQ(accept(second), "/invitation/" + second + "?sign_on=sign_on.taken");
  EXPECT_EQ(who(), "nobody");
  send("POST", "/api/invitations/" + second, R"({"password":")" + std::string(word) + R"("})");
  EXPECT_EQ(who(), "18");
  EXPECT_EQ(link_own(word), "/list?q=a&sign_on=sign_on.taken");
  provider.subject = "8";
  const auto body = R"({"password":")" + std::string(word) + R"(","to":"/me"})";
  const auto asked = send("POST", "/api/sign-on/link", body);
  provider.come(std::string(Office::read(asked).at("address").as_string()));
  forget_session();
  EXPECT_EQ(come_back(), "/me?sign_on=sign_on.stale") << "whoever linked is gone meanwhile";
}

TEST_F(SignOnWalk, an_account_without_a_password_keeps_its_link) {
  accept(invite("zhao"));
  EXPECT_EQ(Office::told(send("POST", "/api/sign-on/unlink")), "422 sign_on.last_way ;");
}

TEST_F(SignOnWalk, tells_by_code_what_the_provider_does) {
  go("/due");
  EXPECT_EQ(come_back("&error=access_denied&error_description=<b>"),
            "/sign-in?sign_on=sign_on.denied&to=%2Fdue");
  go();
  provider.token = "forged";
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.untrusted");
  go();
  provider.is_down = true;
  EXPECT_EQ(come_back(), "/sign-in?sign_on=sign_on.unreachable");
  provider.now_ms += 7'200'000;
  EXPECT_EQ(led(send("GET", "/api/sign-on")).substr(0, 8), "https://") << "it is known still";
}

TEST_F(SignOnWalk, makes_whoever_fails_again_and_again_wait) {
  for (int i = 0; i < 50; ++i)
    EXPECT_EQ(led(send("GET", "/api/sign-on/back?state=x")), "/sign-in?sign_on=sign_on.stale");
  EXPECT_EQ(led(send("GET", "/api/sign-on/back?state=x")), "/sign-in?sign_on=door.must_wait");
}

TEST_F(SignOnWalk, needs_to_know_which_host_was_asked) {
  office.headers = {{"host", "a b"}};
  EXPECT_EQ(led(office.get("/api/sign-on")), "/sign-in?sign_on=sign_on.no_host");
  office.headers = {};
  const auto link = invite("zhao");
  EXPECT_EQ(Office::told(office.post("/api/invitations/" + link + "/sign-on", "")),
            "422 sign_on.no_host ;");
}

TEST_F(SignOnWalk, odd_requests_break_nothing) {
  const auto city = office.let_in({12});
  for (const std::string odd :
       {"", "%F0%9F%98%80", "null", "';%20--", "a&state=b", "..%2F..", "%0D%0AX:y"}) {
    for (const std::string name : {"state", "code", "iss", "error", "to", "nobody"}) {
      const auto query = "?" + name + "=" + odd;
      EXPECT_LT(send("GET", "/api/sign-on" + query).status, 500) << query;
      EXPECT_LT(send("GET", "/api/sign-on/back" + query).status, 500) << query;
    }
  }
  office.headers = {};
  for (const std::string body : {"", "{", "[]", "null", R"({"password":7})", R"({"nobody":1})",
                                 R"({"password":"","to":"//evil"})"}) {
    EXPECT_EQ(office.post("/api/sign-on/link", body, city).status, 422) << body;
    EXPECT_LT(office.post("/api/sign-on/unlink", body, city).status, 500) << body;
    EXPECT_EQ(office.post("/api/invitations/x/sign-on", body).status, 404) << body;
  }
}

TEST(SignOnRoutes, are_not_there_where_nothing_is_set) {
  Office office;
  for (const auto* path : {"/api/sign-on", "/api/sign-on/back?state=x&code=y"})
    EXPECT_EQ(Office::told(office.get(path)), "404 sign_on.none path;");
  EXPECT_EQ(Office::told(office.post("/api/invitations/x/sign-on", "")), "404 sign_on.none path;");
  EXPECT_EQ(Office::told(office.post("/api/sign-on/link", "{}")), "401 door.not_signed_in ;");
  EXPECT_EQ(Office::told(office.post("/api/sign-on/unlink", "")), "401 door.not_signed_in ;");
  EXPECT_TRUE(Office::read(office.get("/api/me")).at("sign_on").is_null());
}

}  // namespace
}  // namespace kaigong::http
