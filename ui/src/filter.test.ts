import { describe, expect, it } from "vitest";
import {
  changed,
  filterOf,
  nextSort,
  one,
  openMembers,
  openingOf,
  sortOf,
  sortText,
  withoutOpening,
  type Opening,
} from "./filter";
import { asOfIn } from "./place";
import { columnsOf, columnText, STANDARD } from "./pages/columns";

describe("filters in the address", () => {
  it("take what they know and nothing else", () =>
    expect(filterOf({ region: "jilin/changchun", q: "风电", sort: "-plan", bogus: "1" })).toEqual({
      region: "jilin/changchun",
      q: "风电",
    }));
  it("take the last of a member given twice, and ignore empty ones", () => {
    expect(one({ tag: ["a", "b"] }, "tag")).toBe("b");
    expect(filterOf({ tag: "", state: null })).toEqual({});
  });
  it("know projects with doubts, and let go of them again", () => {
    expect(filterOf({ doubt: "1", region: "jilin" })).toEqual({ doubt: "1", region: "jilin" });
    expect(filterOf(changed({ doubt: "1", tag: "a" }, { doubt: null }))).toEqual({ tag: "a" });
  });
  it("change one member and leave the rest", () =>
    expect(changed({ as_of: "2022-03-31", tag: "a", at: "40" }, { tag: "b", at: null })).toEqual({
      as_of: "2022-03-31",
      tag: "b",
    }));
  it("take a day only when it is written as one", () => {
    expect(asOfIn({ as_of: "2022-03-31" })).toBe("2022-03-31");
    expect(asOfIn({ as_of: "yesterday" })).toBeNull();
  });
});

describe("sort", () => {
  it("comes back as it was written", () => {
    for (const text of ["name", "-invested", "behind"]) expect(sortText(sortOf(text))).toBe(text);
    expect(sortOf("nonsense")).toBeNull();
    expect(sortText(null)).toBeNull();
  });
  it("turns round on the second click and goes away on the third", () => {
    const first = nextSort(null, "plan");
    expect(first).toEqual({ column: "plan", down: true });
    const second = nextSort(first, "plan");
    expect(second).toEqual({ column: "plan", down: false });
    expect(nextSort(second, "plan")).toBeNull();
    expect(nextSort(first, "name")).toEqual({ column: "name", down: false });
  });
});

describe("what is opened", () => {
  const opening: Opening = {
    measure: "completion",
    filter: { region: "jilin/baishan", tag: "省重点" },
    item: "17",
    entry: "5121",
    from: 50,
  };
  it("survives the address", () => {
    const members = openMembers(opening);
    expect(members).toEqual({
      open: "completion",
      "open.region": "jilin/baishan",
      "open.tag": "省重点",
      "open.from": "50",
      "open.item": "17",
      "open.entry": "5121",
    });
    expect(openingOf(members)).toEqual(opening);
  });
  it("can be an entry alone, or nothing", () => {
    expect(openingOf({ "open.entry": "9" })).toEqual({
      measure: null,
      filter: {},
      item: null,
      entry: "9",
      from: 0,
    });
    expect(openingOf({ "open.item": "9" })).toBeNull();
    expect(openMembers(null)).toEqual({});
  });
  it("leaves the page's own members alone when it closes", () =>
    expect(withoutOpening({ ...openMembers(opening), region: "jilin", as_of: "2022-03-31" })).toEqual({
      region: "jilin",
      as_of: "2022-03-31",
    }));
});

describe("columns", () => {
  it("stay out of the address while they are the standard ones", () => {
    expect(columnText([...STANDARD].reverse())).toBeNull();
    expect(columnsOf(null)).toEqual(STANDARD);
  });
  it("keep the list's order", () =>
    expect(columnsOf("code.plan.bogus.region")).toEqual(["region", "plan", "code"]));
  it("can be none", () => expect(columnsOf(columnText([]))).toEqual([]));
});
