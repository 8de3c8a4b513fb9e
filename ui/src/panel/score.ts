import type { Opening } from "../filter";

/** The name in the address for a unit's score, which is a sum of items and no measure of its own. */
export const SCORE = "score";
/** Which form about the score stands open. */
export const ITS_DEED = "do";

/** Which publication it is opened from: then it shows what was published, and not what stands now. */
export const PUBLISHED = "published";

/** What a comparison opens speaks of its own day, whatever the page's is. */
export const dayOf = (opening: Opening, page: string | null): string | null => opening.filter.day ?? page;
