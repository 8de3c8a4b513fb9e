// What only the list asks: one deed for many projects, and workbooks.
import type { BulkAnswer, BulkDeed, QueryOf, WorkbookAnswer } from "../api";
import { fetchFile, judge } from "../contract/many";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Form = { id: string } & Record<string, unknown>;
type Bulk = QueryOf<"/api/bulk/{deed}", "post">;
type Workbook = QueryOf<"/api/workbooks", "post">;

export const sendBulk = (deed: BulkDeed, form: Form, query: Bulk): Promise<BulkAnswer> =>
  judge("/api/bulk/{deed}", form, { ...query, deed });

export const sendWorkbook = (body: FormData, query: Workbook, signal: AbortSignal): Promise<WorkbookAnswer> =>
  judge("/api/workbooks", body, query, signal);

/** The workbook itself with its wrong cells marked. */
export const markedWorkbook = (body: FormData, query: Workbook, signal: AbortSignal): Promise<Blob> =>
  fetchFile("/api/workbooks", body, query, [WORKBOOK, signal]);
