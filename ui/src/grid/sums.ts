// What stands at the foot of a sheet: sums of what can be read as a figure.
import { distance, readFigure } from "../deed/figures";
import type { Column } from "./cells";
import type { GridLine } from "./rows";

export interface Sums {
  last: number;
  /** How many rows have a figure of what was invested. */
  typed: number;
  invested: number;
  change: number;
  arrived: number;
}

export function sumsOf(
  lines: readonly GridLine[],
  textOf: (key: string, column: Column) => string,
  divisor: number,
): Sums {
  const sums: Sums = { last: 0, typed: 0, invested: 0, change: 0, arrived: 0 };
  for (const { key, row } of lines) {
    sums.last += row.invested ?? 0;
    const text = textOf(key, "invested_year");
    const invested = readFigure(text);
    if (invested !== null) {
      sums.typed += 1;
      sums.invested += Math.round(invested * divisor);
      sums.change += distance(text, row.invested ?? 0, divisor) ?? 0;
    }
    const arrived = readFigure(textOf(key, "arrived_year"));
    if (arrived !== null) sums.arrived += Math.round(arrived * divisor);
  }
  return sums;
}
