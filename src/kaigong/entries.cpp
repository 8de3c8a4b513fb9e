#include "kaigong/entries.h"
// tested by: tests/command/commands_test.py
#include "desk/sentences.h"
#include "ledger/stored.h"

namespace kaigong {

// Read outside the board's lock, then put into words under it.
std::vector<EntryRow> entry_rows(const Desk& desk, const std::vector<Seq>& seqs) {
  const auto lines = desk.lines(seqs);
  const auto offset = desk.read([](const Board& board) { return board.ledger().offset_minutes; });
  std::vector<EntryRow> rows;
  for (const auto& line : lines) {
    const auto entry = read_line(line.line);
    if (!entry) continue;
    const auto said = desk.read([&](const Board& board) { return says(*entry, board); });
    rows.push_back({line.seq, show(line.at, offset), line.by, desk.name_of(line.by), line.kind,
                    said, show_short(line.digest)});
  }
  return rows;
}

void print_entries(const Setting& setting, const std::vector<EntryRow>& rows) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.seq), row.at, in(row.who, setting.language),
                     in(kind_name(row.kind), setting.language), in(row.says, setting.language),
                     row.digest});
  }
  print_table({{{"台账", "Entry"}, true},
               {{"时间", "When"}},
               {{"填报人", "Who"}},
               {{"种类", "Kind"}},
               {{"内容", "What"}},
               {{"封印", "Digest"}}},
              lines, setting.language);
}

}  // namespace kaigong
