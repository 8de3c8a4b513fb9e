#include "desk/evidence.h"

#include "base/limits.h"
#include "desk/audit.h"
#include "desk/deed_list.h"
#include "desk/small_ledger_test.h"
#include "papers/made_for_test.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day today = *Day::of(2022, 4, 28);
const std::string photo = papers::with_exif(papers::jpeg_of(papers::scene(1, 320, 240)));
const std::string paper = "%PDF-1.7 a contract";

class EvidenceTest : public testing::Test {
 protected:
  EvidenceTest() {
    found_ledger(path_, 2);
    desk_ = desk_on(path_);
  }

  SentFile file(const std::string& bytes, const std::string& name = "a.jpg") {
    return *look_at_file(name, bytes, desk_->digest_kind(), "/file");
  }
  EvidenceForm form(const std::string& what = "photo") {
    EvidenceForm out;
    out.project = {"P1", "/project"};
    out.what = {what, "/what"};
    return out;
  }
  // What would be recorded; else "known" or the issues.
  std::optional<EvidenceFiled> decided(const EvidenceForm& said, const SentFile& sent) {
    outcome_.clear();
    auto out =
        desk_->read([&](const Board& board) { return file_evidence(board, said, sent, today); });
    if (out && *out) return *out;
    if (out) outcome_ = "known";
    if (!out) tell(out.issues());
    return std::nullopt;
  }
  std::string refusal(const EvidenceForm& said, const SentFile& sent) {
    return decided(said, sent) ? "recorded" : outcome_;
  }
  void tell(const Issues& issues) {
    for (const auto& issue : issues)
      outcome_ += std::string(issue.kind->code) + " " + issue.place + ";";
  }
  Seq file_it(const EvidenceForm& said, const std::string& bytes) {
    const auto sent = file(bytes);
    desk_->shelve(sent.digest, papers::media_type(sent.examined.media), bytes);
    const auto receipt =
        desk_->carry_out({}, [&](const Board& board) -> Result<std::vector<Draft>> {
          auto body = file_evidence(board, said, sent, today);
          if (!body) return body.issues();
          if (!*body) return std::vector<Draft>{};
          return std::vector<Draft>{{fresh_id(), {1}, {}, std::move(**body)}};
        });
    return receipt ? receipt->seq : 0;
  }
  std::string report(const std::vector<std::string>& digests, const std::string& invested) {
    ReportForm said;
    said.project = {"P1", "/project"};
    said.day = {"2022-04-20", "/day"};
    said.invested_year = {invested, "/invested_year"};
    for (const auto& digest : digests)
      said.evidence.push_back({digest, "/evidence/" + std::to_string(said.evidence.size())});
    const auto receipt =
        desk_->carry_out({1}, [&](const Board& board) -> Result<std::vector<Draft>> {
          auto body = report_progress(board, said, today);
          if (!body) return body.issues();
          if (!*body) return std::vector<Draft>{};
          return std::vector<Draft>{{fresh_id(), {1}, {}, std::move(**body)}};
        });
    outcome_.clear();
    if (!receipt) tell(receipt.issues());
    return receipt ? (receipt->recorded == 0 ? "known" : "recorded") : outcome_;
  }

  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");
  std::unique_ptr<Desk> desk_;
  std::string outcome_;
};

TEST_F(EvidenceTest, keeps_what_the_camera_wrote) {
  const auto body = decided(form(), file(photo));
  ASSERT_TRUE(body);
  EXPECT_EQ(body->media_type, "image/jpeg");
  EXPECT_EQ(body->taken, Day::of(2022, 4, 19));
  EXPECT_EQ(body->taken_second, 51'802);
  EXPECT_EQ(body->place, (Coordinates{43'500'000, 125'500'000}));
  EXPECT_EQ(body->fingerprint.size(), 16U);
  EXPECT_EQ(body->bytes, static_cast<std::int64_t>(photo.size()));
  EXPECT_TRUE(remarks_on(file(photo), body->taken).empty());
}

TEST_F(EvidenceTest, the_sender_s_word_goes_before_the_camera_s) {
  auto said = form();
  said.day = {"2022-04-21", "/day"};
  said.latitude = {"43.8170711234", "/latitude"};
  said.longitude = {"-125.3", "/longitude"};
  const auto body = decided(said, file(photo));
  ASSERT_TRUE(body);
  EXPECT_EQ(body->taken, Day::of(2022, 4, 21));
  EXPECT_FALSE(body->taken_second);
  EXPECT_EQ(body->place, (Coordinates{43'817'071, -125'300'000}));
  EXPECT_EQ(remarks_on(file(photo), body->taken).front().en, "the camera says 2022-04-19");
}

TEST_F(EvidenceTest, a_camera_ahead_of_today_is_not_believed) {
  papers::CameraWords words;
  words.moment = "2023:01:01 00:00:00";
  const auto ahead =
      papers::with_exif(photo.substr(0, 2) + photo.substr(photo.find("\xFF\xE0")), words);
  const auto body = decided(form(), file(ahead));
  ASSERT_TRUE(body);
  EXPECT_FALSE(body->taken);
  EXPECT_EQ(remarks_on(file(ahead), body->taken).size(), 1U);
}

TEST_F(EvidenceTest, names_every_reason_at_its_field) {
  auto said = form("passport");
  said.day = {"2022-05-01", "/day"};
  said.latitude = {"91", "/latitude"};
  said.longitude = {"0", "/longitude"};
  said.printed_total = {"-5", "/printed_total"};
  said.printed_day = {"soon", "/printed_day"};
  EXPECT_EQ(refusal(said, file(photo)),
            "evidence.unknown_paper /what;period.in_the_future /day;evidence.not_a_place /latitude;"
            "money.negative /printed_total;day.not_a_day /printed_day;");
  said = form("");
  said.latitude = {"", "/latitude"};
  said.longitude = {"x", "/longitude"};
  EXPECT_EQ(refusal(said, file(paper)),
            "field.missing /what;evidence.not_a_place /longitude;evidence.half_a_place /latitude;");
  said = form();
  said.project = {"P9", "/project"};
  EXPECT_EQ(refusal(said, file(paper)), "project.unknown /project;");
}

TEST_F(EvidenceTest, takes_only_files_of_known_kinds_and_of_a_bounded_size) {
  const auto why = [&](const std::string& bytes) {
    const auto sent = look_at_file("a.jpg", bytes, DigestKind::sha256, "/file");
    return sent ? "taken" : std::string(sent.issues().front().kind->code);
  };
  EXPECT_EQ(why("MZ a program called a.jpg"), "evidence.unknown_type");
  EXPECT_EQ(why(""), "field.missing");
  std::string large = paper;
  large.resize(limits::evidence_bytes, ' ');
  EXPECT_EQ(why(large), "taken");
  EXPECT_EQ(why(large + ' '), "evidence.too_large");
}

TEST_F(EvidenceTest, the_same_again_records_nothing_and_something_new_does) {
  auto said = form("contract");
  const auto seq = file_it(said, paper);
  EXPECT_GT(seq, 0U);
  EXPECT_EQ(refusal(said, file(paper)), "known");
  said.printed_name = {"项目1", "/printed_name"};
  EXPECT_EQ(refusal(said, file(paper)), "recorded");
  said.printed_name = {};
  said.note = {"原件在县局", "/note"};
  EXPECT_EQ(refusal(said, file(paper)), "recorded");
  EXPECT_EQ(desk_->fetch(file(paper).digest), paper);
}

TEST_F(EvidenceTest, a_report_names_only_what_is_on_file_for_its_project) {
  auto other = form();
  other.project = {"P2", "/project"};
  const auto seq = file_it(form(), photo);
  file_it(other, paper);
  const auto mine = show(file(photo).digest), theirs = show(file(paper).digest);
  EXPECT_EQ(report({mine, theirs, "0f"}, "100"),
            "evidence.not_on_file /evidence/1;evidence.not_on_file /evidence/2;");
  EXPECT_EQ(report({mine, mine}, "100"), "recorded");
  EXPECT_EQ(report({mine}, "100"), "known");
  EXPECT_EQ(report({}, "100"), "known");
  desk_->read([&](const Board& board) {
    const auto& evidence = seldom_of(*board.project({1})).evidence;
    ASSERT_EQ(evidence.size(), 1U);
    EXPECT_EQ(evidence.front().filing, seq);
  });
}

TEST_F(EvidenceTest, more_evidence_for_known_figures_is_something_new) {
  file_it(form(), photo);
  EXPECT_EQ(report({}, "100"), "recorded");
  EXPECT_EQ(report({show(file(photo).digest)}, "100"), "recorded");
}

TEST_F(EvidenceTest, is_withdrawn_with_a_reason_and_only_once) {
  const auto seq = file_it(form(), photo);
  const auto withdraw = [&](const std::string& project, const std::string& filing,
                            const std::string& reason) -> std::string {
    outcome_.clear();
    const auto receipt =
        desk_->carry_out({}, [&](const Board& board) -> Result<std::vector<Draft>> {
          auto body = withdraw_evidence(
              board, {{project, "/project"}, {filing, "/filing"}, {reason, "/reason"}});
          if (!body) return body.issues();
          if (!*body) return std::vector<Draft>{};
          return std::vector<Draft>{{fresh_id(), {1}, {}, std::move(**body)}};
        });
    if (!receipt) tell(receipt.issues());
    return receipt ? (receipt->recorded == 0 ? "known" : "recorded") : outcome_;
  };
  const auto number = std::to_string(seq);
  EXPECT_EQ(withdraw("P1", number, ""), "field.missing /reason;");
  EXPECT_EQ(withdraw("P2", number, "x"), "evidence.not_a_filing /filing;");
  EXPECT_EQ(withdraw("P1", "1", "x"), "evidence.not_a_filing /filing;");
  EXPECT_EQ(withdraw("P1", number, "不是本项目的"), "recorded");
  EXPECT_EQ(withdraw("P1", number, "不是本项目的"), "known");
  EXPECT_EQ(report({show(file(photo).digest)}, "1"), "evidence.not_on_file /evidence/0;");
  EXPECT_EQ(refusal(form(), file(photo)), "recorded") << "it may be filed anew";
}

TEST_F(EvidenceTest, outlives_a_restart) {
  const auto seq = file_it(form(), photo);
  desk_.reset();
  desk_ = desk_on(path_);
  EXPECT_EQ(desk_->fetch(file(photo).digest), photo);
  desk_->read([&](const Board& board) {
    EXPECT_EQ(board.filing_of(*board.project({1}), file(photo).digest)->seq, seq);
  });
  EXPECT_TRUE(verify(*open_sqlite(path_, true)).faults.empty());
}

// 政府部门不得代企业填报统计数：没有哪一种经办写得出统计数。
TEST(Statistics, no_deed_writes_a_statistical_figure) {
  for (const auto& deed : all_deeds()) EXPECT_FALSE(deed.makes(StatisticsReported{})) << deed.code;
}

}  // namespace
}  // namespace kaigong
