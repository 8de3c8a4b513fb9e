// A sheet's cells as text: blocks that are copied and pasted, filled down, undone. Knows nothing of pages or servers.

export const COLUMNS = ["invested_year", "work", "arrived_year", "note", "reason"] as const;
export type Column = (typeof COLUMNS)[number];
export interface At {
  row: number;
  column: number;
}
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
export interface Change {
  key: string;
  column: Column;
  before: string;
  after: string;
}

export const blockOf = (one: At, other: At): Block => ({
  top: Math.min(one.row, other.row),
  left: Math.min(one.column, other.column),
  bottom: Math.max(one.row, other.row),
  right: Math.max(one.column, other.column),
});
export const isIn = (block: Block, at: At): boolean =>
  at.row >= block.top && at.row <= block.bottom && at.column >= block.left && at.column <= block.right;

/** Lines and tabs as spreadsheets copy them; a cell in quotes may hold both, and quotes doubled. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let index = 0; index < plain.length; index++) {
    const letter = plain[index] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "" && /"(?:[^"]|"")*"(?:[\t\n]|$)/.test(plain.slice(index))) quoted = true;
    else if (letter === "\t") endCell();
    else if (letter === "\n") {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows;
}

export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join("\t"))
    .join("\n");

/** One line a cell: what a note holds of line breaks becomes a blank. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

export interface Sheet {
  /** The rows from top to bottom. */
  keys: readonly string[];
  get: (key: string, column: Column) => string;
  /** Takes nothing. */
  locked: (key: string) => boolean;
}

function put(sheet: Sheet, cells: readonly [At, string][]): Change[] {
  return cells.flatMap(([at, text]) => {
    const key = sheet.keys[at.row];
    const column = COLUMNS[at.column];
    if (key === undefined || column === undefined || sheet.locked(key)) return [];
    const before = sheet.get(key, column);
    return before === text ? [] : [{ key, column, before, after: text }];
  });
}

export interface Pasted {
  changes: Change[];
  /** Rows or columns that found no room. */
  over: number;
}
/** A single cell fills all that is selected; a block begins at its corner. */
export function paste(sheet: Sheet, into: Block, block: readonly (readonly string[])[]): Pasted {
  const single = block.length === 1 && block[0]?.length === 1 ? oneLine(block[0][0] ?? "") : null;
  const cells: [At, string][] = [];
  if (single !== null) {
    for (let row = into.top; row <= into.bottom; row++)
      for (let column = into.left; column <= into.right; column++) cells.push([{ row, column }, single]);
    return { changes: put(sheet, cells), over: 0 };
  }
  const widest = block.reduce((most, line) => Math.max(most, line.length), 0);
  block.forEach((line, down) =>
    line.forEach((text, right) => cells.push([{ row: into.top + down, column: into.left + right }, oneLine(text)])),
  );
  const over =
    Math.max(0, into.top + block.length - sheet.keys.length) + Math.max(0, into.left + widest - COLUMNS.length);
  return { changes: put(sheet, cells), over };
}

/**
 * A block whose first column names the rows goes to the rows that it names, in whatever order it has them. Null where
 * its first column names none: then it goes where one stands. A head line is left out.
 */
export function pasteByName(
  sheet: Sheet,
  block: readonly (readonly string[])[],
  rowOf: (name: string) => number | undefined,
): (Pasted & { matched: number; unmatched: string[] }) | null {
  if (!block.some((line) => line.length > 1 && rowOf(oneLine(line[0] ?? "")) !== undefined)) return null;
  const cells: [At, string][] = [];
  const unmatched: string[] = [];
  let matched = 0;
  block.forEach((line, index) => {
    const name = oneLine(line[0] ?? "");
    const row = rowOf(name);
    if (row === undefined) {
      if (name && index > 0) unmatched.push(name);
      return;
    }
    matched += 1;
    line.slice(1).forEach((text, column) => cells.push([{ row, column }, oneLine(text)]));
  });
  return { changes: put(sheet, cells), over: 0, matched, unmatched };
}

export const clearBlock = (sheet: Sheet, block: Block): Change[] => paste(sheet, block, [[""]]).changes;

/** The top row of the block goes into all below it; a single row takes from the one above. */
export function fillDown(sheet: Sheet, block: Block): Change[] {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const key = sheet.keys[from];
  if (key === undefined) return [];
  const cells: [At, string][] = [];
  for (let row = from + 1; row <= block.bottom; row++)
    for (let column = block.left; column <= block.right; column++)
      cells.push([{ row, column }, sheet.get(key, COLUMNS[column] ?? "note")]);
  return put(sheet, cells);
}

export const copyOf = (sheet: Sheet, block: Block): string =>
  writeBlock(
    sheet.keys
      .slice(block.top, block.bottom + 1)
      .map((key) => COLUMNS.slice(block.left, block.right + 1).map((column) => sheet.get(key, column))),
  );

/** What was done, and what was taken back. */
export class History {
  private done: Change[][] = [];
  private undone: Change[][] = [];
  constructor(
    private readonly apply: (changes: readonly Change[]) => void,
    private readonly most = 200,
  ) {}
  do(changes: Change[]): void {
    if (!changes.length) return;
    this.done = [...this.done.slice(-this.most + 1), changes];
    this.undone = [];
    this.apply(changes);
  }
  /** The changes that were made by it: the first says where to look. */
  undo(): Change[] {
    const last = this.done.pop();
    if (!last) return [];
    this.undone.push(last);
    const back = last.map((each) => ({ ...each, before: each.after, after: each.before }));
    this.apply(back);
    return back;
  }
  redo(): Change[] {
    const next = this.undone.pop();
    if (!next) return [];
    this.done.push(next);
    this.apply(next);
    return next;
  }
}
