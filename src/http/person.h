#pragma once

#include "desk/rights.h"
#include "http/house.h"

#include <string>
#include <vector>

// People as answers tell of them.
namespace kaigong::http {

struct PostAnswer {
  Text title;
  std::string role;
  Text role_name;
  std::string region;
  Text region_name;
  std::string unit;
  std::optional<Day> from;
  std::optional<Day> until;
  std::optional<PersonId> deputy_of;
  Text deputy_of_name;  // asked for once no lock is held
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(PostAnswer, (),
                      (title, role, role_name, region, region_name, unit, from, until, deputy_of,
                       deputy_of_name, seq))
PostAnswer post_answer(const Board& board, const Post& post);

struct PersonAnswer {
  PersonId person;
  Text name;
  std::string login;
  std::string access;     // none, invited, open, closed
  bool signs_on = false;  // by single sign-on
  std::vector<PostAnswer> posts;
  std::vector<PostAnswer> past;
  std::vector<PostAnswer> future;
};
BOOST_DESCRIBE_STRUCT(PersonAnswer, (),
                      (person, name, login, access, signs_on, posts, past, future))

struct Me {
  std::optional<PersonId> person;
  Text name;
  std::string login;
  bool guest = false;
  bool is_new = false;
  bool demonstration = false;
  bool acting = false;  // a part of the cast
  std::vector<PostAnswer> posts;
  std::vector<std::string> may;
  bool sees_all = false;
  std::optional<std::string> sign_on;  // what single sign-on is called here
  bool signs_on = false;               // the account is linked to it
  bool has_password = false;
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (person, name, login, guest, is_new, demonstration, acting, posts, may,
                       sees_all, sign_on, signs_on, has_password))

Me me_of(House& house, PersonId person, Day today);

// Names of people stand outside the board: to be filled in once its lock is given back.
void name_people(const Desk& desk, std::vector<PostAnswer>& posts);

}  // namespace kaigong::http
