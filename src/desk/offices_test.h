#pragma once

#include "desk/deed_list.h"

#include <string>
#include <utility>
#include <vector>

namespace kaigong {

// A province (1) with two cities (2 甲市, 3 乙市), people with posts, and deeds done by them.
class Offices {
 public:
  using Texts = std::vector<std::pair<std::string, std::string>>;

 protected:
  Offices() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "SHA-256", false, {}, 480});
    say(RegionAdded{{1}, {}, "p", "", {"省", "Province"}, "province", false});
    say(RegionAdded{{2}, {1}, "p/a", "", {"甲市", "A"}, "prefecture", true});
    say(RegionAdded{{3}, {1}, "p/b", "", {"乙市", "B"}, "prefecture", true});
  }
  void say(Body body) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(today), {1}, std::move(body)});
  }
  void hold(PersonId person, Role role, RegionId region, const std::string& unit = {}) {
    say(PostHeld{person, {"职务", "Post"}, unit, region, {}, {}, {}, role, {}});
  }
  void place(const std::string& code, RegionId region, const std::string& owner,
             const std::string& department = {}) {
    ProjectAdded added{board.next_project(), {}, {}, {"集中开工"}};
    added.facts.code = code;
    added.facts.region = region;
    added.facts.owner = owner;
    added.facts.department = department;
    say(added);
  }
  // "recorded", "known", or the issues as "code place; …".
  std::string said_by(PersonId who, std::string_view deed, const Texts& texts) {
    Said said;
    for (const auto& [name, text] : texts) said.say(name, text);
    auto decided = find_deed(deed)->decide({board, Rights(board, who, today), today}, said);
    if (decided && !*decided) return "known";
    if (decided) {
      say(std::move(**decided));
      return "recorded";
    }
    std::string out;
    for (const auto& issue : decided.issues())
      out += (out.empty() ? "" : "; ") + std::string(issue.kind->code) + " " + issue.place;
    return out;
  }

  Day today = *Day::of(2022, 4, 28);
  Board board;
};

inline Offices::Texts joined(Offices::Texts texts, const Offices::Texts& more) {
  texts.insert(texts.end(), more.begin(), more.end());
  return texts;
}

}  // namespace kaigong
