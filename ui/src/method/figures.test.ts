import { describe, expect, it } from "vitest";
import { nextVersion } from "./figures";

describe("the next version", () => {
  it("is the next number that nobody used", () => {
    expect(nextVersion(["1"], "1")).toBe("2");
    expect(nextVersion(["1", "2", "3"], "1")).toBe("4");
    expect(nextVersion(["2022.9"], "2022.9")).toBe("2022.10");
    expect(nextVersion(["trial"], "trial")).toBe("trial2");
  });
});
