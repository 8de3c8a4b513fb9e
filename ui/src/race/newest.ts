import type { Assessment } from "../api";

/** The newest that was published of a day: a later one follows what was published before. */
export const newestOf = (published: readonly Assessment[], day: string | undefined): Assessment | null =>
  published
    .filter((each) => each.as_of === day)
    .reduce<Assessment | null>((newest, each) => (newest && newest.seq > each.seq ? newest : each), null);
