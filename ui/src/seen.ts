// What this person saw last, for when there is no network. Each answer is kept under whose it is, and all of it is
// thrown away when somebody else asks. The service worker never touches answers: only this file does.

const NAME = "kaigong-seen";
/** Of each; a visit may be to a hundred projects. */
const MOST = 120;
/** What an open page, the last seen projects and a visit on site need; a page as of another day is not kept. */
const NOW = "(?!.*as_of)";
const KEPT = new RegExp(
  `^/api/(ledger|words|deeds|overview|(projects|visits)/\\d+|visits(\\?${NOW}.*)?|(due|reviews)\\?${NOW}.*mine=1.*)$`,
);
const ME = "/api/me";

let whose: string | null = null;
/** When the oldest answer in view was read, where it is one of those kept; null: all is fresh. */
let seen_at: number | null = null;
let told = (_: number | null): void => {};

export const whoseAnswers = (): string | null => whose;
export const whenSeen = (tell: (at: number | null) => void): void => {
  told = tell;
};
function tell(at: number | null): void {
  if (at === seen_at) return;
  seen_at = at;
  told(at);
}

const store = (): CacheStorage | null => (typeof caches === "undefined" ? null : caches);
const place = (owner: string, where: string): string => `/seen/${encodeURIComponent(owner)}${where}`;

/** From now on answers are this person's. */
export function setWhose(person: string | null): void {
  whose = person;
}

export async function forgetSeen(): Promise<void> {
  tell(null);
  await store()?.delete(NAME);
}

async function keep(owner: string | null, key: string, answer: unknown): Promise<void> {
  const kept = await store()?.open(NAME);
  if (!kept) return;
  const at = new Headers({ "Content-Type": "application/json", "X-Read-At": String(Date.now()) });
  await kept.delete(key);
  await kept.put(key, new Response(JSON.stringify(answer), { headers: at }));
  // Somebody else came in while it was written.
  if (owner !== null && owner !== whose) await kept.delete(key);
  const keys = await kept.keys();
  for (const kind of ["/api/projects/", "/api/visits"]) {
    const all = keys.filter((each) => each.url.includes(kind));
    for (const old of all.slice(0, Math.max(0, all.length - MOST))) await kept.delete(old);
  }
}

/** `owner`: who it was when the question was put. If somebody else came in meanwhile nothing is kept. */
export function keepSeen(owner: string | null, where: string, answer: unknown): void {
  tell(null);
  if (where === ME) void keep(null, place("", ME), answer).catch(() => {});
  else if (owner !== null && owner === whose && KEPT.test(where))
    void keep(owner, place(owner, where), answer).catch(() => {});
}

export async function findSeen<T>(where: string): Promise<T | null> {
  const key = where === ME ? place("", ME) : whose === null ? null : place(whose, where);
  if (key === null) return null;
  const found = await store()?.match(key, { cacheName: NAME });
  if (!found) return null;
  const at = Number(found.headers.get("X-Read-At"));
  if (seen_at === null || at < seen_at) tell(at);
  return (await found.json()) as T;
}
