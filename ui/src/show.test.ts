import { describe, expect, it } from "vitest";
import type { ItemScore, RaceItem, Unit } from "./api";
import {
  longDay,
  moneyUnit,
  shortDigest,
  showCount,
  showDifference,
  showFigure,
  showMilli,
  showMoney,
  showPart,
  showPoints,
  showRate,
  showScore,
  signed,
  sumsOf,
} from "./show";

describe("money", () => {
  const yi = moneyUnit("large", "CNY", "zh");
  const wan = moneyUnit("small", "CNY", "zh");

  it("is written in the unit of the column's head", () => {
    expect(yi.name).toBe("亿元");
    expect(showMoney(123_456_789_000_00, yi, "zh")).toBe("1,234.57");
    expect(wan.name).toBe("万元");
    expect(showMoney(5_000_000_00, wan, "zh")).toBe("500.00");
  });
  it("has a unit that an English reader knows", () => {
    expect(moneyUnit("large", "CNY", "en")).toEqual({ name: "CNY bn", divisor: 1e11 });
    expect(moneyUnit("small", "CNY", "en")).toEqual({ name: "CNY m", divisor: 1e8 });
    expect(showMoney(1_500_000_00, moneyUnit("small", "CNY", "en"), "en")).toBe("1.50");
  });
  it("of another currency is in millions in both languages", () => {
    expect(moneyUnit("large", "GBP", "en")).toEqual({ name: "GBP m", divisor: 1e8 });
    expect(moneyUnit("large", "USD", "zh").name).toBe("百万美元");
  });
  it("tells missing, zero and negative apart", () => {
    expect(showMoney(null, wan, "zh")).toBe("–");
    expect(showMoney(0, wan, "zh")).toBe("0");
    expect(showMoney(-1_230_000, wan, "zh")).toBe("−1.23");
  });
  it("never writes a zero with a minus", () => expect(showMoney(-1, wan, "zh")).toBe("0.00"));
});

describe("rates and differences", () => {
  it("keeps what is over 100 %", () => expect(showRate(12_260, "zh")).toBe("122.60%"));
  it("shows a rate without a base as missing", () => expect(showRate(null, "en")).toBe("–"));
  it("signs a difference and names its unit", () => {
    expect(showPoints(1390, "zh")).toBe("+13.90 个百分点");
    expect(showPoints(-5, "en")).toBe("−0.05 pp");
    expect(showPoints(0, "zh")).toBe("0.00 个百分点");
    expect(showDifference(-348, "zh")).toBe("−3.48");
  });
  it("puts a plus before what grew only", () => {
    expect(signed("1.00", 1)).toBe("+1.00");
    expect(signed("−1.00", -1)).toBe("−1.00");
  });
});

describe("other figures", () => {
  it("counts with thousands", () => expect(showCount(2086, "zh")).toBe("2,086"));
  it("rounds scores to two places and can show all six", () => {
    expect(showScore(61_204_999, "zh")).toBe("61.20");
    expect(showScore(61_204_999, "zh", 6)).toBe("61.204999");
  });
  it("shows as many places of a measured amount as were said", () => {
    expect(showMilli(86_000, "zh")).toBe("86");
    expect(showMilli(86_120, "zh")).toBe("86.12");
    expect(showMilli(null, "zh")).toBe("–");
  });
  it("names the unit beside a figure that stands alone", () => {
    expect(showFigure(45_654_000_000_00, "fen", "CNY", "zh")).toEqual({ text: "456.54", unit: "亿元" });
    expect(showFigure(1, "day", "CNY", "en")).toEqual({ text: "1", unit: "day" });
    expect(showFigure(null, "bp", "CNY", "zh").text).toBe("–");
  });
  it("gives each sum of a mean its own unit", () => {
    const sums = { numerator: 45_654_000_000_00, denominator: 2086 };
    expect(sumsOf({ unit: "fen", denominator_unit: "count" }, sums, "CNY", "zh")).toEqual([
      "456.54 亿元",
      "2,086 个",
    ]);
    expect(sumsOf({ unit: "count" }, { numerator: 1, denominator: 2 }, "CNY", "en")).toEqual(["1", "2"]);
    expect(sumsOf(null, null, "CNY", "en")).toEqual(["–", "–"]);
  });
  it("writes days out in either language", () => {
    expect(longDay("2022-04-28", "zh")).toBe("2022年4月28日");
    expect(longDay("2022-04-28", "en")).toBe("28 April 2022");
  });
  it("shortens a digest with or without its kind", () =>
    expect(shortDigest("sm3:abcdef0123456789")).toBe("abcdef01"));
});

describe("what points were made from", () => {
  const text = { zh: "", en: "" };
  const item = (unit: Unit, measure = ""): RaceItem => ({
    code: "x",
    name: text,
    clause: text,
    weight_millionths: 0,
    shape: "share",
    unit,
    measure,
  });
  const score = (value: number | null, rate_bp: number | null = null): ItemScore => ({
    code: "x",
    rate_bp,
    numerator: 1,
    denominator: 2,
    score: 0,
    value,
    place: null,
    unmet: false,
    entries: [],
  });

  it("is the rate of a measure where nothing else is said", () =>
    expect(showPart(item("bp", "completion"), score(null, 8333), "CNY", "en")).toBe("83.33%"));
  it("is the figure in its own unit", () => {
    expect(showPart(item("bp"), score(-375), "CNY", "zh")).toBe("−3.75%");
    expect(showPart(item("points"), score(8_500_000), "CNY", "zh")).toBe("8.50 分");
    expect(showPart(item("fen"), score(20_000_000_000), "CNY", "zh")).toBe("2.00 亿元");
    expect(showPart(item("count"), score(3), "CNY", "en")).toBe("3");
  });
  it("is missing where there is none, and never the rate of sums that are no share", () => {
    expect(showPart(item("bp"), score(null), "CNY", "zh")).toBe("–");
    expect(showPart(item("fen", "size"), score(null, 5000), "CNY", "zh")).toBe("–");
    expect(showPart(item("bp"), undefined, "CNY", "zh")).toBe("–");
  });
});
