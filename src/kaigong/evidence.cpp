#include "desk/evidence.h"
// tested by: tests/command/evidence_test.py
#include "base/limits.h"
#include "kaigong/record.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

namespace kaigong {

namespace {

// One byte more than may be is enough to know that it's too large.
std::string bytes_in(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string out(limits::evidence_bytes + 1, '\0');
  in.read(out.data(), static_cast<std::streamsize>(out.size()));
  const bool read = in.eof() || in.good();
  if (!read) {
    throw StoreError(StoreError::Kind::not_found,
                     {"读不了文件：" + path, "can't read the file: " + path});
  }
  out.resize(static_cast<std::size_t>(in.gcount()));
  return out;
}

EvidenceForm form_of(const EvidenceArguments& options, MoneyUnit unit) {
  return {{options.project, "--project"},
          {options.what, "--what"},
          {options.day, "--day"},
          {options.latitude, "--latitude"},
          {options.longitude, "--longitude"},
          {options.printed_name, "--printed-name"},
          {options.printed_total, "--printed-total"},
          {options.printed_day, "--printed-day"},
          {options.note, "--note"},
          unit};
}

Exit file_one(const Setting& setting, const EvidenceArguments& options) {
  const auto unit = read_money_unit(options.unit);
  const auto bytes = bytes_in(options.file);
  const auto desk = open_desk(setting);
  const auto name = options.file.substr(options.file.find_last_of('/') + 1);
  const auto file = look_at_file(name, bytes, desk->digest_kind(), "--file");
  auto issues = file ? Issues{} : file.issues();
  if (!unit) issues.push_back({&unknown_money_unit, "--unit", options.unit});
  const auto form = form_of(options, unit.value_or(MoneyUnit::wan));
  desk->read([&](const Board& board) {
    const auto decided = file_evidence(board, form, file ? *file : SentFile{}, today_of(board));
    if (!decided) issues.insert(issues.end(), decided.issues().begin(), decided.issues().end());
  });
  if (!issues.empty()) {
    print_issues(issues, setting);
    return Exit::refused;
  }
  desk->shelve(file->digest, papers::media_type(file->examined.media), bytes);
  return record_on(setting, *desk, options, options.project, [&](const Board& board, Day today) {
    return as_body(file_evidence(board, form, *file, today));
  });
}

Exit withdraw_one(const Setting& setting, const EvidenceArguments& options) {
  const WithdrawForm form{{options.project, "--project"},
                          {std::to_string(options.withdraw), "--withdraw"},
                          {options.reason, "--reason"}};
  return record(setting, options, options.project,
                [&](const Board& board, Day) { return as_body(withdraw_evidence(board, form)); });
}

struct Listed {
  Seq seq = 0;
  ProjectId project;
  std::string what;
  std::optional<Day> taken;
  Digest digest;
  bool withdrawn = false;
  std::vector<Seq> also;  // the filings that show the same elsewhere
};
BOOST_DESCRIBE_STRUCT(Listed, (), (seq, project, what, taken, digest, withdrawn, also))

std::vector<Listed> list_of(const Board& board, const Project* project, bool only_reused) {
  std::vector<Listed> out;
  for (const auto& filing : board.filings().all()) {
    if (project != nullptr && filing.project != project->id) continue;
    Listed one{filing.seq,
               filing.project,
               std::string(json::enum_name(filing.what)),
               filing.taken,
               filing.digest,
               filing.withdrawn != 0,
               {}};
    for (const auto* other : board.filings().reuse_of(filing)) one.also.push_back(other->seq);
    if (!only_reused || (!one.also.empty() && !one.withdrawn)) out.push_back(std::move(one));
  }
  return out;
}

void print_list(const Setting& setting, const Board& board, const std::vector<Listed>& list) {
  const bool zh = setting.language == Language::zh;
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : list) {
    const auto what = name_of(*find_paper(one.what));
    rows.push_back({std::to_string(one.seq), in(board.project(one.project)->name, setting.language),
                    in(what, setting.language), one.taken ? show(*one.taken) : "–",
                    show_short(one.digest), fmt::format("{}", fmt::join(one.also, ", ")),
                    one.withdrawn ? (zh ? "已撤回" : "withdrawn") : ""});
  }
  print_table({{{"记录", "Entry"}, true},
               {{"项目", "Project"}},
               {{"材料", "What"}},
               {{"日期", "Day"}},
               {{"文件", "File"}},
               {{"同样的见", "Also in"}},
               {{"", ""}}},
              rows, setting.language);
}

Exit list_all(const Setting& setting, const EvidenceArguments& options) {
  const auto desk = open_board(setting);
  return desk->read([&](const Board& board) {
    const auto* project = find_project(board, options.project);
    if (project == nullptr && (!options.project.empty() || !options.reused)) {
      print_issues({no_project(board, {options.project, "--project"})}, setting);
      return Exit::refused;
    }
    const auto list = list_of(board, project, options.reused);
    if (setting.json) {
      print_json(json::write(list));
    } else {
      print_list(setting, board, list);
    }
    return Exit::ok;
  });
}

}  // namespace

Exit run_evidence(const Setting& setting, const EvidenceArguments& options) {
  if (!options.file.empty()) return file_one(setting, options);
  if (options.withdraw != 0) return withdraw_one(setting, options);
  return list_all(setting, options);
}

}  // namespace kaigong
