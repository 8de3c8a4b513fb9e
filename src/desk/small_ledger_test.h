#pragma once

#include "desk/deeds.h"
#include "desk/desk.h"
#include "store/small_store_test.h"
#include "store/sqlite_store.h"

#include <string>
#include <utility>

namespace kaigong {

inline Instant test_now() { return {1'651'110'300'000}; }  // 2022-04-28

// A ledger of one region and some projects, "P1", "P2" …; 4 entries with two projects.
inline void found_ledger(const std::string& path, int projects,
                         DigestKind kind = DigestKind::sha256) {
  const auto store = create_sqlite(path, kind);
  open_ledger(*store, {{"示例", "Sample"}, "CNY", "", false, {}, 480}, {1}, test_now());
  Chain chain(kind);
  Head head = store->head();
  std::vector<Sealed> entries;
  const auto say = [&](const std::string& id, Body body) {
    entries.push_back(
        sealed({head.seq + 1, id, test_now(), {1}, std::move(body)}, head.digest, chain));
    head = {entries.back().seq, entries.back().digest};
  };
  say("region", RegionAdded{{1}, {}, "sample", "220000", {"示例", "Sample"}, "province", true});
  for (int i = 1; i <= projects; ++i) {
    ProjectFacts facts;
    facts.code = "P" + std::to_string(i);
    facts.name = Text{"项目" + std::to_string(i), "Project " + std::to_string(i)};
    facts.region = RegionId{1};
    say("list-" + *facts.code, ProjectAdded{{static_cast<std::uint32_t>(i)}, {}, facts, {}});
  }
  check(store->append(store->head(), entries), "nobody else founds this ledger");
}

inline std::unique_ptr<Desk> desk_on(const std::string& path, std::optional<Seq> until = {}) {
  return std::make_unique<Desk>(open_sqlite(path), open_sqlite(path, true), test_now, until);
}

// The report as a page sends it: decided by the deed, one entry of the form's own id.
inline Decide report(std::uint32_t project, int wan, const std::string& id,
                     const std::string& reason = {}) {
  return [=](const Board& board) -> Result<std::vector<Draft>> {
    ReportForm form;
    form.project.text = "P" + std::to_string(project);
    form.day.text = "2022-04-20";
    form.invested_year = {std::to_string(wan), "invested_year"};
    form.reason.text = reason;
    auto body = report_progress(board, form, *Day::of(2022, 4, 28));
    if (!body) return body.issues();
    if (!*body) return std::vector<Draft>{};
    return std::vector<Draft>{{id, {1}, {}, std::move(**body)}};
  };
}

// Says something about a project without looking at the board.
inline Decide note(std::uint32_t project, const std::string& id, const std::string& tag) {
  return [=](const Board&) -> Result<std::vector<Draft>> {
    return std::vector<Draft>{{id, {1}, {}, ProjectTagged{{project}, {tag}, {}}}};
  };
}

// What a board says, in one text: two boards that say the same are the same.
inline std::string told(const Board& board) {
  std::string out = std::to_string(board.seq()) + " " + show(board.last_at());
  for (const auto& project : board.projects()) {
    out += "\n" + std::to_string(project.id.value) + " " + board.text(project.code) + " " +
           project.name.zh + " " + std::to_string(project.touched);
    for (const auto tag : project.tags) out += " " + board.text(tag);
    for (const auto& line : project.reports) {
      out += " " + std::to_string(line.seq) + ":" + std::to_string(line.day) + "=" +
             std::to_string(line.invested_year);
    }
    out += " " + std::to_string(invested_total_on(project, *Day::of(2022, 12, 31)));
  }
  return out;
}

inline std::string told(const Desk& desk) {
  return desk.read([](const Board& board) { return told(board); });
}

}  // namespace kaigong
