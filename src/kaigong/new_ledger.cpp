#include "kaigong/new_ledger.h"
// tested by: tests/command/commands_test.py, tests/command/serve_test.py
#include "assess/method.h"
#include "base/limits.h"
#include "desk/desk.h"
#include "desk/forms.h"
#include "kaigong/method_text.h"
#include "store/sqlite_store.h"

#include <filesystem>
#include <utility>

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
                                 const std::string& region) {
  std::vector<Draft> drafts;
  drafts.push_back(
      {"method-" + method.code, {1}, {}, MethodAdopted{method.code, method.version, text}});
  if (!region.empty()) {
    drafts.push_back({"region-top",
                      {1},
                      {},
                      RegionAdded{{1}, {}, "top", "", {region, region}, "province", false}});
  }
  return drafts;
}

Issues judge(const NewLedger& wanted, const std::string& prefix) {
  Issues issues;
  if (!read_digest_kind(wanted.digest))
    issues.push_back({&unknown_digest, prefix + "digest", wanted.digest});
  for (const auto& [name, said] :
       {std::pair("name", &wanted.name), {"name-en", &wanted.name_en}, {"region", &wanted.region}})
    (void)take_text({*said, prefix + name}, limits::name_bytes, issues);
  if (trim(wanted.name).empty()) issues.push_back({&missing, prefix + "name", ""});
  if (!is_currency(wanted.currency))
    issues.push_back({&bad_currency, prefix + "currency", wanted.currency});
  return issues;
}

}  // namespace

void remove_ledger(const std::string& path) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
}

Issues make_ledger(const std::string& path, const NewLedger& wanted, const std::string& prefix) {
  auto issues = judge(wanted, prefix);
  const auto text = find_method(wanted.method, prefix + "method");
  const auto method = text ? read_method(text->value) : Result<Method>(text.issues());
  if (!method) issues.insert(issues.end(), method.issues().begin(), method.issues().end());
  if (!issues.empty()) return issues;
  {
    const auto store = create_sqlite(path, *read_digest_kind(wanted.digest));
    LedgerOpened opened;
    opened.name = {wanted.name, wanted.name_en.empty() ? wanted.name : wanted.name_en};
    opened.currency = wanted.currency;
    open_ledger(*store, opened, {1}, system_now());
    store->put_person({{1}, {"建账人", "Founder"}});
  }
  auto desk = std::make_unique<Desk>(open_sqlite(path), open_sqlite(path, true));
  const auto receipt = desk->carry_out(
      {}, [&](const Board&) { return first_entries(*method, text->value, wanted.region); });
  if (receipt) return {};
  desk.reset();
  remove_ledger(path);
  return receipt.issues();
}

}  // namespace kaigong
