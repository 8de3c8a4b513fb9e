// What offices change most of a method, as fields; all else stays in the text.
import type { Key } from "../lang";
import type { Text } from "../api";

export type Kind = "text" | "number" | "percent" | "flag";
export interface Cell {
  /** A JSON pointer, by which the server names what is wrong as well. */
  pointer: string;
  label: Key;
  /** Of several alike: which one. */
  n: number | null;
  kind: Kind;
  value: unknown;
}
export interface Row {
  pointer: string;
  name: Text | string;
  cells: Cell[];
}
export interface Section {
  code: string;
  title: Key;
  rows: Row[];
}
type Tree = Record<string, unknown>;

const tree = (value: unknown): Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Tree) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: Tree): Text | string => {
  const { zh, en } = tree(value.name);
  return typeof zh === "string" ? { zh, en: typeof en === "string" ? en : zh } : String(value.code ?? "");
};

const SHAPE: readonly [string, Key, "own" | "points" | "bp"][] = [
  ["cap_bp", "method.cap", "bp"],
  ["at", "method.at", "own"],
  ["unit", "method.unit", "own"],
  ["gain", "method.gain", "points"],
  ["loss", "method.loss", "points"],
  ["most_gain", "method.most_gain", "points"],
  ["most_loss", "method.most_loss", "points"],
  ["each_least", "method.each_least", "points"],
  ["each_most", "method.each_most", "points"],
  ["least", "method.least", "points"],
  ["most", "method.most", "points"],
];
/** Lights whose limits are parts of a whole; the others count months. */
const BY_PARTS: ReadonlySet<unknown> = new Set(["behind_points", "below_share", "money_below"]);

class Fields {
  readonly cells: Cell[] = [];
  constructor(private readonly root: Tree, private readonly base: string) {}

  /** Only what stands there: what a method leaves out has its usual value, and may be written in the text. */
  add(name: string, label: Key, kind: Kind, n: number | null = null): this {
    const path = name.split("/");
    let value: unknown = this.root;
    for (const step of path) value = Array.isArray(value) ? value[Number(step)] : tree(value)[step];
    if (value !== undefined && value !== null && typeof value !== "object")
      this.cells.push({ pointer: `${this.base}/${name}`, label, kind, value, n });
    return this;
  }
  row(): Row[] {
    return this.cells.length ? [{ pointer: this.base, name: nameOf(this.root), cells: this.cells }] : [];
  }
}

/** A rate is shown in per cent, whatever else as it is counted. */
function kindOf(item: Tree, figures: readonly unknown[]): Kind {
  if (item.figure !== undefined)
    return tree(figures.find((each) => tree(each).code === item.figure)).unit === "bp" ? "percent" : "number";
  return item.measure !== undefined && item.take === undefined ? "percent" : "number";
}

function itemRow(item: Tree, base: string, figures: readonly unknown[]): Row[] {
  const own = kindOf(item, figures);
  const shape = tree(item.shape);
  const fields = new Fields(item, base).add("weight_points", "method.weight", "number");
  for (const [name, label, of] of SHAPE)
    fields.add(`shape/${name}`, label, of === "bp" ? "percent" : of === "own" ? own : "number");
  const by_place = shape.kind === "rank_bands" ? "percent" : own;
  list(shape.bands).forEach((_, index) =>
    fields
      .add(`shape/bands/${index}/at`, "method.band.at", by_place, index + 1)
      .add(`shape/bands/${index}/points`, "method.band.points", "number", index + 1),
  );
  list(shape.ranks).forEach((_, index) =>
    fields.add(`shape/ranks/${index}`, "method.rank", "number", index + 1),
  );
  return fields.row();
}

function lightRow(light: Tree, base: string): Row[] {
  const kind = BY_PARTS.has(light.kind) ? "percent" : "number";
  const fields = new Fields(light, base);
  list(light.levels).forEach((_, index) =>
    fields
      .add(`levels/${index}/name/zh`, "method.level.zh", "text", index + 1)
      .add(`levels/${index}/name/en`, "method.level.en", "text", index + 1)
      .add(`levels/${index}/at`, "method.level.at", kind, index + 1),
  );
  return fields.row();
}

const DEADLINES: readonly [string, Key][] = [
  ["opens", "method.opens"],
  ["due", "method.due"],
  ["grace", "method.grace"],
  ["lock", "method.lock"],
];
function calendarRow(calendar: Tree, base: string): Row[] {
  const fields = new Fields(calendar, base);
  for (const [name, label] of DEADLINES)
    fields.add(`${name}/days`, label, "number").add(`${name}/working`, "method.working", "flag");
  return fields.row();
}

function bandRows(measure: Tree, base: string): Row[] {
  const fields = new Fields(measure, base);
  list(tree(measure.numerator).bands).forEach((_, index) =>
    fields
      .add(`numerator/bands/${index}/at`, "method.band.at", "number", index + 1)
      .add(`numerator/bands/${index}/points`, "method.band.points", "number", index + 1),
  );
  return fields.row();
}

export function sectionsOf(value: unknown): Section[] {
  const method = tree(value);
  const scheme = tree(method.scheme);
  const rows = (from: unknown, base: string, make: (one: Tree, base: string) => Row[]): Row[] =>
    list(from).flatMap((each, index) => make(tree(each), `${base}/${index}`));
  const head = new Fields(method, "")
    .add("version", "method.version", "text")
    .add("name/zh", "method.name.zh", "text")
    .add("name/en", "method.name.en", "text");
  return [
    { code: "head", title: "method.head" as const, rows: head.row() },
    {
      code: "items",
      title: "method.items" as const,
      rows: rows(scheme.items, "/scheme/items", (one, base) => itemRow(one, base, list(method.figures))),
    },
    { code: "bands", title: "method.bands" as const, rows: rows(method.measures, "/measures", bandRows) },
    {
      code: "grades",
      title: "method.grades" as const,
      rows: rows(scheme.grades, "/scheme/grades", (one, base) =>
        new Fields(one, base).add("at", "method.grade.at", "number").row(),
      ),
    },
    {
      code: "lists",
      title: "method.lists" as const,
      rows: rows(scheme.lists, "/scheme/lists", (one, base) =>
        new Fields(one, base).add("most", "method.list.most", "number").row(),
      ),
    },
    { code: "lights", title: "method.lights" as const, rows: rows(method.lights, "/lights", lightRow) },
    { code: "calendars", title: "method.calendars" as const, rows: rows(method.reporting, "/reporting", calendarRow) },
  ].filter((section) => section.rows.length);
}

const PERCENT = /^-?\d{1,9}(\.\d{1,2})?$/;
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

/** What a field shows of a value. A text that stands for a number stays a text. */
export const shownOf = (cell: Pick<Cell, "kind" | "value">): string =>
  cell.kind === "percent" && typeof cell.value === "number" ? String(cell.value / 100) : String(cell.value);

/** What the text says for what was written; what is no number goes as it is, and the server says so at its field. */
export function valueOf(cell: Pick<Cell, "kind" | "value">, written: string): unknown {
  const text = written.trim();
  if (cell.kind === "flag") return text === "true";
  if (cell.kind === "text") return written;
  if (cell.kind === "percent") return PERCENT.test(text) ? Math.round(Number(text) * 100) : written;
  // A number in quotes is how a method writes one exactly.
  if (typeof cell.value === "string" && !NUMBER.test(cell.value)) return NUMBER.test(text) ? Number(text) : written;
  return NUMBER.test(text) && typeof cell.value === "number" ? Number(text) : written;
}
