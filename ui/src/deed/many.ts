// Many deeds of one kind, each an entry with an id of its own: a few at once, and what became of each.
import { api, ApiError, type Deed, type Issue, type Receipt } from "../api";
import { whatHappened } from "../parts/form";
import type { Fields } from "./types";

export type SentState = "waiting" | "sending" | "recorded" | "refused" | "unsure";
export interface Sent {
  state: SentState;
  receipt: Receipt | null;
  issues: Issue[];
  /** Where no issue says it. */
  trouble: string;
}
export interface ToSend {
  key: string;
  id: string;
  fields: Fields;
}
export const AT_ONCE = 4;

const still = (state: SentState): Sent => ({ state, receipt: null, issues: [], trouble: "" });

export async function sendOne(deed: Deed, one: ToSend): Promise<Sent> {
  try {
    return { ...still("recorded"), receipt: await api.carryOut(deed, one.id, one.fields) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Nobody judged it: with the same words it may go again under the same id.
    if (error.unreached) return still("unsure");
    return { ...still("refused"), issues: error.issues, trouble: error.issues.length ? "" : whatHappened(error) };
  }
}

/** Does the same to each, so many at once, in their order. */
export async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>, at_once = AT_ONCE): Promise<void> {
  const line = [...all];
  const work = async (): Promise<void> => {
    for (let one = line.shift(); one !== undefined; one = line.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: Math.min(at_once, all.length) }, work));
}

export async function sendMany(
  deed: Deed,
  all: readonly ToSend[],
  tell: (key: string, sent: Sent) => void,
): Promise<void> {
  for (const one of all) tell(one.key, still("waiting"));
  await eachOf(all, async (one) => {
    tell(one.key, still("sending"));
    tell(one.key, await sendOne(deed, one));
  });
}
