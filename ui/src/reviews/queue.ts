// The queue of one level: which row one stands on, which are chosen, what became of each.
import { computed, ref, watch, type Ref } from "vue";
import type { ReviewRow } from "../api";
import { uuid7 } from "../deed/id";
import { sendMany, type Sent } from "../deed/many";
import { stir } from "../live";
import { may } from "../session";
import type { Steady } from "../steady";
import { runOf } from "./figures";

export interface Outcome extends Sent {
  verdict: "accepted" | "returned";
}
export type Line = Steady<ReviewRow>;

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useQueue(lines: Readonly<Ref<readonly Line[]>>) {
  const outcomes = ref(new Map<string, Outcome>());
  const chosen = ref(new Set<string>());
  const active = ref<string | null>(null);
  const sending = ref<{ n: number; of: number } | null>(null);
  /** The same words go under the same id, so that what perhaps arrived isn't recorded twice. */
  const ids = new Map<string, string>();
  let anchor: string | null = null;

  const settled = (key: string): boolean => outcomes.value.get(key)?.state === "recorded";
  const isOpen = (line: Line): boolean => may("verify") && !line.gone && !settled(line.key) && line.row.may !== "";
  const accepts = (line: Line): boolean => isOpen(line) && line.row.may === "accept";
  const current = computed(() => lines.value.find((line) => line.key === active.value) ?? null);
  const picked = computed(() => lines.value.filter((line) => chosen.value.has(line.key) && accepts(line)));

  function move(by: number, extend = false): void {
    const at = lines.value.findIndex((line) => line.key === active.value);
    const next = lines.value[Math.min(Math.max(0, at + by), lines.value.length - 1)];
    if (!next) return;
    if (extend) {
      anchor ??= active.value;
      chooseRun(next.key);
    } else anchor = null;
    active.value = next.key;
  }
  function chooseRun(to: string): void {
    const keys = lines.value.map((line) => line.key);
    const run = new Set(runOf(keys, anchor ?? to, to));
    const taken = lines.value.filter((line) => run.has(line.key) && accepts(line));
    chosen.value = new Set([...chosen.value, ...taken.map((line) => line.key)]);
  }
  function choose(key: string, with_shift = false): void {
    if (with_shift && anchor) return chooseRun(key);
    const line = lines.value.find((each) => each.key === key);
    if (!line || !accepts(line)) return;
    const next = new Set(chosen.value);
    if (!next.delete(key)) next.add(key);
    chosen.value = next;
    anchor = key;
  }
  const chooseAll = (): void => {
    chosen.value = new Set(lines.value.filter(accepts).map((line) => line.key));
  };
  const chooseNone = (): void => {
    chosen.value = new Set();
    anchor = null;
  };

  const tell = (key: string, outcome: Outcome): void => {
    outcomes.value = new Map(outcomes.value).set(key, outcome);
  };
  function idOf(key: string): string {
    const id = ids.get(key) ?? uuid7();
    ids.set(key, id);
    return id;
  }
  async function accept(all: readonly Line[]): Promise<void> {
    const open = all.filter(accepts);
    if (!open.length || sending.value) return;
    sending.value = { n: 0, of: open.length };
    const tasks = open.map(({ key, row }) => ({
      key,
      id: idOf(key),
      fields: { project: String(row.project), report: String(row.report), verdict: "accepted" },
    }));
    await sendMany("verify", tasks, (key, sent) => {
      tell(key, { ...sent, verdict: "accepted" });
      if (sent.state === "refused") ids.delete(key);
      if (sent.state === "sending" && sending.value) sending.value = { ...sending.value, n: sending.value.n + 1 };
    });
    chosen.value = new Set([...chosen.value].filter((key) => !settled(key)));
    sending.value = null;
    stir();
  }
  /** The next that still wants a word, from where one stands on round. */
  function goOn(): void {
    const at = lines.value.findIndex((line) => line.key === active.value);
    const next = [...lines.value.slice(at + 1), ...lines.value.slice(0, Math.max(0, at))].find(isOpen);
    if (next) active.value = next.key;
  }
  watch(lines, (now) => {
    if (!now.some((line) => line.key === active.value)) active.value = now[0]?.key ?? null;
  });
  return {
    outcomes,
    chosen,
    active,
    sending,
    current,
    picked,
    settled,
    isOpen,
    accepts,
    move,
    choose,
    chooseAll,
    chooseNone,
    accept,
    goOn,
    tell,
  };
}
export type Queue = ReturnType<typeof useQueue>;
