import { expect, it } from "vitest";
import type { Place } from "../campaigns/types";
import { reachedWithin, shareOf } from "./places";

const at = (region: string, called: number, counted: number, reported: boolean): Place =>
  ({ region, is_venue: true, reported: reported ? {} : null, sums: { called, earlier: 1, counted } }) as Place;

it("a prefecture has what its own and its counties' venues have", () => {
  const places = [at("p/a", 11, 4, true), at("p/a/x", 6, 1, false), at("p/ab", 9, 9, true)];
  const found = reachedWithin(places, "p/a");
  expect(found).toEqual({ counted: 5, asked: 15, reported: 1, venues: 2 });
  expect(shareOf(found)).toBeCloseTo(1 / 3);
});
it("a region that nobody called has no share", () => {
  expect(shareOf(reachedWithin([], "p/a"))).toBeNull();
});
