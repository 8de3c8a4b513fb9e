// How the list is looked at, as members of the address: table, board, map or nodes; groups, and which of them are open.
import { address, type Filter, type GroupsQuery, type Query, type RegionName } from "../api";
import { filterOf, one, type Members } from "../filter";
import type { Lang } from "../show";

export const LOOKS = ["table", "board", "map", "nodes"] as const;
export type Look = (typeof LOOKS)[number];
export const lookOf = (members: Members): Look =>
  LOOKS.find((each) => each === one(members, "view")) ?? "table";

export const GROUPINGS = ["region", "industry", "sector", "department", "leader", "tag", "state"] as const;
export type GroupBy = (typeof GROUPINGS)[number];
export interface Grouping {
  by: GroupBy;
  depth: number;
}
export const MOST_DEPTH = 3;

export function groupingOf(members: Members): Grouping | null {
  const by = GROUPINGS.find((each) => each === one(members, "group"));
  const depth = Math.floor(Number(one(members, "depth") ?? 1));
  return by ? { by, depth: depth >= 1 && depth <= MOST_DEPTH ? depth : 1 } : null;
}

/** Groups that stand open; a key may hold anything but this. */
const BETWEEN = "|";
export const openGroups = (members: Members): string[] =>
  one(members, "groups")?.split(BETWEEN).filter(Boolean) ?? [];
export const openGroupsText = (keys: readonly string[]): string | null => keys.join(BETWEEN) || null;

/** Depth counts below the filter's region. Without one it counts below the only root, so that 1 is its parts. */
export function groupQuery(filter: Filter, grouping: Grouping, regions: readonly RegionName[]): GroupsQuery {
  if (grouping.by !== "region") return { ...filter, by: grouping.by };
  const roots = regions.filter((region) => !region.parent);
  const region = filter.region ?? (roots.length === 1 ? roots[0]?.key : undefined);
  return { ...filter, region, by: "region", depth: grouping.depth };
}

/** The filter that finds just a group's rows; null where no filter can say it. */
export function narrowed(filter: Filter, by: GroupBy, key: string): Filter | null {
  if (!key || (by === "leader" && key === "0")) return null;
  if (by === "tag" && filter.tag && filter.tag !== key) return null;
  // What stands at the filter's own region, or above it, is more than the filter finds.
  if (by === "region" && filter.region && !key.startsWith(`${filter.region}/`) && key !== filter.region)
    return null;
  return { ...filter, [by]: key };
}

/** The list as a file: exactly what the address says. */
export const takeAway = (form: "xlsx" | "csv", members: Members, lang: Lang): string =>
  address(`/api/projects.${form}`, {
    ...filterOf(members),
    as_of: one(members, "as_of"),
    sort: one(members, "sort"),
    columns: one(members, "columns"),
    lang,
  });

/** What a saved view keeps: all of what is seen, but not how far one has scrolled or what is open beside it. */
export function viewAddress(members: Members): string {
  const kept: Query = {};
  for (const name of Object.keys(members).sort()) {
    if (name !== "at" && name !== "open" && !name.startsWith("open.")) kept[name] = one(members, name);
  }
  return address("/list", kept);
}
