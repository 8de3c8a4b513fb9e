// The files that an entry's form names: those on record stand in its draft, so that a page that is closed before the
// entry goes loses none of them.
import { computed, watch, type ComputedRef } from "vue";
import type { Evidence } from "../api";
import { naming, without } from "../deed/names";
import type { Fields } from "../deed/types";
import type { Picks } from "./picks";

export interface Cited {
  digest: string;
  file: Evidence | null;
}

export function useCites(
  fields: Fields,
  picks: Picks,
  on_file: () => readonly Evidence[],
): { cited: ComputedRef<Cited[]>; leaveOut: (digest: string) => void } {
  watch(
    picks.named,
    (named) => {
      const digests = named.split(" ").filter((name) => name && !name.startsWith("unsent:"));
      const next = naming(fields, digests.join(" ")).evidence ?? "";
      if (next !== (fields.evidence ?? "")) fields.evidence = next;
    },
    { flush: "sync" },
  );
  const cited = computed(() =>
    (fields.evidence ?? "")
      .split(" ")
      .filter(Boolean)
      .map((digest) => ({ digest, file: on_file().find((each) => each.digest === digest) ?? null })),
  );
  const leaveOut = (digest: string): void => {
    fields.evidence = without(fields, digest).evidence ?? "";
    const one = picks.picks.value.find((each) => each.digest === digest);
    if (one) void picks.remove(one.id);
  };
  return { cited, leaveOut };
}
