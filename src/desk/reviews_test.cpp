#include "desk/reviews.h"

#include "desk/deeds.h"
#include "desk/rights.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

constexpr RegionId jilin{1}, changchun{2}, chaoyang{3};
const Day today = *Day::of(2022, 4, 28);

// Jilin above Changchun above Chaoyang, where the project stands. 11, 12 and 13 hold the offices
// from the top down, 14 reports.
class ReviewsTest : public testing::Test {
 protected:
  ReviewsTest() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480});
    say(RegionAdded{jilin, {}, "jilin", "", {"吉林", "Jilin"}, "province", false});
    say(RegionAdded{changchun, jilin, "jilin/cc", "", {"长春", "Changchun"}, "prefecture", true});
    say(RegionAdded{chaoyang, changchun, "jilin/cc/cy", "", {"朝阳", "Chaoyang"}, "county", false});
    adopt(R"({"code":"m","version":"1","name":{"zh":"法","en":"M"},
        "verification":{"levels":["county","prefecture","province"],"from":"2022-04-01"}})");
    hold({11}, jilin);
    hold({12}, changchun);
    hold({13}, chaoyang);
    ProjectFacts facts;
    facts.name = Text{"甲", "A"};
    facts.region = chaoyang;
    say(ProjectAdded{{1}, {}, facts, {}});
  }
  Seq say(Body body) {
    const auto seq = board_.seq() + 1;
    board_.apply({seq, "e" + std::to_string(seq), {1'651'110'300'000}, {1}, std::move(body)});
    return seq;
  }
  void adopt(const std::string& text) { say(MethodAdopted{"m", "1", *json::parse(text)}); }
  void hold(PersonId person, RegionId region) {
    say(PostHeld{person, {"职务", "Post"}, "", region, {}, {}, {}, Role::office, {}});
  }
  Seq report(std::int64_t fen, Day day = *Day::of(2022, 4, 20)) {
    ProgressReported body;
    body.project = {1};
    body.period = month_of(day);
    body.day = day;
    body.invested_year = Money::fen(fen);
    return say(body);
  }
  // "accepted at 3", or issues; records it.
  std::string look(PersonId who, Seq report, const std::string& verdict,
                   const std::string& reason = "") {
    Reviewer reviewer{{}, who, PersonId{14}};
    for (const auto& post : posts_of(board_, who, today)) reviewer.at.push_back(post.region);
    const ReviewForm form{{"1", "project"},
                          {std::to_string(report), "report"},
                          {verdict, "verdict"},
                          {"invested_year", "field"},
                          {reason, "reason"}};
    const auto said = review_progress(board_, form, reviewer, today);
    if (!said) {
      const auto& issue = said.issues().front();
      return std::string(issue.kind->code) + ' ' + issue.place + ' ' + issue.value;
    }
    if (!*said) return "known";
    EXPECT_TRUE(board_.takes({board_.seq() + 1, "x", {1'651'110'300'000}, who, **said}));
    say(**said);
    return ((**said).returned ? "returned at " : "accepted at ") +
           std::to_string((**said).at.value);
  }
  // "waiting for 3", "verified" …
  std::string state() {
    const Reviews reviews(board_, today);
    const auto& project = *board_.project({1});
    const auto reports = reviews.reports_of(project);
    if (reports.empty()) return "none";
    const auto review = reviews.of(project, *reports.back());
    std::string out(json::enum_name(review.state));
    if (review.waits_at) out += " for " + std::to_string(review.waits_at.value);
    return out;
  }

  Board board_;
};

TEST_F(ReviewsTest, climb_from_the_county_to_the_province) {
  EXPECT_EQ(state(), "none");
  const auto seq = report(100);
  EXPECT_EQ(state(), "waiting for 3");
  EXPECT_EQ(look({12}, seq, "accepted"), "review.not_ones_turn report 朝阳");
  EXPECT_EQ(look({13}, seq, "accepted"), "accepted at 3");
  EXPECT_EQ(look({13}, seq, "accepted"), "known");
  EXPECT_EQ(state(), "waiting for 2");
  EXPECT_EQ(look({12}, seq, "accepted"), "accepted at 2");
  EXPECT_EQ(look({11}, seq, "accepted"), "accepted at 1");
  EXPECT_EQ(state(), "verified");
}

TEST_F(ReviewsTest, go_back_with_a_reason_and_climb_anew_once_corrected) {
  const auto seq = report(100);
  look({13}, seq, "accepted");
  EXPECT_EQ(look({12}, seq, "returned"), "field.missing reason ");
  EXPECT_EQ(look({12}, seq, "returned", "与凭证不符"), "returned at 2");
  EXPECT_EQ(look({12}, seq, "returned", "与凭证不符"), "known");
  EXPECT_EQ(state(), "returned for 2");
  const auto corrected = report(120);
  EXPECT_EQ(state(), "waiting for 3") << "the county looks at what is new";
  EXPECT_EQ(look({13}, seq, "accepted"), "review.superseded report " + std::to_string(corrected));
  EXPECT_EQ(look({13}, corrected, "accepted"), "accepted at 3");
}

TEST_F(ReviewsTest, come_back_from_a_spot_check_of_what_was_verified) {
  const auto seq = report(100);
  for (const auto who : {13U, 12U, 11U}) look({who}, seq, "accepted");
  EXPECT_EQ(look({11}, seq, "returned", "抽查不符"), "returned at 1");
  EXPECT_EQ(state(), "returned for 1");
  EXPECT_EQ(look({11}, seq, "accepted"), "accepted at 1") << "thought better of it";
  EXPECT_EQ(state(), "verified");
}

TEST_F(ReviewsTest, do_not_wait_where_nobody_holds_the_office) {
  say(PostHeld{{13}, {"职务", "Post"}, "", chaoyang, {}, today + -1, {}, Role::office, {}});
  report(100);
  EXPECT_EQ(state(), "waiting for 2");
}

TEST_F(ReviewsTest, are_of_the_last_word_of_each_day_since_the_method_asks) {
  report(50, *Day::of(2022, 3, 31));
  EXPECT_EQ(state(), "none");
  const auto first = report(100);
  report(110, *Day::of(2022, 4, 25));
  const Reviews reviews(board_, today);
  EXPECT_EQ(reviews.reports_of(*board_.project({1})).size(), 2U);
  EXPECT_EQ(look({13}, first, "accepted"), "accepted at 3") << "each day waits by itself";
}

TEST_F(ReviewsTest, are_refused_to_whoever_reported_it) {
  const auto seq = report(100);
  const ReviewForm form{
      {"1", "project"}, {std::to_string(seq), "report"}, {"accepted", "verdict"}, {}, {}};
  const auto own = review_progress(board_, form, {{chaoyang}, {13}, PersonId{13}}, today);
  ASSERT_FALSE(own);
  EXPECT_EQ(own.issues().front().kind, &own_report);
}

TEST_F(ReviewsTest, name_what_is_wrong_with_the_form) {
  const auto seq = report(100);
  EXPECT_EQ(look({13}, seq, "maybe"), "review.not_a_verdict verdict maybe");
  EXPECT_EQ(look({13}, 3, "accepted"), "review.not_a_report report 3");
  adopt(R"({"code":"m","version":"1","name":{"zh":"法","en":"M"}})");
  EXPECT_EQ(look({13}, seq, "accepted"), "review.unasked report ");
}

}  // namespace
}  // namespace kaigong
