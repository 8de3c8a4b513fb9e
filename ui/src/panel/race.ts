// The race that a score is opened from: as it stands on its day, or as it was published.
import { address, api, type PublishedRace, type Race } from "../api";
import { useAnswer, type Answer } from "../answer";
import type { Opening } from "../filter";
import { dayOf, PUBLISHED } from "./score";

export function useRaceOf(opening: () => Opening, page: () => string | null): Answer<Race | PublishedRace> {
  const published = (): string => opening().filter[PUBLISHED] ?? "";
  const day = (): string | null => dayOf(opening(), page());
  return useAnswer<Race | PublishedRace>(
    () => (published() ? `published/${published()}` : address("score", { as_of: day() })),
    (signal) =>
      published() ? api.publishedRace(published(), signal) : api.race({ as_of: day() }, signal),
  );
}
export const isPublished = (race: Race | PublishedRace | null): race is PublishedRace =>
  race !== null && "at_seq" in race;
