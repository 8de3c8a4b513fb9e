// What the map shows of each region, and how dark it stands.
import type { RegionName } from "../api";
import type { Group, Groups, Sums } from "./types";

export const FIGURES = ["count", "total", "plan", "invested", "completion"] as const;
export type FigureName = (typeof FIGURES)[number];
export type Figures = Pick<Group, "count" | "sums" | "completion_bp">;

const NONE: Sums = { total: 0, plan: 0, due: 0, invested: 0 };
export const NOTHING: Figures = { count: 0, sums: NONE, completion_bp: null };

export function valueOf(figures: Figures, name: FigureName): number | null {
  if (name === "count") return figures.count;
  return name === "completion" ? figures.completion_bp : figures.sums[name];
}

const STEPS = 4;
/** From 0 (nothing) to 4 (the most): equal shares of the greatest value, so that a legend can say them. */
export function stepOf(value: number | null, most: number): number {
  if (value === null || value <= 0 || most <= 0) return 0;
  return Math.min(STEPS, Math.max(1, Math.ceil((value / most) * STEPS)));
}
export const boundsOf = (most: number): number[] =>
  Array.from({ length: STEPS }, (_, step) => (most * (step + 1)) / STEPS);

/** The regions just below the top with those below them; below a region that is looked at alone, only its own. */
export function blocksOf(
  regions: readonly RegionName[],
  region: string | undefined,
): { top: RegionName; parts: RegionName[] }[] {
  const roots = regions.filter((each) => !each.parent).map((each) => each.key);
  const within = (key: string): boolean =>
    !region || key === region || key.startsWith(`${region}/`) || region.startsWith(`${key}/`);
  return regions
    .filter((each) => roots.includes(each.parent ?? "") && within(each.key))
    .map((top) => ({ top, parts: regions.filter((each) => each.parent === top.key && within(each.key)) }));
}

/**
 * The figures of every region that any of the answers speaks of; the region looked at is their total. Nearer answers
 * come first: in a deeper one a region stands for what is its own alone.
 */
export function figuresIn(answers: readonly (Groups | null)[], region: string | undefined): Map<string, Figures> {
  const found = new Map<string, Figures>();
  for (const answer of answers) {
    for (const row of answer?.rows ?? []) if (!found.has(row.key)) found.set(row.key, row);
    if (!answer || !region) continue;
    // A rate is the server's to say: of a whole it says one only where there is a single part.
    const completion_bp = answer.rows.length === 1 ? (answer.rows[0]?.completion_bp ?? null) : null;
    found.set(region, { count: answer.count, sums: answer.sums, completion_bp });
  }
  return found;
}

/** What stands at a region itself and at none below it, where there are such. */
export const ownOf = (far: Groups | null, top: string): Figures | null =>
  far?.rows.some((row) => row.key.startsWith(`${top}/`)) ? (far.rows.find((row) => row.key === top) ?? null) : null;
