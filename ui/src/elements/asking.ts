// What needs are narrowed to, as members of the address, and how such needs are asked for. What a sum is made of is
// no state of its own, nor is a unit: those needs are found among all.
import { api } from "../api";
import { one, type Members } from "../filter";
import { NEED_STATES, type ElementSum, type Need, type Needs } from "./types";

export const PAGE = 50;
const MOST = 1000;

/** Those that make a figure of the sums: all that stand, what is promised, granted, or both. */
export const MADE_OF = ["standing", "pledged", "met", "given"] as const;
export type MadeOf = (typeof MADE_OF)[number];
export const ASKED_STATES = ["open", "late", ...NEED_STATES, ...MADE_OF] as const;
export type AskedState = (typeof ASKED_STATES)[number];
export const isMadeOf = (state: string | undefined): state is MadeOf => MADE_OF.some((each) => each === state);

export const NEED_FILTERS = ["region", "element", "at", "unit", "state", "project", "mine"] as const;
export type NeedFilterName = (typeof NEED_FILTERS)[number];
export type NeedFilter = Partial<Record<Exclude<NeedFilterName, "state">, string>> & { state?: AskedState };

export function needFilterOf(members: Members): NeedFilter {
  const filter: NeedFilter = {};
  for (const name of NEED_FILTERS) {
    const value = one(members, name);
    const state = ASKED_STATES.find((each) => each === value);
    if (name === "state" && state) filter.state = state;
    else if (name !== "state" && value !== null) filter[name] = value;
  }
  return filter;
}

const last = (row: Pick<Need, "answers">): string => row.answers[row.answers.length - 1]?.day ?? "";

/** Sums hold against a year what was promised and granted in it. */
export function isMadeOfIt(row: Need, state: MadeOf, day: string): boolean {
  if (row.state === "withdrawn") return false;
  if (state === "standing") return true;
  if (last(row).slice(0, 4) !== day.slice(0, 4)) return false;
  return (state !== "met" && row.promised > 0) || (state !== "pledged" && row.granted > 0);
}

type Narrowed = NeedFilter & { as_of?: string | null };
const asksAll = (asked: Narrowed): boolean => Boolean(asked.unit) || isMadeOf(asked.state);

async function everyNeed(asked: Narrowed, signal?: AbortSignal): Promise<Needs> {
  const { unit, state, ...others } = asked;
  const query = { ...others, state: isMadeOf(state) ? null : state, limit: MOST };
  const first = await api.needs(query, signal);
  const rows = [...first.rows];
  while (rows.length < first.count) {
    const next = await api.needs({ ...query, offset: rows.length }, signal);
    if (!next.rows.length) break;
    rows.push(...next.rows);
  }
  const fit = rows.filter(
    (row) => (!unit || row.unit === unit) && (!isMadeOf(state) || isMadeOfIt(row, state, first.as_of)),
  );
  return { ...first, count: fit.length, late: fit.filter((row) => row.late).length, rows: fit };
}

export async function pageOfNeeds(asked: Narrowed, from: number, signal?: AbortSignal): Promise<Needs> {
  if (!asksAll(asked)) return api.needs({ ...asked, offset: from || null, limit: PAGE }, signal);
  const all = await everyNeed(asked, signal);
  return { ...all, rows: all.rows.slice(from, from + PAGE) };
}

/** The filter under which a figure of a sum lists what it is made of; the region narrows both and stays. */
export function openedBy(
  sum: Pick<ElementSum, "element" | "at" | "unit">,
  rows: readonly ElementSum[],
  state: AskedState,
): Record<Exclude<NeedFilterName, "region"> | "from", string | null> {
  const { element, at, unit } = sum;
  const same = rows.filter((row) => row.element === element && row.at === at);
  const says_unit = same.length > 1;
  const narrowed = { element, at, unit: says_unit ? unit : null, state };
  return { ...narrowed, project: null, mine: null, from: null };
}
