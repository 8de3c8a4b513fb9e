// Plan, what happened and the statistics system's figures over the days of one year.
import type { Fen, PlanYear, Project } from "../api";
import type { Line } from "../parts/LineChart.vue";
import { monthEnd } from "../scale";

export const planOf = (project: Project, year: number): PlanYear | undefined =>
  project.plans.find((each) => each.year === year) ?? project.plans[project.plans.length - 1];

export interface CurveNames {
  planned: string;
  done: string;
  statistical: string;
}
/** Values of several series on the days of all of them. */
export function curveOf(
  project: Project,
  year: number,
  divisor: number,
  names: CurveNames,
): { days: string[]; lines: Line[] } {
  const plan = planOf(project, year);
  const shown = String(plan?.year ?? year);
  const start = `${shown}-01-01`;
  const planned = new Map<string, Fen>([[start, 0]]);
  plan?.months.forEach((value, index) => planned.set(monthEnd(plan.year, index + 1), value));
  const done = new Map<string, Fen | null>([[start, 0]]);
  for (const each of project.quantities.series)
    if (each.day.startsWith(shown)) done.set(each.day, each.invested_year);
  const statistical = new Map<string, Fen>();
  for (const each of project.quantities.statistical)
    if (each.day.startsWith(shown)) statistical.set(each.day, each.invested_year);
  const days = [...new Set([...planned.keys(), ...done.keys(), ...statistical.keys()])].sort();
  const values = (map: Map<string, Fen | null>): (number | null)[] =>
    days.map((day) => {
      const value = map.get(day);
      return value === null || value === undefined ? null : value / divisor;
    });
  const lines: Line[] = [
    { name: names.planned, weight: "thin", values: values(planned) },
    { name: names.done, weight: "solid", values: values(done) },
  ];
  if (statistical.size) lines.push({ name: names.statistical, weight: "dots", values: values(statistical) });
  return { days, lines };
}
