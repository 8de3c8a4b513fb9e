// How a need stands, in words and plain figures: the server has said what is late and who answers.
import type { Day, Text } from "../api";
import { lang, say, t, type Key, type Params } from "../lang";
import { showMilli } from "../show";
import type { ElementSum, Need, NeedState, SaidAnswer } from "./types";

const OPEN: readonly NeedState[] = ["asked", "promised", "part"];
export const isOpen = (row: Pick<Need, "state">): boolean => OPEN.includes(row.state);

/** "1,234.5 亩" as people write it. */
export const quantity = (milli: number, unit: string): string => `${showMilli(milli, lang.value)} ${unit}`.trim();

/** As a field begins with it: no thousands, so that it reads the same in both languages. */
export const plain = (milli: number): string => String(milli / 1000);

/** What nobody has promised or granted yet. */
export const leftOf = (row: Pick<Need, "amount" | "promised" | "granted">): number =>
  Math.max(0, row.amount - row.promised - row.granted);

/** A department there, or the office of the level where none is named. */
export function whoAnswers(at: Text, department: string): string {
  const region = say(at);
  if (!department) return t("matter.office", { region });
  return department.startsWith(region) || !region ? department : `${region} · ${department}`;
}

/** Which of its days has passed: what was promised is broken before what was needed is missed. */
export function lateWords(row: Pick<Need, "late" | "until" | "by">, day: Day): [Key, Params] | null {
  if (!row.late) return null;
  if (row.until && row.until < day) return ["need.late.until", { day: row.until }];
  return ["need.late.by", { day: row.by ?? "" }];
}

/** What a form of this answer begins with: all that is still to come, or with a grant all that is needed. */
export function startOf(answer: string, row: Pick<Need, "amount" | "granted">): string {
  if (answer === "refused") return "";
  return plain(answer === "promised" ? Math.max(0, row.amount - row.granted) : row.amount);
}

/** What each answer can't do without, and what it may have besides. */
export const FIELDS: Record<SaidAnswer, readonly string[]> = {
  promised: ["amount", "until", "text"],
  granted: ["amount", "document", "text"],
  refused: ["text"],
};
export const asks = (answer: string | undefined, field: string): boolean =>
  FIELDS[answer as SaidAnswer]?.includes(field) ?? false;

/** What clashes first; then the same element of all levels together, else the answer's own order: the levels'. */
export function inOrder(rows: readonly ElementSum[], by: string | null): ElementSum[] {
  const first = new Map<string, number>();
  for (const row of rows) if (!first.has(row.element)) first.set(row.element, first.size);
  const rank = (row: ElementSum): number => (by === "element" ? (first.get(row.element) ?? 0) : 0);
  const clashes = (row: ElementSum): number => (row.clash ? 0 : 1);
  return [...rows].sort((one, other) => clashes(one) - clashes(other) || rank(one) - rank(other));
}

/** The first few, and whatever is kept besides. */
export const shownOf = (rows: readonly ElementSum[], most: number, keeps: (row: ElementSum) => boolean): ElementSum[] =>
  rows.filter((row, index) => index < most || keeps(row));

/** A region and those above it, nearest first. */
export function upFrom(key: string, regions: readonly { key: string; parent: string | null }[]): string[] {
  const found: string[] = [];
  for (let at = key; at && !found.includes(at); at = regions.find((each) => each.key === at)?.parent ?? "")
    found.push(at);
  return found;
}
