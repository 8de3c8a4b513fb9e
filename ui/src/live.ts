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
let source: EventSource | null = null;
/** Counts who has asked: an answer to somebody before is not taken. */
let asked = 0;

/** Many entries in a moment ask once; a steady stream of them still asks every 150 ms. */
export function stir(): void {
  timer ??= setTimeout(() => {
    timer = null;
    tick.value += 1;
    void refreshLedger();
  }, QUIET_MS);
}

async function refreshLedger(): Promise<void> {
  const mine = asked;
  try {
    const answer = await api.ledger();
    if (mine === asked) ledger.value = answer;
  } catch {
    // The last head stays in view; the feed's state says that the server can't be reached.
  }
}

async function loadWords(): Promise<void> {
  const mine = asked;
  try {
    const answer = await api.words();
    if (mine === asked) words.value = answer;
  } catch {
    setTimeout(() => {
      if (mine === asked) void loadWords();
    }, AGAIN_MS);
  }
}

/** What the news is about; whoever asked to be told of a topic is. */
const told = new Map<string, () => void>();
export const whenTopic = (topic: string, act: () => void): void => void told.set(topic, act);

export function topicsOf(data: unknown): string[] {
  try {
    const news = JSON.parse(String(data)) as { topics?: unknown } | null;
    return Array.isArray(news?.topics) ? news.topics.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function follow(): void {
  const mine = asked;
  const from = new EventSource("/api/feed");
  source = from;
  let lost = false;
  from.onopen = () => {
    feed.value = "live";
    if (lost) stir();
    lost = false;
  };
  from.addEventListener("entry", (event) => {
    stir();
    for (const topic of topicsOf((event as MessageEvent).data)) told.get(topic)?.();
  });
  from.onerror = () => {
    if (mine !== asked) return;
    feed.value = "waiting";
    lost = true;
    if (from.readyState !== EventSource.CLOSED) return;
    from.close();
    setTimeout(() => {
      if (mine !== asked) return;
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

/** Somebody else asks, or nobody: nothing stays, and an answer under way is dropped. */
export function stop(): void {
  asked += 1;
  source?.close();
  source = null;
  ledger.value = null;
  words.value = null;
  updated.value = null;
  feed.value = "starting";
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

/** The regions as lines of one list, indented by level. */
export const regionTree = computed(() => {
  const regions = words.value?.regions ?? [];
  const keys = new Set(regions.map((region) => region.key));
  const below = new Map<string, typeof regions>();
  for (const region of regions) {
    const parent = region.parent && keys.has(region.parent) ? region.parent : "";
    below.set(parent, [...(below.get(parent) ?? []), region]);
  }
  const lines: { code: string; name: string }[] = [];
  const walk = (parent: string, depth: number): void => {
    for (const region of below.get(parent) ?? []) {
      lines.push({ code: region.key, name: "\u3000".repeat(depth) + say(region.name) });
      if (depth < 6) walk(region.key, depth + 1);
    }
  };
  walk("", 0);
  return lines;
});
