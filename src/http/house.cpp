// tested by: routes_test.cpp
#include "http/house.h"

#include "desk/sentences.h"
#include "ledger/stored.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::http {

namespace {

struct IssueAnswer {
  std::string code;
  std::string place;
  Text text;
};
BOOST_DESCRIBE_STRUCT(IssueAnswer, (), (code, place, text))

struct ProblemAnswer {
  std::string type;
  Text title;
  int status = 0;
  std::vector<IssueAnswer> issues;
};
BOOST_DESCRIBE_STRUCT(ProblemAnswer, (), (type, title, status, issues))

void name_project(const Board& board, EntryLine& line) {
  const auto* project = line.project ? board.project(*line.project) : nullptr;
  if (project == nullptr) return;
  line.says.zh.insert(0, project->name.zh + "：");
  line.says.en.insert(0, project->name.en + ": ");
}

}  // namespace

StoreError unreadable(Seq seq) {
  return {StoreError::Kind::damaged,
          {fmt::format("台账第 {} 条读不出来，请用 kaigong verify 检查", seq),
           fmt::format("entry {} of the ledger can't be read, see kaigong verify", seq)}};
}

House::House(Desk& the_desk, ServiceOptions the_options)
    : desk(the_desk), options(std::move(the_options)) {}

Day House::today() const {
  const auto told = options.today ? std::optional(options.today()) : std::nullopt;
  const auto ledger = desk.read([](const Board& board) { return board.ledger(); });
  return ledger.today.value_or(told.value_or(day_of(system_now(), ledger.offset_minutes)));
}

std::shared_ptr<const Method> House::method(const Board& board) {
  const Seq adopted = board.methods().empty() ? 0 : board.methods().back().seq;
  const std::lock_guard lock(lock_);
  if (!method_ || method_seq_ != adopted) {
    method_ = std::make_shared<const Method>(method_of(board));
    method_seq_ = adopted;
  }
  return method_;
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

web::Response answer(std::string body) { return web::json_response(std::move(body)); }

web::Response refused(const Issues& issues) {
  ProblemAnswer problem;
  problem.type = "about:blank";
  const bool not_there = issues.front().place == in_path;
  problem.status = not_there ? 404 : 422;
  problem.title = not_there ? Text{"没有找到", "Not found"}
                            : Text{"查询条件有误", "The question can't be answered as asked"};
  for (const auto& issue : issues) {
    problem.issues.push_back({std::string(issue.kind->code), issue.place, sentence(issue)});
  }
  return {problem.status, "application/problem+json", whole(problem), {}};
}

}  // namespace kaigong::http
