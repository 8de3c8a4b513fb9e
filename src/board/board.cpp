#include "board/board.h"

#include "base/check.h"

#include <algorithm>

namespace kaigong {

namespace {

// Keeps a history ordered by day; on the same day what was said later stands later.
template <class Line>
void insert_by_day(Lines<Line>& lines, Line line) {
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), line.day,
                       [](ShortDay day, const Line& other) { return day < other.day; });
  lines.insert(after, std::move(line));
}

// Room for a million projects that grows by an eighth: doubling would waste up to half of it.
template <class Kept>
void make_room(std::vector<Kept>& list) {
  if (list.size() == list.capacity()) list.reserve(list.size() + list.size() / 8 + 16);
}

std::int64_t amount_of(const std::optional<Money>& money) {
  return money ? money->in_fen() : no_amount;
}

}  // namespace

void Board::apply(const Entry& entry) {
  check(entry.seq == seq_ + 1, "an entry out of order");
  std::visit([&](const auto& body) { on(body, entry); }, entry.body);
  keep_day(entry);
  seq_ = entry.seq;
  last_at_ = entry.at;
}

void Board::keep_day(const Entry& entry) {
  const auto day = shorten(said_on(entry));
  if (days_.empty() || days_.back().day != day) days_.push_back({day, short_seq(entry)});
}

Day Board::said_on(Seq seq) const {
  check(seq > 0 && seq <= seq_ && !days_.empty(), "the day of an entry that isn't there");
  const auto after =
      std::upper_bound(days_.begin(), days_.end(), seq,
                       [](Seq key, const DayBegins& line) { return key < line.from; });
  return lengthen(std::prev(after)->day);
}

const Region* Board::region(RegionId id) const {
  return id && id.value <= regions_.size() ? &regions_[id.value - 1] : nullptr;
}

const Region* Board::find_region(std::string_view key) const {
  const auto found = region_keys_.find(key);
  return found == region_keys_.end() ? nullptr : region(found->second);
}

bool Board::is_within(RegionId id, RegionId above) const {
  if (!above) return true;
  while (id && id != above) id = region(id)->parent;
  return id == above;
}

std::optional<std::size_t> Board::row_of(ProjectId id) const {
  if (!is_excerpt_)
    return id && id.value <= projects_.size() ? std::optional(std::size_t{id.value} - 1)
                                              : std::nullopt;
  const auto found = rows_.find(id);
  return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

const Project* Board::project(ProjectId id) const {
  const auto row = row_of(id);
  return row ? &projects_[*row] : nullptr;
}

const Project* Board::find_code(std::string_view code) const {
  return project({codes_.find(
      code, [&](std::uint32_t number) { return text(project({number})->code) == code; })});
}

std::vector<ProjectId> Board::named(std::string_view name) const {
  std::vector<ProjectId> found;
  names_.find(name, [&](std::uint32_t number) {
    const auto& one = *project({number});
    if (one.name.zh == name || one.name.en == name) found.push_back(one.id);
    return false;
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

const Project* Board::find_name(std::string_view name) const {
  const auto found = named(name);
  return found.size() == 1 ? project(found.front()) : nullptr;
}

std::optional<Word> Board::find_word(std::string_view text) const {
  if (text.empty()) return Word{0};
  const auto number = word_numbers_.find(text, [&](Word one) { return words_[one] == text; });
  return number == 0 ? std::nullopt : std::optional(number);
}

Word Board::word(std::string_view text) {
  if (const auto known = find_word(text)) return *known;
  make_room(words_);
  words_.emplace_back(text);
  const auto number = static_cast<Word>(words_.size() - 1);
  word_numbers_.add(text, number);
  return number;
}

// The newest of the project's that counts.
const Filing* Board::filing_of(const Project& project, const Digest& digest) const {
  const auto& filed = seldom_of(project).filings;
  for (auto i = filed.size(); i > 0; --i) {
    const auto* filing = filings_.of_entry(filed[i - 1]);
    if (filing->withdrawn == 0 && filing->digest == digest) return filing;
  }
  return nullptr;
}

void Board::index_name(const std::string& name, ProjectId id) {
  if (!name.empty()) names_.add(name, id.value);
}

Project& Board::touched(ProjectId id, const Entry& entry) {
  const auto row = row_of(id);
  check(row.has_value(), "an entry about a project that isn't there");
  projects_[*row].touched = short_seq(entry);
  return projects_[*row];
}

void Board::take_facts(Project& project, const ProjectFacts& facts, Day day, const Entry& entry) {
  if (facts.code && !facts.code->empty()) {
    project.code = word(*facts.code);
    codes_.add(*facts.code, project.id.value);
  }
  if (facts.name) {
    project.name = *facts.name;
    index_name(facts.name->zh, project.id);
    if (facts.name->en != facts.name->zh) index_name(facts.name->en, project.id);
  }
  if (facts.region) project.region = *facts.region;
  if (facts.industry) project.industry = word(*facts.industry);
  if (facts.sector) project.sector = word(*facts.sector);
  if (facts.nature) project.nature = word(*facts.nature);
  if (facts.owner) project.owner = word(*facts.owner);
  if (facts.department) project.department = word(*facts.department);
  if (facts.leader) project.leader = *facts.leader;
  if (facts.about) project.about = word(*facts.about);
  if (facts.invested_before) {
    project.invested_before = facts.invested_before->in_fen();
    project.invested_before_said = short_seq(entry);
  }
  if (facts.total)
    insert_by_day(project.totals, TotalLine{shorten(day), short_seq(entry), facts.total->in_fen()});
}

// In a ledger that stands still all that is said later is said on its own day.
Day Board::said_on(const Entry& entry) const {
  const Day day = day_of(entry.at, ledger_.offset_minutes);
  return ledger_.today ? std::min(day, *ledger_.today) : day;
}

void Board::on(const LedgerOpened& body, const Entry&) { ledger_ = body; }

void Board::on(const RegionAdded& body, const Entry&) {
  check(body.region.value == regions_.size() + 1, "a region out of order");
  const auto* parent = region(body.parent);
  check(!body.parent || parent != nullptr, "a region below none");
  Region added{body.region, body.parent, body.key, body.code, body.name,
               body.level,  body.races,  0,        {}};
  added.depth = parent == nullptr ? 0 : parent->depth + 1;
  added.race_unit = body.races ? body.region : parent == nullptr ? RegionId{} : parent->race_unit;
  region_keys_.emplace(body.key, body.region);
  regions_.push_back(std::move(added));
}

void Board::on(const PostHeld& body, const Entry& entry) {
  posts_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const ProjectAdded& body, const Entry& entry) {
  check(body.project == next_project_, "a project out of order");
  next_project_.value++;
  if (is_excerpt_) rows_.emplace(body.project, projects_.size());
  make_room(projects_);
  auto& project = projects_.emplace_back();
  project.id = body.project;
  project.added = project.touched = short_seq(entry);
  project.listed = body.listed.value_or(said_on(entry));
  take_facts(project, body.facts, project.listed, entry);
  for (const auto& tag : body.tags) project.tags.push_back(word(tag));
  std::sort(project.tags.begin(), project.tags.end());
}

void Board::on(const ProjectAmended& body, const Entry& entry) {
  auto& project = touched(body.project, entry);
  take_facts(project, body.facts, body.day.value_or(said_on(entry)), entry);
  seldom(project).amendments.push_back(short_seq(entry));
  add_tags(project, body.tags);
}

void Board::on(const ProjectTagged& body, const Entry& entry) {
  auto& project = touched(body.project, entry);
  seldom(project).amendments.push_back(short_seq(entry));
  auto& tags = project.tags;
  for (const auto& tag : body.remove) {
    if (const auto known = find_word(tag)) {
      tags.truncate(std::remove(tags.begin(), tags.end(), *known));
    }
  }
  add_tags(project, body.add);
}

void Board::add_tags(Project& project, const std::vector<std::string>& added) {
  auto& tags = project.tags;
  for (const auto& tag : added) {
    const auto number = word(tag);
    if (std::find(tags.begin(), tags.end(), number) == tags.end()) tags.push_back(number);
  }
  std::sort(tags.begin(), tags.end());
}

void Board::on(const StateChanged& body, const Entry& entry) {
  insert_by_day(touched(body.project, entry).states,
                StateLine{body.state, shorten(body.day), short_seq(entry), word(body.reason)});
}

void Board::on(const PlanSet& body, const Entry& entry) {
  PlanLine line{static_cast<std::int16_t>(body.year),
                shorten(body.day),
                short_seq(entry),
                body.amount.in_fen(),
                {},
                word(body.reason)};
  for (const auto month : body.months) line.months.push_back(month.in_fen());
  touched(body.project, entry).plans.push_back(std::move(line));
}

void Board::on(const NodePlanned& body, const Entry& entry) {
  const auto node = node_index(body.node);
  check(node.has_value(), "no such node");
  touched(body.project, entry)
      .nodes.push_back({*node, true, !body.day, shorten(body.day.value_or(Day())),
                        shorten(said_on(entry)), short_seq(entry), word(body.reason)});
}

void Board::on(const NodeReached& body, const Entry& entry) {
  const auto node = node_index(body.node);
  check(node.has_value(), "no such node");
  touched(body.project, entry)
      .nodes.push_back({*node, false, !body.day, shorten(body.day.value_or(Day())),
                        shorten(said_on(entry)), short_seq(entry), word(body.number)});
}

void Board::on(const ProgressReported& body, const Entry& entry) {
  auto& project = touched(body.project, entry);
  const auto day = shorten(body.day);
  const auto seq = short_seq(entry);
  insert_by_day(project.reports,
                ReportLine{day, body.work_bp ? static_cast<std::uint16_t>(*body.work_bp) : no_work,
                           seq, amount_of(body.invested_year), amount_of(body.arrived_year)});
  if (body.total_forecast || body.finish_forecast || !body.phase.empty() ||
      !body.confidence.empty()) {
    insert_by_day(seldom(project).forecasts,
                  ForecastLine{day, seq, amount_of(body.total_forecast), body.finish_forecast,
                               word(body.phase), word(body.confidence)});
  }
  for (const auto& amount : body.physical) {
    insert_by_day(seldom(project).physical,
                  PhysicalLine{day, seq, word(amount.item), word(amount.unit), amount.done_milli,
                               amount.planned_milli.value_or(no_amount)});
  }
  for (const auto& digest : body.evidence) {
    if (const auto* filing = filing_of(project, digest))
      seldom(project).evidence.push_back({seq, filing->seq});
  }
}

void Board::on(const StatisticsReported& body, const Entry& entry) {
  insert_by_day(touched(body.project, entry).statistics,
                StatisticsLine{shorten(body.day), short_seq(entry), body.invested_year.in_fen()});
}

const Matter* Board::matter(MatterId id) const {
  return id && id.value <= matters_.size() ? &matters_[id.value - 1] : nullptr;
}

void Board::on(const MatterRaised& body, const Entry& entry) {
  check(body.matter.value == matters_.size() + 1, "a matter out of order");
  if (body.project) {
    seldom(touched(body.project, entry))
        .matters.push_back(static_cast<std::uint32_t>(matters_.size()));
  }
  Matter matter;
  matter.id = body.matter;
  matter.project = body.project;
  matter.kind = body.kind.value_or(MatterKind::blocker);
  matter.element = word(body.element);
  matter.severity = word(body.severity);
  matter.text = body.text;
  matter.recipient = word(body.recipient);
  matter.raised = body.day;
  matter.due = body.due;
  matter.raised_seq = short_seq(entry);
  matter.region = body.region;
  matter.at = body.at;
  matter.ask = body.ask;
  matter.unit = body.unit;
  matter.office = body.office;
  matter.by = entry.by;
  matter.again = body.again;
  matter.event = body.event;
  matter.visit = body.visit;
  matters_.push_back(std::move(matter));
}

// As it was said before there were steps: settled, and confirmed at once.
void Board::on(const MatterClosed& body, const Entry& entry) {
  step(body.matter, {MatterStep::confirmed, body.day, short_seq(entry), entry.by, {}, 0, {}},
       entry);
}

void Board::on(const MatterStepped& body, const Entry& entry) {
  step(body.matter,
       {body.step, body.day, short_seq(entry), entry.by, body.to, word(body.recipient), body.until},
       entry);
}

void Board::step(MatterId id, const StepLine& line, const Entry& entry) {
  check(matter(id) != nullptr, "no such matter");
  auto& matter = matters_[id.value - 1];
  matter.steps.push_back(line);
  const bool ends = line.step == MatterStep::confirmed || line.step == MatterStep::withdrawn;
  if (ends && !matter.closed) {
    matter.closed = line.day;
    matter.closed_seq = line.seq;
  }
  if (matter.project) touched(matter.project, entry);
}

void Board::on(const EventNoted& body, const Entry& entry) {
  events_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const FactCited& body, const Entry& entry) {
  seldom(touched(body.project, entry)).facts.push_back(static_cast<std::uint32_t>(facts_.size()));
  facts_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const MethodAdopted& body, const Entry& entry) {
  methods_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const AssessmentPublished& body, const Entry& entry) {
  const AssessmentPublished kept{body.method, body.version, body.by,      body.as_of,
                                 body.at_seq, body.digest,  json::Value()};
  assessments_.push_back({kept, entry.seq, entry.at, entry.by});
}

const At<AssessmentPublished>* Board::assessment_of(Seq entry) const {
  const auto found = std::lower_bound(assessments_.begin(), assessments_.end(), entry,
                                      [](const auto& one, Seq seq) { return one.seq < seq; });
  return found == assessments_.end() || found->seq != entry ? nullptr : &*found;
}

void Board::on(const AppealRaised& body, const Entry& entry) {
  appeals_.push_back({{body, entry.seq, entry.at, entry.by}, {}});
}

void Board::on(const AppealAnswered& body, const Entry& entry) {
  const auto index = static_cast<std::size_t>(appeal_of(body.appeal) - appeals_.data());
  appeals_[index].answer = {body, entry.seq, entry.at, entry.by};
}

const Appeal* Board::appeal_of(Seq entry) const {
  const auto found =
      std::lower_bound(appeals_.begin(), appeals_.end(), entry,
                       [](const Appeal& one, Seq seq) { return one.raised.seq < seq; });
  return found == appeals_.end() || found->raised.seq != entry ? nullptr : &*found;
}

void Board::on(const WorkbookFiled& body, const Entry& entry) {
  workbooks_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const FigureReported& body, const Entry& entry) {
  insert_by_day(figures_[{word(body.figure), word(body.unit)}],
                FigureLine{shorten(body.day), short_seq(entry), body.value});
}

void Board::on(const ScoreAdjusted& body, const Entry& entry) {
  adjustments_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const ExemptionGranted& body, const Entry& entry) {
  if (body.project) {
    seldom(touched(body.project, entry))
        .exemptions.push_back(static_cast<std::uint32_t>(exemptions_.size()));
  }
  exemptions_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const PostureSet& body, const Entry& entry) {
  postures_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const ResumptionPlanned& body, const Entry& entry) {
  seldom(touched(body.project, entry))
      .resumptions.push_back(static_cast<std::uint32_t>(resumptions_.size()));
  resumptions_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const BondReported& body, const Entry& entry) {
  insert_by_day(seldom(touched(body.project, entry)).bonds,
                BondLine{shorten(body.day), short_seq(entry), word(body.batch), body.issued_on,
                         amount_of(body.issued), amount_of(body.arrived), amount_of(body.paid)});
}

void Board::on(const EvidenceFiled& body, const Entry& entry) {
  auto& project = touched(body.project, entry);
  Filing filing;
  filing.digest = body.digest;
  filing.fingerprint = read_fingerprint(body.fingerprint);
  filing.printed_total = amount_of(body.printed_total);
  filing.taken = body.taken;
  filing.printed_day = body.printed_day;
  filing.project = body.project;
  filing.seq = short_seq(entry);
  filing.printed_name = word(body.printed_name);
  filing.media_type = word(body.media_type);
  filing.what = body.what;
  filing.noted = !body.note.empty();
  seldom(project).filings.push_back(filing.seq);
  filings_.add(std::move(filing));
}

void Board::on(const EvidenceWithdrawn& body, const Entry& entry) {
  touched(body.project, entry);
  filings_.withdraw(body.filing, short_seq(entry));
}

void Board::on(const ProgressReviewed& body, const Entry& entry) {
  seldom(touched(body.project, entry))
      .reviews.push_back({shorten(said_on(entry)), body.returned, short_seq(entry), body.report,
                          body.at, word(body.field), word(body.reason)});
}

}  // namespace kaigong
