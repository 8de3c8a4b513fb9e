// The filter in words, for paper: each member by its name and its value's name.
import type { Filter } from "../api";
import { FILTERS, type FilterName } from "../filter";
import { say, t, type Key } from "../lang";
import { industryName, regionName, ruleName, sectorName, stateName, words } from "../live";

const TITLES: Record<FilterName, Key> = {
  region: "filter.region",
  industry: "column.industry",
  sector: "column.sector",
  state: "column.state",
  department: "filter.department",
  leader: "filter.leader",
  tag: "column.tags",
  light: "filter.light",
  rule: "filter.rule",
  doubt: "filter.doubt",
  q: "print.q",
};
const lightName = (label: string): string => {
  const levels = (words.value?.rules ?? []).flatMap((rule) => rule.levels);
  const found = levels.find((level) => level.label === label);
  return found ? say(found.name) : label;
};
const leaderName = (person: string): string =>
  say(words.value?.leaders.find((each) => String(each.person) === person)?.name) || person;
const NAMES: Partial<Record<FilterName, (value: string) => string>> = {
  region: regionName,
  industry: industryName,
  sector: sectorName,
  state: stateName,
  leader: leaderName,
  light: lightName,
  rule: ruleName,
};

export const filterTold = (filter: Filter): string[] =>
  FILTERS.flatMap((name) => {
    const value = filter[name];
    if (!value) return [];
    if (name === "doubt") return [t("filter.doubt")];
    return [t("print.member", { name: t(TITLES[name]), value: NAMES[name]?.(value) ?? value })];
  });
