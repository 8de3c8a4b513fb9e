import { describe, expect, it } from "vitest";
import { uuid7 } from "./id";

describe("an entry's own id", () => {
  it("is a UUID of version 7", () => {
    for (let turn = 0; turn < 200; turn++)
      expect(uuid7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it("is the RFC's own example", () => {
    const chance = [0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
    expect(uuid7(0x017f22e279b0, Uint8Array.from(chance))).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });
  it("sorts by time", () => {
    const ids = [1, 999, 1_650_000_000_000, 1_650_000_000_001, 1_900_000_000_000].map((now) => uuid7(now));
    expect([...ids].sort()).toEqual(ids);
  });
  it("is never the same twice", () =>
    expect(new Set(Array.from({ length: 5000 }, () => uuid7(1_650_000_000_000))).size).toBe(5000));
});
