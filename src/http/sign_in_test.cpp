#include "http/office_for_test.h"

#include <thread>

namespace kaigong::http {
namespace {

constexpr const char* word = "correct horse 电池";

std::string set_up(const Office& office, const std::string& token, const std::string& name,
                   const std::string& password) {
  static_cast<void>(office);
  return R"({"token":")" + token + R"(","name":")" + name + R"(","login":"wang","password":")" +
         password + R"("})";
}

std::string sign_in(const std::string& login, const std::string& password) {
  return R"({"login":")" + login + R"(","password":")" + password + R"("})";
}

TEST(SignIn, nobody_reads_or_writes_anything_without_it) {
  Office office;
  for (const auto* path : {"/api/ledger",
                           "/api/words",
                           "/api/overview",
                           "/api/race",
                           "/api/score",
                           "/api/method",
                           "/api/measure/completion",
                           "/api/open/completion",
                           "/api/open/completion/1",
                           "/api/entries/1",
                           "/api/entries",
                           "/api/projects",
                           "/api/projects/1",
                           "/api/warnings",
                           "/api/assessments",
                           "/api/due",
                           "/api/reporting",
                           "/api/reviews",
                           "/api/feed",
                           "/api/sessions",
                           "/api/tokens",
                           "/api/people"}) {
    EXPECT_EQ(Office::told(office.get(path)), "401 door.not_signed_in ;") << path;
    EXPECT_EQ(Office::told(office.get(path, "not a session")), "401 door.not_signed_in ;") << path;
  }
  for (const auto* path : {"/api/method/simulate", "/api/deeds/progress", "/api/password",
                           "/api/people", "/api/tokens", "/api/people/1/close"})
    EXPECT_EQ(Office::told(office.post(path, "{}")), "401 door.not_signed_in ;") << path;
  EXPECT_EQ(office.get("/healthz").status, 200);
  EXPECT_EQ(office.get("/api/deeds").status, 200);
}

TEST(SignIn, the_first_comes_in_by_the_terminals_link_and_keeps_people) {
  Office office;
  const auto before = office.world.desk->head().seq;
  EXPECT_TRUE(Office::read(office.get("/api/me")).at("is_new").as_bool());
  EXPECT_EQ(Office::told(office.post("/api/setup", set_up(office, "guess", "王", word))),
            "422 door.link_is_spent /token;");
  EXPECT_EQ(Office::told(
                office.post("/api/setup", set_up(office, office.door.first_token(), " ", "short"))),
            "422 field.missing /name; password.too_short /password;");
  EXPECT_EQ(office.world.desk->head().seq, before) << "whoever is refused leaves nothing";
  const auto in = office.post("/api/setup", set_up(office, office.door.first_token(), "王", word));
  ASSERT_EQ(in.status, 200) << in.body;
  const auto token = office.token_in(in);
  const auto me = Office::read(office.get("/api/me", token));
  EXPECT_EQ(me.at("person").to_number<int>(), 17);
  EXPECT_EQ(me.at("name").at("zh").as_string(), "王");
  EXPECT_EQ(me.at("login").as_string(), "wang");
  EXPECT_EQ(me.at("posts").at(0).at("role").as_string(), "administrator");
  EXPECT_TRUE(me.at("sees_all").as_bool());
  EXPECT_FALSE(me.at("is_new").as_bool());
  EXPECT_EQ(office.get("/api/overview", token).status, 200);
  EXPECT_EQ(Office::told(
                office.post("/api/setup", set_up(office, office.door.first_token(), "李", word))),
            "422 door.link_is_spent /token;");
}

TEST(SignIn, lets_in_out_and_makes_whoever_guesses_wait) {
  Office office;
  const auto first =
      office.post("/api/setup", set_up(office, office.door.first_token(), "王", word));
  const auto token = office.token_in(first);
  EXPECT_EQ(office.post("/api/sign-out", "", token).status, 204);
  EXPECT_EQ(Office::told(office.get("/api/ledger", token)), "401 door.not_signed_in ;");

  const auto wrong = office.post("/api/sign-in", sign_in("wang", "wrong horse"));
  const auto unknown = office.post("/api/sign-in", sign_in("zhao", "wrong horse"));
  EXPECT_EQ(Office::told(wrong), "401 door.not_let_in /login;");
  EXPECT_EQ(wrong.body, unknown.body) << "or it would say who has an account";

  const auto in = office.post("/api/sign-in", sign_in("Wang", word));
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(office.get("/api/ledger", office.token_in(in)).status, 200);
  for (const auto& [name, value] : in.headers) {
    if (name != "Set-Cookie") continue;
    EXPECT_NE(value.find("HttpOnly; SameSite=Lax"), std::string::npos) << value;
  }
  for (int i = 0; i < 6; ++i) office.post("/api/sign-in", sign_in("wang", "wrong horse"));
  const auto waits = office.post("/api/sign-in", sign_in("wang", word));
  EXPECT_EQ(waits.status, 429);
  EXPECT_TRUE(std::any_of(waits.headers.begin(), waits.headers.end(),
                          [](const auto& header) { return header.first == "Retry-After"; }));
}

TEST(SignIn, an_invitation_lets_in_once_and_with_a_password_of_ones_own) {
  Office office;
  const auto city = office.let_in({12});
  const auto made =
      office.post("/api/people", R"({"name":"赵","name_en":"","login":"zhao"})", city);
  ASSERT_EQ(made.status, 200) << made.body;
  const auto link = std::string(Office::read(made).at("invitation").as_string());
  EXPECT_EQ(Office::read(office.get("/api/invitations/" + link)).at("login").as_string(), "zhao");
  EXPECT_EQ(Office::told(office.get("/api/invitations/guess")), "404 door.link_is_spent path;");
  EXPECT_EQ(Office::told(office.post("/api/invitations/" + link, R"({"password":"short"})")),
            "422 password.too_short /password;");
  const auto own = R"({"password":")" + std::string(word) + R"("})";
  const auto in = office.post("/api/invitations/" + link, own);
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(Office::read(in).at("name").at("en").as_string(), "赵");
  EXPECT_EQ(Office::told(office.post("/api/invitations/" + link, own)),
            "404 door.link_is_spent path;");
  EXPECT_EQ(office.post("/api/sign-in", sign_in("zhao", word)).status, 200);
}

TEST(SignIn, a_changed_password_ends_the_other_sessions) {
  Office office;
  const auto here = office.token_in(
      office.post("/api/setup", set_up(office, office.door.first_token(), "王", word)));
  const auto there = office.token_in(office.post("/api/sign-in", sign_in("wang", word)));
  EXPECT_EQ(Office::told(office.post("/api/password",
                                     R"({"before":"wrong","after":"another horse"})", here)),
            "422 door.not_let_in /before;");
  const auto change = R"({"before":")" + std::string(word) + R"(","after":"another horse"})";
  EXPECT_EQ(office.post("/api/password", change, here).status, 204);
  EXPECT_EQ(office.get("/api/ledger", here).status, 200);
  EXPECT_EQ(office.get("/api/ledger", there).status, 401);
}

TEST(SignIn, sessions_and_tokens_are_listed_and_ended_by_their_own_person_only) {
  Office office;
  const auto one = office.let_in({12});
  const auto two = office.let_in({12});
  const auto others = office.let_in({13});
  auto sessions = Office::read(office.get("/api/sessions", one));
  ASSERT_EQ(sessions.as_array().size(), 2U);
  std::string name;
  for (const auto& session : sessions.as_array()) {
    if (!session.at("current").as_bool()) name = session.at("session").as_string();
  }
  const auto end = "/api/sessions/" + name + "/end";
  EXPECT_EQ(Office::told(office.post(end, "", others)), "404 door.unknown_session path;");
  EXPECT_EQ(office.post(end, "", one).status, 204);
  EXPECT_EQ(office.get("/api/ledger", two).status, 401);

  EXPECT_EQ(Office::told(office.post("/api/tokens", R"({"name":"","days":0})", one)),
            "422 field.missing /name; query.not_a_count /days;");
  const auto made = Office::read(office.post("/api/tokens", R"({"name":"脚本","days":30})", one));
  office.headers = {{"authorization", "Bearer " + std::string(made.at("secret").as_string())}};
  EXPECT_EQ(Office::read(office.get("/api/me")).at("person").to_number<int>(), 12);
  EXPECT_EQ(office.get("/api/projects").status, 200);
  EXPECT_EQ(office.get("/api/projects/3").status, 404) << "with its person's posts";
  office.headers = {{"authorization", "Bearer guess"}};
  EXPECT_EQ(office.get("/api/projects", one).status, 401) << "a token that is wrong is nobody's";
  office.headers.clear();
  const auto token = std::string(made.at("token").as_string());
  const auto ended = "/api/tokens/" + token + "/end";
  EXPECT_EQ(Office::told(office.post(ended, "", others)), "404 door.unknown_token path;");
  EXPECT_EQ(Office::read(office.get("/api/tokens", one)).as_array().size(), 1U);
  EXPECT_EQ(office.post(ended, "", one).status, 204);
  EXPECT_EQ(Office::read(office.get("/api/tokens", one)).as_array().size(), 0U);
}

TEST(SignIn, in_a_demonstration_guests_read_all_and_can_be_anybody_of_the_cast) {
  Office office(true);
  const auto guest = Office::read(office.get("/api/me"));
  EXPECT_TRUE(guest.at("guest").as_bool() && guest.at("demonstration").as_bool());
  EXPECT_TRUE(guest.at("person").is_null());
  EXPECT_EQ(office.get("/api/projects/3").status, 200);
  EXPECT_EQ(Office::told(office.post("/api/deeds/progress", "{}")), "401 door.not_signed_in ;");
  const auto cast = Office::read(office.get("/api/demo/cast"));
  EXPECT_EQ(cast.as_array().size(), 5U) << "whoever holds a post with a role";
  const auto as_clerk = office.post("/api/demo/act", R"({"person":13})");
  const auto token = office.token_in(as_clerk);
  EXPECT_EQ(Office::read(as_clerk).at("person").to_number<int>(), 13);
  EXPECT_EQ(office.get("/api/projects/3", token).status, 404);
  EXPECT_EQ(Office::told(office.post("/api/demo/act", R"({"person":1})", token)),
            "422 person.unknown /person;");
  const auto again = office.post("/api/demo/act", R"({"person":null})", token);
  EXPECT_TRUE(Office::read(again).at("guest").as_bool());
}

TEST(SignIn, in_an_office_nobody_plays) {
  Office office;
  EXPECT_EQ(Office::told(office.get("/api/demo/cast")), "404 demo.none path;");
  EXPECT_EQ(Office::told(office.post("/api/demo/act", R"({"person":13})")), "404 demo.none path;");
}

TEST(SignIn, without_a_door_all_read_and_nobody_comes_in) {
  const World world;
  EXPECT_TRUE(world.get("/api/me").at("guest").as_bool());
  const auto refused = world.post("/api/sign-in", sign_in("wang", word));
  EXPECT_EQ(refused.status, 404);
  EXPECT_NE(refused.body.find("door.closed"), std::string::npos);
}

}  // namespace
}  // namespace kaigong::http
