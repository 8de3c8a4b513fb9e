#pragma once

#include "dispatch/backtest.h"
#include "intake/mapping.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// A public file of past reports as series, for the back-test: by the mapping that imports it, and
// nothing goes into a ledger.
namespace kaigong::intake {

// How one kind of file is read and what later happened in it means. data/backtest/ has them.
struct PastFile {
  std::string code;
  Text name;
  Text note;
  std::string mapping;                          // a shipped one
  std::vector<Column> columns;                  // read instead of the mapping's of the same header
  std::map<std::string, std::int64_t> ratings;  // as the mapping says them → 1 is the best
  std::map<std::string, bool> phases;           // → whether the works have begun
  std::vector<Outcome> outcomes;
};
BOOST_DESCRIBE_STRUCT(PastFile, (), (code, name, note, mapping, columns, ratings, phases, outcomes))

struct Past {
  PastFile file;
  std::vector<ProjectSeries> projects;
  std::int64_t lines = 0;
  std::int64_t lines_left = 0;  // that can't be read
};

// Knows the file by its header.
Result<Past> read_past(std::string_view bytes, std::string_view file_name);

// The signs and how far ahead is looked, the same for all files; its outcomes are the file's own.
BacktestPlan shipped_plan();
std::vector<PastFile> shipped_past_files();

inline constexpr IssueKind unknown_past{"backtest.unknown_file",
                                        "不认识这个文件的表头，能回测的有：{}",
                                        "the header is of no file that can be tested: {}"};

}  // namespace kaigong::intake
