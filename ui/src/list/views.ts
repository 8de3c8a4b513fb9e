// Saved views: what is looked at often, under a name, for oneself or for all.
import { computed, ref } from "vue";
import { api, ApiError, type Issue, type SavedForm, type SavedView } from "../api";
import { say } from "../lang";
import { whatHappened } from "../parts/form";

export type Saving = SavedForm & { view: number | null };

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useViews() {
  const all = ref<SavedView[] | null>(null);
  const error = ref<ApiError | null>(null);
  const issues = ref<Issue[]>([]);
  const trouble = ref("");
  const busy = ref(false);
  const inOrder = (one: SavedView, other: SavedView): number => one.name.localeCompare(other.name, "zh-CN");
  const mine = computed(() => (all.value ?? []).filter((each) => each.mine).sort(inOrder));
  const shared = computed(() => (all.value ?? []).filter((each) => !each.mine).sort(inOrder));

  async function load(): Promise<void> {
    try {
      all.value = await api.views();
      error.value = null;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      // Whoever isn't in has none of their own, and that is no failure.
      if (problem.status !== 401 && problem.status !== 403) error.value = problem;
      all.value ??= [];
    }
  }
  /** True where it is done; else the reasons stand at their fields. */
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    busy.value = true;
    issues.value = [];
    trouble.value = "";
    try {
      await act();
      await load();
      return true;
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      issues.value = problem.issues;
      const elsewhere = problem.issues.filter((each) => each.place !== "/name").map((each) => say(each.text));
      trouble.value = elsewhere.join(" ") || (problem.issues.length ? "" : whatHappened(problem));
      return false;
    } finally {
      busy.value = false;
    }
  }
  const save = ({ view, ...form }: Saving): Promise<boolean> =>
    run(() => (view === null ? api.saveView(form) : api.changeView(view, form)));
  const end = (view: number): Promise<boolean> => run(() => api.endView(view));
  const fresh = (): void => {
    issues.value = [];
    trouble.value = "";
  };
  return { all, mine, shared, error, issues, trouble, busy, load, save, end, fresh };
}
export type Views = ReturnType<typeof useViews>;
