// Groups as one looks at them: in the order of the list where a group has such a figure.
import type { Sort } from "../filter";
import type { Group } from "./types";

type Figured = "total" | "plan" | "invested" | "completion";
const FIGURES: Record<Figured, (group: Group) => number | null> = {
  total: (group) => group.sums.total,
  plan: (group) => group.sums.plan,
  invested: (group) => group.sums.invested,
  completion: (group) => group.completion_bp,
};

/** A figure that is missing comes last, whichever way the order runs. */
export function inOrder(groups: readonly Group[], sort: Sort | null): Group[] {
  const figure = sort ? FIGURES[sort.column as Figured] : undefined;
  if (!sort || !figure) return [...groups];
  const turn = sort.down ? -1 : 1;
  return [...groups].sort((one, other) => {
    const [a, b] = [figure(one), figure(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a - b) * turn;
  });
}
