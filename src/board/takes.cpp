#include "board/board.h"
// tested by: board/board_test.cpp

#include "ledger/nodes.h"

#include <algorithm>

namespace kaigong {

namespace {

// What one kind of entry needs of the board besides the project that it is about.
struct Needs {
  const Board& board;

  bool operator()(const LedgerOpened&) const { return board.seq() == 0; }
  bool operator()(const RegionAdded& body) const {
    const bool placed = !body.parent || board.region(body.parent) != nullptr;
    return body.region.value == board.regions().size() + 1 && placed &&
           board.find_region(body.key) == nullptr;
  }
  bool operator()(const ProjectAdded& body) const {
    return body.project == board.next_project() && stands(body.facts);
  }
  bool operator()(const ProjectAmended& body) const { return stands(body.facts); }
  bool operator()(const PlanSet& body) const {
    const bool monthly = body.months.empty() || body.months.size() == 12;
    return monthly && body.year >= 1900 && body.year <= 2148;
  }
  bool operator()(const NodePlanned& body) const { return node_index(body.node).has_value(); }
  bool operator()(const NodeReached& body) const { return node_index(body.node).has_value(); }
  bool operator()(const ProgressReported& body) const {
    return !body.work_bp || (*body.work_bp >= 0 && *body.work_bp <= 10'000);
  }
  bool operator()(const MatterRaised& body) const {
    const bool placed = body.project ? board.project(body.project) != nullptr
                                     : board.region(body.region) != nullptr;
    const bool known = !body.at || board.region(body.at) != nullptr;
    return body.matter.value == board.matters().size() + 1 && placed && known &&
           (!body.again || board.matter(body.again) != nullptr);
  }
  bool operator()(const MatterClosed& body) const { return board.matter(body.matter) != nullptr; }
  bool operator()(const MatterStepped& body) const {
    const bool known = !body.to || board.region(body.to) != nullptr;
    return board.matter(body.matter) != nullptr && body.step != MatterStep::none && known;
  }
  bool operator()(const ProgressReviewed& body) const {
    const auto* project = board.project(body.project);
    const bool is_report =
        project != nullptr &&
        std::any_of(project->reports.begin(), project->reports.end(),
                    [&](const ReportLine& line) { return line.seq == body.report; });
    return is_report && board.region(body.at) != nullptr;
  }
  bool operator()(const EvidenceWithdrawn& body) const {
    const auto* filing = board.filings().of_entry(body.filing);
    return filing != nullptr && filing->project == body.project && filing->withdrawn == 0;
  }
  bool operator()(const FigureReported& body) const {
    constexpr std::int64_t most = 100'000'000'000'000;
    return body.value >= -most && body.value <= most;
  }
  bool operator()(const ScoreAdjusted& body) const {
    constexpr std::int64_t most = 1'000'000'000;  // a thousand points
    return body.points_micro >= -most && body.points_micro <= most;
  }
  bool operator()(const PostureSet& body) const {
    return board.region(body.region) != nullptr && !body.profile.empty();
  }
  bool operator()(const CampaignCalled& body) const {
    const bool placed = board.region(body.region) != nullptr &&
                        std::all_of(body.venues.begin(), body.venues.end(), [&](const auto& one) {
                          return board.region(one.region) != nullptr;
                        });
    return placed && body.campaign && body.campaign.value <= board.campaigns().size() + 1 &&
           body.kind != CampaignKind::none && !body.tag.empty() && body.from <= body.until;
  }
  bool operator()(const CampaignStepped& body) const {
    const bool placed = !body.venue || board.region(body.venue) != nullptr;
    return board.campaign(body.campaign) != nullptr && body.step != CampaignStep::none && placed;
  }
  bool operator()(const ElementNeeded& body) const {
    const auto* before = board.need(body.need);
    const bool fresh = body.need.value == board.needs().size() + 1;
    const bool same = before != nullptr && before->last().said.project == body.project;
    return (fresh || same) && board.region(body.at) != nullptr && body.amount_milli >= 0;
  }
  bool operator()(const ElementAnswered& body) const {
    return board.need(body.need) != nullptr && body.answer != NeedAnswer::none &&
           body.amount_milli >= 0;
  }
  bool operator()(const ElementAllotted& body) const {
    return board.region(body.region) != nullptr && body.amount_milli >= 0;
  }
  bool operator()(const PermitApplied& body) const {
    const auto* before = board.permit(body.permit);
    const bool fresh = body.permit.value == board.permits().size() + 1;
    const bool same = before != nullptr && before->last().said.project == body.project;
    const bool limited = body.legal_days >= 0 && body.promised_days >= 0;
    return (fresh || same) && board.region(body.at) != nullptr && limited && !body.kind.empty();
  }
  bool operator()(const PermitStepped& body) const {
    return board.permit(body.permit) != nullptr && body.step != PermitStep::none;
  }
  bool operator()(const VisitPlanned& body) const {
    const bool there = std::all_of(body.stops.begin(), body.stops.end(),
                                   [&](ProjectId id) { return board.project(id) != nullptr; });
    return there && body.visit && body.visit.value <= board.visits().size() + 1 &&
           body.kind != VisitKind::none && board.region(body.region) != nullptr &&
           body.from <= body.until;
  }
  bool operator()(const VisitStepped& body) const {
    const bool stops = body.step != VisitStep::seen || board.project(body.stop) != nullptr;
    return board.visit(body.visit) != nullptr && body.step != VisitStep::none && stops;
  }
  bool operator()(const DutyGiven& body) const {
    if (body.from) return body.person.value != 0;
    return body.duty != Duty::none && is_about_one(body.project, body.enterprise, body.region);
  }
  bool operator()(const HelpGiven& body) const {
    return body.kind != HelpKind::none && is_about_one(body.project, body.enterprise, body.region);
  }
  bool operator()(const CarePlanned& body) const {
    return body.care && body.care.value <= board.cares().size() + 1 &&
           body.kind != CareKind::none && is_about_one({}, body.enterprise, body.region);
  }
  bool operator()(const ExemptionGranted& body) const {
    return body.project ? board.project(body.project) != nullptr : !body.unit.empty();
  }
  // What is kept of a result is what was sealed.
  bool operator()(const AssessmentPublished& body) const {
    if (body.result.is_null()) return true;
    const auto kind = read_digest_kind(board.ledger().digest).value_or(DigestKind::sha256);
    return digest_of(kind, json::write(body.result)) == body.digest;
  }
  bool operator()(const AppealRaised& body) const {
    return board.assessment_of(body.assessment) != nullptr && !body.unit.empty();
  }
  bool operator()(const AppealAnswered& body) const {
    const auto* appeal = board.appeal_of(body.appeal);
    return appeal != nullptr && !appeal->answer && body.verdict != AppealVerdict::none;
  }
  template <class Other>
  bool operator()(const Other&) const {
    return true;
  }

 private:
  // A project, or an enterprise of a region.
  bool is_about_one(ProjectId project, const std::string& enterprise, RegionId region) const {
    if (project) return board.project(project) != nullptr;
    return !enterprise.empty() && board.region(region) != nullptr;
  }
  bool stands(const ProjectFacts& facts) const {
    return !facts.region || !*facts.region || board.region(*facts.region) != nullptr;
  }
};

}  // namespace

bool Board::takes(const Entry& entry) const {
  constexpr Seq most = 0xFFFF'FFFF;  // histories keep an entry's number in four bytes
  if (entry.seq != seq_ + 1 || entry.seq > most) return false;
  if ((entry.seq == 1) != std::holds_alternative<LedgerOpened>(entry.body)) return false;
  const auto about = project_of(entry.body);
  const bool asks_itself = std::holds_alternative<ProjectAdded>(entry.body) ||
                           std::holds_alternative<MatterRaised>(entry.body) ||
                           std::holds_alternative<ExemptionGranted>(entry.body) ||
                           std::holds_alternative<DutyGiven>(entry.body) ||
                           std::holds_alternative<HelpGiven>(entry.body);
  const bool about_projects = std::visit(
      [](const auto& body) {
        return requires { body.project; };
      },
      entry.body);
  if (about_projects && !asks_itself && project(about) == nullptr) return false;
  return std::visit(Needs{*this}, entry.body);
}

}  // namespace kaigong
