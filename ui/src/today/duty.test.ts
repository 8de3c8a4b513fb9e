import { describe, expect, it } from "vitest";
import type { DueRow, ReviewRow } from "../api";
import { openHouse } from "../../mock/house";
import { due, reporting, reviews } from "../../mock/duties";
import { makeWorld } from "../../mock/world";
import { fill } from "../lang";
import { zh } from "../words/zh";
import { deadlineWords } from "./deadline";
import { correctionOf, dueKey, dutyOf } from "./duty";

const house = openHouse(makeWorld(), "demo");
const clerk = house.people.find((each) => each.held[0]?.role === "clerk") ?? null;
const said = (row: Partial<DueRow>): string => {
  const words = deadlineWords({ opens: "2022-04-20", grace_until: "2022-05-07", ...row } as DueRow);
  return words ? fill(zh[words[0]], words[1]) : "";
};

describe("a deadline in words", () => {
  it("says what is left, today, over, late and locked", () => {
    expect(said({ state: "open", days_left: 3 })).toBe("还有 3 天");
    expect(said({ state: "open", days_left: 0 })).toBe("今天截止");
    expect(said({ state: "open", days_left: -1 })).toBe("已过截止 1 天，宽限至 2022-05-07");
    expect(said({ state: "overdue", days_left: -9 })).toBe("迟 9 天");
    expect(said({ state: "locked", days_left: -50, locked_after: "2022-04-04" })).toBe("2022-04-04 锁定");
    expect(said({ state: "locked", days_left: -50, locked_after: null })).toBe("");
    expect(said({ state: "not_open" })).toBe("2022-04-20 起填报");
    expect(said({ state: "reported", said: "2022-04-25" })).toBe("2022-04-25 报送");
  });
});

describe("the form of what is due", () => {
  const row = { project: 3, calendar: "month", period: "2022-04/3", last: "2022-04-30" } as DueRow;
  it("takes a month and its part as they are", () =>
    expect(dutyOf(row, "2022-04-28")).toEqual({ about: "project/3/month/2022-04/3", period: "2022-04/3" }));
  it("reports a week for today, or for its last day once it is over", () => {
    const week = { ...row, calendar: "week", period: "2022-W17", last: "2022-05-01" };
    expect(dutyOf(week, "2022-04-28")).toMatchObject({ period: "2022-04", day: "2022-04-28" });
    expect(dutyOf(week, "2022-05-03")).toMatchObject({ period: "2022-05", day: "2022-05-01" });
  });
  it("keeps drafts of two periods apart", () =>
    expect(dutyOf({ ...row, period: "2022-03" }, "").about).not.toBe(dutyOf(row, "").about));
});

describe("a correction", () => {
  const returned = {
    project: 3,
    report: 99,
    day: "2022-04-25",
    invested: 1_234_560_000,
    arrived: null,
    work_bp: 3750,
    note: "主体",
    returned: { field: "invested_year", reason: "不符" },
  } as ReviewRow;
  it("begins with what was said, for the same day, and says why at the field", () => {
    const duty = correctionOf(returned, "wan");
    expect(duty).toMatchObject({ period: "2022-04", day: "2022-04-25", corrects: true });
    expect(duty.start).toEqual({ unit: "wan", invested_year: "1234.56", arrived_year: "", work: "37.5", note: "主体" });
    expect(duty.marks?.[0]).toMatchObject({ place: "/invested_year", text: { zh: "不符" } });
  });
});

describe("the mock's duties", () => {
  it("counts every state, and asks the clerk for the rest of April", () => {
    const mine = due(house, clerk, { mine: "1" });
    expect(mine.rows.length).toBeGreaterThan(2);
    expect(mine.states.open + mine.states.overdue).toBe(mine.count);
    expect(new Set(mine.rows.map(dueKey)).size).toBe(mine.rows.length);
    expect(mine.rows.every((row) => row.may_report)).toBe(true);
  });
  it("has no rate where nothing is expected, which isn't zero", () => {
    const week = reporting(house, { calendar: "week" });
    expect(week?.all.completeness_bp).toBeLessThan(10000);
    expect(reporting(house, { region: "jilin/changbaishan" })?.rows).toEqual([]);
  });
  it("passes reports up level by level", () => {
    const office = house.people.find((each) => each.held[0]?.region === "jilin/changchun") ?? null;
    const mine = reviews(house, office, { mine: "1" });
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(mine.rows.every((row) => row.waits_at === "jilin/changchun" && row.passed.length === 1)).toBe(true);
    expect(reviews(house, clerk, { what: "returned", mine: "1" }).rows.length).toBeGreaterThan(0);
  });
});
