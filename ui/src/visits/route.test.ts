import { expect, it } from "vitest";
import { moved } from "../campaigns/venues";
import { routeIn, routeText, withoutStop, withStop, withStops } from "./route";

it("takes each project once, where it was named first", () => {
  expect(routeIn("7\n 3 \n\n7\n12")).toEqual(["7", "3", "12"]);
  expect(withStop("7\n3", "7")).toBe("7\n3");
  expect(withStop("7\n3", " 12 ")).toBe("7\n3\n12");
  expect(withStop(undefined, "")).toBe("");
});
it("lets go of some, and keeps the order of the others", () => {
  expect(withoutStop("7\n3\n12", "3")).toBe("7\n12");
  expect(withStops("7\n3\n12", ["7", "12"], false)).toBe("3");
  expect(withStops("7", ["3", "7", "12"], true)).toBe("7\n3\n12");
});
it("moves one up and down, and none over the ends", () => {
  const move = (at: number, by: number): string => routeText(moved(routeIn("7\n3\n12"), at, by));
  expect(move(1, -1)).toBe("3\n7\n12");
  expect(move(1, 1)).toBe("7\n12\n3");
  expect(move(0, -1)).toBe("7\n3\n12");
  expect(move(2, 1)).toBe("7\n3\n12");
});
