// Two languages, both complete: the types refuse a key that one of them lacks.
import { ref, watchEffect } from "vue";
import type { Text } from "./api";
import type { Lang } from "./show";
import { zh } from "./words/zh";
import { en } from "./words/en";

export type Key = keyof typeof zh;
export type Params = Record<string, string | number>;
export const KEPT = "kaigong.lang";

const books: Record<Lang, Record<Key, string>> = { zh, en };

/** `one|many` chooses by the parameter n; Chinese needs no such choice. */
export function fill(message: string, params: Params = {}): string {
  const forms = message.split("|");
  const chosen = forms.length === 2 && params.n !== 1 && params.n !== "1" ? forms[1] : forms[0];
  return (chosen ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function chooseLang(kept: string | null, browser: readonly string[]): Lang {
  if (kept === "zh" || kept === "en") return kept;
  for (const tag of browser) {
    if (tag.toLowerCase().startsWith("zh")) return "zh";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "zh";
}

const inBrowser = typeof document !== "undefined";
export const lang = ref<Lang>(inBrowser ? chooseLang(localStorage.getItem(KEPT), navigator.languages) : "zh");

if (inBrowser)
  watchEffect(() => {
    document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
  });

export function setLang(next: Lang): void {
  lang.value = next;
  localStorage.setItem(KEPT, next);
}

export const t = (key: Key, params?: Params): string => fill(books[lang.value][key], params);

/** The server's words in the reader's language; a text given in one language only is shown rather than hidden. */
export function say(text: Text | string | null | undefined): string {
  if (!text) return "";
  if (typeof text === "string") return text;
  return text[lang.value] || text.zh || text.en;
}
