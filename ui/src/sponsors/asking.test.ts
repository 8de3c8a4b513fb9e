import { describe, expect, it } from "vitest";
import { dutyFilterOf, lackingOf, openedBy, totalOf } from "./asking";
import type { Coverage } from "./types";

const row: Coverage = {
  at: "jilin/baishan",
  at_name: { zh: "白山", en: "Baishan" },
  opens: true,
  projects: 10,
  led: 7,
  served: 2,
  contacted: 10,
  enterprises: 4,
  enterprises_led: 1,
  leaving: 2,
};

describe("coverage", () => {
  it("opens each figure into what it is made of", () => {
    expect(openedBy(row, "led")).toMatchObject({ covered: "1", with: "leader", region: "jilin/baishan", of: null });
    expect(openedBy(row, "enterprises")).toMatchObject({ of: "enterprises", with: null, covered: null });
    expect(openedBy(row, "leaving")).toMatchObject({ leaving: "1", person: null });
  });
  it("says what is missing, and where it is listed", () => {
    expect(lackingOf(row, "led")).toMatchObject({ count: 3, filter: { covered: "1", without: "leader", with: null } });
    expect(lackingOf(row, "enterprises_led")).toMatchObject({ count: 3, filter: { of: "enterprises" } });
    expect(lackingOf(row, "contacted")).toBeNull();
    expect(lackingOf(row, "served")).toBeNull();
  });
  it("adds up", () => {
    expect(totalOf([row, row], "led")).toBe(14);
  });
  it("reads its filter from the address", () => {
    expect(dutyFilterOf({ region: "a", q: "", x: "1", person: "301" })).toEqual({ region: "a", person: "301" });
  });
});
