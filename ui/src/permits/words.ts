// The words of states, steps and figures, so that none is made up from pieces.
import { t, type Key } from "../lang";
import { regionName } from "../live";
import {
  PERMIT_FILTERS,
  type AskedState,
  type Figure,
  type Limit,
  type PermitFilter,
  type PermitFilterName,
} from "./asking";
import type { Step } from "./types";

export const STATE_WORDS: Record<AskedState, Key> = {
  open: "permit.state.open",
  missing: "permit.state.missing",
  overdue: "permit.state.overdue",
  begun: "permit.state.begun",
  applied: "permit.state.applied",
  accepted: "permit.state.accepted",
  lacking: "permit.state.lacking",
  opinion: "permit.state.opinion",
  granted: "permit.state.granted",
  refused: "permit.state.refused",
  revoked: "permit.state.revoked",
  withdrawn: "permit.state.withdrawn",
};
export const STEP_WORDS: Record<Step, Key> = {
  accepted: "permit.step.accepted",
  supplied: "permit.step.supplied",
  granted: "permit.step.granted",
  refused: "permit.step.refused",
  revoked: "permit.step.revoked",
  withdrawn: "permit.step.withdrawn",
};
export const FIGURE_WORDS: Record<Figure["code"], Key> = {
  applied: "permit.applied",
  open: "permit.open",
  late_promised: "permit.late.promised",
  late_legal: "permit.late.legal",
  missing: "permit.missing",
  overdue: "permit.overdue",
  begun: "permit.begun",
  granted: "permit.granted",
  granted_late: "permit.granted.late",
};
export const LIMIT_WORDS: Record<Limit, Key> = { promised: "permit.late.promised", legal: "permit.late.legal" };
export const MINE_WORDS: Record<string, Key> = { decide: "permit.mine.decide", apply: "permit.mine.apply" };

const TITLES: Record<PermitFilterName, Key> = {
  region: "filter.region",
  kind: "permit.kind",
  office: "permit.who",
  state: "permit.state",
  late: "permit.limit",
  mine: "permit.mine",
  project: "permit.project",
  q: "permit.words",
};
/** "jilin/baishan|自然资源局" as people read it. */
export function officeName(office: string): string {
  const [key = "", department = ""] = office.split("|");
  const region = regionName(key);
  return department ? `${region} · ${department}` : t("matter.office", { region });
}
/** The filter in words, for paper. */
export const filterTold = (filter: PermitFilter, kindName: (kind: string) => string): string[] =>
  PERMIT_FILTERS.flatMap((name) => {
    const value = filter[name];
    if (!value) return [];
    const key =
      name === "state" ? STATE_WORDS[value as AskedState] : name === "late" ? LIMIT_WORDS[value as Limit] : undefined;
    const told = {
      region: () => regionName(value),
      office: () => officeName(value),
      kind: () => kindName(value),
      mine: () => t(MINE_WORDS[value] ?? "permit.mine"),
    } as Partial<Record<PermitFilterName, () => string>>;
    return [t("print.member", { name: t(TITLES[name]), value: key ? t(key) : (told[name]?.() ?? value) })];
  });

/** What the panel shows when a permit is open: `open=permit&open.item=17&open.project=5`. */
export const PERMIT = "permit";
