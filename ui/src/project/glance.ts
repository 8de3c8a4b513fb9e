// What is read first of a project, found in what the server said of it. Nothing is judged here.
import type { Day, NodeLine, Project, SeriesPoint } from "../api";
import { dayNumber } from "../scale";

/** The next of the chart: what has a day comes before what has none, the earliest first. */
export function nextNodes(nodes: readonly NodeLine[]): NodeLine[] {
  const open = nodes.filter((node) => !node.reached);
  const dated = open.filter((node) => node.planned);
  dated.sort((a, b) => ((a.planned ?? "") < (b.planned ?? "") ? -1 : 1));
  const last = nodes.reduce((found, node, index) => (node.reached ? index : found), -1);
  const after = open.filter((node) => !node.planned && nodes.indexOf(node) > last);
  return [...dated, ...after];
}

/** How many nodes a plan names up to a day, and how many of these are reached. */
export function nodesDue(nodes: readonly NodeLine[], day: Day): { due: number; reached: number } {
  const due = nodes.filter((node) => node.planned && node.planned <= day);
  return { due: due.length, reached: due.filter((node) => node.reached).length };
}

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const latestReport = (project: Project): SeriesPoint | null =>
  project.quantities.series.reduce<SeriesPoint | null>(
    (last, each) => (!last || each.day >= last.day ? each : last),
    null,
  );

/** Of a whole, for a bar that never leaves its well. */
export const shareOf = (part: number | null, whole: number | null): number =>
  part === null || !whole ? 0 : Math.max(0, Math.min(100, (part / whole) * 100));
