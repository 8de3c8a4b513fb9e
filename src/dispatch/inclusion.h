#pragma once

#include "assess/method.h"
#include "board/board.h"

#include <optional>
#include <string>
#include <vector>

// 入库纳统: what a statistics bureau asks for before it takes a project into its library, what of
// it is on file, and whether papers and list agree. It prepares what the owner sends there; it
// writes no figure of theirs. docs/methods/inclusion.md says what is published and what is ours.
namespace kaigong {

enum class InclusionKind : std::uint8_t { new_build, purchase };
BOOST_DESCRIBE_ENUM(InclusionKind, new_build, purchase)
enum class InclusionVerdict : std::uint8_t { included, ready, not_ready };
BOOST_DESCRIBE_ENUM(InclusionVerdict, included, ready, not_ready)
enum class ItemState : std::uint8_t { there, stood_in, differs, lacking };
std::string_view code_of(ItemState state);  // there, stood_in, differs, missing

struct InclusionItem {
  Paper paper = Paper::other;
  bool must = false;
  ItemState state = ItemState::lacking;
  std::vector<Seq> by;  // the entries that filed it
  std::optional<Text> reason;
};

struct Inclusion {
  InclusionKind kind = InclusionKind::new_build;
  InclusionVerdict verdict = InclusionVerdict::not_ready;
  std::vector<Text> reasons;
  std::string number;              // of the inclusion
  std::optional<Day> started;      // real works; site levelling is no start
  std::optional<Day> yellow_from;  // not in the library by then: late
  std::optional<Day> red_from;
  std::vector<InclusionItem> items;
};

// As of a day: what was filed, withdrawn and reached by then.
Inclusion inclusion_of(const Board& board, const Method& method, const Project& project, Day day);

}  // namespace kaigong
