// What a campaign's answers mean for a page: where it stands in time, where a venue stands, who can be marked.
import type { Head, Kind, Member, MemberState, Place, Sums } from "./types";

export type Phase = "coming" | "on" | "over";
export function phaseOf(head: Pick<Head, "from" | "until" | "is_on" | "ended">, day: string): Phase {
  if (head.is_on) return "on";
  return !head.ended && day < head.from ? "coming" : "over";
}

/** `missing`: it was announced without it. */
export type VenueState = "reported" | "late" | "missing" | "waiting";
export function venueState(place: Pick<Place, "reported" | "late">): VenueState {
  if (place.reported) return place.late ? "late" : "reported";
  return place.late ? "missing" : "waiting";
}

/** These count by what shows on the site, with a photo; the others by what is reported anyway. */
export const needsPhoto = (kind: Kind): boolean => kind === "start" || kind === "resumption";
export const countsMoney = (kind: Kind): boolean => kind === "push";
export const plansResumption = (kind: Kind): boolean => kind === "resumption";
export const hasVenues = (head: Pick<Head, "venues">): boolean => head.venues > 0;

/** Which states a kind of campaign has at all; those that stand at nothing are left out where a head is short. */
export function statesOf(kind: Kind, venues: boolean): MemberState[] {
  const states: MemberState[] = ["waiting"];
  if (kind === "start" && venues) states.push("ceremony", "absent");
  if (needsPhoto(kind)) states.push("unproved");
  states.push("counted");
  if (kind !== "push") states.push("earlier");
  return states;
}

/** Called, and not begun before it. */
export const askedOf = (sums: Sums): number => sums.called - sums.earlier;

/** What shows that it began lies there, and nobody has said so yet. */
export const canMark = (kind: Kind, row: Member): boolean =>
  needsPhoto(kind) && row.may && row.photo_seq !== null && row.done === null && row.state !== "earlier";

/** Who had stopped goes on by its state; who begins reaches the node. */
export function splitMarks<T extends Pick<Member, "resumes">>(rows: readonly T[]): { starts: T[]; resumes: T[] } {
  return { starts: rows.filter((row) => !row.resumes), resumes: rows.filter((row) => row.resumes) };
}

/** Who begins with the venue: those whose day of the ceremony stands, or all before its first report. */
export const beginsWith = (place: Pick<Place, "reported">, row: Pick<Member, "ceremony">): boolean =>
  place.reported === null || row.ceremony !== null;

export const sumOf = (rows: readonly Pick<Member, "total">[]): number =>
  rows.reduce((sum, row) => sum + row.total, 0);

/** By rank, those without one last, in the order they stood; the answer's own order is the venues'. */
export const byRank = (places: readonly Place[]): Place[] =>
  [...places].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);

/** The campaign that a wall or a home speaks of first: on, newest. */
export const nowOn = (heads: readonly Head[]): Head[] => heads.filter((head) => head.is_on);
