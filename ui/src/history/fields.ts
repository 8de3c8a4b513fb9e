// Which entries say something of a field, and what: read from the stored line, as nothing else keeps every value.
import type { Day, Text } from "../api";

export interface Said {
  /** As it stands in the line. */
  value: string | number | Text | { add?: string[]; remove?: string[] };
  form: "text" | "name" | "money" | "percent" | "industry" | "sector" | "state" | "person" | "tags" | "region" | "day";
  day: Day | null;
  reason: string;
}
type Body = Record<string, unknown>;
type Form = Said["form"];

/** Fields of the list, each with the form of its value. */
const FACTS: Record<string, Form> = {
  name: "name",
  code: "text",
  region: "region",
  industry: "industry",
  sector: "sector",
  nature: "text",
  owner: "text",
  department: "text",
  leader: "person",
  total: "money",
  invested_before: "money",
  about: "text",
};
const FIGURES: Record<string, Form> = {
  invested_year: "money",
  arrived_year: "money",
  work_bp: "percent",
  total_forecast: "money",
  finish_forecast: "day",
  phase: "text",
  confidence: "text",
};
export const NODE = "node:";

/** The kinds of entries that may say something of a field; none: there is no such field. */
export function kindsOf(field: string): readonly string[] {
  if (field in FACTS) return ["project.added", "project.amended"];
  if (field in FIGURES) return ["progress.reported"];
  if (field === "tags") return ["project.added", "project.tagged"];
  if (field === "state") return ["state.changed"];
  return field.startsWith(NODE) ? ["node.planned", "node.reached"] : [];
}
export const plainKind = (kind: string): string => kind.replace(/\/\d+$/, "");

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const valueOf = (value: unknown): Said["value"] | null =>
  typeof value === "string" || typeof value === "number" ? value : isText(value) ? value : null;
const isText = (value: unknown): value is Text => typeof value === "object" && value !== null && "zh" in value;

/** What one entry says of a field; null where it says nothing of it. */
export function saidOf(field: string, kind: string, line: unknown): Said | null {
  const body = bodyOf(line);
  if (!body || !kindsOf(field).includes(plainKind(kind))) return null;
  const day = text(body.day) || text(body.listed) || null;
  const reason = text(body.reason);
  const fact = FACTS[field];
  if (fact) {
    const value = valueOf((body.facts as Body | undefined)?.[field]);
    return value === null ? null : { value, form: fact, day, reason };
  }
  const figure = FIGURES[field];
  if (figure) {
    const value = valueOf(body[field]);
    return value === null ? null : { value, form: figure, day, reason };
  }
  if (field === "state") return { value: text(body.state), form: "state", day, reason };
  if (field === "tags") return tagsIn(body, day, reason);
  if (body.node !== field.slice(NODE.length)) return null;
  return { value: plainKind(kind), form: "day", day: text(body.day) || null, reason };
}
function tagsIn(body: Body, day: Day | null, reason: string): Said | null {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  const add = [...list(body.tags), ...list(body.add)];
  const remove = list(body.remove);
  return add.length || remove.length ? { value: { add, remove }, form: "tags", day, reason } : null;
}

/** The body of a line as it was stored, sent as text or as JSON. */
function bodyOf(line: unknown): Body | null {
  try {
    const read = (typeof line === "string" ? JSON.parse(line) : line) as { body?: Body } | null;
    return read?.body ?? null;
  } catch {
    return null;
  }
}
