#include "desk/forms.h"
#include "http/answers.h"
#include "http/query.h"
#include "people/door.h"

#include <algorithm>

// Saved views: pages as somebody likes to find them again, one's own and those that are shared.
namespace kaigong::http {

namespace {

constexpr std::size_t name_bytes = 200;
constexpr std::size_t address_bytes = 4'000;
constexpr std::size_t most_views = 200;  // of one person

inline constexpr IssueKind unknown_view{"view.unknown", "没有这个视图，或不是您的",
                                        "there is no such view of yours"};
inline constexpr IssueKind not_an_address{"view.not_an_address", "“{}”不是本系统的页面地址",
                                          "“{}” is no page of this system"};
inline constexpr IssueKind too_many_views{"view.too_many", "最多保存 {} 个视图",
                                          "{} views at most can be kept"};

struct ViewAnswer {
  std::int64_t view = 0;
  std::string name;
  std::string address;
  bool shared = false;
  bool mine = false;
  PersonId person;
  Text by;
};
BOOST_DESCRIBE_STRUCT(ViewAnswer, (), (view, name, address, shared, mine, person, by))

struct ViewForm {
  std::string name;
  std::string address;
  bool shared = false;
};
BOOST_DESCRIBE_STRUCT(ViewForm, (), (name, address, shared))

struct KeptView {
  std::int64_t view = 0;
};
BOOST_DESCRIBE_STRUCT(KeptView, (), (view))

// Of this system and no other: whoever follows a colleague's view stays here.
bool is_page(std::string_view address) {
  const bool plain = std::none_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '\x7F';
  });
  return plain && address.starts_with('/') && !address.starts_with("//");
}

Result<SavedView> take_view(const Asked& asked) {
  const auto said = json::read_text<ViewForm>(asked.request.body, true);
  if (!said) return said.issues();
  Issues issues;
  const Field name{said->name, "/name"}, address{said->address, "/address"};
  require(name, issues);
  require(address, issues);
  SavedView out;
  out.person = asked.person;
  out.name = take_text(name, name_bytes, issues);
  out.address = take_text(address, address_bytes, issues);
  out.shared = said->shared;
  if (issues.empty() && !is_page(out.address))
    issues.push_back({&not_an_address, "/address", out.address});
  if (!issues.empty()) return issues;
  return out;
}

std::int64_t number_of(const Asked& asked) {
  return read_number(asked.request.captures.find("view")->second).value_or(0);
}

web::Response unknown(const Asked& asked) {
  return refused({{&unknown_view, in_path, asked.request.captures.find("view")->second}});
}

web::Response get_views(House& house, const Asked& asked) {
  const auto views =
      house.options.door->ask([&](AccountStore& store) { return store.views_for(asked.person); });
  std::vector<ViewAnswer> out;
  for (const auto& one : views) {
    out.push_back({one.number, one.name, one.address, one.shared, one.person == asked.person,
                   one.person, house.desk.name_of(one.person)});
  }
  return answer(whole(out));
}

web::Response post_view(House& house, const Asked& asked) {
  const auto view = take_view(asked);
  if (!view) return refused(view.issues());
  const auto number = house.options.door->ask([&](AccountStore& store) -> std::int64_t {
    const auto known = store.views_for(asked.person);
    const auto mine = std::count_if(known.begin(), known.end(), [&](const SavedView& one) {
      return one.person == asked.person;
    });
    return mine < static_cast<std::int64_t>(most_views) ? store.put(*view) : 0;
  });
  if (number == 0) return refused({{&too_many_views, "", std::to_string(most_views)}});
  return answer(whole(KeptView{number}));
}

web::Response post_change(House& house, const Asked& asked) {
  auto view = take_view(asked);
  if (!view) return refused(view.issues());
  view->number = number_of(asked);
  const bool changed =
      house.options.door->ask([&](AccountStore& store) { return store.change(*view); });
  return changed ? nothing_to_say() : unknown(asked);
}

web::Response post_view_end(House& house, const Asked& asked) {
  const bool ended = house.options.door->ask(
      [&](AccountStore& store) { return store.end_view(number_of(asked), asked.person); });
  return ended ? nothing_to_say() : unknown(asked);
}

}  // namespace

void add_views(Table& table) {
  table.get<std::vector<ViewAnswer>>("/api/views", For::persons, get_views,
                                     "One's own saved views and those that are shared.");
  table.post<ViewForm, KeptView>("/api/views", For::persons, post_view, "Save one.");
  table.post<ViewForm, Nothing>("/api/views/{view}", For::persons, post_change, "Change one.");
  table.post<Nothing, Nothing>("/api/views/{view}/end", For::persons, post_view_end, "Remove one.");
}

}  // namespace kaigong::http
