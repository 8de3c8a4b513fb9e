import { describe, expect, it } from "vitest";
import {
  groupQuery,
  groupingOf,
  lookOf,
  narrowed,
  openGroups,
  openGroupsText,
  takeAway,
  viewAddress,
} from "./address";

const text = { zh: "", en: "" };
const region = (key: string, parent: string | null) => ({ key, parent, name: text, level: "province", races: false });
const REGIONS = [region("jilin", null), region("jilin/changchun", "jilin")];

describe("how a list is looked at", () => {
  it("is a table unless the address knows better", () => {
    expect(lookOf({})).toBe("table");
    expect(lookOf({ view: "board" })).toBe("board");
    expect(lookOf({ view: "nonsense" })).toBe("table");
  });
  it("groups by what it knows, one level deep unless asked", () => {
    expect(groupingOf({ group: "tag" })).toEqual({ by: "tag", depth: 1 });
    expect(groupingOf({ group: "region", depth: "2" })).toEqual({ by: "region", depth: 2 });
    expect(groupingOf({ group: "region", depth: "-7" })).toEqual({ by: "region", depth: 1 });
    expect(groupingOf({ group: "colour" })).toBeNull();
  });
  it("keeps which groups are open", () => {
    expect(openGroups({ groups: openGroupsText(["jilin/changchun", "jilin/siping"]) })).toEqual([
      "jilin/changchun",
      "jilin/siping",
    ]);
    expect(openGroupsText([])).toBeNull();
  });
});

describe("a question for groups", () => {
  it("counts depth below the only root", () => {
    expect(groupQuery({}, { by: "region", depth: 1 }, REGIONS)).toEqual({ region: "jilin", by: "region", depth: 1 });
    const two = [...REGIONS, region("hebei", null)];
    expect(groupQuery({}, { by: "region", depth: 1 }, two).region).toBeUndefined();
    expect(groupQuery({ q: "桥" }, { by: "tag", depth: 1 }, REGIONS)).toEqual({ q: "桥", by: "tag" });
  });
  it("narrows to a group only where a filter can say it", () => {
    expect(narrowed({ q: "桥" }, "state", "building")).toEqual({ q: "桥", state: "building" });
    expect(narrowed({ tag: "省重点" }, "tag", "专项债")).toBeNull();
    expect(narrowed({}, "leader", "0")).toBeNull();
    expect(narrowed({}, "department", "")).toBeNull();
    expect(narrowed({ region: "a/b" }, "region", "a")).toBeNull();
    expect(narrowed({ region: "a" }, "region", "a/b")).toEqual({ region: "a/b" });
  });
});

describe("what is taken away", () => {
  const members = { state: "building", sort: "-plan", columns: "state.total", at: "400", open: "completion" };
  it("is exactly what is seen", () => {
    expect(takeAway("xlsx", members, "zh")).toBe(
      "/api/projects.xlsx?state=building&sort=-plan&columns=state.total&lang=zh",
    );
  });
  it("is kept without where one has scrolled to", () => {
    expect(viewAddress({ ...members, "open.item": "17" })).toBe("/list?columns=state.total&sort=-plan&state=building");
    expect(viewAddress({})).toBe("/list");
  });
});
