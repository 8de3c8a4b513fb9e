// What is to be reported, who reports in time, and what is on its way up.
import type { ProjectRow } from "./api";
import type { Refined, Told } from "./contract/refined";

export const DUE_STATES = ["not_open", "open", "reported", "late_reported", "overdue", "locked"] as const;
export type DueState = (typeof DUE_STATES)[number];
/** `days_left` is negative where it is late; `exception` says why these days are others than usual. */
export type DueRow = Refined<Told["DueRow"], { state: DueState }>;
export type Due = Refined<Told["DueAnswer"], { rows: DueRow[] }>;
/** A rate is null without anything expected: not reported is never zero. */
export type Rates = Told["RatesAnswer"];
export type Reporting = Told["ReportingAnswer"];
/** `chain`: who has to look, from below; who may accept may return as well. */
export type ReviewRow = Refined<
  Told["ReviewRow"],
  {
    state: "waiting" | "returned" | "verified";
    lights: ProjectRow["lights"];
    may: "accept" | "return" | "";
  }
>;
export type Reviews = Refined<Told["ReviewsAnswer"], { rows: ReviewRow[] }>;
