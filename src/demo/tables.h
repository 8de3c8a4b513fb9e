#pragma once

#include "base/day.h"
#include "base/json.h"
#include "base/text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// What ships in data/ for the demonstration, as rows. data/demo/README.md describes the files.
namespace kaigong::demo {

struct RegionRow {
  std::string key, code, zh, en, short_zh, short_en, level, parent;
  bool races = false;
};
BOOST_DESCRIBE_STRUCT(RegionRow, (), (key, code, zh, en, short_zh, short_en, level, parent, races))

struct SectorRow {
  std::string key, parent;
  std::vector<std::string> divisions;
};
BOOST_DESCRIBE_STRUCT(SectorRow, (), (key, parent, divisions))

struct CountyRow {
  std::string unit, region;
  std::int64_t projects = 0, total_fen = 0, april_projects = 0, april_total_fen = 0, waiting = 0,
               reserve = 0;
};
BOOST_DESCRIBE_STRUCT(CountyRow, (),
                      (unit, region, projects, total_fen, april_projects, april_total_fen, waiting,
                       reserve))

struct SetWeight {
  std::string set;
  std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(SetWeight, (), (set, weight))

struct IndustryRow {  // of a unit or of a county
  std::string unit, region;
  std::vector<SetWeight> weights;
};
BOOST_DESCRIBE_STRUCT(IndustryRow, (), (unit, region, weights))

struct SizeRow {
  std::int64_t min_fen = 0, share_bp = 0, mean_fen = 0;
};
BOOST_DESCRIBE_STRUCT(SizeRow, (), (min_fen, share_bp, mean_fen))

struct TermRow {  // a code with its names and, in some tables, a share
  std::string tag, nature, zh, en;
  std::int64_t share_bp = 0;
};
BOOST_DESCRIBE_STRUCT(TermRow, (), (tag, nature, zh, en, share_bp))

struct StateShare {
  std::string state;
  std::int64_t share_bp = 0;
};
BOOST_DESCRIBE_STRUCT(StateShare, (), (state, share_bp))

struct StateMix {
  std::string date, of;
  std::vector<StateShare> mix;
};
BOOST_DESCRIBE_STRUCT(StateMix, (), (date, of, mix))

struct CurveRow {
  std::string key;
  std::vector<std::int64_t> cumulative_bp;
};
BOOST_DESCRIBE_STRUCT(CurveRow, (), (key, cumulative_bp))

struct WinterRow {
  std::string curve, from, until;
  std::int64_t share_bp = 0;
};
BOOST_DESCRIBE_STRUCT(WinterRow, (), (curve, from, until, share_bp))

struct EpidemicRow {
  std::string unit;
  Day from, until;
  std::int64_t stopped_bp = 0;
};
BOOST_DESCRIBE_STRUCT(EpidemicRow, (), (unit, from, until, stopped_bp))

struct ResumptionRow {
  Day date;
  std::int64_t worst_bp = 0, others_bp = 0;
};
BOOST_DESCRIBE_STRUCT(ResumptionRow, (), (date, worst_bp, others_bp))

struct ResumptionUnits {
  std::vector<std::string> worst;
};
BOOST_DESCRIBE_STRUCT(ResumptionUnits, (), (worst))

struct PaceRow {
  std::string unit;
  std::int64_t ahead_bp = 0, spread_bp = 0, report_on_time_bp = 0, included_bp = 0,
               answered_in_time_bp = 0;
};
BOOST_DESCRIBE_STRUCT(PaceRow, (),
                      (unit, ahead_bp, spread_bp, report_on_time_bp, included_bp,
                       answered_in_time_bp))

struct ElementRow {
  std::string element, zh, owner_zh;
  std::int64_t rate_bp = 0, close_days = 0;
  std::vector<int> peak_months;
  std::vector<std::string> texts_zh;
};
BOOST_DESCRIBE_STRUCT(ElementRow, (),
                      (element, zh, owner_zh, rate_bp, close_days, peak_months, texts_zh))

struct ElementFactor {
  std::string unit, element;
  std::int64_t factor_bp = 0;
};
BOOST_DESCRIBE_STRUCT(ElementFactor, (), (unit, element, factor_bp))

struct NameSet {
  std::string set, division, curve, works, company_zh;
  std::vector<TermRow> products;
};
BOOST_DESCRIBE_STRUCT(NameSet, (), (set, division, curve, works, company_zh, products))

struct WorksRow {
  std::string works;
  std::vector<TermRow> kinds;
};
BOOST_DESCRIBE_STRUCT(WorksRow, (), (works, kinds))

struct DepartmentRow {  // who is in charge, by the sets of names
  std::string province_zh, province_en, city_zh;
  std::vector<std::string> sets;
};
BOOST_DESCRIBE_STRUCT(DepartmentRow, (), (province_zh, province_en, city_zh, sets))

struct PhysicalItem {
  std::string item, unit;
  std::int64_t per_yi = 0;  // units for each 亿元 of total investment
};
BOOST_DESCRIBE_STRUCT(PhysicalItem, (), (item, unit, per_yi))

struct PhysicalRow {
  std::vector<std::string> works;
  std::vector<PhysicalItem> items;
};
BOOST_DESCRIBE_STRUCT(PhysicalRow, (), (works, items))

struct Shape {
  std::vector<CountyRow> units, counties;
  std::vector<IndustryRow> industries, county_industries;
  std::vector<SizeRow> sizes;
  std::vector<TermRow> natures, tags, phases, company_first, company_second, company_third;
  std::vector<StateMix> states;
  std::vector<CurveRow> curves;
  std::vector<WinterRow> winter_stop;
  std::vector<EpidemicRow> epidemic;
  std::vector<ResumptionRow> resumption;
  ResumptionUnits resumption_units;
  std::vector<PaceRow> pace;
  std::vector<ElementRow> elements;
  std::vector<ElementFactor> element_factors;
  std::vector<NameSet> name_sets;
  std::vector<WorksRow> works;
  std::vector<DepartmentRow> departments;
  std::vector<PhysicalRow> physical;
};
BOOST_DESCRIBE_STRUCT(Shape, (),
                      (units, counties, industries, county_industries, sizes, natures, tags, phases,
                       company_first, company_second, company_third, states, curves, winter_stop,
                       epidemic, resumption, resumption_units, pace, elements, element_factors,
                       name_sets, works, departments, physical))

struct Tables {
  std::vector<RegionRow> regions;
  Shape shape;
  std::map<std::string, std::string> sector_of;  // division → sector

  // Rows by key; the program stops where the data has none: check.py keeps it whole.
  std::size_t region(std::string_view key) const;
  std::size_t unit(std::string_view key) const;  // of units, pace and epidemic alike
  std::size_t set(std::string_view key) const;
  const WorksRow& works(std::string_view key) const;
  const CurveRow& curve(std::string_view key) const;
  const DepartmentRow& department(std::string_view set) const;
  const std::vector<PhysicalItem>& physical(std::string_view works) const;
  const std::string& tag(std::string_view key) const;  // its name, as the list uses it
};

std::string_view shipped(std::string_view path);
Tables load_tables();

}  // namespace kaigong::demo
