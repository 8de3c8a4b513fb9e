#include "base/json_direct.h"

#include "base/json.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace kaigong {
namespace {

enum class Light { green, red };
BOOST_DESCRIBE_ENUM(Light, green, red)

struct Lamp {
  std::string name;
  Light light = Light::green;
};
BOOST_DESCRIBE_STRUCT(Lamp, (), (name, light))

struct House {
  ProjectId project;
  Text title;
  Money invested;
  std::optional<Money> approved;
  Day due;
  Period period = {2022, 4, 0};
  Instant at;
  Digest evidence;
  std::vector<Lamp> lamps;
  std::vector<std::string> tags;
  bool urgent = false;
  std::int32_t percent = 5;
};
BOOST_DESCRIBE_STRUCT(House, (),
                      (project, title, invested, approved, due, period, at, evidence, lamps, tags,
                       urgent, percent))

House filled() {
  House house{{7},
              {"污水厂", "sewage \"works\"\\\n"},
              Money::fen(-5),
              Money::fen(12),
              *Day::of(2022, 4, 28),
              {2022, 4, 2},
              {1'651'110'300'000},
              digest_of(DigestKind::sha256, "x"),
              {{"a", Light::red}, {"b", Light::green}},
              {"", "🚧"},
              true,
              -3};
  return house;
}

template <class T>
std::optional<T> directly(std::string_view text) {
  json::DirectReader reader(text);
  T value{};
  return reader.read(value) && reader.at_end() ? std::optional(std::move(value)) : std::nullopt;
}

// Whether it was taken. What is taken the tree takes too, as the same value.
template <class T>
bool taken(std::string_view text) {
  const auto value = directly<T>(text);
  if (!value) return false;
  const auto tree = json::read_text<T>(text);
  EXPECT_TRUE(tree) << text;
  if (tree) {
    EXPECT_EQ(json::write(*tree), json::write(*value)) << text;
  }
  return true;
}

TEST(DirectReader, reads_what_was_written) {
  EXPECT_TRUE(taken<House>(json::write(filled())));
  EXPECT_TRUE(taken<House>(json::write(House{})));
  EXPECT_TRUE(taken<Lamp>("{}"));
  EXPECT_TRUE(taken<std::vector<std::string>>("[]"));
  EXPECT_TRUE(taken<std::string>(R"("\"\\\n")"));
}

TEST(DirectReader, leaves_to_the_tree_what_is_written_otherwise) {
  for (const auto* other :
       {R"({"light":"red","name":"a"})", R"({"name":"a","name":"b"})", R"({"name":"a","more":1})",
        R"({"more":1,"name":"a"})", R"({"name": "a"})", R"( {"name":"a"})", R"({"name":"a"} )",
        R"({"name":null})", R"({"n\u0061me":"a"})", R"({"name":"\u0061"})", R"({"name":"\/"})"}) {
    EXPECT_FALSE(directly<Lamp>(other)) << other;
    EXPECT_TRUE(json::read_text<Lamp>(other)) << other;
  }
  EXPECT_FALSE(directly<Text>(R"({"zh":"a"})"));
  EXPECT_FALSE(directly<json::Value>("1"));
  EXPECT_FALSE((directly<std::map<std::string, int>>("{}")));
}

TEST(DirectReader, declines_what_is_wrong) {
  for (const auto* bad :
       {"", "{", "{\"name\":\"a\"", "{\"name\":\"a\",}", "{,}", "{\"name\":}", "{\"name\"}",
        "{\"name\":\"a\"}}", "{\"name\":1}", "{\"light\":\"blue\"}", "{\"name\":\"a\n\"}",
        "{\"name\":\"a", "{\"name\":\"\\", "{\"name\":\"\\x\"}", "[]", "{\"light\":\"re\\", "\""}) {
    EXPECT_FALSE(directly<Lamp>(bad)) << bad;
    EXPECT_FALSE(json::read_text<Lamp>(bad)) << bad;
  }
  for (const auto* bad : {"[", "[,]", "[\"a\",]", "[\"a\"", "[\"a\"\"b\"]", "[1]"}) {
    EXPECT_FALSE(directly<std::vector<std::string>>(bad)) << bad;
    EXPECT_FALSE(json::read_text<std::vector<std::string>>(bad)) << bad;
  }
}

TEST(DirectReader, takes_whole_numbers_within_their_bounds) {
  EXPECT_TRUE(taken<std::int64_t>("999999999999999999"));
  EXPECT_TRUE(taken<std::int64_t>("-999999999999999999"));
  EXPECT_TRUE(taken<std::int32_t>("-2147483648"));
  EXPECT_TRUE(taken<ProjectId>("4294967295"));
  EXPECT_TRUE(taken<Money>("-100000000000000"));
  EXPECT_TRUE(taken<Instant>("-2208988800000"));
  for (const auto* text : {"1.0", "1e3", "01", "-0", "-", "", "+1", " 1", "1 ", "0x1", "1.", "--1",
                           "9999999999999999999", "99999999999999999999999", "1,", "true"}) {
    EXPECT_FALSE(taken<std::int64_t>(text)) << text;
  }
  EXPECT_FALSE(taken<std::int32_t>("2147483648"));
  EXPECT_FALSE(taken<ProjectId>("4294967296"));
  EXPECT_FALSE(taken<ProjectId>("-1"));
  EXPECT_FALSE(taken<Money>("100000000000001"));
  EXPECT_FALSE(taken<Money>("-100000000000001"));
  EXPECT_FALSE(taken<Instant>("5648745600000"));
  EXPECT_FALSE(taken<Instant>("-2208988800001"));
  EXPECT_FALSE(taken<bool>("1"));
  EXPECT_FALSE(taken<Day>("\"2022-02-30\""));
}

// Every lead byte with what may follow at the bounds of every range.
TEST(DirectReader, takes_the_same_bytes_for_utf8) {
  const std::vector<int> next{-1, 0x22, 0x41, 0x5C, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
  std::size_t good = 0;
  std::string text;
  for (int lead = 0; lead < 256; ++lead) {
    for (const int second : next) {
      for (const int third : next) {
        for (const int fourth : next) {
          text = "\"";
          for (const int byte : {lead, second, third, fourth}) {
            if (byte >= 0) text += static_cast<char>(byte);
          }
          text += '"';
          if (taken<std::string>(text)) ++good;
        }
      }
    }
  }
  EXPECT_GT(good, 10'000U);
}

// Each byte changed in each bit, and each end cut off.
TEST(DirectReader, takes_nothing_that_the_tree_does_not) {
  const auto line = json::write(filled());
  std::size_t good = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    EXPECT_FALSE(taken<House>(line.substr(0, at)));
    for (int bit = 0; bit < 8; ++bit) {
      auto changed = line;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      if (taken<House>(changed)) ++good;
    }
  }
  EXPECT_GT(good, 100U);
}

}  // namespace
}  // namespace kaigong
