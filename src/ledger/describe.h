#pragma once

#include "ledger/entry.h"

// The members of every entry kind, in the order in which they are written. A name here is a promise
// to every ledger that exists.
namespace kaigong {

BOOST_DESCRIBE_STRUCT(LedgerOpened, (), (name, currency, digest, composed, today, offset_minutes))
BOOST_DESCRIBE_STRUCT(RegionAdded, (), (region, parent, key, code, name, level, races))
BOOST_DESCRIBE_STRUCT(PostHeld, (),
                      (person, title, unit, region, from, until, source, role, deputy_of))
BOOST_DESCRIBE_STRUCT(ProjectFacts, (),
                      (code, name, region, industry, sector, nature, owner, department, leader,
                       total, invested_before, about))
BOOST_DESCRIBE_STRUCT(ProjectAdded, (), (project, listed, facts, tags))
BOOST_DESCRIBE_STRUCT(ProjectAmended, (), (project, day, facts, reason, tags))
BOOST_DESCRIBE_STRUCT(ProjectTagged, (), (project, add, remove))
BOOST_DESCRIBE_STRUCT(StateChanged, (), (project, state, day, reason, note))
BOOST_DESCRIBE_STRUCT(PlanSet, (), (project, year, day, amount, months, reason))
BOOST_DESCRIBE_STRUCT(NodePlanned, (), (project, node, day, reason))
BOOST_DESCRIBE_STRUCT(NodeReached, (), (project, node, day, number, reason))
BOOST_DESCRIBE_STRUCT(PhysicalAmount, (), (item, unit, done_milli, planned_milli))
BOOST_DESCRIBE_STRUCT(ProgressReported, (),
                      (project, period, day, invested_year, arrived_year, work_bp, total_forecast,
                       finish_forecast, phase, confidence, physical, evidence, note, reason))
BOOST_DESCRIBE_STRUCT(StatisticsReported, (), (project, period, day, invested_year))
BOOST_DESCRIBE_STRUCT(MatterRaised, (),
                      (matter, project, element, severity, text, recipient, day, due, kind, region,
                       at, ask, unit, office, again, event, visit))
BOOST_DESCRIBE_STRUCT(MatterStepped, (),
                      (matter, step, day, text, to, recipient, until, document, evidence))
BOOST_DESCRIBE_STRUCT(MatterClosed, (), (matter, day, text))
BOOST_DESCRIBE_STRUCT(EventFigure, (), (what, value, unit, qualifier))
BOOST_DESCRIBE_STRUCT(EventNoted, (),
                      (event, event_kind, day, day_note, name, region, people, sites, figures,
                       asked, source))
BOOST_DESCRIBE_STRUCT(FactCited, (),
                      (project, field, printed, qualifier, understood, source, published, event,
                       doubt))
BOOST_DESCRIBE_STRUCT(MethodAdopted, (), (code, version, text))
BOOST_DESCRIBE_STRUCT(AssessmentPublished, (), (method, version, by, as_of, at_seq, digest, result))
BOOST_DESCRIBE_STRUCT(AppealRaised, (), (assessment, unit, item, reason, document))
BOOST_DESCRIBE_STRUCT(AppealAnswered, (), (appeal, verdict, reason, document))
BOOST_DESCRIBE_STRUCT(PostureSet, (), (region, profile, day, until, reason, document))
BOOST_DESCRIBE_STRUCT(Venue, (), (region, main, site, host))
BOOST_DESCRIBE_STRUCT(CampaignCalled, (),
                      (campaign, kind, name, region, tag, from, until, venues, note, document))
BOOST_DESCRIBE_STRUCT(CampaignStepped, (), (campaign, step, day, venue, absent, text, document))
BOOST_DESCRIBE_STRUCT(ResumptionPlanned, (), (project, day, needs, note, reason))
BOOST_DESCRIBE_STRUCT(ElementNeeded, (),
                      (need, project, element, amount_milli, unit, by, at, department, day, note))
BOOST_DESCRIBE_STRUCT(ElementAnswered, (), (need, answer, amount_milli, day, until, text, document))
BOOST_DESCRIBE_STRUCT(ElementAllotted, (),
                      (region, element, unit, year, amount_milli, day, document, reason))
BOOST_DESCRIBE_STRUCT(PermitApplied, (),
                      (permit, project, kind, at, department, day, legal_days, promised_days, note))
BOOST_DESCRIBE_STRUCT(PermitStepped, (), (permit, step, day, papers, until, number, text, document))
BOOST_DESCRIBE_STRUCT(VisitPlanned, (),
                      (visit, kind, name, region, leader, team, from, until, stops, note, document))
BOOST_DESCRIBE_STRUCT(VisitStepped, (),
                      (visit, step, day, stop, found, workers, machines, text, evidence))
BOOST_DESCRIBE_STRUCT(DutyGiven, (),
                      (person, duty, project, enterprise, region, from, day, reason, document))
BOOST_DESCRIBE_STRUCT(HelpGiven, (),
                      (project, enterprise, region, kind, day, text, result, evidence))
BOOST_DESCRIBE_STRUCT(CarePlanned, (),
                      (care, enterprise, region, kind, text, department, day, until, done, result,
                       reason))
BOOST_DESCRIBE_STRUCT(WorkbookFiled, (), (name, digest, mapping, rows, recorded))
BOOST_DESCRIBE_STRUCT(FigureReported, (), (figure, unit, day, value, document, reason))
BOOST_DESCRIBE_STRUCT(ScoreAdjusted, (), (item, unit, day, points_micro, reason, document))
BOOST_DESCRIBE_STRUCT(ExemptionGranted, (),
                      (project, unit, rule, from, until, approver, reason, document))
BOOST_DESCRIBE_STRUCT(ProgressReviewed, (), (project, report, at, returned, field, reason))
BOOST_DESCRIBE_STRUCT(Coordinates, (), (latitude_micro, longitude_micro))
BOOST_DESCRIBE_STRUCT(EvidenceFiled, (),
                      (project, what, digest, media_type, name, bytes, taken, taken_second, place,
                       fingerprint, printed_name, printed_total, printed_day, note))
BOOST_DESCRIBE_STRUCT(EvidenceWithdrawn, (), (project, filing, reason))
BOOST_DESCRIBE_STRUCT(BondReported, (),
                      (project, batch, day, issued_on, issued, arrived, paid, reason))

}  // namespace kaigong
