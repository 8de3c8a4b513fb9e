import { describe, expect, it } from "vitest";
import { issueAt } from "../parts/form";
import { asksReason } from "./reasons";

describe("a refusal that asks for a reason", () => {
  it("is known by its code, or by how it speaks", () => {
    for (const code of ["progress.went_down", "progress.over_total", "progress.already_reported", "plan.needs_reason"])
      expect(asksReason(issueAt("/x", code, "")), code).toBe(true);
    expect(asksReason(issueAt("/x", "later.unusual", { zh: "超出常情，请说明原因", en: "" }))).toBe(true);
    expect(asksReason(issueAt("/reason", "field.missing", ""))).toBe(true);
  });
  it("is no other", () => {
    for (const code of ["money.not_an_amount", "field.missing", "rights.not_allowed"])
      expect(asksReason(issueAt("/invested_year", code, "必填")), code).toBe(false);
  });
});
