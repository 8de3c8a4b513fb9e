// What was written into a sheet stays in this browser, by person and period, until each row is recorded.
import type { Shelf } from "../deed/draft";
import { uuid7 } from "../deed/id";
import { COLUMNS, type Column } from "./cells";

export type RowFields = Record<Column, string>;
export interface KeptRow {
  id: string;
  fields: RowFields;
  /** Sent, and nobody knows whether it arrived. */
  sent?: string | undefined;
}
export interface KeptSheet {
  unit: string;
  rows: Record<string, KeptRow>;
}

export const noFields = (): RowFields => ({ invested_year: "", work: "", arrived_year: "", note: "", reason: "" });
export const isEmpty = (fields: RowFields): boolean => COLUMNS.every((column) => !fields[column].trim());
export const newRow = (): KeptRow => ({ id: uuid7(), fields: noFields() });

export function loadSheet(shelf: Shelf, key: string): KeptSheet | null {
  try {
    const kept = JSON.parse(shelf.getItem(key) ?? "null") as KeptSheet | null;
    if (!kept || typeof kept.unit !== "string" || typeof kept.rows !== "object") return null;
    const rows = Object.entries(kept.rows)
      .filter(([, row]) => typeof row?.id === "string" && typeof row.fields === "object")
      .map(([name, row]): [string, KeptRow] => [name, { ...row, fields: { ...noFields(), ...row.fields } }]);
    return { unit: kept.unit, rows: Object.fromEntries(rows) };
  } catch {
    return null;
  }
}

/** False where the browser has no room. */
export function saveSheet(shelf: Shelf, key: string, sheet: KeptSheet): boolean {
  try {
    if (Object.keys(sheet.rows).length) shelf.setItem(key, JSON.stringify(sheet));
    else shelf.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
