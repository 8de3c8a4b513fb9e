#include "case_runner.h"

#include "assess/race.h"
#include "base/shipped.h"
#include "desk/deeds.h"
#include "desk/desk.h"
#include "dispatch/lights.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <map>
#include <sstream>

namespace kaigong::cases {

namespace {

// Cells stand two blanks or more apart.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t at = line.find_first_not_of(' ');
  while (at != std::string::npos && at < line.size()) {
    const auto end = std::min(line.find("  ", at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(' ', end);
  }
  return cells;
}

std::string percent(std::optional<std::int64_t> bp) {
  return bp ? fmt::format("{}.{:02}%", *bp / 100, *bp % 100) : "–";
}

std::string sum_text(std::int64_t value, Term term) {
  return is_money(term) ? show_money(Money::fen(value), MoneyUnit::wan) + "万元"
                        : std::to_string(value);
}

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
    const auto told = tellers().find(word);
    if (told != tellers().end()) {
      std::vector<std::string> rows;
      for (const auto& row : section.rows) rows.push_back(told->second(section, row));
      return rows;
    }
    if (word == "指标") return ask_measure(section);
    if (word == "打开") return ask_items(section);
    if (word == "排名") return ask_race();
    if (word == "预警") return ask_lights();
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
  std::string carry_out(const std::string& row, Deed deed) {
    const auto receipt =
        desk_->carry_out({}, [&](const Board& board) -> Result<std::vector<Draft>> {
          auto body = deed(board);
          if (!body) return body.issues();
          std::vector<Draft> drafts;
          if (*body) drafts.push_back({"case-" + std::to_string(++count_), {1}, {}, Body(**body)});
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

  std::vector<std::string> adopt(const Section& section) {
    const auto text = json::parse(shipped_files().at("methods/" + section.head.at(1) + ".json"));
    const auto method = read_method(*text);
    check(static_cast<bool>(method), "a shipped method that doesn't read");
    (void)carry_out("", [&](const Board&) {
      return Result<std::optional<Body>>(
          std::optional<Body>(MethodAdopted{method->code, method->version, *text}));
    });
    return section.rows;
  }

  const std::map<std::string, Teller>& tellers() {
    if (tellers_.empty()) {
      tellers_["地区"] = [this](const Section&, const std::string& row) {
        return tell_region(row);
      };
      tellers_["项目"] = [this](const Section&, const std::string& row) {
        return tell_project(row);
      };
      tellers_["计划"] = [this](const Section& section, const std::string& row) {
        return tell_plan(section, row);
      };
      tellers_["节点"] = [this](const Section&, const std::string& row) {
        return tell_nodes(row, false);
      };
      tellers_["计划节点"] = [this](const Section&, const std::string& row) {
        return tell_nodes(row, true);
      };
      tellers_["填报"] = [this](const Section& section, const std::string& row) {
        return tell_report(section, row);
      };
      tellers_["状态"] = [this](const Section&, const std::string& row) { return tell_state(row); };
    }
    return tellers_;
  }

  // 名称  上级（– 为顶级）  参赛/不参赛
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
                                             "",
                                             cells.at(2) == "参赛"});
    });
  }

  // 编号  名称  地区  总投资万元  [标签]
  std::string tell_project(const std::string& row) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    ProjectForm form;
    form.code = {cells.at(0), "编号"};
    form.name = {cells.at(1), "名称"};
    form.region = {cells.at(2), "地区"};
    form.total = {cells.at(3), "总投资"};
    form.listed = {"2022-01-01", "入库日"};
    for (std::size_t i = 4; i < cells.size(); ++i) form.tags.push_back({cells[i], "标签"});
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
  std::string tell_nodes(const std::string& row, bool planned) {
    const auto cells = cells_of(row.substr(0, row.find("  →")));
    std::string told = row;
    for (std::size_t i = 2; i < cells.size(); ++i) {
      NodeForm form;
      form.project = {cells[0], "编号"};
      form.day = {cells[1], "日期"};
      form.node = {cells[i], "节点"};
      form.planned = planned;
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
      const auto blank = cells[i].find(' ');
      const auto word = cells[i].substr(0, blank);
      const Field field{cells[i].substr(std::min(blank, cells[i].size() - 1) + 1), word};
      if (word == "累计") form.invested_year = field;
      if (word == "到位") form.arrived_year = field;
      if (word == "工程") form.work = field;
      if (word == "日期") form.day = field;
      if (word == "原因") form.reason = field;
    }
    return carry_out(row, [&](const Board& board) { return report_progress(board, form, today_); });
  }

  // 指标 completion
  std::vector<std::string> ask_measure(const Section& section) {
    return desk_->read([&](const Board& board) {
      const auto method = method_of(board);
      const auto* measure = method.measure(section.head.at(1));
      check(measure != nullptr, "a case asks for a measure that isn't there");
      std::vector<std::string> rows;
      for (const auto& group :
           tally(board, *measure, {}, {GroupBy::race}, moment_of(method, today_))) {
        rows.push_back(fmt::format("  {}  {}  =  {}  ÷  {}", group.name.zh,
                                   percent(group.tally.rate_bp()),
                                   sum_text(group.tally.numerator, measure->numerator.sum),
                                   sum_text(group.tally.denominator, measure->denominator.sum)));
      }
      return rows;
    });
  }

  // 打开 completion 甲市
  std::vector<std::string> ask_items(const Section& section) {
    return desk_->read([&](const Board& board) {
      const auto method = method_of(board);
      const auto* measure = method.measure(section.head.at(1));
      Filter filter;
      filter.region = find_region(board, section.head.at(2))->id;
      const auto moment = moment_of(method, today_);
      std::vector<std::string> rows;
      for (const auto& item : items(board, *measure, filter, moment)) {
        Trace trace;
        const auto* project = board.project(item.project);
        (void)item_of(board, *measure, *project, moment, &trace);
        rows.push_back(fmt::format("  {}  {}  ÷  {}  台账 {}", board.text(project->code),
                                   sum_text(item.numerator, measure->numerator.sum),
                                   sum_text(item.denominator, measure->denominator.sum),
                                   fmt::join(trace, "、")));
      }
      return rows;
    });
  }

  std::vector<std::string> ask_race() {
    return desk_->read([&](const Board& board) {
      std::vector<std::string> rows;
      for (const auto& group : race_with_movement(board, method_of(board), today_).groups) {
        for (const auto& row : group.rows) {
          auto line = fmt::format("  {}  {}  {}.{:06}分", row.rank, row.name.zh,
                                  row.score / 1'000'000, row.score % 1'000'000);
          for (const auto& item : row.items) line += "  " + percent(item.rate_bp);
          rows.push_back(line + fmt::format("  上期第{}", row.rank_before.value_or(0)));
        }
      }
      return rows;
    });
  }

  std::vector<std::string> ask_lights() {
    return desk_->read([&](const Board& board) {
      const auto method = method_of(board);
      std::vector<std::string> rows;
      for (const auto& project : board.projects()) {
        for (const auto& light : lights_of(board, method, project, moment_of(method, today_))) {
          rows.push_back(fmt::format("  {}  {}  {}  {}；{}", board.text(project.code),
                                     light.rule->name.zh, light.level->name.zh, light.sentence.zh,
                                     light.clears.zh));
        }
      }
      return rows;
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
