// Two days of one race side by side, what moved most first.
import type { Filter } from "../api";
import type { RaceRow } from "../scheme";

/** One of the two that stand side by side; `of` is what its figures open with. */
export interface Side {
  name: string;
  of: Filter;
  rows: readonly RaceRow[];
}
export interface Part {
  code: string;
  then: number | null;
  now: number | null;
  change: number | null;
}
export interface Pair {
  key: string;
  name: RaceRow["name"];
  then: RaceRow | null;
  now: RaceRow | null;
  /** Places won; null where one of the two days doesn't have the unit. */
  moved: number | null;
  change: number | null;
  parts: Part[];
}

const scoreIn = (row: RaceRow | undefined, code: string): number | null =>
  row?.items.find((item) => item.code === code)?.score ?? null;
const between = (then: number | null, now: number | null): number | null =>
  then === null || now === null ? null : now - then;

function pairOf(then: RaceRow | undefined, now: RaceRow | undefined, codes: readonly string[]): Pair | null {
  const either = now ?? then;
  if (!either) return null;
  return {
    key: either.key,
    name: either.name,
    then: then ?? null,
    now: now ?? null,
    moved: between(now?.rank ?? null, then?.rank ?? null),
    change: between(then?.score ?? null, now?.score ?? null),
    parts: codes.map((code) => {
      const [before, after] = [scoreIn(then, code), scoreIn(now, code)];
      return { code, then: before, now: after, change: between(before, after) };
    }),
  };
}

/** Who came or went moved more than anybody; then places, then points, then the order of now. */
const COME_OR_GONE = Number.MAX_SAFE_INTEGER;
const places = (pair: Pair): number => (pair.moved === null ? COME_OR_GONE : Math.abs(pair.moved));
const points = (pair: Pair): number => Math.abs(pair.change ?? 0);
const rank = (pair: Pair): number => (pair.now ?? pair.then)?.rank ?? 0;

export function paired(then: readonly RaceRow[], now: readonly RaceRow[], codes: readonly string[]): Pair[] {
  const before = new Map(then.map((row) => [row.key, row]));
  const after = new Map(now.map((row) => [row.key, row]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => pairOf(before.get(key), after.get(key), codes))
    .filter((pair) => pair !== null)
    .sort((one, two) => places(two) - places(one) || points(two) - points(one) || rank(one) - rank(two));
}

export interface Told {
  up: number;
  down: number;
  same: number;
  others: number;
}
export const told = (pairs: readonly Pair[]): Told => ({
  up: pairs.filter((pair) => (pair.moved ?? 0) > 0).length,
  down: pairs.filter((pair) => (pair.moved ?? 0) < 0).length,
  same: pairs.filter((pair) => pair.moved === 0).length,
  others: pairs.filter((pair) => pair.moved === null).length,
});

/** Nothing moved at all: no unit came or went, no place and no point. */
export const isSame = (pairs: readonly Pair[]): boolean =>
  pairs.every((pair) => pair.moved === 0 && pair.change === 0 && pair.parts.every((part) => !part.change));

/** The list without points by documents is the server's too: it only stands in its own order. */
export const uncorrected = (rows: readonly RaceRow[]): RaceRow[] =>
  rows
    .map((row) => ({
      ...row,
      rank: row.rank_uncorrected ?? row.rank,
      rank_before: null,
      score: row.uncorrected ?? row.score,
      gap: null,
    }))
    .sort((one, two) => one.rank - two.rank);
