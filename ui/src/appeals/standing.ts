// How appeals stand: which wait, which are one's own, who may raise one.
import type { Day, RegionName } from "../api";
import type { Post } from "../persons";
import type { Appeal } from "./types";

/** What waits stands first, the longest first; then what is answered, the newest first. */
export function inOrder(appeals: readonly Appeal[]): Appeal[] {
  const open = appeals.filter((each) => !each.answer).sort((one, two) => one.seq - two.seq);
  const answered = appeals.flatMap((each) => (each.answer ? [{ each, seq: each.answer.seq }] : []));
  return [...open, ...answered.sort((one, two) => two.seq - one.seq).map(({ each }) => each)];
}

/** The units with an open appeal, each with the entry of its oldest. */
export function openByUnit(appeals: readonly Appeal[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { unit, seq, answer } of appeals)
    if (!answer) found.set(unit, Math.min(seq, found.get(unit) ?? seq));
  return found;
}

export const toAnswer = (appeals: readonly Appeal[]): Appeal[] =>
  appeals.filter((each) => !each.answer && each.may.includes("answer"));

const DAY_MS = 86_400_000;
/** After so many days what was answered is no news any more. */
const NEWS_DAYS = 60;
/** What this person raised, as long as it waits or its answer may be news. */
export function ownOf(appeals: readonly Appeal[], person: number | null, today: Day): Appeal[] {
  const since = Date.parse(today) - NEWS_DAYS * DAY_MS;
  return appeals.filter((each) => each.by === person && (!each.answer || Date.parse(each.raised) >= since));
}

/** For whom posts speak: a unit that they name, else their region and all below. The server judges. */
export function speaksFor(posts: readonly Post[], unit: string, regions: readonly RegionName[]): boolean {
  const above = [unit];
  const parentOf = (key: string) => regions.find((each) => each.key === key)?.parent;
  for (let key = parentOf(unit); key && !above.includes(key); key = parentOf(key)) above.push(key);
  return posts.some((post) => (post.unit ? post.unit === unit : above.includes(post.region)));
}
