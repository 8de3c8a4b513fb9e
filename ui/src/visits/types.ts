// Visits to sites as the server tells them.
import type { Refined, Told } from "../contract/refined";
import type { MatterRow } from "../matters/types";

export const KINDS = ["tour", "inspection", "unannounced"] as const;
export type Kind = (typeof KINDS)[number];
export const STATES = ["planned", "under_way", "overdue", "done", "fed_back", "cancelled"] as const;
export type VisitState = (typeof STATES)[number];
export const FOUNDS = ["working", "slow", "idle", "unstarted", "finished"] as const;
export type Found = (typeof FOUNDS)[number];
/** What ends a visit, or calls it off. */
export const ENDINGS = ["done", "fed_back", "cancelled"] as const;
export type Ending = (typeof ENDINGS)[number];

/** `found` "": nobody has seen it yet. */
export type Stop = Refined<Told["StopAnswer"], { row: ProjectRow; found: Found | "" }>;
type ProjectRow = Refined<Told["ProjectRow"], { lights: LitLevel[] }>;
type LitLevel = Refined<Told["LitLevel"], { colour: "red" | "yellow" | "orange" | "blue" }>;
export type Head = Refined<Told["VisitHead"], { kind: Kind; state: VisitState; stop: Stop | null }>;
export type Visits = Refined<Told["VisitsAnswer"], { rows: Head[] }>;
export type VisitStep = Told["VisitStepAnswer"];
export type OneVisit = Refined<Told["OneVisitAnswer"], { head: Head; stops: Stop[]; matters: MatterRow[] }>;
export type Proposed = Refined<Told["ProposedAnswer"], { row: ProjectRow }>;
export type Proposals = Refined<Told["StopsAnswer"], { rows: Proposed[] }>;
