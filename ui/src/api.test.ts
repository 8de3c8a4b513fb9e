import { describe, expect, it } from "vitest";
import { answer } from "../mock/answers";
import { makeWorld, TODAY } from "../mock/world";

describe("the mock", () => {
  const world = makeWorld();
  const ask = <T>(path: string, query: Record<string, string> = {}): T => answer(world, path, query) as T;

  it("has 2,086 projects and a race of 11", () => {
    expect(world.projects).toHaveLength(2086);
    const race = ask<{ groups: { rows: unknown[] }[] }>("/api/race");
    expect(race.groups[0]?.rows).toHaveLength(11);
  });
  it("is the same at every start", () =>
    expect(makeWorld().entries.at(-1)?.digest).toBe(world.entries.at(-1)?.digest));
  it("opens every head figure into items that sum to it", () => {
    for (const figure of ask<{
      head: { open: { measure: string }; unit: string; value: number; numerator?: number }[];
    }>("/api/overview").head) {
      const opened = ask<{ numerator: number; items: { numerator: number }[] }>(
        `/api/open/${figure.open.measure}`,
        { limit: "9999" },
      );
      expect(opened.items.reduce((sum, item) => sum + item.numerator, 0)).toBe(opened.numerator);
    }
  });
  it("seals each entry to the one before", () => {
    world.entries.slice(1).forEach((entry, index) => expect(entry.previous).toBe(world.entries[index]?.digest));
  });
  it("answers the past as it was", () => {
    const invested = (as_of: string) =>
      ask<{ sums: { invested: number } }>("/api/projects", { as_of }).sums.invested;
    expect(invested("2022-02-01")).toBeLessThan(invested(TODAY));
  });
});
