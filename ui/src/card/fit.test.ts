import { expect, it } from "vitest";
import { fitInto, type Sheet } from "./fit";

const sheet = (lines: number): Sheet => ({
  style: { fontSize: "" },
  clientHeight: 1000,
  get scrollHeight() {
    return lines * parseFloat(this.style.fontSize) * 2;
  },
});

it("keeps the largest type that stands on the sheet", () => {
  expect(fitInto(sheet(40))).toBe(10);
  expect(fitInto(sheet(55))).toBe(9);
});
it("stops where it could no longer be read", () => expect(fitInto(sheet(500))).toBe(6.5));
