import { describe, expect, it } from "vitest";
import { isEmpty, loadSheet, newRow, noFields, saveSheet } from "./kept";
import { leftOf, rowsIn, widthsIn } from "./layout";

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("a sheet that is kept", () => {
  it("is there again, with the ids under which its rows were sent", () => {
    const on = shelf();
    const row = { ...newRow(), fields: { ...noFields(), work: "5" }, sent: "{}" };
    expect(saveSheet(on, "k", { unit: "wan", rows: { "1.month.2022-04": row } })).toBe(true);
    expect(loadSheet(on, "k")?.rows["1.month.2022-04"]).toEqual(row);
  });
  it("leaves nothing behind once all is recorded", () => {
    const on = shelf();
    saveSheet(on, "k", { unit: "wan", rows: { a: newRow() } });
    saveSheet(on, "k", { unit: "wan", rows: {} });
    expect(on.kept.size).toBe(0);
  });
  it("spoilt in the browser is none, and a spoilt row spoils no other", () => {
    const on = shelf();
    for (const text of ["{", "null", "[]", '{"unit":3}']) {
      on.kept.set("k", text);
      expect(loadSheet(on, "k"), text).toBeNull();
    }
    on.kept.set("k", JSON.stringify({ unit: "wan", rows: { a: null, b: { id: "x", fields: { work: "1" } } } }));
    expect(Object.keys(loadSheet(on, "k")?.rows ?? {})).toEqual(["b"]);
    expect(loadSheet(on, "k")?.rows.b?.fields.note).toBe("");
  });
  it("says when it can't be kept", () => {
    const full = { ...shelf(), setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
    expect(saveSheet(full, "k", { unit: "wan", rows: { a: newRow() } })).toBe(false);
  });
  it("knows an empty row", () => {
    expect(isEmpty(noFields())).toBe(true);
    expect(isEmpty({ ...noFields(), note: "  " })).toBe(true);
    expect(isEmpty({ ...noFields(), work: "0" })).toBe(false);
  });
});

describe("the layout", () => {
  it("fills the room, and grows beyond a narrow one", () => {
    const wide = widthsIn(1800);
    expect(leftOf(wide, 5) + wide.state).toBeLessThanOrEqual(1800);
    expect(leftOf(wide, 5) + wide.state).toBeGreaterThan(1790);
    expect(leftOf(widthsIn(360), 0)).toBeLessThan(240);
  });
  it("puts the change behind what was invested", () => {
    const widths = widthsIn(1300);
    expect(leftOf(widths, 1) - leftOf(widths, 0)).toBe((widths.cells[0] ?? 0) + widths.change);
  });
  it("draws only the rows in view, and a few beside", () => {
    expect(rowsIn(0, 320, 32, 1000)).toEqual({ first: 0, end: 16 });
    expect(rowsIn(32_000 - 320, 320, 32, 1000).end).toBe(1000);
    expect(rowsIn(3200, 320, 32, 1000).first).toBe(94);
  });
});
