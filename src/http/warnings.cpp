#include "base/halves.h"
#include "http/answers.h"
#include "http/beside_warnings.h"

#include <algorithm>
#include <array>

namespace kaigong::http {

namespace {

struct Warnings : BesideWarnings {
  std::int64_t count = 0;
  std::vector<WarningRow> rows;
};
BOOST_DESCRIBE_STRUCT(Warnings, (BesideWarnings), (count, rows))

bool is_asked_for(const Narrowed& narrowed, const LightRule& rule, const LightLevel& level) {
  return (narrowed.rule.empty() || narrowed.rule == rule.code) &&
         (narrowed.light.empty() || narrowed.light == level.label);
}

// Every light that is on: the heaviest level of its rule first, then by rule, then by project.
std::vector<Warned> all_lights(const View& view) {
  const auto projects = view.board.projects();
  const auto& rules = view.method->lights;
  std::vector<ReadyRule> ready;
  for (const auto& rule : rules) ready.emplace_back(view.board, rule, view.moment);
  const ReadyFilter taken(view.board, view.narrowed.filter, view.moment);
  std::array<std::vector<Warned>, 2> halves;
  in_two_halves(projects.size(), [&](std::size_t half, std::size_t first, std::size_t last) {
    for (auto row = first; row < last; ++row) {
      if (!taken.takes(row)) continue;
      if (view.narrowed.doubt && !has_doubt(view.board, projects[row])) continue;
      for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto* level = ready[i].level(row);
        if (level == nullptr || !is_asked_for(view.narrowed, rules[i], *level)) continue;
        const auto milder = &rules[i].levels.back() - level;
        halves[half].push_back({static_cast<std::uint32_t>(row), static_cast<std::uint16_t>(i),
                                static_cast<std::uint16_t>(milder)});
      }
    }
  });
  auto out = std::move(halves[0]);
  out.insert(out.end(), halves[1].begin(), halves[1].end());
  std::sort(out.begin(), out.end(), [](const Warned& a, const Warned& b) {
    if (a.milder != b.milder) return a.milder < b.milder;
    return a.rule != b.rule ? a.rule < b.rule : a.row < b.row;
  });
  return out;
}

// Only what is shown gets its sentence.
WarningRow warning_row(const View& view, const Warned& warned) {
  const auto& project = view.board.projects()[warned.row];
  WarningRow row{project.id,
                 view.board.text(project.code),
                 project.name,
                 region_name(view.board, project.region),
                 {}};
  for (const auto& light : lights_of(view.board, *view.method, project, view.moment)) {
    if (light.rule == &view.method->lights[warned.rule]) row.light = light_answer(light);
  }
  return row;
}

web::Response get_warnings(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Warnings> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    view.narrow(query.narrowed(board, *view.method));
    const auto page = query.page();
    if (!query.issues().empty()) return query.issues();
    const auto all = house.warnings.get(view.key(), [&] { return all_lights(view); });
    Warnings out{beside_warnings(view), static_cast<std::int64_t>(all->size()), {}};
    const auto end = std::min(all->size(), page.offset + page.limit);
    for (auto i = page.offset; i < end; ++i) out.rows.push_back(warning_row(view, (*all)[i]));
    return out;
  });
  if (found) name_approvers(house.desk, *found);
  return respond(found);
}

}  // namespace

void add_warnings(Table& table) {
  table.question<Warnings>("/api/warnings", get_warnings, "Every light that is on.",
                           with_filter() + with_page());
}

}  // namespace kaigong::http
