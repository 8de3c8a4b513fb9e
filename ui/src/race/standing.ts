// Who stands on which list of a race, in the order of the method.
import type { Race, RaceList, RaceRow } from "../scheme";

export interface Named {
  list: RaceList;
  rows: RaceRow[];
}
export const onLists = (race: Race): Named[] =>
  race.lists.map((list) => ({
    list,
    rows: race.groups.flatMap((group) => group.rows.filter((row) => row.lists.includes(list.code))),
  }));

export const unitsIn = (race: Race): number =>
  new Set(race.groups.flatMap((group) => group.rows.map((row) => row.key))).size;

/** Where a method has no lists, the head of each group says as much as a dialog can. */
const HEAD = 3;
export const headsOf = (race: Race): { code: string; name: Race["groups"][number]["name"]; rows: RaceRow[] }[] =>
  race.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => row.rank <= HEAD) }));

/** Anybody who has the ledger can do this and compares the digests. */
export const recompute = (seq: number): string => `kaigong rank --recompute ${seq}`;
