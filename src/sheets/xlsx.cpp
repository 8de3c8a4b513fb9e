#include "sheets/xlsx.h"

#include "base/text.h"
#include "sheets/xlsx_sheet.h"
#include "sheets/xml.h"

#include <map>

namespace kaigong::sheets {

namespace {

struct Relation {
  std::string type;    // the last word of its address: "worksheet"
  std::string target;  // a part's name
};

using Relations = std::map<std::string, Relation, std::less<>>;

struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};

struct Contents {
  std::vector<SheetEntry> sheets;
  bool date1904 = false;
};

std::string folder_of(const std::string& part) {
  const auto slash = part.rfind('/');
  return slash == part.npos ? "" : part.substr(0, slash);
}

// "/xl/worksheets/a.xml", "worksheets/a.xml" and "../xl/worksheets/a.xml" are all one part.
std::string resolve(const std::string& folder, std::string_view target) {
  std::vector<std::string> steps;
  const bool absolute = target.starts_with('/');
  for (const auto& step :
       split(absolute ? std::string(target) : folder + '/' + std::string(target), '/')) {
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
    } else if (!steps.empty()) {
      steps.pop_back();
    }
  }
  std::string part;
  for (const auto& step : steps) part += (part.empty() ? "" : "/") + step;
  return part;
}

std::string relations_part(const std::string& part) {
  const auto folder = folder_of(part);
  const auto name = folder.empty() ? part : part.substr(folder.size() + 1);
  return (folder.empty() ? "" : folder + '/') + "_rels/" + name + ".rels";
}

Relations read_relations(Archive& archive, const std::string& of_part, Filling& filling) {
  Relations relations;
  const auto part = relations_part(of_part);
  if (!archive.has(part)) return relations;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& attributes) {
    if (name != "Relationship" || attributes.local("TargetMode") == "External") return;
    const auto type = attributes.local("Type");
    filling.spend_cells(1);
    relations[std::string(attributes.local("Id"))] = {
        std::string(type.substr(type.rfind('/') + 1)),
        resolve(folder_of(of_part), attributes.local("Target"))};
  };
  parse_part(archive, part, events, filling);
  return relations;
}

bool is_true(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

Contents read_contents(Archive& archive, const std::string& part, Filling& filling) {
  Contents contents;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& attributes) {
    if (name == "workbookPr") contents.date1904 = is_true(attributes.local("date1904"));
    if (name != "sheet") return;
    filling.spend_cells(1);
    const auto state = attributes.local("state");
    contents.sheets.push_back({std::string(attributes.local("name")),
                               std::string(attributes.local("id")),
                               state == "hidden" || state == "veryHidden"});
  };
  parse_part(archive, part, events, filling);
  return contents;
}

std::string part_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.target;
  }
  return "";
}

}  // namespace

std::string xlsx_workbook_part(Archive& archive, Filling& filling) {
  const auto part = part_of_type(read_relations(archive, "", filling), "officeDocument");
  return part.empty() ? "xl/workbook.xml" : part;
}

void read_xlsx(Archive& archive, const std::string& workbook_part, Filling& filling) {
  const auto contents = read_contents(archive, workbook_part, filling);
  const auto relations = read_relations(archive, workbook_part, filling);
  XlsxShared shared;
  shared.date1904 = contents.date1904;
  const auto styles = part_of_type(relations, "styles");
  if (!styles.empty()) shared.date_styles = read_date_styles(archive, styles, filling);
  const auto strings = part_of_type(relations, "sharedStrings");
  if (!strings.empty()) shared.strings = read_shared_strings(archive, strings, filling);

  filling.workbook().format = "xlsx";
  filling.workbook().date1904 = contents.date1904;
  for (const auto& sheet : contents.sheets) {
    const auto relation = relations.find(sheet.relation);
    if (relation == relations.end()) return filling.refuse(damaged, sheet.name);
    if (relation->second.type != "worksheet") continue;  // a chart on a sheet of its own
    filling.begin_sheet(sheet.name, sheet.hidden);
    read_xlsx_sheet(archive, relation->second.target, shared, filling);
    if (filling.refused()) return;
    filling.end_sheet();
  }
}

}  // namespace kaigong::sheets
