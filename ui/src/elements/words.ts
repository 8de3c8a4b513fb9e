// The words of each state and answer, so that none is made up from pieces.
import { t, type Key } from "../lang";
import { elementName, regionName } from "../live";
import { NEED_FILTERS, type AskedState, type NeedFilter, type NeedFilterName } from "./asking";
import type { SaidAnswer } from "./types";

export const STATE_WORDS: Record<AskedState, Key> = {
  open: "need.state.open",
  late: "need.state.late",
  asked: "need.state.asked",
  promised: "need.state.promised",
  part: "need.state.part",
  granted: "need.state.granted",
  refused: "need.state.refused",
  withdrawn: "need.state.withdrawn",
  standing: "need.made.standing",
  pledged: "need.made.pledged",
  met: "need.made.met",
  given: "need.made.given",
};
/** What the amount of each answer is. */
export const AMOUNT_WORDS: Record<SaidAnswer, Key> = {
  promised: "need.amount.promised",
  granted: "need.amount.granted",
  refused: "need.amount",
};

const TITLES: Record<NeedFilterName, Key> = {
  region: "filter.region",
  element: "need.element",
  at: "need.at",
  unit: "need.unit",
  state: "need.state",
  project: "need.project",
  mine: "need.mine",
};
const NAMES: Partial<Record<NeedFilterName, (value: string) => string>> = {
  region: regionName,
  at: regionName,
  element: elementName,
  state: (value) => (value in STATE_WORDS ? t(STATE_WORDS[value as AskedState]) : value),
  mine: () => t("need.yes"),
};
/** The filter in words, for paper. */
export const filterTold = (filter: NeedFilter): string[] =>
  NEED_FILTERS.flatMap((name) => {
    const value = filter[name];
    return value ? [t("print.member", { name: t(TITLES[name]), value: NAMES[name]?.(value) ?? value })] : [];
  });

/** What the panel shows when a need is open: `open=need&open.item=17&open.project=5`. */
export const NEED = "need";
