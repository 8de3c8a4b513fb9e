import { describe, expect, it } from "vitest";
import { askedFor, lookOf, matterFilterOf } from "./address";
import { runBetween } from "./picked";
import { columnsOf, heldBy, leftWords, stepAsked, stepsInOrder, whoHas } from "./standing";
import type { LadderLevel, StepLine, StepName } from "./types";

const name = (zh: string) => ({ zh, en: zh });
const level = (region: string, more: Partial<LadderLevel> = {}): LadderLevel => ({
  level: "",
  region,
  name: name(region),
  is_here: false,
  was_here: false,
  ...more,
});
const step = (which: StepName, day: string, to = ""): StepLine => ({
  seq: 1,
  at: 0,
  by: 0,
  who: name(""),
  step: which,
  name: name(""),
  day,
  text: "",
  to,
  to_name: name(to),
  recipient: "",
  until: null,
  document: "",
  evidence: [],
});

describe("a matter's standing", () => {
  it("says how long there is by the server's working days", () => {
    const left = (until: string | null, days_left: number | null) => leftWords({ until, days_left }, "2022-04-29");
    expect(left("2022-04-29", 0)?.[0]).toBe("matter.left.today");
    expect(left("2022-05-06", 2)).toEqual(["matter.left.days", { n: "2" }]);
    expect(left("2022-04-26", -3)).toEqual(["matter.over.days", { n: "3" }]);
    // A weekend lies between: no working day is left, and none is lost.
    expect(left("2022-04-30", 0)?.[0]).toBe("matter.left.short");
    expect(left("2022-04-28", 0)?.[0]).toBe("matter.over.short");
    expect(left(null, null)).toBeNull();
  });

  it("names the office where no department has it", () => {
    expect(whoHas(name("农安县"), "")).toMatch(/农安县/);
    expect(whoHas(name("农安县"), "自然资源局")).toBe("农安县 · 自然资源局");
    expect(whoHas(name("农安县"), "农安县自然资源局")).toBe("农安县自然资源局");
  });

  it("offers the step that is asked only to whom may say it", () => {
    expect(stepAsked({ asked: "reply", may: ["replied", "solved"] })).toBe("replied");
    expect(stepAsked({ asked: "reply", may: [] })).toBeNull();
    expect(stepAsked({ asked: "none", may: ["pushed"] })).toBeNull();
    expect(stepsInOrder(["withdrawn", "pushed", "received"])).toEqual(["received", "pushed", "withdrawn"]);
  });

  it("was held by each level in turn, also by one to which it was sent down", () => {
    const ladder = { levels: [level("县"), level("市", { is_here: true }), level("省", { was_here: true })] };
    const steps = [
      step("received", "2022-04-02"),
      step("climbed", "2022-04-08", "市"),
      step("pushed", "2022-04-12", "省"),
      step("sent_down", "2022-04-14", "市"),
    ];
    const held = heldBy(ladder, steps, "2022-04-01");
    expect(held.get("县")).toEqual([{ from: "2022-04-01", until: "2022-04-08" }]);
    expect(held.get("市")).toEqual([
      { from: "2022-04-08", until: "2022-04-12" },
      { from: "2022-04-14", until: null },
    ]);
    expect(held.get("省")).toEqual([{ from: "2022-04-12", until: "2022-04-14" }]);
    expect([...heldBy(ladder, [], "2022-04-01").keys()]).toEqual(["市"]);
  });
});

describe("looking at matters", () => {
  it("shows what the address says, and without a word one's own to whom works", () => {
    expect(lookOf({}, true)).toBe("mine");
    expect(lookOf({}, false)).toBe("list");
    expect(lookOf({ view: "board" }, true)).toBe("board");
    expect(matterFilterOf({ kind: "hazard", view: "list", q: "" })).toEqual({ kind: "hazard" });
    expect(askedFor({ whose: "raised" }, "mine")).toEqual({ whose: "mine" });
    expect(askedFor({ whose: "raised" }, "list")).toEqual({ whose: "raised" });
  });

  it("has only the columns that the filter lets anything stand in", () => {
    expect(columnsOf(undefined)).toHaveLength(6);
    expect(columnsOf("late")).toEqual(["raised", "received", "replied", "solved"]);
    expect(columnsOf("ended")).toEqual(["settled", "withdrawn"]);
    expect(columnsOf("solved")).toEqual(["solved"]);
  });

  it("chooses the run between two lines, upwards too", () => {
    expect(runBetween(["1", "2", "3", "4"], "3", "1")).toEqual(["1", "2", "3"]);
    expect(runBetween(["1", "2"], "9", "2")).toEqual(["2"]);
  });
});
