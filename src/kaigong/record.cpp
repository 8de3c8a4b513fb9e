#include "kaigong/record.h"
// tested by: tests/command/commands_test.py
#include "desk/forms.h"

#include <fmt/format.h>

#include <iostream>

namespace kaigong {

std::vector<Field> fields_of_option(const std::vector<std::string>& said, const char* name) {
  std::vector<Field> out;
  for (const auto& one : said) out.push_back({one, name});
  return out;
}

void print_receipt(const Setting& setting, const Receipt& receipt) {
  const bool zh = setting.language == Language::zh;
  if (setting.json) {
    print_json("{\"recorded\":" + json::write(receipt.recorded) + ",\"seq\":" +
               json::write(receipt.seq) + ",\"digest\":\"" + show(receipt.digest) + "\"}");
  } else if (receipt.recorded == 0) {
    std::cout << (zh ? "台账里已有，没有新记\n" : "on record already, nothing new was recorded\n");
  } else {
    std::cout << fmt::format(
        fmt::runtime(zh ? "已记账：第 {} 条，封印 {}\n" : "recorded as entry {}, digest {}\n"),
        receipt.seq, show_short(receipt.digest));
  }
}

Exit record(const Setting& setting, const Author& author, const std::string& project,
            const Deed& deed) {
  return record_on(setting, *open_desk(setting), author, project, deed);
}

Exit record_on(const Setting& setting, Desk& desk, const Author& author, const std::string& project,
               const Deed& deed) {
  const auto id = author.id.empty() ? fresh_id() : author.id;
  const auto about = desk.read([&](const Board& board) {
    const auto* found = find_project(board, project);
    return found == nullptr ? ProjectId{} : found->id;
  });
  const auto receipt = desk.carry_out(
      about,
      [&](const Board& board) -> Result<std::vector<Draft>> {
        auto body = deed(board, today_of(board));
        if (!body) return body.issues();
        if (!*body) return std::vector<Draft>{};
        return std::vector<Draft>{{id, {author.by}, {}, std::move(**body)}};
      },
      id);
  if (!receipt) {
    print_issues(receipt.issues(), setting);
    return Exit::refused;
  }
  print_receipt(setting, *receipt);
  return Exit::ok;
}

}  // namespace kaigong
