import { describe, expect, it } from "vitest";
import { castGroups, partOf } from "../frame/cast";
import { deviceName } from "../parts/device";
import { openHouse } from "../../mock/house";
import { makeWorld, REGIONS } from "../../mock/world";
import type { Person } from "../api";
import { findPeople } from "./find";
import { invitationLink } from "./invitation";

const people: Person[] = openHouse(makeWorld(), "demo").people.map(({ held, password: _, ...rest }) => ({
  ...rest,
  signs_on: false,
  posts: held.slice(0, 1),
  past: [],
  future: [],
}));

describe("a thousand persons", () => {
  it("are found by words in any order, quickly", () => {
    const found = findPeople(people, "经办 朝阳区");
    expect(found.length).toBeGreaterThan(0);
    expect(findPeople(people, "朝阳区 经办")).toEqual(found);
    const started = performance.now();
    for (const words of ["王", "user2", "项目", "nobody at all"]) findPeople(people, words);
    expect(performance.now() - started).toBeLessThan(100);
  });
  it("are all shown without words", () => expect(findPeople(people, "  ")).toHaveLength(people.length));
});

describe("the cast", () => {
  it("is grouped by where a post stands", () => {
    const groups = castGroups(people, "", REGIONS);
    expect(groups.map((group) => group.part)).toEqual([
      "province",
      "city",
      "county",
      "department",
      "enterprise",
      "leader",
      "auditor",
    ]);
    expect(groups.find((group) => group.part === "city")?.people).toHaveLength(11);
    expect(groups.reduce((sum, group) => sum + group.people.length, 0)).toBe(people.length);
  });
  it("leaves out groups that the words leave empty", () =>
    expect(castGroups(people, "审计", REGIONS).map((group) => group.part)).toEqual(["auditor"]));
  it("has a place for who holds no post", () =>
    expect(partOf({ ...people[0]!, posts: [] }, REGIONS)).toBe("other"));
});

describe("a link to hand on", () => {
  it("can be opened, whatever the server told", () => {
    const here = "https://office.example";
    expect(invitationLink("abc", here)).toBe("https://office.example/invitation/abc");
    expect(invitationLink("/invitation/abc", here)).toBe("https://office.example/invitation/abc");
    expect(invitationLink("https://x.example/invitation/abc", here)).toBe("https://x.example/invitation/abc");
  });
});

describe("a device", () => {
  it("is told in two words", () => {
    const edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0";
    expect(deviceName(edge)).toBe("Edge, Windows");
    expect(deviceName("curl/8.0")).toBe("curl/8.0");
  });
});
