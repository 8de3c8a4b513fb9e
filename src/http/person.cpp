// tested by: http/people_test.cpp
#include "http/person.h"

#include "people/door.h"
#include "signon/sign_on.h"

namespace kaigong::http {

namespace {

void tell_rights(const Board& board, PersonId person, Day today, Me& me) {
  const Rights rights(board, person, today);
  for (const auto& post : rights.posts()) me.posts.push_back(post_answer(board, post));
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Act>>([&](auto act) {
    if (rights.may_somewhere(act.value)) me.may.emplace_back(act.name);
  });
  me.sees_all = rights.may_for_all(Act::see);
}

}  // namespace

PostAnswer post_answer(const Board& board, const Post& post) {
  PostAnswer out;
  out.title = post.title;
  out.role = json::enum_name(post.role);
  out.role_name = name_of(post.role);
  if (const auto* region = board.region(post.region)) {
    out.region = region->key;
    out.region_name = region->name;
  }
  out.unit = post.unit;
  out.from = post.from;
  out.until = post.until;
  if (post.deputy_of) out.deputy_of = post.deputy_of;
  out.seq = post.seq;
  return out;
}

void name_people(const Desk& desk, std::vector<PostAnswer>& posts) {
  for (auto& post : posts) {
    if (post.deputy_of) post.deputy_of_name = desk.name_of(*post.deputy_of);
  }
}

Me me_of(House& house, PersonId person, Day today) {
  Me me;
  auto* door = house.options.door;
  me.is_new = door != nullptr && door->is_new();
  if (door != nullptr && house.options.sign_on != nullptr)
    me.sign_on = house.options.sign_on->name();
  me.guest = !person && house.has_guests();
  me.sees_all = me.guest;
  house.desk.read([&](const Board& board) {
    me.demonstration = door != nullptr && board.ledger().composed;
    if (person) tell_rights(board, person, today, me);
  });
  if (me.guest) me.may = {"see", "compare"};
  if (!person) return me;
  me.person = person;
  me.name = house.desk.name_of(person);
  name_people(house.desk, me.posts);
  const auto account = door->ask([&](AccountStore& store) { return store.account(person); });
  if (!account) return me;
  me.login = account->login;
  me.signs_on = !account->subject.empty();
  me.has_password = !account->password.empty();
  me.acting = me.demonstration && account->password.empty() && account->subject.empty();
  return me;
}

}  // namespace kaigong::http
