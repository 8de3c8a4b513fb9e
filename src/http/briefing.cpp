// tested by: http/posture_test.cpp
#include "desk/briefing.h"

#include "http/answers.h"
#include "http/view.h"

namespace kaigong::http {

namespace {

struct BriefAnswer {
  std::string topic;
  Text says;
  std::optional<Day> until;
  bool late = false;
  std::int64_t count = 0;
  std::string page;
};
BOOST_DESCRIBE_STRUCT(BriefAnswer, (), (topic, says, until, late, count, page))

struct BriefingAnswer {
  Day as_of;
  std::vector<BriefAnswer> lines;
};
BOOST_DESCRIBE_STRUCT(BriefingAnswer, (), (as_of, lines))

web::Response get_briefing(House& house, const Asked& asked) {
  return respond(
      house.desk.read([&](const Board& board, const Present* present) -> Result<BriefingAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        if (!query.issues().empty()) return query.issues();
        BriefingAnswer out{view.as_of, {}};
        const Rights rights(board, asked.person, asked.today);
        for (auto& line : briefing_of(board, *view.method, rights, view.as_of)) {
          out.lines.push_back({std::string(json::enum_name(line.topic)), std::move(line.says),
                               line.until, line.late, line.count, std::move(line.page)});
        }
        return out;
      }));
}

}  // namespace

void add_briefing(Table& table) {
  table.question<BriefingAnswer>("/api/briefing", get_briefing,
                                 "What whoever asks has to do, in sentences.", with_day());
}

}  // namespace kaigong::http
