import { describe, expect, it } from "vitest";
import type { DeedForm, FieldKind } from "../api";
import { bodyOf, bulkDeeds, bulkFields, campaignOf, reasonsOf, tagsOf } from "./bulk";

const text = (zh: string) => ({ zh, en: zh });
const field = (name: string, kind: FieldKind) => ({ name, kind, title: text(name), required: false, choices: [] });
const LIST: DeedForm = {
  deed: "list",
  name: text("清单"),
  act: "list",
  fields: [field("code", "text"), field("department", "text"), field("tags", "texts"), field("unit", "money_unit")],
};
const TAG: DeedForm = { ...LIST, deed: "tag", fields: [field("remove", "texts"), field("add", "texts")] };
const PLAN: DeedForm = { ...LIST, deed: "plan", act: "plan", fields: [field("amount", "money")] };

describe("one deed for many", () => {
  it("is offered where one may", () => {
    expect(bulkDeeds([PLAN, LIST], (act) => act === "list").map((form) => form.deed)).toEqual(["list"]);
    expect(bulkDeeds([PLAN, LIST, TAG], () => true).map((form) => form.deed)).toEqual(["tag", "list", "plan"]);
  });
  it("asks for what many can share, campaigns first", () => {
    expect(bulkFields(LIST).map((each) => each.name)).toEqual(["department"]);
    expect(bulkFields(TAG).map((each) => each.name)).toEqual(["add", "remove"]);
  });
  it("sends what was written and nothing else", () => {
    expect(tagsOf("三早项目，集中开工、 三早项目 ")).toEqual(["三早项目", "集中开工"]);
    expect(bodyOf(TAG, { add: "三早项目", remove: " ", code: "X" }, "wan")).toEqual({ add: ["三早项目"] });
    expect(campaignOf(TAG, { add: "三早项目" })).toBe("三早项目");
    expect(campaignOf(LIST, { add: "三早项目" })).toBeUndefined();
    expect(bodyOf(PLAN, { amount: "1,200" }, "wan")).toEqual({ amount: "1,200", unit: "wan" });
  });
  it("tells the same reason of many once, the commonest first", () => {
    const issue = (project: number, zh: string) => ({
      ...{ project, code: "c", place: "", name: text(`${project}`), text: text(zh) },
    });
    const reasons = reasonsOf([issue(1, "甲"), issue(2, "乙"), issue(3, "乙")]);
    expect(reasons.map((each) => [each.text.zh, each.projects.length])).toEqual([
      ["乙", 2],
      ["甲", 1],
    ]);
  });
});
