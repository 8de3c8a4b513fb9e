import { describe, expect, it } from "vitest";
import { insideAddress } from "./address";

describe("where one goes after coming in", () => {
  it("is exactly where one was", () =>
    expect(insideAddress("/list?region=jilin%2Fsiping&sort=-plan")).toBe(
      "/list?region=jilin%2Fsiping&sort=-plan",
    ));
  it("is never another house", () => {
    for (const to of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
      expect(insideAddress(to), to).toBe("/");
  });
  it("is not a door again", () => {
    for (const to of ["/sign-in", "/sign-in?to=/list", "/setup?token=1", "/begin?token=1", "/invitation/abc", null, ""])
      expect(insideAddress(to), String(to)).toBe("/");
    expect(insideAddress("/setups")).toBe("/setups");
  });
});
