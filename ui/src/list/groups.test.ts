import { expect, it } from "vitest";
import { inOrder } from "./groups";
import type { Group } from "./types";

const group = (key: string, total: number, completion_bp: number | null): Group => ({
  key,
  name: { zh: key, en: key },
  count: 1,
  sums: { total, plan: 0, due: 0, invested: 0 },
  completion_bp,
});
const ALL = [group("a", 2, null), group("b", 3, 10), group("c", 1, 20)];
const keys = (groups: Group[]): string => groups.map((each) => each.key).join("");

it("groups stand in the list's order where they have its figure, else as they came", () => {
  expect(keys(inOrder(ALL, null))).toBe("abc");
  expect(keys(inOrder(ALL, { column: "total", down: true }))).toBe("bac");
  expect(keys(inOrder(ALL, { column: "finish", down: true }))).toBe("abc");
});
it("a missing rate comes last both ways", () => {
  expect(keys(inOrder(ALL, { column: "completion", down: true }))).toBe("cba");
  expect(keys(inOrder(ALL, { column: "completion", down: false }))).toBe("bca");
});
