import { describe, expect, it } from "vitest";
import type { NodeLine } from "../api";
import { daysBetween, nextNodes, nodesDue, shareOf } from "./glance";

const node = (code: string, planned: string | null, reached: string | null): NodeLine => ({
  code,
  stage: "1",
  name: { zh: code, en: code },
  planned,
  reached,
  number: "",
  seq: null,
});

describe("the next node", () => {
  it("is the earliest that has a day and isn't reached", () => {
    const nodes = [
      node("a", null, "2022-01-01"),
      node("b", "2022-06-01", null),
      node("c", "2022-05-01", null),
      node("d", null, null),
    ];
    expect(nextNodes(nodes).map((each) => each.code)).toEqual(["c", "b", "d"]);
  });
  it("without any day is the first after what was reached last", () => {
    const nodes = [node("a", null, null), node("b", null, "2022-01-01"), node("c", null, null)];
    expect(nextNodes(nodes)[0]?.code).toBe("c");
  });
  it("is none where all are reached", () => expect(nextNodes([node("a", null, "2022-01-01")])).toEqual([]));
});

it("counts as due what a plan names up to the day", () => {
  const nodes = [
    node("a", "2022-04-28", null),
    node("b", "2022-04-01", "2022-04-02"),
    node("c", "2022-04-29", null),
    node("d", null, "2022-01-01"),
  ];
  expect(nodesDue(nodes, "2022-04-28")).toEqual({ due: 2, reached: 1 });
});
it("counts days over a month's end", () => expect(daysBetween("2022-02-27", "2022-03-02")).toBe(3));
it("keeps a bar in its well", () => {
  expect(shareOf(30, 20)).toBe(100);
  expect(shareOf(-1, 20)).toBe(0);
  expect(shareOf(null, 20)).toBe(0);
  expect(shareOf(5, 0)).toBe(0);
});
