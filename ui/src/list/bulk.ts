// One deed for many projects: its fields, what it would change, and what is said of it.
import type { Act, BulkDeed, BulkForm, BulkIssue, DeedField, DeedForm, Text } from "../api";
import type { Fields } from "../deed/types";

export const BULK_DEEDS = ["tag", "list", "state", "node", "plan", "exempt"] as const satisfies readonly BulkDeed[];
/** What only one project can be told: which it is, and what is its own. */
const OWN: ReadonlySet<string> = new Set([
  "project",
  "code",
  "name",
  "name_en",
  "total",
  "invested_before",
  "about",
  "unit",
  "of",
  // Tags have a deed of their own, which also takes them off.
  "tags",
]);
/** What one most often changes of many comes first. */
const FIRST: readonly string[] = ["add", "remove", "state", "node", "planned", "year", "amount", "rule"];

export const bulkDeeds = (forms: readonly DeedForm[], may: (act: Act) => boolean): BulkForm[] =>
  BULK_DEEDS.flatMap(
    (deed) => forms.find((form): form is BulkForm => form.deed === deed && may(form.act)) ?? [],
  );

export function bulkFields(form: DeedForm): DeedField[] {
  const rank = (field: DeedField): number => {
    const at = FIRST.indexOf(field.name);
    return at < 0 ? FIRST.length : at;
  };
  return form.fields.filter((field) => !OWN.has(field.name)).sort((one, other) => rank(one) - rank(other));
}

export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]+/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** What is sent: only what was written, tags as a list, money with its unit. */
export function bodyOf(form: DeedForm, fields: Fields, unit: string): Record<string, string | string[]> {
  const body: Record<string, string | string[]> = {};
  for (const field of bulkFields(form)) {
    const text = fields[field.name]?.trim() ?? "";
    if (!text) continue;
    body[field.name] = field.kind === "texts" ? tagsOf(text) : text;
    if (field.kind === "money") body.unit = unit;
  }
  return body;
}

/** What was put on all of them: a campaign's name. */
export const campaignOf = (form: DeedForm | null, fields: Fields): string | undefined =>
  form?.deed === "tag" ? tagsOf(fields.add ?? "")[0] : undefined;

export interface Reason {
  place: string;
  text: Text;
  projects: BulkIssue[];
}
/** The same reason of many projects is told once. */
export function reasonsOf(issues: readonly BulkIssue[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const issue of issues) {
    const key = `${issue.place} ${issue.text.zh}`;
    const reason = found.get(key) ?? { place: issue.place, text: issue.text, projects: [] };
    reason.projects.push(issue);
    found.set(key, reason);
  }
  return [...found.values()].sort((one, other) => other.projects.length - one.projects.length);
}
