// The names of what pages themselves call something: they stand without a network, too.
import type { Key } from "../lang";
import type { Ending, Found, Kind, VisitState } from "./types";

export const KIND_WORDS: Record<Kind, Key> = {
  tour: "visit.kind.tour",
  inspection: "visit.kind.inspection",
  unannounced: "visit.kind.unannounced",
};
export const KIND_SAYS: Record<Kind, Key> = {
  tour: "visit.kind.tour.says",
  inspection: "visit.kind.inspection.says",
  unannounced: "visit.kind.unannounced.says",
};
export const STATE_WORDS: Record<VisitState, Key> = {
  planned: "visit.state.planned",
  under_way: "visit.state.under_way",
  overdue: "visit.state.overdue",
  done: "visit.state.done",
  fed_back: "visit.state.fed_back",
  cancelled: "visit.state.cancelled",
};
export const FOUND_WORDS: Record<Found, Key> = {
  working: "visit.found.working",
  slow: "visit.found.slow",
  idle: "visit.found.idle",
  unstarted: "visit.found.unstarted",
  finished: "visit.found.finished",
};
/** The verb of its button, its form's title, and what is written with it. */
export const ENDING_WORDS: Record<Ending, { verb: Key; title: Key; text: Key }> = {
  done: { verb: "visit.done", title: "visit.done.title", text: "visit.done.text" },
  fed_back: { verb: "visit.fed_back", title: "visit.fed_back.title", text: "visit.fed_back.text" },
  cancelled: { verb: "visit.cancel", title: "visit.cancel.title", text: "visit.cancel.text" },
};
