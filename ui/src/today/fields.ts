// The fields of a report that a return may mean, by the names that its form gives them.
import type { Key } from "../lang";

export const FIELDS: Record<string, Key> = {
  invested_year: "report.invested",
  work: "project.work",
  arrived_year: "report.arrived",
  note: "deed.note",
  period: "report.period",
  day: "deed.day",
  total_forecast: "report.total.forecast",
  finish_forecast: "report.finish.forecast",
};
export const fieldName = (field: string): Key => FIELDS[field] ?? "returned.whole";
