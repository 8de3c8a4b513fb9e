#include "desk/elements.h"

#include "base/limits.h"
#include "desk/deeds.h"
#include "desk/matters.h"
#include "desk/words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kaigong {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> usual_units{{
    {"land", "亩"},
    {"forest", "公顷"},
    {"energy", "吨标准煤"},
    {"environment", "吨"},
    {"water", "万立方米"},
    {"utilities", "千伏安"},
    {"finance", "万元"},
    {"labour", "人"},
    {"materials", "吨"},
    {"logistics", "车次"},
}};

// "1,234.5" in thousandths; nothing where it is none, or more than nine digits.
std::optional<std::int64_t> read_quantity(std::string_view said) {
  constexpr std::size_t most_digits = 9, decimals = 3;
  std::string whole, part;
  bool after = false;
  for (const char c : said) {
    if (c == ',' && !after) continue;
    if (c == '.' && !after) {
      after = true;
    } else if (c >= '0' && c <= '9') {
      (after ? part : whole).push_back(c);
    } else {
      return std::nullopt;
    }
  }
  if (whole.empty() || whole.size() > most_digits || part.size() > decimals) return std::nullopt;
  part.resize(decimals, '0');
  whole += part;
  std::int64_t out = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), out);
  return out;
}

std::optional<std::int64_t> take_quantity(const Field& field, Issues& issues) {
  if (!field.given()) return std::nullopt;
  const auto read = read_quantity(trim(field.text));
  if (!read) issues.push_back({&not_a_quantity, field.place, field.text});
  return read;
}

std::string take_element(const Field& field, Issues& issues) {
  require(field, issues);
  const auto said = take_text(field, limits::name_bytes, issues);
  const auto code = find_element(said);
  if (field.given() && element_name(code).zh == code)
    issues.push_back({&not_an_element, field.place, said});
  return code;
}

std::string take_unit(const Field& field, std::string_view element, Issues& issues) {
  const auto said = take_text(field, limits::name_bytes, issues);
  if (!said.empty()) return said;
  const auto usual = usual_unit(element);
  if (usual.empty()) issues.push_back({&missing, field.place, ""});
  return std::string(usual);
}

const Need* find_need(const Board& board, const Field& said) {
  return board.need({read_number(trim(said.text)).value_or(0)});
}

bool is_same(const ElementNeeded& one, const ElementNeeded& other) {
  return one.project == other.project && one.element == other.element &&
         one.amount_milli == other.amount_milli && one.unit == other.unit && one.by == other.by &&
         one.at == other.at && one.department == other.department && one.note == other.note;
}

void require_words(NeedAnswer answer, const NeedAnswerForm& form, Issues& issues) {
  if (answer != NeedAnswer::refused) require(form.amount, issues);
  if (answer == NeedAnswer::promised) require(form.until, issues);
  if (answer == NeedAnswer::granted) require(form.document, issues);
  if (answer == NeedAnswer::refused) require(form.text, issues);
}

}  // namespace

RegionId take_owner(const Board& board, const Project& project, const Field& field,
                    Issues& issues) {
  if (!field.given()) return project.region;
  const auto* region = find_region(board, field.text);
  if (region == nullptr) {
    issues.push_back({&unknown_region, field.place, field.text});
    return {};
  }
  if (!board.is_within(project.region, region->id))
    issues.push_back({&owned_elsewhere, field.place, field.text});
  return region->id;
}

std::string who_decides(const Board& board, RegionId at, const std::string& department) {
  const auto* region = board.region(at);
  const auto name = region == nullptr ? std::string() : region->name.zh;
  return name + (department.empty() ? "推进办" : department);
}

bool answers_need(const Rights& rights, const ElementNeeded& said) {
  return is_with(rights, said.at, said.department);
}

std::string_view usual_unit(std::string_view element) {
  for (const auto& [code, unit] : usual_units) {
    if (code == element) return unit;
  }
  return {};
}

std::string show_quantity(std::int64_t milli) {
  auto out = std::to_string(milli / 1000);
  auto part = std::to_string(1000 + milli % 1000).substr(1);
  while (!part.empty() && part.back() == '0') part.pop_back();
  return part.empty() ? out : out + '.' + part;
}

std::optional<Text> clash_of(const ElementSum& sum) {
  if (sum.over_milli() == 0) return std::nullopt;
  const auto has = show_quantity(*sum.allotted_milli), over = show_quantity(sum.over_milli());
  return Text{
      "指标 " + has + sum.unit + "，已承诺、落实的超出 " + over + sum.unit,
      "has " + has + ' ' + sum.unit + ", promised and granted " + over + ' ' + sum.unit + " more"};
}

Result<std::optional<ElementNeeded>> need_element(const Board& board, const NeedForm& form,
                                                  Day today) {
  const auto* before = form.need.given() ? find_need(board, form.need) : nullptr;
  if (form.need.given() && before == nullptr)
    return Issue{&not_a_need, form.need.place, form.need.text};
  const auto* project = before != nullptr ? board.project(before->last().said.project)
                                          : find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);
  Issues issues;
  ElementNeeded body;
  body.need = before != nullptr ? before->last().said.need
                                : NeedId{static_cast<std::uint32_t>(board.needs().size()) + 1};
  body.project = project->id;
  body.element = take_element(form.element, issues);
  require(form.amount, issues);
  const auto amount = take_quantity(form.amount, issues);
  body.amount_milli = amount.value_or(0);
  if (before == nullptr && amount == 0)
    issues.push_back({&not_a_quantity, form.amount.place, form.amount.text});
  body.unit = take_unit(form.unit, body.element, issues);
  body.by = take_day(form.by, issues);
  body.at = take_owner(board, *project, form.at, issues);
  body.department = take_text(form.department, limits::name_bytes, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.day = today;
  if (!issues.empty()) return issues;
  if (before != nullptr && is_same(before->last().said, body))
    return std::optional<ElementNeeded>();
  const bool known = before == nullptr &&
                     std::any_of(board.needs().begin(), board.needs().end(),
                                 [&](const Need& one) { return is_same(one.last().said, body); });
  if (known) return std::optional<ElementNeeded>();
  return std::optional(std::move(body));
}

Result<std::optional<ElementAnswered>> answer_need(const Board& board, const NeedAnswerForm& form,
                                                   const Rights& rights, Day today) {
  const auto* need = find_need(board, form.need);
  if (need == nullptr) return Issue{&not_a_need, form.need.place, form.need.text};
  const auto& asked = need->last().said;
  if (!answers_need(rights, asked))
    return Issue{&need_not_yours, form.need.place, who_decides(board, asked.at, asked.department)};
  if (asked.amount_milli == 0) return Issue{&need_withdrawn, form.need.place, ""};
  Issues issues;
  const auto answer = find_need_answer(trim(form.answer.text));
  if (!answer) return Issue{&not_a_need_answer, form.answer.place, form.answer.text};
  require_words(*answer, form, issues);
  ElementAnswered body;
  body.need = asked.need;
  body.answer = *answer;
  body.day = today;
  body.amount_milli = take_quantity(form.amount, issues).value_or(0);
  if (body.amount_milli > asked.amount_milli)
    issues.push_back({&more_than_asked, form.amount.place, show_quantity(asked.amount_milli)});
  body.until = take_day(form.until, issues);
  if (body.until && *body.until < today)
    issues.push_back({&need_passed, form.until.place, show(*body.until)});
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  const auto* last = need->answers.empty() ? nullptr : &need->answers.back().said;
  const bool known = last != nullptr && last->answer == body.answer && last->until == body.until &&
                     last->amount_milli == body.amount_milli && last->text == body.text &&
                     last->document == body.document;
  if (known) return std::optional<ElementAnswered>();
  return std::optional(std::move(body));
}

Result<std::optional<ElementAllotted>> allot_element(const Board& board, const AllotForm& form,
                                                     Day today) {
  Issues issues;
  ElementAllotted body;
  require(form.region, issues);
  const auto* region = form.region.given() ? find_region(board, form.region.text) : nullptr;
  if (form.region.given() && region == nullptr)
    issues.push_back({&unknown_region, form.region.place, form.region.text});
  if (region != nullptr) body.region = region->id;
  body.element = take_element(form.element, issues);
  body.unit = take_unit(form.unit, body.element, issues);
  const auto year = read_number(trim(form.year.text));
  const bool is_year = year && *year >= 1970 && *year <= 2148;
  if (form.year.given() && !is_year)
    issues.push_back({&not_a_year, form.year.place, form.year.text});
  body.year = is_year ? static_cast<std::int32_t>(*year) : today.year();
  require(form.amount, issues);
  body.amount_milli = take_quantity(form.amount, issues).value_or(0);
  require(form.document, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.day = today;
  if (!issues.empty()) return issues;
  const At<ElementAllotted>* before = nullptr;
  for (const auto& one : board.allotments()) {
    const auto& said = one.said;
    if (said.region == body.region && said.element == body.element && said.unit == body.unit &&
        said.year == body.year)
      before = &one;
  }
  if (before != nullptr && before->said.amount_milli == body.amount_milli)
    return std::optional<ElementAllotted>();
  if (before != nullptr && body.reason.empty())
    return Issue{&allotted_before, form.reason.place, show_quantity(before->said.amount_milli)};
  return std::optional(std::move(body));
}

}  // namespace kaigong
