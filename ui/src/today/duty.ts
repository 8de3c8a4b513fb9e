// What the form of a report begins with where it isn't begun on the project's page: whose period, whose day.
import type { Day, DueRow, Fen, Issue, ReviewRow, Text } from "../api";
import type { Fields } from "../deed/types";

export interface Duty {
  /** With person and deed the name of its draft. */
  about: string;
  period: string;
  /** Sent as well where the period alone doesn't say it. */
  day?: Day;
  /** Figures of that day are what is corrected and no comparison. */
  corrects?: boolean;
  start?: Fields;
  marks?: Issue[];
}

const MONTH_OR_PART = /^\d{4}-\d{2}(\/[1-3])?$/;
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

export const dueKey = (row: DueRow): string => `${row.project}.${row.calendar}.${row.period}`;

/** A week or a day is reported as a day of its month. */
export function dutyOf(row: DueRow, today: Day): Duty {
  const about = `project/${row.project}/${row.calendar}/${row.period}`;
  if (MONTH_OR_PART.test(row.period)) return { about, period: row.period };
  const day = earlier(row.last, today || row.last);
  return { about, period: day.slice(0, 7), day };
}

/** As one would type it; in the unit that keeps it whole. */
function typed(fen: Fen | null, divisor: number): string {
  return fen === null ? "" : String(fen / divisor);
}

/** The report as it was said, at whose field stands why it came back. */
export function correctionOf(row: ReviewRow, unit: "wan" | "million"): Duty {
  const divisor = unit === "wan" ? 1e6 : 1e8;
  const { field, reason } = row.returned ?? { field: "", reason: "" };
  const text: Text = { zh: reason, en: reason };
  return {
    about: `project/${row.project}/report/${row.report}`,
    period: row.day.slice(0, 7),
    day: row.day,
    corrects: true,
    start: {
      unit,
      invested_year: typed(row.invested, divisor),
      arrived_year: typed(row.arrived, divisor),
      work: typed(row.work_bp, 100),
      note: row.note,
    },
    marks: [{ code: "verify.returned", place: field ? `/${field}` : "", text }],
  };
}
