#pragma once

#include "http/view.h"

// The race as pages show it.
namespace kaigong::http {

struct RaceMethod {
  std::string code;
  Text name;
  std::string version;
};
BOOST_DESCRIBE_STRUCT(RaceMethod, (), (code, name, version))

struct RaceItem {
  std::string code;
  Text name;
  Text clause;
  std::int64_t weight_millionths = 0;
  std::string shape;
  std::string unit;     // of `value`: bp, fen, count, points, day
  std::string measure;  // that it looks at; empty where it looks at figures, events or documents
};
BOOST_DESCRIBE_STRUCT(RaceItem, (), (code, name, clause, weight_millionths, shape, unit, measure))

struct RaceGrade {
  std::string code;
  Text name;
  std::int64_t at_millionths = 0;
  bool failing = false;
};
BOOST_DESCRIBE_STRUCT(RaceGrade, (), (code, name, at_millionths, failing))

// What a colour means is the method's word.
struct RaceList {
  std::string code;
  Text name;
  Text clause;
  std::string colour;
  bool praise = false;
};
BOOST_DESCRIBE_STRUCT(RaceList, (), (code, name, clause, colour, praise))

struct RaceVeto {
  std::string code;
  Text name;
  Text clause;
  std::string effect;
};
BOOST_DESCRIBE_STRUCT(RaceVeto, (), (code, name, clause, effect))

// The scheme as far as a page needs it to show a race.
struct RaceScheme {
  std::vector<RaceItem> items;
  std::vector<RaceGrade> grades;
  std::vector<RaceList> lists;
  std::vector<RaceVeto> vetoes;
};
BOOST_DESCRIBE_STRUCT(RaceScheme, (), (items, grades, lists, vetoes))
RaceScheme scheme_answer(const Method& method);

struct RaceAnswer : RaceScheme {
  RaceMethod method;
  Day as_of;
  std::optional<Day> before;
  std::vector<RaceGroup> groups;
};
BOOST_DESCRIBE_STRUCT(RaceAnswer, (RaceScheme), (method, as_of, before, groups))

// Within the view's region; its other narrowings don't touch a race.
RaceAnswer race_answer(House& house, const View& view);

}  // namespace kaigong::http
