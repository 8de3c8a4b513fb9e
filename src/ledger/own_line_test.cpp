// The two ways in which a line is read: what is read straight from the text is what the tree reads.

#include "ledger/samples_test.h"
#include "ledger/stored.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kaigong {
namespace {

// Whether it was read straight from the text; then the tree reads the same.
bool is_own(std::string_view line) {
  Entry own;
  if (!read_own_line(line, own)) return false;
  const auto any = read_any_line(line);
  EXPECT_TRUE(any) << line;
  if (!any) return true;
  EXPECT_EQ(stored_line(own), stored_line(*any)) << line;
  EXPECT_EQ(own.body.index(), any->body.index()) << line;
  return true;
}

std::string changed(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  check(at != std::string::npos, "nothing to change");
  return text.replace(at, what.size(), with);
}

// A method's text and a published result are any JSON, and a tab is escaped in a way that's left
// to the tree.
bool has_what_is_left(const std::string& line) {
  return line.find("method.adopted") != std::string::npos ||
         line.find("\"result\":{") != std::string::npos ||
         line.find("\\u0009") != std::string::npos;
}

TEST(OwnLine, is_read_straight_from_the_text) {
  std::size_t own = 0;
  for (const auto& entry : sample_entries()) {
    const auto line = stored_line(entry);
    EXPECT_EQ(is_own(line), !has_what_is_left(line)) << line;
    EXPECT_TRUE(read_line(line));
    if (is_own(line)) ++own;
  }
  EXPECT_GT(own, 15U);
}

TEST(OwnLine, is_left_to_the_tree_where_it_is_written_otherwise) {
  const auto line =
      stored_line({7, "a", {1'651'110'300'000}, {3}, MatterClosed{{4}, sample_day(4, 28), "清了"}});
  ASSERT_TRUE(is_own(line));
  for (const auto& other :
       {changed(line, "\"text\"", " \"text\""), changed(line, "\"by\":3", "\"by\":3.0"),
        changed(line, "\"matter\":4,", ""), changed(line, "\"matter\":4", "\"matter\":null"),
        changed(line, "\"seq\":7,\"id\":\"a\"", "\"id\":\"a\",\"seq\":7"),
        changed(line, "\"text\"", "\"added_later\":1,\"text\""),
        changed(line, "\"matter\":4", "\"matter\":9,\"matter\":4"),
        changed(line, "closed/1", "closed\\/1")}) {
    const auto read = read_line(other);
    ASSERT_TRUE(read) << other;
    EXPECT_EQ(read->seq, 7U);
    is_own(other);
  }
}

TEST(OwnLine, is_refused_for_the_reasons_of_the_tree) {
  const auto line =
      stored_line({7, "a", {1'651'110'300'000}, {3}, MatterClosed{{4}, sample_day(4, 28), "清了"}});
  for (const auto& bad : {changed(line, "\"seq\":7", "\"seq\":0"), changed(line, "\"a\"", "\"\""),
                          changed(line, "closed/1", "closed/2"), changed(line, "04-28", "02-30"),
                          line + "}", line.substr(0, line.size() - 1)}) {
    EXPECT_FALSE(is_own(bad)) << bad;
    const auto both = read_line(bad), tree = read_any_line(bad);
    ASSERT_FALSE(both || tree) << bad;
    ASSERT_EQ(both.issues().size(), tree.issues().size());
    EXPECT_EQ(both.issues()[0].place, tree.issues()[0].place);
    EXPECT_EQ(both.issues()[0].kind, tree.issues()[0].kind);
  }
}

TEST(OwnLine, that_demands_something_is_not_read_without) {
  ProgressReported body;
  body.project = {1};
  const auto line = stored_line({7, "a", {1'651'110'300'000}, {3}, body});
  EXPECT_FALSE(is_own(changed(line, "\"period\":\"0000-00\",", "")));
  AssessmentPublished judged;
  judged.at_seq = ~Seq{0};
  EXPECT_FALSE(is_own(stored_line({7, "a", {1'651'110'300'000}, {3}, judged})));
}

// Each byte of each released line changed in each bit, taken out, and said twice.
TEST(OwnLine, is_what_the_tree_reads_however_it_was_changed) {
  std::size_t own = 0;
  for (const auto& entry : sample_entries()) {
    const auto line = stored_line(entry);
    for (std::size_t at = 0; at < line.size(); ++at) {
      auto other = line;
      for (int bit = 0; bit < 8; ++bit) {
        other[at] = static_cast<char>(line[at] ^ (1 << bit));
        if (is_own(other)) ++own;
      }
      if (is_own(std::string(line).erase(at, 1))) ++own;
      if (is_own(std::string(line).insert(at, 1, line[at]))) ++own;
    }
  }
  EXPECT_GT(own, 1000U);
}

}  // namespace
}  // namespace kaigong
