// Who is in. Whenever that changes nothing of what the one before saw may stay: answers, words, feed, all anew.
import { computed, ref, shallowRef } from "vue";
import { api, ApiError, whenStranger, type Act, type Me, type Role } from "./api";
import { start, stop, whenTopic } from "./live";
import { forgetSeen, keepSeen, setWhose, whenSeen } from "./seen";

const AGAIN_MS = 3000;

export const me = shallowRef<Me | null>(null);
/** Counts the changes of who asks; pages are made anew with it. */
export const audience = ref(0);
export const unreached = ref(false);
/** When what is in view was read, where the server can't be asked. */
export const read_at = ref<number | null>(null);

/** Somebody, or a guest who reads all. */
export const inside = computed(() => me.value !== null && (me.value.person !== null || me.value.guest));
export const may = (act: Act): boolean => me.value?.may.includes(act) ?? false;
const WORKS: ReadonlySet<Role> = new Set(["office", "clerk", "department", "enterprise"]);
const WORK: readonly Act[] = ["report", "list", "verify"];
/** Has something to do here day by day, and not only to look at. */
export const works = computed(
  () =>
    me.value?.person != null &&
    (WORK.some(may) || me.value.posts.some((post) => WORKS.has(post.role))),
);
/** Under what drafts and unsent entries are kept. */
export const whoami = computed(() => (me.value?.person ? String(me.value.person) : "guest"));

const isSame = (one: Me | null, other: Me): boolean =>
  one !== null && one.person === other.person && one.guest === other.guest;

/** Rights may change for the same person without anything else becoming another's. */
export async function become(next: Me): Promise<void> {
  const other = !isSame(me.value, next);
  if (other && me.value !== null) {
    stop();
    setWhose(null);
    await forgetSeen();
    keepSeen(null, "/api/me", next);
  }
  me.value = next;
  if (!other) return;
  setWhose(next.person === null && !next.guest ? null : String(next.person ?? "guest"));
  audience.value += 1;
  if (inside.value) start();
}

/** Asks again who this is: somebody's posts changed, perhaps one's own. */
async function lookAgain(): Promise<void> {
  const before = audience.value;
  try {
    const now = await api.me();
    if (before === audience.value) await become(now);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

async function look(): Promise<void> {
  try {
    await become(await api.me());
    unreached.value = false;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    unreached.value = true;
    setTimeout(() => void look(), AGAIN_MS);
  }
}

export async function signOut(): Promise<void> {
  await api.signOut();
  await forgetSeen();
  await look();
}

export function begin(): void {
  let looking = false;
  whenSeen((at) => {
    read_at.value = at;
  });
  whenStranger(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  });
  whenTopic("posts", () => void lookAgain());
  void look();
}
