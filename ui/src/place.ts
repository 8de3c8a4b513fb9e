// The address says exactly what is shown. Pages read and change it only through here.
import { computed } from "vue";
import { useRoute, useRouter, type LocationQueryRaw, type RouteLocationRaw } from "vue-router";
import { changed, one, openMembers, openingOf, withoutOpening, type Members, type Opening } from "./filter";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function asOfIn(members: Members): string | null {
  const day = one(members, "as_of");
  return day && DAY.test(day) ? day : null;
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function usePlace() {
  const route = useRoute();
  const router = useRouter();
  const asOf = computed(() => asOfIn(route.query));
  const opening = computed(() => openingOf(route.query));

  /** Another page at the same day. */
  const to = (path: string, members: Record<string, string | null | undefined> = {}): RouteLocationRaw => ({
    path,
    query: changed({}, { as_of: asOf.value, ...members }) as LocationQueryRaw,
  });
  /** This page with something changed. */
  const here = (change: Record<string, string | null | undefined>): RouteLocationRaw => ({
    path: route.path,
    query: changed(route.query, change) as LocationQueryRaw,
  });
  const opened = (next: Opening | null): RouteLocationRaw => ({
    path: route.path,
    query: { ...withoutOpening(route.query), ...openMembers(next) } as LocationQueryRaw,
  });
  const change = (members: Record<string, string | null | undefined>, replace = false): void => {
    void router[replace ? "replace" : "push"](here(members));
  };
  const open = (next: Opening | null): void => void router.push(opened(next));
  return { route, router, asOf, opening, to, here, opened, change, open };
}
