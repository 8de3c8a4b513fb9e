#include "base/limits.h"
#include "desk/office_deeds.h"
// tested by: desk/office_deeds_test.cpp
#include "desk/sentences.h"

#include <algorithm>

namespace kaigong {

namespace {

constexpr std::int64_t most = largest_amount.in_fen();

const Figure* find_figure(const Method& method, std::string_view said) {
  if (const auto* by_code = method.figure(said)) return by_code;
  for (const auto& figure : method.figures) {
    if (figure.name.zh == said || figure.name.en == said) return &figure;
  }
  return nullptr;
}

// Hundredths, as money has them.
std::optional<std::int64_t> read_rate(std::string_view text) {
  if (text.ends_with("%")) text.remove_suffix(1);
  const auto read = read_money(text, MoneyUnit::yuan);
  if (!read || !read->exact) return std::nullopt;
  return read->amount.in_fen();
}

std::optional<std::int64_t> read_count(std::string_view text) {
  const auto read = read_money(text, MoneyUnit::fen);
  if (!read || !read->exact) return std::nullopt;
  return read->amount.in_fen();
}

std::optional<std::int64_t> take_value(const FigureForm& form, FigureUnit unit, Issues& issues) {
  const auto text = to_half_width(trim(form.value.text));
  if (text.empty()) return std::nullopt;
  const auto keep = [&](std::optional<std::int64_t> value, const IssueKind& kind) {
    if (!value) issues.push_back({&kind, form.value.place, form.value.text});
    return value;
  };
  switch (unit) {
    case FigureUnit::bp: return keep(read_rate(text), not_a_rate);
    case FigureUnit::count: return keep(read_count(text), not_a_number);
    case FigureUnit::fen: {
      const auto amount = take_money(form.value, form.money_unit, false, issues);
      return amount ? std::optional(amount->in_fen()) : std::nullopt;
    }
    case FigureUnit::points: {
      const auto points = read_points(text);
      return keep(points ? std::optional(points->micro) : std::nullopt, not_points);
    }
  }
  return std::nullopt;
}

}  // namespace

Text show_figure(FigureUnit unit, std::int64_t value, std::string_view currency) {
  if (unit == FigureUnit::fen) return say_amount(Money::fen(value), currency);
  const auto text = unit == FigureUnit::bp       ? say_percent(value)
                    : unit == FigureUnit::points ? show(Points{value})
                                                 : std::to_string(value);
  return {text, text};
}

Result<std::optional<FigureReported>> report_figure(const Board& board, const FigureForm& form,
                                                    Day today) {
  const auto method = method_of(board);
  if (method.code.empty()) return Issue{&no_method_yet, form.figure.place, ""};

  Issues issues;
  FigureReported body;
  for (const auto* field : {&form.figure, &form.unit, &form.value, &form.document})
    require(*field, issues);
  const auto* figure = find_figure(method, trim(form.figure.text));
  if (figure == nullptr && form.figure.given())
    issues.push_back({&not_a_figure, form.figure.place, form.figure.text});
  const auto unit = find_unit(board, form.unit.text);
  if (!unit && form.unit.given())
    issues.push_back({&unknown_unit, form.unit.place, form.unit.text});
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  const auto value = figure == nullptr ? std::nullopt : take_value(form, figure->unit, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  if (figure == nullptr || !unit || !value) return issues;

  body.figure = figure->code;
  body.unit = *unit;
  body.value = std::clamp(*value, -most, most);
  const auto* line = board.figure_on(body.figure, body.unit, body.day);
  const bool said = line != nullptr && lengthen(line->day) == body.day;
  if (issues.empty() && said && line->value == body.value) return std::optional<FigureReported>();
  if (said && line->value != body.value && body.reason.empty()) {
    issues.push_back({&figure_stands, form.value.place,
                      figure->unit == FigureUnit::fen
                          ? show_money(Money::fen(line->value), form.money_unit)
                          : show_figure(figure->unit, line->value, {}).zh});
  }
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
