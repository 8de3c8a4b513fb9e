// Rows of a list that may be a million long: pages of 200 are asked for as they come into view, and kept a while.
import { onScopeDispose, ref, shallowReactive, shallowRef, watch } from "vue";
import { address, api, ApiError, type ProjectRow, type Projects, type ListQuery } from "../api";
import { tick, updated } from "../live";
import { pagesOf } from "../range";

const PAGE = 200;
const PAUSE_MS = 60;
const KEPT_PAGES = 40;

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useRows(query: () => ListQuery) {
  const pages = shallowReactive(new Map<number, ProjectRow[]>());
  const head = shallowRef<Omit<Projects, "rows"> | null>(null);
  const error = shallowRef<ApiError | null>(null);
  const loading = ref(true);
  const asking = new Map<number, AbortController>();
  const stale = new Set<number>();
  let wanted = [0];
  let fresh = true;
  let pause: ReturnType<typeof setTimeout> | null = null;

  const stop = (keep: readonly number[] = []): void => {
    for (const [page, controller] of asking) {
      if (keep.includes(page)) continue;
      controller.abort();
      asking.delete(page);
    }
  };

  function take(page: number, answer: Projects): void {
    if (fresh) pages.clear();
    fresh = false;
    pages.delete(page);
    pages.set(page, answer.rows);
    stale.delete(page);
    for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - KEPT_PAGES))) {
      if (!wanted.includes(old)) pages.delete(old);
    }
    const now = { count: answer.count, sums: answer.sums };
    if (JSON.stringify(now) !== JSON.stringify(head.value)) head.value = now;
  }

  async function load(page: number): Promise<void> {
    const controller = new AbortController();
    asking.set(page, controller);
    try {
      const news = stale.has(page);
      take(page, await api.projects({ ...query(), offset: page * PAGE, limit: PAGE }, controller.signal));
      if (news) updated.value = Date.now();
      error.value = null;
    } catch (problem) {
      if (!controller.signal.aborted)
        error.value = problem instanceof ApiError ? problem : new ApiError(0, null);
    } finally {
      if (asking.get(page) === controller) asking.delete(page);
      loading.value = asking.size > 0 && fresh;
    }
  }

  function ask(): void {
    stop(wanted);
    for (const page of wanted) {
      if ((!pages.has(page) || stale.has(page) || fresh) && !asking.has(page)) void load(page);
    }
  }

  /** Says which rows are in view; a fast scroll asks only for where it comes to rest. */
  function want(first: number, end: number): void {
    wanted = pagesOf(first, Math.max(end, first + 1), PAGE);
    pause ??= setTimeout(() => {
      pause = null;
      ask();
    }, PAUSE_MS);
  }

  watch(
    () => address("", query()),
    () => {
      stop();
      stale.clear();
      fresh = true;
      loading.value = true;
      error.value = null;
      ask();
    },
    { immediate: true },
  );
  watch(tick, () => {
    for (const page of pages.keys()) stale.add(page);
    ask();
  });
  onScopeDispose(() => {
    stop();
    if (pause) clearTimeout(pause);
  });

  const rowAt = (index: number): ProjectRow | null =>
    pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  return { head, error, loading, rowAt, want, again: ask };
}
export type Rows = ReturnType<typeof useRows>;
