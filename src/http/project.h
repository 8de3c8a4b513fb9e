#pragma once

#include "http/evidence.h"
#include "http/matters.h"
#include "http/view.h"

// One project as its page shows it, with its histories up to the day that is looked at.
namespace kaigong::http {

struct LeaderAnswer {
  PersonId person;
  Text name;
  Text post;
};
BOOST_DESCRIBE_STRUCT(LeaderAnswer, (), (person, name, post))

struct PlanChange {
  Seq seq = 0;
  Day day;
  std::int64_t before = 0;
  std::int64_t after = 0;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlanChange, (), (seq, day, before, after, reason))

struct PlanAnswer {
  int year = 0;
  std::int64_t baseline = 0;
  std::int64_t amount = 0;
  std::vector<std::int64_t> months;
  std::vector<PlanChange> changes;
};
BOOST_DESCRIBE_STRUCT(PlanAnswer, (), (year, baseline, amount, months, changes))

struct SeriesPoint {
  Day day;
  std::string period;
  std::optional<std::int64_t> invested_year;
  std::optional<std::int64_t> invested_total;
  std::optional<std::int64_t> arrived;
  std::optional<std::int64_t> work_bp;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesPoint, (),
                      (day, period, invested_year, invested_total, arrived, work_bp, seq))

struct StatisticalPoint {
  Day day;
  std::int64_t invested_year = 0;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(StatisticalPoint, (), (day, invested_year, seq))

struct PhysicalPoint {
  Day day;
  std::int64_t done_milli = 0;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(PhysicalPoint, (), (day, done_milli, seq))

struct PhysicalAnswer {
  std::string item;
  std::string unit;
  std::optional<std::int64_t> planned;  // thousandths of the unit
  std::vector<PhysicalPoint> points;
};
BOOST_DESCRIBE_STRUCT(PhysicalAnswer, (), (item, unit, planned, points))

struct Quantities {
  std::vector<SeriesPoint> series;
  std::vector<StatisticalPoint> statistical;
  std::vector<PhysicalAnswer> physical;
};
BOOST_DESCRIBE_STRUCT(Quantities, (), (series, statistical, physical))

struct ForecastAnswer {
  Day day;
  std::optional<std::int64_t> total;
  std::optional<Day> finish;
  std::string phase;
  std::string confidence;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(ForecastAnswer, (), (day, total, finish, phase, confidence, seq))

struct NodeAnswer {
  std::string code;
  std::string stage;
  Text name;
  std::optional<Day> planned;
  std::optional<Day> reached;
  std::string number;
  std::optional<Seq> seq;  // what says it was reached, or else planned
};
BOOST_DESCRIBE_STRUCT(NodeAnswer, (), (code, stage, name, planned, reached, number, seq))

struct FactAnswer {
  std::string field;
  std::string printed;
  std::string understood;
  std::string qualifier;
  std::optional<Text> doubt;
  Text source;
  std::optional<Day> published;
  std::optional<Day> event;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(FactAnswer, (),
                      (field, printed, understood, qualifier, doubt, source, published, event, seq))

// The row's members and these are written as one object; its lights are told in full here.
struct ProjectAnswer {
  ProjectRow row;
  std::vector<Text> former_names;
  std::string owner;
  std::string department;
  std::optional<LeaderAnswer> leader;
  std::string nature;
  std::string approval;
  std::vector<PlanAnswer> plans;
  Quantities quantities;
  std::vector<ForecastAnswer> forecasts;
  std::vector<NodeAnswer> nodes;
  std::vector<LightAnswer> lights;
  std::vector<MatterRow> matters;
  std::vector<FactAnswer> facts;
  std::vector<EntryLine> entries;
  std::int64_t entries_count = 0;
  std::vector<std::string> may;  // what whoever asks may do about it
  std::vector<EvidenceAnswer> evidence;
  InclusionAnswer inclusion;
};

BOOST_DESCRIBE_STRUCT(ProjectAnswer, (),
                      (former_names, owner, department, leader, nature, approval, plans, quantities,
                       forecasts, nodes, lights, matters, facts, entries, entries_count, may,
                       evidence, inclusion))

// The numbers of all entries about a project that the board still knows, newest first.
std::vector<Seq> entries_about(const Board& board, const Project& project);

std::vector<PlanAnswer> plans_of(const View& view, const Project& project);
Quantities quantities_of(const View& view, const Project& project);
std::vector<ForecastAnswer> forecasts_of(const View& view, const Project& project);
std::vector<NodeAnswer> nodes_of(const View& view, const Project& project);
std::vector<FactAnswer> facts_of(const View& view, const Project& project);

}  // namespace kaigong::http
