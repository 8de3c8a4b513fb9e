#include "kaigong/options.h"
// tested by: tests/command/evidence_test.py

namespace kaigong {

void add_evidence(Commands& commands, EvidenceArguments& evidence) {
  auto* one = commands.add("evidence", "佐证材料：列出、归档、撤回、查重复使用",
                           "evidence: list, file, withdraw, find what is used again",
                           [&](const Setting& s) { return run_evidence(s, evidence); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--project", evidence.project, "项目编号、代码或名称", "number, code or name");
  auto* file = add("--file", evidence.file, "归档这个文件", "file this file");
  add("--what", evidence.what, "材料种类，如 photo、施工合同", "what it is: photo, contract …");
  add("--day", evidence.day, "拍摄或形成日期；不填按相机所记", "its day; else as the camera says");
  add("--latitude", evidence.latitude, "纬度（度）", "latitude in degrees");
  add("--longitude", evidence.longitude, "经度（度）", "longitude in degrees");
  add("--printed-name", evidence.printed_name, "材料上的项目名称", "the name that it prints");
  add("--printed-total", evidence.printed_total, "材料上的总投资", "the total that it prints");
  add("--printed-day", evidence.printed_day, "材料上的日期", "the day that it prints");
  add("--note", evidence.note, "说明", "a note");
  add_unit(commands, one, evidence.unit);
  auto* withdraw = one->add_option("--withdraw", evidence.withdraw,
                                   commands.say("撤回第几条归档", "withdraw that entry's filing"));
  add("--reason", evidence.reason, "撤回的原因", "why it is withdrawn");
  auto* reused = one->add_flag("--reused", evidence.reused,
                               commands.say("只列重复使用的", "only what is used again"));
  file->excludes(withdraw)->excludes(reused);
  withdraw->excludes(reused);
  add_author(commands, one, evidence);
}

}  // namespace kaigong
