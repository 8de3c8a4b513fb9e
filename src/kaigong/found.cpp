#include "demo/province.h"
// tested by: tests/command/commands_test.py
#include "kaigong/commands.h"
#include "kaigong/new_ledger.h"
#include "store/sqlite_store.h"

#include <iostream>

namespace kaigong {

namespace {

void print_made(const Setting& setting, const Desk& desk) {
  const auto head = desk.head();
  const auto projects = desk.read([](const Board& board) { return board.projects().size(); });
  if (setting.json) {
    print_json("{\"ledger\":" + json::write(setting.ledger) +
               ",\"entries\":" + json::write(head.seq) + ",\"projects\":" + json::write(projects) +
               ",\"digest\":\"" + show(head.digest) + "\"}");
    return;
  }
  const bool zh = setting.language == Language::zh;
  std::cout << (zh ? "已建账：" : "ledger made: ") << setting.ledger
            << (zh ? "，记录 " : ", entries ") << head.seq << (zh ? " 条，项目 " : ", projects ")
            << projects << (zh ? " 个，封印 " : ", digest ") << show_short(head.digest) << '\n';
}

}  // namespace

Exit run_init(const Setting& setting, const InitOptions& options) {
  const NewLedger made{options.name,   options.name_en, options.currency,
                       options.digest, options.method,  options.region};
  const auto issues = make_ledger(setting.ledger, made, "--");
  if (!issues.empty()) {
    print_issues(issues, setting);
    return Exit::refused;
  }
  print_made(setting, *open_desk(setting));
  return Exit::ok;
}

Exit run_demo(const Setting& setting, const DemoArguments& options) {
  DemoOptions made;
  made.projects = options.projects;
  made.months = options.months;
  made.seed = options.seed;
  made.morning = options.morning;
  if (options.projects > 0 && !setting.json) {
    made.progress = [](std::uint64_t done, std::uint64_t total) {
      std::cerr << '\r' << done << " / " << total << std::flush;
    };
  }
  {
    const auto store = create_sqlite(setting.ledger, DigestKind::sha256);
    open_ledger(*store, demo_opened(made), demo_person, demo_opened_at(made));
  }
  try {
    const auto desk = open_desk(setting);
    write_demo(*desk, made);
    if (made.progress) std::cerr << '\n';
    print_made(setting, *desk);
  } catch (...) {
    remove_ledger(setting.ledger);
    throw;
  }
  return Exit::ok;
}

}  // namespace kaigong
