import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode, decodeRing, draw, fromGeoJson, keyOf, type EncodedOutlines } from "./outlines";

const region = (key: string, parent: string | null, zh: string) => ({
  ...{ key, parent, name: { zh, en: zh }, level: "prefecture", races: true },
});
const REGIONS = [
  region("jilin", null, "吉林省"),
  region("jilin/jilin", "jilin", "吉林市"),
  region("jilin/yanbian", "jilin", "延边州"),
  region("jilin/changchun", "jilin", "长春市"),
  region("jilin/changchun/jilin", "jilin/changchun", "白山市"),
];
const SHIPPED = JSON.parse(
  readFileSync("node_modules/jilin-outlines/map/json/province/jilin.json", "utf8"),
) as EncodedOutlines;

describe("outlines", () => {
  it("are decoded step by step", () => {
    expect(decodeRing("BAAB@@", [1024, 2048])).toEqual([
      [1025 / 1024, 2047 / 1024],
      [1, 2],
      [1, 2],
    ]);
  });
  it("find their region by a long or a short name, just below the top", () => {
    expect(keyOf("延边朝鲜族自治州", REGIONS)).toBe("jilin/yanbian");
    expect(keyOf("吉林市", REGIONS)).toBe("jilin/jilin");
    expect(keyOf("白山市", REGIONS)).toBeNull();
  });
  it("that ship lie where Jilin lies", () => {
    const outlines = decode(SHIPPED, REGIONS);
    expect(outlines.map((each) => each.key).sort()).toEqual(["jilin/changchun", "jilin/jilin", "jilin/yanbian"]);
    for (const [x, y] of outlines.flatMap((each) => each.rings.flat())) {
      expect(x > 121 && x < 132 && y > 40 && y < 47).toBe(true);
    }
    const { shapes, height } = draw(outlines, 600);
    expect(height > 200 && height < 600).toBe(true);
    const of = (key: string) => shapes.find((each) => each.key === key)!;
    expect(of("jilin/changchun").x).toBeLessThan(of("jilin/yanbian").x);
  });
  it("may be an office's own", () => {
    const square = [0, 0, 1, 0, 1, 1, 0, 1].reduce<[number, number][]>(
      (all, value, at, values) => (at % 2 ? all : [...all, [value, values[at + 1]!]]),
      [],
    );
    const outlines = fromGeoJson({
      type: "FeatureCollection",
      features: [
        { properties: { key: "a" }, geometry: { type: "MultiPolygon", coordinates: [[square]] } },
        { properties: {}, geometry: { type: "Polygon", coordinates: [square] } },
      ],
    });
    expect(outlines.map((each) => each.key)).toEqual(["a"]);
    expect(draw(outlines, 100).shapes[0]?.path).toBe("M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0Z");
    expect(draw([], 100)).toEqual({ shapes: [], height: 0 });
  });
});
