// Which refusals are no "no" but a "why?": what is unusual is kept, with its reason.
import type { Issue } from "../api";

const ASKS: ReadonlySet<string> = new Set([
  "progress.went_down",
  "progress.over_total",
  "progress.already_reported",
  "bond.over_arrived",
  "bond.over_issued",
  "bond.fell",
]);

/** Codes that come later name themselves so, or say it as these do. */
export const asksReason = (issue: Issue): boolean =>
  ASKS.has(issue.code) ||
  issue.code.endsWith(".needs_reason") ||
  issue.place === "/reason" ||
  /说明原因/.test(issue.text.zh);
