// Matters as lists and pages show them: what each is, whose turn it is, until when, and what one may say of it.
import type { Refined, Told } from "../contract/refined";

export const STATES = ["raised", "received", "replied", "solved", "settled", "withdrawn"] as const;
export type MatterState = (typeof STATES)[number];
export const ENDED: readonly MatterState[] = ["settled", "withdrawn"];
export type Limit = "none" | "receive" | "reply" | "solve" | "confirm";
export type MatterKind = "blocker" | "directive" | "rectification" | "hazard" | "wages" | "request";
export type StepName =
  | "none"
  | "received"
  | "replied"
  | "solved"
  | "confirmed"
  | "refused"
  | "climbed"
  | "pushed"
  | "sent_down"
  | "passed"
  | "extended"
  | "withdrawn";

/** What a person says: the clock says the rest. */
export type SaidStep = Exclude<StepName, "none" | "climbed">;

/** `asked`: of whoever asks; `may`: the steps that they may say now. */
export type MatterRow = Refined<
  Told["MatterRow"],
  { kind: MatterKind; state: MatterState; limit: Limit; asked: Limit; may: StepName[] }
>;
export type MatterCount = Told["MatterCount"];
export type Matters = Refined<Told["MattersAnswer"], { rows: MatterRow[] }>;
/** `by` 0: the clock. */
export type StepLine = Refined<Told["StepAnswer"], { step: StepName }>;
export type LadderLevel = Told["LadderLevel"];
export type Ladder = Told["LadderAnswer"];
export type OneMatter = Refined<Told["OneMatterAnswer"], { row: MatterRow; steps: StepLine[] }>;
