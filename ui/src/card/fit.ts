// A sheet has one size; what stands on it gives way: smaller type first, down to what can still be read on paper.
const LARGEST_PT = 10;
const SMALLEST_PT = 6.5;
const STEP_PT = 0.25;

export interface Sheet {
  style: { fontSize: string };
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** The type size, in points, at which all of it stands on the sheet; the smallest where nothing helps. */
export function fitInto(sheet: Sheet): number {
  let size = LARGEST_PT;
  for (; size > SMALLEST_PT; size -= STEP_PT) {
    sheet.style.fontSize = `${size}pt`;
    if (sheet.scrollHeight <= sheet.clientHeight) return size;
  }
  sheet.style.fontSize = `${SMALLEST_PT}pt`;
  return SMALLEST_PT;
}
