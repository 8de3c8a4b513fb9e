import { afterEach, describe, expect, it } from "vitest";
import { lang } from "../lang";
import { isMadeOfIt, needFilterOf, openedBy } from "./asking";
import { asks, inOrder, lateWords, leftOf, plain, quantity, shownOf, startOf, upFrom, whoAnswers } from "./standing";
import type { ElementSum, Need } from "./types";

const need = (more: Partial<Need>): Need =>
  ({ amount: 120_500, promised: 0, granted: 0, state: "asked", late: false, answers: [], ...more }) as Need;
const answered = (day: string): Need["answers"] => [{ day: "2020-01-01" }, { day }] as Need["answers"];
const sum = (element: string, at: string, unit = "亩"): ElementSum =>
  ({ element, at, unit, clash: null }) as ElementSum;
afterEach(() => {
  lang.value = "zh";
});

describe("an amount", () => {
  it("is written as people write it, and begins a field without its thousands", () => {
    lang.value = "zh";
    expect(quantity(1_234_500, "亩")).toBe("1,234.5 亩");
    expect(quantity(2_000, "")).toBe("2");
    expect(plain(1_234_500)).toBe("1234.5");
    expect(plain(1)).toBe("0.001");
  });
  it("is still open as far as nobody has promised or granted it", () => {
    expect(leftOf(need({ promised: 20_000, granted: 100_000 }))).toBe(500);
    expect(leftOf(need({ promised: 200_000 }))).toBe(0);
  });
});

describe("an answer", () => {
  it("begins with what is still to come, a grant with all, a refusal with nothing", () => {
    expect(startOf("promised", need({ granted: 40_000 }))).toBe("80.5");
    expect(startOf("granted", need({ granted: 40_000 }))).toBe("120.5");
    expect(startOf("refused", need({}))).toBe("");
  });
  it("asks only for what it needs", () => {
    expect(asks("promised", "until")).toBe(true);
    expect(asks("granted", "until")).toBe(false);
    expect(asks("refused", "amount")).toBe(false);
    expect(asks(undefined, "text")).toBe(false);
  });
  it("is late by its promise before it is by its need", () => {
    const late = need({ late: true, until: "2022-04-01", by: "2022-03-01" });
    expect(lateWords(late, "2022-04-28")).toEqual(["need.late.until", { day: "2022-04-01" }]);
    expect(lateWords({ ...late, until: "2022-05-01" }, "2022-04-28")).toEqual(["need.late.by", { day: "2022-03-01" }]);
    expect(lateWords(need({ by: "2022-03-01", until: null }), "2022-04-28")).toBeNull();
  });
  it("comes from the department there, else from the office", () => {
    lang.value = "zh";
    expect(whoAnswers({ zh: "长春市", en: "Changchun" }, "")).toBe("长春市推进办");
    expect(whoAnswers({ zh: "长春市", en: "Changchun" }, "自然资源局")).toBe("长春市 · 自然资源局");
  });
});

describe("a figure of the sums", () => {
  const year = "2022-04-28";
  it("leaves out what was withdrawn, and what was answered in another year", () => {
    expect(isMadeOfIt(need({ state: "withdrawn" }), "standing", year)).toBe(false);
    expect(isMadeOfIt(need({}), "standing", year)).toBe(true);
    const old = need({ state: "promised", promised: 5, answers: answered("2021-12-30") });
    expect(isMadeOfIt(old, "pledged", year)).toBe(false);
    expect(isMadeOfIt({ ...old, answers: answered("2022-01-04") }, "pledged", year)).toBe(true);
  });
  it("counts what is granted in part with both", () => {
    const part = need({ state: "part", promised: 5, granted: 7, answers: answered("2022-04-01") });
    for (const state of ["pledged", "met", "given"] as const) expect(isMadeOfIt(part, state, year)).toBe(true);
    expect(isMadeOfIt({ ...part, promised: 0 }, "pledged", year)).toBe(false);
  });
  it("opens the needs of its element and level, and names the unit only where there are two", () => {
    const rows = [sum("land", "a"), sum("energy", "a"), sum("energy", "a", "千瓦时")];
    expect(openedBy(rows[0]!, rows, "late")).toMatchObject({ element: "land", at: "a", unit: null, state: "late" });
    expect(openedBy(rows[2]!, rows, "standing").unit).toBe("千瓦时");
    expect(openedBy(rows[0]!, rows, "late")).toMatchObject({ project: null, mine: null, from: null });
  });
  it("stands with the same element of the other levels where one orders so", () => {
    const rows = [sum("land", "a"), sum("energy", "a"), sum("land", "b")];
    expect(inOrder(rows, "element").map((row) => row.element + row.at)).toEqual(["landa", "landb", "energya"]);
    expect(inOrder(rows, null)).toEqual(rows);
  });
  it("comes first where it clashes, and isn't left out where it is chosen", () => {
    const rows = [sum("land", "a"), sum("energy", "a"), { ...sum("land", "b"), clash: { zh: "超", en: "over" } }];
    expect(inOrder(rows, null)).toEqual([rows[2], rows[0], rows[1]]);
    expect(shownOf(rows, 1, (row) => row === rows[2])).toEqual([rows[0], rows[2]]);
  });
});

describe("an address", () => {
  it("narrows by what it knows and leaves the rest", () => {
    expect(needFilterOf({ element: "land", state: "late", mine: "1", from: "50" })).toEqual({
      element: "land",
      state: "late",
      mine: "1",
    });
    expect(needFilterOf({ state: "any", at: "" })).toEqual({});
  });
});

describe("who owns it", () => {
  it("is the project's region or one above", () => {
    const regions = [
      { key: "p", parent: null },
      { key: "p/c", parent: "p" },
    ];
    expect(upFrom("p/c", regions)).toEqual(["p/c", "p"]);
    expect(upFrom("x", regions)).toEqual(["x"]);
  });
});
