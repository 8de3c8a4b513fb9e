// What the list of duties is narrowed to, as members of the address.
import { one, type Members } from "../filter";
import { DUTIES, type Coverage, type Duty } from "./types";

export const PAGE = 50;
export const DUTY_FILTERS = [
  "of",
  "region",
  "person",
  "with",
  "without",
  "covered",
  "leaving",
  "slipped",
  "q",
] as const;
export type DutyFilterName = (typeof DUTY_FILTERS)[number];
export type DutyFilter = Partial<Record<DutyFilterName, string>>;

export function dutyFilterOf(members: Members): DutyFilter {
  const filter: DutyFilter = {};
  for (const name of DUTY_FILTERS) {
    const value = one(members, name);
    if (value !== null && value !== "") filter[name] = value;
  }
  return filter;
}

const EMPTY: Record<DutyFilterName | "from", null> = {
  of: null,
  region: null,
  person: null,
  with: null,
  without: null,
  covered: null,
  leaving: null,
  slipped: null,
  q: null,
  from: null,
};

export type FigureName = "projects" | "led" | "served" | "contacted" | "enterprises" | "enterprises_led" | "leaving";
const OPENED: Record<FigureName, DutyFilter> = {
  projects: { covered: "1" },
  led: { covered: "1", with: "leader" },
  served: { covered: "1", with: "officer" },
  contacted: { covered: "1", with: "contact" },
  enterprises: { of: "enterprises" },
  enterprises_led: { of: "enterprises", with: "leader" },
  leaving: { leaving: "1" },
};
/** The filter under which a figure of the coverage lists what it is made of. */
export const openedBy = (row: Pick<Coverage, "at">, figure: FigureName): Record<string, string | null> => ({
  ...EMPTY,
  ...OPENED[figure],
  region: row.at,
});

/** What is missing of a figure, and the filter that lists it. */
const LACKS: Partial<Record<FigureName, [FigureName, Duty]>> = {
  led: ["projects", "leader"],
  contacted: ["projects", "contact"],
  enterprises_led: ["enterprises", "leader"],
};
export function lackingOf(
  row: Coverage,
  figure: FigureName,
): { count: number; filter: Record<string, string | null> } | null {
  const lacks = LACKS[figure];
  if (!lacks) return null;
  const [of, duty] = lacks;
  const count = row[of] - row[figure];
  const { with: _, ...filter } = OPENED[figure];
  return count > 0 ? { count, filter: { ...EMPTY, ...filter, without: duty, region: row.at } } : null;
}

export const isDuty = (code: string | null | undefined): code is Duty => DUTIES.some((each) => each === code);

/** Of all regions together. */
export const totalOf = (rows: readonly Coverage[], figure: FigureName): number =>
  rows.reduce((sum, row) => sum + row[figure], 0);
