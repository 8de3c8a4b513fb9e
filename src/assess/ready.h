#pragma once

#include "assess/measure.h"
#include "assess/present.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Conditions, sums and filters made ready for a question about all projects: what is the same for
// each is looked up once, and columns are read where the moment has them. They answer as hold,
// value_of and matches do, by row of Board::projects(), and keep references to what they're made
// of. Any number of threads may ask.
namespace kaigong {

class ReadyConditions {
 public:
  ReadyConditions(const Board& board, const std::vector<Condition>& conditions,
                  const Moment& moment);
  bool hold(std::size_t row) const {
    if (!flags_.empty() && (flags_[row] & asked_) != wanted_) return false;
    return rest_.empty() || rest_holds(row);
  }

 private:
  bool rest_holds(std::size_t row) const;

  const Board& board_;
  const Moment& moment_;
  std::span<const std::uint64_t> flags_;
  std::uint64_t asked_ = 0;
  std::uint64_t wanted_ = 0;
  std::vector<const Condition*> rest_;  // what no bit answers
};

class ReadySum {
 public:
  ReadySum(const Board& board, const Sum& sum, const Moment& moment);
  // Nothing where the project doesn't meet the sum's conditions.
  std::optional<std::int64_t> of(std::size_t row) const {
    if (!where_.hold(row)) return std::nullopt;
    return is_column_ ? values_[row] : asked_for(row);
  }

 private:
  std::int64_t asked_for(std::size_t row) const;

  const Board& board_;
  const Sum& sum_;
  const Moment& moment_;
  ReadyConditions where_;
  std::span<const std::int64_t> values_;
  bool is_column_ = false;  // the values are the answers: no bands
};

class ReadyFilter {
 public:
  ReadyFilter(const Board& board, const Filter& filter, const Moment& moment);
  bool takes(std::size_t row) const {
    if (!flags_.empty() && (flags_[row] & Present::on_the_list_bit) == 0) return false;
    if (by_region_ && within_[regions_[row].value] == 0) return false;
    if (!states_.empty() && states_[row] != state_) return false;
    if (!lit_.empty() && (lit_[row] & wanted_) == 0) return false;
    return is_enough_ || takes_rest(row);
  }

 private:
  void narrow(const Sight& sight);
  bool takes_rest(std::size_t row) const;
  bool takes_place(std::size_t row) const;
  bool takes_facts(const Project& project) const;
  bool takes_words(std::size_t row) const;

  const Board& board_;
  const Filter& filter_;
  const Needle needle_;
  const bool one_line_;  // else they could be found across a line's end
  Day as_of_;
  const Present* present_;
  std::span<const std::uint64_t> flags_;  // empty without columns
  std::span<const RegionId> regions_;
  std::span<const State> states_;  // empty also where any state will do
  State state_ = State::none;
  std::span<const std::uint64_t> lit_;  // empty also where any light will do
  std::uint64_t wanted_ = 0;
  std::vector<char> within_;  // by number of region; empty: anywhere
  std::optional<Word> sector_, department_, tag_;
  bool by_region_ = false;  // and the column says of which
  bool by_facts_ = false;
  bool impossible_ = false;  // asks for a word that nobody said
  bool by_sight_ = false;    // and not by regions alone
  bool is_enough_ = false;   // columns for list, region and state say it all
};

}  // namespace kaigong
