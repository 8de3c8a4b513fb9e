// What was written without a network: each entry its own line in this browser, sent once when the network is back.
// Its id was made when it was written, so one that had arrived after all is not recorded twice.
import { computed, shallowRef, watch } from "vue";
import { api, ApiError, type Deed, type Issue, type Receipt, type Text } from "../api";
import { issueAt } from "../parts/form";
import { feed, stir } from "../live";
import { audience, inside, whoami } from "../session";
import { forgetFile, onWire, restsOn, withDigest } from "./names";
import type { Fields } from "./types";

export type UnsentState = "waiting" | "sending" | "refused" | "recorded";
export interface Unsent {
  id: string;
  deed: Deed | "evidence";
  fields: Fields;
  person: string;
  made: number;
  project: number | null;
  name: Text | null;
  state: UnsentState;
  issues: Issue[];
  receipt: Receipt | null;
  sent: number | null;
  /** Of a file, which itself lies on the shelf of files. */
  file?: { name: string; bytes: number; digest?: string };
}
const PREFIX = "kaigong.unsent.";
const FILE_GONE: Text = {
  zh: "这台设备上已没有这个文件，请重新选择",
  en: "the file is no longer on this device: choose it again",
};
const FILE_WAITS: Text = {
  zh: "它引用的文件还没有收下：先处理那个文件，或放弃它",
  en: "a file that it rests on was not taken: put that right first, or discard it",
};
/** Recorded ones stay to be looked up, so many of them. */
const MOST_RECORDED = 30;

/** Lines that can't be read are left where they are: nobody's entry is thrown away by a program. */
export function readAll(shelf: Pick<Storage, "key" | "length" | "getItem">): Unsent[] {
  const all: Unsent[] = [];
  for (let index = 0; index < shelf.length; index++) {
    const key = shelf.key(index);
    if (!key?.startsWith(PREFIX)) continue;
    try {
      const one = JSON.parse(shelf.getItem(key) ?? "") as Unsent;
      // A page that was closed in the middle of sending doesn't know whether it arrived: it goes again, same id.
      all.push(one.state === "sending" ? { ...one, state: "waiting" } : one);
    } catch {
      continue;
    }
  }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const inBrowser = typeof localStorage !== "undefined";
const all = shallowRef<Unsent[]>(inBrowser ? readAll(localStorage) : []);
export const sending = shallowRef(false);
export const unsent = computed(() => all.value.filter((one) => one.person === whoami.value).reverse());
/** Somebody else's, written in this browser: they wait until that person is in. */
export const others = computed(
  () => all.value.filter((one) => one.person !== whoami.value && one.state !== "recorded").length,
);
export const unsentCount = computed(() => unsent.value.filter((one) => one.state !== "recorded").length);

function keep(one: Unsent): void {
  localStorage.setItem(PREFIX + one.id, JSON.stringify(one));
  all.value = [...all.value.filter((each) => each.id !== one.id), one].sort((a, b) => (a.id < b.id ? -1 : 1));
}
export function dropUnsent(id: string): void {
  const gone = all.value.find((each) => each.id === id);
  localStorage.removeItem(PREFIX + id);
  all.value = all.value.filter((each) => each.id !== id);
  if (!gone?.file || gone.state === "recorded") return;
  void import("../evidence/shelf").then((shelf) => shelf.dropFile(id));
  for (const one of all.value.filter((each) => restsOn(each.fields).includes(id)))
    keep({ ...one, fields: forgetFile(one.fields, id) });
}
function tidyRecorded(): void {
  const recorded = unsent.value.filter((one) => one.state === "recorded");
  for (const old of recorded.slice(MOST_RECORDED)) dropUnsent(old.id);
}

/** Throws where the browser has no room: then the form keeps what was written. */
export function enqueue(one: Pick<Unsent, "id" | "deed" | "fields" | "project" | "name" | "file">): void {
  keep({
    ...one,
    person: whoami.value,
    made: Date.now(),
    state: "waiting",
    issues: [],
    receipt: null,
    sent: null,
  });
}

/** A report names a file that waits by its id: once it is on record, by its digest. */
async function sendFile(one: Unsent): Promise<Pick<Unsent, "receipt" | "file">> {
  const receipt = await (await import("../evidence/send")).sendFile(one.id);
  if (!receipt) throw new ApiError(410, null, [issueAt("/file", "evidence.gone", FILE_GONE)]);
  const { seq, digest, recorded, evidence } = receipt;
  for (const other of all.value.filter((each) => restsOn(each.fields).includes(one.id)))
    keep({ ...other, fields: withDigest(other.fields, one.id, evidence.digest) });
  const { name = "", bytes = 0 } = one.file ?? {};
  return { receipt: { seq, digest, recorded }, file: { name, bytes, digest: evidence.digest } };
}
async function sendDeed(one: Unsent): Promise<Pick<Unsent, "receipt">> {
  const waits = all.value.some((each) => restsOn(one.fields).includes(each.id));
  if (waits) throw new ApiError(409, null, [issueAt("/evidence", "evidence.waits", FILE_WAITS)]);
  return { receipt: await api.carryOut(one.deed as Deed, one.id, onWire(one.fields)) };
}

/** False where there is no use in going on: nobody answers, or doesn't know us. */
async function sendOne(one: Unsent): Promise<boolean> {
  keep({ ...one, state: "sending" });
  try {
    const sent = await (one.file ? sendFile(one) : sendDeed(one));
    keep({ ...one, ...sent, state: "recorded", issues: [], sent: Date.now() });
    return true;
  } catch (error) {
    const judged = error instanceof ApiError && error.status >= 400 && error.status < 500;
    const later = error instanceof ApiError && (error.status === 401 || error.status === 429);
    const refused = judged && !later;
    keep({ ...one, state: refused ? "refused" : "waiting", issues: refused ? error.issues : [] });
    return refused;
  }
}

async function sendAll(again: boolean): Promise<void> {
  const mine = whoami.value;
  const states: UnsentState[] = again ? ["waiting", "refused"] : ["waiting"];
  all.value = readAll(localStorage);
  const due = all.value.filter((each) => each.person === mine && states.includes(each.state));
  // Files go first: a report that rests on one names it by what its entry says.
  for (const { id } of [...due.filter((each) => each.file), ...due.filter((each) => !each.file)]) {
    const one = all.value.find((each) => each.id === id);
    if (one && (whoami.value !== mine || !(await sendOne(one)))) return;
  }
}

/** One page at a time sends, where the browser can say so; elsewhere the ids keep it harmless. */
export async function sendUnsent(again = false): Promise<void> {
  if (sending.value || !inside.value || whoami.value === "guest") return;
  if (!unsent.value.some((one) => one.state === "waiting" || (again && one.state === "refused"))) return;
  sending.value = true;
  try {
    if (typeof navigator.locks === "undefined") await sendAll(again);
    else await navigator.locks.request("kaigong.unsent", { ifAvailable: true }, (lock) => lock && sendAll(again));
    tidyRecorded();
    stir();
  } finally {
    sending.value = false;
  }
}

/** Everything that isn't recorded, to be kept or handed to somebody who can send it. */
export const exportUnsent = (): string =>
  JSON.stringify(
    unsent.value.filter((one) => one.state !== "recorded"),
    null,
    2,
  );

export function watchQueue(): void {
  addEventListener("online", () => void sendUnsent());
  addEventListener("storage", (event) => {
    if (event.key?.startsWith(PREFIX)) all.value = readAll(localStorage);
  });
  watch([audience, feed], () => {
    if (feed.value === "live") void sendUnsent();
  });
}
