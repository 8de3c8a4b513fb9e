#include "case_runner.h"

#include "case_answers.h"
#include "case_campaigns.h"
#include "case_evidence.h"
#include "case_forms.h"
#include "case_matters.h"
#include "case_words.h"

#include "assess/method.h"
#include "base/shipped.h"
#include "desk/appeals.h"
#include "desk/deeds.h"
#include "desk/desk.h"
#include "desk/office_deeds.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <map>
#include <sstream>

namespace kaigong::cases {

namespace {

struct Section {
  std::vector<std::string> head;  // the words of its first line
  std::vector<std::string> rows;
};

class Story {
 public:
  Story(std::string path, Way way) : path_(std::move(path)), way_(way) {
    const auto store = create_sqlite(path_, DigestKind::sm3);
    LedgerOpened opened;
    opened.name = {"示例", "Example"};
    opened.currency = "CNY";
    open_ledger(*store, opened, {1}, noon(*Day::of(2022, 1, 1)));
    reopen();
  }

  // The section's lines as they should stand: told ones as they are, asked ones answered anew.
  std::vector<std::string> tell(const Section& section) {
    if (way_ == Way::restarted) reopen();
    const auto& word = section.head[0];
    if (word == "今天") return set_today(section);
    if (word == "办法") return adopt(section);
    if (word == "时钟") return let_time_go_by(section);
    const auto told = tellers().find(word);
    if (told != tellers().end()) {
      std::vector<std::string> rows;
      for (const auto& row : section.rows) rows.push_back(told->second(section, row));
      return rows;
    }
    if (asks(word))
      return desk_->read([&](const Board& board) { return answer(section.head, board, today_); });
    throw std::runtime_error("不认识的段落：" + word);
  }

 private:
  using Teller = std::function<std::string(const Section&, const std::string&)>;

  void reopen() {
    desk_.reset();
    desk_ = std::make_unique<Desk>(open_sqlite(path_), open_sqlite(path_, true),
                                   [this] { return noon(today_); });
  }

  template <class Deed>
  std::string carry_out(const std::string& row, Deed deed, PersonId by = {1}) {
    const auto receipt =
        desk_->carry_out({}, [&](const Board& board) -> Result<std::vector<Draft>> {
          auto body = deed(board);
          if (!body) return body.issues();
          std::vector<Draft> drafts;
          if (*body) drafts.push_back({"case-" + std::to_string(++count_), by, {}, Body(**body)});
          return drafts;
        });
    auto told = row.substr(0, row.find("  →"));
    if (!receipt) {
      std::string codes;
      for (const auto& issue : receipt.issues())
        codes += (codes.empty() ? "" : " ") + sentence(issue).zh + "（" +
                 std::string(issue.kind->code) + "）";
      return told + "  → 退回：" + codes;
    }
    return receipt->recorded == 0 ? told + "  → 已在账" : told;
  }

  std::vector<std::string> set_today(const Section& section) {
    today_ = *read_day(section.head.at(1));
    return section.rows;
  }

  // 时钟 2022-05-06：一天一天地过去，到时限的事项自动升级
  std::vector<std::string> let_time_go_by(const Section& section) {
    std::vector<std::string> rows;
    for (const auto until = read_day(section.head.at(1)).value(); today_ < until;) {
      today_ = today_ + 1;
      desk_->read([&](const Board& board) {
        for (const auto& climb : climbs_on(board, method_of(board), today_))
          rows.push_back(climb_said(board, climb));
      });
      check(static_cast<bool>(let_matters_climb(*desk_, today_)), "the clock was refused");
    }
    return rows;
  }

  // 办法 NAME，本单位另有规定的逐条改：/scheme/ties  "dense_rank"
  std::vector<std::string> adopt(const Section& section) {
    auto text = *json::parse(shipped_files().at("methods/" + section.head.at(1) + ".json"));
    for (const auto& row : section.rows) {
      const auto cells = cells_of(row);
      change(text, cells.at(0), *json::parse(cells.at(1)));
    }
    const auto method = read_method(text);
    check(static_cast<bool>(method), "a case's method that doesn't read");
    (void)carry_out("", [&](const Board&) {
      return Result<std::optional<Body>>(
          std::optional<Body>(MethodAdopted{method->code, method->version, text}));
    });
    return section.rows;
  }

  const std::map<std::string, Teller>& tellers() {
    if (!tellers_.empty()) return tellers_;
    using OfRow = std::string (Story::*)(const std::string&);
    const std::pair<const char*, OfRow> of_rows[] = {{"地区", &Story::tell_region},
                                                     {"项目", &Story::tell_project},
                                                     {"状态", &Story::tell_state},
                                                     {"单位指标", &Story::tell_figure},
                                                     {"加分扣分", &Story::tell_points},
                                                     {"豁免", &Story::tell_exemption},
                                                     {"专项债", &Story::tell_bond},
                                                     {"佐证", &Story::tell_evidence},
                                                     {"撤回", &Story::tell_withdrawal},
                                                     {"公布", &Story::tell_publication},
                                                     {"申诉", &Story::tell_appeal},
                                                     {"答复", &Story::tell_answer},
                                                     {"人员", &Story::tell_post},
                                                     {"事项", &Story::tell_matter},
                                                     {"办理", &Story::tell_step},
                                                     {"平战转换", &Story::tell_posture},
                                                     {"活动", &Story::tell_event},
                                                     {"行动", &Story::tell_campaign},
                                                     {"行动进展", &Story::tell_campaign_step},
                                                     {"复工方案", &Story::tell_resumption}};
    for (const auto& [word, tell] : of_rows) {
      tellers_[word] = [this, tell](const Section&, const std::string& row) {
        return (this->*tell)(row);
      };
    }
    using OfSection = std::string (Story::*)(const Section&, const std::string&);
    const std::pair<const char*, OfSection> of_sections[] = {{"计划", &Story::tell_plan},
                                                             {"填报", &Story::tell_report},
                                                             {"节点", &Story::tell_nodes},
                                                             {"计划节点", &Story::tell_nodes},
                                                             {"表单", &Story::tell_form}};
    for (const auto& [word, tell] : of_sections) {
      tellers_[word] = [this, tell](const Section& section, const std::string& row) {
        return (this->*tell)(section, row);
      };
    }
    return tellers_;
  }

  // 名称  上级（– 为顶级）  参赛/不参赛  [省级/市级/县级]
  std::string tell_region(const std::string& row) {
    const auto cells = cells_of(row);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      const auto* above = find_region(board, cells.at(1));
      const RegionId number{static_cast<std::uint32_t>(board.regions().size()) + 1};
      return std::optional<Body>(RegionAdded{number,
                                             above == nullptr ? RegionId{} : above->id,
                                             cells[0],
                                             "",
                                             {cells[0], cells[0]},
                                             cells.size() > 3 ? level_called(cells[3]) : "",
                                             cells.at(2) == "参赛"});
    });
  }

  // 编号  名称  地区  总投资万元  [入库 2020-01-01]  [部门 …]  [业主 …]  [领域 …]  [标签]
  std::string tell_project(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    ProjectForm form;
    form.code = {cells.at(0), "编号"};
    form.name = {cells.at(1), "名称"};
    form.region = {cells.at(2), "地区"};
    form.total = {cells.at(3), "总投资"};
    form.listed = {"2022-01-01", "入库日"};
    for (std::size_t i = 4; i < cells.size(); ++i) {
      const auto [word, said] = word_and_rest(cells[i]);
      if (word == "入库") form.listed = {said, word};
      if (word == "部门") form.department = {said, word};
      if (word == "业主") form.owner = {said, word};
      if (word == "领域") form.sector = {said, word};
      if (word == "性质") form.nature = {said, word};
      if (said.empty()) form.tags.push_back({word, "标签"});
    }
    return carry_out(row, [&](const Board& board) { return list_project(board, form, today_); });
  }

  // 计划 2022：编号  万元  [原因]
  std::string tell_plan(const Section& section, const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    PlanForm form;
    form.project = {cells.at(0), "编号"};
    form.year = {section.head.at(1), "年度"};
    form.amount = {cells.at(1), "计划"};
    if (cells.size() > 2) form.reason = {cells[2], "原因"};
    return carry_out(row, [&](const Board& board) { return set_plan(board, form, today_); });
  }

  // 编号  日期  节点……
  std::string tell_nodes(const Section& section, const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    std::string told = row;
    for (std::size_t i = 2; i < cells.size(); ++i) {
      NodeForm form;
      form.project = {cells[0], "编号"};
      form.day = {cells[1], "日期"};
      form.node = {cells[i], "节点"};
      form.planned = section.head[0] == "计划节点";
      told = carry_out(row, [&](const Board& board) { return mark_node(board, form, today_); });
    }
    return told;
  }

  // 编号  状态  日期  [原因]
  std::string tell_state(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    StateForm form;
    form.project = {cells.at(0), "编号"};
    form.state = {cells.at(1), "状态"};
    form.day = {cells.at(2), "日期"};
    return carry_out(row, [&](const Board& board) { return change_state(board, form, today_); });
  }

  // 填报 2022-04：编号  累计 4200  到位 300  工程 35%  日期 2022-04-20  原因 …
  std::string tell_report(const Section& section, const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    ReportForm form;
    form.project = {cells.at(0), "编号"};
    form.period = {section.head.at(1), "报送期"};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const auto [word, said] = word_and_rest(cells[i]);
      const Field field{said, word};
      if (word == "累计") form.invested_year = field;
      if (word == "到位") form.arrived_year = field;
      if (word == "工程") form.work = field;
      if (word == "日期") form.day = field;
      if (word == "原因") form.reason = field;
    }
    return carry_out(row, [&](const Board& board) { return report_progress(board, form, today_); });
  }

  // 单位指标：单位  指标  日期  数（5.2%、1200万元、3、13.5分）  [文号]
  std::string tell_figure(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      const auto method = method_of(board);
      const auto* figure = method.figure(cells.at(1));
      check(figure != nullptr, "a case tells a figure that isn't there");
      return std::optional<Body>(
          FigureReported{figure->code, unit_called(board, cells[0]), read_day(cells.at(2)).value(),
                         figure_told(cells.at(3), figure->unit), cells.size() > 4 ? cells[4] : ""});
    });
  }

  // 加分扣分：单位  考核项  日期  分  事由  文号
  std::string tell_points(const std::string& row) {
    const auto cells = cells_of(row);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      return std::optional<Body>(
          ScoreAdjusted{cells.at(1), unit_called(board, cells[0]), read_day(cells.at(2)).value(),
                        read_points(cells.at(3)).value().micro, cells.at(4), cells.at(5)});
    });
  }

  // 豁免：项目或单位  规则  起  止  批准人编号  事由  文号
  std::string tell_exemption(const std::string& row) {
    const auto cells = cells_of(row);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      ExemptionGranted body;
      const auto* project = board.find_code(cells.at(0));
      if (project != nullptr) body.project = project->id;
      if (project == nullptr) body.unit = unit_called(board, cells[0]);
      body.rule = cells.at(1);
      body.from = read_day(cells.at(2)).value();
      body.until = read_day(cells.at(3)).value();
      body.approver = {static_cast<std::uint32_t>(std::stoul(cells.at(4)))};
      body.reason = cells.at(5);
      body.document = cells.at(6);
      return std::optional<Body>(body);
    });
  }

  // 专项债：项目  批次  日期  [发行日 2022-01-10]  [发行 1200]  [支出 300]
  std::string tell_bond(const std::string& row) {
    const auto cells = cells_of(row);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      BondReported body;
      body.project = board.find_code(cells.at(0))->id;
      body.batch = cells.at(1);
      body.day = read_day(cells.at(2)).value();
      for (std::size_t i = 3; i < cells.size(); ++i) {
        const auto [word, said] = word_and_rest(cells[i]);
        if (word == "发行日") body.issued_on = read_day(said);
        if (word == "发行") body.issued = wan(said);
        if (word == "支出") body.paid = wan(said);
      }
      return std::optional<Body>(body);
    });
  }

  std::string tell_evidence(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    const auto bytes = file_called(cells.at(2));
    const auto file = look_at_file(cells[2], bytes, desk_->digest_kind(), "文件");
    if (file) desk_->shelve(file->digest, papers::media_type(file->examined.media), bytes);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      if (!file) return file.issues();
      return as_body(file_evidence(board, evidence_told(cells), *file, today_));
    });
  }

  // 撤回：编号  文件  [原因]
  std::string tell_withdrawal(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    const auto digest = digest_of(desk_->digest_kind(), file_called(cells.at(1)));
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      const auto filed = board.filings().of_digest(digest);
      const WithdrawForm form{{cells[0], "编号"},
                              {filed.empty() ? "" : std::to_string(filed.back()->seq), "文件"},
                              {cells.size() > 2 ? cells[2] : "", "原因"}};
      return as_body(withdraw_evidence(board, form));
    });
  }

  // 公布：截至日期
  std::string tell_publication(const std::string& row) {
    return carry_out(row, [&](const Board& board) {
      return as_body(publish_race(board, {cells_of(row).at(0), "日期"}, today_));
    });
  }

  // 申诉：单位  考核项（– 为总的名次）  理由；由各单位自己的人提出
  std::string tell_appeal(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    const AppealForm form{{"", "公布"},
                          {cells.at(0), "单位"},
                          {cells.at(1) == "–" ? "" : cells[1], "考核项"},
                          {cells.size() > 2 ? cells[2] : "", "理由"},
                          {"", "文件"}};
    const auto raise = [&](const Board& board) { return as_body(raise_appeal(board, form)); };
    return carry_out(row, raise, {2});
  }

  // 答复：第几条  结论  意见  [文号]；自己撤回的由单位自己的人
  std::string tell_answer(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    const std::map<std::string, std::string> verdicts{
        {"成立", "upheld"}, {"不成立", "rejected"}, {"撤回", "withdrawn"}};
    const AppealAnswerForm form{{cells.at(0), "申诉"},
                                {verdicts.at(cells.at(1)), "结论"},
                                {cells.size() > 2 ? cells[2] : "", "意见"},
                                {cells.size() > 3 ? cells[3] : "", "文件"}};
    const PersonId by{cells[1] == "撤回" ? 2U : 1U};
    const auto answer = [&](const Board& board) { return as_body(answer_appeal(board, form, by)); };
    return carry_out(row, answer, by);
  }

  std::string tell_post(const std::string& row) {
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      return std::optional<Body>(post_told(board, cells_of(row)));
    });
  }

  std::string tell_matter(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    const auto told = desk_->read([&](const Board& board) { return matter_told(board, cells); });
    return carry_out(
        row,
        [&](const Board& board) {
          const auto* project = find_project(board, told.form.project.text);
          const Rights rights(board, told.by, today_);
          return raise_matter(board, told.form, raiser_of(rights, project), today_);
        },
        told.by);
  }

  std::string tell_posture(const std::string& row) {
    const auto form = posture_told(cells_of(row.substr(0, row.find("  →"))));
    return carry_out(row, [&](const Board& board) { return set_posture(board, form, today_); });
  }

  std::string tell_campaign(const std::string& row) {
    const auto form = campaign_told(cells_of(row.substr(0, row.find("  →"))));
    return carry_out(row, [&](const Board& board) { return as_body(call_campaign(board, form)); });
  }

  std::string tell_campaign_step(const std::string& row) {
    const auto form = campaign_step_told(cells_of(row.substr(0, row.find("  →"))));
    return carry_out(
        row, [&](const Board& board) { return as_body(step_campaign(board, form, today_)); });
  }

  // 表单 安排踏查：填表人 编号，然后逐栏
  std::string tell_form(const Section& section, const std::string& row) {
    const auto form = form_told(section.head.at(1), row);
    return carry_out(
        row, [&](const Board& board) { return done_by_form(form, board, today_); }, form.by);
  }

  std::string tell_resumption(const std::string& row) {
    const auto form = resumption_told(cells_of(row.substr(0, row.find("  →"))));
    return carry_out(
        row, [&](const Board& board) { return as_body(plan_resumption(board, form, today_)); });
  }

  std::string tell_step(const std::string& row) {
    const auto told = step_told(cells_of(row.substr(0, row.find("  →"))));
    return carry_out(
        row,
        [&](const Board& board) {
          return step_matter(board, told.form, Rights(board, told.by, today_), today_);
        },
        told.by);
  }

  // 活动：种类  地区  日期  名称
  std::string tell_event(const std::string& row) {
    const auto cells = cells_of(row);
    return carry_out(row, [&](const Board& board) -> Result<std::optional<Body>> {
      EventNoted body;
      body.event = {static_cast<std::uint32_t>(board.events().size()) + 1};
      body.event_kind = cells.at(0);
      body.region = find_region(board, cells.at(1))->id;
      body.day = read_day(cells.at(2));
      body.name = {cells.at(3), cells[3]};
      return std::optional<Body>(body);
    });
  }

  std::string path_;
  Way way_;
  Day today_ = *Day::of(2022, 1, 1);
  int count_ = 0;
  std::unique_ptr<Desk> desk_;
  std::map<std::string, Teller> tellers_;
};

}  // namespace

std::string run(const std::string& text, const std::string& ledger_path, Way way) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(ledger_path + part);
  Story story(ledger_path, way);
  std::string out;
  std::istringstream lines(text);
  std::string line;
  Section section;
  const auto close = [&] {
    if (section.head.empty()) return;
    for (const auto& row : story.tell(section)) out += row + "\n";
    section = {};
  };
  while (std::getline(lines, line)) {
    if (line.starts_with("  ")) {
      section.rows.push_back(line);
      continue;
    }
    close();
    out += line + "\n";
    if (!line.empty() && line[0] != '#') section.head = split(line, ' ');
  }
  close();
  return out;
}

}  // namespace kaigong::cases
