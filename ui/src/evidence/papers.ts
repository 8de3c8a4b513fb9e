// What a file is to show, as people choose from, and what such a paper itself prints.
import { t, type Key } from "../lang";

export type Printed = "printed_name" | "printed_total" | "printed_day";
const NAME: readonly Printed[] = ["printed_name"];
const DATED: readonly Printed[] = ["printed_name", "printed_day"];
const ALL: readonly Printed[] = ["printed_name", "printed_total", "printed_day"];

const KINDS = {
  photo: { name: "paper.photo", prints: DATED },
  contents: { name: "paper.contents", prints: NAME },
  approval: { name: "paper.approval", prints: ALL },
  contract: { name: "paper.contract", prints: ALL },
  licence: { name: "paper.licence", prints: [] },
  statement: { name: "paper.statement", prints: ALL },
  feasibility: { name: "paper.feasibility", prints: ALL },
  land: { name: "paper.land", prints: DATED },
  planning: { name: "paper.planning", prints: DATED },
  eia: { name: "paper.eia", prints: DATED },
  construction_permit: { name: "paper.construction_permit", prints: DATED },
  purchase_contract: { name: "paper.purchase_contract", prints: ALL },
  payment: { name: "paper.payment", prints: ["printed_total", "printed_day"] },
  minutes: { name: "paper.minutes", prints: ["printed_day"] },
  other: { name: "paper.other", prints: [] },
} as const satisfies Record<string, { name: Key; prints: readonly Printed[] }>;
export type Paper = keyof typeof KINDS;

export const PAPERS = Object.keys(KINDS) as Paper[];
export const isPaper = (code: string): code is Paper => code in KINDS;
export const printsOf = (code: string): readonly Printed[] => (isPaper(code) ? KINDS[code].prints : []);
/** A code that a newer server has is shown as it is. */
export const paperName = (code: string): string => (isPaper(code) ? t(KINDS[code].name) : code);
