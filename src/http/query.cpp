#include "http/query.h"

#include "desk/forms.h"
#include "desk/words.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace kaigong::http {

namespace {

std::optional<std::size_t> read_count(std::string_view text) {
  std::size_t value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

bool has_rule(const Method& method, const std::string& code) {
  return std::any_of(method.lights.begin(), method.lights.end(),
                     [&](const LightRule& rule) { return rule.code == code; });
}

bool has_label(const Method& method, const std::string& label) {
  for (const auto& one : method.lights) {
    for (const auto& level : one.levels) {
      if (level.label == label) return true;
    }
  }
  return false;
}

}  // namespace

std::string Narrowed::text() const {
  const auto state = filter.state ? static_cast<int>(*filter.state) : -1;
  std::string out = std::to_string(filter.region.value) + ' ' +
                    std::to_string(filter.leader.value) + ' ' + std::to_string(state) +
                    (doubt ? " doubt" : "");
  for (const auto* part : {&filter.industry, &filter.sector, &filter.department, &filter.tag,
                           &filter.words, &rule, &light}) {
    out += ' ' + std::to_string(part->size()) + ' ' + *part;
  }
  return out;
}

Query::Query(const web::Request& request) : request_(request) {}

void Query::refuse(const IssueKind& kind, std::string_view name, std::string value) {
  issues_.push_back({&kind, std::string(name), std::move(value)});
}

std::string Query::text(std::string_view name) {
  taken_.push_back(name);
  const auto found = request_.query.find(name);
  if (found == request_.query.end()) return {};
  if (found->second.size() > limits::name_bytes) {
    refuse(too_long_member, name, "");
    return {};
  }
  return std::string(trim(found->second));
}

std::size_t Query::number(std::string_view name, std::size_t otherwise, std::size_t most) {
  const auto said = text(name);
  if (said.empty()) return otherwise;
  const auto value = read_count(said);
  if (value && *value <= most) return *value;
  refuse(not_a_count, name, said);
  return otherwise;
}

Day Query::day(std::string_view name, Day otherwise) {
  const auto said = text(name);
  if (said.empty()) return otherwise;
  const auto value = read_day(said);
  if (!value) refuse(not_a_day, name, said);
  return value.value_or(otherwise);
}

RegionId Query::region(const Board& board) {
  const auto said = text("region");
  if (said.empty()) return {};
  const auto* found = board.find_region(said);
  if (found == nullptr) {
    refuse(unknown_region, "region", said);
    return {};
  }
  return found->id;
}

bool Query::only_try() {
  const auto said = text("try");
  if (!said.empty() && said != "1") refuse(not_listed, "try", said);
  return said == "1";
}

Page Query::page() {
  Page page;
  page.offset = number("offset", 0, 1'000'000'000);
  page.limit = number("limit", page.limit, std::numeric_limits<std::uint32_t>::max());
  if (page.limit > limits::rows_per_page) {
    refuse(over_page, "limit", std::to_string(limits::rows_per_page));
  }
  return page;
}

Narrowed Query::narrowed(const Board& board, const Method& method) {
  Narrowed out;
  out.filter.region = region(board);
  out.filter.industry = text("industry");
  out.filter.sector = text("sector");
  out.filter.department = text("department");
  out.filter.tag = text("tag");
  out.filter.words = text("q");
  out.filter.leader = {
      static_cast<std::uint32_t>(number("leader", 0, std::numeric_limits<std::uint32_t>::max()))};
  const auto state = text("state");
  if (!state.empty()) {
    out.filter.state = find_state(state);
    if (!out.filter.state) refuse(unknown_state, "state", state);
  }
  out.rule = text("rule");
  if (!out.rule.empty() && !has_rule(method, out.rule)) refuse(not_listed, "rule", out.rule);
  out.light = text("light");
  if (!out.light.empty() && !has_label(method, out.light)) {
    refuse(not_listed, "light", out.light);
  }
  const auto doubt = text("doubt");
  out.doubt = doubt == "1";
  if (!doubt.empty() && !out.doubt) refuse(not_listed, "doubt", doubt);
  return out;
}

const Issues& Query::issues() {
  if (finished_) return issues_;
  finished_ = true;
  for (const auto& [name, value] : request_.query) {
    const auto times = std::count_if(request_.query_pairs.begin(), request_.query_pairs.end(),
                                     [&](const auto& pair) { return pair.first == name; });
    const bool known = std::find(taken_.begin(), taken_.end(), name) != taken_.end();
    const auto shown = name.size() > limits::name_bytes ? std::string() : name;
    if (!known) refuse(unknown_query_member, shown, shown);
    if (known && times > 1) refuse(repeated_member, name, name);
  }
  return issues_;
}

}  // namespace kaigong::http
