#pragma once

#include "desk/campaigns.h"
#include "http/view.h"

#include <optional>
#include <string>
#include <vector>

// How campaigns are told: their sums, places and members.
namespace kaigong::http {

struct CampaignSumsAnswer {
  std::int64_t called = 0;
  std::int64_t called_total = 0;  // fen
  std::int64_t reported = 0;      // by venues, at the ceremony
  std::int64_t reported_total = 0;
  std::int64_t counted = 0;  // on the site, with a photo
  std::int64_t counted_total = 0;
  std::int64_t absent = 0;
  std::int64_t unproved = 0;
  std::int64_t earlier = 0;
  std::int64_t planned = 0;  // fen, of a push
  std::int64_t made = 0;
  std::optional<std::int64_t> rate_bp;
};
BOOST_DESCRIBE_STRUCT(CampaignSumsAnswer, (),
                      (called, called_total, reported, reported_total, counted, counted_total,
                       absent, unproved, earlier, planned, made, rate_bp))

struct CampaignStepAnswer {
  Seq seq = 0;
  Instant at;
  PersonId by;
  Text who;
  Day day;
  std::int64_t absent = 0;
  std::string text;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(CampaignStepAnswer, (), (seq, at, by, who, day, absent, text, document))

struct CampaignHead {
  CampaignId campaign;
  std::string kind;
  Text kind_name;
  Text name;
  std::string region;
  Text region_name;
  std::string tag;
  Day from;
  Day until;
  std::string note;
  std::string document;
  Seq seq = 0;
  bool is_on = false;
  std::optional<CampaignStepAnswer> announced;
  std::optional<CampaignStepAnswer> ended;
  std::int64_t venues = 0;
  std::int64_t reported = 0;  // venues
  CampaignSumsAnswer sums;
  bool may = false;  // whoever asks may amend, announce and end it
};
BOOST_DESCRIBE_STRUCT(CampaignHead, (),
                      (campaign, kind, kind_name, name, region, region_name, tag, from, until, note,
                       document, seq, is_on, announced, ended, venues, reported, sums, may))

struct CampaignPlace {
  std::string region;
  Text name;
  bool is_venue = false;
  bool main = false;
  ProjectId site;  // 0: not said
  Text site_name;
  std::string host;
  std::optional<CampaignStepAnswer> reported;
  bool late = false;
  std::optional<int> rank;
  CampaignSumsAnswer sums;
  bool may = false;  // whoever asks may report in for it
};
BOOST_DESCRIBE_STRUCT(CampaignPlace, (),
                      (region, name, is_venue, main, site, site_name, host, reported, late, rank,
                       sums, may))

CampaignHead head_of(const View& view, const Rights& rights, const Campaign& campaign,
                     const CampaignStanding& standing);
CampaignSumsAnswer sums_answer(const CampaignSums& sums, CampaignKind kind);
std::optional<CampaignStepAnswer> step_answer(const At<CampaignStepped>* step);
// Of whoever may compare all units, all; of others what they see. Without a person: all.
std::vector<CampaignMember> counted_members(const View& view, const Campaign& campaign);
// None: there is no such campaign on the day.
const Campaign* campaign_on(const View& view, std::string_view number);

}  // namespace kaigong::http
