// The appeals of a ledger as of a day: a page asks for all of them once, for its list and for the marks in its table.
import { address, api } from "../api";
import { useAnswer, type Answer } from "../answer";
import type { Appeals } from "./types";

const MOST = 1000;
export function useAppeals(asOf: () => string | null): Answer<Appeals> {
  return useAnswer(
    () => address("appeals", { as_of: asOf() }),
    (signal) => api.appeals({ as_of: asOf(), limit: MOST }, signal),
  );
}
