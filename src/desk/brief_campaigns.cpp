#include "desk/campaigns.h"
// tested by: desk/briefing_test.cpp

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

class CampaignBrief {
 public:
  CampaignBrief(const Board& board, const Rights& rights, const Moment& moment)
      : board_(board), rights_(rights), moment_(moment) {}

  void add(const Campaign& campaign) {
    const auto members = members_on(board_, campaign, moment_, nullptr);
    const auto standing = standing_on(board_, campaign, members, moment_.as_of);
    if (!standing.is_on) return;
    said_ = &campaign.last().said;
    for (const auto& row : standing.rows) {
      if (row.venue != nullptr && row.reported == nullptr && keeps(row.region))
        venue_waits(row, standing.announced != nullptr);
    }
    members_wait(members);
  }
  std::vector<BriefLine> take() { return std::move(out_); }

 private:
  // Their own office, not one below or above.
  bool keeps(RegionId region) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      return post.region == region && reach_of(post.role, Act::campaign) != Reach::nobody;
    });
  }
  bool owns(const Project& project) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      return reach_of(post.role, Act::report) == Reach::own &&
             rights_.reaches(post, Act::report, project);
    });
  }
  void say(std::int64_t count, const char* zh, const char* en, bool late = false) {
    if (count == 0) return;
    BriefLine line;
    line.topic = BriefTopic::campaigns;
    line.says = {fmt::format("“{}”：", said_->name.zh) + fmt::format(fmt::runtime(zh), count),
                 fmt::format("“{}”: ", said_->name.en) + fmt::format(fmt::runtime(en), count)};
    line.until = said_->until;
    line.late = late;
    line.count = count;
    line.page = "/campaigns/" + std::to_string(said_->campaign.value);
    out_.push_back(std::move(line));
  }
  void venue_waits(const CampaignRow& row, bool late) {
    const auto& name = board_.region(row.region)->name;
    say(std::max<std::int64_t>(row.sums.called, 1), (name.zh + "会场待报到，{} 个项目").c_str(),
        ("the venue " + name.en + " is to report in for {} projects").c_str(), late);
  }
  void members_wait(const std::vector<CampaignMember>& members) {
    std::int64_t to_mark = 0, to_show = 0, to_plan = 0;
    for (const auto& member : members) {
      const auto& project = *board_.project(member.project);
      const bool shown = member.photo_seq != 0;
      const bool asks_photo = said_->kind == CampaignKind::start;
      const bool reported = member.ceremony.has_value();
      if (reported && shown && !member.done && keeps(member.place)) ++to_mark;
      if (asks_photo && reported && !shown && owns(project)) ++to_show;
      const bool stands = said_->kind == CampaignKind::resumption && member.resumes && !member.done;
      if (stands && board_.resumption_on(project, moment_.as_of) == nullptr && owns(project))
        ++to_plan;
    }
    say(to_mark, "{} 个项目有现场照片，待确认开工",
        "{} projects show a photo and wait to be marked");
    say(to_show, "{} 个项目已报到，请上传现场照片", "{} projects were reported and need a photo");
    say(to_plan, "{} 个停工项目待填复工方案", "{} stopped projects need a plan to go on");
  }

  const Board& board_;
  const Rights& rights_;
  const Moment& moment_;
  const CampaignCalled* said_ = nullptr;
  std::vector<BriefLine> out_;
};

}  // namespace

std::vector<BriefLine> briefing_of_campaigns(const Board& board, const Method& method,
                                             const Rights& rights, Day today) {
  const auto moment = moment_of(method, today);
  CampaignBrief brief(board, rights, moment);
  for (const auto& campaign : board.campaigns()) brief.add(campaign);
  return brief.take();
}

}  // namespace kaigong
