import { describe, expect, it } from "vitest";
import { kindsOf, saidOf } from "./fields";

const line = (body: object): string => JSON.stringify({ seq: 1, kind: "x/1", body });

describe("what an entry says of a field", () => {
  it("stands among the facts of the list", () => {
    const amended = line({ project: 3, day: "2022-03-01", facts: { owner: "甲公司", total: 0 }, reason: "改制" });
    expect(saidOf("owner", "project.amended/1", amended)).toEqual({
      value: "甲公司",
      form: "text",
      day: "2022-03-01",
      reason: "改制",
    });
    expect(saidOf("total", "project.amended/1", amended)?.value).toBe(0);
    expect(saidOf("nature", "project.amended/1", amended)).toBeNull();
    expect(saidOf("name", "project.added/1", line({ listed: "2022-01-01", facts: { name: { zh: "路", en: "Road" } } })))
      .toMatchObject({ value: { zh: "路", en: "Road" }, day: "2022-01-01" });
  });
  it("stands in a report, where it was given", () => {
    expect(saidOf("work_bp", "progress.reported/1", line({ day: "2022-03-31", work_bp: 150 }))?.value).toBe(150);
    expect(saidOf("work_bp", "progress.reported/1", line({ day: "2022-03-31" }))).toBeNull();
  });
  it("is tags put on and taken off", () => {
    expect(saidOf("tags", "project.tagged/1", line({ add: ["省重点"], remove: ["市重点"] }))?.value).toEqual({
      add: ["省重点"],
      remove: ["市重点"],
    });
  });
  it("is of one node only, and may take it back", () => {
    expect(saidOf("node:3.4", "node.reached/1", line({ node: "3.4" }))).toMatchObject({ day: null });
    expect(saidOf("node:3.4", "node.reached/1", line({ node: "3.5", day: "2022-01-01" }))).toBeNull();
  });
  it("is nothing where the entry is of another kind or can't be read", () => {
    expect(saidOf("owner", "progress.reported/1", line({ facts: { owner: "x" } }))).toBeNull();
    expect(saidOf("owner", "project.added/1", "{")).toBeNull();
  });
});
it("knows no field by a wrong name", () => expect(kindsOf("nonsense")).toEqual([]));
