import { describe, expect, it } from "vitest";
import { distance, draftUnit, moneyCode, monthsUpTo, readFigure } from "./figures";

describe("what is typed", () => {
  it("is read as people write it", () => {
    expect(readFigure("1,234.5")).toBe(1234.5);
    expect(readFigure("１，２３４．５")).toBe(1234.5);
    expect(readFigure(" 37.5 %")).toBe(37.5);
    expect(readFigure("-3")).toBe(-3);
  });
  it("is not guessed at", () => {
    for (const text of ["", "约12", "1.2.3", "12万", "1e5"]) expect(readFigure(text), text).toBeNull();
  });
  it("is compared with the last value to the fen", () => {
    expect(distance("1234.56", 1_234_560_000, 1e6)).toBe(0);
    expect(distance("1234.57", 1_234_560_000, 1e6)).toBe(10_000);
    expect(distance("1200", 1_234_560_000, 1e6)).toBe(-34_560_000);
    expect(distance("x", 1, 1e6)).toBeNull();
    expect(distance("1", null, 1e6)).toBeNull();
  });
});

describe("the unit of a draft", () => {
  it("is what the pages show money in", () => {
    expect(moneyCode("CNY", "zh")).toBe("wan");
    expect(moneyCode("CNY", "en")).toBe("million");
    expect(moneyCode("GBP", "zh")).toBe("million");
  });
  it("stays when the language changes", () => {
    expect(draftUnit("wan", "CNY", "en").divisor).toBe(draftUnit("wan", "CNY", "zh").divisor);
    expect(draftUnit("wan", "CNY", "en").name).toBe("CNY 10k");
  });
});

describe("months to report for", () => {
  it("go back over the year's end", () =>
    expect(monthsUpTo("2022-02-10", 4)).toEqual(["2022-02", "2022-01", "2021-12", "2021-11"]));
  it("are none without a day", () => expect(monthsUpTo("", 4)).toEqual([]));
});
