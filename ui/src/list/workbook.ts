// A workbook on its way in: read, judged, put right or cut to its good rows, recorded.
import { computed, onScopeDispose, ref, shallowRef } from "vue";
import { ApiError, type DeedForm, type WorkbookAnswer, type WorkbookKind } from "../api";
import { say } from "../lang";
import { stir } from "../live";
import { whatHappened } from "../parts/form";
import { markedWorkbook, sendWorkbook } from "./ask";

const TYPES: Record<string, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv",
};
export const ACCEPTED = ".xlsx,.ods,.csv";
export const MOST_BYTES = 64 * 1024 * 1024;

/** By its name: what browsers say of a file differs from machine to machine. Null: no workbook that is taken. */
export const typeOf = (name: string): string | null => TYPES[name.split(".").pop()?.toLowerCase() ?? ""] ?? null;

export interface MappedColumn {
  header?: string;
  begins_with?: string;
  letter?: string;
  to?: string[];
  why?: string;
  [member: string]: unknown;
}
export const columnsIn = (mapping: Record<string, unknown> | null): MappedColumn[] =>
  Array.isArray(mapping?.columns) ? (mapping.columns as MappedColumn[]) : [];
export const headerOf = (column: MappedColumn): string =>
  column.header ?? (column.begins_with ? `${column.begins_with}…` : (column.letter ?? ""));

/** The mapping with one column going elsewhere; the rest of it stays as it is. */
export function sentTo(mapping: Record<string, unknown>, index: number, field: string): Record<string, unknown> {
  const columns = columnsIn(mapping).map((column, at) => {
    if (at !== index) return column;
    const { why: _, ...rest } = column;
    return { ...rest, to: field ? [field] : [] };
  });
  return { ...mapping, columns };
}

const DEEDS: Record<string, string> = {
  project: "list",
  report: "progress",
  plan: "plan",
  node: "node",
  state: "state",
};
/** What a column may fill, in the words of the forms that it becomes. */
export function fieldsOf(forms: readonly DeedForm[]): { code: string; name: string }[] {
  return Object.entries(DEEDS).flatMap(([prefix, deed]) => {
    const form = forms.find((each) => each.deed === deed);
    return (form?.fields ?? [])
      .filter((field) => !["unit", "planned"].includes(field.name) && !(prefix === "project" && field.name === "day"))
      .map((field) => ({ code: `${prefix}.${field.name}`, name: `${say(form?.name)} · ${say(field.title)}` }));
  });
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useWorkbook(kind: WorkbookKind, lang: () => string) {
  const file = shallowRef<File | null>(null);
  const answer = shallowRef<WorkbookAnswer | null>(null);
  const mapping = shallowRef<Record<string, unknown> | null>(null);
  const good_rows = ref(false);
  const trouble = ref("");
  const busy = ref<"check" | "commit" | "mark" | null>(null);
  /** The mapping was changed since it was last tried. */
  const untried = ref(false);
  let asking: AbortController | null = null;
  onScopeDispose(() => asking?.abort());

  const body = (): FormData => {
    const form = new FormData();
    if (file.value) {
      const type = typeOf(file.value.name) ?? "";
      form.set("file", new File([file.value], file.value.name, { type }), file.value.name);
    }
    if (mapping.value) form.set("mapping", JSON.stringify(mapping.value));
    return form;
  };
  const query = (mode: string) => ({
    kind,
    mode,
    good_rows: good_rows.value ? 1 : null,
    name: file.value?.name,
    lang: lang(),
  });

  async function run(what: "check" | "commit" | "mark", act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    busy.value = what;
    trouble.value = "";
    try {
      await act(mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      trouble.value = error.issues.map((issue) => say(issue.text)).join(" ") || whatHappened(error);
    } finally {
      if (asking === mine) busy.value = null;
    }
  }
  const check = (): Promise<void> =>
    run("check", async (signal) => {
      const mode = kind === "projects" && !mapping.value ? "propose" : "check";
      const told = await sendWorkbook(body(), query(mode), signal);
      answer.value = told;
      mapping.value ??= told.mapping;
      untried.value = false;
    });
  const commit = (): Promise<void> =>
    run("commit", async (signal) => {
      answer.value = await sendWorkbook(body(), query("commit"), signal);
      if (answer.value.receipt) stir();
    });
  /** The file itself with its wrong cells marked, to be put right and sent again. */
  const marked = (): Promise<void> =>
    run("mark", async (signal) => {
      const blob = await markedWorkbook(body(), query("check"), signal);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${file.value?.name.replace(/\.\w+$/, "") ?? "workbook"}-差错.xlsx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  function take(next: File | null): void {
    asking?.abort();
    file.value = next;
    answer.value = null;
    mapping.value = null;
    good_rows.value = false;
    trouble.value = "";
  }
  function remap(next: Record<string, unknown>): void {
    mapping.value = next;
    untried.value = true;
  }
  const done = computed(() => answer.value?.receipt ?? null);
  const ready = computed(() => Boolean(answer.value?.accepted) && !untried.value && !done.value && !busy.value);
  return { file, answer, mapping, good_rows, trouble, busy, untried, done, ready, take, check, commit, marked, remap };
}
export type WorkbookIn = ReturnType<typeof useWorkbook>;
