// What a campaign's places come to within a region of the map: a venue may stand for a county, or for several.
import { askedOf } from "../campaigns/standing";
import type { Place } from "../campaigns/types";

export interface Reached {
  counted: number;
  asked: number;
  /** Of its venues, those that have reported in. */
  reported: number;
  venues: number;
}
export function reachedWithin(places: readonly Place[], key: string): Reached {
  const found: Reached = { counted: 0, asked: 0, reported: 0, venues: 0 };
  for (const place of places) {
    if (place.region !== key && !place.region.startsWith(`${key}/`)) continue;
    found.counted += place.sums.counted;
    found.asked += askedOf(place.sums);
    found.venues += Number(place.is_venue);
    found.reported += Number(place.reported !== null);
  }
  return found;
}
export const shareOf = ({ counted, asked }: Reached): number | null => (asked > 0 ? counted / asked : null);
/** Names as short as a wall has room for. */
export const shortName = (name: string): string =>
  name.replace(/朝鲜族自治州$/, "州").replace(/ (City|Korean Autonomous Prefecture|Autonomous Prefecture)$/, "");
