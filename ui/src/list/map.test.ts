import { describe, expect, it } from "vitest";
import { blocksOf, boundsOf, figuresIn, ownOf, stepOf } from "./map";
import type { Groups } from "./types";

const region = (key: string, parent: string | null) => ({
  ...{ key, parent, name: { zh: key, en: key }, level: "county", races: true },
});
const REGIONS = [
  region("j", null),
  region("j/a", "j"),
  region("j/a/1", "j/a"),
  region("j/a/2", "j/a"),
  region("j/b", "j"),
];
const sums = { total: 9, plan: 8, due: 3, invested: 2 };
const ANSWER: Groups = {
  ...{ by: "region", count: 3, sums },
  rows: [{ key: "j/a/1", name: { zh: "", en: "" }, count: 2, sums, completion_bp: 2500 }],
};

describe("the map", () => {
  it("stands darker by shares of the most", () => {
    expect([0, 1, 25, 26, 100, null].map((value) => stepOf(value, 100))).toEqual([0, 1, 1, 2, 4, 0]);
    expect(stepOf(5, 0)).toBe(0);
    expect(boundsOf(100)).toEqual([25, 50, 75, 100]);
  });
  it("lays the regions out by those just below the top", () => {
    const shown = (of?: string) => blocksOf(REGIONS, of).map(({ top, parts }) => [top.key, parts.length]);
    expect(shown()).toEqual([
      ["j/a", 2],
      ["j/b", 0],
    ]);
    expect(shown("j")).toEqual(shown());
    expect(shown("j/a")).toEqual([["j/a", 2]]);
    expect(shown("j/a/1")).toEqual([["j/a", 1]]);
  });
  it("doesn't take what is a region's own for its whole", () => {
    const row = (key: string, count: number) => ({ key, name: { zh: "", en: "" }, count, sums, completion_bp: null });
    const near = { ...ANSWER, rows: [row("j/a", 9)] };
    const far = { ...ANSWER, rows: [row("j/a", 2), row("j/a/1", 7)] };
    expect(figuresIn([near, far], undefined).get("j/a")?.count).toBe(9);
    expect(ownOf(far, "j/a")?.count).toBe(2);
    expect(ownOf(near, "j/a")).toBeNull();
  });
  it("knows the figures of what is looked at", () => {
    expect(figuresIn([ANSWER, null], undefined).get("j")).toBeUndefined();
    expect(figuresIn([ANSWER], "j/a").get("j/a")?.count).toBe(3);
    expect(figuresIn([ANSWER], "j/a").get("j/a/1")?.count).toBe(2);
  });
});
