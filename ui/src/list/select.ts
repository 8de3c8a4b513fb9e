// Which projects are chosen, by their numbers, so that they stay chosen while rows come, go and change their order.
import { ref, shallowRef, triggerRef, watch } from "vue";
import { api, ApiError, type ProjectRow, type ListQuery } from "../api";

/** As many as may be told something at once. */
export const MOST_CHOSEN = 1000;
export interface Chosen {
  project: number;
  name: ProjectRow["name"];
}
type RowAt = (index: number) => ProjectRow | null;

/** The rows from one to the other, both within, whichever comes first; cut to as many as may be chosen. */
export function spanOf(from: number, to: number): { first: number; count: number } {
  const first = Math.min(from, to);
  return { first, count: Math.min(MOST_CHOSEN, Math.abs(to - from) + 1) };
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useSelection(rowAt: RowAt, query: () => ListQuery, scope: () => string) {
  const chosen = shallowRef(new Map<number, Chosen>());
  const busy = ref(false);
  const full = ref(false);
  const error = shallowRef<ApiError | null>(null);
  let anchor = -1;
  let turn = 0;

  const set = ({ project, name }: Chosen, is: boolean): void => {
    if (!is) chosen.value.delete(project);
    else if (chosen.value.size < MOST_CHOSEN) chosen.value.set(project, { project, name });
    else full.value = true;
  };
  function add(rows: readonly Chosen[]): void {
    for (const row of rows) set(row, true);
    triggerRef(chosen);
  }
  function clear(): void {
    turn += 1;
    anchor = -1;
    full.value = false;
    busy.value = false;
    chosen.value = new Map();
  }
  function toggle(index: number): void {
    const row = rowAt(index);
    if (!row) return;
    anchor = index;
    full.value = false;
    set(row, !chosen.value.has(row.project));
    triggerRef(chosen);
  }
  /** Rows that aren't here yet are asked for. */
  async function ask(first: number, count: number): Promise<void> {
    const mine = ++turn;
    busy.value = true;
    error.value = null;
    try {
      const { rows, count: all } = await api.projects({ ...query(), offset: first, limit: count });
      if (mine !== turn) return;
      add(rows);
      full.value = full.value || (first === 0 && count === MOST_CHOSEN && all > MOST_CHOSEN);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      error.value = problem;
    } finally {
      if (mine === turn) busy.value = false;
    }
  }
  /** From where one last chose to here. */
  async function extend(index: number): Promise<void> {
    const { first, count } = spanOf(anchor < 0 ? index : anchor, index);
    const here = Array.from({ length: count }, (_, at) => rowAt(first + at));
    if (anchor < 0) anchor = index;
    if (here.every((row) => row !== null)) add(here as ProjectRow[]);
    else await ask(first, count);
  }
  async function all(): Promise<void> {
    clear();
    await ask(0, MOST_CHOSEN);
  }
  function leaveOut(projects: ReadonlySet<number>): void {
    for (const project of projects) chosen.value.delete(project);
    triggerRef(chosen);
  }
  const has = (row: ProjectRow | null): boolean => row !== null && chosen.value.has(row.project);

  // What another filter finds is another list: nothing is told to projects that one doesn't see.
  watch(scope, clear);
  return { chosen, busy, full, error, toggle, extend, all, clear, has, leaveOut };
}
export type Selection = ReturnType<typeof useSelection>;
