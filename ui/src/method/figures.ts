// What a simulation comes to in a few numbers.
import type { Simulation, UnitChange } from "../scheme";

export interface HeadFigures {
  units: number;
  up: number;
  down: number;
  lists: number;
  on: number;
  off: number;
}
const places = ({ before, after }: UnitChange): number => (before && after ? before.rank - after.rank : 0);
const listed = (place: UnitChange["before"]): string => [...(place?.lists ?? [])].sort().join();

export const headFigures = (result: Simulation): HeadFigures => ({
  units: result.changed.length,
  up: result.changed.filter((change) => places(change) > 0).length,
  down: result.changed.filter((change) => places(change) < 0).length,
  lists: result.changed.filter((change) => listed(change.before) !== listed(change.after)).length,
  on: result.lights.reduce((sum, light) => sum + light.on, 0),
  off: result.lights.reduce((sum, light) => sum + light.off, 0),
});

/** The next number that no adopted text has; a version in words gets one behind it. */
export function nextVersion(used: readonly string[], version: string): string {
  const [, words = "", digits = ""] = /^(.*?)(\d*)$/.exec(version) ?? [];
  for (let number = Number(digits || 1) + 1; ; number += 1) {
    const next = `${words}${number}`;
    if (!used.includes(next)) return next;
  }
}
