#include "desk/office_deeds.h"

#include "desk/sentences.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kaigong {

namespace {

const Day today = *Day::of(2022, 4, 28);

json::Value method_text(const char* path = "/tests/methods/red-and-black.json") {
  std::ifstream file(std::string(KAIGONG_ROOT) + path);
  return *json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
}

// A board with a province, two units that race, one project of a department, and a method.
class Office : public testing::Test {
 protected:
  Office() {
    apply(RegionAdded{{1}, {}, "top", "", {"某省", "Some"}, "province", false});
    apply(RegionAdded{{2}, {1}, "top/east", "220100", {"城东", "East"}, "county", true});
    apply(RegionAdded{{3}, {1}, "top/west", "220200", {"城西", "West"}, "county", true});
    ProjectAdded added;
    added.project = {1};
    added.facts.code = "A";
    added.facts.name = Text{"甲", "Alpha"};
    added.facts.region = RegionId{2};
    added.facts.department = "工信局";
    added.facts.owner = "城投公司";
    apply(added);
    apply(MethodAdopted{"red-and-black", "1", method_text()});
  }

  void apply(Body body) {
    const auto id = std::to_string(board.seq());
    board.apply({board.seq() + 1, id, noon(today), {1}, std::move(body)});
  }

  template <class Said>
  bool say(Result<std::optional<Said>> result) {  // whether it was new
    EXPECT_TRUE(result) << sentence(result.issues()[0]).en;
    if (!result || !*result) return false;
    apply(Body(**std::move(result)));
    return true;
  }

  using Codes = std::vector<std::string>;
  template <class Said>
  Codes refused(const Result<std::optional<Said>>& result) {
    Codes codes;
    if (result) return codes;
    for (const auto& issue : result.issues()) {
      EXPECT_FALSE(issue.place.empty()) << issue.kind->code;
      codes.push_back(issue.place + " " + std::string(issue.kind->code));
    }
    return codes;
  }

  FigureForm figure(const std::string& figure_code, const std::string& value) {
    FigureForm form;
    form.figure = {figure_code, "figure"};
    form.unit = {"城东", "unit"};
    form.value = {value, "value"};
    form.day = {"2022-03-31", "day"};
    form.document = {"统计月报", "document"};
    form.reason.place = "reason";
    return form;
  }
  std::optional<std::int64_t> value_of(const std::string& code, const std::string& value) {
    const auto result = report_figure(board, figure(code, value), today);
    return result && *result ? std::optional((*result)->value) : std::nullopt;
  }
  AdjustForm adjustment(const std::string& points) {
    return {{"加分扣分", "item"}, {"East", "unit"},   {"2022-04-01", "day"},
            {points, "points"},   {"外资", "reason"}, {"示办〔2022〕7号", "document"}};
  }
  ExemptForm exemption(const std::string& rule) {
    return {{"A", "project"},        {"", "unit"},
            {rule, "rule"},          {"2022-04-01", "from"},
            {"2022-06-30", "until"}, {"3", "approver"},
            {"疫情", "reason"},      {"示办〔2022〕9号", "document"}};
  }
  BondForm bond(const std::string& issued, const std::string& arrived, const std::string& paid) {
    return {{"A", "project"},      {"2022-1", "batch"},
            {"2022-04-20", "day"}, {"2022-01-15", "issued_on"},
            {issued, "issued"},    {arrived, "arrived"},
            {paid, "paid"},        {"", "reason"}};
  }

  Board board;
};

}  // namespace

TEST_F(Office, reads_a_figure_in_its_own_unit) {
  EXPECT_EQ(value_of("growth", "5.2%"), 520);
  EXPECT_EQ(value_of("固定资产投资增速", "-3.75"), -375);
  EXPECT_EQ(value_of("foreign", "1,234.5"), 1'234'500'000);
  EXPECT_EQ(value_of("visits", "１２"), 12);
  EXPECT_EQ(value_of("panel", "8.5"), 8'500'000);
  auto form = figure("foreign", "2");
  form.money_unit = MoneyUnit::yi;
  EXPECT_EQ((*report_figure(board, form, today))->value, 20'000'000'000);
}

TEST_F(Office, refuses_a_figure_that_its_unit_cannot_be) {
  for (const auto& [code, value, issue] :
       {std::tuple("growth", "fast", "value figure.not_a_rate"),
        std::tuple("growth", "5.125%", "value figure.not_a_rate"),
        std::tuple("foreign", "much", "value money.not_an_amount"),
        std::tuple("foreign", "0.00000001", "value money.too_fine"),
        std::tuple("visits", "1.5", "value figure.not_a_number"),
        std::tuple("panel", "5000", "value points.not_points")}) {
    EXPECT_EQ(refused(report_figure(board, figure(code, value), today)), Codes{issue}) << value;
  }
}

TEST_F(Office, refuses_a_figure_with_every_reason) {
  auto form = figure("joy", "");
  form.unit.text = "月球";
  form.day.text = "2022-05-01";
  form.document.text = "";
  EXPECT_EQ(refused(report_figure(board, form, today)),
            (Codes{"value field.missing", "document field.missing", "figure figure.unknown",
                   "unit unit.unknown", "day day.to_come"}));
  EXPECT_EQ(refused(report_figure(
                Board(),
                [&] {
                  auto none = figure("growth", "1");
                  return none;
                }(),
                today)),
            Codes{"figure method.none"});
}

TEST_F(Office, knows_units_by_region_department_and_owner) {
  for (const auto* said : {"top/east", "220100", "城东", "East"})
    EXPECT_EQ(find_unit(board, said), "top/east");
  EXPECT_EQ(find_unit(board, "工信局"), "工信局");
  EXPECT_EQ(find_unit(board, "城投公司"), "城投公司");
  EXPECT_FALSE(find_unit(board, "甲")) << "a word that names neither";
  EXPECT_FALSE(find_unit(board, ""));
}

TEST_F(Office, takes_a_figure_once_and_corrects_it_only_with_a_reason) {
  EXPECT_TRUE(say(report_figure(board, figure("growth", "5.2%"), today)));
  EXPECT_FALSE(say(report_figure(board, figure("growth", "5.20"), today)));
  auto other = figure("growth", "5.4%");
  EXPECT_EQ(refused(report_figure(board, other, today)), Codes{"value figure.stands"});
  other.reason.text = "年报核定";
  EXPECT_TRUE(say(report_figure(board, other, today)));
  EXPECT_EQ(board.figure_on("growth", "top/east", today)->value, 540);
  other.day.text = "2022-04-28";
  other.reason.text = "";
  EXPECT_TRUE(say(report_figure(board, other, today))) << "another day is no correction";
}

TEST_F(Office, adjusts_only_items_scored_by_documents_and_within_their_limits) {
  EXPECT_TRUE(say(adjust_score(board, adjustment("+2.5"), today)));
  EXPECT_EQ(board.adjustments().back().said.points_micro, 2'500'000);
  EXPECT_EQ(board.adjustments().back().said.item, "bonus");
  EXPECT_FALSE(say(adjust_score(board, adjustment("2.5"), today)));
  EXPECT_EQ(refused(adjust_score(board, adjustment("5.01"), today)),
            Codes{"points adjust.beyond_item"});
  EXPECT_EQ(refused(adjust_score(board, adjustment("-10.1"), today)),
            Codes{"points adjust.beyond_item"});
  EXPECT_TRUE(say(adjust_score(board, adjustment("-10"), today)));
  EXPECT_EQ(refused(adjust_score(board, adjustment("0"), today)), Codes{"points adjust.no_points"});
  EXPECT_EQ(refused(adjust_score(board, adjustment("many"), today)),
            Codes{"points points.not_points"});
  auto form = adjustment("1");
  form.item.text = "panel";
  EXPECT_EQ(refused(adjust_score(board, form, today)), Codes{"item adjust.not_by_documents"});
}

TEST_F(Office, keeps_each_document_within_the_limits_of_one) {
  const auto yanan = method_text("/data/methods/yanan-parks-2017.json");
  apply(MethodAdopted{"yanan-parks-2017", "1", yanan});
  auto form = adjustment("-20");
  form.item.text = "市级批评";  // 5 to 20 points each time
  EXPECT_TRUE(say(adjust_score(board, form, today)));
  for (const auto* outside : {"-20.1", "-4.9", "3"}) {
    form.points.text = outside;
    EXPECT_EQ(refused(adjust_score(board, form, today)), Codes{"points adjust.beyond_item"});
  }
}

TEST_F(Office, adjusts_nothing_without_reason_and_document) {
  auto form = adjustment("1");
  form.item.text = "joy";
  form.unit.text = "月球";
  form.reason.text = form.document.text = " ";
  form.day.text = "2022-04-29";
  EXPECT_EQ(refused(adjust_score(board, form, today)),
            (Codes{"reason field.missing", "document field.missing", "item adjust.unknown_item",
                   "unit unit.unknown", "day day.to_come"}));
}

TEST_F(Office, exempts_a_project_from_a_light_and_a_unit_from_a_list) {
  EXPECT_TRUE(say(grant_exemption(board, exemption("progress"), today)));
  EXPECT_FALSE(say(grant_exemption(board, exemption("进度"), today)));
  EXPECT_TRUE(board.exemption_on(board.projects()[0], "progress", today));
  auto unit = exemption("黑榜");
  unit.project.text = "";
  unit.unit.text = "城西";
  EXPECT_TRUE(say(grant_exemption(board, unit, today)));
  EXPECT_TRUE(board.exemption_on("top/west", "black", today));
  EXPECT_TRUE(say(grant_exemption(board, exemption("out-of-scope"), today)))
      << "named by a condition of a measure";
}

TEST_F(Office, ends_an_exemption_early) {
  EXPECT_TRUE(say(grant_exemption(board, exemption("progress"), today)));
  auto shorter = exemption("progress");
  shorter.until.text = "2022-04-10";
  EXPECT_TRUE(say(grant_exemption(board, shorter, today)));
  EXPECT_FALSE(board.exemption_on(board.projects()[0], "progress", today));
}

TEST_F(Office, exempts_nobody_from_what_does_not_look_at_them) {
  EXPECT_EQ(refused(grant_exemption(board, exemption("black"), today)),
            Codes{"rule exempt.of_units"});
  EXPECT_EQ(refused(grant_exemption(board, exemption("growth-light"), today)),
            Codes{"rule exempt.of_units"});
  auto unit = exemption("progress");
  unit.project.text = "";
  unit.unit.text = "城西";
  EXPECT_EQ(refused(grant_exemption(board, unit, today)), Codes{"rule exempt.of_projects"});
}

TEST_F(Office, refuses_an_exemption_with_every_reason) {
  auto form = exemption("weather");
  form.unit.text = "城西";
  form.until.text = "2022-03-31";
  form.approver.text = "someone";
  form.reason.text = form.document.text = "";
  EXPECT_EQ(refused(grant_exemption(board, form, today)),
            (Codes{"reason field.missing", "document field.missing", "project exempt.one_of_two",
                   "rule exempt.unknown_rule", "until exempt.ends_before",
                   "approver person.not_a_number"}));
  form = exemption("progress");
  form.project.text = "Z";
  EXPECT_EQ(refused(grant_exemption(board, form, today)), Codes{"project project.unknown"});
  form.project.text = "";
  form.unit.text = "月球";
  EXPECT_EQ(refused(grant_exemption(board, form, today)),
            (Codes{"unit unit.unknown", "rule exempt.of_projects"}));
}

TEST_F(Office, keeps_bonds_in_order_unless_a_reason_is_given) {
  EXPECT_TRUE(say(report_bond(board, bond("1000", "800", "500"), today)));
  EXPECT_FALSE(say(report_bond(board, bond("1000", "800", "500"), today)));
  EXPECT_FALSE(say(report_bond(board, bond("", "", "500"), today)));
  EXPECT_EQ(refused(report_bond(board, bond("", "", "900"), today)),
            Codes{"paid bond.over_arrived"});
  EXPECT_EQ(refused(report_bond(board, bond("", "1200", ""), today)),
            Codes{"arrived bond.over_issued"});
  EXPECT_EQ(refused(report_bond(board, bond("900", "700", "400"), today)),
            (Codes{"issued bond.fell", "arrived bond.fell", "paid bond.fell"}));
  auto less = bond("", "", "400");
  less.reason.text = "退回";
  EXPECT_TRUE(say(report_bond(board, less, today)));
  EXPECT_TRUE(say(report_bond(board, bond("", "", "450"), today)));
}

TEST_F(Office, holds_payments_against_the_issue_where_nothing_is_said_of_arrival) {
  EXPECT_EQ(refused(report_bond(board, bond("1000", "", "1001"), today)),
            Codes{"paid bond.over_issued"});
}

TEST_F(Office, refuses_a_bond_with_every_reason) {
  auto form = bond("-1", "x", "0.00000001");
  form.batch.text = "";
  form.day.text = "2022-04-29";
  form.issued_on.text = "2022-04-30";
  EXPECT_EQ(refused(report_bond(board, form, today)),
            (Codes{"batch field.missing", "day day.to_come", "issued_on bond.issued_later",
                   "issued money.negative", "arrived money.not_an_amount", "paid money.too_fine"}));
  auto empty = bond("", "", "");
  empty.issued_on.text = "";
  EXPECT_EQ(refused(report_bond(board, empty, today)), Codes{"issued bond.says_nothing"});
  empty.project.text = "Z";
  EXPECT_EQ(refused(report_bond(board, empty, today)), Codes{"project project.unknown"});
}

TEST_F(Office, adopts_a_method_once_and_never_two_texts_of_one_version) {
  EXPECT_FALSE(say(adopt_method(board, method_text())));
  auto other = method_text();
  other.at("scheme").at("items").at(0).at("weight_points") = 30;
  EXPECT_EQ(refused(adopt_method(board, other)), Codes{"/version method.version_taken"});
  other.at("version") = "2";
  EXPECT_TRUE(say(adopt_method(board, other)));
  EXPECT_TRUE(say(adopt_method(board, method_text()))) << "the older one comes back in force";
  other.at("version") = "3";
  other.at("scheme").at("items").at(0).at("measure") = "none";
  EXPECT_EQ(refused(adopt_method(board, other)),
            Codes{"/scheme/items/0/measure method.unknown_measure"});
}

TEST_F(Office, says_its_entries_with_names_and_units_of_the_method) {
  const auto said = [&](Body body) {
    return says({board.seq() + 1, "x", noon(today), {1}, std::move(body)}, board);
  };
  FigureReported figure{"growth", "top/east", today, 520, "月报"};
  EXPECT_EQ(said(figure).zh, "城东 2022-04-28 的“固定资产投资增速”为 5.20%，依据 月报");
  figure.figure = "gone";
  EXPECT_NE(said(figure).en.find("gone of East on 2022-04-28: 520"), std::string::npos);
  EXPECT_NE(said(ScoreAdjusted{"bonus", "top/east", today, 1'000'000, "r", "d"})
                .zh.find("“加分扣分”加 1.00 分"),
            std::string::npos);
  EXPECT_NE(
      said(ExemptionGranted{{}, "top/west", "black", today, today, {3}, "r", "d"}).zh.find("黑榜"),
      std::string::npos);
}

}  // namespace kaigong
