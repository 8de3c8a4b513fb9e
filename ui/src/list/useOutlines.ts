// The outlines of the regions: the ledger's own, else those that ship, where they fit.
import { computed, onMounted, ref, shallowRef, watch } from "vue";
import { api, ApiError } from "../api";
import { ledger, words } from "../live";
import { decode, fromGeoJson, type EncodedOutlines, type Outline } from "./outlines";
import type { Outlines } from "./types";

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useOutlines() {
  const outlines = shallowRef<Outline[]>([]);
  const own = ref(false);
  const regions = computed(() => words.value?.regions ?? []);
  async function load(): Promise<void> {
    try {
      own.value = (ledger.value ?? (await api.ledger())).map;
      if (own.value) outlines.value = fromGeoJson((await api.outlines()) as Outlines);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
    }
    // Outlines that ship are of one province; elsewhere there are tiles alone.
    const is_jilin = regions.value.some((each) => !each.parent && each.name.zh.startsWith("吉林"));
    if (outlines.value.length || !is_jilin) return;
    const shipped = await import("jilin-outlines/map/json/province/jilin.json");
    outlines.value = decode(shipped.default as unknown as EncodedOutlines, regions.value);
  }
  onMounted(() => {
    if (words.value) return void load();
    const stop = watch(words, (now) => {
      if (!now) return;
      stop();
      void load();
    });
  });
  return { outlines, own };
}
