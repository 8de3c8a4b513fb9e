import { describe, expect, it } from "vitest";
import { blockOf, clearBlock, copyOf, fillDown, History, isIn, paste, pasteByName } from "./cells";
import { readBlock, writeBlock, type Change, type Column, type Sheet } from "./cells";

function sheetOf(rows: Record<string, Partial<Record<Column, string>>>, locked: string[] = []) {
  const sheet: Sheet = {
    keys: Object.keys(rows),
    get: (key, column) => rows[key]?.[column] ?? "",
    locked: (key) => locked.includes(key),
  };
  const apply = (changes: readonly Change[]): void => {
    for (const { key, column, after } of changes) rows[key] = { ...rows[key], [column]: after };
  };
  return { sheet, apply, rows };
}
const one = (row: number, column: number) => blockOf({ row, column }, { row, column });

describe("a copied block", () => {
  it("is lines and tabs, whatever ends the lines", () => {
    expect(readBlock("1\t2\r\n3\t4\r\n")).toEqual([["1", "2"], ["3", "4"]]);
    expect(readBlock("1")).toEqual([["1"]]);
    expect(readBlock("")).toEqual([[""]]);
    expect(readBlock("a\t\n\tb")).toEqual([["a", ""], ["", "b"]]);
  });
  it("may hold lines, tabs and quotes in quotes", () => {
    expect(readBlock('"a\nb"\t"c ""d"""\n5')).toEqual([["a\nb", 'c "d"'], ["5"]]);
    expect(readBlock('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
    expect(readBlock('"open\tx')).toEqual([['"open', "x"]]);
  });
  it("is read again as it was written", () => {
    const rows = [["a\tb", 'say "x"', ""], ["1,234.5", "line\nline", "é中"]];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe("pasting", () => {
  it("begins where one stands, and says what found no room", () => {
    const { sheet } = sheetOf({ a: {}, b: {} });
    const { changes, over } = paste(sheet, one(1, 0), [["1", "2"], ["3", "4"]]);
    const told = changes.map((each) => `${each.key}.${each.column}=${each.after}`);
    expect(told).toEqual(["b.invested_year=1", "b.work=2"]);
    expect(over).toBe(1);
    expect(paste(sheet, one(0, 4), [["1", "2", "3"]]).over).toBe(2);
  });
  it("fills what is selected with a single cell", () => {
    const { sheet } = sheetOf({ a: {}, b: {}, c: {} });
    const { changes } = paste(sheet, blockOf({ row: 2, column: 1 }, { row: 0, column: 1 }), [["50"]]);
    expect(changes.map((each) => each.key)).toEqual(["a", "b", "c"]);
  });
  it("leaves locked rows and equal cells alone", () => {
    const { sheet } = sheetOf({ a: { work: "1" }, b: {}, c: {} }, ["b"]);
    const { changes } = paste(sheet, one(0, 1), [["1"], ["2"], ["3"]]);
    expect(changes.map((each) => each.key)).toEqual(["c"]);
  });
  it("finds rows by the name in the first column, whatever their order", () => {
    const { sheet } = sheetOf({ a: {}, b: {} });
    const rowOf = (name: string) => ({ "甲项目": 0, "乙项目": 1 })[name];
    const found = pasteByName(sheet, [["项目", "投资"], ["乙项目", "20"], ["甲项目", "10"], ["丙项目", "5"]], rowOf);
    expect(found?.changes.map((each) => `${each.key}=${each.after}`)).toEqual(["b=20", "a=10"]);
    expect(found).toMatchObject({ matched: 2, unmatched: ["丙项目"] });
    expect(pasteByName(sheet, [["1", "2"]], rowOf)).toBeNull();
  });
});

describe("filling, clearing, copying", () => {
  it("fills down from the top of what is selected, or from the row above", () => {
    const { sheet } = sheetOf({ a: { work: "5" }, b: {}, c: {} });
    const all = blockOf({ row: 0, column: 1 }, { row: 2, column: 1 });
    expect(fillDown(sheet, all).map((each) => each.key)).toEqual(["b", "c"]);
    expect(fillDown(sheet, one(1, 1))).toEqual([{ key: "b", column: "work", before: "", after: "5" }]);
    expect(fillDown(sheet, one(0, 1))).toEqual([]);
  });
  it("clears and copies a block", () => {
    const { sheet } = sheetOf({ a: { invested_year: "1", work: "2" }, b: { work: "3" } });
    const block = blockOf({ row: 0, column: 0 }, { row: 1, column: 1 });
    expect(copyOf(sheet, block)).toBe("1\t2\n\t3");
    expect(clearBlock(sheet, block)).toHaveLength(3);
    expect(isIn(block, { row: 1, column: 1 })).toBe(true);
    expect(isIn(block, { row: 2, column: 1 })).toBe(false);
  });
});

describe("what was done", () => {
  it("is taken back and done again, in steps as it was done", () => {
    const { sheet, apply, rows } = sheetOf({ a: {}, b: {} });
    const history = new History(apply);
    history.do(paste(sheet, one(0, 0), [["1"], ["2"]]).changes);
    history.do(paste(sheet, one(0, 0), [["9"]]).changes);
    expect(rows.a?.invested_year).toBe("9");
    expect(history.undo()[0]?.after).toBe("1");
    history.undo();
    expect([rows.a?.invested_year, rows.b?.invested_year]).toEqual(["", ""]);
    expect(history.undo()).toEqual([]);
    history.redo();
    expect(rows.b?.invested_year).toBe("2");
    history.do(paste(sheet, one(1, 1), [["3"]]).changes);
    expect(history.redo()).toEqual([]);
  });
});
