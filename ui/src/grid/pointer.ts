// Where one stands in a sheet, what is selected, and whether one is typing there.
import { computed, ref } from "vue";
import { blockOf, COLUMNS, type At } from "./cells";

/** Ready: keys move. Enter: one types over, arrows go on. Edit: arrows stay within the text. */
export type Mode = "ready" | "enter" | "edit";

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function usePointer(count: () => number) {
  const at = ref<At>({ row: 0, column: 0 });
  const anchor = ref<At>({ row: 0, column: 0 });
  const mode = ref<Mode>("ready");
  const block = computed(() => blockOf(at.value, anchor.value));
  const clamp = (place: At): At => ({
    row: Math.min(Math.max(0, place.row), Math.max(0, count() - 1)),
    column: Math.min(Math.max(0, place.column), COLUMNS.length - 1),
  });
  function goTo(place: At, extend = false): void {
    at.value = clamp(place);
    if (!extend) anchor.value = at.value;
  }
  const move = (down: number, right: number, extend = false): void =>
    goTo({ row: at.value.row + down, column: at.value.column + right }, extend);
  /** Cell after cell as one writes: false at the sheet's end. */
  function next(step: 1 | -1): boolean {
    const index = at.value.row * COLUMNS.length + at.value.column + step;
    if (index < 0 || index >= count() * COLUMNS.length) return false;
    goTo({ row: Math.floor(index / COLUMNS.length), column: index % COLUMNS.length });
    return true;
  }
  return { at, anchor, mode, block, goTo, move, next };
}
