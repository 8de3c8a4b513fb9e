#include "assess/method.h"
// tested by: tests/command/commands_test.py
#include "base/limits.h"
#include "demo/province.h"
#include "desk/forms.h"
#include "kaigong/commands.h"
#include "kaigong/method_text.h"
#include "store/sqlite_store.h"

#include <filesystem>
#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind unknown_digest{"init.unknown_digest", "“{}”不是 sha256 或 sm3",
                                   "“{}” isn't sha256 or sm3"};
constexpr IssueKind bad_currency{"init.bad_currency", "“{}”不是三个字母的货币代码",
                                 "“{}” isn't a currency code of three letters"};

bool is_currency(const std::string& code) {
  return code.size() == 3 &&
         code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
}

std::vector<Draft> first_entries(const Method& method, const json::Value& text,
                                 const InitOptions& options) {
  std::vector<Draft> drafts;
  drafts.push_back(
      {"method-" + method.code, {1}, {}, MethodAdopted{method.code, method.version, text}});
  if (!options.region.empty()) {
    drafts.push_back(
        {"region-top",
         {1},
         {},
         RegionAdded{{1}, {}, "top", "", {options.region, options.region}, "province", false}});
  }
  return drafts;
}

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

// A ledger that couldn't be finished isn't left lying about as if it were one.
void remove_ledger(const std::string& path) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
}

}  // namespace

Exit run_init(const Setting& setting, const InitOptions& options) {
  Issues issues;
  const auto kind = read_digest_kind(options.digest);
  if (!kind) issues.push_back({&unknown_digest, "--digest", options.digest});
  for (const auto* said : {&options.name, &options.name_en, &options.region}) {
    if (!is_utf8(*said) || said->size() > limits::name_bytes)
      issues.push_back({&not_utf8, "--name", ""});
  }
  if (!is_currency(options.currency))
    issues.push_back({&bad_currency, "--currency", options.currency});
  const auto text = find_method(options.method, "--method");
  const auto method = text ? read_method(text->value) : Result<Method>(text.issues());
  if (!method) issues.insert(issues.end(), method.issues().begin(), method.issues().end());
  if (!issues.empty()) {
    print_issues(issues, setting);
    return Exit::refused;
  }
  {
    const auto store = create_sqlite(setting.ledger, *kind);
    LedgerOpened opened;
    opened.name = {options.name, options.name_en.empty() ? options.name : options.name_en};
    opened.currency = options.currency;
    open_ledger(*store, opened, {1}, system_now());
    store->put_person({{1}, {"建账人", "Founder"}});
  }
  auto desk = open_desk(setting);
  const auto receipt = desk->carry_out(
      {}, [&](const Board&) { return first_entries(*method, text->value, options); });
  if (!receipt) {
    desk.reset();
    remove_ledger(setting.ledger);
    print_issues(receipt.issues(), setting);
    return Exit::refused;
  }
  print_made(setting, *desk);
  return Exit::ok;
}

Exit run_demo(const Setting& setting, const DemoArguments& options) {
  DemoOptions made;
  made.projects = options.projects;
  made.months = options.months;
  made.seed = options.seed;
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
