import type { Access } from "../api";
import type { Key } from "../lang";

export const ACCESS: Record<Access, Key> = {
  none: "access.none",
  invited: "access.invited",
  open: "access.open",
  closed: "access.closed",
};
