// What is to be reported, who reports in time, and what is on its way up.
import type { Day, Fen, ProjectRow, Text } from "./api";

export const DUE_STATES = ["not_open", "open", "reported", "late_reported", "overdue", "locked"] as const;
export type DueState = (typeof DUE_STATES)[number];
export interface DueRow {
  project: number;
  code: string;
  name: Text;
  region: Text;
  owner: string;
  calendar: string;
  calendar_name: Text;
  /** As the progress form takes it, where it is a month or its part. */
  period: string;
  first: Day;
  last: Day;
  opens: Day;
  due: Day;
  grace_until: Day;
  locked_after: Day | null;
  state: DueState;
  /** Negative: late. */
  days_left: number;
  /** Why these days are others than usual. */
  exception: Text | null;
  seq: number | null;
  said: Day | null;
  plan: Fen | null;
  /** Due by the period's end. */
  planned: Fen | null;
  invested: Fen | null;
  invested_on: Day | null;
  work_bp: number | null;
  may_report: boolean;
}
export interface Due {
  today: Day;
  count: number;
  states: Record<DueState, number>;
  rows: DueRow[];
}
export interface Rates {
  expected: number;
  received: number;
  on_time: number;
  open: number;
  overdue: number;
  locked: number;
  /** Null without anything expected: not reported is never zero. */
  completeness_bp: number | null;
  timeliness_bp: number | null;
}
export interface Reporting {
  calendar: { code: string; name: Text };
  calendars: { code: string; name: Text }[];
  period: string;
  periods: string[];
  opens: Day;
  due: Day;
  grace_until: Day;
  locked_after: Day | null;
  final: boolean;
  all: Rates;
  rows: (Rates & { region: string; name: Text })[];
}
export interface ReviewRow {
  project: number;
  code: string;
  name: Text;
  region: Text;
  /** The entry that reported. */
  report: number;
  day: Day;
  said: number;
  by: number;
  who: Text;
  state: "waiting" | "returned" | "verified";
  waits_at: string;
  waits_at_name: Text;
  /** Who has to look, from below. */
  chain: Text[];
  passed: { region: Text; seq: number; day: Day }[];
  returned: {
    seq: number;
    by: number;
    who: Text;
    at: Text;
    day: Day;
    field: string;
    reason: string;
  } | null;
  invested: Fen | null;
  invested_before: Fen | null;
  work_bp: number | null;
  work_before_bp: number | null;
  arrived: Fen | null;
  arrived_before: Fen | null;
  plan: Fen | null;
  planned: Fen | null;
  lights: ProjectRow["lights"];
  note: string;
  reason: string;
  /** Who may accept may return as well. */
  may: "accept" | "return" | "";
}
export interface Reviews {
  count: number;
  rows: ReviewRow[];
}
