// What the list asks besides its rows: groups, time nodes, saved views, many at once, workbooks.
import type { Day, Fen, Receipt, Text } from "../api";

export interface Sums {
  total: Fen;
  plan: Fen;
  due: Fen;
  invested: Fen;
}
export interface Group {
  key: string;
  name: Text;
  count: number;
  sums: Sums;
  completion_bp: number | null;
}
export interface Groups {
  by: string;
  count: number;
  sums: Sums;
  rows: Group[];
}
export interface NodeDays {
  node: string;
  planned: Day | null;
  reached: Day | null;
  late_days: number | null;
}
export interface NodesRow {
  project: number;
  code: string;
  name: Text;
  region: Text;
  state: string;
  nodes: NodeDays[];
}
export interface NodesTotal {
  node: string;
  planned: number;
  reached: number;
  late: number;
}
export interface Nodes {
  count: number;
  totals: NodesTotal[];
  rows: NodesRow[];
}
export interface SavedView {
  view: number;
  name: string;
  /** Path and query, as "/list?…". */
  address: string;
  shared: boolean;
  mine: boolean;
  by: Text;
}
export type SavedForm = Pick<SavedView, "name" | "address" | "shared">;

export type ChangeUnit = "fen" | "bp" | "day" | "text";
export interface Change {
  /** Null: not on the list yet. */
  project: number | null;
  code: string;
  name: Text;
  field: string;
  unit: ChangeUnit;
  before: number | string | null;
  after: number | string;
}
export interface BulkIssue {
  /** Null, and no name, where it isn't seen. */
  project: number | null;
  name: Text;
  code: string;
  place: string;
  text: Text;
}
export interface BulkAnswer {
  accepted: boolean;
  projects: number;
  known: number;
  recorded: Record<string, number>;
  issues: BulkIssue[];
  changes: number;
  preview: Change[];
  receipt: Receipt | null;
}

export type WorkbookKind = "reporting" | "projects";
export interface WorkbookIssue {
  sheet: string;
  /** "" where the file itself is the trouble. */
  cell: string;
  code: string;
  text: Text;
}
export interface WorkbookAnswer {
  accepted: boolean;
  rows: number;
  good: number;
  known: number;
  skipped: Record<string, number>;
  recorded: Record<string, number>;
  issues: WorkbookIssue[];
  remarks: { text: Text; first: string; count: number }[];
  changes: number;
  preview: Change[];
  receipt: Receipt | null;
  mapping: Record<string, unknown> | null;
}
/** A FeatureCollection whose features say which region they outline. */
export interface Outlines {
  type: "FeatureCollection";
  features: {
    properties: { key?: string; name?: string };
    geometry: { type: "Polygon"; coordinates: Ring[] } | { type: "MultiPolygon"; coordinates: Ring[][] };
  }[];
}
export type Ring = [number, number][];
