import { describe, expect, it } from "vitest";
import { between, columnsOf } from "./count";

describe("a figure that climbs", () => {
  it("begins at what it was and ends at what it is, whole between them", () => {
    expect(between(10, 20, 0)).toBe(10);
    expect(between(10, 20, 1)).toBe(20);
    expect(between(10, 20, 2)).toBe(20);
    expect(Number.isInteger(between(0, 7, 0.3))).toBe(true);
  });
  it("never passes its end, upwards or downwards", () => {
    for (const share of [0.1, 0.5, 0.9]) {
      expect(between(0, 100, share)).toBeLessThanOrEqual(100);
      expect(between(100, 0, share)).toBeGreaterThanOrEqual(0);
    }
  });
});

it("a roll of eleven is one column, of more two or three", () => {
  expect([11, 12, 13, 24, 25].map(columnsOf)).toEqual([1, 1, 2, 2, 3]);
});
