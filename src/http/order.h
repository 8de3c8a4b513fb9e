#pragma once

#include "http/view.h"

#include <cstdint>
#include <memory>
#include <span>

// The list's order: whom the filter takes, sorted by a column, with the sums of them all.
namespace kaigong::http {

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

struct Sort {
  Column column = Column::number;
  bool down = false;
};

// Nothing in a sort member: in the order of numbers.
Sort take_sort(Query& query);

// A page of it; what was found is kept for whoever asks next.
struct ListPage {
  std::shared_ptr<const Order> order;   // with a stretch around the page
  std::span<const std::uint32_t> rows;  // of that stretch
};
ListPage page_of(House& house, const View& view, Sort sort, Page page);
// All of it, for whoever takes the list away; not kept.
Order whole_order(const View& view, Sort sort);

}  // namespace kaigong::http
