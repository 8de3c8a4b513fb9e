import { describe, expect, it } from "vitest";
import type { Person } from "../api";
import { numberOf, offered } from "./people";

const one = (person: number, zh: string, posts: string[]): Person =>
  ({ person, name: { zh, en: zh }, posts: posts.map((title) => ({ title: { zh: title, en: title } })) }) as Person;
const people = [one(7, "张三", ["副市长"]), one(8, "李四", ["局长"]), one(9, "李四", []), one(10, "王五", [])];

describe("people in forms", () => {
  it("go by the number that stands first", () => {
    expect(numberOf(" 301 演示包保领导 1 · 长春市包保领导 ", people)).toBe("301");
    expect(numberOf("12", people)).toBe("12");
  });
  it("go by a name that only one bears", () => {
    expect(numberOf("张三", people)).toBe("7");
    expect(numberOf("李四", people)).toBe("李四");
    expect(numberOf("", people)).toBe("");
    expect(numberOf("3号楼", people)).toBe("3号楼");
  });
  it("are offered with their posts, where they hold any", () => {
    expect(offered(people, (text) => text.zh)).toEqual(["7 张三 · 副市长", "8 李四 · 局长"]);
  });
});
