import { describe, expect, it } from "vitest";
import type { DeedForm, FieldKind } from "../api";
import { bodyOf, bulkDeeds, bulkFields, reasonsOf, tagsOf } from "./bulk";

const text = (zh: string) => ({ zh, en: zh });
const field = (name: string, kind: FieldKind) => ({ name, kind, title: text(name), required: false, choices: [] });
const LIST: DeedForm = {
  deed: "list",
  name: text("清单"),
  act: "list",
  fields: [field("code", "text"), field("department", "text"), field("tags", "texts"), field("unit", "money_unit")],
};
const PLAN: DeedForm = { ...LIST, deed: "plan", act: "plan", fields: [field("amount", "money")] };

describe("one deed for many", () => {
  it("is offered where one may", () => {
    expect(bulkDeeds([PLAN, LIST], (act) => act === "list").map((form) => form.deed)).toEqual(["list"]);
    expect(bulkDeeds([PLAN, LIST], () => true).map((form) => form.deed)).toEqual(["list", "plan"]);
  });
  it("asks for what many can share, campaigns first", () => {
    expect(bulkFields(LIST).map((each) => each.name)).toEqual(["tags", "department"]);
  });
  it("sends what was written and nothing else", () => {
    expect(tagsOf("三早项目，集中开工、 三早项目 ")).toEqual(["三早项目", "集中开工"]);
    expect(bodyOf(LIST, { tags: "三早项目", department: " ", code: "X" }, "wan")).toEqual({ tags: ["三早项目"] });
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
