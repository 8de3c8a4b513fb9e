// How a visit stands, and what its stops say against the ledger, in words.
import type { Day } from "../api";
import { say, type Key, type Params } from "../lang";
import { longDay, type Lang } from "../show";
import type { Ending, Found, Head, Kind, Stop, VisitState } from "./types";

const NAMES: Record<Kind, { zh: string; en: string }> = {
  tour: { zh: "踏查", en: "Visit" },
  inspection: { zh: "督查", en: "Inspection" },
  unannounced: { zh: "四不两直", en: "Unannounced visit" },
};
/** “4月28日踏查”: the day without its year, which the visit itself has. */
export function defaultName(kind: Kind, from: Day, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return "";
  const day = longDay(from, lang);
  return lang === "zh"
    ? `${day.replace(/^\d+年/, "")}${NAMES[kind].zh}`
    : `${NAMES[kind].en} of ${day.replace(/ \d{4}$/, "")}`;
}

export const windowOf = (head: Pick<Head, "from" | "until">): string =>
  head.from === head.until ? head.from : `${head.from} – ${head.until}`;

const GOES_ON: readonly VisitState[] = ["planned", "under_way", "overdue"];
export const goesOn = (state: VisitState): boolean => GOES_ON.includes(state);
/** What is found may be put right until it is told. */
export const takesFindings = (head: Pick<Head, "state" | "from" | "may">, today: Day): boolean =>
  head.may && today >= head.from && (goesOn(head.state) || head.state === "done");

/** In the order in which they come. */
export function endingsOf(head: Pick<Head, "state" | "from" | "may">, today: Day): Ending[] {
  if (!head.may) return [];
  if (head.state === "done") return ["fed_back"];
  if (!goesOn(head.state)) return [];
  return today >= head.from ? ["done", "cancelled"] : ["cancelled"];
}

/** As the server judges it of the day of the visit; here of the ledger as it stands now. */
export function differsFrom(found: Found, state: string): boolean {
  if (found === "working" || found === "slow") return state !== "building";
  if (found === "finished") return state === "building" || state === "suspended";
  return state === "building";
}

/** “现场停工，台账在建”; where the ledger says otherwise since, so. None: nothing differs. */
export function differenceOf(
  stop: Pick<Stop, "differs" | "found" | "found_name" | "row">,
  stateName: (code: string) => string,
): [Key, Params] | null {
  if (!stop.differs || !stop.found) return null;
  const words = { found: say(stop.found_name), state: stateName(stop.row.state) };
  return [differsFrom(stop.found, stop.row.state) ? "visit.differs.says" : "visit.differs.then", words];
}

/** So many of each state, for the filter; those that are none are left out. */
export function countsOf(rows: readonly Pick<Head, "state">[]): Map<VisitState, number> {
  const counts = new Map<VisitState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
