import { describe, expect, it } from "vitest";
import { nextTick, ref } from "vue";
import { steady, useSteady } from "./steady";

const keyOf = (row: { id: number }): string => String(row.id);
const rows = (...pairs: [number, string][]) => pairs.map(([id, says]) => ({ id, says }));

describe("rows that stand still", () => {
  const first = steady([], rows([1, "a"], [2, "b"], [3, "c"]), keyOf);
  it("are new at first, and nobody is told so", () => {
    expect(first.map((each) => each.key)).toEqual(["1", "2", "3"]);
    expect(first.some((each) => each.added || each.changed || each.gone)).toBe(false);
  });
  it("keep their places when another order comes, and say what changed", () => {
    const next = steady(first, rows([4, "d"], [3, "c"], [1, "A"]), keyOf);
    expect(next.map((each) => each.key)).toEqual(["1", "2", "3", "4"]);
    expect(next.map((each) => each.gone)).toEqual([false, true, false, false]);
    expect(next.map((each) => each.changed)).toEqual([true, false, false, false]);
    expect(next.map((each) => each.added)).toEqual([false, false, false, true]);
    expect(next[1]?.row.says).toBe("b");
  });
  it("come back when they are there again", () => {
    const gone = steady(first, rows([1, "a"]), keyOf);
    expect(steady(gone, rows([1, "a"], [2, "b"]), keyOf)[1]?.gone).toBe(false);
  });
  it("begin anew when something else is asked for", async () => {
    const answer = ref<{ id: number; says: string }[] | null>(rows([1, "a"], [2, "b"]));
    const scope = ref("open");
    const shown = useSteady(() => answer.value, keyOf, () => scope.value);
    answer.value = rows([2, "b"]);
    await nextTick();
    expect(shown.value).toHaveLength(2);
    scope.value = "overdue";
    answer.value = rows([9, "z"]);
    await nextTick();
    expect(shown.value.map((each) => each.key)).toEqual(["9"]);
  });
});
