#include "base/json.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace kaigong {
namespace {

enum class Stage { planned, building };
BOOST_DESCRIBE_ENUM(Stage, planned, building)

struct Step {
  std::string name;
  Stage stage = Stage::planned;
};
BOOST_DESCRIBE_STRUCT(Step, (), (name, stage))

struct Everything {
  ProjectId project;
  Text title;
  Money invested;
  std::optional<Money> approved;
  Day due;
  Period period = {2022, 4, 0};
  Instant at;
  Digest evidence;
  std::vector<Step> steps;
  std::map<std::string, int> counts;
  bool urgent = false;
  std::int32_t percent = 5;
  json::Value more;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (project, title, invested, approved, due, period, at, evidence, steps, counts,
                       urgent, percent, more))

// "place code: value" of each issue.
std::vector<std::string> issues_of(std::string_view text, bool strict = false) {
  std::vector<std::string> out;
  const auto result = json::read_text<Everything>(text, strict);
  if (result) return out;
  for (const auto& issue : result.issues()) {
    out.push_back(issue.place + " " + std::string(issue.kind->code) + ": " + issue.value);
  }
  return out;
}

using Found = std::vector<std::string>;

TEST(Json, writes_what_is_there_and_reads_it_back) {
  Everything from;
  from.project = {7};
  from.title = {"污水厂", "sewage works"};
  from.invested = Money::fen(-5);
  from.approved = Money::fen(12);
  from.due = *read_day("2022-04-28");
  from.at = {1'651'109'400'000};
  from.evidence = digest_of(DigestKind::sha256, "x");
  from.steps = {{"a/b", Stage::building}, {"", Stage::planned}};
  from.counts = {{"土地", 2}};
  from.urgent = true;
  from.more = json::Array{1, "x"};
  const auto text = json::write(from);
  EXPECT_EQ(text,
            R"({"project":7,"title":{"zh":"污水厂","en":"sewage works"},"invested":-5,)"
            R"("approved":12,"due":"2022-04-28","period":"2022-04","at":1651109400000,)"
            R"("evidence":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",)"
            R"("steps":[{"name":"a/b","stage":"building"},{"stage":"planned"}],)"
            R"("counts":{"土地":2},"urgent":true,"percent":5,"more":[1,"x"]})");
  const auto back = json::read_text<Everything>(text, true);
  ASSERT_TRUE(back);
  EXPECT_EQ(json::write(*back), text);
}

TEST(Json, leaves_nothings_out_and_keeps_defaults_for_what_is_missing) {
  const auto empty = json::read_text<Everything>(R"({"project": 1, "percent": null})");
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->percent, 5);
  EXPECT_EQ(empty->period, (Period{2022, 4, 0}));
  EXPECT_EQ(json::write(Step{}), R"({"stage":"planned"})");
}

TEST(Json, names_every_wrong_member_by_its_pointer) {
  EXPECT_EQ(issues_of(R"({"project":"7","invested":1.5,"due":"28.4.2022","steps":[{},{"stage":3}],
                          "counts":{"a/b":"x"},"urgent":1,"title":"x"})"),
            (Found{"/project json.wrong_type: a whole number",
                   "/title json.wrong_type: {\"zh\": …, \"en\": …}",
                   "/invested json.wrong_type: a whole number",
                   "/due json.wrong_type: a day like 2022-04-28",
                   "/steps/1/stage json.wrong_type: one of the listed names",
                   "/counts/a~1b json.wrong_type: a whole number",
                   "/urgent json.wrong_type: true or false"}));
  EXPECT_EQ(issues_of("[]"), Found{" json.wrong_type: an object"});
}

TEST(Json, refuses_numbers_that_do_not_fit) {
  for (const auto* wrong :
       {R"({"project":-1})", R"({"project":4294967296})", R"({"percent":3000000000})",
        R"({"percent":1e400})", R"({"invested":9223372036854775808})"}) {
    EXPECT_EQ(issues_of(wrong).size(), 1U) << wrong;
  }
}

TEST(Json, bounds_amounts_and_instants_where_they_come_in) {
  EXPECT_EQ(issues_of(R"({"invested":100000000000000})"), Found{});
  EXPECT_EQ(issues_of(R"({"invested":100000000000001})").size(), 1U);
  EXPECT_EQ(issues_of(R"({"invested":-100000000000001})").size(), 1U);
  EXPECT_EQ(issues_of(R"({"at":5648745599999})"), Found{});
  EXPECT_EQ(issues_of(R"({"at":5648745600000})").size(), 1U);
  EXPECT_EQ(issues_of(R"({"at":-2208988800000})"), Found{});
  EXPECT_EQ(issues_of(R"({"at":-9223372036854775808})").size(), 1U);
}

TEST(Json, refuses_unknown_members_only_when_strict) {
  const auto* text = R"({"projekt":1,"$schema":"x","_remark":"y","steps":[{"nam":"z"}]})";
  EXPECT_EQ(issues_of(text), Found{});
  EXPECT_EQ(issues_of(text, true), (Found{"/steps/0/nam json.unknown_member: nam",
                                          "/projekt json.unknown_member: projekt"}));
}

TEST(Parse, says_at_which_byte_the_text_stops_being_json) {
  const auto says = [](std::string_view text) {
    const auto value = json::parse(text);
    return value ? "fine" : value.issues().at(0).value.substr(0, 8);
  };
  EXPECT_EQ(says(R"({"a": tru})"), "byte 6, ");
  EXPECT_EQ(says("[1, 2"), "byte 5, ");
  EXPECT_EQ(says("[1] x"), "byte 4, ");
  EXPECT_EQ(says(""), "byte 0, ");
  EXPECT_EQ(says(" [1] \n"), "fine");
  EXPECT_EQ(says("1"), "fine");
  EXPECT_EQ(says("1e308"), "fine");
  EXPECT_EQ(says(R"([{"a":[1e400]}])"), "a number") << "infinity could not be read back";
  EXPECT_NE(says("\"\xFF\""), "fine");
}

TEST(Parse, refuses_to_go_too_deep) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_TRUE(json::parse(nested(64)));
  EXPECT_EQ(json::parse(nested(65)).issues().at(0).kind->code, "json.malformed");
  EXPECT_FALSE(json::parse(std::string(1'000'000, '[')));
}

TEST(WriteText, escapes_so_that_any_parser_reads_it_back) {
  std::string out;
  json::write_text(out, "a\"b\\c\nd\te\x01 开工");
  EXPECT_EQ(out, R"("a\"b\\c\nd\u0009e\u0001 开工")");
  for (int c = 0; c < 128; ++c) {
    const std::string text{'x', static_cast<char>(c), 'y'};
    std::string written;
    json::write_text(written, text);
    const auto back = json::parse(written);
    ASSERT_TRUE(back) << c;
    EXPECT_EQ(back->as_string(), text) << c;
  }
}

TEST(Pretty, puts_one_member_on_a_line) {
  const auto value = json::parse(R"({"a":[1,{"b":[]}],"c":{}})");
  EXPECT_EQ(json::pretty(*value),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}");
}

TEST(EnumName, goes_both_ways) {
  EXPECT_EQ(json::enum_name(Stage::building), "building");
  EXPECT_EQ(json::read_enum<Stage>("building"), Stage::building);
  EXPECT_FALSE(json::read_enum<Stage>("Building"));
}

}  // namespace
}  // namespace kaigong
