// The members of a campaign as pages ask for them. Whom the venues reported isn't one of the states: a project goes on
// from there; it is found among all.
import { api } from "../api";
import { one, type Members as Address } from "../filter";
import { MEMBER_STATES, type Member, type Members } from "./types";

export const REPORTED = "reported";
export const PAGE = 50;
const MOST = 1000;

export interface Asked {
  place: string | null;
  state: string | null;
  q: string | null;
  from: number;
}
export function askedIn(members: Address): Asked {
  const state = one(members, "state");
  const known = state === REPORTED || MEMBER_STATES.some((each) => each === state);
  return {
    place: one(members, "place"),
    state: known ? state : null,
    q: one(members, "q"),
    from: Math.max(0, Math.floor(Number(one(members, "from") ?? 0)) || 0),
  };
}

type Narrowed = Omit<Asked, "from"> & { as_of: string | null };

/** All of them, however many pages they fill. */
export async function everyMember(campaign: string, asked: Narrowed, signal?: AbortSignal): Promise<Members> {
  const { state, ...others } = asked;
  const query = { ...others, state: state === REPORTED ? null : state, limit: MOST };
  const first = await api.members(campaign, query, signal);
  const rows = [...first.rows];
  while (rows.length < first.count) {
    const next = await api.members(campaign, { ...query, offset: rows.length }, signal);
    if (!next.rows.length) break;
    rows.push(...next.rows);
  }
  const fit = state === REPORTED ? rows.filter((row) => row.ceremony !== null) : rows;
  return { ...first, count: fit.length, rows: fit };
}

export async function pageOfMembers(
  campaign: string,
  { from, ...asked }: Narrowed & { from: number },
  signal?: AbortSignal,
): Promise<Members> {
  if (asked.state !== REPORTED)
    return api.members(campaign, { ...asked, offset: from || null, limit: PAGE }, signal);
  const all = await everyMember(campaign, asked, signal);
  return { ...all, rows: all.rows.slice(from, from + PAGE) };
}

/** Chosen by number, so that they stay chosen from page to page. */
export const chosenWith = (
  before: ReadonlyMap<number, Member>,
  rows: readonly Member[],
  is: boolean,
): Map<number, Member> => {
  const next = new Map(before);
  for (const row of rows) {
    if (is) next.set(row.project, row);
    else next.delete(row.project);
  }
  return next;
};
