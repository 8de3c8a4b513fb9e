// The filter in words, for paper.
import { t, type Key } from "../lang";
import { elementName, regionName } from "../live";
import { MATTER_FILTERS, type MatterFilter, type MatterFilterName } from "./address";
import { LEVELS, STATE_WORDS } from "./words";

const TITLES: Record<MatterFilterName, Key> = {
  region: "filter.region",
  project: "matter.project",
  state: "matter.state",
  kind: "matter.kind",
  element: "matter.element",
  severity: "matter.severity",
  level: "matter.level",
  recipient: "matter.recipient",
  whose: "matter.whose",
  q: "matter.q",
};
const isState = (code: string): code is keyof typeof STATE_WORDS => code in STATE_WORDS;
const stateTold = (code: string): string => (isState(code) ? t(STATE_WORDS[code]) : code);
function levelTold(code: string): string {
  const name = LEVELS.find(([level]) => level === code)?.[1];
  return name ? t(name) : code;
}
const NAMES: Partial<Record<MatterFilterName, (value: string) => string>> = {
  region: regionName,
  state: stateTold,
  element: elementName,
  level: levelTold,
  whose: (value) => t(value === "mine" ? "matter.whose.mine" : "matter.whose.raised"),
};

export const filterTold = (filter: MatterFilter): string[] =>
  MATTER_FILTERS.flatMap((name) => {
    const value = filter[name];
    return value ? [t("print.member", { name: t(TITLES[name]), value: NAMES[name]?.(value) ?? value })] : [];
  });
