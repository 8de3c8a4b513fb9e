#include "kaigong/campaigns.h"
// tested by: tests/command/campaigns_test.py

#include "desk/campaigns.h"
#include "desk/sentences.h"
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/questions.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct Summed {
  std::int64_t called = 0, called_total = 0;
  std::int64_t reported = 0, reported_total = 0;
  std::int64_t counted = 0, counted_total = 0;
  std::int64_t absent = 0, unproved = 0, earlier = 0;
  std::int64_t planned = 0, made = 0;
  std::optional<std::int64_t> rate_bp;
};
BOOST_DESCRIBE_STRUCT(Summed, (),
                      (called, called_total, reported, reported_total, counted, counted_total,
                       absent, unproved, earlier, planned, made, rate_bp))

struct Listed {
  CampaignId campaign;
  CampaignKind kind = CampaignKind::none;
  Text name;
  std::string region;
  std::string tag;
  Day from;
  Day until;
  bool is_on = false;
  std::optional<Day> announced;
  std::optional<Day> ended;
  Summed sums;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (campaign, kind, name, region, tag, from, until, is_on, announced, ended,
                       sums))

struct Placed {
  std::string region;
  Text name;
  bool is_venue = false;
  std::optional<Seq> reported;
  bool late = false;
  std::optional<int> rank;
  Summed sums;
};
BOOST_DESCRIBE_STRUCT(Placed, (), (region, name, is_venue, reported, late, rank, sums))

struct OnePlaced {
  Listed campaign;
  std::vector<Placed> places;
};
BOOST_DESCRIBE_STRUCT(OnePlaced, (), (campaign, places))

struct Told {
  ProjectId project;
  std::string code;
  Text name;
  MemberState state = MemberState::waiting;
  std::string place;
  std::optional<Day> ceremony;
  std::optional<Day> done;
  bool resumes = false;
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(Told, (), (project, code, name, state, place, ceremony, done, resumes, total))

Summed summed(const CampaignSums& sums, CampaignKind kind) {
  return {sums.called,  sums.called_total,  sums.reported, sums.reported_total,
          sums.counted, sums.counted_total, sums.absent,   sums.unproved,
          sums.earlier, sums.planned,       sums.made,     sums.rate_bp(kind)};
}

std::string key_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

Listed listed(const Board& board, const Campaign& campaign, const CampaignStanding& standing) {
  const auto& said = campaign.last().said;
  const auto day_of_step = [](const At<CampaignStepped>* step) {
    return step == nullptr ? std::nullopt : std::optional(step->said.day);
  };
  return {said.campaign,
          said.kind,
          said.name,
          key_of(board, said.region),
          said.tag,
          said.from,
          said.until,
          standing.is_on,
          day_of_step(standing.announced),
          day_of_step(standing.ended),
          summed(standing.sums, said.kind)};
}

std::string yi(std::int64_t fen) { return show_money(Money::fen(fen), MoneyUnit::yi, 2); }
std::string rate(const Summed& sums) {
  return sums.rate_bp ? say_percent(*sums.rate_bp) : std::string("–");
}

void print_listed(const std::vector<Listed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.campaign.value), in(name_of(row.kind), language),
                     in(row.name, language), show(row.from), show(row.until),
                     std::to_string(row.sums.called), yi(row.sums.called_total),
                     std::to_string(row.sums.reported), std::to_string(row.sums.counted),
                     rate(row.sums)});
  }
  print_table({{{"编号", "No."}, true},
               {{"种类", "Kind"}},
               {{"行动", "Campaign"}},
               {{"自", "From"}},
               {{"至", "Until"}},
               {{"项目", "Called"}, true},
               {{"总投资（亿元）", "Total (100 million yuan)"}, true},
               {{"报到", "Reported"}, true},
               {{"计入", "Counted"}, true},
               {{"率", "Rate"}, true}},
              lines, language);
}

void print_places(const std::vector<Placed>& rows, Language language) {
  const bool zh = language == Language::zh;
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    std::string state = row.reported ? (zh ? "已报到" : "reported") : (zh ? "未报到" : "waits");
    if (row.late) state += zh ? "（迟）" : " (late)";
    lines.push_back({row.rank ? std::to_string(*row.rank) : "", in(row.name, language),
                     row.is_venue ? state : "", std::to_string(row.sums.called),
                     yi(row.sums.called_total), std::to_string(row.sums.reported),
                     std::to_string(row.sums.counted), rate(row.sums)});
  }
  print_table({{{"名次", "Rank"}, true},
               {{"会场、地区", "Place"}},
               {{"报到", "Report"}},
               {{"项目", "Called"}, true},
               {{"总投资（亿元）", "Total (100 million yuan)"}, true},
               {{"报到项目", "Reported"}, true},
               {{"计入", "Counted"}, true},
               {{"率", "Rate"}, true}},
              lines, language);
}

void print_members(const std::vector<Told>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({row.code, in(row.name, language), in(name_of(row.state), language),
                     row.ceremony ? show(*row.ceremony) : "", row.done ? show(*row.done) : "",
                     yi(row.total)});
  }
  print_table({{{"代码", "Code"}},
               {{"项目", "Project"}},
               {{"情况", "State"}},
               {{"报到", "Ceremony"}},
               {{"现场", "On site"}},
               {{"总投资（亿元）", "Total (100 million yuan)"}, true}},
              lines, language);
}

// What one look at the board needs.
struct Look {
  const Setting& setting;
  const Board& board;
  Moment moment;
};

Exit list(const Look& look) {
  std::vector<Listed> rows;
  for (const auto& one : look.board.campaigns()) {
    if (look.board.call_on(one, look.moment.as_of) == nullptr) continue;
    const auto members = members_on(look.board, one, look.moment, nullptr);
    rows.push_back(
        listed(look.board, one, standing_on(look.board, one, members, look.moment.as_of)));
  }
  if (look.setting.json) {
    print_json("{\"as_of\":\"" + show(look.moment.as_of) + "\",\"rows\":" + json::write(rows) +
               "}");
  } else {
    print_listed(rows, look.setting.language);
  }
  return Exit::ok;
}

Exit list_members(const Look& look, const Campaign& campaign) {
  std::vector<Told> rows;
  for (const auto& one : members_on(look.board, campaign, look.moment, nullptr)) {
    const auto& project = *look.board.project(one.project);
    rows.push_back({one.project, look.board.text(project.code), project.name, one.state,
                    key_of(look.board, one.place), one.ceremony, one.done, one.resumes, one.total});
  }
  if (look.setting.json) {
    print_json("{\"as_of\":\"" + show(look.moment.as_of) + "\",\"rows\":" + json::write(rows) +
               "}");
  } else {
    print_members(rows, look.setting.language);
  }
  return Exit::ok;
}

Exit show_one(const Look& look, const Campaign& campaign) {
  const auto members = members_on(look.board, campaign, look.moment, nullptr);
  const auto standing = standing_on(look.board, campaign, members, look.moment.as_of);
  OnePlaced out{listed(look.board, campaign, standing), {}};
  for (const auto& row : standing.rows) {
    const auto* region = look.board.region(row.region);
    out.places.push_back({region->key, region->name, row.venue != nullptr,
                          row.reported == nullptr ? std::nullopt : std::optional(row.reported->seq),
                          row.late, row.rank, summed(row.sums, campaign.last().said.kind)});
  }
  if (look.setting.json) {
    print_json(json::write(out));
    return Exit::ok;
  }
  print_listed({out.campaign}, look.setting.language);
  print_places(out.places, look.setting.language);
  return Exit::ok;
}

}  // namespace

Exit run_campaigns(const Setting& setting, const CampaignsArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto day = as_of_or_today(board, options.as_of);
    if (!day) {
      print_issues(day.issues(), setting);
      return Exit::refused;
    }
    const Look look{setting, board, moment_of(method_of(board), *day)};
    if (options.campaign.empty()) return list(look);
    const auto* campaign = find_campaign(board, {options.campaign, "--campaign"});
    if (campaign == nullptr) {
      print_issues({{&not_a_campaign, "--campaign", options.campaign}}, setting);
      return Exit::refused;
    }
    return options.members ? list_members(look, *campaign) : show_one(look, *campaign);
  });
}

Exit run_campaign(const Setting& setting, const CampaignArguments& options) {
  CampaignForm form;
  form.campaign = {options.campaign, "--campaign"};
  form.kind = {options.kind, "--kind"};
  form.name = {options.name, "--name"};
  form.name_en = {options.name_en, "--name-en"};
  form.region = {options.region, "--region"};
  form.tag = {options.tag, "--tag"};
  form.from = {options.from, "--from"};
  form.until = {options.until, "--until"};
  form.venues = fields_of_option(options.venues, "--venue");
  form.note = {options.note, "--note"};
  form.document = {options.document, "--document"};
  return record(setting, options, "",
                [&](const Board& board, Day) { return as_body(call_campaign(board, form)); });
}

Exit run_campaign_step(const Setting& setting, const CampaignStepArguments& options) {
  CampaignStepForm form;
  form.campaign = {options.campaign, "--campaign"};
  form.step = {options.step, "--step"};
  form.venue = {options.venue, "--venue"};
  form.absent = fields_of_option(options.absent, "--absent");
  form.text = {options.text, "--text"};
  form.document = {options.document, "--document"};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(step_campaign(board, form, today));
  });
}

Exit run_resumption(const Setting& setting, const ResumptionArguments& options) {
  ResumptionForm form;
  form.project = {options.project, "--project"};
  form.day = {options.day, "--day"};
  form.needs = fields_of_option(options.needs, "--need");
  form.note = {options.note, "--note"};
  form.reason = {options.reason, "--reason"};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(plan_resumption(board, form, today));
  });
}

namespace {

void add_list(Commands& commands, CampaignsArguments& options) {
  auto* one = commands.add("campaigns", "专项行动：应开工、报到、计入；有 --campaign 则逐个会场",
                           "campaigns: called, reported, counted; with --campaign by place",
                           [&](const Setting& s) { return run_campaigns(s, options); });
  one->add_option("--campaign", options.campaign, commands.say("第几号行动", "number of one"));
  one->add_flag("--members", options.members, commands.say("列它的项目", "list its projects"));
  one->add_option("--as-of", options.as_of, commands.say("截至哪一天", "as of which day"));
}

void add_call(Commands& commands, CampaignArguments& options) {
  auto* one = commands.add("campaign", "部署行动；有 --campaign 则修改",
                           "call a campaign; with --campaign amend it",
                           [&](const Setting& s) { return run_campaign(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--campaign", options.campaign, "修改第几号", "number of the one to amend");
  add("--kind", options.kind, "种类：start push resumption winter livelihood",
      "start, push, resumption, winter, livelihood");
  add("--name", options.name, "名称", "its name");
  add("--name-en", options.name_en, "英文名称", "its name in English");
  add("--region", options.region, "范围", "the region that it is called for");
  add("--tag", options.tag, "项目标签；不填为名称", "the projects' tag; none: its name");
  add("--from", options.from, "自哪天", "the first day");
  add("--until", options.until, "至哪天；集中开工不填为当天", "the last day");
  one->add_option("--venue", options.venues,
                  commands.say("会场：地区；项目；主持人。第一个是主会场",
                               "a venue: region; site; host. The first is the main one"));
  add("--note", options.note, "说明", "a note");
  add("--document", options.document, "依据的文件", "by which document");
  add_author(commands, one, options);
}

void add_campaign_step(Commands& commands, CampaignStepArguments& options) {
  auto* one = commands.add("campaign-step", "行动的环节：报到、宣布、结束",
                           "a step of a campaign: reported, announced, ended",
                           [&](const Setting& s) { return run_campaign_step(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--campaign", options.campaign, "第几号行动", "number of the campaign")->required();
  add("--step", options.step, "环节", "reported, announced, ended")->required();
  add("--venue", options.venue, "哪个会场报到", "the venue that reports in");
  one->add_option("--absent", options.absent,
                  commands.say("不随场开工的项目", "projects that don't begin with it"));
  add("--text", options.text, "说明、原因", "a note; why some don't begin");
  add("--document", options.document, "依据的文件", "by which document");
  add_author(commands, one, options);
}

void add_resumption(Commands& commands, ResumptionArguments& options) {
  auto* one =
      commands.add("resumption", "填报停工项目的复工方案", "plan how a stopped project goes on",
                   [&](const Setting& s) { return run_resumption(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--project", options.project, "项目编号、代码或名称", "number, code or name")->required();
  add("--day", options.day, "计划复工的日期", "planned to go on")->required();
  one->add_option("--need", options.needs,
                  commands.say("还缺什么，如用工、原材料", "what is still missing: labour …"));
  add("--note", options.note, "方案", "the plan");
  add("--reason", options.reason, "调整的原因", "why it changes");
  add_author(commands, one, options);
}

}  // namespace

void add_campaigns(Commands& commands, CampaignOptions& options) {
  add_list(commands, options.list);
  add_call(commands, options.call);
  add_campaign_step(commands, options.step);
  add_resumption(commands, options.resumption);
}

}  // namespace kaigong
