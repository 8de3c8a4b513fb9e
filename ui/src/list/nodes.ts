// Time nodes as marks along the days. Whether one is late the server says; here it only gets its shape.
import type { Coded } from "../api";
import { dayNumber } from "../scale";
import type { NodeDays, Nodes, NodesRow, NodesTotal } from "./types";

export type MarkState = "planned" | "reached" | "late" | "overdue";
export interface NodeMark {
  node: string;
  state: MarkState;
  planned: number | null;
  reached: number | null;
  late_days: number;
}

export function markOf(days: NodeDays): NodeMark | null {
  const late_days = Math.max(0, days.late_days ?? 0);
  const planned = days.planned ? dayNumber(days.planned) : null;
  const reached = days.reached ? dayNumber(days.reached) : null;
  if (reached !== null) return { node: days.node, state: late_days ? "late" : "reached", planned, reached, late_days };
  if (planned === null) return null;
  return { node: days.node, state: late_days ? "overdue" : "planned", planned, reached, late_days };
}

/** Which nodes are looked at: one, those of one stage, or all. */
export const isOf = (chosen: string | null, node: { code: string; stage: string }): boolean =>
  !chosen || node.code === chosen || node.stage === chosen;

export const marksOf = (row: NodesRow, codes: ReadonlySet<string>): NodeMark[] =>
  row.nodes.flatMap((days) => (codes.has(days.node) ? (markOf(days) ?? []) : []));

/** What a row says in words: how many are late, and the longest. */
export function lateOf(marks: readonly NodeMark[]): { overdue: number; late: number; longest: number } {
  return {
    overdue: marks.filter((mark) => mark.state === "overdue").length,
    late: marks.filter((mark) => mark.state === "late").length,
    longest: Math.max(0, ...marks.filter((mark) => mark.state === "overdue").map((mark) => mark.late_days)),
  };
}

/** The days that a chart spans: all that its rows speak of and today, or today's year alone. */
export function spanOf(rows: readonly NodeMark[][], today: string, year_only: boolean): [number, number] {
  const year = Number(today.slice(0, 4));
  if (year_only) return [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
  const days = rows.flat().flatMap((mark) => [mark.planned, mark.reached].filter((day) => day !== null));
  const all = [...days, dayNumber(today)];
  const first = all.reduce((least, day) => Math.min(least, day));
  const last = all.reduce((most, day) => Math.max(most, day));
  const margin = Math.max(15, Math.round((last - first) * 0.02));
  return [first - margin, last + margin];
}

export const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

export function sumOf(totals: readonly NodesTotal[], codes: ReadonlySet<string>): Omit<NodesTotal, "node"> {
  const sum = { planned: 0, reached: 0, late: 0 };
  for (const total of totals) {
    if (!codes.has(total.node)) continue;
    sum.planned += total.planned;
    sum.reached += total.reached;
    sum.late += total.late;
  }
  return sum;
}

export const codesOf = (nodes: readonly (Coded & { stage: string })[], chosen: string | null): Set<string> =>
  new Set(nodes.filter((node) => isOf(chosen, node)).map((node) => node.code));

export const daysOf = (row: Nodes["rows"][number], node: string): NodeDays =>
  row.nodes.find((each) => each.node === node) ?? { node, planned: null, reached: null, late_days: null };
