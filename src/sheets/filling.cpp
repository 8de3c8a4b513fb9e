// tested by: xlsx_test.cpp
#include "sheets/filling.h"

#include <iterator>
#include <utility>

namespace kaigong::sheets {

namespace {

constexpr std::uint64_t rows_between_progress = 1'000;

}  // namespace

void Filling::begin_sheet(std::string name, bool hidden) {
  if (refused()) return;
  if (workbook_.sheets.size() >= limits().sheets) {
    return refuse(too_many_sheets, std::to_string(limits().sheets));
  }
  spend_text(name.size());
  workbook_.sheets.push_back({std::move(name), hidden, {}, {}});
}

void Filling::put(Place place, CellKind kind, std::string_view text) {
  if (refused() || kind == CellKind::blank) return;
  if (row_ != place.row) open_row(place.row);
  if (place.column >= limits().columns) {
    return refuse(too_many_columns, std::to_string(limits().columns), named(place));
  }
  if (text.size() > limits().cell_bytes) {
    return refuse(cell_too_long, std::to_string(limits().cell_bytes), named(place));
  }
  spend_text(text.size());
  if (place.column >= cells_.size()) {
    spend_cells(place.column + 1 - cells_.size());
    if (refused()) return;
    cells_.resize(place.column + 1);
  }
  cells_[place.column].kind = kind;
  cells_[place.column].text = text;
}

void Filling::merge(Range range) {
  spend_cells(1);
  if (!refused()) workbook_.sheets.back().merged.push_back(range);
}

void Filling::end_sheet() { close_row(); }

void Filling::spend_cells(std::uint64_t cells) {
  cells_spent_ += cells;
  if (cells_spent_ > limits().cells) refuse(too_many_cells, std::to_string(limits().cells));
}

void Filling::spend_text(std::uint64_t bytes) {
  text_spent_ += bytes;
  if (text_spent_ > limits().text_bytes) refuse(too_much_text, std::to_string(limits().text_bytes));
}

void Filling::refuse(const IssueKind& kind, std::string value, std::string place) {
  if (!refusal_) refusal_ = Issue{&kind, std::move(place), std::move(value)};
}

Result<Workbook> Filling::finish() {
  if (refusal_) return *refusal_;
  return std::move(workbook_);
}

// Rows may come in any order. One that comes again is paid for again: otherwise a small file
// could have wide rows moved to and fro for hours.
void Filling::open_row(std::uint32_t row) {
  close_row();
  if (row >= limits().rows) {
    return refuse(too_many_rows, std::to_string(limits().rows), workbook_.sheets.back().name);
  }
  auto& rows = workbook_.sheets.back().rows;
  row_ = row;
  if (row < rows.size()) {
    cells_ = std::move(rows[row]);
    return spend_cells(cells_.size());
  }
  spend_cells(row + 1 - rows.size());
  if (!refused()) rows.resize(row + 1);
}

void Filling::close_row() {
  if (!row_ || refused()) return;
  workbook_.sheets.back().rows[*row_].assign(std::make_move_iterator(cells_.begin()),
                                             std::make_move_iterator(cells_.end()));
  row_.reset();
  cells_.clear();
  if (++rows_done_ % rows_between_progress == 0 && options_.progress) {
    options_.progress(rows_done_);
  }
}

std::string Filling::named(Place place) const {
  return workbook_.sheets.back().name + '!' + address(place);
}

}  // namespace kaigong::sheets
