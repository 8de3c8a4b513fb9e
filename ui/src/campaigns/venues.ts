// The venues of a campaign as its form writes them: a line each, "region；site；host", the main one first.
import type { Place } from "./types";

export interface Venue {
  region: string;
  /** A project's number, or what was typed for it. */
  site: string;
  host: string;
}
export const NO_VENUE: Venue = { region: "", site: "", host: "" };
const BETWEEN = "；";
/** What would end a part, or the line, is written otherwise. */
const part = (text: string): string => text.replace(/[\n\r]+/g, " ").replace(/[;；]/g, "，").trim();

export function lineOf({ region, site, host }: Venue): string {
  const parts = [region, site, host].map(part);
  while (parts.length && !parts[parts.length - 1]) parts.pop();
  return parts.join(BETWEEN);
}
export const linesOf = (venues: readonly Venue[]): string => venues.map(lineOf).join("\n");

export function venuesIn(text: string): Venue[] {
  if (!text) return [];
  return text.split("\n").map((line) => {
    const [region = "", site = "", ...host] = line.split(BETWEEN);
    return { region: region.trim(), site: site.trim(), host: host.join(BETWEEN).trim() };
  });
}

/** As they stand on record; the main one leads. */
export const venuesOf = (places: readonly Place[]): Venue[] =>
  places
    .filter((each) => each.is_venue)
    .sort((one, other) => Number(other.main) - Number(one.main))
    .map(({ region, site, host }) => ({ region, site: site ? String(site) : "", host }));

export function moved<T>(all: readonly T[], from: number, by: number): T[] {
  const next = [...all];
  const to = from + by;
  if (to < 0 || to >= next.length) return next;
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** One for each region that has none yet, after those that stand there; lines without anything give way. */
export function withEach(venues: readonly Venue[], regions: readonly string[]): Venue[] {
  const kept = venues.filter((each) => lineOf(each));
  const has = new Set(kept.map((each) => each.region));
  return [...kept, ...regions.filter((key) => !has.has(key)).map((region) => ({ ...NO_VENUE, region }))];
}

/** Empty lines aren't sent: which line the server means by its number. */
export function placeOfLine(venues: readonly Venue[], at: number): string {
  if (!lineOf(venues[at] ?? NO_VENUE)) return "";
  return `/venues/${venues.slice(0, at).filter((each) => lineOf(each)).length}`;
}
