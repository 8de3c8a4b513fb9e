import { onScopeDispose, ref, shallowRef, watch, type Ref } from "vue";
import { ApiError } from "./api";
import { tick, updated } from "./live";

export interface Answer<T> {
  data: Readonly<Ref<T | null>>;
  error: Readonly<Ref<ApiError | null>>;
  loading: Readonly<Ref<boolean>>;
  again: () => void;
}

/**
 * Asks whenever `key` changes and whenever the ledger grows; a null key asks nothing. What was answered last stays in
 * view meanwhile, unless the key's part before "#" changed: that is another thing and must not wear the old figures.
 */
export function useAnswer<T>(key: () => string | null, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const data = shallowRef<T | null>(null);
  const error = shallowRef<ApiError | null>(null);
  const loading = ref(false);
  let asking: AbortController | null = null;
  let text = "";

  async function run(because_of_news: boolean): Promise<void> {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    loading.value = !because_of_news;
    try {
      const answer = await ask(mine.signal);
      const now = JSON.stringify(answer);
      if (because_of_news && now !== text) updated.value = Date.now();
      if (now !== text || !data.value) data.value = answer;
      text = now;
      error.value = null;
    } catch (problem) {
      if (mine.signal.aborted) return;
      error.value = problem instanceof ApiError ? problem : new ApiError(0, null);
      if (!(problem instanceof ApiError)) console.error(problem);
    } finally {
      if (asking === mine) loading.value = false;
    }
  }

  watch(
    key,
    (next, before) => {
      if (next === null || next.split("#")[0] !== before?.split("#")[0]) {
        data.value = null;
        text = "";
      }
      error.value = null;
      if (next === null) asking?.abort();
      else void run(false);
    },
    { immediate: true },
  );
  watch(tick, () => {
    if (key() !== null) void run(true);
  });
  onScopeDispose(() => asking?.abort());
  return { data, error, loading, again: () => void run(false) };
}
