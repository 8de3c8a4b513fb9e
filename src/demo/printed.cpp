// tested by: province_test.cpp
#include "demo/printed.h"

#include "base/check.h"
#include "base/money.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::uint32_t first_official = 101;  // P001 is person 101

template <class T>
std::vector<T> load(std::string_view path) {
  auto read = json::read_text<std::vector<T>>(shipped(path));
  check(static_cast<bool>(read), "a file of the demonstration that can't be read");
  return *std::move(read);
}

const SourceRow& source_row(const Printed& printed, std::string_view id) {
  const auto found = std::find_if(printed.sources.begin(), printed.sources.end(),
                                  [&](const auto& row) { return row.id == id; });
  check(found != printed.sources.end(), "a source that isn't listed");
  return *found;
}

std::string in_yi(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::yi) + "亿元"; }

std::string understood(const FactRow& fact) {
  if (fact.understood.is_string()) return std::string(fact.understood.get_string());
  const auto amount = json::read<Fen>(fact.understood);
  return amount && amount->fen ? in_yi(*amount->fen) : "";
}

Text doubt_of(const Printed& printed, const FactRow& fact) {
  if (!fact.doubt) return {};
  auto doubt = fact.doubt->reason;
  if (!fact.doubt->alternative.fen) return doubt;
  const auto other = in_yi(*fact.doubt->alternative.fen);
  const auto source = printed.source(fact.doubt->source);
  doubt.zh += "（另一说" + other + "，" + source.zh + "）";
  doubt.en += " (otherwise " + other + ", " + source.en + ")";
  return doubt;
}

EventNoted noted(const Tables& tables, const Printed& printed, const EventRow& row) {
  EventNoted event;
  event.event_kind = row.kind == "concentrated_start" ? "start" : row.kind;
  if (row.kind == "tour") event.event_kind = "visit";
  event.day = row.date ? row.date : row.placed ? row.placed->date : std::nullopt;
  event.day_note = row.date_note;
  event.name = {row.zh, row.en};
  event.region = RegionId{static_cast<std::uint32_t>(tables.region(row.region) + 1)};
  for (const auto& leader : row.leaders) event.people.push_back(printed.person(leader));
  for (const auto& figure : row.figures) {
    if (!figure.value) continue;  // printed, but no number
    event.figures.push_back({{figure.zh, figure.en},
                             *figure.value,
                             figure.unit == "fen" ? "fen" : "count",
                             figure.qualifier});
  }
  event.asked = row.asked;
  event.source = printed.source(row.source);
  return event;
}

}  // namespace

PersonId Printed::person(std::string_view key) const {
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].key == key) return PersonId{first_official + static_cast<std::uint32_t>(i)};
  }
  check(false, "a person who isn't listed");
  return {};
}

Text Printed::source(std::string_view id) const {
  const auto& row = source_row(*this, id);
  return {row.id + " " + row.zh, row.id + " " + row.en};
}

PersonId Printed::lead_at(std::string_view project) const {
  for (const auto& event : events) {
    if (event.kind == "concentrated_start") continue;
    if (std::find(event.sites.begin(), event.sites.end(), project) != event.sites.end())
      return person(event.lead);
  }
  return {};
}

Printed load_printed() {
  return {load<SourceRow>("demo/sources.json"), load<PersonRow>("demo/people.json"),
          load<NamedProject>("demo/projects.json"), load<EventRow>("demo/events.json")};
}

std::vector<Person> people_of(const Printed& printed) {
  std::vector<Person> people;
  for (const auto& row : printed.people)
    people.push_back({printed.person(row.key), {row.zh, row.en}});
  return people;
}

std::vector<Body> posts_of(const Tables& tables, const Printed& printed) {
  std::vector<Body> bodies;
  for (const auto& person : printed.people) {
    for (const auto& post : person.posts) {
      const auto region = static_cast<std::uint32_t>(tables.region(post.region) + 1);
      bodies.emplace_back(PostHeld{printed.person(person.key),
                                   {post.zh, post.en},
                                   post.unit_zh,
                                   RegionId{region},
                                   {},
                                   {},
                                   printed.source(post.source)});
    }
  }
  return bodies;
}

std::vector<Body> facts_of(const Printed& printed,
                           const std::map<std::string, ProjectId>& numbers) {
  std::vector<Body> bodies;
  for (const auto& project : printed.projects) {
    for (const auto& fact : project.facts) {
      const auto& source = source_row(printed, fact.source);
      bodies.emplace_back(FactCited{numbers.at(project.key), fact.field, fact.printed,
                                    fact.qualifier, understood(fact), printed.source(fact.source),
                                    read_day(source.published), read_day(source.event_understood),
                                    doubt_of(printed, fact)});
    }
  }
  return bodies;
}

std::vector<Body> events_of(const Tables& tables, const Printed& printed,
                            const std::map<std::string, ProjectId>& numbers) {
  std::vector<Body> bodies;
  for (const auto& row : printed.events) {
    auto event = noted(tables, printed, row);
    event.event = EventId{static_cast<std::uint32_t>(bodies.size() + 1)};
    for (const auto& site : row.sites) event.sites.push_back(numbers.at(site));
    bodies.emplace_back(std::move(event));
  }
  return bodies;
}

}  // namespace kaigong::demo
