import type { Key } from "../lang";

export interface PageLink {
  path: string;
  name: Key;
  icon: "today" | "list" | "race" | "warning" | "ledger";
  key: string;
}
/** The rail, and what `g` and a letter go to. Pages that are not built are not here. */
export const PAGES: readonly PageLink[] = [
  { path: "/", name: "page.overview", icon: "today", key: "o" },
  { path: "/list", name: "page.list", icon: "list", key: "l" },
  { path: "/race", name: "page.race", icon: "race", key: "r" },
  { path: "/warnings", name: "page.warnings", icon: "warning", key: "w" },
  { path: "/ledger", name: "page.ledger", icon: "ledger", key: "t" },
];
