#include "desk/office_deeds.h"
#include "desk/rights.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

class HoldPostTest : public testing::Test {
 protected:
  HoldPostTest() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480});
    say(RegionAdded{{1}, {}, "jilin", "220000", {"吉林省", "Jilin"}, "province", false});
    form_.person = {"7", "person"};
    form_.title = {"主任", "title"};
    form_.region = {"jilin", "region"};
    form_.role = {"推进办", "role"};
    form_.unit.place = "unit";
    form_.until.place = "until";
    form_.deputy_of.place = "deputy_of";
  }
  void say(Body body) {
    const auto seq = board_.seq() + 1;
    board_.apply({seq, "e" + std::to_string(seq), {1'651'110'300'000}, {1}, std::move(body)});
  }
  // "post.needs_region region; …"; "held"; "known"
  std::string outcome() {
    const auto held = hold_post(board_, form_);
    if (held) return *held ? "held" : "known";
    std::string out;
    for (const auto& issue : held.issues())
      out += (out.empty() ? "" : "; ") + std::string(issue.kind->code) + " " + issue.place;
    return out;
  }

  Board board_;
  PostForm form_;
};

TEST_F(HoldPostTest, records_a_post_and_nothing_when_it_is_said_again) {
  auto held = hold_post(board_, form_);
  ASSERT_TRUE(held);
  ASSERT_TRUE(*held);
  EXPECT_EQ((*held)->role, Role::office);
  EXPECT_EQ((*held)->region, RegionId{1});
  say(**held);
  EXPECT_EQ(outcome(), "known");
  form_.until.text = "2022-05-01";
  EXPECT_EQ(outcome(), "held");
}

TEST_F(HoldPostTest, gives_all_reasons_at_once) {
  form_ = {};
  form_.person.place = "person";
  form_.title.place = "title";
  EXPECT_EQ(outcome(), "field.missing person; field.missing title");
  form_.person.text = "x";
  form_.title.text = "t";
  form_.region = {"nowhere", "region"};
  form_.role = {"king", "role"};
  form_.from = {"2022-05-01", "from"};
  form_.until = {"2022-04-01", "until"};
  EXPECT_EQ(outcome(),
            "person.not_a_number person; region.unknown region; post.unknown_role role; "
            "exempt.ends_before until");
}

TEST_F(HoldPostTest, asks_for_what_the_role_reaches_by) {
  form_.region.text = "";
  EXPECT_EQ(outcome(), "post.needs_region region");
  form_.role.text = "enterprise";
  EXPECT_EQ(outcome(), "post.needs_unit unit");
  form_.unit.text = "甲公司";
  EXPECT_EQ(outcome(), "held");
  form_.role.text = "";
  form_.unit.text = "";
  EXPECT_EQ(outcome(), "held") << "a title without rights";
}

TEST_F(HoldPostTest, knows_deputies) {
  form_.deputy_of.text = "7";
  EXPECT_EQ(outcome(), "post.own_deputy deputy_of; post.deputy_has_no_role role");
  form_.deputy_of.text = "8";
  form_.role.text = "";
  EXPECT_EQ(outcome(), "held");
}

}  // namespace
}  // namespace kaigong
