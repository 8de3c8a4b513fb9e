import { describe, expect, it } from "vitest";
import { lineOf, linesOf, moved, placeOfLine, venuesIn, venuesOf, withEach } from "./venues";
import type { Place } from "./types";

const city = { region: "jilin/changchun", site: "12", host: "市长" };

describe("venues in a form", () => {
  it("are lines of three parts, cut after the last", () => {
    expect(lineOf(city)).toBe("jilin/changchun；12；市长");
    expect(lineOf({ region: "jilin", site: "", host: "" })).toBe("jilin");
    expect(lineOf({ region: "jilin", site: "", host: "省长" })).toBe("jilin；；省长");
  });
  it("come back as they were written", () => {
    const all = [city, { region: "", site: "", host: "" }, { region: "jilin", site: "", host: "省长" }];
    expect(venuesIn(linesOf(all))).toEqual(all);
    expect(venuesIn("")).toEqual([]);
  });
  it("never break their line", () => {
    expect(lineOf({ ...city, host: "甲；乙\n丙" })).toBe("jilin/changchun；12；甲，乙 丙");
  });
  it("move up and down, and stay at either end", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  });
  it("are added once for each region", () => {
    const all = withEach([city, { region: "", site: "", host: "" }], ["jilin/changchun", "jilin/yanbian"]);
    expect(all.map((each) => each.region)).toEqual(["jilin/changchun", "jilin/yanbian"]);
  });
  it("are counted by the server without the empty ones", () => {
    const all = [{ region: "", site: "", host: "" }, city];
    expect(placeOfLine(all, 0)).toBe("");
    expect(placeOfLine(all, 1)).toBe("/venues/0");
  });
  it("begin with the main one as it stands on record", () => {
    const at = (region: string, main: boolean, is_venue = true): Place =>
      ({ region, main, is_venue, site: 0, host: "" }) as Place;
    const found = venuesOf([at("a", false), at("b", true), at("c", false, false)]);
    expect(found.map((each) => each.region)).toEqual(["b", "a"]);
  });
});
