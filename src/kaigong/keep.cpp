#include "desk/audit.h"
// tested by: tests/command/commands_test.py
#include "kaigong/commands.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iostream>

namespace kaigong {

namespace {

using Watch = std::chrono::steady_clock;

double seconds_since(Watch::time_point start) {
  return std::chrono::duration<double>(Watch::now() - start).count();
}

}  // namespace

void print_shelf(const Setting& setting, const Shelf& shelf) {
  if (shelf.files + shelf.absent == 0) return;
  const bool zh = setting.language == Language::zh;
  std::cout << fmt::format(fmt::runtime(zh ? "佐证文件 {} 个，另有 {} 个不在这里\n"
                                           : "{} files of evidence, {} more aren't here\n"),
                           shelf.files, shelf.absent);
}

Exit run_verify(const Setting& setting) {
  const auto store = open_sqlite(setting.ledger, true);
  const auto start = Watch::now();
  const auto verdict = verify(*store);
  const auto seconds = seconds_since(start);
  const bool sound = verdict.faults.empty();
  if (setting.json) {
    std::string faults;
    for (const auto& fault : verdict.faults) {
      faults += (faults.empty() ? "" : ",") + ("{\"seq\":" + json::write(fault.seq)) +
                ",\"text\":" + json::write(fault.text) + "}";
    }
    print_json("{\"entries\":" + json::write(verdict.entries) + ",\"digest\":\"" +
               show(verdict.head.digest) + "\",\"files\":" + json::write(verdict.shelf.files) +
               ",\"files_absent\":" + json::write(verdict.shelf.absent) + ",\"faults\":[" + faults +
               "]}");
    return sound ? Exit::ok : Exit::refused;
  }
  const bool zh = setting.language == Language::zh;
  for (const auto& fault : verdict.faults) std::cout << in(fault.text, setting.language) << '\n';
  std::cout << fmt::format("{} {} {}{:.2f} s\n{} {}\n", zh ? "查验" : "verified", verdict.entries,
                           zh ? "条，用时 " : "entries in ", seconds, name_of(store->digest_kind()),
                           show(verdict.head.digest));
  print_shelf(setting, verdict.shelf);
  std::cout << (sound ? (zh ? "台账完好" : "the ledger is sound")
                      : (zh ? "台账有问题" : "the ledger is NOT sound"))
            << '\n';
  return sound ? Exit::ok : Exit::refused;
}

Exit run_replay(const Setting& setting, std::uint64_t until) {
  const auto start = Watch::now();
  const auto desk = open_board(setting, until == 0 ? std::nullopt : std::optional<Seq>(until));
  const auto seconds = seconds_since(start);
  const auto head = desk->head();
  const auto counts = desk->read([](const Board& board) {
    return std::pair(board.projects().size(), board.regions().size());
  });
  if (setting.json) {
    print_json("{\"seq\":" + json::write(head.seq) + ",\"digest\":\"" + show(head.digest) +
               "\",\"projects\":" + json::write(counts.first) +
               ",\"regions\":" + json::write(counts.second) + "}");
    return Exit::ok;
  }
  const bool zh = setting.language == Language::zh;
  std::cout << fmt::format(
      fmt::runtime(zh ? "重放 {} 条，项目 {} 个，用时 {:.2f} s，封印 {}\n"
                      : "replayed {} entries, {} projects, in {:.2f} s, digest {}\n"),
      head.seq, counts.first, seconds, show(head.digest));
  return Exit::ok;
}

Exit run_export(const Setting& setting, const ExportArguments& options) {
  const auto store = open_sqlite(setting.ledger, true);
  const auto& file = options.file;
  const auto last = options.until == 0 ? std::nullopt : std::optional<Seq>(options.until);
  if (!options.evidence.empty()) {
    const auto shelf = export_evidence(*store, options.evidence, last);
    if (!file.empty() && file != "-") print_shelf(setting, shelf);
  }
  if (file.empty() || file == "-") {
    export_lines(*store, std::cout, last);
    std::cout.flush();
    if (!std::cout) {
      throw StoreError(StoreError::Kind::other, {"输出没有写完", "the output couldn't be written"});
    }
    return Exit::ok;
  }
  std::ofstream out(file, std::ios::binary);
  export_lines(*store, out, last);
  out.close();
  if (!out) {
    throw StoreError(StoreError::Kind::other,
                     {"写不出文件：" + file, "can't write the file: " + file});
  }
  return Exit::ok;
}

}  // namespace kaigong
