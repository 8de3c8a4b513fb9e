import { describe, expect, it } from "vitest";
import { codesOf, isoDay, lateOf, markOf, marksOf, spanOf, sumOf } from "./nodes";
import type { NodesRow } from "./types";

const text = { zh: "", en: "" };
const days = (node: string, planned: string | null, reached: string | null, late_days: number | null) => ({
  ...{ node, planned, reached, late_days },
});
const ROW: NodesRow = {
  ...{ project: 1, code: "", name: text, region: text, state: "building" },
  nodes: [
    days("1.1", null, "2021-03-01", null),
    days("2.1", "2022-01-10", "2022-01-20", 10),
    days("3.4", "2022-04-01", null, 27),
    days("4.1", "2022-09-30", null, null),
    days("5.1", null, null, null),
  ],
};
const NODES = ROW.nodes.map(({ node }) => ({ code: node, stage: node.slice(0, 1), name: text }));

describe("time nodes", () => {
  it("get a shape by what is said of them", () => {
    expect(ROW.nodes.map((each) => markOf(each)?.state)).toEqual(["reached", "late", "overdue", "planned", undefined]);
    expect(lateOf(marksOf(ROW, codesOf(NODES, null)))).toEqual({ overdue: 1, late: 1, longest: 27 });
  });
  it("are looked at all, by stage, or one", () => {
    expect(codesOf(NODES, null).size).toBe(5);
    expect([...codesOf(NODES, "3")]).toEqual(["3.4"]);
    expect([...codesOf(NODES, "2.1")]).toEqual(["2.1"]);
  });
  it("span all their days and today, or its year", () => {
    const [first, last] = spanOf([marksOf(ROW, codesOf(NODES, null))], "2022-04-28", false);
    expect(isoDay(first) < "2021-03-01" && isoDay(last) > "2022-09-30").toBe(true);
    expect(spanOf([], "2022-04-28", true).map(isoDay)).toEqual(["2022-01-01", "2022-12-31"]);
    expect(spanOf([[]], "2022-04-28", false).map(isoDay)).toEqual(["2022-04-13", "2022-05-13"]);
  });
  it("are summed where they are looked at", () => {
    const totals = [
      { node: "1.1", planned: 1, reached: 2, late: 3 },
      { node: "2.1", planned: 10, reached: 20, late: 30 },
    ];
    expect(sumOf(totals, codesOf(NODES, "2"))).toEqual({ planned: 10, reached: 20, late: 30 });
  });
});
