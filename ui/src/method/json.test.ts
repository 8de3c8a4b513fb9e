import { describe, expect, it } from "vitest";
import { readJson, replaced } from "./json";

const TEXT = `{
  "version": "1",  "odd/na~me": [1.50, {"a": "}\\"]"}],
  "unknown": 1e400000,
  "weight": 25
}`;

describe("a JSON text", () => {
  it("changes one value and leaves every other byte", () => {
    expect(replaced(TEXT, "/weight", 30)).toBe(TEXT.replace("25", "30"));
    expect(replaced(TEXT, "/odd~1na~0me/0", 2)).toBe(TEXT.replace("1.50", "2"));
    expect(replaced(TEXT, "/odd~1na~0me/1/a", "x")).toBe(TEXT.replace('"}\\"]"', '"x"'));
  });

  it("stays as it was where the value isn't there or the text is none", () => {
    expect(replaced(TEXT, "/none", 1)).toBe(TEXT);
    expect(replaced("{", "/weight", 1)).toBe("{");
    expect(readJson("{")).toBeNull();
  });

  it("knows empty lists and the whole", () => {
    const read = readJson(' { "a": [ ], "b": {} } ');
    expect([...(read?.spans.keys() ?? [])]).toEqual(["/a", "/b", ""]);
  });
});
