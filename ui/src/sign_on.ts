// Single sign-on: what the provider is called, where it begins, and what came of it, told in the address by a code.
import { computed } from "vue";
import { address } from "./api";
import { t, type Key } from "./lang";
import { me } from "./session";

/** The member of a page's address. */
export const TOLD = "sign_on";
export const DONE = "done";

const SENTENCES: Readonly<Record<string, Key>> = {
  [DONE]: "signon.linked.now",
  "sign_on.stale": "signon.stale",
  "sign_on.denied": "signon.denied",
  "sign_on.unreachable": "signon.unreachable",
  "sign_on.untrusted": "signon.untrusted",
  "sign_on.unknown": "signon.unknown",
  "sign_on.taken": "signon.taken",
  "sign_on.linked": "signon.linked.already",
  "sign_on.busy": "signon.busy",
  "door.must_wait": "signon.wait",
  "door.link_is_spent": "signon.spent",
};

/** What it is called here; null where there is none. */
export const provider = computed(() => me.value?.sign_on ?? null);
export const providerName = computed(() => provider.value || t("signon.name"));

/** The sentence for a code; whatever else somebody wrote there says only that it failed. */
export const sentenceOf = (code: string | null): Key | null =>
  code ? (Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? null) : "signon.failed") : null;

export const beginAt = (to: string): string => address("/api/sign-on", { to: to === "/" ? "" : to });
