// What a sheet's columns and states are called.
import type { Key } from "../lang";
import type { Column } from "./cells";
import type { RowState } from "./rows";

export const NAMES: Record<Column, Key> = {
  invested_year: "grid.invested",
  work: "grid.work",
  arrived_year: "grid.arrived",
  note: "grid.note",
  reason: "grid.reason",
};
export const STATES: Record<Exclude<RowState, "recorded">, Key> = {
  empty: "grid.state.empty",
  typed: "grid.state.typed",
  checking: "grid.state.checking",
  good: "grid.state.good",
  asks: "grid.state.asks",
  wrong: "grid.state.wrong",
  sending: "grid.state.sending",
  known: "grid.state.known",
  unsure: "grid.state.unsure",
  locked: "grid.state.locked",
};
