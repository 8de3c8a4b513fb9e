// Who answers for which project and enterprise, as the server tells it.
import type { MatterRow } from "../matters/types";
import type { Refined, Told } from "../contract/refined";

export const DUTIES = ["leader", "officer", "contact"] as const;
export type Duty = (typeof DUTIES)[number];
export const HELPS = ["visit", "call", "meeting", "errand"] as const;
export type HelpKind = (typeof HELPS)[number];
export const CARES = ["measure", "policy", "request"] as const;
export type CareKind = (typeof CARES)[number];
export type CareState = "open" | "late" | "done" | "dropped";

export type Holder = Told["HolderAnswer"];
export type Slip = Told["SlipAnswer"];
export type DutyRow = Told["DutyRow"];
export type Coverage = Told["CoverageAnswer"];
export type Duties = Told["DutiesAnswer"];
export type HeldRow = Refined<Told["HeldRow"], { duty: Duty }>;
export type Held = Refined<Told["HeldAnswer"], { rows: HeldRow[] }>;
export type Help = Refined<Told["HelpAnswer"], { kind: HelpKind }>;
export type ProjectDuties = Refined<Told["ProjectDutiesAnswer"], { log: Help[] }>;
export type Care = Refined<Told["CareAnswer"], { kind: CareKind; state: CareState }>;
export type OneEnterprise = Refined<
  Told["EnterpriseAnswer"],
  { plan: Care[]; log: Help[]; matters: MatterRow[] }
>;
