// The lights on the map: how many projects of a region have one of each level.
import type { Colour, Rule, Text } from "../api";
import type { Figures } from "./map";

export interface Level {
  label: string;
  colour: Colour;
  name: Text;
}
export type LightCounts = (Level & { counts: ReadonlyMap<string, Figures> })[];

const GRAVITY: Record<Colour, number> = { red: 0, orange: 1, yellow: 2, blue: 3 };
/** Every level that some rule of the method has, the gravest first; one alone where the list is narrowed to it. */
export function levelsIn(rules: readonly Rule[], only: string | undefined): Level[] {
  const found = new Map<string, Level>();
  for (const level of rules.flatMap((rule) => rule.levels)) {
    if (!found.has(level.label) && (!only || only === level.label)) found.set(level.label, level);
  }
  return [...found.values()].sort((one, other) => GRAVITY[one.colour] - GRAVITY[other.colour]);
}

export const lightsAt = (lights: LightCounts, key: string): (Level & { count: number })[] =>
  lights
    .map(({ counts, ...level }) => ({ ...level, count: counts.get(key)?.count ?? 0 }))
    .filter((light) => light.count > 0);
