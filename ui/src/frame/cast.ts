import type { Person, RegionName, Role } from "../api";
import { words as known } from "../live";

export type Part =
  | "province"
  | "city"
  | "county"
  | "department"
  | "enterprise"
  | "leader"
  | "auditor"
  | "other";
const ORDER: readonly Part[] = [
  "province",
  "city",
  "county",
  "department",
  "enterprise",
  "leader",
  "auditor",
  "other",
];
const BY_ROLE: Partial<Record<Role, Part>> = {
  administrator: "province",
  department: "department",
  enterprise: "enterprise",
  leader: "leader",
  auditor: "auditor",
};

/** An office's part is where it stands in the tree: at its top, one below, or further down. */
export function partOf(person: Person, regions: readonly RegionName[]): Part {
  const post = person.posts.find((each) => each.role !== "none") ?? person.posts[0];
  if (!post) return "other";
  if (post.role !== "office" && post.role !== "clerk") return BY_ROLE[post.role] ?? "other";
  let depth = 0;
  for (let key: string | null = post.region; key; depth++)
    key = regions.find((region) => region.key === key)?.parent || null;
  return depth <= 1 ? "province" : depth === 2 ? "city" : "county";
}

const heard = (person: Person): string =>
  [
    person.name.zh,
    person.name.en,
    ...person.posts.flatMap((post) => [
      post.title.zh,
      post.title.en,
      post.unit,
      post.region_name.zh,
      post.region_name.en,
      post.role_name.zh,
      post.role_name.en,
    ]),
  ]
    .join(" ")
    .toLowerCase();

/** Everybody in whose name and posts all the words stand, by part. */
export function castGroups(
  people: readonly Person[],
  words: string,
  regions: readonly RegionName[] = known.value?.regions ?? [],
): { part: Part; people: Person[] }[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = people.filter((person) => {
    const text = heard(person);
    return wanted.every((word) => text.includes(word));
  });
  const groups = new Map<Part, Person[]>();
  for (const person of found) {
    const part = partOf(person, regions);
    const group = groups.get(part);
    if (group) group.push(person);
    else groups.set(part, [person]);
  }
  return ORDER.flatMap((part) => {
    const group = groups.get(part);
    return group ? [{ part, people: group }] : [];
  });
}
