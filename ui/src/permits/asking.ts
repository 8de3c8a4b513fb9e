// What permits are narrowed to, as members of the address, and by which of them a figure of the sums lists its own.
import { one, type Members } from "../filter";
import { PERMIT_STATES, type PermitSum } from "./types";

export const PAGE = 50;

export const ASKED_STATES = ["open", "missing", "overdue", "begun", ...PERMIT_STATES] as const;
export type AskedState = (typeof ASKED_STATES)[number];
export const LIMITS = ["promised", "legal"] as const;
export type Limit = (typeof LIMITS)[number];
export const WHOSE = ["decide", "apply"] as const;

export const PERMIT_FILTERS = ["region", "kind", "office", "state", "late", "mine", "project", "q"] as const;
export type PermitFilterName = (typeof PERMIT_FILTERS)[number];
export type PermitFilter = Partial<Record<PermitFilterName, string>>;

const VALUES: Partial<Record<PermitFilterName, readonly string[]>> = {
  state: ASKED_STATES,
  late: LIMITS,
  mine: WHOSE,
};
export function permitFilterOf(members: Members): PermitFilter {
  const filter: PermitFilter = {};
  for (const name of PERMIT_FILTERS) {
    const value = one(members, name);
    if (value !== null && (VALUES[name]?.includes(value) ?? true)) filter[name] = value;
  }
  return filter;
}

export interface Figure {
  code: keyof Pick<
    PermitSum,
    | "applied"
    | "open"
    | "late_promised"
    | "late_legal"
    | "missing"
    | "overdue"
    | "begun"
    | "granted"
    | "granted_late"
  >;
  state: AskedState | null;
  late: Limit | null;
}
/** The figures of a sum, and what each lists. */
export const FIGURES: readonly Figure[] = [
  { code: "applied", state: null, late: null },
  { code: "open", state: "open", late: null },
  { code: "late_promised", state: "open", late: "promised" },
  { code: "late_legal", state: "open", late: "legal" },
  { code: "missing", state: "missing", late: null },
  { code: "overdue", state: "overdue", late: null },
  { code: "begun", state: "begun", late: null },
  { code: "granted", state: "granted", late: null },
  { code: "granted_late", state: "granted", late: "promised" },
];

/** The members under which a figure lists what it is made of; region, words and whose they are narrow both and stay. */
export const openedBy = (
  sum: Pick<PermitSum, "kind" | "office">,
  figure: Pick<Figure, "state" | "late">,
): Record<"kind" | "office" | "state" | "late" | "from", string | null> => ({
  kind: sum.kind || null,
  office: sum.office || null,
  state: figure.state,
  late: figure.late,
  from: null,
});
