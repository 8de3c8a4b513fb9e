// Whatever is parsed can be shown and parsed again; whatever is read into a described type is
// written and read back the same; no bytes do harm. Doubles are not compared: Boost.JSON 1.81
// reads long ones to the last bit but one, and nothing of ours is a double.

#include "base/json.h"

#include <cstdint>

namespace kaigong {

struct Part {
  Text name;
  std::optional<Money> amount;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, amount, at))

struct Whole {
  ProjectId project;
  Day day;
  Period period = {2022, 4, 0};
  std::vector<Part> parts;
  std::map<std::string, bool> marks;
  json::Value more;
};
BOOST_DESCRIBE_STRUCT(Whole, (), (project, day, period, parts, marks, more))

}  // namespace kaigong

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto value = json::parse(text);
  if (!value) {
    check(!sentence(value.issues().at(0)).zh.empty());
    return 0;
  }
  check(is_utf8(text), "JSON that isn't UTF-8");
  check(bool(json::parse(json::pretty(*value))), "shown as what can't be read");

  auto whole = json::read<Whole>(*value, true);
  if (!whole) return 0;
  check(bool(json::read_text<Whole>(json::write(*whole), true)), "written unreadably");
  whole->more = nullptr;
  const auto written = json::write(*whole);
  const auto back = json::read_text<Whole>(written, true);
  check(back && json::write(*back) == written, "written otherwise than read");
  for (const auto& part : whole->parts) {
    check(!part.amount || show_money(*part.amount, MoneyUnit::wan) != "", "shown as nothing");
    check(show(part.at).size() == 19, "an instant off the calendar");
  }
  return 0;
}
