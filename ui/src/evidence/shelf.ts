// Chosen files rest in this browser until they are on record: neither a closed page nor a lost network loses one.
import type { Text } from "../api";
import type { Fields } from "../deed/types";

export interface KeptFile {
  /** Made when it was chosen, and its entry's id. */
  id: string;
  person: string;
  /** Which form it lies in; "unsent" once it waits for a network. */
  about: string;
  project: number;
  project_name: Text;
  file: Blob;
  fields: Fields;
}
const NAME = "kaigong-files";
const STORE = "files";
/** Where the browser keeps nothing (a private window), for as long as the page stands. */
const memory = new Map<string, KeptFile>();

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's store refused"));
  });
}
let opening: Promise<IDBDatabase> | null = null;
function open(): Promise<IDBDatabase> {
  if (typeof indexedDB === "undefined") return Promise.reject(new Error("no store"));
  opening ??= (() => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: "id" });
    return settled(request);
  })();
  opening.catch(() => {
    opening = null;
  });
  return opening;
}
async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(STORE, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser's store is full"));
  });
  const answer = await settled(act(transaction.objectStore(STORE)));
  await done;
  return answer;
}

/** False where it will be gone with the page. */
export async function keepFile(one: KeptFile): Promise<boolean> {
  try {
    await within("readwrite", (store) => store.put(one));
    memory.delete(one.id);
    return true;
  } catch {
    memory.set(one.id, one);
    return false;
  }
}
export async function findFile(id: string): Promise<KeptFile | null> {
  const lying = memory.get(id);
  if (lying) return lying;
  try {
    return ((await within("readonly", (store) => store.get(id))) as KeptFile | undefined) ?? null;
  } catch {
    return null;
  }
}
export async function dropFile(id: string): Promise<void> {
  memory.delete(id);
  try {
    await within("readwrite", (store) => store.delete(id));
  } catch {
    // What was never kept is gone already.
  }
}
export async function filesOf(person: string, about: string): Promise<KeptFile[]> {
  const all = [...memory.values()];
  try {
    all.push(...((await within("readonly", (store) => store.getAll())) as KeptFile[]));
  } catch {
    // Only what this page itself remembers.
  }
  const mine = all.filter((one) => one.person === person && one.about === about);
  return mine.sort((a, b) => (a.id < b.id ? -1 : 1));
}
