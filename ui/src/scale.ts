// Axes: round steps from zero, months along the days, labels that don't run into each other.

/** Round values from 0 to at least `most`, about `count` of them: steps of 1, 2, 2.5 or 5 times a power of ten. */
export function steps(most: number, count = 5): number[] {
  if (!(most > 0)) return [0, 1];
  const raw = most / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10) * power;
  const marks: number[] = [];
  for (let index = 0; index <= Math.ceil(most / step - 1e-9); index++)
    marks.push(Number((index * step).toPrecision(12)));
  return marks;
}

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export interface Mark {
  at: number;
  text: string;
}

/** Firsts of months between two days, thinned to at most `most`; the year is said when it changes or comes first. */
export function months(first: string, last: string, most: number): Mark[] {
  const marks: Mark[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  if (!first.endsWith("-01")) month += 1;
  for (;;) {
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > last) break;
    marks.push({ at: dayNumber(day), text: month === 1 ? String(year) : day.slice(5, 7) });
    month += 1;
  }
  const every = [1, 2, 3, 6, 12].find((each) => marks.length / each <= most) ?? Math.ceil(marks.length / most);
  return marks.filter((_, index) => index % every === 0);
}

/** Moves labels apart, keeping their order, so that neighbours stand at least `apart` from each other. */
export function spread(places: readonly number[], apart: number, most: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let above = -Infinity;
  for (const index of order) above = moved[index] = Math.max(moved[index] ?? 0, above + apart);
  let below = most + apart;
  for (const index of order.reverse()) below = moved[index] = Math.min(moved[index] ?? 0, below - apart);
  return moved;
}

/** The last day of a month, `month` counted from 1. */
export const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
