#include "desk/deeds.h"

#include <gtest/gtest.h>

namespace kaigong {

namespace {

const Day today = *Day::of(2022, 4, 10);

// A board with one project, told by deeds.
class Deeds : public testing::Test {
 protected:
  Deeds() {
    ProjectForm form;
    form.code.text = "A";
    form.name.text = "甲";
    form.total.text = "1000";
    say(list_project(board, form, today));
  }

  template <class Said>
  bool say(Result<std::optional<Said>> result) {  // whether it was new
    EXPECT_TRUE(result) << sentence(result.issues()[0]).en;
    if (!result || !*result) return false;
    const auto id = std::to_string(board.seq());
    board.apply({board.seq() + 1, id, noon(today), {1}, Body(**std::move(result))});
    return true;
  }
  bool reports(ReportForm form) {
    form.project.text = "A";
    if (!form.period.given()) form.period.text = "2022-03";
    return say(report_progress(board, form, today));
  }
  const IssueKind* refuses(ReportForm form) {
    form.project.text = "A";
    if (!form.period.given()) form.period.text = "2022-03";
    const auto result = report_progress(board, form, today);
    return result ? nullptr : result.issues()[0].kind;
  }
  bool reaches(const std::string& day, const std::string& number) {
    NodeForm form;
    form.project.text = "A";
    form.node.text = "3.4";
    form.day.text = day;
    form.number.text = number;
    return say(mark_node(board, form, today));
  }
  bool turns(const std::string& state, const std::string& day, const std::string& reason) {
    StateForm form;
    form.project.text = "A";
    form.state.text = state;
    form.day.text = day;
    form.reason.text = reason;
    return say(change_state(board, form, today));
  }

  Board board;
};

ReportForm saying(Field ReportForm::*member, const std::string& text) {
  ReportForm form;
  (form.*member).text = text;
  return form;
}

}  // namespace

TEST_F(Deeds, keep_what_a_day_had_not_said_before) {
  EXPECT_TRUE(reports(saying(&ReportForm::invested_year, "100")));
  const std::pair<Field ReportForm::*, std::string> later[] = {
      {&ReportForm::finish_forecast, "2023-06-30"},
      {&ReportForm::phase, "主体"},
      {&ReportForm::confidence, "amber"},
      {&ReportForm::total_forecast, "1100"},
      {&ReportForm::arrived_year, "80"},
      {&ReportForm::work, "35%"}};
  for (const auto& [member, text] : later) EXPECT_TRUE(reports(saying(member, text))) << text;
  for (const auto& [member, text] : later) EXPECT_FALSE(reports(saying(member, text))) << text;
  EXPECT_FALSE(reports(saying(&ReportForm::invested_year, "100")));
}

TEST_F(Deeds, take_a_correction_once_and_only_with_a_reason) {
  EXPECT_TRUE(reports(saying(&ReportForm::finish_forecast, "2023-06-30")));
  auto other = saying(&ReportForm::finish_forecast, "2023-09-30");
  EXPECT_EQ(refuses(other), &already_reported);
  other.reason.text = "雨季";
  EXPECT_TRUE(reports(other));
  EXPECT_FALSE(reports(other));
  other.invested_year.text = "50";
  EXPECT_TRUE(reports(other));
}

// Locked ten days after it was due on the 5th working day; opens on the 20th.
TEST_F(Deeds, refuse_what_the_calendar_has_locked_or_not_opened) {
  MethodAdopted adopted{"m", "1", *json::parse(R"({"reporting": [{"code": "monthly",
      "name": {"zh": "月报", "en": "Monthly"}, "opens": {"days": 20, "from": "begin"},
      "refuses_early": true, "due": {"days": 5, "working": true}, "lock": {"days": 10}}]})")};
  auto before = saying(&ReportForm::invested_year, "100");
  before.period.text = "2022-04";
  ASSERT_TRUE(reports(before)) << "on the 10th, without a calendar";
  board.apply({board.seq() + 1, "m", noon(today), {1}, adopted});
  auto form = saying(&ReportForm::invested_year, "120");
  form.reason.text = "更正";
  const auto on = [&](const char* day) {
    form.project.text = "A";
    const auto result = report_progress(board, form, *read_day(day));
    return result ? std::string() : sentence(result.issues().back()).zh;
  };
  form.period = {"2022-04", "period"};
  form.day = {"2022-04-10", "day"};
  EXPECT_EQ(on("2022-05-20"), "");
  EXPECT_EQ(on("2022-05-21"), "本期已锁定（2022-05-20 止）；确需补报、更正的，由考核办法写明例外");
  form.reason.text.clear();
  EXPECT_EQ(report_progress(board, form, *read_day("2022-05-21")).issues().size(), 2U)
      << "the lock is told beside what else is wrong";
  form.invested_year.text = "100";
  EXPECT_EQ(on("2022-05-21"), "") << "on record already";
  form.invested_year.text = "130";
  form.period.text = "2022-05";
  form.day.text.clear();
  EXPECT_EQ(on("2022-05-19"), "本期 2022-05-20 起开放填报");
  EXPECT_EQ(on("2022-05-20"), "");
  form.invested_year.text = "many";
  EXPECT_EQ(report_progress(board, form, *read_day("2022-05-19")).issues().back().kind,
            &period_not_open);
}

TEST_F(Deeds, take_a_note_alone_but_not_beside_known_figures) {
  auto form = saying(&ReportForm::invested_year, "100");
  EXPECT_TRUE(reports(form));
  form.note.text = "停水";
  EXPECT_FALSE(reports(form));
  EXPECT_TRUE(reports(saying(&ReportForm::note, "停水")));
}

TEST_F(Deeds, take_a_permit_number_that_comes_later) {
  EXPECT_TRUE(reaches("2022-03-01", ""));
  EXPECT_TRUE(reaches("2022-03-01", "施字 7 号"));
  EXPECT_FALSE(reaches("2022-03-01", "施字 7 号"));
  EXPECT_FALSE(reaches("2022-03-01", ""));
  EXPECT_EQ(board.text(board.projects()[0].nodes.back().number), "施字 7 号");
}

TEST_F(Deeds, take_another_reason_or_an_earlier_day_of_a_state) {
  EXPECT_TRUE(turns("building", "2022-03-10", "资金"));
  EXPECT_FALSE(turns("building", "2022-03-10", ""));
  EXPECT_TRUE(turns("building", "2022-03-10", "用地"));
  EXPECT_FALSE(turns("building", "2022-03-12", "用地"));
  EXPECT_TRUE(turns("building", "2022-03-01", "用地"));
  EXPECT_FALSE(turns("building", "2022-03-01", "用地"));
}

TEST_F(Deeds, amend_since_the_day_they_say_and_never_since_the_listing) {
  ProjectForm form;
  form.code.text = "A";
  form.total.text = "1200";
  form.listed.text = "2020-01-01";
  const auto plain = list_project(board, form, today);
  ASSERT_TRUE(plain && *plain);
  EXPECT_FALSE(std::get<ProjectAmended>(**plain).day);
  form.day.text = "2022-03-31";
  const auto dated = list_project(board, form, today);
  EXPECT_EQ(std::get<ProjectAmended>(**dated).day, Day::of(2022, 3, 31));
  form.day.text = "2022-04-11";
  EXPECT_EQ(list_project(board, form, today).issues()[0].kind, &in_the_future);
  form.day.text = "1969-12-31";
  form.invested_before.text = "-1";
  const auto issues = list_project(board, form, today).issues();
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].kind, &negative);
  EXPECT_EQ(issues[1].kind, &too_early);
}

TEST_F(Deeds, refuse_days_that_the_board_cannot_keep) {
  auto form = saying(&ReportForm::invested_year, "100");
  form.period.text = "1969-12";
  EXPECT_EQ(refuses(form), &too_early);
  EXPECT_EQ(refuses(saying(&ReportForm::finish_forecast, "1969-12-31")), &too_early);
  Issues issues;
  EXPECT_TRUE(take_day({"1970-01-01", "day"}, issues));
  EXPECT_FALSE(take_day({"1969-12-31", "day"}, issues));
  EXPECT_EQ(issues.size(), 1U);
}

TEST_F(Deeds, ask_for_the_code_where_a_name_is_shared) {
  ProjectForm form;
  form.name.text = "甲";
  form.code.text = "B";
  EXPECT_TRUE(say(list_project(board, form, today)));
  form.code.text = "";
  EXPECT_EQ(list_project(board, form, today).issues()[0].kind, &shared_name);
  auto report = saying(&ReportForm::invested_year, "100");
  report.project.text = "甲";
  EXPECT_EQ(report_progress(board, report, today).issues()[0].kind, &shared_name);
}

}  // namespace kaigong
