#include "desk/forms.h"
// tested by: tests/cases/reports.case and its neighbours

#include "base/limits.h"

#include <charconv>

namespace kaigong {

std::optional<Money> take_money(const Field& field, MoneyUnit unit, bool rounds, Issues& issues) {
  if (!field.given()) return std::nullopt;
  const auto read = read_money(field.text, unit);
  if (!read) {
    issues.push_back({&not_an_amount, field.place, field.text});
    return std::nullopt;
  }
  if (!read->exact && !rounds) {
    issues.push_back({&too_fine, field.place, field.text});
    return std::nullopt;
  }
  return read->amount;
}

std::optional<Day> take_day(const Field& field, Issues& issues) {
  if (!field.given()) return std::nullopt;
  const auto day = read_day(trim(field.text));
  if (!day) issues.push_back({&not_a_day, field.place, field.text});
  if (day && *day < Day()) {
    issues.push_back({&too_early, field.place, field.text});
    return std::nullopt;
  }
  return day;
}

std::optional<std::int32_t> take_percent_bp(const Field& field, Issues& issues) {
  if (!field.given()) return std::nullopt;
  auto text = trim(field.text);
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto read = read_money(text, MoneyUnit::yuan);  // hundredths, as money has them
  if (!read || read->amount.in_fen() < 0 || read->amount.in_fen() > 10'000) {
    issues.push_back({&not_a_percent, field.place, field.text});
    return std::nullopt;
  }
  return static_cast<std::int32_t>(read->amount.in_fen());
}

std::string take_text(const Field& field, std::size_t limit_bytes, Issues& issues) {
  const std::string text(trim(field.text));
  if (!is_utf8(text)) issues.push_back({&not_utf8, field.place, ""});
  if (text.size() > limit_bytes)
    issues.push_back({&too_long, field.place, std::to_string(limit_bytes)});
  return text;
}

void require(const Field& field, Issues& issues) {
  if (trim(field.text).empty()) issues.push_back({&missing, field.place, ""});
}

std::optional<MoneyUnit> read_money_unit(std::string_view name) {
  if (name == "yuan" || name == "元") return MoneyUnit::yuan;
  if (name == "wan" || name == "万元") return MoneyUnit::wan;
  if (name == "yi" || name == "亿元") return MoneyUnit::yi;
  if (name == "million") return MoneyUnit::million;
  return std::nullopt;
}

std::optional<std::uint32_t> read_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number > 0;
  return whole ? std::optional(number) : std::nullopt;
}

const Project* find_project(const Board& board, std::string_view said) {
  said = trim(said);
  if (said.empty()) return nullptr;
  if (const auto* by_code = board.find_code(said)) return by_code;
  if (const auto number = read_number(said)) return board.project({*number});
  return board.find_name(said);
}

Issue no_project(const Board& board, const Field& said) {
  const bool several = board.named(trim(said.text)).size() > 1;
  return {several ? &shared_name : &unknown_project, said.place, said.text};
}

const Region* find_region(const Board& board, std::string_view said) {
  said = trim(said);
  if (said.empty()) return nullptr;  // a region may have no code
  if (const auto* by_key = board.find_region(said)) return by_key;
  const Region* only = nullptr;
  for (const auto& region : board.regions()) {
    if (region.code != said && region.name.zh != said && region.name.en != said) continue;
    if (region.code == said) return &region;
    if (only != nullptr) return nullptr;
    only = &region;
  }
  return only;
}

std::optional<std::string> find_unit(const Board& board, std::string_view said) {
  if (const auto* region = find_region(board, said)) return region->key;
  const auto word = board.find_word(trim(said));
  if (!word || *word == 0) return std::nullopt;
  for (const auto& project : board.projects()) {
    if (project.department == *word || project.owner == *word) return board.text(*word);
  }
  return std::nullopt;
}

}  // namespace kaigong
