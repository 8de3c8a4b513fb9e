#include "http/answers.h"
#include "http/order.h"
#include "http/view.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct Sums {
  std::int64_t total = 0;
  std::int64_t plan = 0;
  std::int64_t invested = 0;
};
BOOST_DESCRIBE_STRUCT(Sums, (), (total, plan, invested))

struct Projects {
  std::int64_t count = 0;
  Sums sums;
  std::vector<ProjectRow> rows;
};
BOOST_DESCRIBE_STRUCT(Projects, (), (count, sums, rows))

// Kept in stretches of a thousand rows, or two where a page reaches into the next.
Page stretch_around(Page page) {
  constexpr auto step = limits::rows_per_page;
  const auto first = page.offset / step * step;
  const auto end = page.offset + page.limit;
  return {first, end <= first + step ? step : 2 * step};
}

web::Response get_projects(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<Projects> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto sort = take_sort(query);
        const auto page = query.page();
        if (!query.issues().empty()) return query.issues();

        const auto stretch = stretch_around(page);
        const auto order = order_of(house, view, sort, stretch);
        Projects out;
        out.count = static_cast<std::int64_t>(order->count);
        out.sums = {order->total, order->plan, order->invested};
        const auto first = page.offset - stretch.offset;
        const auto end = std::min(order->rows.size(), first + page.limit);
        for (auto i = first; i < end; ++i) {
          out.rows.push_back(project_row(view, board.projects()[order->rows[i]]));
        }
        return out;
      });
  return respond(found);
}

}  // namespace

void add_projects(Table& table) {
  table.question<Projects>(
      "/api/projects", get_projects, "The list, narrowed and sorted.",
      with_filter() + MembersAsked{{"sort", "string", "A column; - before it: downwards."}} +
          with_page());
}

}  // namespace kaigong::http
