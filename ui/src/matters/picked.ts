// Which matters of a list are chosen, and what became of each step that was said of many.
import { computed, ref, type Ref } from "vue";
import { uuid7 } from "../deed/id";
import { sendMany, type Sent } from "../deed/many";
import type { Fields } from "../deed/types";
import { stir } from "../live";
import type { Steady } from "../steady";
import type { MatterRow, SaidStep } from "./types";

/** What can be said of many with the same words. */
export const TOGETHER: readonly SaidStep[] = ["received", "passed"];
export type Line = Steady<MatterRow>;
const RECORDED = "recorded";

/** Everything between the one chosen last and this one, whichever comes first. */
export function runBetween(keys: readonly string[], from: string, to: string): string[] {
  const [one, other] = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return one < 0 ? [to] : keys.slice(one, other + 1);
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function usePicked(lines: Readonly<Ref<readonly Line[]>>) {
  const keys = ref(new Set<string>());
  const outcomes = ref(new Map<string, Sent>());
  const sending = ref<{ n: number; of: number } | null>(null);
  /** The same words go under the same id, so that what perhaps arrived isn't recorded twice. */
  const ids = new Map<string, string>();
  let last = "";

  const allows = (line: Line): boolean => !line.gone && TOGETHER.some((step) => line.row.may.includes(step));
  const chosen = computed(() => lines.value.filter((line) => keys.value.has(line.key)));
  const count = computed(() => chosen.value.length);

  function toggle(key: string, with_shift: boolean): void {
    const line = lines.value.find((each) => each.key === key);
    if (!line || !allows(line)) return;
    const next = new Set(keys.value);
    if (with_shift && last) {
      const run = new Set(runBetween(lines.value.map((each) => each.key), last, key));
      for (const each of lines.value) if (run.has(each.key) && allows(each)) next.add(each.key);
    } else if (!next.delete(key)) next.add(key);
    keys.value = next;
    last = key;
  }
  const all = (): void => {
    keys.value = new Set(lines.value.filter(allows).map((line) => line.key));
  };
  function clear(): void {
    keys.value = new Set();
    last = "";
  }
  function forget(): void {
    clear();
    outcomes.value = new Map();
    ids.clear();
  }
  function idOf(words: string): string {
    const id = ids.get(words) ?? uuid7();
    ids.set(words, id);
    return id;
  }

  /** One deed each, under an id of its own; what is on record already isn't said again. */
  async function say(which: readonly Line[], step: SaidStep, fields: Fields): Promise<void> {
    if (sending.value || !which.length) return;
    const tasks = which.map((line) => {
      const said = { ...fields, matter: String(line.row.matter), step };
      return { key: line.key, id: idOf(JSON.stringify(said)), fields: said };
    });
    sending.value = { n: 0, of: tasks.length };
    await sendMany("step", tasks, (key, sent) => {
      outcomes.value = new Map(outcomes.value).set(key, sent);
      if (sent.state === "sending" && sending.value) sending.value = { ...sending.value, n: sending.value.n + 1 };
    });
    // Only what perhaps arrived goes again under its id: said once more, the same words are another step.
    for (const task of tasks)
      if (outcomes.value.get(task.key)?.state !== "unsure") ids.delete(JSON.stringify(task.fields));
    const done = tasks.filter(({ key }) => outcomes.value.get(key)?.state === RECORDED);
    keys.value = new Set([...keys.value].filter((key) => !done.some((each) => each.key === key)));
    sending.value = null;
    stir();
  }
  const receive = (line: Line): Promise<void> => say([line], "received", {});
  return { keys, outcomes, sending, chosen, count, allows, toggle, all, clear, forget, say, receive };
}
export type Picked = ReturnType<typeof usePicked>;
