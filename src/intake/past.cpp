#include "intake/past.h"

#include "base/check.h"
#include "base/shipped.h"
#include "intake/groups.h"
#include "intake/records.h"
#include "intake/table.h"

#include <algorithm>

namespace kaigong::intake {

namespace {

constexpr std::string_view folder = "backtest/";
constexpr std::string_view plan_file = "backtest/signs.json";

template <class T>
T shipped(std::string_view path) {
  auto read = json::read_text<T>(shipped_files().at(path), true);
  check(bool(read), "a shipped file doesn't read");
  return *std::move(read);
}

Mapping mapping_of(const PastFile& file) {
  auto mapping = shipped_mapping(file.mapping);
  check(bool(mapping), "a shipped mapping doesn't read");
  for (const auto& column : file.columns) {
    const auto same = [&](const Column& one) { return one.header == column.header; };
    const auto found = std::find_if(mapping->columns.begin(), mapping->columns.end(), same);
    check(found != mapping->columns.end(), "no such column to read instead");
    *found = column;
  }
  return *std::move(mapping);
}

bool fits(const sheets::Workbook& workbook, const Mapping& mapping) {
  std::vector<CellIssue> issues;
  bool found = false;
  for (const auto sheet : chosen_sheets(workbook, mapping, issues)) {
    const Table table(workbook.sheets[sheet], mapping.records);
    if (!lay_out(table, mapping, sheet, mapping.currency, issues)) return false;
    found = true;
  }
  return found && issues.empty();
}

// Of one record, as its forms have it.
class PointReader {
 public:
  PointReader(const RecordList& list, const PastFile& file) : list_(list), file_(file) {}

  SeriesPoint read(const Record& record) const {
    SeriesPoint point;
    point.day = *record.day;
    point.total = money(record, "report.total_forecast");
    point.done = money(record, "report.invested_year");
    point.planned = money(record, "plan.amount");
    point.finish = read_day(text(record, "report.finish_forecast"));
    const auto rating = file_.ratings.find(text(record, "report.confidence"));
    if (rating != file_.ratings.end()) point.rating = rating->second;
    const auto phase = file_.phases.find(text(record, "report.phase"));
    if (phase != file_.phases.end()) point.building = phase->second;
    return point;
  }

 private:
  std::string text(const Record& record, std::string_view target) const {
    for (std::uint16_t slot = 0; slot < list_.slots.size(); ++slot) {
      if (const auto said = said_of(record, slot, target); !said.empty()) return std::string(said);
    }
    return {};
  }
  std::optional<std::int64_t> money(const Record& record, std::string_view target) const {
    const auto read = read_money(text(record, target), list_.unit);
    return read ? std::optional(read->amount.in_fen()) : std::nullopt;
  }

  const RecordList& list_;
  const PastFile& file_;
};

template <class T, class Join>
void join(std::optional<T>& into, const std::optional<T>& other, Join how) {
  if (other) into = into ? how(*into, *other) : *other;
}

// Several lines of one project on one day are its parts: amounts add up, the last part's finish is
// its finish, its worst rating its rating.
void add_part(SeriesPoint& into, const SeriesPoint& part) {
  const auto sum = [](std::int64_t a, std::int64_t b) { return add_checked(a, b); };
  const auto most = [](auto a, auto b) { return std::max(a, b); };
  join(into.total, part.total, sum);
  join(into.done, part.done, sum);
  join(into.planned, part.planned, sum);
  join(into.finish, part.finish, most);
  join(into.rating, part.rating, most);
  join(into.building, part.building, [](bool a, bool b) { return a && b; });
}

std::vector<ProjectSeries> series_of(const RecordList& list, const PastFile& file) {
  std::vector<ProjectSeries> out;
  const PointReader reader(list, file);
  std::uint16_t slot = 0;
  while (slot < list.slots.size() && list.slots[slot].kind != FormKind::project) ++slot;
  for (const auto& found : group(list, slot).groups) {
    ProjectSeries project{found.name, {}};
    for (const auto index : found.records) {
      const auto& record = list.records[index];
      if (record.refused || !record.day) continue;
      const auto point = reader.read(record);
      if (!project.points.empty() && project.points.back().day == point.day) {
        add_part(project.points.back(), point);
      } else {
        project.points.push_back(point);
      }
    }
    if (!project.points.empty()) out.push_back(std::move(project));
  }
  return out;
}

}  // namespace

std::vector<PastFile> shipped_past_files() {
  std::vector<PastFile> files;
  for (const auto& [path, text] : shipped_files()) {
    if (path.starts_with(folder) && path != plan_file) files.push_back(shipped<PastFile>(path));
  }
  // Where the headers of two fit, the one that knows more of them is meant.
  std::stable_sort(files.begin(), files.end(), [](const PastFile& a, const PastFile& b) {
    return mapping_of(a).columns.size() > mapping_of(b).columns.size();
  });
  return files;
}

BacktestPlan shipped_plan() { return shipped<BacktestPlan>(plan_file); }

Result<Past> read_past(std::string_view bytes, std::string_view file_name) {
  std::string names;
  for (const auto& file : shipped_past_files()) {
    const auto mapping = mapping_of(file);
    sheets::ReadOptions options;
    options.file_name = file_name;
    if (!mapping.csv.encoding.empty()) options.encoding = mapping.csv.encoding;
    const auto workbook = sheets::read_workbook(bytes, options);
    if (!workbook) return workbook.issues();
    names += (names.empty() ? "" : " ") + file.code;
    if (!fits(*workbook, mapping)) continue;
    ImportOutcome outcome;
    const auto list = read_records(*workbook, mapping, mapping.currency, outcome);
    Past past{file, series_of(list, file), outcome.rows_read, 0};
    past.lines_left = std::count_if(list.records.begin(), list.records.end(),
                                    [](const Record& r) { return r.refused || !r.day; });
    return past;
  }
  return Issue{&unknown_past, std::string(file_name), names};
}

}  // namespace kaigong::intake
