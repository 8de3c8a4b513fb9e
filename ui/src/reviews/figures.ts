// Of a report on its way: the figure, what stood before, the difference; and how large the change is.
import type { Fen, ReviewRow, Text } from "../api";

export interface Difference {
  now: number | null;
  before: number | null;
  by: number | null;
}
const between = (now: number | null, before: number | null): Difference => ({
  now,
  before,
  by: now === null || before === null ? null : now - before,
});
export const moneyOf = (row: ReviewRow): Difference => between(row.invested, row.invested_before);
export const workOf = (row: ReviewRow): Difference => between(row.work_bp, row.work_before_bp);
export const arrivedOf = (row: ReviewRow): Difference => between(row.arrived, row.arrived_before);

/** How far from what the plan asks for by then. */
export const aheadOf = (row: ReviewRow): Fen | null =>
  row.invested === null || row.planned === null ? null : row.invested - row.planned;

/** Share of the year's plan that the figure moved by, either way; a first report counts as all new. */
export function changeOf(row: ReviewRow): number {
  const moved = Math.abs((row.invested ?? 0) - (row.invested_before ?? 0));
  const share = row.plan ? moved / row.plan : 0;
  const work = Math.abs((row.work_bp ?? 0) - (row.work_before_bp ?? 0)) / 10_000;
  return Math.max(share, work);
}

export interface Step {
  name: Text;
  /** On which day it was accepted there. */
  day: string | null;
  here: boolean;
}
/** Level by level: those that accepted it are the first of all that have to look. */
export const stepsOf = (row: ReviewRow): Step[] =>
  row.chain.map((name, index) => {
    const day = row.passed[index]?.day ?? null;
    return { name, day, here: row.state === "waiting" && day === null && name.zh === row.waits_at_name.zh };
  });

/** From one row to another, both included, whichever comes first. */
export function runOf<T>(all: readonly T[], from: T, to: T): T[] {
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  return a < 0 || b < 0 ? [] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}
