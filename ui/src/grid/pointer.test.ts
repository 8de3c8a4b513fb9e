import { describe, expect, it } from "vitest";
import { usePointer } from "./pointer";

describe("where one stands", () => {
  it("stays within the sheet", () => {
    const pointer = usePointer(() => 3);
    pointer.move(-1, -1);
    expect(pointer.at.value).toEqual({ row: 0, column: 0 });
    pointer.move(99, 99);
    expect(pointer.at.value).toEqual({ row: 2, column: 4 });
  });
  it("goes cell after cell, and out at both ends", () => {
    const pointer = usePointer(() => 2);
    expect(pointer.next(-1)).toBe(false);
    for (let step = 0; step < 9; step++) expect(pointer.next(1)).toBe(true);
    expect(pointer.at.value).toEqual({ row: 1, column: 4 });
    expect(pointer.next(1)).toBe(false);
  });
  it("extends from where it began", () => {
    const pointer = usePointer(() => 9);
    pointer.goTo({ row: 4, column: 2 });
    pointer.move(-2, 1, true);
    expect(pointer.block.value).toEqual({ top: 2, left: 2, bottom: 4, right: 3 });
    pointer.move(1, 0);
    expect(pointer.block.value).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
  });
});
