// One form of one deed: its draft, what is wrong with it, and its way onto record.
import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from "vue";
import { api, ApiError, type DeedForm, type Issue, type Receipt, type Text } from "../api";
import { say, t } from "../lang";
import { stir } from "../live";
import { whatHappened } from "../parts/form";
import { whoami } from "../session";
import { draftKey, dropDraft, given, loadDraft, newDraft, saveDraft, toSend, type Draft } from "./draft";
import { uuid7 } from "./id";
import { naming, onWire } from "./names";
import { dropUnsent, enqueue } from "./queue";
import { asksReason } from "./reasons";
import type { Fields } from "./types";

const PAUSE_MS = 350;

export interface DeedOptions {
  deed: DeedForm["deed"];
  /** What it is about: with person and deed the name of its draft. */
  about: string;
  /** What a new form begins with. */
  start: () => Fields;
  /** Sent as well, and not asked for. */
  fixed?: () => Fields;
  /** The fields that the form shows, but for the reason. */
  shown: readonly string[];
  /** Those that are lists, in the form a line each. */
  lists?: readonly string[];
  /** Waits in the queue where there is no network. */
  waits?: { project: number; name: Text };
  /** Files that go first: what becomes of them, and then by what names the entry rests on them. */
  files?: {
    pending(): boolean;
    send(): Promise<"sent" | "waits" | "refused">;
    names(): string;
    clear(): void;
    drop(): void;
  };
  /** The reason has its own place in the form from the beginning. */
  has_reason?: boolean;
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useDeed(options: DeedOptions) {
  const key = draftKey(whoami.value, options.deed, options.about);
  const found = loadDraft(localStorage, key);
  let draft: Draft = found ?? newDraft(options.start());
  const fields = reactive<Fields>({ reason: "", ...options.start(), ...draft.fields });
  const touched = reactive(new Set<string>());
  const issues = shallowRef<Issue[]>([]);
  const insists = ref(false);
  const trouble = ref("");
  const busy = ref(false);
  const receipt = shallowRef<Receipt | null>(null);
  const queued = ref(false);
  const is_draft = ref(found !== null);
  const is_kept = ref(true);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const places = computed(() => [...options.shown, "reason"].map((name) => `/${name}`));
  /** What is wrong with a line of a list is told at the list. */
  const fieldOf = (place: string): string =>
    options.lists?.map((name) => `/${name}`).find((list) => place.startsWith(`${list}/`)) ?? place;
  /** While one types, only what one has been at, and what asks why at no field of the form; after sending, all. */
  const told = computed(() =>
    issues.value.filter(
      (issue) =>
        insists.value ||
        touched.has(fieldOf(issue.place)) ||
        (touched.size > 0 && asksReason(issue) && !places.value.includes(issue.place)),
    ),
  );
  const elsewhere = computed(() => told.value.filter((issue) => !places.value.includes(fieldOf(issue.place))));
  const wants_reason = computed(
    () => options.has_reason !== true && (Boolean(fields.reason) || told.value.some(asksReason)),
  );
  const body = (): Fields =>
    given({ ...fields, ...(options.files ? naming(fields, options.files.names()) : {}), ...options.fixed?.() });

  async function check(): Promise<void> {
    const mine = ++turn;
    try {
      await api.tryOut(options.deed, draft.id, onWire(body(), options.lists));
      if (mine === turn) issues.value = [];
    } catch (error) {
      if (mine !== turn) return;
      // Without a network there are no checks; the form goes on all the same.
      issues.value = error instanceof ApiError && error.status === 422 ? error.issues : [];
    }
  }

  function keep(): void {
    draft = { ...draft, fields: { ...fields } };
    is_kept.value = saveDraft(localStorage, key, draft);
    is_draft.value = true;
  }

  const stopWatching = watch(
    () => ({ ...fields }),
    (now, before) => {
      if (busy.value) return;
      for (const name of Object.keys(now)) if (now[name] !== before[name]) touched.add(`/${name}`);
      receipt.value = null;
      queued.value = false;
      trouble.value = "";
      keep();
      clearTimeout(pause);
      pause = setTimeout(() => void check(), PAUSE_MS);
    },
    { flush: "sync" },
  );
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (!is_kept.value) event.preventDefault();
  };
  addEventListener("beforeunload", onLeave);
  onScopeDispose(() => {
    stopWatching();
    clearTimeout(pause);
    turn += 1;
    removeEventListener("beforeunload", onLeave);
  });

  /** Begins anew; what was written is gone. */
  function clear(): void {
    clearTimeout(pause);
    turn += 1;
    dropDraft(localStorage, key);
    draft = newDraft(options.start());
    busy.value = true;
    Object.assign(fields, { ...Object.fromEntries(Object.keys(fields).map((name) => [name, ""])), ...draft.fields });
    busy.value = false;
    touched.clear();
    issues.value = [];
    insists.value = false;
    trouble.value = "";
    is_draft.value = false;
    is_kept.value = true;
  }

  function wait(): boolean {
    if (!options.waits) return false;
    try {
      enqueue({ id: draft.id, deed: options.deed, fields: body(), ...options.waits });
    } catch {
      return false;
    }
    clear();
    options.files?.clear();
    queued.value = true;
    return true;
  }

  function refuse(error: ApiError): void {
    if (error.unreached) {
      if (!wait()) trouble.value = t("deed.unsure");
      return;
    }
    issues.value = error.issues;
    insists.value = true;
    if (!error.issues.length) trouble.value = whatHappened(error);
  }

  /** An entry rests on files that are on record, or wait in the queue before it. */
  async function sendFiles(): Promise<"sent" | "waits" | "refused"> {
    if (!options.files) return "sent";
    busy.value = true;
    try {
      // What would be refused all the same puts no file on record.
      if (options.files.pending() && navigator.onLine)
        await api.tryOut(options.deed, draft.id, onWire(body(), options.lists));
      const sent = await options.files.send();
      if (sent === "refused") trouble.value = t("deed.files.refused");
      return sent;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.unreached) return options.files.send();
      refuse(error);
      return "refused";
    } finally {
      busy.value = false;
    }
  }

  async function submit(): Promise<void> {
    // What was just recorded isn't sent again by a second key.
    const nothing_new = (receipt.value !== null || queued.value) && !is_draft.value;
    if (busy.value || nothing_new) return;
    clearTimeout(pause);
    turn += 1;
    trouble.value = "";
    receipt.value = null;
    const files = await sendFiles();
    if (files === "refused") return;
    draft = toSend({ ...draft, fields: { ...fields } }, body());
    is_kept.value = saveDraft(localStorage, key, draft);
    if ((!navigator.onLine || files === "waits") && wait()) return;
    busy.value = true;
    try {
      const answer = await api.carryOut(options.deed, draft.id, onWire(body(), options.lists));
      dropUnsent(draft.id);
      clear();
      options.files?.clear();
      receipt.value = answer;
      stir();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What was refused is not on record: the next attempt may use its id with other words.
      if (!error.unreached) delete draft.sent;
      // The id stands for another deed: these words need one of their own.
      if (error.status === 409) draft = { ...draft, id: uuid7() };
      refuse(error);
    } finally {
      busy.value = false;
    }
  }

  const sentences = computed(() => elsewhere.value.map((issue) => say(issue.text)));
  return {
    fields,
    issues: told,
    sentences,
    wants_reason,
    trouble,
    busy,
    receipt,
    queued,
    is_draft,
    is_kept,
    submit,
    clear: (): void => {
      clear();
      options.files?.drop();
    },
    touch: (name: string): void => void touched.add(`/${name}`),
  };
}
export type Deed = ReturnType<typeof useDeed>;
