#include "desk/words.h"

#include "http/answers.h"
#include "http/industries.h"
#include "http/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kaigong::http {

namespace {

struct RegionWord {
  std::string key;
  std::optional<std::string> parent;
  Text name;
  std::string level;
  bool races = false;
};
BOOST_DESCRIBE_STRUCT(RegionWord, (), (key, parent, name, level, races))

struct Coded {
  std::string code;
  Text name;
};
BOOST_DESCRIBE_STRUCT(Coded, (), (code, name))

struct LeaderWord {
  PersonId person;
  Text name;
};
BOOST_DESCRIBE_STRUCT(LeaderWord, (), (person, name))

struct TagWord {
  std::string tag;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(TagWord, (), (tag, count))

struct NodeWord {
  std::string code;
  std::string stage;
  Text name;
};
BOOST_DESCRIBE_STRUCT(NodeWord, (), (code, stage, name))

struct LevelWord {
  std::string label;
  std::string colour;
  Text name;
};
BOOST_DESCRIBE_STRUCT(LevelWord, (), (label, colour, name))

struct RuleWord {
  std::string code;
  Text name;
  std::vector<LevelWord> levels;
};
BOOST_DESCRIBE_STRUCT(RuleWord, (), (code, name, levels))

struct WordsAnswer {
  std::vector<RegionWord> regions;
  std::vector<Coded> industries;
  std::vector<Coded> sectors;
  std::vector<Coded> states;
  std::vector<std::string> departments;
  std::vector<LeaderWord> leaders;
  std::vector<TagWord> tags;
  std::vector<NodeWord> nodes;
  std::vector<Coded> stages;
  std::vector<Coded> elements;
  std::vector<MeasureAnswer> measures;
  std::vector<RuleWord> rules;
};
BOOST_DESCRIBE_STRUCT(WordsAnswer, (),
                      (regions, industries, sectors, states, departments, leaders, tags, nodes,
                       stages, elements, measures, rules))

// What projects use, found in one walk over their numbers.
struct Used {
  std::set<Word> industries, sectors, departments;
  std::set<PersonId> leaders;
  std::unordered_map<Word, std::int64_t> tags;
};

Used used_by(const Board& board, const Seen& seen) {
  Used used;
  for (const auto& project : board.projects()) {
    if (!seen.sees(project)) continue;
    if (project.industry != 0) used.industries.insert(project.industry);
    if (project.sector != 0) used.sectors.insert(project.sector);
    if (project.department != 0) used.departments.insert(project.department);
    if (project.leader) used.leaders.insert(project.leader);
    for (const auto tag : project.tags) ++used.tags[tag];
  }
  return used;
}

std::vector<std::string> texts(const Board& board, const std::set<Word>& words) {
  std::vector<std::string> out;
  for (const auto word : words) out.push_back(board.text(word));
  std::sort(out.begin(), out.end());
  return out;
}

// With the two-digit divisions above the codes in use: a filter takes a code's beginning.
std::vector<Coded> industries_of(const Board& board, const Used& used) {
  std::set<std::string> codes;
  for (const auto& code : texts(board, used.industries)) {
    codes.insert(code);
    const bool is_class = all_digits(code) && code.size() > 2;
    if (is_class) codes.insert(code.substr(0, 2));
  }
  std::vector<Coded> out;
  for (const auto& code : codes) out.push_back({code, industry_name(code)});
  return out;
}

std::vector<TagWord> tags_of(const Board& board, const Used& used) {
  std::vector<TagWord> out;
  for (const auto& [tag, count] : used.tags) out.push_back({board.text(tag), count});
  std::sort(out.begin(), out.end(), [](const TagWord& a, const TagWord& b) {
    return a.count != b.count ? a.count > b.count : a.tag < b.tag;
  });
  return out;
}

std::vector<RegionWord> regions_of(const Board& board) {
  std::vector<RegionWord> out;
  for (const auto& region : board.regions()) {
    const auto* parent = board.region(region.parent);
    const auto above = parent == nullptr ? std::nullopt : std::optional(parent->key);
    out.push_back({region.key, above, region.name, region.level, region.races});
  }
  return out;
}

std::vector<Coded> states_of() {
  std::vector<Coded> out;
  for (auto state = State::reserve; state <= State::ended;
       state = static_cast<State>(static_cast<int>(state) + 1)) {
    out.push_back({std::string(json::enum_name(state)), name_of(state)});
  }
  return out;
}

std::vector<Coded> elements_of(const Board& board, const Seen& seen) {
  std::set<Word> words;
  for (const auto& matter : board.matters()) {
    const auto* project = board.project(matter.project);
    if (project != nullptr && seen.sees(*project)) words.insert(matter.element);
  }
  std::vector<Coded> out;
  for (const auto& code : texts(board, words)) out.push_back({code, element_name(code)});
  return out;
}

void add_method(WordsAnswer& out, const Method& method) {
  for (const auto& measure : method.measures) out.measures.push_back(measure_answer(measure));
  for (const auto& rule : method.lights) {
    RuleWord word{rule.code, rule.name, {}};
    for (const auto& level : rule.levels) {
      word.levels.push_back({level.label, level.colour, level.name});
    }
    out.rules.push_back(std::move(word));
  }
}

void add_chart(WordsAnswer& out) {
  constexpr int stages = 5;
  for (int stage = 1; stage <= stages; ++stage) {
    out.stages.push_back({std::to_string(stage), stage_name(stage)});
  }
  for (const auto& node : nodes()) {
    out.nodes.push_back({std::string(node.code),
                         std::to_string(node.stage),
                         {std::string(node.zh), std::string(node.en)}});
  }
}

WordsAnswer words_of(const Board& board, const Method& method, const Seen& seen) {
  const auto used = used_by(board, seen);
  WordsAnswer out;
  out.regions = regions_of(board);
  out.industries = industries_of(board, used);
  for (const auto& sector : texts(board, used.sectors)) {
    out.sectors.push_back({sector, sector_name(sector)});
  }
  out.states = states_of();
  out.departments = texts(board, used.departments);
  for (const auto leader : used.leaders) out.leaders.push_back({leader, {}});
  out.tags = tags_of(board, used);
  out.elements = elements_of(board, seen);
  add_chart(out);
  add_method(out, method);
  return out;
}

web::Response get_words(House& house, const Asked& asked) {
  std::string question;
  std::shared_ptr<const std::string> body;  // kept from here on: others may push it out any moment
  auto found = house.desk.read([&](const Board& board) -> Result<WordsAnswer> {
    Query query(asked.request);
    if (!query.issues().empty()) return query.issues();
    const auto seen = house.seen(board, asked);
    question = fmt::format("words {} {} {}", board.seq(), house.names_changed.load(), seen.key);
    body = house.bodies.find(question);
    if (body) return WordsAnswer{};
    return words_of(board, *house.method(board), seen);
  });
  if (!found) return refused(found.issues());
  if (body) return answer(*body);
  for (auto& leader : found->leaders) leader.name = house.desk.name_of(leader.person);
  body = std::make_shared<const std::string>(whole(*found));
  house.bodies.keep(question, body);
  return answer(*body);
}

}  // namespace

void add_words(Table& table) {
  table.question<WordsAnswer>("/api/words", get_words, "Code lists with their names.");
}

}  // namespace kaigong::http
