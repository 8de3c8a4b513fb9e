import { describe, expect, it } from "vitest";
import { barAt, MOST_PIXELS, pagesOf, rowsAt, topAfter, topAt, topShowing, trackOf } from "./range";
import { monthEnd, months, spread, steps } from "./scale";

const ROW = 32;
const VIEW = 640;

describe("a short list", () => {
  const track = trackOf(100, ROW, VIEW);
  it("is laid out in full and scrolls one to one", () => {
    expect(track.laid).toBe(3200);
    expect(topAfter(track, 0, 0, 777)).toBe(777);
  });
  it("draws the rows in view and one more", () =>
    expect(rowsAt(track, 48, ROW, 100)).toEqual({ first: 1, end: 23, shift: -16 }));
  it("never draws past its end", () => expect(rowsAt(track, 1e9, ROW, 100).end).toBe(100));
});

describe("a million rows", () => {
  const ROWS = 1_000_000;
  const track = trackOf(ROWS, ROW, VIEW);
  it("stay below what a browser can lay out", () => {
    expect(track.full).toBe(32_000_000);
    expect(track.laid).toBe(MOST_PIXELS);
  });
  it("are reached to the last", () => {
    const top = topAt(track, track.laid - VIEW);
    expect(rowsAt(track, top, ROW, ROWS)).toMatchObject({ end: ROWS, first: ROWS - VIEW / ROW });
    expect(topAfter(track, 5, 100, track.laid - VIEW)).toBe(track.full - VIEW);
    expect(topAfter(track, 5e6, 100, 0)).toBe(0);
  });
  it("move by what a wheel says, and jump to where a drag points", () => {
    expect(topAfter(track, 1_000_000, 312_500, 312_600)).toBe(1_000_100);
    expect(topAfter(track, 0, 0, 5_000_000)).toBeCloseTo(topAt(track, 5_000_000));
  });
  it("find the bar's place and back", () => {
    for (const top of [0, 123_456, 16_000_000, 31_999_360])
      expect(topAt(track, barAt(track, top))).toBeCloseTo(top, 3);
  });
});

describe("small ends", () => {
  it("an empty list has no rows", () =>
    expect(rowsAt(trackOf(0, ROW, VIEW), 50, ROW, 0)).toMatchObject({ first: 0, end: 0 }));
  it("fewer rows than the view stand still", () => {
    const track = trackOf(3, ROW, VIEW);
    expect(topAfter(track, 0, 0, 40)).toBe(0);
    expect(barAt(track, 10)).toBe(0);
    expect(topAt(track, 10)).toBe(0);
  });
  it("a row is brought into view by no more than needed", () => {
    const track = trackOf(100, ROW, VIEW);
    expect(topShowing(track, 320, 12, ROW)).toBe(320);
    expect(topShowing(track, 320, 2, ROW)).toBe(64);
    expect(topShowing(track, 0, 20, ROW)).toBe(ROW);
  });
  it("pages cover the rows", () => {
    expect(pagesOf(0, 22, 200)).toEqual([0]);
    expect(pagesOf(190, 215, 200)).toEqual([0, 1]);
    expect(pagesOf(400, 600, 200)).toEqual([2]);
  });
});

describe("axes", () => {
  it("start at zero and end round", () => {
    expect(steps(8946)).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
    expect(steps(0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(steps(0)).toEqual([0, 1]);
  });
  it("mark months, the first of a year by its number", () => {
    expect(months("2021-12-15", "2022-03-31", 12).map((mark) => mark.text)).toEqual(["2022", "02", "03"]);
    expect(months("2022-01-01", "2022-12-31", 4).map((mark) => mark.text)).toEqual(["2022", "04", "07", "10"]);
  });
  it("move labels apart and keep their order", () => {
    expect(spread([10, 11, 100], 17, 236)).toEqual([10, 27, 100]);
    expect(spread([230, 232], 17, 236)).toEqual([219, 236]);
  });
  it("know the last day of a month", () => expect(monthEnd(2024, 2)).toBe("2024-02-29"));
});
