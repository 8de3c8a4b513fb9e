#include "http/order.h"
// tested by: http/projects_test.cpp, http/projects_file_test.cpp

#include "assess/ready.h"
#include "base/halves.h"
#include "base/money.h"
#include "base/wide_sum.h"
#include "http/first_few.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>

namespace kaigong::http {

namespace {

constexpr std::array columns{"",       "name",  "total",  "plan",    "invested", "completion",
                             "behind", "start", "finish", "updated", "region",   "state"};

std::optional<std::int64_t> number_of(std::optional<Day> day) {
  return day ? std::optional<std::int64_t>(day->number()) : std::nullopt;
}

// What a row stands by in the order asked for, nothing where nobody said it. Which columns say so
// is settled once for all rows; on days without columns the histories say.
class ReadyKey {
 public:
  ReadyKey(const View& view, Column column)
      : view_(view), column_(column), present_(columns_of(view.moment)) {
    if (present_ == nullptr) return;
    flags_ = present_->flags();
    totals_ = present_->values(Term::total);
    plans_ = present_->values(Term::plan_year);
    due_ = present_->values(Term::plan_due);
    invested_ = present_->values(Term::invested_year);
    names_ = present_->names();
    if (column == Column::start) days_ = present_->starts();
    if (column == Column::finish) days_ = present_->finishes();
    if (column == Column::updated) days_ = present_->updates();
  }

  std::optional<std::int64_t> of(std::size_t row) const {
    if (present_ == nullptr) return from_histories(row);
    switch (column_) {
      case Column::number: return static_cast<std::int64_t>(row);
      case Column::name: return static_cast<std::int64_t>(names_[row].first >> 1U);
      case Column::total: return totals_[row] != 0 ? totals_[row] : from_histories(row);
      case Column::plan: return said(Flag::has_plan, row, plans_[row]);
      case Column::invested: return said(Flag::reported, row, invested_[row]);
      case Column::completion: return share_bp(invested_[row], plans_[row]);
      case Column::behind: return share_bp(due_[row] - invested_[row], plans_[row]);
      case Column::start:
      case Column::finish:
      case Column::updated:
        if (days_[row] == Present::no_day) return std::nullopt;
        return days_[row];
      case Column::region: return present_->regions()[row].value;
      case Column::state: return static_cast<std::int64_t>(present_->states()[row]);
    }
    return std::nullopt;
  }

 private:
  std::optional<std::int64_t> said(Flag flag, std::size_t row, std::int64_t value) const {
    const bool is_said = (flags_[row] & Present::bit_of(flag)) != 0;
    return is_said ? std::optional(value) : std::nullopt;
  }
  std::optional<std::int64_t> from_histories(std::size_t row) const;

  const View& view_;
  const Column column_;
  const Present* present_;
  std::span<const std::uint64_t> flags_;
  std::span<const std::int64_t> totals_, plans_, due_, invested_;
  std::span<const std::int32_t> days_;  // the ones asked for
  std::span<const NameStart> names_;
};

std::optional<std::int64_t> ReadyKey::from_histories(std::size_t row) const {
  const auto& project = view_.board.projects()[row];
  switch (column_) {
    case Column::number: return static_cast<std::int64_t>(row);
    case Column::name: return static_cast<std::int64_t>(start_of(project.name.zh).first >> 1U);
    case Column::total: return total_of(view_, project);
    case Column::plan: return plan_of(view_, project);
    case Column::invested: return invested_of(view_, project);
    case Column::completion: return completion_of(view_, project);
    case Column::behind: return behind_of(view_, project);
    case Column::start: return number_of(start_on(project, view_.as_of));
    case Column::finish: return number_of(finish_on(project, view_.as_of));
    case Column::updated: return number_of(updated_on(project, view_.as_of));
    case Column::region: return project.region.value;
    case Column::state: {
      const auto* state = state_on(project, view_.as_of);
      return state == nullptr ? 0 : static_cast<std::int64_t>(state->state);
    }
  }
  return std::nullopt;
}

struct Keyed {
  std::int64_t key = 0;  // turned round for an order downwards; what isn't said stands last
  std::uint32_t row = 0;
};

// What one walk finds of those whom the filter takes: how many, their sums, and who comes first.
template <class Before>
struct Walk {
  FirstFew<Keyed, Before> first;
  std::size_t count = 0;
  WideSum total{}, plan{}, invested{};

  void add(const Walk& other) {
    first.offer_all(other.first);
    count += other.count;
    total.add(other.total);
    plan.add(other.plan);
    invested.add(other.invested);
  }
};

template <class Before>
Walk<Before> walk(const View& view, Sort sort, std::size_t most, const Before& before) {
  constexpr auto last_of_all = std::numeric_limits<std::int64_t>::max();
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  const Sum totals{Term::total, {}}, plans{Term::plan_year, {}}, done{Term::invested_year, {}};
  const ReadySum total(view.board, totals, view.moment);
  const ReadySum plan(view.board, plans, view.moment);
  const ReadySum invested(view.board, done, view.moment);
  const ReadyKey keys(view, sort.column);
  std::array<Walk<Before>, 2> halves{Walk<Before>{{most, before}}, Walk<Before>{{most, before}}};
  const auto look_at = [&](std::size_t half, std::size_t first, std::size_t last) {
    auto& out = halves[half];
    for (auto row = first; row < last; ++row) {
      if (!taken.takes(row)) continue;
      ++out.count;
      out.total.add(total.of(row).value_or(0));
      out.plan.add(plan.of(row).value_or(0));
      out.invested.add(invested.of(row).value_or(0));
      const auto key = keys.of(row);
      const auto turned = key ? (sort.down ? -*key : *key) : last_of_all;
      out.first.offer({turned, static_cast<std::uint32_t>(row)});
    }
  };
  in_two_halves(view.board.projects().size(), look_at);
  halves[0].add(halves[1]);
  return std::move(halves[0]);
}

// Keys have the names' first eight bytes but for one bit; the next are in a column; only whose
// sixteen are the same are looked at.
struct ByName {
  const View& view;
  const Present* present;
  bool down;

  bool operator()(const Keyed& a, const Keyed& b) const {
    if (a.key != b.key) return a.key < b.key;
    if (present != nullptr) {
      const auto one = present->names()[a.row], other = present->names()[b.row];
      if (one.first != other.first) return (one.first < other.first) != down;
      if (one.second != other.second) return (one.second < other.second) != down;
    }
    const auto projects = view.board.projects();
    const auto compared = projects[a.row].name.zh.compare(projects[b.row].name.zh);
    return compared == 0 ? a.row < b.row : (compared < 0) != down;
  }
};

template <class Before>
Order make_order(const View& view, Sort sort, Page stretch, const Before& before) {
  const auto last = std::min(view.board.projects().size(), stretch.offset + stretch.limit);
  auto found = walk(view, sort, last, before);
  Order order{
      {}, found.count, found.total.bounded(), found.plan.bounded(), found.invested.bounded()};
  for (const auto& one : std::move(found.first).take(stretch.offset, last))
    order.rows.push_back(one.row);
  return order;
}

Order make_order(const View& view, Sort sort, Page stretch) {
  if (sort.column != Column::name) {
    return make_order(view, sort, stretch, [](const Keyed& a, const Keyed& b) {
      return a.key != b.key ? a.key < b.key : a.row < b.row;
    });
  }
  return make_order(view, sort, stretch, ByName{view, columns_of(view.moment), sort.down});
}

// Kept in stretches of a thousand rows, or two where a page reaches into the next.
Page stretch_around(Page page) {
  constexpr auto step = limits::rows_per_page;
  const auto first = page.offset / step * step;
  const auto end = page.offset + page.limit;
  return {first, end <= first + step ? step : 2 * step};
}

}  // namespace

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

ListPage page_of(House& house, const View& view, Sort sort, Page page) {
  const auto stretch = stretch_around(page);
  const auto question = fmt::format("{} {} {} {}+{}", view.key(), static_cast<int>(sort.column),
                                    sort.down, stretch.offset, stretch.limit);
  ListPage out;
  out.order = house.orders.get(question, [&] { return make_order(view, sort, stretch); });
  const std::span rows(out.order->rows);
  const auto first = std::min(rows.size(), page.offset - stretch.offset);
  out.rows = rows.subspan(first, std::min(rows.size() - first, page.limit));
  return out;
}

Order whole_order(const View& view, Sort sort) {
  return make_order(view, sort, {0, view.board.projects().size()});
}

}  // namespace kaigong::http
