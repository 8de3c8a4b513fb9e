// The way of one deed for many: tried, seen, carried out; all of it or nothing.
import { computed, reactive, ref, shallowRef, watch } from "vue";
import { ApiError, type BulkAnswer, type BulkForm, type Issue } from "../api";
import { uuid7 } from "../deed/id";
import type { Fields } from "../deed/types";
import { say } from "../lang";
import { stir } from "../live";
import { whatHappened } from "../parts/form";
import { sendBulk } from "./ask";
import { bodyOf, bulkFields, reasonsOf } from "./bulk";

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useMany(form: () => BulkForm | null, projects: () => readonly number[], unit: () => string) {
  const fields = reactive<Fields>({});
  const answer = shallowRef<BulkAnswer | null>(null);
  const issues = shallowRef<Issue[]>([]);
  const trouble = ref("");
  const busy = ref(false);
  let id = uuid7();
  let turn = 0;
  const done = computed(() => answer.value?.receipt ?? null);
  const reasons = computed(() => reasonsOf(answer.value?.issues ?? []));
  const places = computed(() => (form() ? bulkFields(form()!).map((field) => `/${field.name}`) : []));
  /** What is wrong with a field for all of them stands at the field; the rest is told by project. */
  const told = computed<Issue[]>(() => [
    ...issues.value,
    ...reasons.value
      .filter((each) => places.value.includes(each.place))
      .map(({ place, text }) => ({ place, text, code: `${place} ${text.zh}` })),
  ]);

  // Other words, or other projects, are another deed; what was seen of the one before says nothing of it.
  watch([() => ({ ...fields }), form, () => projects().join()], () => {
    turn += 1;
    id = uuid7();
    answer.value = null;
    issues.value = [];
    trouble.value = "";
  });

  async function send(query: Record<string, number>): Promise<void> {
    const what = form();
    if (!what || busy.value) return;
    const mine = ++turn;
    busy.value = true;
    trouble.value = "";
    issues.value = [];
    try {
      const body = { id, projects: projects(), ...bodyOf(what, fields, unit()) };
      const told_of = await sendBulk(what.deed, body, query);
      if (mine !== turn) return;
      answer.value = told_of;
      if (told_of.receipt) stir();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      issues.value = error.issues;
      const elsewhere = error.issues.filter((each) => !places.value.includes(each.place));
      const sentences = elsewhere.map((each) => say(each.text)).join(" ");
      trouble.value = sentences || (error.issues.length ? "" : whatHappened(error));
    } finally {
      busy.value = false;
    }
  }
  const preview = (): Promise<void> => send({ try: 1 });
  const carryOut = (): Promise<void> => send({});
  return { fields, answer, reasons, issues: told, trouble, busy, done, preview, carryOut };
}
