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
  std::int64_t weight_millionths = 0;
};
BOOST_DESCRIBE_STRUCT(RaceItem, (), (code, name, weight_millionths))

struct RaceAnswer {
  RaceMethod method;
  Day as_of;
  std::optional<Day> before;
  std::vector<RaceItem> items;
  std::vector<RaceGroup> groups;
};
BOOST_DESCRIBE_STRUCT(RaceAnswer, (), (method, as_of, before, items, groups))

// Within the view's region; its other narrowings don't touch a race.
RaceAnswer race_answer(House& house, const View& view);

}  // namespace kaigong::http
