// Going on from a demonstration: the link that the terminal shows, waiting for the server, and what this browser kept.
import { forgetSeen } from "../seen";

/** A link that somebody pasted, or its token alone. */
export function tokenIn(text: string): string {
  const said = text.trim();
  const found = /[?&]token=([^&#\s]+)/.exec(said)?.[1];
  if (!found) return said;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

const KEPT = ["kaigong.draft.", "kaigong.unsent."];
/** Drafts and unsent entries are kept by a person's number, and the new ledger has a person of the same number. */
export async function forgetDemonstration(shelf: Storage = localStorage): Promise<void> {
  const names = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  for (const name of names) if (KEPT.some((each) => name.startsWith(each))) shelf.removeItem(name);
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase("kaigong-files");
  // Neither of these is worth waiting for longer: a browser may hold its store as long as another page has it open.
  await Promise.race([forgetSeen(), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
}

const ANSWER_MS = 3000;
const PAUSE_MS = 400;
const MOST_MS = 120_000;
/** Whether the server came back with a ledger that is no demonstration. */
async function isNew(): Promise<boolean> {
  try {
    // A server that goes down may have taken the question and never answer it.
    const answer = await fetch("/api/me", { cache: "no-store", signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok && (await answer.json()).demonstration === false;
  } catch {
    return false;
  }
}
/** False where it didn't come back in two minutes: then the terminal knows why. */
export async function whenNew(ask: () => Promise<boolean> = isNew, most_ms = MOST_MS): Promise<boolean> {
  for (const end = Date.now() + most_ms; Date.now() < end; ) {
    if (await ask()) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
