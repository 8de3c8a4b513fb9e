// How a report names the files that it rests on: digests with blanks between, a file that still waits by its own id.
import type { Fields } from "./types";

const WAITS = "unsent:";
const namesIn = (fields: Fields): string[] => (fields.evidence ?? "").split(" ").filter(Boolean);
const saying = (fields: Fields, names: readonly string[]): Fields => {
  const { evidence: _, ...others } = fields;
  return names.length ? { ...others, evidence: names.join(" ") } : others;
};

/** Ids of files that are not on record yet. */
export const restsOn = (fields: Fields): string[] =>
  namesIn(fields)
    .filter((name) => name.startsWith(WAITS))
    .map((name) => name.slice(WAITS.length));
export const withDigest = (fields: Fields, id: string, digest: string): Fields =>
  saying(
    fields,
    namesIn(fields).map((name) => (name === WAITS + id ? digest : name)),
  );
export const without = (fields: Fields, name: string): Fields =>
  saying(
    fields,
    namesIn(fields).filter((each) => each !== name),
  );
export const forgetFile = (fields: Fields, id: string): Fields => without(fields, WAITS + id);
/** With these named as well, each once. */
export const naming = (fields: Fields, more: string): Fields =>
  saying(fields, [...new Set([...namesIn(fields), ...more.split(" ").filter(Boolean)])]);
/** A field that is a list stands in its form as lines; an empty one says nothing. */
export const linesIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
/** As the server takes them: a list of digests, and whatever else is a list. */
export function onWire(fields: Fields, lists: readonly string[] = []): Record<string, unknown> {
  const { evidence: _, ...others } = fields;
  const digests = namesIn(fields).filter((name) => !name.startsWith(WAITS));
  const said = Object.entries(others).map(([name, text]) => [name, lists.includes(name) ? linesIn(text) : text]);
  return { ...Object.fromEntries(said), ...(digests.length ? { evidence: digests } : {}) };
}
