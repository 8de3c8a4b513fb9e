// The words of each step, limit and state, so that none is made up from pieces.
import type { Key } from "../lang";
import type { Look } from "./address";
import type { Limit, MatterState, SaidStep } from "./types";

export const LOOK_WORDS: Record<Look, Key> = {
  mine: "matter.look.mine",
  list: "matter.look.list",
  board: "matter.look.board",
};
/** The verb of what is asked. */
export const LIMIT_WORDS: Record<Limit, Key> = {
  none: "matter.limit.none",
  receive: "matter.limit.receive",
  reply: "matter.limit.reply",
  solve: "matter.limit.solve",
  confirm: "matter.limit.confirm",
};
/** Asked of whoever reads it. */
export const ASK_WORDS: Record<Limit, Key> = {
  none: "matter.limit.none",
  receive: "matter.ask.receive",
  reply: "matter.ask.reply",
  solve: "matter.ask.solve",
  confirm: "matter.ask.confirm",
};
export const STATE_WORDS: Record<MatterState | "open" | "late" | "ended", Key> = {
  open: "matter.state.open",
  late: "matter.state.late",
  ended: "matter.state.ended",
  raised: "matter.state.raised",
  received: "matter.state.received",
  replied: "matter.state.replied",
  solved: "matter.state.solved",
  settled: "matter.state.settled",
  withdrawn: "matter.state.withdrawn",
};
/** As the verb of a button. */
export const STEP_WORDS: Record<SaidStep, Key> = {
  received: "matter.step.received",
  replied: "matter.step.replied",
  solved: "matter.step.solved",
  confirmed: "matter.step.confirmed",
  refused: "matter.step.refused",
  pushed: "matter.step.pushed",
  sent_down: "matter.step.sent_down",
  passed: "matter.step.passed",
  extended: "matter.step.extended",
  withdrawn: "matter.step.withdrawn",
};
/** What is written with each step. */
export const SAY_WORDS: Record<SaidStep, Key> = {
  received: "matter.note",
  replied: "matter.say.replied",
  solved: "matter.say.solved",
  confirmed: "matter.note",
  refused: "matter.say.refused",
  pushed: "matter.say.pushed",
  sent_down: "matter.say.sent_down",
  passed: "matter.say.passed",
  extended: "matter.say.extended",
  withdrawn: "matter.say.withdrawn",
};
export const LEVELS: readonly [string, Key][] = [
  ["county", "matter.level.county"],
  ["prefecture", "matter.level.prefecture"],
  ["prefecture-like", "matter.level.like"],
  ["province", "matter.level.province"],
];
/** Of which a blocker names one. What is known of the ledger are only those that somebody here was stuck at before. */
export const ELEMENTS: readonly [string, Key][] = [
  ["land", "matter.element.land"],
  ["forest", "matter.element.forest"],
  ["energy", "matter.element.energy"],
  ["environment", "matter.element.environment"],
  ["water", "matter.element.water"],
  ["utilities", "matter.element.utilities"],
  ["finance", "matter.element.finance"],
  ["labour", "matter.element.labour"],
  ["materials", "matter.element.materials"],
  ["logistics", "matter.element.logistics"],
  ["approval", "matter.element.approval"],
  ["demolition", "matter.element.demolition"],
];
