// What matters are narrowed to and how they are looked at, as members of the address.
import { one, type Members } from "../filter";

export const LOOKS = ["mine", "list", "board"] as const;
export type Look = (typeof LOOKS)[number];
/** Without a word in the address: their own for whoever works, all for whoever looks. */
export const lookOf = (members: Members, works: boolean): Look =>
  LOOKS.find((each) => each === one(members, "view")) ?? (works ? "mine" : "list");

export const MATTER_FILTERS = [
  "region",
  "project",
  "state",
  "kind",
  "element",
  "severity",
  "level",
  "recipient",
  "whose",
  "q",
] as const;
export type MatterFilterName = (typeof MATTER_FILTERS)[number];
export type MatterFilter = Partial<Record<MatterFilterName, string>>;

export function matterFilterOf(members: Members): MatterFilter {
  const filter: MatterFilter = {};
  for (const name of MATTER_FILTERS) {
    const value = one(members, name);
    if (value !== null) filter[name] = value;
  }
  return filter;
}
/** What is mine is asked of me; elsewhere the address says whose. */
export const askedFor = (filter: MatterFilter, look: Look): MatterFilter =>
  look === "mine" ? { ...filter, whose: "mine" } : filter;
