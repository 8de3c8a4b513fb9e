#include "http/office_for_test.h"

#include "http/download.h"
#include "http/multipart.h"
#include "sheets/read.h"
#include "sheets/write.h"

namespace kaigong::http {
namespace {

constexpr const char* check = "/api/workbooks?kind=reporting&mode=check";
constexpr const char* commit = "/api/workbooks?kind=reporting&mode=commit";

// The grid that came, filled in and sent back, as a person's spreadsheet would write it.
class Filled {
 public:
  explicit Filled(const web::Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    const auto workbook = sheets::read_workbook(response.body, {});
    EXPECT_TRUE(static_cast<bool>(workbook));
    for (const auto& sheet : workbook->sheets) {
      sheets::SheetToWrite out;
      out.name = sheet.name;
      out.hidden = sheet.hidden;
      for (const auto& row : sheet.rows) {
        out.rows.emplace_back();
        for (const auto& cell : row) out.rows.back().push_back({cell.kind, cell.text});
      }
      sheets_.push_back(std::move(out));
    }
  }
  // Columns: 9 invested, 10 work, 11 arrived, 12 note, 13 reason.
  Filled& put(std::size_t row, std::size_t column, const std::string& text,
              sheets::CellKind kind = sheets::CellKind::number) {
    auto& cells = sheets_[0].rows.at(row);
    if (cells.size() <= column) cells.resize(column + 1);
    cells[column] = {kind, text};
    return *this;
  }
  std::string at(std::size_t row, std::size_t column) const {
    const auto& cells = sheets_[0].rows.at(row);
    return column < cells.size() ? cells[column].text : "";
  }
  std::string& mark(std::size_t row) { return sheets_[1].rows.at(row)[1].text; }
  std::size_t rows() const { return sheets_[0].rows.size() - 1; }
  std::string bytes() const { return sheets::write_workbook(sheets_); }

 private:
  std::vector<sheets::SheetToWrite> sheets_;
};

class Workbooks : public testing::Test {
 protected:
  web::Response send(const std::string& target, std::string body, const std::string& token,
                     const std::string& type = xlsx_type) {
    office.headers = {{"content-type", type}};
    auto response = office.post(target, std::move(body), token);
    office.headers.clear();
    return response;
  }
  // "good rows/rows, changes; code cell; …"
  std::string told(const web::Response& response) {
    if (response.content_type == "application/problem+json") return Office::told(response);
    const auto value = Office::read(response);
    auto out = std::to_string(response.status) + ' ' +
               std::to_string(value.at("good").to_number<int>()) + '/' +
               std::to_string(value.at("rows").to_number<int>()) + ", " +
               std::to_string(value.at("changes").to_number<int>()) + ';';
    for (const auto& issue : value.at("issues").as_array()) {
      out += ' ' + std::string(issue.at("code").as_string()) + ' ' +
             std::string(issue.at("cell").as_string()) + ';';
    }
    return out;
  }
  Filled grid(const std::string& token, const std::string& more = "") {
    return Filled(office.get("/api/reporting.xlsx?period=2022-04" + more, token));
  }
  std::string projects(const std::string& csv, const std::string& token,
                       const std::string& more = "&mode=check") {
    const auto body = "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping +
                      "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; "
                      "filename=\"表.csv\"\r\nContent-Type: text/csv\r\n\r\n" +
                      csv + "\r\n--x--\r\n";
    return told(send("/api/workbooks?kind=projects" + more, body, token,
                     "multipart/form-data; boundary=x"));
  }

  Office office;
  std::string mapping = R"({"code":"m","header":{"row":1},"regions":"create","columns":[
    {"header":"代码","to":["project.code"]},{"header":"名称","to":["project.name"]},
    {"header":"地区","to":["project.region"],"optional":true},
    {"header":"计划","to":["plan.amount"],"unit":"万元","year":2022,"optional":true},
    {"header":"开工","to":["node.day"],"node":"3.4","optional":true},
    {"header":"状态","to":["state.state"],"optional":true},
    {"header":"完成","to":["report.invested_year"],"unit":"万元","period":"2022-04",
     "optional":true}]})";
};

TEST_F(Workbooks, give_a_sheet_of_what_one_may_report) {
  const auto clerk = office.let_in({13});
  const auto sheet = grid(clerk);
  ASSERT_EQ(sheet.rows(), 3U);
  EXPECT_EQ(sheet.at(0, 9), "本年累计完成投资（万元）");
  EXPECT_EQ(sheet.at(1, 0), "1");
  EXPECT_EQ(sheet.at(1, 1), "P-1");
  EXPECT_EQ(sheet.at(1, 4), "30000");
  EXPECT_EQ(sheet.at(1, 5), "2022-04-28");
  EXPECT_EQ(sheet.at(1, 6), "6000");
  EXPECT_EQ(sheet.at(1, 7), "0.255");
  EXPECT_EQ(sheet.at(1, 8), "7000");
  EXPECT_EQ(sheet.at(3, 2), "丁库");
  EXPECT_EQ(grid(office.let_in({14})).rows(), 1U);  // its own only
  EXPECT_EQ(grid(clerk, "&region=jilin/changchun/chaoyang").rows(), 1U);
  EXPECT_EQ(grid(clerk, "&lang=en").at(0, 9), "Invested this year (CNY m)");
  EXPECT_EQ(Office::told(office.get("/api/reporting.xlsx?period=x", clerk)),
            "422 period.not_a_period period;");
  EXPECT_EQ(Office::told(office.get("/api/reporting.xlsx", office.let_in({15}))),
            "403 rights.not_allowed ;");
  EXPECT_EQ(office.get("/api/reporting.xlsx").status, 401);
}

TEST_F(Workbooks, are_checked_shown_and_recorded_at_once) {
  const auto clerk = office.let_in({13});
  auto sheet = grid(clerk);
  sheet.put(1, 9, "6500")
      .put(1, 10, "0.3")
      .put(2, 9, "1100")
      .put(2, 12, "正常", sheets::CellKind::text);
  const auto before = office.world.desk->head().seq;
  const auto checked = send(check, sheet.bytes(), clerk);
  EXPECT_EQ(told(checked), "200 1/2, 0; progress.already_reported A2;");
  EXPECT_EQ(told(send(commit, sheet.bytes(), clerk)), "422 1/2, 0; progress.already_reported A2;");
  EXPECT_EQ(office.world.desk->head().seq, before);

  sheet.put(1, 13, "核对后更正", sheets::CellKind::text);
  const auto good = Office::read(send(check, sheet.bytes(), clerk));
  EXPECT_TRUE(good.at("accepted").as_bool());
  EXPECT_EQ(good.at("skipped").at("unfilled").to_number<int>(), 1);
  const auto& first = good.at("preview").as_array().at(0);
  EXPECT_EQ(first.at("field").as_string(), "invested_year");
  EXPECT_EQ(first.at("project").to_number<int>(), 1);
  EXPECT_EQ(office.world.desk->head().seq, before);

  const auto done =
      Office::read(send(commit + std::string("&name=四月.xlsx"), sheet.bytes(), clerk));
  EXPECT_EQ(done.at("receipt").at("recorded").to_number<int>(), 3);  // the file, two reports
  EXPECT_EQ(office.world.desk->head().seq, before + 3);
  EXPECT_EQ(office.world.desk->line(before + 1)->by, PersonId{13});
  const auto row = Office::read(office.get("/api/projects/1", clerk));
  EXPECT_EQ(row.at("invested").to_number<std::int64_t>(), wan(6'500).in_fen());
  EXPECT_EQ(row.at("work_bp").to_number<int>(), 3'000);

  const auto again = Office::read(send(commit, sheet.bytes(), clerk));
  EXPECT_EQ(again.at("known").to_number<int>(), 2);
  EXPECT_EQ(again.at("receipt").at("recorded").to_number<int>(), 0);
  EXPECT_EQ(office.world.desk->head().seq, before + 3);
}

TEST_F(Workbooks, record_their_good_rows_where_that_is_asked) {
  const auto clerk = office.let_in({13});
  auto sheet = grid(clerk);
  sheet.put(2, 9, "1100").put(3, 9, "-5");
  EXPECT_EQ(told(send(check, sheet.bytes(), clerk)), "200 1/2, 0; money.negative J4;");
  const auto done = send(commit + std::string("&good_rows=1"), sheet.bytes(), clerk);
  EXPECT_EQ(told(done), "200 1/2, 1; money.negative J4;");
}

TEST_F(Workbooks, come_back_with_their_wrong_cells_marked) {
  const auto clerk = office.let_in({13});
  auto sheet = grid(clerk);
  sheet.put(2, 9, "许多", sheets::CellKind::text);
  office.headers = {{"accept", xlsx_type}, {"content-type", xlsx_type}};
  for (const auto* target : {check, commit}) {
    const auto response = office.post(target, sheet.bytes(), clerk);
    EXPECT_EQ(response.status, target == check ? 200 : 422);
    EXPECT_EQ(response.content_type, xlsx_type);
    const auto workbook = sheets::read_workbook(response.body, {});
    ASSERT_TRUE(static_cast<bool>(workbook));
    EXPECT_EQ(workbook->sheets[0].rows[0].back().text, "差错");
    EXPECT_NE(workbook->sheets[0].rows[2].back().text.find("许多"), std::string::npos);
    EXPECT_TRUE(workbook->sheets[1].hidden);  // it can be put right and sent again
  }
}

TEST_F(Workbooks, ask_the_rights_of_every_row) {
  const auto top = office.let_in({11});
  auto sheet = grid(top);
  ASSERT_EQ(sheet.rows(), 4U);
  sheet.put(2, 9, "1100").put(3, 9, "200").put(3, 13, "更正", sheets::CellKind::text);
  // The clerk doesn't see 丙园: as if there were none. The administrator sees and may not report.
  EXPECT_EQ(told(send(check, sheet.bytes(), office.let_in({13}))),
            "200 1/2, 0; project.unknown A4;");
  sheet.put(3, 0, "99");
  EXPECT_EQ(told(send(check, sheet.bytes(), office.let_in({13}))),
            "200 1/2, 0; project.unknown A4;");
  EXPECT_EQ(told(send(check, sheet.bytes(), office.let_in({15}))),
            "200 0/2, 0; rights.not_allowed A3; project.unknown A4;");
  EXPECT_EQ(send(check, sheet.bytes(), "").status, 401);
}

TEST_F(Workbooks, of_the_office_come_in_by_a_mapping_and_its_rights) {
  const auto city = office.let_in({12});
  const auto clerk = office.let_in({13});
  EXPECT_EQ(projects("代码,名称,地区,计划,完成\nN-1,新厂,长春市,500,20\n", city), "200 1/1, 5;");
  EXPECT_EQ(projects("代码,名称,地区\nN-1,新厂,吉林市\n", city),
            "200 0/1, 0; rights.not_allowed C2;");
  EXPECT_EQ(projects("代码,名称,地区\nN-1,新厂,没有市\n", city), "200 0/1, 0; region.unknown C2;");
  EXPECT_EQ(projects("代码,名称,地区\nP-3,丙园,长春市\n", city), "200 0/1, 0; project.unknown A2;");
  EXPECT_EQ(projects("代码,名称\n,丙园\n", clerk), "200 0/1, 0; project.unknown B2;");
  EXPECT_EQ(projects("代码,名称,完成\nP-2,乙路,1100\n", clerk), "200 1/1, 1;");
  const auto enterprise = office.let_in({14});  // may report of its own, and not amend it
  EXPECT_EQ(projects("代码,名称,完成\nP-3,丙园,100\n", enterprise), "200 1/1, 0;");
  EXPECT_EQ(projects("代码,名称,完成\nP-3,丙园二期,100\n", enterprise),
            "200 0/1, 0; rights.not_allowed A2;");
  EXPECT_EQ(projects("代码,名称,计划\nP-2,乙路,1300\n", clerk),
            "200 0/1, 0; rights.not_allowed A2;");
  EXPECT_EQ(projects("代码,名称,开工,状态\nP-2,乙路,2022-04-01,building\n", city), "200 1/1, 2;");
  EXPECT_EQ(projects("代码,名称,状态\nP-2,乙路,building\n", clerk),
            "200 0/1, 0; rights.not_allowed A2;");
  const auto top = office.let_in({11});
  EXPECT_EQ(projects("代码,名称,地区\nN-1,新厂,白山市\n", top, "&mode=commit"), "200 1/1, 3;");
  EXPECT_EQ(projects("代码,名称,地区\nN-1,新厂,白山市\n", top, "&mode=commit"), "200 1/1, 0;");
}

TEST_F(Workbooks, of_a_shared_name_say_nothing_of_who_is_out_of_sight) {
  ProjectAmended renamed{{3}, {}, {}, ""};
  renamed.facts.name = Text{"乙路", "Beta"};
  office.world.record(renamed);
  const auto clerk = office.let_in({13});
  const auto of_nobody = projects("代码,名称,完成\n,没有的,1100\n", clerk);
  EXPECT_EQ(projects("代码,名称,完成\n,乙路,1100\n", clerk), of_nobody);
  EXPECT_EQ(of_nobody, "200 0/1, 0; field.missing B2;");
  EXPECT_EQ(projects("代码,名称,完成\n,乙路,1100\n", office.let_in({11})),
            "200 0/1, 0; project.shared_name B2;");
}

TEST_F(Workbooks, are_proposed_a_mapping) {
  const auto top = office.let_in({11});
  const auto response = send("/api/workbooks?kind=projects&mode=propose",
                             "项目名称,总投资（万元）\n新厂,500\n", top, "text/csv");
  const auto value = Office::read(response);
  EXPECT_EQ(value.at("mapping").at("columns").as_array().size(), 2U) << response.body;
  EXPECT_EQ(value.at("changes").to_number<int>(), 2) << response.body;
  EXPECT_TRUE(
      Office::read(send(check, grid(top).put(2, 9, "1100").bytes(), top)).at("mapping").is_null());
}

TEST_F(Workbooks, that_cannot_be_read_are_refused_in_words) {
  const auto clerk = office.let_in({13});
  EXPECT_EQ(told(send(check, "PK\x03\x04 nothing", clerk)), "422 sheets.damaged ;");
  EXPECT_EQ(told(send(check, "", clerk)), "422 grid.not_a_grid ;");
  EXPECT_EQ(told(send(check, "a,b\n", clerk, "text/csv")), "422 grid.not_a_grid ;");
  EXPECT_EQ(told(send(check, "x", clerk, "application/pdf")), "415 web.wrong_media_type ;");
  EXPECT_EQ(told(send("/api/workbooks?mode=x&kind=y&good_rows=2", "x", clerk)),
            "422 query.not_listed mode; query.not_listed kind; query.not_listed good_rows;");
  EXPECT_EQ(told(send("/api/workbooks?kind=projects", "a\n", clerk, "text/csv")),
            "422 workbook.no_mapping mapping;");
  EXPECT_EQ(told(send("/api/workbooks?kind=projects&mapping=x", "a\n", clerk, "text/csv")),
            "422 mapping.unknown ;");
  EXPECT_EQ(told(send(check, grid(clerk).bytes(), clerk)), "200 0/0, 0; intake.nothing_to_read ;");
}

TEST_F(Workbooks, whose_hidden_sheet_was_spoilt_are_no_grids) {
  const auto clerk = office.let_in({13});
  const auto with = [&](std::size_t row, const std::string& text) {
    auto sheet = grid(clerk);
    sheet.put(2, 9, "1100");
    sheet.mark(row) = text;
    return told(send(check, sheet.bytes(), clerk));
  };
  EXPECT_EQ(with(0, "kaigong-reporting/9"), "422 grid.not_a_grid ;");
  EXPECT_EQ(with(1, "00000000"), "422 grid.other_ledger ;");
  EXPECT_EQ(with(2, "2022-13"), "422 grid.not_a_grid ;");
  EXPECT_EQ(with(2, ""), "422 grid.not_a_grid ;");
  EXPECT_EQ(with(3, "fr"), "422 grid.not_a_grid ;");
  EXPECT_EQ(with(3, "en"), "200 0/0, 0; intake.sheet_missing ;");
  EXPECT_EQ(with(4, "USD"), "200 0/0, 0; intake.wrong_currency ; intake.header_missing A1;");
  auto headless = grid(clerk);
  headless.put(0, 9, "别的", sheets::CellKind::text).put(2, 9, "1100");
  EXPECT_EQ(told(send(check, headless.bytes(), clerk)), "200 0/0, 0; intake.header_missing A1;");
}

// Whatever is cut off or turned over, there is an answer and nothing is recorded.
TEST_F(Workbooks, that_are_broken_anywhere_get_an_answer) {
  const auto clerk = office.let_in({13});
  auto sheet = grid(clerk);
  sheet.put(2, 9, "1100");
  const auto whole_file = sheet.bytes();
  const auto before = office.world.desk->head().seq;
  for (std::size_t i = 1; i < 60; ++i) {
    const auto at = whole_file.size() * i / 60;
    auto turned = whole_file;
    turned[at] = static_cast<char>(turned[at] ^ 0x55);
    EXPECT_LT(send(check, turned, clerk).status, 500) << at;
    EXPECT_LT(send(commit, whole_file.substr(0, at), clerk).status, 500) << at;
  }
  EXPECT_EQ(office.world.desk->head().seq, before);
}

TEST_F(Workbooks, come_as_parts_of_a_form_or_are_refused) {
  const auto clerk = office.let_in({13});
  const auto form = [&](const std::string& body) {
    return told(send(check, body, clerk, "multipart/form-data; boundary=\"x\""));
  };
  auto sheet = grid(clerk);
  const auto file = "Content-Disposition: form-data;name=file; filename=a.xlsx\r\n\r\n" +
                    sheet.put(2, 9, "1100").bytes();
  EXPECT_EQ(form("--x\r\n" + file + "\r\n--x--"), "200 1/1, 1;");
  EXPECT_EQ(form("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--x--"),
            "422 workbook.missing /file;");
  std::string many;
  for (int i = 0; i < 17; ++i) many += "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";
  for (const auto& body : {std::string(), "--y" + file, "--x\r\n" + file,
                           "--x\r\n" + file + "\r\n--x", std::string("--x\r\nno head\r\n--x--"),
                           std::string("--x\r\nA: b\r\n\r\n\r\n--x--"), many + "--x--"}) {
    EXPECT_EQ(form(body), "422 web.bad_multipart ;") << body.substr(0, 40);
  }
  for (const auto* type : {"multipart/form-data",
                           "multipart/form-data; boundary=", "multipart/form-data; boundary=\""}) {
    EXPECT_EQ(told(send(check, "--x", clerk, type)), "422 web.bad_multipart ;") << type;
  }
  const auto quoted = read_multipart("multipart/form-data; boundary=x",
                                     "--x\r\ncontent-disposition: form-data; name=\"a\\\"b\"\r\n"
                                     "\r\n1\r\n--x--");
  ASSERT_TRUE(static_cast<bool>(quoted));
  EXPECT_EQ(quoted->at(0).name, "a\"b");
  EXPECT_EQ(quoted->at(0).bytes, "1");
}

}  // namespace
}  // namespace kaigong::http
