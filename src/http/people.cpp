#include "desk/forms.h"
#include "http/answers.h"
#include "http/person.h"
#include "http/session.h"
#include "people/door.h"

#include <algorithm>
#include <map>
#include <set>

namespace kaigong::http {

namespace {

constexpr std::size_t name_bytes = 200;
inline constexpr IssueKind unknown_person{"person.unknown", "没有这个人",
                                          "there is no such person"};
inline constexpr IssueKind no_demonstration{"demo.none", "这不是演示台账",
                                            "this ledger is no demonstration"};

struct NewPerson {
  std::string name;
  std::string name_en;
  std::string login;
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (name, name_en, login))

struct NewName {
  std::string name;
  std::string name_en;
};
BOOST_DESCRIBE_STRUCT(NewName, (), (name, name_en))

struct NewLogin {
  std::string login;
};
BOOST_DESCRIBE_STRUCT(NewLogin, (), (login))

struct Part {
  std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(Part, (), (person))

struct InvitedAnswer {
  PersonId person;
  std::string invitation;
};
BOOST_DESCRIBE_STRUCT(InvitedAnswer, (), (person, invitation))

std::string_view access_of(const Account* account) {
  if (account == nullptr) return "none";
  if (account->closed) return "closed";
  return account->password.empty() && account->subject.empty() ? "invited" : "open";
}

// Everything ever said of posts, by person, sorted into what was, is and will be.
struct Posts {
  std::vector<Post> past, now, future;
};

std::map<PersonId, Posts> posts_by_person(const Board& board, Day today) {
  std::map<PersonId, Posts> out;
  for (const auto& post : posts_ever(board)) {
    auto& of = out[post.person];
    const bool is_over = post.until && *post.until < today;
    const bool is_to_come = post.from && *post.from > today;
    (is_over ? of.past : is_to_come ? of.future : of.now).push_back(post);
  }
  return out;
}

// Whoever manages people everywhere manages all; a city's office whoever has a post in its city,
// and whoever has none yet.
bool may_manage(const Rights& rights, const Posts* posts) {
  if (rights.may_for_all(Act::people)) return true;
  if (!rights.may_somewhere(Act::people)) return false;
  if (posts == nullptr) return true;
  const auto is_mine = [&](const Post& post) { return rights.may_give(post.role, post.region); };
  const auto all_mine = [&](const std::vector<Post>& some) {
    return std::all_of(some.begin(), some.end(), is_mine);
  };
  return all_mine(posts->now) && all_mine(posts->future);
}

// Of whom whoever asks may change the way in; else why not.
Result<PersonId> managed(House& house, const Asked& asked) {
  const auto& said = asked.request.captures.find("person")->second;
  const auto number = read_number(said);
  const PersonId person{number.value_or(0)};
  const auto people = house.desk.people();
  const bool known = std::any_of(people.begin(), people.end(),
                                 [&](const Person& one) { return one.person == person; });
  const bool may = house.desk.read([&](const Board& board) {
    const auto posts = posts_by_person(board, asked.today);
    const auto found = posts.find(person);
    const Rights rights(board, asked.person, asked.today);
    return may_manage(rights, found == posts.end() ? nullptr : &found->second);
  });
  if (!known || !person) return Issue{&unknown_person, in_path, said};
  if (!may) return not_let(Act::people);
  return person;
}

std::vector<PostAnswer> answers_of(const Board& board, const std::vector<Post>& posts) {
  std::vector<PostAnswer> out;
  for (const auto& post : posts) out.push_back(post_answer(board, post));
  return out;
}

void fill_in_names(const Desk& desk, std::vector<PersonAnswer>& people) {
  for (auto& one : people) {
    name_people(desk, one.posts);
    name_people(desk, one.past);
    name_people(desk, one.future);
  }
}

PersonAnswer person_answer(const Board& board, const Person& person, const Posts* posts) {
  PersonAnswer out;
  out.person = person.person;
  out.name = person.name;
  out.access = "none";
  if (posts == nullptr) return out;
  out.posts = answers_of(board, posts->now);
  out.past = answers_of(board, posts->past);
  out.future = answers_of(board, posts->future);
  return out;
}

Text take_name(const std::string& zh, const std::string& en, Issues& issues) {
  const Field name{zh, "/name"};
  require(name, issues);
  Text out{take_text(name, name_bytes, issues), take_text({en, "/name_en"}, name_bytes, issues)};
  if (out.en.empty()) out.en = out.zh;
  return out;
}

bool is_demonstration(House& house) {
  const bool composed = house.desk.read([](const Board& board) { return board.ledger().composed; });
  return composed && house.options.door != nullptr;
}

// Whoever has a role today, and no password of their own.
std::vector<PersonAnswer> cast_of(House& house, Day today) {
  const auto people = house.desk.people();
  auto out = house.desk.read([&](const Board& board) {
    std::vector<PersonAnswer> cast;
    const auto posts = posts_by_person(board, today);
    for (const auto& person : people) {
      const auto found = posts.find(person.person);
      if (found == posts.end()) continue;
      const auto& now = found->second.now;
      const bool has_role = std::any_of(now.begin(), now.end(),
                                        [](const Post& post) { return post.role != Role::none; });
      if (has_role) cast.push_back(person_answer(board, person, &found->second));
    }
    return cast;
  });
  const auto accounts =
      house.options.door->ask([](AccountStore& store) { return store.accounts(); });
  std::set<PersonId> somebody;
  for (const auto& account : accounts) {
    if (access_of(&account) == "open") somebody.insert(account.person);
  }
  std::erase_if(out, [&](const PersonAnswer& one) { return somebody.contains(one.person); });
  fill_in_names(house.desk, out);
  return out;
}

web::Response get_people(House& house, const Asked& asked) {
  const auto people = house.desk.people();
  const auto accounts =
      house.options.door->ask([](AccountStore& store) { return store.accounts(); });
  std::map<PersonId, const Account*> by_person;
  for (const auto& account : accounts) by_person[account.person] = &account;
  auto found = house.desk.read([&](const Board& board) -> Result<std::vector<PersonAnswer>> {
    const Rights rights(board, asked.person, asked.today);
    if (!rights.may_somewhere(Act::people)) return not_let(Act::people);
    const auto posts = posts_by_person(board, asked.today);
    std::vector<PersonAnswer> out;
    for (const auto& person : people) {
      const auto held = posts.find(person.person);
      const auto* posts_held = held == posts.end() ? nullptr : &held->second;
      if (may_manage(rights, posts_held)) out.push_back(person_answer(board, person, posts_held));
    }
    return out;
  });
  if (!found) return refused(found.issues());
  for (auto& one : *found) {
    const auto account = by_person.find(one.person);
    if (account == by_person.end()) continue;
    one.login = account->second->login;
    one.access = access_of(account->second);
    one.signs_on = !account->second->subject.empty();
  }
  fill_in_names(house.desk, *found);
  return answer(whole(*found));
}

web::Response post_person(House& house, const Asked& asked) {
  const auto said = json::read_text<NewPerson>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const bool may = house.desk.read([&](const Board& board) {
    return Rights(board, asked.person, asked.today).may_somewhere(Act::people);
  });
  if (!may) return refused({not_let(Act::people)});
  Issues issues;
  const auto name = take_name(said->name, said->name_en, issues);
  if (!issues.empty()) return refused(issues);
  const auto person = house.next_person();
  const auto link = house.options.door->invite(person, asked.person, said->login);
  if (!link) return refused(at_pointers(link.issues()));
  house.put_name(person, name);
  return answer(whole(InvitedAnswer{person, *link}));
}

web::Response post_person_name(House& house, const Asked& asked) {
  const auto said = json::read_text<NewName>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const auto person = managed(house, asked);
  if (!person) return refused(person.issues());
  Issues issues;
  const auto name = take_name(said->name, said->name_en, issues);
  if (!issues.empty()) return refused(issues);
  house.put_name(*person, name);
  return nothing_to_say();
}

web::Response post_person_invitation(House& house, const Asked& asked) {
  const auto said = json::read_text<NewLogin>(asked.request.body, true);
  if (!said) return refused(said.issues());
  const auto person = managed(house, asked);
  if (!person) return refused(person.issues());
  auto login = said->login;
  if (login.empty()) {
    const auto account =
        house.options.door->ask([&](AccountStore& store) { return store.account(*person); });
    if (account) login = account->login;
  }
  const auto link = house.options.door->invite(*person, asked.person, login);
  if (!link) return refused(at_pointers(link.issues()));
  return answer(whole(InvitedAnswer{*person, *link}));
}

web::Response post_person_close(House& house, const Asked& asked) {
  const auto person = managed(house, asked);
  if (!person) return refused(person.issues());
  house.options.door->close(*person);
  return nothing_to_say();
}

web::Response get_cast(House& house, const Asked& asked) {
  if (!is_demonstration(house)) return refused({{&no_demonstration, in_path, ""}});
  return answer(whole(cast_of(house, asked.today)));
}

web::Response post_act(House& house, const Asked& asked) {
  if (!is_demonstration(house)) return refused({{&no_demonstration, in_path, ""}});
  const auto said = json::read_text<Part>(asked.request.body, true);
  if (!said) return refused(said.issues());
  if (asked.person) house.options.door->sign_out(asked.session);
  if (!said->person) {
    auto response = answer(whole(me_of(house, {}, asked.today)));
    end_cookie(house, response);
    return response;
  }
  const auto cast = cast_of(house, asked.today);
  const bool is_part = std::any_of(cast.begin(), cast.end(), [&](const PersonAnswer& one) {
    return one.person == *said->person;
  });
  const auto device = asked.request.header("user-agent");
  const auto in = is_part ? house.options.door->play(*said->person, device) : std::nullopt;
  if (!in) {
    const auto number = std::to_string(said->person->value);
    return refused({{&unknown_person, "/person", number}});
  }
  auto response = answer(whole(me_of(house, in->visitor.person, asked.today)));
  set_cookie(house, response, in->token);
  return response;
}

}  // namespace

void add_people(Table& table) {
  table.get<std::vector<PersonAnswer>>("/api/people", For::persons, get_people,
                                       "Whom one may manage.");
  table.post<NewPerson, InvitedAnswer>("/api/people", For::persons, post_person,
                                       "A new person with a link to come in by.");
  table.post<NewName, Nothing>("/api/people/{person}/name", For::persons, post_person_name,
                               "Name a person.");
  table.post<NewLogin, InvitedAnswer>("/api/people/{person}/invitation", For::persons,
                                      post_person_invitation, "A new link.");
  table.post<Nothing, Nothing>("/api/people/{person}/close", For::persons, post_person_close,
                               "Let a person in no more.");
  table.get<std::vector<PersonAnswer>>("/api/demo/cast", For::anyone, get_cast,
                                       "Whom a visitor of a demonstration can be.");
  table.post<Part, Me>("/api/demo/act", For::anyone, post_act, "Be somebody of the cast.");
}

}  // namespace kaigong::http
