// Files chosen for one form: each looked at, kept in this browser, sent, and where it stands.
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { ApiError, type Issue, type Text } from "../api";
import { uuid7 } from "../deed/id";
import { enqueue, unsent } from "../deed/queue";
import type { Fields } from "../deed/types";
import { stir } from "../live";
import { issueAt, whatHappened } from "../parts/form";
import { whoami } from "../session";
import { isPicture, lookAt, previewOf, type Looked } from "./files";
import { sendKept } from "./send";
import { dropFile, filesOf, keepFile, type KeptFile } from "./shelf";

export type PickState = "looking" | "wrong" | "ready" | "sending" | "refused" | "recorded" | "queued";
export interface Pick {
  id: string;
  kept: KeptFile;
  bytes: number;
  media_type: string;
  preview: string;
  state: PickState;
  issues: Issue[];
  /** Once it is on record. */
  digest: string;
  seq: number;
  known: boolean;
}
/** What became of all of them: on record, waiting for a network, or something is to be put right. */
export type Sent = "sent" | "waits" | "refused";

export interface PickOptions {
  project: number;
  name: Text;
  about: string;
  /** What files are that are pictures, and what others are, until somebody says otherwise. */
  picture: string;
  paper: string;
}
const UNREADABLE: Looked = {
  media_type: "",
  issues: [issueAt("/file", "evidence.unreadable", { zh: "这个文件读不出来", en: "this file can't be read" })],
};
const OPEN: ReadonlySet<PickState> = new Set(["looking", "wrong", "ready", "refused"]);

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function usePicks(options: PickOptions) {
  const person = whoami.value;
  const picks = shallowRef<Pick[]>([]);
  const busy = ref(false);
  const is_kept = ref(true);
  let gone = false;
  onScopeDispose(() => {
    gone = true;
  });

  const find = (id: string): Pick | undefined => picks.value.find((one) => one.id === id);
  function change(id: string, change: Partial<Pick>): void {
    picks.value = picks.value.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  async function look(id: string): Promise<void> {
    const one = find(id);
    if (!one) return;
    const { media_type, issues } = await lookAt(one.kept.file).catch(() => UNREADABLE);
    if (gone || !find(id)) return;
    if (!one.kept.fields.what) {
      const what = isPicture(media_type) ? options.picture : options.paper;
      one.kept.fields = { ...one.kept.fields, what };
    }
    change(id, { media_type, issues, state: issues.length ? "wrong" : "ready", kept: one.kept });
    if (issues.length) return;
    if (!(await keepFile(one.kept))) is_kept.value = false;
    const preview = await previewOf(one.kept.file, media_type);
    if (preview) change(id, { preview });
  }
  function lay(kept: KeptFile): void {
    const blank = { media_type: "", preview: "", issues: [], digest: "", seq: 0, known: false };
    picks.value = [...picks.value, { ...blank, id: kept.id, kept, bytes: kept.file.size, state: "looking" }];
  }
  async function add(files: Iterable<File>): Promise<string[]> {
    const ids: string[] = [];
    for (const file of files) {
      const id = uuid7();
      const { project, name, about } = options;
      const fields: Fields = { name: file.name || "photo.jpg" };
      lay({ id, person, about, project, project_name: name, file, fields });
      ids.push(id);
      await look(id);
    }
    return ids;
  }
  /** What was chosen before the page was closed. */
  async function restore(): Promise<void> {
    for (const kept of await filesOf(person, options.about)) {
      if (gone || find(kept.id)) continue;
      lay(kept);
      await look(kept.id);
    }
  }
  async function remove(id: string): Promise<void> {
    const one = find(id);
    picks.value = picks.value.filter((each) => each.id !== id);
    if (one && OPEN.has(one.state)) await dropFile(id);
  }
  function write(id: string, field: string, text: string): void {
    const one = find(id);
    if (!one || !OPEN.has(one.state)) return;
    const kept = { ...one.kept, fields: { ...one.kept.fields, [field]: text } };
    const issues = one.issues.filter((issue) => issue.place !== `/${field}`);
    change(id, { kept, issues, state: one.state === "refused" ? "ready" : one.state });
    void keepFile(kept);
  }

  async function wait(one: Pick): Promise<void> {
    await keepFile({ ...one.kept, about: "unsent" });
    const { name = "", ...fields } = one.kept.fields;
    const file = { name, bytes: one.bytes };
    enqueue({ id: one.id, deed: "evidence", fields, project: options.project, name: options.name, file });
    change(one.id, { state: "queued", issues: [] });
  }
  async function sendOne(id: string): Promise<Sent> {
    const one = find(id);
    if (!one) return "sent";
    change(id, { state: "sending", issues: [] });
    try {
      if (!navigator.onLine) throw new ApiError(0, null);
      const receipt = await sendKept(one.kept);
      const { seq, recorded, evidence } = receipt;
      change(id, { state: "recorded", digest: evidence.digest, seq: seq || evidence.seq, known: recorded === 0 });
      return "sent";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.unreached) {
        await wait(one);
        return "waits";
      }
      const issues = error.issues.length ? error.issues : [issueAt("/file", "", whatHappened(error))];
      change(id, { state: "refused", issues });
      return "refused";
    }
  }
  // What waited in the queue and went meanwhile.
  watch(unsent, (all) => {
    for (const one of picks.value.filter((each) => each.state === "queued")) {
      const waits = all.find((each) => each.id === one.id);
      if (waits?.state === "recorded" && waits.file?.digest)
        change(one.id, { state: "recorded", seq: waits.receipt?.seq ?? 0, digest: waits.file.digest });
      else if (waits?.state === "refused") change(one.id, { state: "refused", issues: waits.issues });
      else if (!waits) picks.value = picks.value.filter((each) => each.id !== one.id);
    }
  });
  /** One after the other: a phone's line is thin. */
  async function send(): Promise<Sent> {
    if (busy.value) return "refused";
    busy.value = true;
    let all: Sent = "sent";
    try {
      for (const one of picks.value) {
        if (one.state === "recorded") continue;
        if (one.state === "queued") all = all === "refused" ? all : "waits";
        else if (one.state === "wrong" || one.state === "looking") all = "refused";
        else {
          const sent = await sendOne(one.id);
          if (sent !== "sent" && all !== "refused") all = sent;
        }
      }
    } finally {
      busy.value = false;
    }
    stir();
    return all;
  }
  /** What a report names them by: digests, or for those that still wait, their own ids. */
  const named = computed(() =>
    picks.value
      .filter((one) => one.state === "recorded" || one.state === "queued")
      .map((one) => (one.state === "recorded" ? one.digest : `unsent:${one.id}`))
      .join(" "),
  );
  const open = computed(() => picks.value.filter((one) => OPEN.has(one.state)));
  /** Those that are settled leave the list. */
  function clear(): void {
    picks.value = picks.value.filter((one) => OPEN.has(one.state));
  }
  /** All that isn't on record is thrown away. */
  function drop(): void {
    for (const one of open.value) void remove(one.id);
  }
  void restore();
  return { picks, busy, is_kept, open, named, add, remove, write, send, clear, drop };
}
export type Picks = ReturnType<typeof usePicks>;
