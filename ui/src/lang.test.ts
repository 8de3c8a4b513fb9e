import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseLang, fill } from "./lang";
import { en } from "./words/en";
import { zh } from "./words/zh";

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? files(path)
      : /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith(".test.ts")
        ? [path]
        : [];
  });
const sources = files(__dirname)
  .filter((path) => !path.includes("/words/"))
  .map((path) => readFileSync(path, "utf8"));
const holes = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ""))].sort();

describe("the two languages", () => {
  it("have the same keys", () => expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()));
  it("say something under each", () => {
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) expect(text, key).not.toBe("");
  });
  it("leave room for the same values", () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      for (const form of en[key].split("|")) {
        for (const hole of holes(form)) expect(holes(zh[key]), key).toContain(hole);
      }
    }
  });
  it("are not mixed: no Chinese in English", () => {
    for (const [key, text] of Object.entries(en)) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
  });
  it("have no key that no page uses", () => {
    const all = sources.join("\n");
    const unused = Object.keys(zh).filter((key) => !all.includes(`"${key}"`) && !all.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
  it("have every key that a page uses", () => {
    const used = sources.flatMap((text) =>
      [...text.matchAll(/\bt\(\s*["']([a-z.]+)["']/g)].map((found) => found[1] ?? ""),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !(key in zh))).toEqual([]);
  });
});

describe("messages", () => {
  it("are filled, and keep a hole that nothing fills", () => {
    expect(fill("{a} of {b}", { a: 1 })).toBe("1 of {b}");
  });
  it("choose by number where a language needs it", () => {
    expect(fill("{n} project|{n} projects", { n: 1 })).toBe("1 project");
    expect(fill("{n} project|{n} projects", { n: "2,086" })).toBe("2,086 projects");
    expect(fill("{n} 个项目", { n: 1 })).toBe("1 个项目");
  });
});

describe("the language at first", () => {
  it("is the one kept, else the browser's, else Chinese", () => {
    expect(chooseLang("en", ["zh-CN"])).toBe("en");
    expect(chooseLang(null, ["fr", "en-GB"])).toBe("en");
    expect(chooseLang(null, ["zh-TW"])).toBe("zh");
    expect(chooseLang("xx", [])).toBe("zh");
  });
});
