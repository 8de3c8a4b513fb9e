// tested by: assess/present_test.cpp, which compares the answers with those of the histories
#include "assess/ready.h"

#include <algorithm>

namespace kaigong {

ReadyConditions::ReadyConditions(const Board& board, const std::vector<Condition>& conditions,
                                 const Moment& moment)
    : board_(board), moment_(moment) {
  const auto* present = columns_of(moment);
  if (present != nullptr) flags_ = present->flags();
  for (const auto& condition : conditions) {
    const auto bit = present == nullptr ? 0 : present->bit_for(condition);
    const auto wanted = condition.negated ? 0 : bit;
    // A contradiction of what is asked already is asked by itself, so that it takes nobody.
    if (bit == 0 || ((asked_ & bit) != 0 && (wanted_ & bit) != wanted)) {
      rest_.push_back(&condition);
      continue;
    }
    asked_ |= bit;
    wanted_ |= wanted;
  }
}

bool ReadyConditions::rest_holds(std::size_t row) const {
  const auto& project = board_.projects()[row];
  return std::all_of(rest_.begin(), rest_.end(),
                     [&](const auto* one) { return holds(*one, board_, project, moment_); });
}

ReadySum::ReadySum(const Board& board, const Sum& sum, const Moment& moment)
    : board_(board), sum_(sum), moment_(moment), where_(board, sum.where, moment) {
  if (const auto* present = columns_of(moment)) values_ = present->values(sum.sum);
  is_column_ = !values_.empty() && sum.bands.empty();
}

std::int64_t ReadySum::asked_for(std::size_t row) const {
  const auto value =
      values_.empty() ? value_of(sum_.sum, board_.projects()[row], moment_) : values_[row];
  return sum_.bands.empty() ? value : band_points(sum_.bands, value);
}

ReadyFilter::ReadyFilter(const Board& board, const Filter& filter, const Moment& moment)
    : board_(board),
      filter_(filter),
      needle_(filter.words),
      one_line_(filter.words.find('\n') == std::string::npos),
      as_of_(moment.as_of),
      present_(columns_of(moment)) {
  if (filter.region) {
    within_.push_back(false);  // no region
    for (const auto& region : board.regions())
      within_.push_back(board.is_within(region.id, filter.region));
  }
  if (filter.sight) narrow(*filter.sight);
  const auto look_up = [&](const std::string& text, std::optional<Word>& word) {
    if (text.empty()) return;
    word = board.find_word(text);
    impossible_ = impossible_ || !word;
    by_facts_ = true;
  };
  look_up(filter.sector, sector_);
  look_up(filter.department, department_);
  look_up(filter.tag, tag_);
  by_facts_ = by_facts_ || filter.leader || !filter.industry.empty();
  if (present_ == nullptr) return;
  flags_ = present_->flags();
  regions_ = present_->regions();
  by_region_ = !within_.empty();
  if (filter.state) {
    states_ = present_->states();
    state_ = *filter.state;
  }
  if (filter.lit) {
    lit_ = present_->lights();
    wanted_ = *filter.lit;
  }
  const bool by_also = filter.also && lit_.empty();
  is_enough_ = !impossible_ && !by_facts_ && !by_sight_ && filter.words.empty() && !by_also;
}

// Where regions alone say what may be seen, the filter's own are cut down to them.
void ReadyFilter::narrow(const Sight& sight) {
  by_sight_ = !sight.units.empty() || !sight.leaders.empty();
  if (by_sight_) return;
  const auto any = within_.empty();
  within_.resize(board_.regions().size() + 1, 1);
  for (std::size_t i = 0; i < within_.size(); ++i) {
    const bool seen = i < sight.regions.size() && sight.regions[i] != 0;
    within_[i] = static_cast<char>(seen && (any || within_[i] != 0));
  }
}

bool ReadyFilter::takes_rest(std::size_t row) const {
  if (impossible_ || !takes_place(row)) return false;
  if (by_sight_ && !filter_.sight->sees(board_.projects()[row])) return false;
  if (by_facts_ && !takes_facts(board_.projects()[row])) return false;
  if (!filter_.words.empty() && !takes_words(row)) return false;
  return !filter_.also || !lit_.empty() || filter_.also(board_.projects()[row]);
}

// On the list, in the region, in the state; with columns that is known already.
bool ReadyFilter::takes_place(std::size_t row) const {
  if (present_ != nullptr) return true;
  const auto& project = board_.projects()[row];
  if (project.listed > as_of_) return false;
  if (!within_.empty() && !within_[project.region.value]) return false;
  if (!filter_.state) return true;
  const auto* line = state_on(project, as_of_);
  return (line == nullptr ? State::none : line->state) == *filter_.state;
}

bool ReadyFilter::takes_facts(const Project& project) const {
  if (filter_.leader && project.leader != filter_.leader) return false;
  if (sector_ && project.sector != *sector_) return false;
  if (department_ && project.department != *department_) return false;
  if (!filter_.industry.empty() && !board_.text(project.industry).starts_with(filter_.industry)) {
    return false;
  }
  return !tag_ || std::find(project.tags.begin(), project.tags.end(), *tag_) != project.tags.end();
}

bool ReadyFilter::takes_words(std::size_t row) const {
  if (present_ != nullptr && one_line_) return needle_.is_in(present_->words().of(row));
  const auto& project = board_.projects()[row];
  return needle_.is_in(project.name.zh) || needle_.is_in(project.name.en) ||
         needle_.is_in(board_.text(project.code));
}

}  // namespace kaigong
