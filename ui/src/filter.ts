// What a list is narrowed to, as members of the address.
import type { Filter } from "./api";

export const FILTERS = [
  "region",
  "industry",
  "sector",
  "state",
  "department",
  "leader",
  "tag",
  "light",
  "rule",
  "doubt",
  "q",
] as const;
export type FilterName = (typeof FILTERS)[number];

export type Members = Record<string, string | null | (string | null)[] | undefined>;

/** One value of an address member: the last when it is given more than once, null when empty or absent. */
export function one(members: Members, name: string): string | null {
  const value = members[name];
  const last = Array.isArray(value) ? value[value.length - 1] : value;
  return last || null;
}

export function filterOf(members: Members): Filter {
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = one(members, name);
    if (value !== null) filter[name] = value;
  }
  return filter;
}

/** Members with the changes made: null or empty removes one, everything else in the address stays. */
export function changed(members: Members, change: Record<string, string | null | undefined>): Members {
  const next: Members = { ...members };
  for (const [name, value] of Object.entries(change)) {
    if (value) next[name] = value;
    else delete next[name];
  }
  return next;
}

export const SORTS = [
  "name",
  "total",
  "plan",
  "invested",
  "completion",
  "behind",
  "start",
  "finish",
  "updated",
  "region",
  "state",
] as const;
export type SortName = (typeof SORTS)[number];
export interface Sort {
  column: SortName;
  down: boolean;
}

export function sortOf(text: string | null): Sort | null {
  if (!text) return null;
  const down = text.startsWith("-");
  const column = SORTS.find((name) => name === (down ? text.slice(1) : text));
  return column ? { column, down } : null;
}

export const sortText = (sort: Sort | null): string | null =>
  sort ? (sort.down ? "-" : "") + sort.column : null;

const DOWN_FIRST: ReadonlySet<SortName> = new Set([
  "total",
  "plan",
  "invested",
  "completion",
  "behind",
  "updated",
]);

/** A head clicked again turns the order round, a third time gives the list's own order back. */
export function nextSort(sort: Sort | null, column: SortName): Sort | null {
  const first = DOWN_FIRST.has(column);
  if (sort?.column !== column) return { column, down: first };
  return sort.down === first ? { column, down: !first } : null;
}

export interface Opening {
  measure: string | null;
  filter: Filter;
  item: string | null;
  entry: string | null;
  from: number;
}

/** What the side panel shows: `open` names the figure, `open.*` its filter and how far in one has gone. */
export function openingOf(members: Members): Opening | null {
  const measure = one(members, "open");
  const entry = one(members, "open.entry");
  if (!measure && !entry) return null;
  const filter: Filter = {};
  for (const name of Object.keys(members)) {
    const value = one(members, name);
    const key = name.slice(5);
    if (name.startsWith("open.") && value && !["item", "entry", "from"].includes(key)) filter[key] = value;
  }
  const from = Number(one(members, "open.from") ?? 0);
  return { measure, filter, item: one(members, "open.item"), entry, from: from > 0 ? Math.floor(from) : 0 };
}

export function openMembers(opening: Opening | null): Record<string, string> {
  if (!opening) return {};
  const members: Record<string, string> = {};
  if (opening.measure) {
    members.open = opening.measure;
    for (const [name, value] of Object.entries(opening.filter)) if (value) members[`open.${name}`] = value;
    if (opening.from) members["open.from"] = String(opening.from);
    if (opening.item) members["open.item"] = opening.item;
  }
  if (opening.entry) members["open.entry"] = opening.entry;
  return members;
}

export const withoutOpening = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => name !== "open" && !name.startsWith("open.")));
