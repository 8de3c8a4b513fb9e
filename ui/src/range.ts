// Which rows of a long table stand in view. A browser cannot lay out a million rows in one element (Chromium stops
// near 33 million pixels, Firefox near 17), so the bar's travel is capped and scaled; small scrolls stay exact.

export const MOST_PIXELS = 10_000_000;

export interface Track {
  /** Height of all rows as if they were laid out. */
  full: number;
  /** Height the scrolled element really has. */
  laid: number;
  viewport: number;
}

export function trackOf(rows: number, row_height: number, viewport: number, most = MOST_PIXELS): Track {
  const full = rows * row_height;
  return { full, laid: Math.min(full, most), viewport };
}

const furthest = (track: Track): number => Math.max(0, track.full - track.viewport);
const travel = (track: Track): number => Math.max(0, track.laid - track.viewport);

export const clampTop = (track: Track, top: number): number => Math.min(Math.max(0, top), furthest(track));

/** Where the bar stands for a place in the full height. */
export function barAt(track: Track, top: number): number {
  return furthest(track) === 0 ? 0 : (clampTop(track, top) / furthest(track)) * travel(track);
}

/** The place in the full height for where the bar stands. */
export function topAt(track: Track, bar: number): number {
  return travel(track) === 0 ? 0 : clampTop(track, (bar / travel(track)) * furthest(track));
}

/** After the bar moved: a wheel or a key moves by what it says, a drag moves to where the bar points. */
export function topAfter(track: Track, top: number, bar_before: number, bar: number): number {
  if (track.full === track.laid) return clampTop(track, bar);
  if (bar <= 0) return 0;
  if (bar >= travel(track) - 1) return furthest(track);
  const moved = bar - bar_before;
  return Math.abs(moved) < track.viewport * 2 ? clampTop(track, top + moved) : topAt(track, bar);
}

export interface Rows {
  first: number;
  end: number;
  shift: number;
}

/** Rows to draw, and by how many pixels the first of them starts above the view. */
export function rowsAt(track: Track, top: number, row_height: number, rows: number): Rows {
  const place = clampTop(track, top);
  const first = Math.min(Math.floor(place / row_height), Math.max(0, rows - 1));
  const end = Math.min(rows, Math.ceil((place + track.viewport) / row_height) + 1);
  return { first, end, shift: first * row_height - place };
}

/** The pages of `size` rows that cover [first, end). */
export function pagesOf(first: number, end: number, size: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / size); page * size < end; page++) pages.push(page);
  return pages;
}

/** The top that brings a row wholly into view, moving no further than needed. */
export function topShowing(track: Track, top: number, row: number, row_height: number): number {
  const above = row * row_height;
  const below = above + row_height - track.viewport;
  if (top > above) return clampTop(track, above);
  return top < below ? clampTop(track, below) : top;
}
