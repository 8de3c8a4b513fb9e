// A deadline in words: how long there is, or how late it is. The server has counted the days.
import type { DueRow } from "../api";
import type { Key, Params } from "../lang";

export type Words = [Key, Params];

export function deadlineWords(row: DueRow): Words | null {
  switch (row.state) {
    case "not_open":
      return ["due.opens", { day: row.opens }];
    case "open":
      if (row.days_left > 0) return ["due.left", { n: row.days_left }];
      if (row.days_left === 0) return ["due.left.today", {}];
      return ["due.left.grace", { n: -row.days_left, day: row.grace_until }];
    case "overdue":
      return ["due.late", { n: -row.days_left }];
    case "locked":
      return row.locked_after ? ["due.locked", { day: row.locked_after }] : null;
    default:
      return row.said ? ["due.said", { day: row.said }] : null;
  }
}
