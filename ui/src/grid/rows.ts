// The rows of a sheet: what was typed, what the server says of it before and after it is sent.
import { computed, onScopeDispose, ref, shallowReactive, watch } from "vue";
import { api, ApiError, type DueRow, type Issue, type Receipt } from "../api";
import { draftKey, given, toSend } from "../deed/draft";
import { moneyCode } from "../deed/figures";
import { uuid7 } from "../deed/id";
import { AT_ONCE, eachOf, sendOne } from "../deed/many";
import { asksReason } from "../deed/reasons";
import type { Fields } from "../deed/types";
import { lang } from "../lang";
import { currency, ledger, stir } from "../live";
import { whoami } from "../session";
import type { Steady } from "../steady";
import { dutyOf } from "../today/duty";
import { History, type Change } from "./cells";
import { isEmpty, loadSheet, newRow, noFields, saveSheet, type KeptRow } from "./kept";

const CHECK_MS = 350;
const KEEP_MS = 200;

export type RowState =
  | "empty"
  | "typed"
  | "checking"
  | "good"
  | "asks"
  | "wrong"
  | "sending"
  | "recorded"
  | "known"
  | "unsure"
  | "locked";
export interface Cells extends KeptRow {
  state: RowState;
  issues: Issue[];
  trouble: string;
  receipt: Receipt | null;
}
export type GridLine = Steady<DueRow>;

const fresh = (row: KeptRow): Cells => ({
  ...row,
  state: isEmpty(row.fields) ? "empty" : "typed",
  issues: [],
  trouble: "",
  receipt: null,
});

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useGrid(lines: () => readonly GridLine[], period: () => string) {
  const cells = shallowReactive(new Map<string, Cells>());
  const unit = ref<string>("wan");
  const is_kept = ref(true);
  const sending = ref<{ n: number; of: number } | null>(null);
  const told = ref<{ done: number; failed: number } | null>(null);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let line: string[] = [];
  let checking = 0;
  let keeper: ReturnType<typeof setTimeout> | undefined;
  let shelf_key = "";

  const byKey = computed(() => new Map(lines().map((each) => [each.key, each])));
  const locked = (key: string): boolean => {
    const row = byKey.value.get(key)?.row;
    return !row?.may_report || row.state === "locked" || cells.get(key)?.state === "sending";
  };
  const textOf = (key: string, column: keyof KeptRow["fields"]): string => cells.get(key)?.fields[column] ?? "";
  const stateOf = (key: string): RowState =>
    locked(key) && !cells.get(key) ? "locked" : (cells.get(key)?.state ?? "empty");
  const some = (...states: RowState[]): string[] => {
    const wanted = new Set(states);
    return lines().flatMap(({ key }) => (wanted.has(cells.get(key)?.state ?? "empty") ? [key] : []));
  };
  const ready = computed(() => some("good", "unsure"));
  const wrong = computed(() => some("wrong", "asks"));
  const isUnsaved = (each: Cells): boolean => !isEmpty(each.fields) && each.receipt === null;
  const unsaved = computed(() => [...cells.values()].filter(isUnsaved).length);
  const typed = computed(() => lines().filter(({ key }) => !isEmpty(cells.get(key)?.fields ?? noFields())).length);

  const put = (key: string, change: Partial<Cells>): void => {
    cells.set(key, { ...(cells.get(key) ?? fresh(newRow())), ...change });
  };
  function keepNow(): void {
    clearTimeout(keeper);
    keeper = undefined;
    if (!shelf_key) return;
    const rows = [...cells].filter(([, each]) => isUnsaved(each));
    const kept = rows.map(([key, { id, fields, sent }]) => [key, { id, fields, sent }] as const);
    is_kept.value = saveSheet(localStorage, shelf_key, { unit: unit.value, rows: Object.fromEntries(kept) });
  }
  const keep = (): void => {
    keeper ??= setTimeout(keepNow, KEEP_MS);
  };

  function bodyOf(key: string): Fields | null {
    const row = byKey.value.get(key)?.row;
    const each = cells.get(key);
    if (!row || !each) return null;
    const { period: of, day } = dutyOf(row, ledger.value?.today ?? "");
    const about = { project: String(row.project), period: of, unit: unit.value, ...(day ? { day } : {}) };
    return given({ ...each.fields, ...about });
  }
  async function check(key: string): Promise<void> {
    const body = bodyOf(key);
    const mine = cells.get(key);
    if (!body || !mine || isEmpty(mine.fields) || mine.state === "sending") return;
    put(key, { state: "checking" });
    let after: Partial<Cells> = { state: "good", issues: [] };
    try {
      await api.tryOut("progress", mine.id, body);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const issues = error.status === 422 ? error.issues : [];
      // Without a network nobody can check: it may be sent all the same, and is judged then.
      if (error.unreached) after = { state: "good", issues: [] };
      else after = { state: issues.every(asksReason) && issues.length ? "asks" : "wrong", issues };
    }
    if (cells.get(key)?.fields === mine.fields && cells.get(key)?.state === "checking") put(key, after);
  }
  function pump(): void {
    while (checking < AT_ONCE && line.length) {
      const key = line.shift() ?? "";
      checking += 1;
      void check(key).finally(() => {
        checking -= 1;
        pump();
      });
    }
  }
  function checkLater(key: string, pause_ms = CHECK_MS): void {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        line = [...line.filter((each) => each !== key), key];
        pump();
      }, pause_ms),
    );
  }

  const history = new History((changes: readonly Change[]) => {
    told.value = null;
    const keys = new Set<string>();
    for (const { key, column, after } of changes) {
      const each = cells.get(key) ?? fresh(newRow());
      const fields = { ...each.fields, [column]: after };
      // What is on record stays there; other words are another entry.
      const id = each.receipt ? uuid7() : each.id;
      const sent = each.receipt ? undefined : each.sent;
      put(key, { id, sent, fields, receipt: null, trouble: "", state: isEmpty(fields) ? "empty" : "typed" });
      keys.add(key);
    }
    for (const key of keys)
      if (isEmpty(cells.get(key)?.fields ?? noFields())) put(key, { issues: [] });
      else checkLater(key);
    keep();
  });

  async function sendRow(key: string): Promise<void> {
    const body = bodyOf(key);
    const each = cells.get(key);
    if (!body || !each) return;
    const before = { id: each.id, fields: each.fields, begun: 0, ...(each.sent ? { sent: each.sent } : {}) };
    const { id, sent } = toSend(before, body);
    put(key, { id, sent, state: "sending", issues: [], trouble: "" });
    keepNow();
    const after = await sendOne("progress", { key, id, fields: body });
    if (after.state === "recorded")
      put(key, { receipt: after.receipt, sent: undefined, state: after.receipt?.recorded ? "recorded" : "known" });
    else if (after.state === "unsure") put(key, { state: "unsure" });
    else {
      const asks = after.issues.length > 0 && after.issues.every(asksReason);
      put(key, { sent: undefined, state: asks ? "asks" : "wrong", issues: after.issues, trouble: after.trouble });
    }
    keepNow();
  }
  /** Every row that nothing is wrong with, each an entry with an id of its own. */
  async function record(): Promise<void> {
    const all = ready.value;
    if (!all.length || sending.value) return;
    sending.value = { n: 0, of: all.length };
    told.value = null;
    await eachOf(all, async (key) => {
      await sendRow(key);
      if (sending.value) sending.value = { ...sending.value, n: sending.value.n + 1 };
    });
    const done = all.filter((key) => cells.get(key)?.receipt).length;
    told.value = { done, failed: all.length - done };
    sending.value = null;
    stir();
  }

  const stopLoading = watch(
    [period, whoami],
    () => {
      if (keeper !== undefined) keepNow();
      cells.clear();
      told.value = null;
      shelf_key = period() ? draftKey(whoami.value, "grid", period()) : "";
      const kept = shelf_key ? loadSheet(localStorage, shelf_key) : null;
      unit.value = kept?.unit ?? moneyCode(currency.value, lang.value);
      for (const [key, row] of Object.entries(kept?.rows ?? {})) cells.set(key, fresh(row));
    },
    { immediate: true },
  );
  // What lay here from before is checked once its row is there.
  const stopChecking = watch(
    () => some("typed").filter((key) => !timers.has(key) && !line.includes(key)),
    (keys) => keys.forEach((key) => checkLater(key)),
    { immediate: true },
  );
  // Elsewhere somebody said something about a project: what is typed here may mean something else now.
  const stopFollowing = watch(lines, (now, before) => {
    const old = new Map(before.map((each) => [each.key, each]));
    for (const each of now) {
      const other = old.get(each.key);
      const moved = other && (other.row !== each.row || other.gone !== each.gone);
      if (moved && ["good", "asks", "wrong"].includes(stateOf(each.key))) checkLater(each.key);
    }
  });
  const onHide = (): void => keepNow();
  const onUnload = (event: BeforeUnloadEvent): void => {
    keepNow();
    if (!is_kept.value && unsaved.value) event.preventDefault();
  };
  addEventListener("pagehide", onHide);
  addEventListener("beforeunload", onUnload);
  onScopeDispose(() => {
    if (keeper !== undefined) keepNow();
    for (const stop of [stopLoading, stopChecking, stopFollowing]) stop();
    for (const timer of timers.values()) clearTimeout(timer);
    removeEventListener("pagehide", onHide);
    removeEventListener("beforeunload", onUnload);
  });

  return {
    cells,
    unit,
    is_kept,
    sending,
    told,
    ready,
    wrong,
    unsaved,
    typed,
    locked,
    textOf,
    stateOf,
    history,
    record,
    bodyOf,
  };
}
export type Grid = ReturnType<typeof useGrid>;
