import { describe, expect, it } from "vitest";
import { columnsIn, headerOf, sentTo, typeOf } from "./workbook";

const MAPPING = {
  code: "proposed",
  columns: [
    { header: "项目名称", to: ["project.name"] },
    { header: "备注", to: [], why: "not known" },
  ],
};

describe("a workbook on its way in", () => {
  it("is known by its name", () => {
    expect(typeOf("4月 进度.XLSX")).toContain("spreadsheetml");
    expect(typeOf("a.csv")).toBe("text/csv");
    expect(typeOf("a.xls")).toBeNull();
    expect(typeOf("xlsx.pdf")).toBeNull();
  });
  it("has a mapping whose columns may go elsewhere", () => {
    const next = sentTo(MAPPING, 1, "report.note");
    expect(columnsIn(next)[1]).toEqual({ header: "备注", to: ["report.note"] });
    expect(columnsIn(next)[0]).toBe(MAPPING.columns[0]);
    expect(columnsIn(sentTo(MAPPING, 0, ""))[0]?.to).toEqual([]);
    expect(columnsIn(null)).toEqual([]);
  });
  it("names a column as its mapping finds it", () => {
    expect(columnsIn(MAPPING).map(headerOf)).toEqual(["项目名称", "备注"]);
    expect(headerOf({ begins_with: "总投资" })).toBe("总投资…");
    expect(headerOf({ letter: "F" })).toBe("F");
  });
});
