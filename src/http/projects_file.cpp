#include "http/about_list.h"
#include "http/answers.h"
#include "http/download.h"
#include "http/list_columns.h"
#include "http/order.h"

#include <algorithm>

namespace kaigong::http {

namespace {

constexpr std::size_t rows_of_sheet = limits::rows_per_sheet - 1;  // but for the head

// The list as it was at one moment, so that the board's lock isn't held while a file is written.
struct Taken {
  std::vector<const ListColumn*> columns;
  ListWords words;
  AboutList about;
  std::vector<ProjectRow> rows;
};

AboutList::Total total_of(const char* zh, const char* en, std::int64_t fen,
                          const ListWords& words) {
  const ListColumn column{"", {zh, en}, 0, nullptr, ListColumn::Unit::money};
  return {title_of(column, words), amount_cell(fen, words.unit)};
}

Result<Taken> take(House& house, const Asked& asked) {
  return house.desk.read([&](const Board& board, const Present* present) -> Result<Taken> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    view.narrow(query.narrowed(board, *view.method));
    const auto sort = take_sort(query);
    Taken out;
    out.columns = take_columns(query);
    const auto language = take_language(query);
    if (!query.issues().empty()) return query.issues();

    out.words = list_words(board, *view.method, language);
    const auto order = whole_order(view, sort);
    out.about = about_list(view, sort);
    out.about.count = order.count;
    out.about.totals = {total_of("总投资合计", "Sum of totals", order.total, out.words),
                        total_of("本年计划合计", "Sum of plans", order.plan, out.words),
                        total_of("本年完成合计", "Sum invested", order.invested, out.words)};
    out.rows.reserve(order.rows.size());
    for (const auto row : order.rows) out.rows.push_back(project_row(view, board.projects()[row]));
    return out;
  });
}

sheets::RowToWrite head_of(const Taken& taken) {
  sheets::RowToWrite head;
  for (const auto* column : taken.columns)
    head.push_back(
        {sheets::CellKind::text, title_of(*column, taken.words), sheets::CellStyle::head});
  return head;
}

sheets::RowToWrite cells_of(const Taken& taken, std::size_t row) {
  sheets::RowToWrite cells;
  cells.reserve(taken.columns.size());
  for (const auto* column : taken.columns)
    cells.push_back(column->cell(taken.rows[row], taken.words));
  return cells;
}

// More rows than Excel has go on in a sheet of their own: nothing is left out.
std::vector<sheets::SheetToWrite> sheets_of(const Taken& taken) {
  std::vector<sheets::SheetToWrite> out;
  std::size_t first = 0;
  do {
    const auto rows = std::min(taken.rows.size() - first, rows_of_sheet);
    sheets::SheetToWrite sheet;
    sheet.name = taken.words.language == Language::zh ? "项目清单" : "Projects";
    if (first > 0) sheet.name += " " + std::to_string(first / rows_of_sheet + 1);
    for (const auto* column : taken.columns) sheet.column_widths.push_back(column->width);
    sheet.rows = {head_of(taken)};
    sheet.rows_to_make = static_cast<std::uint32_t>(rows);
    sheet.make_row = [&taken, first](std::uint32_t index) {
      return cells_of(taken, first + index);
    };
    sheet.freeze_rows = 1;
    sheet.freeze_columns = 1;
    sheet.fits_a_page = true;
    const auto last_column = static_cast<std::uint32_t>(taken.columns.size()) - 1;
    sheet.autofilter = sheets::Range{{0, 0}, {static_cast<std::uint32_t>(rows), last_column}};
    out.push_back(std::move(sheet));
    first += rows;
  } while (first < taken.rows.size());
  return out;
}

web::Response as_file(const Taken& taken, std::string bytes, const char* type, const char* ending) {
  const auto day = show(taken.about.as_of);
  const auto name = taken.words.language == Language::zh ? "项目清单 " : "Projects ";
  return download(std::move(bytes), type, name + day + ending, "projects-" + day + ending);
}

web::Response get_xlsx(House& house, const Asked& asked) {
  const auto taken = take(house, asked);
  if (!taken) return refused(taken.issues());
  auto sheets = sheets_of(*taken);
  sheets.push_back(about_sheet(taken->about, house, asked, taken->words.language));
  return as_file(*taken, sheets::write_workbook(sheets), xlsx_type, ".xlsx");
}

web::Response get_csv(House& house, const Asked& asked) {
  auto taken = take(house, asked);
  if (!taken) return refused(taken.issues());
  taken->words.plain = true;
  std::string out(sheets::csv_begins);
  sheets::add_csv_row(out, head_of(*taken));
  for (std::size_t row = 0; row < taken->rows.size(); ++row)
    sheets::add_csv_row(out, cells_of(*taken, row));
  return as_file(*taken, std::move(out), csv_type, ".csv");
}

}  // namespace

void add_projects_file(Table& table) {
  const auto members = with_filter() +
                       MembersAsked{{"sort", "string", "A column; - before it: downwards."},
                                    {"columns", "string",
                                     "Names with points between, as in the list's address; none: "
                                     "the name alone."}} +
                       with_language();
  table.file("/api/projects.xlsx", get_xlsx, "The list as a workbook, with every row.", xlsx_type,
             members);
  table.file("/api/projects.csv", get_csv, "The list as CSV, with every row.", "text/csv", members);
}

}  // namespace kaigong::http
