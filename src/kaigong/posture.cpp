#include "desk/office_deeds.h"
// tested by: tests/command/matters_test.py
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct Listed {
  Seq seq = 0;
  std::string region;
  Text name;
  std::string profile;
  Text profile_name;
  Day day;
  std::optional<Day> until;
  std::string reason;
  std::string document;
  bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (seq, region, name, profile, profile_name, day, until, reason, document,
                       in_force))

void print_listed(const std::vector<Listed>& rows, Language language) {
  const bool zh = language == Language::zh;
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.seq), in(row.name, language),
                     in(row.profile_name, language), show(row.day),
                     row.until ? show(*row.until) : "", row.document,
                     row.in_force ? (zh ? "现行" : "in force") : ""});
  }
  print_table({{{"台账", "Entry"}, true},
               {{"地区", "Region"}},
               {{"状态", "Profile"}},
               {{"自", "From"}},
               {{"至", "Until"}},
               {{"依据", "By"}},
               {{"", ""}}},
              lines, language);
}

Exit list(const Setting& setting, const PostureArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto day = as_of_or_today(board, options.as_of);
    if (!day) {
      print_issues(day.issues(), setting);
      return Exit::refused;
    }
    std::vector<Listed> rows;
    for (const auto& one : board.postures()) {
      const auto& said = one.said;
      const auto* region = board.region(said.region);
      const auto* in_force = board.posture_on(said.region, *day);
      rows.push_back({one.seq, region->key, region->name, said.profile,
                      profile_name(board, said.profile), said.day, said.until, said.reason,
                      said.document, in_force != nullptr && in_force->seq == one.seq});
    }
    if (setting.json) {
      print_json("{\"as_of\":\"" + show(*day) + "\",\"rows\":" + json::write(rows) + "}");
    } else {
      print_listed(rows, setting.language);
    }
    return Exit::ok;
  });
}

}  // namespace

Exit run_posture(const Setting& setting, const PostureArguments& options) {
  if (options.profile.empty()) return list(setting, options);
  const PostureForm form{{options.region, "--region"}, {options.profile, "--profile"},
                         {options.day, "--day"},       {options.until, "--until"},
                         {options.reason, "--reason"}, {options.document, "--document"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(set_posture(board, form, today));
  });
}

void add_posture(Commands& commands, PostureArguments& posture) {
  auto* one = commands.add("posture", "平战转换：列出命令；有 --profile 则转入一种状态",
                           "orders how regions work; with --profile give one",
                           [&](const Setting& s) { return run_posture(s, posture); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--profile", posture.profile, "办法里的状态，或 normal 常态", "of the method, or normal");
  add("--region", posture.region, "地区及以下", "a region and all below");
  add("--day", posture.day, "自哪天；不填为今天", "from this day; none: today");
  add("--until", posture.until, "至哪天；不填为到下一道命令",
      "the last day; none: until the next order");
  add("--reason", posture.reason, "原因", "why");
  add("--document", posture.document, "依据的文件", "by which document");
  add("--as-of", posture.as_of, "哪天现行的", "in force on which day");
  add_author(commands, one, posture);
}

}  // namespace kaigong
