import { describe, expect, it } from "vitest";
import type { ItemScore, RaceRow } from "../scheme";
import { isSame, paired, told, uncorrected } from "./compare";

const item = (code: string, score: number | null): ItemScore => ({
  code,
  rate_bp: null,
  numerator: 0,
  denominator: 0,
  score,
  value: null,
  place: null,
  unmet: false,
  entries: [],
});
const row = (key: string, rank: number, score: number, more: Partial<RaceRow> = {}): RaceRow => ({
  key,
  name: { zh: key, en: key },
  rank,
  rank_before: null,
  score,
  gap: null,
  items: [item("done", score)],
  uncorrected: null,
  rank_uncorrected: null,
  grade: "",
  admonished: false,
  vetoes: [],
  lists: [],
  ...more,
});

describe("two days side by side", () => {
  it("put first what moved most: come or gone, then places, then points", () => {
    const then = [row("a", 1, 90), row("b", 2, 80), row("c", 3, 70), row("d", 4, 60), row("gone", 5, 50)];
    const now = [row("c", 1, 95), row("a", 2, 92), row("b", 3, 80), row("d", 4, 69)];
    expect(paired(then, now, ["done"]).map((pair) => pair.key)).toEqual(["gone", "c", "a", "b", "d"]);
  });

  it("count a place won as a rise", () => {
    const [pair] = paired([row("a", 5, 10)], [row("a", 2, 30)], ["done"]);
    expect(pair).toMatchObject({ moved: 3, change: 20, parts: [{ code: "done", then: 10, now: 30, change: 20 }] });
  });

  it("know no difference where one day has no score", () => {
    const [pair] = paired([row("a", 1, 10, { items: [item("done", null)] })], [row("a", 1, 10)], ["done", "none"]);
    expect(pair?.parts.map((part) => part.change)).toEqual([null, null]);
    expect(paired([], [row("new", 1, 1)], [])[0]).toMatchObject({ then: null, moved: null, change: null });
  });

  it("are told in four numbers", () => {
    const then = [row("a", 1, 3), row("b", 2, 2), row("c", 3, 1)];
    const now = [row("b", 1, 3), row("a", 2, 2), row("c", 3, 1), row("new", 4, 0)];
    expect(told(paired(then, now, []))).toEqual({ up: 1, down: 1, same: 1, others: 1 });
  });

  it("are the same only where not one point of any item moved", () => {
    const [one, other] = [row("a", 1, 10), row("b", 2, 9)];
    expect(isSame(paired([one, other], [one, other], ["done"]))).toBe(true);
    expect(isSame(paired([one], [row("a", 1, 10, { items: [item("done", 9)] })], ["done"]))).toBe(false);
    expect(isSame(paired([one], [one, other], ["done"]))).toBe(false);
  });

  it("stand in their own order without points by documents", () => {
    const rows = [row("a", 1, 12, { uncorrected: 7, rank_uncorrected: 2 }), row("b", 2, 9, { rank_uncorrected: 1 })];
    expect(uncorrected(rows).map((each) => [each.key, each.rank, each.score])).toEqual([
      ["b", 1, 9],
      ["a", 2, 7],
    ]);
  });
});
