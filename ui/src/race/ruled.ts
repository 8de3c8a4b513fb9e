// What of a method's text the forms of an assessment ask by: the figures of items, the rules that touch units.
import type { Scheme } from "../scheme";
import type { Text } from "../api";

interface Written {
  scheme?: { items?: { code?: string; figure?: string }[] };
  lights?: { code?: string; name?: Text; kind?: string }[];
}
/** The only kind of light that looks at units and not at projects. */
const OF_UNITS = "growth_below";
const written = (text: unknown): Written => (typeof text === "object" && text !== null ? text : {});

/** The code of the figure that an item's points are made from, or "". */
export const figureOf = (text: unknown, item: string): string =>
  written(text).scheme?.items?.find((each) => each.code === item)?.figure ?? "";

export const unitRules = (scheme: Scheme, text: unknown): { code: string; name: Text }[] => [
  ...scheme.vetoes,
  ...scheme.lists,
  ...(written(text).lights ?? []).flatMap(({ kind, code, name }) =>
    kind === OF_UNITS && code && name ? [{ code, name }] : [],
  ),
];
