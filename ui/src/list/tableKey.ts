// A chart and the table of its figures: `c` changes between them, and the address says which.
import { computed, onBeforeUnmount, onMounted, type ComputedRef } from "vue";
import { one } from "../filter";
import { typing } from "../keys";
import { usePlace } from "../place";

export function useTableKey(): { as_table: ComputedRef<boolean>; turn: () => void } {
  const place = usePlace();
  const as_table = computed(() => one(place.route.query, "figures") === "table");
  const turn = (): void => place.change({ figures: as_table.value ? null : "table" }, true);
  function press(event: KeyboardEvent): void {
    if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!typing(event.target) && !document.querySelector("dialog[open]")) turn();
  }
  onMounted(() => document.addEventListener("keydown", press));
  onBeforeUnmount(() => document.removeEventListener("keydown", press));
  return { as_table, turn };
}
