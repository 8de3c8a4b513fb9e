// What a list can show, in the order in which it shows it.
import type { SortName } from "../filter";
import type { Key } from "../lang";

/** Widths in pixels; `en` where English words need more. */
export interface Column {
  name: string;
  title: Key;
  width: number;
  en?: number;
  sort?: SortName;
  money?: boolean;
  figure?: boolean;
  unit?: Key;
}

export const COLUMNS: readonly Column[] = [
  { name: "region", title: "column.region", width: 130, sort: "region" },
  { name: "state", title: "column.state", width: 88, en: 152, sort: "state" },
  { name: "lights", title: "column.lights", width: 122 },
  { name: "total", title: "column.total", width: 106, sort: "total", money: true, figure: true },
  { name: "plan", title: "column.plan", width: 106, en: 124, sort: "plan", money: true, figure: true },
  { name: "due", title: "column.due", width: 112, money: true, figure: true },
  { name: "invested", title: "column.invested", width: 104, sort: "invested", money: true, figure: true },
  { name: "completion", title: "column.completion", width: 88, en: 100, sort: "completion", figure: true },
  { name: "behind", title: "column.behind", width: 92, sort: "behind", figure: true, unit: "unit.points" },
  { name: "work", title: "column.work", width: 88, figure: true },
  { name: "start", title: "column.start", width: 104, sort: "start" },
  { name: "finish", title: "column.finish", width: 104, sort: "finish" },
  { name: "updated", title: "column.updated", width: 104, sort: "updated" },
  { name: "industry", title: "column.industry", width: 170 },
  { name: "sector", title: "column.sector", width: 110 },
  { name: "tags", title: "column.tags", width: 200 },
  { name: "code", title: "column.code", width: 220 },
];
export const STANDARD: readonly string[] = [
  "region",
  "state",
  "lights",
  "total",
  "plan",
  "invested",
  "completion",
  "behind",
  "finish",
  "updated",
];

export const columnsOf = (text: string | null): string[] => {
  if (!text) return [...STANDARD];
  const chosen = text.split(".");
  return COLUMNS.map((column) => column.name).filter((name) => chosen.includes(name));
};
/** Null for the standard choice, so that a plain address stays plain. */
export const columnText = (names: readonly string[]): string | null => {
  const text = COLUMNS.map((column) => column.name)
    .filter((name) => names.includes(name))
    .join(".");
  return text === STANDARD.join(".") ? null : text || "none";
};
