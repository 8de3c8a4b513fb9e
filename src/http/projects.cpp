#include "assess/ready.h"
#include "base/halves.h"
#include "base/money.h"
#include "base/wide_sum.h"
#include "http/answers.h"
#include "http/view.h"

#include <fmt/format.h>

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
std::optional<std::int64_t> number_of(std::int32_t day) {
  return day == Present::no_day ? std::nullopt : std::optional<std::int64_t>(day);
}

std::optional<std::int64_t> key_of(const View& view, std::size_t row, Column column) {
  const auto& project = view.board.projects()[row];
  const auto* present = columns_of(view.moment);
  switch (column) {
    case Column::number:
    case Column::name: return static_cast<std::int64_t>(row);
    case Column::total: return total_of(view, project);
    case Column::plan: return plan_of(view, project);
    case Column::invested: return invested_of(view, project);
    case Column::completion: return completion_of(view, project);
    case Column::behind: return behind_of(view, project);
    case Column::start:
      return present ? number_of(present->starts()[row]) : number_of(start_on(project, view.as_of));
    case Column::finish:
      return present ? number_of(present->finishes()[row])
                     : number_of(finish_on(project, view.as_of));
    case Column::updated:
      return present ? number_of(present->updates()[row])
                     : number_of(updated_on(project, view.as_of));
    case Column::region: return project.region.value;
    case Column::state: {
      if (present != nullptr) return static_cast<std::int64_t>(present->states()[row]);
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

// What one walk finds: whom the filter takes, with their keys, and their sums.
struct Walk {
  std::vector<Keyed> rows;
  WideSum total, plan, invested;

  void add(const Walk& other) {
    rows.insert(rows.end(), other.rows.begin(), other.rows.end());
    total.add(other.total);
    plan.add(other.plan);
    invested.add(other.invested);
  }
};

Walk walk(const View& view, Sort sort) {
  constexpr auto last_of_all = std::numeric_limits<std::int64_t>::max();
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  const Sum totals{Term::total, {}}, plans{Term::plan_year, {}}, done{Term::invested_year, {}};
  const ReadySum total(view.board, totals, view.moment);
  const ReadySum plan(view.board, plans, view.moment);
  const ReadySum invested(view.board, done, view.moment);
  std::array<Walk, 2> halves;
  const auto look_at = [&](std::size_t half, std::size_t first, std::size_t last) {
    auto& out = halves[half];
    for (auto row = first; row < last; ++row) {
      if (!taken.takes(row)) continue;
      out.total.add(total.of(row).value_or(0));
      out.plan.add(plan.of(row).value_or(0));
      out.invested.add(invested.of(row).value_or(0));
      const auto key = key_of(view, row, sort.column);
      const auto turned = key ? (sort.down ? -*key : *key) : last_of_all;
      out.rows.push_back({turned, static_cast<std::uint32_t>(row)});
    }
  };
  in_two_halves(view.board.projects().size(), look_at);
  halves[0].add(halves[1]);
  return std::move(halves[0]);
}

// Brings only the stretch from `first` to `last` into its order.
template <class Before>
void bring_into_order(std::vector<Keyed>& rows, std::size_t first, std::size_t last,
                      const Before& before) {
  const auto from = rows.begin() + static_cast<std::ptrdiff_t>(first);
  const auto to = rows.begin() + static_cast<std::ptrdiff_t>(last);
  if (from != rows.begin()) std::nth_element(rows.begin(), from, rows.end(), before);
  if (to != rows.end()) std::nth_element(from, to, rows.end(), before);
  std::sort(from, to, before);
}

Order make_order(const View& view, Sort sort, Page stretch) {
  auto found = walk(view, sort);
  auto& rows = found.rows;
  Order order{
      {}, rows.size(), found.total.bounded(), found.plan.bounded(), found.invested.bounded()};
  const auto first = std::min(rows.size(), stretch.offset);
  const auto last = std::min(rows.size(), stretch.offset + stretch.limit);
  const auto projects = view.board.projects();
  if (sort.column == Column::name) {
    bring_into_order(rows, first, last, [&](const Keyed& a, const Keyed& b) {
      const auto compared = projects[a.row].name.zh.compare(projects[b.row].name.zh);
      if (compared == 0) return a.row < b.row;
      return sort.down ? compared > 0 : compared < 0;
    });
  } else {
    bring_into_order(rows, first, last, [](const Keyed& a, const Keyed& b) {
      return a.key != b.key ? a.key < b.key : a.row < b.row;
    });
  }
  for (auto i = first; i < last; ++i) order.rows.push_back(rows[i].row);
  return order;
}

// Kept in stretches of a thousand rows, or two where a page reaches into the next.
Page stretch_around(Page page) {
  constexpr auto step = limits::rows_per_page;
  const auto first = page.offset / step * step;
  const auto end = page.offset + page.limit;
  return {first, end <= first + step ? step : 2 * step};
}

std::shared_ptr<const Order> order_of(House& house, const View& view, Sort sort, Page stretch) {
  const auto question = fmt::format("{} {} {} {}+{}", view.key(), static_cast<int>(sort.column),
                                    sort.down, stretch.offset, stretch.limit);
  return house.orders.get(question, [&] { return make_order(view, sort, stretch); });
}

}  // namespace

web::Response get_projects(House& house, const web::Request& request, Day today) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<Projects> {
        Query query(request);
        auto view = look(house, board, present, query, today);
        view.narrowed = query.narrowed(board, *view.method);
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

}  // namespace kaigong::http
