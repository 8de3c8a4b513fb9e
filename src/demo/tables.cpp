// tested by: province_test.cpp, and data/demo/check.py for what the files hold
#include "demo/tables.h"

#include "base/check.h"
#include "base/shipped.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

template <class Rows, class Holds>
std::size_t place(const Rows& rows, Holds holds) {
  const auto found = std::find_if(rows.begin(), rows.end(), holds);
  check(found != rows.end(), "a key that the demonstration's data doesn't have");
  return static_cast<std::size_t>(found - rows.begin());
}

bool holds(const std::vector<std::string>& list, std::string_view key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

template <class T>
T load(std::string_view path) {
  auto read = json::read_text<T>(shipped(path));
  check(static_cast<bool>(read), "a file of the demonstration that can't be read");
  return *std::move(read);
}

}  // namespace

std::string_view shipped(std::string_view path) {
  const auto found = shipped_files().find(path);
  check(found != shipped_files().end(), "a file of the demonstration that didn't ship");
  return found->second;
}

std::size_t Tables::region(std::string_view key) const {
  return place(regions, [&](const auto& row) { return row.key == key; });
}

std::size_t Tables::unit(std::string_view key) const {
  return place(shape.units, [&](const auto& row) { return row.unit == key; });
}

std::size_t Tables::set(std::string_view key) const {
  return place(shape.name_sets, [&](const auto& row) { return row.set == key; });
}

const WorksRow& Tables::works(std::string_view key) const {
  return shape.works[place(shape.works, [&](const auto& row) { return row.works == key; })];
}

const CurveRow& Tables::curve(std::string_view key) const {
  return shape.curves[place(shape.curves, [&](const auto& row) { return row.key == key; })];
}

const DepartmentRow& Tables::department(std::string_view set) const {
  const auto& rows = shape.departments;
  return rows[place(rows, [&](const auto& row) { return holds(row.sets, set); })];
}

const std::vector<PhysicalItem>& Tables::physical(std::string_view works) const {
  const auto& rows = shape.physical;
  return rows[place(rows, [&](const auto& row) { return holds(row.works, works); })].items;
}

const std::string& Tables::tag(std::string_view key) const {
  return shape.tags[place(shape.tags, [&](const auto& row) { return row.tag == key; })].zh;
}

Tables load_tables() {
  Tables tables;
  tables.regions = load<std::vector<RegionRow>>("divisions/jilin.json");
  tables.shape = load<Shape>("demo/shape.json");
  for (const auto& sector : load<std::vector<SectorRow>>("industries/bulletin.json")) {
    if (!sector.parent.empty()) continue;
    for (const auto& division : sector.divisions) tables.sector_of[division] = sector.key;
  }
  return tables;
}

}  // namespace kaigong::demo
