#pragma once

#include "assess/measure.h"
#include "base/points.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A scheme (考核细则) as data: what is looked at of each unit, how it becomes points, and what
// follows from the points. Kinds are closed sets; each is one function that quotes the clause it
// serves (shapes.h, race.cpp). docs/methods/ has the format with worked examples.
namespace kaigong {

// A figure of units that is told, not added up from projects.
enum class FigureUnit : std::uint8_t { bp, fen, count, points };  // points: millionths of one
BOOST_DESCRIBE_ENUM(FigureUnit, bp, fen, count, points)

struct Figure {
  std::string code;
  Text name;
  FigureUnit unit = FigureUnit::count;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (code, name, unit))

enum class Take : std::uint8_t {
  rate,         // basis points
  numerator,    // fen or a number
  denominator,  // fen or a number
  excess        // numerator less denominator
};
BOOST_DESCRIBE_ENUM(Take, rate, numerator, denominator, excess)

// What a figure is held against. All but the two differences make basis points of it.
enum class Against : std::uint8_t {
  last_year,         // growth on the same day last year
  last_year_points,  // less the same day last year
  mean,              // how far above the mean of the group
  mean_points        // less the mean of the group
};
BOOST_DESCRIBE_ENUM(Against, last_year, last_year_points, mean, mean_points)

// What is looked at of a unit: a measure, a figure or a kind of event.
struct Quantity {
  std::string measure;  // a measure of this method; or
  std::string figure;   // one of its `figures`, the newest of the year; or
  std::string events;   // how many events of this kind the unit has had in the year
  Take take = Take::rate;
  std::vector<Against> against;  // one after another
  std::string until;             // "06-30": as of that day of the year; nothing before it came
};
BOOST_DESCRIBE_STRUCT(Quantity, (), (measure, figure, events, take, against, until))

// A condition on a unit: at least, and below.
struct Demand : Quantity {
  std::optional<std::int64_t> at_least;
  std::optional<std::int64_t> below;
};
BOOST_DESCRIBE_STRUCT(Demand, (Quantity), (at_least, below))

enum class ShapeKind : std::uint8_t {
  share,       // weight × rate, the rate capped at `cap_bp`
  per_unit,    // the weight at `at`, and so much for each unit above and below
  steps,       // the weight at `at`, and by steps of their own worth above and below
  bands,       // the points of the band that is reached
  each,        // the points of each project, as a measure with bands adds them up
  ranks,       // points by place in the group
  rank_bands,  // points by the part of the group that the place falls in
  given,       // a figure in points, as it was given
  documents    // points given and taken by documents
};
BOOST_DESCRIBE_ENUM(ShapeKind, share, per_unit, steps, bands, each, ranks, rank_bands, given,
                    documents)

struct Step {
  std::int64_t width = 0;      // in the quantity's unit; 0: without end, for the last
  std::int64_t unit = 100;     // what one unit is
  Points points;               // for each unit; or
  std::int64_t base_over = 0;  // the weight divided by this, for each unit
};
BOOST_DESCRIBE_STRUCT(Step, (), (width, unit, points, base_over))

struct Shape {
  ShapeKind kind = ShapeKind::share;
  std::int64_t cap_bp = 10'000;
  std::int64_t at = 0;
  std::int64_t unit = 100;
  bool whole = false;  // only whole units count
  Points gain;
  Points loss;
  std::optional<Points> most_gain;
  std::optional<Points> most_loss;
  std::vector<Step> up;
  std::vector<Step> down;
  std::vector<Band> bands;
  std::vector<Points> ranks;  // of the first, the second …; none after the last
  std::optional<Points> least;
  std::optional<Points> most;
  std::optional<Points> each_least;  // of one document: what lies outside counts as the limit
  std::optional<Points> each_most;
};
BOOST_DESCRIBE_STRUCT(Shape, (),
                      (kind, cap_bp, at, unit, whole, gain, loss, most_gain, most_loss, up, down,
                       bands, ranks, least, most, each_least, each_most))

enum class Missing : std::uint8_t { zero, full, leave_out };
BOOST_DESCRIBE_ENUM(Missing, zero, full, leave_out)

struct SchemeItem : Quantity {
  std::string code;
  Text name;
  Text clause;  // as it is published
  std::int64_t weight_points = 0;
  Shape shape;
  std::vector<Demand> only_if;      // else the item is worth nothing
  Missing missing = Missing::zero;  // what a quantity without a base is worth
  std::vector<std::string> groups;  // that it is for; none: all
};
BOOST_DESCRIBE_STRUCT(SchemeItem, (Quantity),
                      (code, name, clause, weight_points, shape, only_if, missing, groups))

// Units that race against each other. Of the groups of one kind of unit the first that lists a unit
// takes it; one that lists none takes the rest.
struct PeerGroup {
  std::string code;
  Text name;
  std::vector<std::string> regions;  // their keys; of other kinds of units, their names
  GroupBy by = GroupBy::race;
};
BOOST_DESCRIBE_STRUCT(PeerGroup, (), (code, name, regions, by))

enum class Ties : std::uint8_t { share_rank, dense_rank };  // 1, 2, 2, 4 or 1, 2, 2, 3
BOOST_DESCRIBE_ENUM(Ties, share_rank, dense_rank)

// 一票否决.
enum class VetoEffect : std::uint8_t {
  zero,      // the whole score
  last,      // ranks after all who aren't vetoed
  no_praise  // can't stand on a list of praise
};
BOOST_DESCRIBE_ENUM(VetoEffect, zero, last, no_praise)

struct Veto : Demand {
  std::string code;
  Text name;
  Text clause;
  VetoEffect effect = VetoEffect::zero;
};
BOOST_DESCRIBE_STRUCT(Veto, (Demand), (code, name, clause, effect))

struct Grade {  // from the lowest score up
  std::string code;
  Text name;
  Points at;
  bool failing = false;
};
BOOST_DESCRIBE_STRUCT(Grade, (), (code, name, at, failing))

enum class End : std::uint8_t { top, bottom };
BOOST_DESCRIBE_ENUM(End, top, bottom)

// Red and black lists, flags and cards. What a colour means is the method's word: here red may be
// praise.
struct HonourList {
  std::string code;
  Text name;
  Text clause;
  std::string colour;
  bool praise = false;
  std::vector<std::string> groups;  // codes; none: all
  End end = End::top;
  std::int64_t most = 1;  // places from that end of the group
  std::vector<Demand> only_if;
};
BOOST_DESCRIBE_STRUCT(HonourList, (),
                      (code, name, clause, colour, praise, groups, end, most, only_if))

struct Scheme {
  std::vector<SchemeItem> items;
  std::vector<PeerGroup> groups;
  Ties ties = Ties::share_rank;
  std::string ties_by;  // an item: of equal scores the higher in it goes first
  std::vector<Veto> vetoes;
  std::vector<Grade> grades;
  std::int64_t failing_years = 0;  // running, until a formal admonition; 0: there is none
  std::vector<HonourList> lists;
};
BOOST_DESCRIBE_STRUCT(Scheme, (),
                      (items, groups, ties, ties_by, vetoes, grades, failing_years, lists))

}  // namespace kaigong
