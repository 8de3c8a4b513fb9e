// What the list asks besides its rows: groups, time nodes, saved views, many at once, workbooks.
import type { Refined, Told } from "../contract/refined";

export type Sums = Told["GroupSums"];
export type Group = Told["Group"];
export type Groups = Told["Groups"];
export type NodeDays = Told["NodeOf"];
export type NodesRow = Told["NodesOfProject"];
export type NodesTotal = Told["NodeTotal"];
export type Nodes = Told["NodeChart"];
/** `address` is path and query, as "/list?…". */
export type SavedView = Told["ViewAnswer"];
export type SavedForm = Pick<SavedView, "name" | "address" | "shared">;

export type ChangeUnit = "fen" | "bp" | "day" | "text";
/** `project` is null where it isn't on the list yet. */
export type Change = Refined<
  Told["Change"],
  { unit: ChangeUnit; before: number | string | null; after: number | string }
>;
/** `project` is null, and there is no name, where it isn't seen. */
export type BulkIssue = Told["BulkIssue"];
export type BulkAnswer = Refined<Told["BulkAnswer"], { preview: Change[] }>;

export type WorkbookKind = "reporting" | "projects";
/** `cell` is "" where the file itself is the trouble. */
export type WorkbookIssue = Told["WorkbookIssue"];
export type WorkbookAnswer = Refined<
  Told["WorkbookAnswer"],
  { preview: Change[]; mapping: Record<string, unknown> | null }
>;
/** A FeatureCollection whose features say which region they outline. */
export interface Outlines {
  type: "FeatureCollection";
  features: {
    properties: { key?: string; name?: string };
    geometry: { type: "Polygon"; coordinates: Ring[] } | { type: "MultiPolygon"; coordinates: Ring[][] };
  }[];
}
export type Ring = [number, number][];
