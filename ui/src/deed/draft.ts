// What somebody has begun to write stays in this browser until it is recorded or thrown away.
import { uuid7 } from "./id";
import type { Fields } from "./types";

export interface Draft {
  id: string;
  fields: Fields;
  begun: number;
  /** Sent, and nobody knows whether it arrived: with other words it must not go under the same id. */
  sent?: string;
}
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const draftKey = (person: string, deed: string, about: string): string =>
  `kaigong.draft.${person}.${deed}.${about}`;

export const newDraft = (fields: Fields, now_ms = Date.now()): Draft => ({
  id: uuid7(now_ms),
  fields: { ...fields },
  begun: now_ms,
});

export function loadDraft(shelf: Shelf, key: string): Draft | null {
  try {
    const kept = JSON.parse(shelf.getItem(key) ?? "null") as Draft | null;
    return kept && typeof kept.id === "string" && typeof kept.fields === "object" ? kept : null;
  } catch {
    return null;
  }
}

/** False where the browser's room is used up or closed: then the page says that leaving would lose it. */
export function saveDraft(shelf: Shelf, key: string, draft: Draft): boolean {
  try {
    shelf.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (shelf: Shelf, key: string): void => shelf.removeItem(key);

/** Given fields only, without blanks round them. */
export function given(fields: Fields): Fields {
  const all = Object.entries(fields).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(all.filter(([, text]) => text !== ""));
}

/** Ready to be sent: the same words go under the same id, others under a new one once it may have arrived. */
export function toSend(draft: Draft, body: Fields): Draft {
  const text = JSON.stringify(body);
  const other = draft.sent !== undefined && draft.sent !== text;
  return { ...draft, id: other ? uuid7() : draft.id, sent: text };
}
