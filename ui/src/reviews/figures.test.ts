import { describe, expect, it } from "vitest";
import type { ReviewRow } from "../api";
import { aheadOf, arrivedOf, changeOf, moneyOf, runOf, stepsOf } from "./figures";

const row = (some: Partial<ReviewRow>): ReviewRow =>
  ({ invested: null, invested_before: null, work_bp: null, work_before_bp: null, plan: null, ...some }) as ReviewRow;

describe("a report beside the one before", () => {
  it("has a difference only where both are known", () => {
    expect(moneyOf(row({ invested: 300, invested_before: 100 })).by).toBe(200);
    expect(moneyOf(row({ invested: 300 })).by).toBeNull();
    expect(arrivedOf(row({ arrived: null, arrived_before: 5 })).by).toBeNull();
  });
  it("stands against what was due", () => {
    expect(aheadOf(row({ invested: 80, planned: 100 }))).toBe(-20);
    expect(aheadOf(row({ invested: 80, planned: null }))).toBeNull();
  });
  it("changed by its share of the plan, or by its work, whichever is more", () => {
    expect(changeOf(row({ invested: 30, invested_before: 10, plan: 100 }))).toBeCloseTo(0.2);
    expect(changeOf(row({ invested: 10, invested_before: 30, plan: 100 }))).toBeCloseTo(0.2);
    const both = row({ invested: 1, invested_before: 0, plan: 100, work_bp: 5000, work_before_bp: 1000 });
    expect(changeOf(both)).toBeCloseTo(0.4);
    expect(changeOf(row({ invested: 1 }))).toBe(0);
  });
});

describe("its way up", () => {
  const name = (zh: string) => ({ zh, en: zh });
  const chain = ["朝阳区", "长春市", "吉林省"].map(name);
  const passed = [{ region: name("朝阳区"), seq: 7, day: "2022-04-26" }];
  it("is what accepted it, where it waits, and who is still to look", () => {
    const steps = stepsOf(row({ chain, passed, state: "waiting", waits_at_name: name("长春市") }));
    expect(steps.map((step) => step.day)).toEqual(["2022-04-26", null, null]);
    expect(steps.map((step) => step.here)).toEqual([false, true, false]);
  });
});

describe("a run of rows", () => {
  it("is the same from either end", () => {
    expect(runOf([1, 2, 3, 4], 3, 2)).toEqual([2, 3]);
    expect(runOf([1, 2, 3, 4], 2, 3)).toEqual([2, 3]);
    expect(runOf([1, 2], 9, 1)).toEqual([]);
  });
});
