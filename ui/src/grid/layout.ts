// How wide the columns of a sheet are, and which of its rows stand in view.
export interface Widths {
  name: number;
  last: number;
  change: number;
  state: number;
  cells: readonly number[];
}
const LEAST = { name: 200, last: 124, change: 108, state: 176, cells: [118, 76, 118, 140, 140] };
const NARROW = { name: 124, last: 104, change: 96, state: 160, cells: [112, 72, 112, 160, 160] };

/** What is left over goes to names, notes and reasons. */
export function widthsIn(room: number): Widths {
  const least = room < 700 ? NARROW : LEAST;
  const sum = least.name + least.last + least.change + least.state + least.cells.reduce((all, each) => all + each, 0);
  const spare = Math.max(0, room - sum);
  const add = (share: number): number => Math.floor(spare * share);
  const cells = least.cells.map((width, index) => (index >= 3 ? width + add(0.2) : width));
  return { ...least, name: least.name + add(0.4), state: least.state + add(0.2), cells };
}

/** From the left: name, last, then invested, change, work, arrived, note, reason, state. */
export function leftOf(widths: Widths, column: number): number {
  const before = widths.cells.slice(0, column).reduce((all, each) => all + each, 0);
  return widths.name + widths.last + before + (column > 0 ? widths.change : 0);
}

export const allOf = (widths: Widths): number => leftOf(widths, widths.cells.length) + widths.state;

const SPARE_ROWS = 6;
export function rowsIn(top: number, height: number, row_height: number, count: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(top / row_height) - SPARE_ROWS);
  return { first, end: Math.min(count, Math.ceil((top + height) / row_height) + SPARE_ROWS) };
}
