import { computed } from "vue";
import type { Key } from "../lang";
import type { IconName } from "../parts/Icon.vue";
import { may, works } from "../session";

export interface PageLink {
  path: string;
  name: Key;
  icon: IconName;
  key: string;
  /** Reached from another page that stands in the rail. */
  under?: string;
}
/** Who works lands on today's work; then the overview has an address of its own. */
export const overviewPath = computed(() => (works.value ? "/overview" : "/"));
/** The rail, and what `g` and a letter go to. Pages that are not built, or not for whom asks, are not here. */
export const PAGES = computed<readonly PageLink[]>(() => [
  { path: "/today", name: "page.today", icon: "duty", key: "d" },
  { path: overviewPath.value, name: "page.overview", icon: "today", key: "o" },
  { path: "/list", name: "page.list", icon: "list", key: "l" },
  { path: "/matters", name: "page.matters", icon: "matter", key: "m" },
  { path: "/elements", name: "page.elements", icon: "element", key: "e" },
  { path: "/permits", name: "page.permits", icon: "permit", key: "a" },
  { path: "/duties", name: "page.duties", icon: "person", key: "k" },
  { path: "/race", name: "page.race", icon: "race", key: "r" },
  { path: "/campaigns", name: "page.campaigns", icon: "campaign", key: "c" },
  { path: "/visits", name: "page.visits", icon: "visit", key: "i" },
  { path: "/warnings", name: "page.warnings", icon: "warning", key: "w" },
  { path: "/ledger", name: "page.ledger", icon: "ledger", key: "t" },
  { path: "/wall", name: "page.wall", icon: "wall", key: "s", under: "/campaigns" },
  { path: "/posture", name: "page.posture", icon: "duty", key: "p", under: "/today" },
  { path: "/due", name: "page.due", icon: "duty", key: "u", under: "/today" },
  ...(may("report")
    ? [{ path: "/report", name: "page.report", icon: "duty", key: "b", under: "/today" } as const]
    : []),
  ...(may("verify")
    ? [{ path: "/reviews", name: "page.reviews", icon: "duty", key: "v", under: "/today" } as const]
    : []),
]);
