import { onBeforeUnmount, onMounted } from "vue";

export interface Actions {
  palette: () => void;
  help: () => void;
  close: () => void;
  go: (key: string) => void;
}

const SEQUENCE_MS = 1200;
let leader_at = -SEQUENCE_MS;
/** The key that follows `g` says where to go, and nothing else. */
export const afterLeader = (event: KeyboardEvent): boolean => event.timeStamp - leader_at < SEQUENCE_MS;

export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Keys that work on every page: Ctrl K, ?, /, Esc, and g with a letter. */
export function useKeys(actions: Actions): void {
  function press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      actions.palette();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      if (!typing(event.target) || !(event.target as HTMLInputElement).value) actions.close();
      return;
    }
    if (typing(event.target)) return;
    if (afterLeader(event)) {
      leader_at = -SEQUENCE_MS;
      actions.go(event.key.toLowerCase());
      return;
    }
    if (event.key === "g") leader_at = event.timeStamp;
    if (event.key === "?") actions.help();
    if (event.key === "/") {
      const filter = document.querySelector<HTMLElement>("[data-filter]");
      if (filter) filter.focus();
      else actions.palette();
      event.preventDefault();
    }
  }

  onMounted(() => document.addEventListener("keydown", press));
  onBeforeUnmount(() => document.removeEventListener("keydown", press));
}
