// tested by: routes_test.cpp
#include "http/house.h"

#include "people/door.h"

#include "desk/evidence.h"
#include "desk/matters.h"
#include "desk/sentences.h"
#include "ledger/stored.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace kaigong::http {

namespace {

std::string key_of(const Seen& seen) {
  std::string text = seen.compares ? "compares" : "";
  if (seen.sight == nullptr) return text;
  const auto add = [&](const std::vector<char>& regions) {
    text += ' ';
    for (const auto region : regions) text += region != 0 ? '1' : '0';
  };
  add(seen.sight->regions);
  for (const auto& unit : seen.sight->units) {
    text += " u" + std::to_string(unit.name);
    add(unit.regions);
  }
  for (const auto leader : seen.sight->leaders) text += " l" + std::to_string(leader.value);
  return show_short(digest_of(DigestKind::sha256, text));
}

void name_project(const Board& board, EntryLine& line) {
  const auto* project = line.project ? board.project(*line.project) : nullptr;
  if (project == nullptr) return;
  line.says.zh.insert(0, project->name.zh + "：");
  line.says.en.insert(0, project->name.en + ": ");
}

int status_of(const Issue& issue) {
  if (issue.place == in_path) return 404;
  const bool by_right =
      issue.kind == &not_allowed || issue.kind == &not_your_turn || issue.kind == &not_yours;
  if (by_right) return 403;
  if (issue.kind == &not_signed_in) return 401;
  if (issue.kind == &not_let_in && issue.place == "/login") return 401;
  if (issue.kind == &must_wait) return 429;
  if (issue.kind == &id_taken) return 409;
  if (issue.kind == &file_too_large) return 413;
  if (issue.kind == &wrong_media_type) return 415;
  return 422;
}

Text title_of(int status) {
  switch (status) {
    case 401: return {"请先登录", "Sign in first"};
    case 403: return {"您的岗位不允许", "Your post doesn't allow it"};
    case 404: return {"没有找到", "Not found"};
    case 409: return {"与已记录的冲突", "In conflict with what is on record"};
    case 413: return {"文件太大", "Too large"};
    case 415: return {"不支持的文件类型", "Not a kind of file that is read here"};
    case 429: return {"请稍后再试", "Try again later"};
    default: return {"填写或查询有误", "It can't be done as asked"};
  }
}

}  // namespace

StoreError unreadable(Seq seq) {
  return {StoreError::Kind::damaged,
          {fmt::format("台账第 {} 条读不出来，请用 kaigong verify 检查", seq),
           fmt::format("entry {} of the ledger can't be read, see kaigong verify", seq)}};
}

std::string mark_of(const Desk& desk) {
  constexpr std::size_t mark_letters = 8;
  const auto first = desk.line(1);
  return first ? show(first->digest).substr(0, mark_letters) : std::string();
}

House::House(Desk& the_desk, ServiceOptions the_options)
    : desk(the_desk), options(std::move(the_options)) {
  const bool composed = desk.read([](const Board& board) { return board.ledger().composed; });
  guests_ = options.door == nullptr || options.guests || composed;
  mark_ = mark_of(desk);
}

void House::put_name(PersonId person, const Text& name) {
  desk.put_person({person, name});
  ++names_changed;
}

// After all that the ledger and the accounts speak of.
PersonId House::next_person() {
  const std::lock_guard lock(people_lock_);
  PersonId last = last_person_;
  for (const auto& person : desk.people()) last = std::max(last, person.person);
  desk.read([&](const Board& board) {
    for (const auto& post : board.posts()) last = std::max(last, post.said.person);
    for (const auto& project : board.projects()) last = std::max(last, project.leader);
  });
  const auto accounts = options.door->ask([](AccountStore& store) { return store.accounts(); });
  for (const auto& account : accounts) last = std::max(last, account.person);
  last_person_ = {last.value + 1};
  return last_person_;
}

Day House::today() const {
  const auto ledger = desk.read([](const Board& board) { return board.ledger(); });
  const Day told = options.today ? options.today() : day_of(system_now(), ledger.offset_minutes);
  return ledger.today ? std::max(*ledger.today, Day::number(moved_to_)) : told;
}

void House::move_day(Day day) { moved_to_ = std::max<std::int32_t>(moved_to_, day.number()); }

std::shared_ptr<const Method> House::method(const Board& board) {
  const Seq adopted = board.methods().empty() ? 0 : board.methods().back().seq;
  const std::lock_guard lock(lock_);
  if (!method_ || method_seq_ != adopted) {
    method_ = std::make_shared<const Method>(method_of(board));
    method_seq_ = adopted;
  }
  return method_;
}

// Posts and regions alone say it, and for a unit whether any project has its name yet.
Seen House::seen(const Board& board, const Asked& asked) {
  if (!asked.person) return {};
  auto question = fmt::format("{} {} {} {}", asked.person.value, show(asked.today),
                              board.posts().size(), board.regions().size());
  if (const auto known = sights.find(question)) return *known;
  const Rights rights(board, asked.person, asked.today);
  Seen seen{rights.sight(), rights.may_somewhere(Act::compare), {}};
  seen.key = key_of(seen);
  if (seen.sight == nullptr || !seen.sight->waits_for_words)
    sights.keep(question, std::make_shared<const Seen>(seen));
  return seen;
}

// The day a project was listed never changes, so each is looked at once.
Day House::first_listed(const Board& board, Day opened) {
  const std::lock_guard lock(lock_);
  const auto projects = board.projects();
  for (; listed_seen_ < projects.size(); ++listed_seen_) {
    const Day listed = projects[listed_seen_].listed;
    if (!first_listed_ || listed < *first_listed_) first_listed_ = listed;
  }
  return first_listed_ ? std::min(*first_listed_, opened) : opened;
}

std::vector<EntryLine> entry_lines(const Desk& desk, const std::vector<Sealed>& lines, bool named) {
  std::vector<Entry> entries;
  for (const auto& line : lines) {
    auto entry = read_line(line.line);
    if (!entry || entry->seq != line.seq) throw unreadable(line.seq);
    entries.push_back(*std::move(entry));
  }
  std::vector<EntryLine> out(lines.size());
  desk.read([&](const Board& board) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& line = lines[i];
      auto& into = out[i];
      into = {line.seq, line.at, line.by, {}, line.kind, kind_name(line.kind), {}, {}, line.digest};
      if (const auto project = project_of(entries[i].body)) into.project = project;
      into.says = says(entries[i], board);
      if (named) name_project(board, into);
    }
  });
  for (auto& line : out) line.who = desk.name_of(line.by);
  return out;
}

Issues at_pointers(Issues issues) {
  for (auto& issue : issues) issue.place.insert(0, "/");
  return issues;
}

Issue not_let(Act act) { return {&not_allowed, "", name_of(act).zh}; }

web::Response nothing_to_say() { return {204, "", "", {}}; }

web::Response answer(std::string body) { return web::json_response(std::move(body)); }

web::Response refused(const Issues& issues) {
  ProblemAnswer problem;
  problem.type = "about:blank";
  problem.status = status_of(issues.front());
  problem.title = title_of(problem.status);
  for (const auto& issue : issues) {
    problem.issues.push_back({std::string(issue.kind->code), issue.place, sentence(issue)});
  }
  return {problem.status, "application/problem+json", whole(problem), {}};
}

}  // namespace kaigong::http
