#include "base/money.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>
#include <array>
#include <limits>

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

enum class Column {
  number,
  name,
  total,
  plan,
  invested,
  completion,
  behind,
  start,
  finish,
  updated,
  region,
  state
};

constexpr std::array columns{"",       "name",  "total",  "plan",    "invested", "completion",
                             "behind", "start", "finish", "updated", "region",   "state"};

struct Sort {
  Column column = Column::number;
  bool down = false;
};

// Nothing in a sort member: in the order of numbers.
Sort take_sort(Query& query) {
  const auto said = query.text("sort");
  Sort sort;
  sort.down = said.starts_with('-');
  const auto name = sort.down ? said.substr(1) : said;
  const auto* found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end() || (sort.down && name.empty())) query.refuse(not_listed, "sort", said);
  if (found != columns.end()) sort.column = static_cast<Column>(found - columns.begin());
  return sort;
}

std::optional<std::int64_t> number_of(std::optional<Day> day) {
  return day ? std::optional<std::int64_t>(day->number()) : std::nullopt;
}

std::optional<std::int64_t> key_of(const View& view, const Project& project, Column column) {
  switch (column) {
    case Column::number:
    case Column::name: return project.id.value;
    case Column::total: return total_of(view, project);
    case Column::plan: return plan_of(view, project);
    case Column::invested: return invested_of(view, project);
    case Column::completion: return completion_of(view, project);
    case Column::behind: return behind_of(view, project);
    case Column::start: return number_of(start_of(view, project));
    case Column::finish: return number_of(finish_of(view, project));
    case Column::updated: return number_of(updated_of(view, project));
    case Column::region: return project.region.value;
    case Column::state: {
      const auto* state = state_on(project, view.as_of);
      return state == nullptr ? 0 : static_cast<std::int64_t>(state->state);
    }
  }
  return std::nullopt;
}

struct Keyed {
  std::int64_t key = 0;  // turned round for an order downwards; what isn't said stands last
  std::uint32_t row = 0;
};

void add_sums(Order& order, const View& view, const Project& project) {
  order.total = add_up(order.total, total_of(view, project).value_or(0));
  order.plan = add_up(order.plan, plan_of(view, project).value_or(0));
  order.invested = add_up(order.invested, invested_of(view, project).value_or(0));
}

std::vector<Keyed> keyed_rows(const View& view, Sort sort, Order& order) {
  constexpr auto last = std::numeric_limits<std::int64_t>::max();
  std::vector<Keyed> rows;
  const auto projects = view.board.projects();
  for (std::size_t i = 0; i < projects.size(); ++i) {
    if (!view.takes(projects[i])) continue;
    add_sums(order, view, projects[i]);
    const auto key = key_of(view, projects[i], sort.column);
    const auto turned = key ? (sort.down ? -*key : *key) : last;
    rows.push_back({turned, static_cast<std::uint32_t>(i)});
  }
  return rows;
}

// One walk takes what the filter takes, with its key. Only what is shown is brought into order: the
// first thousand rows, and the rest once somebody pages that far.
Order make_order(const View& view, Sort sort, bool complete) {
  Order order;
  auto rows = keyed_rows(view, sort, order);
  order.count = rows.size();
  const auto wanted = complete ? rows.size() : std::min(rows.size(), limits::rows_per_page);
  order.complete = wanted == rows.size();
  const auto projects = view.board.projects();
  const auto by_key = [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.row < b.row;
  };
  const auto by_name = [&](const Keyed& a, const Keyed& b) {
    const auto compared = projects[a.row].name.zh.compare(projects[b.row].name.zh);
    if (compared == 0) return a.row < b.row;
    return sort.down ? compared > 0 : compared < 0;
  };
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(wanted);
  if (sort.column == Column::name) {
    std::partial_sort(rows.begin(), end, rows.end(), by_name);
  } else {
    std::partial_sort(rows.begin(), end, rows.end(), by_key);
  }
  order.rows.reserve(wanted);
  for (auto row = rows.begin(); row != end; ++row) order.rows.push_back(row->row);
  return order;
}

std::shared_ptr<const Order> order_of(House& house, const View& view, Sort sort, Page page) {
  const auto question =
      view.key() + ' ' + std::to_string(static_cast<int>(sort.column)) + (sort.down ? " down" : "");
  auto order = house.orders.get(question, [&] {
    return make_order(view, sort, page.offset + page.limit > limits::rows_per_page);
  });
  if (order->complete || page.offset + page.limit <= order->rows.size()) return order;
  order = std::make_shared<const Order>(make_order(view, sort, true));
  house.orders.keep(question, order);
  return order;
}

}  // namespace

web::Response get_projects(House& house, const web::Request& request, Day today) {
  const auto found = house.desk.read([&](const Board& board) -> Result<Projects> {
    Query query(request);
    auto view = look(house, board, query, today);
    view.narrowed = query.narrowed(board, *view.method);
    const auto sort = take_sort(query);
    const auto page = query.page();
    if (!query.issues().empty()) return query.issues();

    const auto order = order_of(house, view, sort, page);
    Projects out;
    out.count = static_cast<std::int64_t>(order->count);
    out.sums = {order->total, order->plan, order->invested};
    const auto end = std::min(order->rows.size(), page.offset + page.limit);
    for (auto i = page.offset; i < end; ++i) {
      out.rows.push_back(project_row(view, board.projects()[order->rows[i]]));
    }
    return out;
  });
  return respond(found);
}

}  // namespace kaigong::http
