#include "kaigong/marks.h"
// tested by: tests/command/campaigns_test.py

#include "desk/deeds.h"
#include "kaigong/options.h"
#include "kaigong/record.h"

namespace kaigong {

Exit run_mark(const Setting& setting, const MarkArguments& options) {
  const NodeForm form{{options.project, "--project"}, {options.node, "--node"},
                      {options.day, "--day"},         {options.number, "--number"},
                      {options.reason, "--reason"},   options.planned};
  return record(setting, options, options.project,
                [&](const Board& board, Day today) { return mark_node(board, form, today); });
}

Exit run_state(const Setting& setting, const StateArguments& options) {
  const StateForm form{{options.project, "--project"},
                       {options.state, "--state"},
                       {options.day, "--day"},
                       {options.reason, "--reason"},
                       {options.note, "--note"}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(change_state(board, form, today));
  });
}

void add_marks(Commands& commands, MarkOptions& options) {
  auto& mark = options.mark;
  auto* node = commands.add("mark", "标记节点完成或计划", "mark a node as reached, or plan it",
                            [&](const Setting& s) { return run_mark(s, mark); });
  node->add_option("--project", mark.project, commands.say("项目", "the project"))->required();
  node->add_option("--node", mark.node, commands.say("节点，如 3.4", "the node: 3.4"))->required();
  node->add_option("--day", mark.day, commands.say("哪一天", "on which day"));
  node->add_option("--number", mark.number,
                   commands.say("批文、合同、入统的编号", "of the permit, contract, inclusion"));
  node->add_flag("--planned", mark.planned, commands.say("是计划", "it is planned"));
  node->add_option("--reason", mark.reason, commands.say("原因", "why"));
  add_author(commands, node, mark);
  auto& state = options.state;
  auto* change = commands.add("state", "变更项目状态：停工、在建、竣工 …",
                              "change a project's state: suspended, building, completed …",
                              [&](const Setting& s) { return run_state(s, state); });
  change->add_option("--project", state.project, commands.say("项目", "the project"))->required();
  change->add_option("--state", state.state, commands.say("状态", "the state"))->required();
  change->add_option("--day", state.day, commands.say("自哪天；不填为今天", "since; none: today"));
  change->add_option("--reason", state.reason,
                     commands.say("原因：疫情、资金…", "why: epidemic, funds …"));
  change->add_option("--note", state.note, commands.say("说明", "a note"));
  add_author(commands, change, state);
}

}  // namespace kaigong
