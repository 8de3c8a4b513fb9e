#include "intake/mapping.h"

#include "base/limits.h"
#include "base/shipped.h"
#include "intake/dates.h"
#include "intake/targets.h"
#include "ledger/nodes.h"
#include "sheets/workbook.h"

#include <algorithm>

namespace kaigong::intake {

namespace {

constexpr std::uint32_t most_header_rows = 10;
constexpr std::string_view folder = "mappings/";

struct Checker {
  Issues issues;

  void add(const IssueKind& kind, const std::string& place, std::string value = "") {
    issues.push_back({&kind, place, std::move(value)});
  }

  void target(const std::string& name, const std::string& place) {
    if (find_target(name) == nullptr) add(unknown_target, place, name);
  }

  void column(const Column& column, const std::string& place) {
    const int named = !column.header.empty() + !column.begins_with.empty() + !column.letter.empty();
    if (named != 1) add(which_column, place);
    if (!column.letter.empty() && !all_digits(column.letter) &&
        !sheets::read_address(column.letter + "1")) {
      add(bad_letter, place + "/letter", column.letter);
    }
    for (std::size_t i = 0; i < column.to.size(); ++i) {
      const auto at = place + "/to/" + std::to_string(i);
      target(column.to[i], at);
      if (column.to[i].starts_with("node.") && !node_index(column.node)) {
        add(which_node, place + "/node", column.node);
      }
    }
    rules(column, place);
  }

  void rules(const Column& column, const std::string& place) {
    const auto& unit = column.unit;
    if (!unit.empty() && unit != "header" && unit != "fraction" && !find_unit(unit)) {
      add(unknown_unit, place + "/unit", unit);
    }
    for (const auto& [suffix, name] : column.suffixes) {
      if (!find_unit(name))
        add(unknown_unit, json::member_place(place + "/suffixes", suffix), name);
    }
    for (std::size_t i = 0; i < column.dates.size(); ++i) {
      if (!is_date_pattern(column.dates[i])) {
        add(bad_date_pattern, place + "/dates/" + std::to_string(i), column.dates[i]);
      }
    }
    if (!column.pattern.empty() && !is_pattern(column.pattern)) {
      add(bad_pattern, place + "/pattern", column.pattern);
    }
    if (!column.split.empty() && column.split.size() != 1) add(bad_separator, place + "/split");
    if (!column.period.empty() && !read_period(column.period)) {
      add(bad_pattern, place + "/period", column.period);
    }
    if (column.year != 0 && (column.year < 1990 || column.year > 2140)) {
      add(bad_number, place + "/year", std::to_string(column.year));
    }
  }

  void header(const Header& header) {
    if (header.rows < 1 || header.rows > most_header_rows) {
      add(bad_number, "/header/rows", std::to_string(header.rows));
    }
    if (header.row < 1 || header.row > limits::rows_per_sheet) {
      add(bad_number, "/header/row", std::to_string(header.row));
    }
  }

  void mapping(const Mapping& mapping) {
    header(mapping.header);
    if (mapping.csv.separator.size() > 1) add(bad_separator, "/csv/separator");
    if (mapping.columns.empty()) add(no_columns, "/columns");
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
      column(mapping.columns[i], "/columns/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < mapping.skip.sections.size(); ++i) {
      const auto place = "/skip/sections/" + std::to_string(i);
      const auto& section = mapping.skip.sections[i];
      if (!section.to.empty()) target(section.to, place + "/to");
      const auto& numeral = section.numeral;
      if (numeral != "chinese" && numeral != "bracketed" && numeral != "any") {
        add(bad_pattern, place + "/numeral", numeral);
      }
    }
    for (const auto& [to, value] : mapping.constants) {
      target(to, json::member_place("/constants", to));
    }
  }
};

template <class T>
json::Value tree_of(const T& value);

template <class T>
void keep_unusual(json::Object& out, const T& value) {
  const T usual{};
  boost::mp11::mp_for_each<json::Members<T>>([&](auto d) {
    const auto& member = value.*d.pointer;
    if (json::write(member) == json::write(usual.*d.pointer)) return;
    auto tree = tree_of(member);
    if (!tree.is_null()) out[d.name] = std::move(tree);
  });
}

// Members that are as usual are left out, so that what a person reads is what matters.
template <class T>
json::Value tree_of(const T& value) {
  if constexpr (json::Described<T> && !std::same_as<T, Text>) {
    json::Object out;
    keep_unusual(out, value);
    return out;
  } else if constexpr (json::IsVector<T>::value) {
    json::Array out;
    for (const auto& one : value) out.push_back(tree_of(one));
    return out;
  } else {
    return boost::json::parse(json::write(value));
  }
}

}  // namespace

Result<Mapping> read_mapping(std::string_view json_text) {
  auto mapping = json::read_text<Mapping>(json_text, true);
  if (!mapping) return mapping;
  Checker checker;
  checker.mapping(*mapping);
  if (!checker.issues.empty()) return std::move(checker.issues);
  return mapping;
}

Result<Mapping> shipped_mapping(std::string_view code) {
  const auto& files = shipped_files();
  const auto found = files.find(std::string(folder) + std::string(code) + ".json");
  if (found == files.end()) return Issue{&unknown_mapping, "", std::string(code)};
  return read_mapping(found->second);
}

std::vector<std::string> shipped_mappings() {
  std::vector<std::string> codes;
  for (const auto& [path, text] : shipped_files()) {
    if (!path.starts_with(folder)) continue;
    codes.emplace_back(path.substr(folder.size(), path.size() - folder.size() - 5));
  }
  return codes;
}

std::string show(const Mapping& mapping) { return json::pretty(tree_of(mapping)); }

}  // namespace kaigong::intake
