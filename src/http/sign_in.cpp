#include "desk/office_deeds.h"
#include "http/answers.h"
#include "http/person.h"
#include "http/session.h"
#include "people/door.h"

#include <charconv>

namespace kaigong::http {

namespace {

constexpr std::size_t name_bytes = 200;
inline constexpr IssueKind nobody_signs_in{"door.closed", "本服务没有开放登录",
                                           "nobody signs in here"};

struct SignIn {
  std::string login;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct SetUp {
  std::string token;
  std::string name;
  std::string login;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SetUp, (), (token, name, login, password))

struct OwnPassword {
  std::string password;
};
BOOST_DESCRIBE_STRUCT(OwnPassword, (), (password))

struct NewPassword {
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (before, after))

struct Invited {
  std::string login;
  Text name;
};
BOOST_DESCRIBE_STRUCT(Invited, (), (login, name))

web::Response let_in(House& house, const Asked& asked, const Admission& in) {
  auto response = answer(whole(me_of(house, in.visitor.person, asked.today)));
  set_cookie(house, response, in.token);
  return response;
}

Attempt attempt_of(const Asked& asked, std::string_view login, std::string_view password) {
  return {login, password, asked.request.client, asked.request.header("user-agent")};
}

web::Response no_door() { return refused({{&nobody_signs_in, in_path, ""}}); }

// The first person's post: to give others theirs. An office of a ledger with a top region may give
// itself more.
Result<Receipt> give_first_post(House& house, PersonId person) {
  return house.desk.carry_out({}, [person](const Board&) -> Result<std::vector<Draft>> {
    PostHeld held;
    held.person = person;
    held.title = {"系统管理员", "Administrator"};
    held.role = Role::administrator;
    return std::vector<Draft>{{fresh_id(), person, {}, held}};
  });
}

web::Response get_me(House& house, const Asked& asked) {
  return answer(whole(me_of(house, asked.person, asked.today)));
}

web::Response post_sign_in(House& house, const Asked& asked) {
  auto* door = house.options.door;
  if (door == nullptr) return no_door();
  const auto said = json::read_text<SignIn>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const auto in = door->sign_in(attempt_of(asked, said->login, said->password));
  return in ? let_in(house, asked, *in) : turned_away(at_pointers(in.issues()));
}

web::Response post_sign_out(House& house, const Asked& asked) {
  if (house.options.door != nullptr && asked.person) house.options.door->sign_out(asked.session);
  auto response = nothing_to_say();
  end_cookie(house, response);
  return response;
}

web::Response post_setup(House& house, const Asked& asked) {
  auto* door = house.options.door;
  if (door == nullptr) return no_door();
  const auto said = json::read_text<SetUp>(asked.request.body, true);
  if (!said) return refused(said.issues());
  if (!door->is_first(said->token)) return refused({{&link_is_spent, "/token", ""}});
  Issues issues;
  const auto name = take_text({said->name, "/name"}, name_bytes, issues);
  if (name.empty()) issues.push_back({&missing, "/name", ""});
  if (!issues.empty()) {
    for (auto& issue : judge_password(said->password, said->login, "/password"))
      issues.push_back(std::move(issue));
    return refused(issues);
  }
  const auto person = house.next_person();
  const auto in =
      door->come_first(said->token, person, attempt_of(asked, said->login, said->password));
  if (!in) return refused(at_pointers(in.issues()));
  house.put_name(person, {name, name});
  try {
    if (const auto held = give_first_post(house, person); !held) return refused(held.issues());
  } catch (...) {  // nothing was recorded: the link is good again
    door->ask([&](AccountStore& store) { store.erase(person); });
    throw;
  }
  return let_in(house, asked, *in);
}

web::Response get_invitation(House& house, const Asked& asked) {
  auto* door = house.options.door;
  const auto& token = asked.request.captures.find("token")->second;
  const auto account = door != nullptr ? door->invited(token) : std::nullopt;
  if (!account) return refused({{&link_is_spent, in_path, ""}});
  return answer(whole(Invited{account->login, house.desk.name_of(account->person)}));
}

web::Response post_invitation(House& house, const Asked& asked) {
  auto* door = house.options.door;
  if (door == nullptr) return no_door();
  const auto said = json::read_text<OwnPassword>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const auto& token = asked.request.captures.find("token")->second;
  const auto in = door->accept(token, attempt_of(asked, "", said->password));
  if (in) return let_in(house, asked, *in);
  if (in.issues().front().kind == &link_is_spent) return refused({{&link_is_spent, in_path, ""}});
  return refused(at_pointers(in.issues()));
}

web::Response post_password(House& house, const Asked& asked) {
  const auto said = json::read_text<NewPassword>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const auto issues =
      house.options.door->change_password({asked.person, asked.session}, said->before, said->after);
  return issues.empty() ? nothing_to_say() : turned_away(at_pointers(issues));
}

}  // namespace

void add_sign_in(Table& table) {
  table.get<Me>("/api/me", For::anyone, get_me, "Who asks, with posts and rights.");
  table.post<SignIn, Me>("/api/sign-in", For::anyone, post_sign_in, "Sign in by a password.");
  table.post<Nothing, Nothing>("/api/sign-out", For::anyone, post_sign_out, "End the session.");
  table.post<SetUp, Me>("/api/setup", For::anyone, post_setup, "Make the first administrator.");
  table.get<Invited>("/api/invitations/{token}", For::anyone, get_invitation,
                     "Whom a link invites.");
  table.post<OwnPassword, Me>("/api/invitations/{token}", For::anyone, post_invitation,
                              "Set a password of one's own by a link.");
  table.post<NewPassword, Nothing>("/api/password", For::persons, post_password,
                                   "Change one's password.");
}

}  // namespace kaigong::http
