#include "base/limits.h"
#include "desk/office_deeds.h"
// tested by: desk/office_deeds_test.cpp

namespace kaigong {

namespace {

// What is known of a batch on a day: the last word about each of its figures.
struct Batch {
  std::optional<Day> issued_on;
  std::int64_t issued = no_amount;
  std::int64_t arrived = no_amount;
  std::int64_t paid = no_amount;
};

Batch batch_on(const Board& board, const Project& project, const std::string& name, Day day) {
  Batch batch;
  for (const auto& line : seldom_of(project).bonds) {
    if (lengthen(line.day) > day || board.text(line.batch) != name) continue;
    if (line.issued_on) batch.issued_on = line.issued_on;
    if (line.issued != no_amount) batch.issued = line.issued;
    if (line.arrived != no_amount) batch.arrived = line.arrived;
    if (line.paid != no_amount) batch.paid = line.paid;
  }
  return batch;
}

class Teller {
 public:
  Teller(const BondForm& form, Issues& issues) : form_(form), issues_(issues) {}

  std::optional<Money> amount(const Field& field, std::int64_t before, std::int64_t& stands) {
    const auto said = take_money(field, form_.unit, false, issues_);
    stands = before;
    if (!said) return said;
    stands = said->in_fen();
    if (stands < 0) issues_.push_back({&negative, field.place, field.text});
    const bool fell = before != no_amount && stands < before;
    if (fell && !has_reason()) issues_.push_back({&bond_fell, field.place, shown(before)});
    return said;
  }

  // Paid out of what arrived, arrived of what was issued.
  void keep_order(const Batch& now) {
    if (has_reason()) return;
    if (now.paid != no_amount && now.arrived != no_amount && now.paid > now.arrived)
      issues_.push_back({&over_arrived, form_.paid.place, shown(now.arrived)});
    if (now.arrived != no_amount && now.issued != no_amount && now.arrived > now.issued)
      issues_.push_back({&over_issued, form_.arrived.place, shown(now.issued)});
    const bool paid_alone = now.paid != no_amount && now.arrived == no_amount;
    if (paid_alone && now.issued != no_amount && now.paid > now.issued)
      issues_.push_back({&over_issued, form_.paid.place, shown(now.issued)});
  }

 private:
  bool has_reason() const { return !trim(form_.reason.text).empty(); }
  std::string shown(std::int64_t fen) const { return show_money(Money::fen(fen), form_.unit); }

  const BondForm& form_;
  Issues& issues_;
};

bool says_the_same(const BondReported& body, const Batch& before, const Batch& now) {
  return now.issued == before.issued && now.arrived == before.arrived && now.paid == before.paid &&
         (!body.issued_on || body.issued_on == before.issued_on);
}

}  // namespace

Result<std::optional<BondReported>> report_bond(const Board& board, const BondForm& form,
                                                Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  BondReported body;
  body.project = project->id;
  require(form.batch, issues);
  body.batch = take_text(form.batch, limits::name_bytes, issues);
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  body.issued_on = take_day(form.issued_on, issues);
  if (body.issued_on && *body.issued_on > body.day)
    issues.push_back({&issued_later, form.issued_on.place, show(*body.issued_on)});
  const bool says =
      form.issued_on.given() || form.issued.given() || form.arrived.given() || form.paid.given();
  if (!says) issues.push_back({&bond_says_nothing, form.issued.place, ""});

  const auto before = batch_on(board, *project, body.batch, body.day);
  auto now = before;
  Teller teller(form, issues);
  body.issued = teller.amount(form.issued, before.issued, now.issued);
  body.arrived = teller.amount(form.arrived, before.arrived, now.arrived);
  body.paid = teller.amount(form.paid, before.paid, now.paid);
  teller.keep_order(now);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  if (!issues.empty()) return issues;
  if (says_the_same(body, before, now)) return std::optional<BondReported>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
