// What projects need that offices must find, as the server tells it. Amounts are thousandths of their unit.
import type { Refined, Told } from "../contract/refined";

export const NEED_STATES = ["asked", "promised", "part", "granted", "refused", "withdrawn"] as const;
export type NeedState = (typeof NEED_STATES)[number];
export const ANSWERS = ["promised", "granted", "refused"] as const;
export type SaidAnswer = (typeof ANSWERS)[number];

export type ElementSum = Told["ElementSumAnswer"];
export type Elements = Told["ElementsAnswer"];
export type NeedAnswer = Refined<Told["NeedAnswered"], { answer: SaidAnswer }>;
export type NeedCount = Refined<Told["NeedCount"], { state: NeedState }>;
export type Need = Refined<Told["NeedRow"], { state: NeedState; answers: NeedAnswer[] }>;
export type Needs = Refined<Told["NeedsAnswer"], { rows: Need[]; states: NeedCount[] }>;
