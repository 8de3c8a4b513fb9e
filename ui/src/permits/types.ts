// Permits before a start, as the server tells them. Limits and days are working days.
import type { Refined, Told } from "../contract/refined";

export const PERMIT_STATES = [
  "applied",
  "accepted",
  "lacking",
  "opinion",
  "granted",
  "refused",
  "revoked",
  "withdrawn",
] as const;
export type PermitState = (typeof PERMIT_STATES)[number];
export const STEPS = ["accepted", "supplied", "granted", "refused", "revoked", "withdrawn"] as const;
export type Step = (typeof STEPS)[number];

export type PermitKind = Told["PermitKindAnswer"];
export type PermitSum = Told["PermitSumAnswer"];
export type PermitCount = Refined<Told["PermitCount"], { state: PermitState }>;
export type SaidStep = Refined<Told["PermitStepAnswer"], { step: Step }>;
export type Permit = Refined<Told["PermitRowAnswer"], { state: PermitState; steps: SaidStep[]; may: Step[] }>;
export type Permits = Refined<Told["PermitsAnswer"], { rows: Permit[]; states: PermitCount[] }>;
