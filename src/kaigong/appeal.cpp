#include "desk/appeals.h"
// tested by: tests/command/office_test.py
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct Listed {
  Seq seq = 0;
  Seq assessment = 0;
  std::string unit;
  std::string item;
  std::string reason;
  std::string document;
  AppealVerdict verdict = AppealVerdict::none;
  std::optional<Seq> answer;
  std::string answered;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (seq, assessment, unit, item, reason, document, verdict, answer, answered))

Listed listed(const Appeal& appeal) {
  const auto& said = appeal.raised.said;
  Listed out{appeal.raised.seq,
             said.assessment,
             said.unit,
             said.item,
             said.reason,
             said.document,
             {},
             {},
             {}};
  if (!appeal.answer) return out;
  out.verdict = appeal.answer->said.verdict;
  out.answer = appeal.answer->seq;
  out.answered = appeal.answer->said.reason;
  return out;
}

void print_listed(const std::vector<Listed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.seq), std::to_string(row.assessment), row.unit, row.item,
                     row.reason, in(name_of(row.verdict), language), row.answered});
  }
  print_table({{{"台账", "Entry"}, true},
               {{"公布", "Assessment"}, true},
               {{"单位", "Unit"}},
               {{"考核项", "Item"}},
               {{"理由", "Reason"}},
               {{"结论", "Verdict"}},
               {{"答复", "Answer"}}},
              lines, language);
}

Exit list(const Setting& setting, const AppealArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto unit = find_unit(board, options.of);
    if (!options.of.empty() && !unit) {
      print_issues({{&unknown_unit, "--of", options.of}}, setting);
      return Exit::refused;
    }
    std::vector<Listed> rows;
    for (const auto& appeal : board.appeals()) {
      const bool is_asked = options.of.empty() || appeal.raised.said.unit == *unit;
      if (is_asked && !(options.open && appeal.answer)) rows.push_back(listed(appeal));
    }
    if (setting.json) {
      print_json("{\"rows\":" + json::write(rows) + "}");
    } else {
      print_listed(rows, setting.language);
    }
    return Exit::ok;
  });
}

}  // namespace

Exit run_appeal(const Setting& setting, const AppealArguments& options) {
  if (options.answer > 0) {
    const AppealAnswerForm form{{std::to_string(options.answer), "--answer"},
                                {options.verdict, "--verdict"},
                                {options.reason, "--reason"},
                                {options.document, "--document"}};
    return record(setting, options, "", [&](const Board& board, Day) {
      return as_body(answer_appeal(board, form, {options.by}));
    });
  }
  if (options.reason.empty()) return list(setting, options);
  const AppealForm form{{options.assessment, "--assessment"},
                        {options.of, "--of"},
                        {options.item, "--item"},
                        {options.reason, "--reason"},
                        {options.document, "--document"}};
  return record(setting, options, "",
                [&](const Board& board, Day) { return as_body(raise_appeal(board, form)); });
}

void add_appeal(Commands& commands, AppealArguments& appeal) {
  auto* one = commands.add("appeal", "考核申诉：列出；有理由则提出，有 --answer 则答复",
                           "appeals: list; with a reason raise one, with --answer answer one",
                           [&](const Setting& s) { return run_appeal(s, appeal); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--of", appeal.of, "单位：地区的路径、代码或名称，或者部门、业主",
      "whose: a region's key, code or name, or a department or owner");
  add("--assessment", appeal.assessment, "对第几条公布；不填为最近一次",
      "against which entry; none: the newest");
  add("--item", appeal.item, "考核项；不填为总的名次、等次或榜单",
      "of the scheme; none: the whole");
  add("--reason", appeal.reason, "理由或答复意见", "the reason, or the answer");
  add("--document", appeal.document, "依据的文件", "by which document");
  auto* answer = one->add_option("--answer", appeal.answer,
                                 commands.say("答复第几条申诉", "answer that entry's appeal"));
  add("--verdict", appeal.verdict, "结论：upheld rejected withdrawn", "upheld rejected withdrawn")
      ->needs(answer);
  one->add_flag("--open", appeal.open, commands.say("只列未答复的", "only what waits"));
  add_author(commands, one, appeal);
}

}  // namespace kaigong
