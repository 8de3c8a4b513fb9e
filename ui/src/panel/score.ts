/** The name in the address for a unit's score, which is a sum of items and no measure of its own. */
export const SCORE = "score";
