// How a matter stands, in words: the server has counted the days and says whose turn it is.
import type { Day, Text } from "../api";
import { lang, say, t, type Key, type Params } from "../lang";
import { showCount } from "../show";
import {
  ENDED,
  STATES,
  type Ladder,
  type Limit,
  type MatterRow,
  type MatterState,
  type SaidStep,
  type StepLine,
  type StepName,
} from "./types";

export type Words = [Key, Params];
export const isOpen = (row: Pick<MatterRow, "state">): boolean => !ENDED.includes(row.state);

/** A department there, or the region's office where none is named. */
export function whoHas(at: Text, recipient: string): string {
  const region = say(at);
  if (!recipient) return t("matter.office", { region });
  return recipient.startsWith(region) || !region ? recipient : `${region} · ${recipient}`;
}

/** How long there is, or how late it is, in working days. */
export function leftWords(row: Pick<MatterRow, "until" | "days_left">, today: Day): Words | null {
  if (!row.until) return null;
  const days = row.days_left ?? 0;
  const n = showCount(Math.abs(days), lang.value);
  if (row.until < today) return days < 0 ? ["matter.over.days", { n }] : ["matter.over.short", {}];
  if (row.until === today) return ["matter.left.today", {}];
  return days > 0 ? ["matter.left.days", { n }] : ["matter.left.short", {}];
}

/** How long it has been open, or was until it ended. */
export function ageWords(row: Pick<MatterRow, "state" | "age_days">): Words {
  const n = showCount(row.age_days, lang.value);
  if (!isOpen(row)) return row.age_days ? ["matter.took", { n }] : ["matter.took.short", {}];
  return row.age_days ? ["matter.age", { n }] : ["matter.age.short", {}];
}

const STEP_OF: Record<Limit, SaidStep | null> = {
  none: null,
  receive: "received",
  reply: "replied",
  solve: "solved",
  confirm: "confirmed",
};
/** The step that does what is asked, where one may say it. */
export function stepAsked(row: Pick<MatterRow, "asked" | "may">): SaidStep | null {
  const step = STEP_OF[row.asked];
  return step && row.may.includes(step) ? step : null;
}

/** What each step can't do without, and what it may have besides. */
export interface Needs {
  text: "asked" | "may";
  until?: "asked" | "may";
  document?: "asked" | "may";
  recipient?: "asked";
  evidence?: true;
}
const WITH_TEXT: Needs = { text: "asked" };
const NEEDS: Partial<Record<SaidStep, Needs>> = {
  received: { text: "may" },
  replied: { text: "asked", until: "may" },
  solved: { text: "asked", document: "may", evidence: true },
  confirmed: { text: "may" },
  passed: { text: "asked", recipient: "asked" },
  extended: { text: "asked", until: "asked", document: "asked" },
};
export const needsOf = (step: SaidStep): Needs => NEEDS[step] ?? WITH_TEXT;

/** In the order in which they are most often said. */
const ORDER: readonly SaidStep[] = [
  "received",
  "replied",
  "solved",
  "confirmed",
  "refused",
  "pushed",
  "sent_down",
  "passed",
  "extended",
  "withdrawn",
];
export const stepsInOrder = (may: readonly StepName[]): SaidStep[] => ORDER.filter((step) => may.includes(step));

/** The columns of a board, as far as the filter lets any row stand in them. */
export function columnsOf(state: string | undefined): MatterState[] {
  if (!state) return [...STATES];
  if (state === "ended") return [...ENDED];
  const open = STATES.filter((each) => !ENDED.includes(each));
  if (state === "open" || state === "late") return open;
  return STATES.filter((each) => each === state);
}

export interface Held {
  from: Day;
  /** None: it is there still. */
  until: Day | null;
}
const goes_up = (step: StepName): boolean => step === "climbed" || step === "pushed";
/** When each level of the ladder had it, by region: of one that had it twice, both times. */
export function heldBy(ladder: Pick<Ladder, "levels">, steps: readonly StepLine[], raised: Day): Map<string, Held[]> {
  const moves = steps.filter((step) => step.to);
  const keys = ladder.levels.map((level) => level.region);
  const first = moves[0];
  const here = ladder.levels.find((level) => level.is_here)?.region ?? keys[0] ?? "";
  // It began just below where it first went up to.
  const began = first && goes_up(first.step) ? (keys[keys.indexOf(first.to) - 1] ?? here) : here;
  const found = new Map<string, Held[]>();
  const note = (region: string, held: Held): void => void found.set(region, [...(found.get(region) ?? []), held]);
  let at = began;
  let from = raised;
  for (const move of moves) {
    note(at, { from, until: move.day });
    at = move.to;
    from = move.day;
  }
  note(at, { from, until: null });
  return found;
}
