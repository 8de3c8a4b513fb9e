// How a permit stands, in words and plain figures: the server has said what is late and what may be said next.
import type { Day } from "../api";
import { t } from "../lang";
import type { Permit, Step } from "./types";

const OPEN: readonly Permit["state"][] = ["applied", "accepted", "lacking", "opinion"];
export const isOpen = (row: Pick<Permit, "state">): boolean => OPEN.includes(row.state);

/** The nearer of the two days, as long as one runs. */
export function dueOf(row: Pick<Permit, "state" | "until_promised" | "until_legal">): Day | null {
  if (!isOpen(row)) return null;
  const days = [row.until_promised, row.until_legal].filter((day): day is Day => day !== null);
  return days.sort()[0] ?? null;
}

/** "9 / 10 / 30": used, promised, legal; what nobody said is a dash. */
export const daysTold = (row: Pick<Permit, "accepted" | "days_used" | "promised_days" | "legal_days">): string =>
  [
    row.accepted ? String(row.days_used) : "–",
    row.promised_days ? String(row.promised_days) : "–",
    row.legal_days ? String(row.legal_days) : "–",
  ].join(" / ");

/** The limits in words, for where a column has no head. */
export function limitsTold(row: Pick<Permit, "promised_days" | "legal_days">): string {
  const told = [
    ...(row.promised_days ? [t("permit.limit.promised", { n: row.promised_days })] : []),
    ...(row.legal_days ? [t("permit.limit.legal", { n: row.legal_days })] : []),
  ];
  return told.join(" · ") || t("permit.limit.none");
}

/** What each step asks for besides its day; what another step would have needed isn't sent with it. */
export const FIELDS: Record<Step, readonly string[]> = {
  accepted: ["papers", "until", "text", "document"],
  supplied: ["papers", "text"],
  granted: ["number", "text", "document"],
  refused: ["text", "document"],
  revoked: ["text", "document"],
  withdrawn: ["text"],
};
export const asks = (step: string, field: string): boolean => FIELDS[step as Step]?.includes(field) ?? false;
export const leftOut = (step: string): Record<string, string> =>
  Object.fromEntries(
    [...new Set(Object.values(FIELDS).flat())].filter((name) => !asks(step, name)).map((name) => [name, ""]),
  );
/** Why must be said. */
export const needsWhy = (step: string): boolean => step === "refused" || step === "revoked";

/** In the order in which the kinds follow one another, any other kinds after them. */
export function asChecklist<Row extends Pick<Permit, "kind" | "state" | "permit">>(
  rows: readonly Row[],
  kinds: readonly { kind: string }[],
): Row[] {
  const rank = (row: Row): number => {
    const found = kinds.findIndex((each) => each.kind === row.kind);
    return found < 0 ? kinds.length : found;
  };
  return [...rows].sort((one, other) => rank(one) - rank(other) || one.permit - other.permit);
}
