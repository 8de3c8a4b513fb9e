import { describe, expect, it } from "vitest";
import { beginsWith, byRank, canMark, phaseOf, splitMarks, statesOf, venueState } from "./standing";
import type { Member, Place, Step } from "./types";

const step = { seq: 9, day: "2022-04-28" } as Step;
const head = { from: "2022-04-28", until: "2022-04-30", is_on: false, ended: null };
const member = (more: Partial<Member>): Member =>
  ({ may: true, photo_seq: 5, done: null, state: "ceremony", resumes: false, ceremony: null, ...more }) as Member;

describe("a campaign", () => {
  it("is on by the server's word, and before its first day to come", () => {
    expect(phaseOf({ ...head, is_on: true }, "2022-04-29")).toBe("on");
    expect(phaseOf(head, "2022-04-27")).toBe("coming");
    expect(phaseOf(head, "2022-05-01")).toBe("over");
  });
  it("that was ended before it began isn't to come", () => {
    expect(phaseOf({ ...head, ended: step }, "2022-04-20")).toBe("over");
  });
  it("has only the states that its kind knows", () => {
    expect(statesOf("start", true)).toContain("ceremony");
    expect(statesOf("start", false)).not.toContain("absent");
    expect(statesOf("push", true)).toEqual(["waiting", "counted"]);
  });
});

describe("a venue", () => {
  it("waits, has reported, was late, or was missing when it was announced", () => {
    expect(venueState({ reported: null, late: false })).toBe("waiting");
    expect(venueState({ reported: step, late: false })).toBe("reported");
    expect(venueState({ reported: step, late: true })).toBe("late");
    expect(venueState({ reported: null, late: true })).toBe("missing");
  });
  it("begins with all before it has reported, and then with whom it named", () => {
    expect(beginsWith({ reported: null }, member({}))).toBe(true);
    expect(beginsWith({ reported: step }, member({}))).toBe(false);
    expect(beginsWith({ reported: step }, member({ ceremony: "2022-04-28" }))).toBe(true);
  });
  it("without a rank stands last", () => {
    const at = (rank: number | null): Place => ({ rank }) as Place;
    expect(byRank([at(null), at(2), at(1)]).map((each) => each.rank)).toEqual([1, 2, null]);
  });
});

describe("what can be marked as begun", () => {
  it("has a photo, no day yet, and is one's own to mark", () => {
    expect(canMark("start", member({}))).toBe(true);
    expect(canMark("start", member({ photo_seq: null }))).toBe(false);
    expect(canMark("start", member({ done: "2022-04-28" }))).toBe(false);
    expect(canMark("start", member({ may: false }))).toBe(false);
    expect(canMark("resumption", member({ state: "earlier" }))).toBe(false);
    expect(canMark("push", member({}))).toBe(false);
  });
  it("goes two ways: a node reached, or a state again", () => {
    const { starts, resumes } = splitMarks([member({ project: 1 }), member({ project: 2, resumes: true })]);
    expect(starts.map((row) => row.project)).toEqual([1]);
    expect(resumes.map((row) => row.project)).toEqual([2]);
  });
});
