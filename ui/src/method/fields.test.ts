import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sectionsOf, shownOf, valueOf } from "./fields";
import { readJson, replaced } from "./json";

const text = readFileSync(
  fileURLToPath(new URL("../../../tests/methods/red-and-black.json", import.meta.url)),
  "utf8",
);
const cells = () => sectionsOf(readJson(text)?.value).flatMap((each) => each.rows.flatMap((row) => row.cells));

describe("a method's fields", () => {
  it("all stand where their pointers say", () => {
    const spans = readJson(text)?.spans;
    expect(cells().length).toBeGreaterThan(30);
    for (const cell of cells()) {
      const span = spans?.get(cell.pointer);
      expect(span && JSON.parse(text.slice(span.start, span.end))).toEqual(cell.value);
    }
  });

  it("show rates in per cent and write basis points", () => {
    const growth = cells().find((cell) => cell.pointer === "/scheme/items/2/shape/at");
    expect(growth && shownOf(growth)).toBe("5");
    expect(valueOf({ kind: "percent", value: 500 }, "5.5")).toBe(550);
    expect(valueOf({ kind: "percent", value: 500 }, "1.15")).toBe(115);
  });

  it("keep a number in quotes in quotes, and what is no number as it was written", () => {
    expect(valueOf({ kind: "number", value: "0.1" }, "0.2")).toBe("0.2");
    expect(valueOf({ kind: "number", value: 40 }, "60")).toBe(60);
    expect(valueOf({ kind: "number", value: 40 }, "many")).toBe("many");
    expect(valueOf({ kind: "number", value: "many" }, "41")).toBe(41);
  });

  it("are none of a text that is no method", () => {
    expect(sectionsOf(null)).toEqual([]);
    expect(sectionsOf({ scheme: { items: "none" }, lights: [3] })).toEqual([]);
  });

  it("change the text at one place only", () => {
    const changed = replaced(text, "/scheme/items/0/weight_points", 60);
    expect(changed.split("\n").filter((line, index) => line !== text.split("\n")[index]).length).toBe(1);
  });
});
