// Many projects are said to have begun: those that had stopped by their state, the others by their node. Each of the
// two is one act, all of it or nothing; it is tried before it is carried out.
import { computed, reactive, ref } from "vue";
import { ApiError, type BulkAnswer, type Receipt } from "../api";
import { uuid7 } from "../deed/id";
import { say } from "../lang";
import { reasonsOf } from "../list/bulk";
import { sendBulk } from "../list/ask";
import { stir } from "../live";
import { whatHappened } from "../parts/form";
import { splitMarks } from "./standing";
import type { Member } from "./types";

export const BEGUN_NODE = "3.4";
export const BUILDING = "building";
export interface Part {
  deed: "node" | "state";
  rows: Member[];
  id: string;
  answer: BulkAnswer | null;
  trouble: string;
  receipt: Receipt | null;
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useMarking(rows: readonly Member[], day: () => string) {
  const part = (deed: Part["deed"], all: Member[]): Part => ({
    deed,
    rows: all,
    id: uuid7(),
    answer: null,
    trouble: "",
    receipt: null,
  });
  const { starts, resumes } = splitMarks(rows);
  const parts = reactive([part("node", starts), part("state", resumes)].filter((each) => each.rows.length));
  const busy = ref(false);
  const left = computed(() => parts.filter((each) => !each.receipt && each.rows.length));
  const ready = computed(() => left.value.length > 0 && left.value.every((each) => each.answer?.accepted));
  const refused = computed(
    () => new Set(left.value.flatMap((each) => (each.answer?.issues ?? []).flatMap((issue) => issue.project ?? []))),
  );

  /** Other words are another act. */
  function forget(): void {
    for (const each of left.value) {
      each.id = uuid7();
      each.answer = null;
      each.trouble = "";
    }
  }
  async function send(one: Part, query: Record<string, number>): Promise<void> {
    const said = one.deed === "node" ? { node: BEGUN_NODE } : { state: BUILDING };
    const projects = one.rows.map((row) => row.project);
    one.trouble = "";
    try {
      const answer = await sendBulk(one.deed, { id: one.id, projects, day: day(), ...said }, query);
      one.answer = answer;
      one.receipt = answer.receipt;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      one.answer = null;
      one.trouble = error.issues.map((issue) => say(issue.text)).join(" ") || whatHappened(error);
    }
  }
  async function each(query: Record<string, number>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    for (const one of left.value) await send(one, query);
    busy.value = false;
    if (parts.some((one) => one.receipt)) stir();
  }
  function leaveOut(): void {
    const out = refused.value;
    for (const one of left.value) one.rows = one.rows.filter((row) => !out.has(row.project));
    forget();
  }
  const reasons = (one: Part) => reasonsOf(one.answer?.issues ?? []);
  const preview = (): Promise<void> => each({ try: 1 });
  const carryOut = (): Promise<void> => each({});
  return { parts, busy, left, ready, refused, reasons, forget, leaveOut, preview, carryOut };
}
