#include "assess/present.h"

#include "base/check.h"
#include "base/halves.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kaigong {

namespace {

constexpr auto all_flags = [] {
  std::array<Flag, 64> flags{};
  std::size_t count = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Flag>>(
      [&](auto flag) { flags[count++] = flag.value; });
  return std::pair(flags, count);
}();
static_assert(all_flags.second < 63, "a bit each, and one for who is on the list");
constexpr std::size_t most_asked = 63 - all_flags.second;  // bits between the two

// What the method sums, and what lights and lists show in any method.
std::vector<Term> terms_of(const Method& method) {
  std::vector<Term> terms{Term::total,      Term::plan_year,     Term::plan_due,
                          Term::linear_due, Term::invested_year, Term::arrived_year};
  for (const auto& measure : method.measures) {
    terms.push_back(measure.numerator.sum);
    terms.push_back(measure.denominator.sum);
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

// What the method asks with arguments: without its negation, each once.
std::vector<Condition> asked_by(const Method& method) {
  std::vector<Condition> out;
  const auto take = [&](const std::vector<Condition>& conditions) {
    for (auto one : conditions) {
      one.negated = false;
      const bool known = std::find(out.begin(), out.end(), one) != out.end();
      if (!Present::answers(one) && !known && out.size() < most_asked) out.push_back(one);
    }
  };
  for (const auto& rule : method.lights) take(rule.where);
  for (const auto& measure : method.measures) {
    take(measure.numerator.where);
    take(measure.denominator.where);
  }
  return out;
}

std::int32_t number_of(std::optional<Day> day) { return day ? day->number() : Present::no_day; }

// What changes how all projects are looked at: the method, how regions are told to work, and what
// they are called to.
Seq ground_of(const Board& board) {
  const Seq adopted = board.methods().empty() ? 0 : board.methods().back().seq;
  const Seq ordered = board.postures().empty() ? 0 : board.postures().back().seq;
  return std::max({adopted, ordered, board.calls_changed()});
}

}  // namespace

NameStart start_of(std::string_view name) {
  NameStart out;
  for (std::size_t i = 0; i < 16; ++i) {
    auto& half = i < 8 ? out.first : out.second;
    half = half << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  }
  return out;
}

Present::Present(const Board& board, const Method& method, Day day, Lighter lighter)
    : plain_(moment_of(method, day)),
      moment_(plain_),
      ground_(ground_of(board)),
      seq_(board.seq()),
      terms_(terms_of(method)),
      asked_(asked_by(method)),
      figures_(lighter.signs.size()),
      lighter_(std::move(lighter)) {
  moment_.present = this;
  grow(board.projects().size());
  in_two_halves(size(), [&](std::size_t, std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> rows(last - first);
    std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(first));
    work_out_all(board, rows);
  });
  std::vector<std::uint32_t> all(size());
  std::iota(all.begin(), all.end(), 0U);
  take_words(board, all);
}

std::span<const std::int64_t> Present::values(Term term) const {
  return values_[static_cast<std::size_t>(term)];
}

std::span<const std::int16_t> Present::figures(const LightSign& sign) const {
  const auto& signs = lighter_.signs;
  const auto found = std::find(signs.begin(), signs.end(), sign);
  if (found == signs.end()) return {};
  return figures_[static_cast<std::size_t>(found - signs.begin())];
}

bool Present::answers(const Condition& condition) {
  Condition plain;
  plain.is = condition.is;
  plain.negated = condition.negated;
  return condition == plain;
}

std::uint64_t Present::bit_for(const Condition& condition) const {
  if (answers(condition)) return bit_of(condition.is);
  auto plain = condition;
  plain.negated = false;
  const auto found = std::find(asked_.begin(), asked_.end(), plain);
  if (found == asked_.end()) return 0;
  return std::uint64_t{1} << (all_flags.second + static_cast<std::size_t>(found - asked_.begin()));
}

bool Present::is_in_force(const Board& board) const { return ground_ == ground_of(board); }

// A picture that is withdrawn is no longer there to have been used before: that says something of
// the projects that show it, too.
void Present::touch_alike(const Board& board, std::vector<std::uint32_t>& touched) const {
  const auto& filings = board.filings();
  for (const auto& filing : filings.all()) {
    if (filing.withdrawn <= seq_) continue;
    for (const auto* other : filings.reuse_of(filing)) touched.push_back(other->project.value - 1);
  }
}

bool Present::learn(const Board& board, std::span<const Entry> entries) {
  if (!is_in_force(board)) return false;
  const auto before = size();
  grow(board.projects().size());
  std::vector<std::uint32_t> touched;
  bool withdrawn = false;
  for (const auto& entry : entries) {
    const auto project = board.about(entry.body);
    if (project && project.value <= before) touched.push_back(project.value - 1);
    withdrawn = withdrawn || std::holds_alternative<EvidenceWithdrawn>(entry.body);
  }
  if (withdrawn) touch_alike(board, touched);
  for (auto row = before; row < size(); ++row) touched.push_back(static_cast<std::uint32_t>(row));
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  work_out_all(board, touched);
  take_words(board, touched);
  seq_ = board.seq();
  return true;
}

bool Present::catch_up(const Board& board) {
  if (!is_in_force(board)) return false;
  if (seq_ == board.seq()) return true;
  const auto before = size();
  grow(board.projects().size());
  std::vector<std::uint32_t> touched;
  for (std::size_t row = 0; row < size(); ++row) {
    if (row >= before || board.projects()[row].touched > seq_)
      touched.push_back(static_cast<std::uint32_t>(row));
  }
  touch_alike(board, touched);
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  work_out_all(board, touched);
  take_words(board, touched);
  seq_ = board.seq();
  return true;
}

// Vectors double, so that a list that is filled in one by one isn't moved each time.
void Present::grow(std::size_t rows) {
  for (const auto term : terms_) values_[static_cast<std::size_t>(term)].resize(rows);
  flags_.resize(rows);
  regions_.resize(rows);
  states_.resize(rows);
  starts_.resize(rows);
  finishes_.resize(rows);
  updates_.resize(rows);
  names_.resize(rows);
  words_.grow(rows);
  if (lighter_.light) lit_.resize(rows);
  for (auto& column : figures_) column.resize(rows);
}

// Lights look at what is worked out of the row before.
void Present::work_out_all(const Board& board, std::span<const std::uint32_t> rows) {
  for (const auto row : rows) work_out(board, row);
  if (lighter_.light && !rows.empty()) lighter_.light(board, moment_, rows, lit_);
}

// One after the other: they lie in one piece.
void Present::take_words(const Board& board, std::span<const std::uint32_t> rows) {
  std::size_t bytes = 0;
  for (const auto row : rows) {
    const auto& project = board.projects()[row];
    bytes += project.name.zh.size() + project.name.en.size() + board.text(project.code).size() + 2;
  }
  words_.expect(rows.size() == size() ? bytes : 0);
  std::string text;
  for (const auto row : rows) {
    const auto& project = board.projects()[row];
    text = project.name.zh;
    text += '\n';
    text += project.name.en;
    text += '\n';
    text += board.text(project.code);
    words_.put(row, text);
  }
}

void Present::work_out(const Board& board, std::size_t row) {
  const auto& project = board.projects()[row];
  const Day day = plain_.as_of;
  for (const auto term : terms_)
    values_[static_cast<std::size_t>(term)][row] = value_of(term, project, plain_);
  std::uint64_t flags = project.listed <= day ? on_the_list_bit : 0;
  for (std::size_t i = 0; i < all_flags.second; ++i) {
    Condition condition;
    condition.is = all_flags.first[i];
    if (holds(condition, board, project, plain_)) flags |= bit_of(condition.is);
  }
  for (const auto& condition : asked_) {
    if (holds(condition, board, project, plain_)) flags |= bit_for(condition);
  }
  flags_[row] = flags;
  regions_[row] = project.region;
  const auto* state = state_on(project, day);
  states_[row] = state == nullptr ? State::none : state->state;
  starts_[row] = number_of(start_on(project, day));
  finishes_[row] = number_of(finish_on(project, day));
  updates_[row] = number_of(updated_on(project, day));
  names_[row] = start_of(project.name.zh);
  for (std::size_t i = 0; i < figures_.size(); ++i)
    figures_[i][row] = lighter_.figure(board, project, moment_, i);
}

}  // namespace kaigong
