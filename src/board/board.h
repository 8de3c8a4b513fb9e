#pragma once

#include "board/filings.h"
#include "board/number_index.h"
#include "board/project.h"
#include "board/said.h"
#include "ledger/entry.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The present, folded from the ledger. `apply` is the only way in; it trusts entries, because only
// deeds make them, and stops the program where one can't stand. A ledger that comes from elsewhere
// is asked with `takes` first.
// Not synchronised: whoever owns the board locks it.
namespace kaigong {

struct Region {
  RegionId id;
  RegionId parent;
  std::string key;
  std::string code;
  Text name;
  std::string level;
  bool races = false;
  int depth = 0;       // 0: the top
  RegionId race_unit;  // itself or the nearest above that races; none: none does
};

class Board {
 public:
  void apply(const Entry& entry);
  // Whether the entry can stand here: next in number, and about what is there.
  bool takes(const Entry& entry) const;

  Seq seq() const { return seq_; }
  Instant last_at() const { return last_at_; }
  Day said_on(Seq seq) const;  // an entry's day, by the ledger's clock
  const LedgerOpened& ledger() const { return ledger_; }

  std::span<const Region> regions() const {
    return regions_;
  }  // in the order of their numbers, from 1
  const Region* region(RegionId id) const;
  const Region* find_region(std::string_view key) const;
  bool is_within(RegionId region,
                 RegionId above) const;  // itself counts; everything is within none

  std::span<const Project> projects() const {
    return projects_;
  }  // in the order of their numbers, from 1
  ProjectId next_project() const { return next_project_; }
  const Project* project(ProjectId id) const;
  const Project* find_code(std::string_view code) const;
  // The only project of that name, or none: names aren't unique.
  const Project* find_name(std::string_view name) const;
  std::vector<ProjectId> named(std::string_view name) const;  // all of that name

  const std::string& text(Word word) const { return words_[word]; }
  std::optional<Word> find_word(std::string_view text) const;
  std::size_t words() const { return words_.size(); }  // all are below

  std::span<const Matter> matters() const { return matters_; }  // in the order of their numbers
  const Matter* matter(MatterId id) const;
  std::span<const At<FactCited>> facts() const { return facts_; }
  std::span<const At<EventNoted>> events() const { return events_; }
  std::span<const At<PostHeld>> posts() const { return posts_; }
  std::span<const At<MethodAdopted>> methods() const { return methods_; }
  // Without their results, which stand in the entries.
  std::span<const At<AssessmentPublished>> assessments() const { return assessments_; }
  const At<AssessmentPublished>* assessment_of(Seq entry) const;
  std::span<const Appeal> appeals() const { return appeals_; }
  const Appeal* appeal_of(Seq entry) const;  // that the entry raised
  std::span<const At<WorkbookFiled>> workbooks() const { return workbooks_; }
  const Filings& filings() const { return filings_; }
  // What counts as filed for the project with those bytes, the newest; nothing where none does.
  const Filing* filing_of(const Project& project, const Digest& digest) const;

  std::span<const At<ScoreAdjusted>> adjustments() const { return adjustments_; }
  std::span<const At<PostureSet>> postures() const { return postures_; }  // as they were said
  // What a region is told to be on the day, by its own word or one from above; none: normal.
  const At<PostureSet>* posture_on(RegionId region, Day day) const;
  std::span<const Campaign> campaigns() const { return campaigns_; }  // in order of their numbers
  const Campaign* campaign(CampaignId id) const;
  // As it stood on the day, by the ledger's clock: what is called today called nobody before.
  const At<CampaignCalled>* call_on(const Campaign& campaign, Day day) const;
  Seq calls_changed() const { return calls_changed_; }  // the newest entry that called or ended one
  // What was last said by the day of how the project goes on; nothing where nothing was.
  const At<ResumptionPlanned>* resumption_on(const Project& project, Day day) const;
  std::span<const Need> needs() const { return needs_; }  // in the order of their numbers
  const Need* need(NeedId id) const;
  std::span<const Permit> permits() const { return permits_; }  // in the order of their numbers
  const Permit* permit(PermitId id) const;
  std::span<const Visit> visits() const { return visits_; }  // in the order of their numbers
  const Visit* visit(VisitId id) const;
  // All but leaders of projects, who stand with them.
  const std::map<DutyOf, DutyHeld>& duties() const { return duties_; }
  std::span<const At<DutyGiven>> duties_given() const {
    return duties_given_;
  }                                                                // as they were said
  std::span<const At<HelpGiven>> helps() const { return helps_; }  // as they were said
  std::span<const Care> cares() const { return cares_; }           // in the order of their numbers
  const Care* care(CareId id) const;
  // The project that a matter, a need or whatever else it speaks of is about; none: none.
  ProjectId about(const Body& body) const;
  std::span<const At<ElementAllotted>> allotments() const { return allotments_; }
  std::span<const At<ExemptionGranted>> exemptions() const { return exemptions_; }
  // What was last said of a unit up to the day; nothing where nothing was.
  const FigureLine* figure_on(std::string_view figure, std::string_view unit, Day day) const;
  // The exemption that stands on the day: of the project, or of the unit where there is none.
  const At<ExemptionGranted>* exemption_on(const Project& project, std::string_view rule,
                                           Day day) const;
  const At<ExemptionGranted>* exemption_on(std::string_view unit, std::string_view rule,
                                           Day day) const;

  // A board of its own with this one's regions, words and the given projects: what a bulk deed
  // tries its rows on, so that later rows see earlier ones and nothing is recorded meanwhile.
  Board excerpt(std::span<const ProjectId> projects) const;

 private:
  void on(const LedgerOpened& body, const Entry& entry);
  void on(const RegionAdded& body, const Entry& entry);
  void on(const PostHeld& body, const Entry& entry);
  void on(const ProjectAdded& body, const Entry& entry);
  void on(const ProjectAmended& body, const Entry& entry);
  void on(const ProjectTagged& body, const Entry& entry);
  void on(const StateChanged& body, const Entry& entry);
  void on(const PlanSet& body, const Entry& entry);
  void on(const NodePlanned& body, const Entry& entry);
  void on(const NodeReached& body, const Entry& entry);
  void on(const ProgressReported& body, const Entry& entry);
  void on(const StatisticsReported& body, const Entry& entry);
  void on(const MatterRaised& body, const Entry& entry);
  void on(const MatterClosed& body, const Entry& entry);
  void on(const MatterStepped& body, const Entry& entry);
  void on(const EventNoted& body, const Entry& entry);
  void on(const FactCited& body, const Entry& entry);
  void on(const MethodAdopted& body, const Entry& entry);
  void on(const AssessmentPublished& body, const Entry& entry);
  void on(const WorkbookFiled& body, const Entry& entry);
  void on(const FigureReported& body, const Entry& entry);
  void on(const ScoreAdjusted& body, const Entry& entry);
  void on(const ExemptionGranted& body, const Entry& entry);
  void on(const PostureSet& body, const Entry& entry);
  void on(const BondReported& body, const Entry& entry);
  void on(const ProgressReviewed& body, const Entry& entry);
  void on(const EvidenceFiled& body, const Entry& entry);
  void on(const EvidenceWithdrawn& body, const Entry& entry);
  void on(const AppealRaised& body, const Entry& entry);
  void on(const AppealAnswered& body, const Entry& entry);
  void on(const CampaignCalled& body, const Entry& entry);
  void on(const CampaignStepped& body, const Entry& entry);
  void on(const ResumptionPlanned& body, const Entry& entry);
  void on(const ElementNeeded& body, const Entry& entry);
  void on(const ElementAnswered& body, const Entry& entry);
  void on(const ElementAllotted& body, const Entry& entry);
  void on(const PermitApplied& body, const Entry& entry);
  void on(const PermitStepped& body, const Entry& entry);
  void on(const VisitPlanned& body, const Entry& entry);
  void on(const VisitStepped& body, const Entry& entry);
  void on(const DutyGiven& body, const Entry& entry);
  void on(const HelpGiven& body, const Entry& entry);
  void on(const CarePlanned& body, const Entry& entry);

  void step(MatterId id, const StepLine& line, const Entry& entry);
  void hand_over(const DutyGiven& body, const Entry& entry);
  std::optional<std::size_t> row_of(ProjectId id) const;
  Day said_on(const Entry& entry) const;
  void keep_day(const Entry& entry);
  Project& touched(ProjectId id, const Entry& entry);
  void add_tags(Project& project, const std::vector<std::string>& added);
  void take_facts(Project& project, const ProjectFacts& facts, Day day, const Entry& entry);
  void index_name(const std::string& name, ProjectId id);
  Word word(std::string_view text);

  Seq seq_ = 0;
  Instant last_at_;
  struct DayBegins {
    ShortDay day = 0;
    ShortSeq from = 0;
  };
  std::vector<DayBegins> days_;  // entries come day by day: one line for each run of them
  LedgerOpened ledger_;
  std::vector<Region> regions_;
  std::map<std::string, RegionId, std::less<>> region_keys_;
  std::vector<Project> projects_;
  ProjectId next_project_{1};
  bool is_excerpt_ = false;
  std::unordered_map<ProjectId, std::size_t> rows_;  // in an excerpt only; else row = number - 1
  NumberIndex codes_, names_;                        // of projects, by what each was ever called
  std::vector<std::string> words_{""};
  NumberIndex word_numbers_;
  std::vector<Matter> matters_;
  std::vector<At<FactCited>> facts_;
  std::vector<At<EventNoted>> events_;
  std::vector<At<PostHeld>> posts_;
  std::vector<At<MethodAdopted>> methods_;
  std::vector<At<AssessmentPublished>> assessments_;
  std::vector<Appeal> appeals_;
  std::vector<At<WorkbookFiled>> workbooks_;
  std::map<std::pair<Word, Word>, Lines<FigureLine>> figures_;  // by code and unit
  std::vector<At<ScoreAdjusted>> adjustments_;
  std::vector<At<ExemptionGranted>> exemptions_;
  std::vector<At<PostureSet>> postures_;
  std::vector<Campaign> campaigns_;
  Seq calls_changed_ = 0;
  std::vector<At<ResumptionPlanned>> resumptions_;
  std::vector<Need> needs_;
  std::vector<At<ElementAllotted>> allotments_;
  std::vector<Permit> permits_;
  std::vector<Visit> visits_;
  std::map<DutyOf, DutyHeld> duties_;
  std::vector<At<DutyGiven>> duties_given_;
  std::vector<At<HelpGiven>> helps_;
  std::vector<Care> cares_;
  Filings filings_;
};

}  // namespace kaigong
