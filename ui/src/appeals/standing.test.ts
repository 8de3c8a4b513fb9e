import { describe, expect, it } from "vitest";
import type { Post } from "../persons";
import { inOrder, openByUnit, ownOf, speaksFor, toAnswer } from "./standing";
import type { Appeal, Reply } from "./types";

const name = { zh: "", en: "" };
const reply = (seq: number): Reply => ({
  seq,
  at: 0,
  by: 1,
  who: name,
  verdict: "rejected",
  reason: "",
  document: "",
});
const appeal = (seq: number, more: Partial<Appeal> = {}): Appeal => ({
  seq,
  at: 0,
  by: 7,
  who: name,
  assessment: 1,
  as_of: "2022-03-31",
  unit: "jilin/siping",
  unit_name: name,
  item: "",
  item_name: name,
  reason: "",
  document: "",
  raised: "2022-04-20",
  working_days: 2,
  answer: null,
  may: [],
  ...more,
});
const post = (region: string, unit = ""): Post => ({
  seq: 1,
  role: "office",
  role_name: name,
  region,
  region_name: name,
  unit,
  title: name,
  from: "2022-01-01",
  until: null,
  deputy_of: null,
  deputy_of_name: name,
});

describe("appeals", () => {
  it("stand with what waits longest first, then with the newest answers", () => {
    const all = [appeal(9), appeal(8, { answer: reply(12) }), appeal(5), appeal(4, { answer: reply(14) })];
    expect(inOrder(all).map((each) => each.seq)).toEqual([5, 9, 4, 8]);
  });

  it("mark a unit by the oldest that waits, and not by what is answered", () => {
    const other = { unit: "jilin/baishan", answer: reply(12) };
    expect([...openByUnit([appeal(9), appeal(5), appeal(3, other)])]).toEqual([["jilin/siping", 5]]);
  });

  it("are to be answered only by whoever may, and once", () => {
    const all = [appeal(1, { may: ["answer"] }), appeal(2, { may: ["withdraw"] }), appeal(3, { answer: reply(4) })];
    expect(toAnswer(all).map((each) => each.seq)).toEqual([1]);
  });

  it("are told to who raised them while they wait, and two months of answers", () => {
    const old = { raised: "2021-12-01" };
    const all = [appeal(1), appeal(2, { by: 8 }), appeal(3, { ...old, answer: reply(4) }), appeal(5, old)];
    expect(ownOf(all, 7, "2022-04-28").map((each) => each.seq)).toEqual([1, 5]);
    expect(ownOf(all, null, "2022-04-28")).toEqual([]);
  });

  it("are offered for one's own region and all below, or for the unit that a post names", () => {
    const regions = [
      { key: "jilin", parent: "" },
      { key: "jilin/siping", parent: "jilin" },
    ].map((each) => ({ ...each, name, level: "", races: true }));
    expect(speaksFor([post("jilin")], "jilin/siping", regions)).toBe(true);
    expect(speaksFor([post("jilin/siping")], "jilin/siping", regions)).toBe(true);
    expect(speaksFor([post("jilin/siping")], "jilin", regions)).toBe(false);
    expect(speaksFor([post("jilin", "发改委")], "jilin/siping", regions)).toBe(false);
    expect(speaksFor([post("jilin", "发改委")], "发改委", regions)).toBe(true);
  });
});
