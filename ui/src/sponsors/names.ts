// Names of codes, as words of the pages.
import type { Key } from "../lang";
import type { CARES, Duty, HELPS } from "./types";

export const DUTY_NAMES: Record<Duty, Key> = {
  leader: "duty.leader",
  officer: "duty.officer",
  contact: "duty.contact",
};
export const HELP_NAMES: Record<(typeof HELPS)[number], Key> = {
  visit: "served.kind.visit",
  call: "served.kind.call",
  meeting: "served.kind.meeting",
  errand: "served.kind.errand",
};
export const CARE_NAMES: Record<(typeof CARES)[number], Key> = {
  measure: "care.kind.measure",
  policy: "care.kind.policy",
  request: "care.kind.request",
};
export const SWITCH_NAMES = {
  covered: "filter.duty.covered",
  leaving: "filter.duty.leaving",
  slipped: "filter.duty.slipped",
} as const satisfies Record<string, Key>;
