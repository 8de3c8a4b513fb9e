// Rows that stand still while answers come in: what somebody reads or types in never jumps away. A row that isn't in
// the answer any more stays, and says so; what is new comes at the end.
import { shallowRef, watch, type Ref } from "vue";

export interface Steady<T> {
  key: string;
  row: T;
  /** Not in the newest answer. */
  gone: boolean;
  /** Other than when it was first shown. */
  changed: boolean;
  added: boolean;
}

export function steady<T>(
  before: readonly Steady<T>[],
  now: readonly T[],
  keyOf: (row: T) => string,
): Steady<T>[] {
  const first = before.length === 0;
  const fresh = new Map(now.map((row) => [keyOf(row), row]));
  const kept = before.map((each) => {
    const row = fresh.get(each.key);
    fresh.delete(each.key);
    if (row === undefined) return { ...each, gone: true };
    const changed = each.changed || JSON.stringify(row) !== JSON.stringify(each.row);
    return { ...each, row, gone: false, changed };
  });
  const added = [...fresh].map(([key, row]) => ({ key, row, gone: false, changed: false, added: !first }));
  return [...kept, ...added];
}

/** `scope` says what is asked for: when it changes the rows begin anew. */
export function useSteady<T>(
  rows: () => readonly T[] | null,
  keyOf: (row: T) => string,
  scope: () => string,
): Readonly<Ref<Steady<T>[]>> {
  const shown = shallowRef<Steady<T>[]>([]);
  let of = "";
  watch(
    [rows, scope],
    ([now, next]) => {
      if (next !== of || now === null) shown.value = [];
      of = next;
      if (now) shown.value = steady(shown.value, now, keyOf);
    },
    { immediate: true },
  );
  return shown;
}
