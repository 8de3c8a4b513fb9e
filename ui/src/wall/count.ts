// A figure that changes climbs to what it is now, quickly at first; where motion is unwanted it simply stands there.
export const CLIMB_MS = 900;

/** What stands between two figures after a share (0 to 1) of the way; whole, and exact at its end. */
export function between(from: number, to: number, share: number): number {
  if (share >= 1) return to;
  if (share <= 0) return from;
  const eased = 1 - (1 - share) ** 3;
  return Math.round(from + (to - from) * eased);
}

export const isStill = (): boolean =>
  typeof matchMedia !== "undefined" && matchMedia("(prefers-reduced-motion: reduce)").matches;

/** How many columns a roll needs so that its lines can be read from afar, and how many lines it shows at all. */
export const MOST_LINES = 36;
export const columnsOf = (lines: number): number => (lines > 24 ? 3 : lines > 12 ? 2 : 1);
