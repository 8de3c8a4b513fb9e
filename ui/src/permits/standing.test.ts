import { describe, expect, it } from "vitest";
import { FIGURES, openedBy, permitFilterOf } from "./asking";
import { asChecklist, asks, daysTold, dueOf, isOpen, leftOut, needsWhy } from "./standing";

const row = { state: "accepted", until_promised: "2022-05-20", until_legal: "2022-05-10" } as const;

describe("a permit", () => {
  it("is due by the nearer limit, as long as it is open", () => {
    expect(dueOf(row)).toBe("2022-05-10");
    expect(dueOf({ ...row, until_legal: null })).toBe("2022-05-20");
    expect(dueOf({ ...row, state: "granted" })).toBeNull();
    expect(dueOf({ state: "opinion", until_promised: null, until_legal: null })).toBeNull();
    expect(isOpen({ state: "opinion" })).toBe(true);
    expect(isOpen({ state: "refused" })).toBe(false);
  });
  it("tells days used, promised and legal, and a dash for what nobody said", () => {
    expect(daysTold({ accepted: "2022-05-02", days_used: 0, promised_days: 10, legal_days: 30 })).toBe("0 / 10 / 30");
    expect(daysTold({ accepted: null, days_used: 0, promised_days: 0, legal_days: 30 })).toBe("– / – / 30");
  });
  it("asks for what a step needs and sends nothing else", () => {
    expect(asks("accepted", "papers")).toBe(true);
    expect(asks("granted", "papers")).toBe(false);
    expect(asks("nothing", "text")).toBe(false);
    expect(leftOut("granted")).toEqual({ papers: "", until: "" });
    expect(needsWhy("revoked")).toBe(true);
    expect(needsWhy("withdrawn")).toBe(false);
  });
  it("stands in the order of kinds, others after them", () => {
    const kinds = [{ kind: "approval" }, { kind: "energy" }];
    const rows = [
      { kind: "通航", state: "applied", permit: 1 },
      { kind: "energy", state: "applied", permit: 3 },
      { kind: "energy", state: "refused", permit: 2 },
      { kind: "approval", state: "granted", permit: 4 },
    ] as const;
    expect(asChecklist(rows, kinds).map((each) => each.permit)).toEqual([4, 2, 3, 1]);
  });
});

describe("what permits are narrowed to", () => {
  it("takes known values only", () => {
    expect(permitFilterOf({ state: "begun", late: "never", mine: "decide", kind: "任何", other: "1" })).toEqual({
      state: "begun",
      mine: "decide",
      kind: "任何",
    });
  });
  it("lists what a figure is made of", () => {
    const late = FIGURES.find((each) => each.code === "granted_late")!;
    expect(openedBy({ kind: "energy", office: "" }, late)).toEqual({
      kind: "energy",
      office: null,
      state: "granted",
      late: "promised",
      from: null,
    });
    expect(new Set(FIGURES.map((each) => `${each.state} ${each.late}`)).size).toBe(FIGURES.length);
  });
});
