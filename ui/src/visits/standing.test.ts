import { describe, expect, it } from "vitest";
import { lang, t } from "../lang";
import { countsOf, defaultName, differenceOf, differsFrom, endingsOf, takesFindings, windowOf } from "./standing";
import type { Stop } from "./types";
import { foundSays } from "./unsent";

const name = (code: string): string => ({ building: "在建", suspended: "停工" })[code] ?? code;
const stop = (found: Stop["found"], state: string, differs: boolean) =>
  ({
    found,
    found_name: { zh: "停工", en: "idle" },
    differs,
    row: { state },
  }) as Pick<Stop, "differs" | "found" | "found_name" | "row">;

describe("a visit's name", () => {
  it("is its day and its kind", () => {
    expect(defaultName("tour", "2022-04-28", "zh")).toBe("4月28日踏查");
    expect(defaultName("unannounced", "2022-04-08", "zh")).toBe("4月8日四不两直");
    expect(defaultName("inspection", "2022-04-28", "en")).toBe("Inspection of 28 April");
  });
  it("waits for a day", () => expect(defaultName("tour", "2022-4", "zh")).toBe(""));
});

describe("what a site says against the ledger", () => {
  it("differs as the server judges it", () => {
    expect(differsFrom("idle", "building")).toBe(true);
    expect(differsFrom("slow", "building")).toBe(false);
    expect(differsFrom("working", "suspended")).toBe(true);
    expect(differsFrom("unstarted", "preparing")).toBe(false);
    expect(differsFrom("finished", "suspended")).toBe(true);
    expect(differsFrom("finished", "completed")).toBe(false);
  });
  it("is told in words", () => {
    lang.value = "zh";
    expect(t(...differenceOf(stop("idle", "building", true), name)!)).toBe("现场停工，台账在建");
    const since = differenceOf(stop("idle", "suspended", true), name)!;
    expect(t(...since)).toBe("现场停工，与当时的台账不符；台账现在是停工");
    expect(differenceOf(stop("idle", "suspended", false), name)).toBe(null);
    expect(differenceOf(stop("", "building", false), name)).toBe(null);
  });
});

describe("a visit", () => {
  const head = { state: "planned", from: "2022-04-28", may: true } as const;
  it("is called off before it begins, and ended from then on", () => {
    expect(endingsOf(head, "2022-04-27")).toEqual(["cancelled"]);
    expect(endingsOf({ ...head, state: "under_way" }, "2022-04-28")).toEqual(["done", "cancelled"]);
    expect(endingsOf({ ...head, state: "done" }, "2022-04-28")).toEqual(["fed_back"]);
    expect(endingsOf({ ...head, state: "fed_back" }, "2022-04-29")).toEqual([]);
    expect(endingsOf({ ...head, may: false }, "2022-04-29")).toEqual([]);
  });
  it("takes findings from its first day until they are told", () => {
    expect(takesFindings(head, "2022-04-27")).toBe(false);
    expect(takesFindings({ ...head, state: "done" }, "2022-04-30")).toBe(true);
    expect(takesFindings({ ...head, state: "fed_back" }, "2022-04-30")).toBe(false);
    expect(takesFindings({ ...head, state: "under_way", may: false }, "2022-04-30")).toBe(false);
  });
  it("has one day or two, and is counted by its state", () => {
    expect(windowOf({ from: "2022-04-28", until: "2022-04-28" })).toBe("2022-04-28");
    expect(windowOf({ from: "2022-04-28", until: "2022-04-30" })).toBe("2022-04-28 – 2022-04-30");
    expect([...countsOf([{ state: "done" }, { state: "planned" }, { state: "done" }])]).toEqual([
      ["done", 2],
      ["planned", 1],
    ]);
  });
});

it("tells in one line what waits for a network", () => {
  lang.value = "zh";
  const fields = { found: "idle", day: "2022-04-28", workers: "2", text: "无人施工", evidence: "aa unsent:b" };
  expect(foundSays(fields)).toBe("踏查 · 2022-04-28 · 停工 · 现场 2 人 · 无人施工 · 佐证材料 2 份");
});
