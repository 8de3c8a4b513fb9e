// What every page needs of the ledger, and the news that it has grown.
import { computed, ref, shallowRef } from "vue";
import { api, type Ledger, type Text, type Words } from "./api";
import { say } from "./lang";

const QUIET_MS = 150;
const AGAIN_MS = 3000;

export type FeedState = "starting" | "live" | "waiting";

export const ledger = shallowRef<Ledger | null>(null);
export const words = shallowRef<Words | null>(null);
export const feed = ref<FeedState>("starting");
/** Counts what has happened since the page stands; whoever shows something asks again when it moves. */
export const tick = ref(0);
export const currency = computed(() => ledger.value?.currency ?? "CNY");
/** When something that came in last changed what is shown. */
export const updated = ref<number | null>(null);

let timer: ReturnType<typeof setTimeout> | null = null;

/** Many entries in a moment ask once; a steady stream of them still asks every 150 ms. */
export function stir(): void {
  timer ??= setTimeout(() => {
    timer = null;
    tick.value += 1;
    void refreshLedger();
  }, QUIET_MS);
}

async function refreshLedger(): Promise<void> {
  try {
    ledger.value = await api.ledger();
  } catch {
    // The last head stays in view; the feed's state says that the server can't be reached.
  }
}

async function loadWords(): Promise<void> {
  try {
    words.value = await api.words();
  } catch {
    setTimeout(() => void loadWords(), AGAIN_MS);
  }
}

function follow(): void {
  const source = new EventSource("/api/feed");
  let lost = false;
  source.onopen = () => {
    feed.value = "live";
    if (lost) stir();
    lost = false;
  };
  source.addEventListener("entry", stir);
  source.onerror = () => {
    feed.value = "waiting";
    lost = true;
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => {
      stir();
      follow();
    }, AGAIN_MS);
  };
}

export function start(): void {
  void refreshLedger();
  void loadWords();
  follow();
}

const nameIn = (list: { code: string; name: Text }[] | undefined, code: string): string => {
  const found = list?.find((entry) => entry.code === code);
  return found ? say(found.name) : code;
};
export const stateName = (code: string): string => nameIn(words.value?.states, code);
export const sectorName = (code: string): string => nameIn(words.value?.sectors, code);
export const industryName = (code: string): string => nameIn(words.value?.industries, code);
export const elementName = (code: string): string => nameIn(words.value?.elements, code);
export const stageName = (code: string): string => nameIn(words.value?.stages, code);
export const ruleName = (code: string): string => nameIn(words.value?.rules, code);
export const regionName = (key: string): string => {
  const found = words.value?.regions.find((region) => region.key === key);
  return found ? say(found.name) : key;
};
export function levelName(rule: string, label: string): string {
  const level = words.value?.rules
    .find((each) => each.code === rule)
    ?.levels.find((each) => each.label === label);
  return level ? say(level.name) : label;
}
/** The measure that a project's money opens into, when the method has it. */
export const completionMeasure = computed(
  () => words.value?.measures.find((measure) => measure.code === "completion")?.code ?? null,
);
