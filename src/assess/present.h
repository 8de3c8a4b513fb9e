#pragma once

#include "assess/method.h"
#include "assess/search_text.h"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

// What each project's histories say on one day by the method in force, in columns: the value of
// the terms that the method's measures, lights and lists ask for, and a bit for each flag and for
// each condition with arguments that the method asks, as far as bits go. Worked out once for all
// projects, then kept in step with the board by working out again whom an entry is about; a
// question about all projects reads columns instead of histories.
// Not synchronised: whoever owns the board locks both.
namespace kaigong {

// The first sixteen bytes of a name as numbers that stand in the order of their bytes, so that an
// order by name seldom looks at names. Shorter ones end in noughts.
struct NameStart {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};
NameStart start_of(std::string_view name);

// A figure that lights judge and that takes a walk over histories to find.
struct LightSign {
  RuleKind kind = RuleKind::stall;
  std::int64_t months = 0;  // that it looks back
  friend bool operator==(const LightSign&, const LightSign&) = default;
};

class Present {
 public:
  // What this room knows nothing of.
  struct Lighter {
    std::vector<LightSign> signs;  // a column each, of two bytes a project
    // Of a project whose other columns are worked out; the number is the sign's.
    std::function<std::int16_t(const Board&, const Project&, const Moment&, std::size_t)> figure;
    // Which lights are on, a bit for each, of these rows; their figures are known. None: no bits.
    std::function<void(const Board&, const Moment&, std::span<const std::uint32_t> rows,
                       std::span<std::uint64_t> lit)>
        light;
  };
  // Rows are those of board.projects(), which must be a whole board and no excerpt.
  Present(const Board& board, const Method& method, Day day, Lighter lighter = {});
  Present(const Present&) = delete;
  Present& operator=(const Present&) = delete;

  // After entries that the board took. False: they change more than projects (the method), so that
  // these columns are of no use any more.
  bool learn(const Board& board, std::span<const Entry> entries);
  // The same, where nobody knows which entries: looks at every project for what is new about it.
  bool catch_up(const Board& board);

  // The day, the method's curve, and these columns.
  const Moment& moment() const { return moment_; }
  Day day() const { return plain_.as_of; }

  std::size_t size() const { return flags_.size(); }
  // Empty where the term isn't kept: ask the histories.
  std::span<const std::int64_t> values(Term term) const;
  // Bit n is the flag n without arguments; see bit_for and on_the_list_bit.
  std::span<const std::uint64_t> flags() const { return flags_; }
  std::span<const RegionId> regions() const { return regions_; }
  std::span<const State> states() const { return states_; }
  // Day numbers; no_day where there is none.
  std::span<const std::int32_t> starts() const { return starts_; }
  std::span<const std::int32_t> finishes() const { return finishes_; }
  std::span<const std::int32_t> updates() const { return updates_; }
  std::span<const NameStart> names() const { return names_; }  // in Chinese
  // Name in Chinese and English and code, with a line's end between them.
  const SearchText& words() const { return words_; }
  // As the lighter numbers them; empty where there is none.
  std::span<const std::uint64_t> lights() const { return lit_; }
  // Empty where the sign isn't kept: ask the histories.
  std::span<const std::int16_t> figures(const LightSign& sign) const;

  static constexpr std::uint64_t on_the_list_bit = std::uint64_t{1} << 63U;
  static constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int16_t no_figure = std::numeric_limits<std::int16_t>::min();
  // Two bytes don't hold it: ask the histories.
  static constexpr std::int16_t wide_figure = std::numeric_limits<std::int16_t>::max();
  static constexpr std::uint64_t bit_of(Flag flag) {
    return std::uint64_t{1} << static_cast<unsigned>(flag);
  }
  // Whether the flag's bit answers the condition: it has no arguments.
  static bool answers(const Condition& condition);
  // The bit that is set where the condition's flag holds with its arguments, whether the condition
  // is negated or not. 0: no bit says so, ask the histories.
  std::uint64_t bit_for(const Condition& condition) const;

 private:
  static constexpr std::size_t most_terms = 64;

  void grow(std::size_t rows);
  void work_out(const Board& board, std::size_t row);
  void work_out_all(const Board& board, std::span<const std::uint32_t> rows);
  void touch_alike(const Board& board, std::vector<std::uint32_t>& touched) const;
  void take_words(const Board& board, std::span<const std::uint32_t> rows);
  bool is_in_force(const Board& board) const;

  Moment plain_;   // without columns: what they're worked out for
  Moment moment_;  // with them
  Seq ground_ = 0;
  Seq seq_ = 0;
  std::vector<Term> terms_;
  std::vector<Condition> asked_;  // with arguments, none negated; their bits follow the flags'
  std::array<std::vector<std::int64_t>, most_terms> values_;  // by term
  std::vector<std::uint64_t> flags_;
  std::vector<RegionId> regions_;
  std::vector<State> states_;
  std::vector<std::int32_t> starts_, finishes_, updates_;
  std::vector<NameStart> names_;
  SearchText words_;
  std::vector<std::uint64_t> lit_;
  std::vector<std::vector<std::int16_t>> figures_;  // by sign of the lighter
  Lighter lighter_;
};

// The columns of a moment's own day, where somebody keeps them and no trace is asked for.
inline const Present* columns_of(const Moment& moment, const Trace* trace = nullptr) {
  return trace == nullptr && moment.present != nullptr && moment.present->day() == moment.as_of
             ? moment.present
             : nullptr;
}

}  // namespace kaigong
