#include "kaigong/options.h"
// tested by: tests/command/commands_test.py

namespace kaigong {

void add_question(Commands& commands, CLI::App* command, Question& question) {
  command->add_option("--as-of", question.as_of,
                      commands.say("截至哪一天，如 2022-04-28", "as of which day: 2022-04-28"));
  command->add_option(
      "--region", question.region,
      commands.say("地区及以下：路径、代码或名称", "a region and all below: key, code or name"));
  command->add_option("--industry", question.industry,
                      commands.say("行业代码开头", "beginning of an industry code"));
  command->add_option("--sector", question.sector, commands.say("领域", "sector"));
  command->add_option("--department", question.department, commands.say("责任部门", "department"));
  command->add_option("--leader", question.leader,
                      commands.say("包保领导编号", "number of the leader"));
  command->add_option("--tag", question.tag, commands.say("标签", "tag"));
  command->add_option("--state", question.state, commands.say("状态", "state"));
  command->add_option("--words", question.words,
                      commands.say("名称或代码里的字", "words in name or code"));
}

void add_forecast(Commands& commands, ForecastArguments& forecast) {
  auto* one = commands.add("forecast", "预计全年完成：各地区、各项目，带范围",
                           "what the year will come to, by region and project, with an interval",
                           [&](const Setting& s) { return run_forecast(s, forecast); });
  add_question(commands, one, forecast.question);
  one->add_option("--most", forecast.most,
                  commands.say("最多列多少个项目", "how many projects to list"));
}

}  // namespace kaigong
