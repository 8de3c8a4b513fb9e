import { describe, expect, it, vi } from "vitest";
import { ref, nextTick } from "vue";
import { api, type ProjectRow } from "../api";
import { MOST_CHOSEN, spanOf, useSelection } from "./select";

const row = (project: number): ProjectRow => ({ project, name: { zh: `${project}`, en: "" } }) as ProjectRow;
const rows = Array.from({ length: 3000 }, (_, index) => row(index + 1));

function made(loaded = 3000) {
  const scope = ref("a");
  const selection = useSelection(
    (index) => (index < loaded ? (rows[index] ?? null) : null),
    () => ({ q: "桥" }),
    () => scope.value,
  );
  return { scope, selection, keys: () => [...selection.chosen.value.keys()] };
}

describe("choosing rows", () => {
  it("spans both ways, and never more than may be told at once", () => {
    expect(spanOf(7, 3)).toEqual({ first: 3, count: 5 });
    expect(spanOf(0, 99_999)).toEqual({ first: 0, count: MOST_CHOSEN });
  });
  it("goes on from where one last chose", async () => {
    const { selection, keys } = made();
    selection.toggle(4);
    await selection.extend(2);
    expect(keys()).toEqual([5, 3, 4]);
    selection.toggle(4);
    expect(keys()).toEqual([3, 4]);
  });
  it("asks for rows that aren't here, and for all that the filter finds", async () => {
    const asked = vi
      .spyOn(api, "projects")
      .mockImplementation(async (query) => ({
        count: rows.length,
        sums: { total: 0, plan: 0, invested: 0 },
        rows: rows.slice(Number(query.offset), Number(query.offset) + Number(query.limit)),
      }));
    const { selection, keys } = made(3);
    selection.toggle(1);
    await selection.extend(4);
    expect(asked).toHaveBeenLastCalledWith({ q: "桥", offset: 1, limit: 4 });
    expect(keys()).toEqual([2, 3, 4, 5]);
    await selection.all();
    expect(keys().length).toBe(MOST_CHOSEN);
    expect(selection.full.value).toBe(true);
    asked.mockRestore();
  });
  it("begins anew where the filter changes", async () => {
    const { selection, scope, keys } = made();
    selection.toggle(0);
    scope.value = "b";
    await nextTick();
    expect(keys()).toEqual([]);
  });
});
