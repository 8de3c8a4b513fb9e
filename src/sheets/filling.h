#pragma once

#include "sheets/read.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaigong::sheets {

// Puts what a reader finds into a workbook and keeps every limit. The first refusal stays;
// after it nothing more is taken.
class Filling {
 public:
  explicit Filling(const ReadOptions& options) : options_(options) {}

  void begin_sheet(std::string name, bool hidden);
  void put(Place place, CellKind kind, std::string_view text);  // blank cells need not be put
  void merge(Range range);
  void end_sheet();

  // Counts cells or text that a reader must hold besides what it puts.
  void spend_cells(std::uint64_t cells);
  void spend_text(std::uint64_t bytes);

  void refuse(const IssueKind& kind, std::string value, std::string place = "");
  bool refused() const { return refusal_.has_value(); }
  const ReadLimits& limits() const { return options_.limits; }
  Workbook& workbook() { return workbook_; }
  Result<Workbook> finish();

 private:
  void open_row(std::uint32_t row);
  void close_row();
  std::string named(Place place) const;

  const ReadOptions& options_;
  Workbook workbook_;
  std::optional<Issue> refusal_;
  std::optional<std::uint32_t> row_;  // which row `cells_` will become
  std::vector<Cell> cells_;
  std::uint64_t cells_spent_ = 0;
  std::uint64_t text_spent_ = 0;
  std::uint64_t rows_done_ = 0;
};

}  // namespace kaigong::sheets
