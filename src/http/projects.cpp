#include "http/answers.h"
#include "http/order.h"
#include "http/view.h"

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

web::Response get_projects(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<Projects> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto sort = take_sort(query);
        const auto page = query.page();
        if (!query.issues().empty()) return query.issues();

        const auto [order, rows] = page_of(house, view, sort, page);
        Projects out;
        out.count = static_cast<std::int64_t>(order->count);
        out.sums = {order->total, order->plan, order->invested};
        for (const auto row : rows) out.rows.push_back(project_row(view, board.projects()[row]));
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
