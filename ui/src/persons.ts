// Who asks, who there is, and what their posts let them do.
import type { Day, Text } from "./api";

export type Act =
  | "see"
  | "report"
  | "verify"
  | "list"
  | "plan"
  | "mark"
  | "change_state"
  | "bond"
  | "figure"
  | "adjust"
  | "exempt"
  | "adopt"
  | "publish"
  | "people"
  | "compare";
export type Role =
  | "none"
  | "administrator"
  | "office"
  | "clerk"
  | "department"
  | "enterprise"
  | "leader"
  | "auditor";
export interface Post {
  title: Text;
  role: Role;
  role_name: Text;
  /** A region's key, or "". */
  region: string;
  region_name: Text;
  unit: string;
  from: Day | null;
  until: Day | null;
  deputy_of: number | null;
  deputy_of_name: Text;
  seq: number;
}
export interface Me {
  person: number | null;
  name: Text;
  login: string;
  /** Reads all without signing in. */
  guest: boolean;
  /** Nobody has an account yet. */
  is_new: boolean;
  demonstration: boolean;
  /** A part of its cast. */
  acting: boolean;
  posts: Post[];
  /** Somewhere; what about one project, the project says. */
  may: Act[];
  sees_all: boolean;
}
export type Access = "none" | "invited" | "open" | "closed";
export interface Person {
  person: number;
  name: Text;
  login: string;
  access: Access;
  posts: Post[];
  past: Post[];
  future: Post[];
}
/** Good once, for a week. */
export interface Invitation {
  person: number;
  invitation: string;
}
export interface Session {
  session: string | number;
  device: string;
  begun: number;
  seen: number;
  current: boolean;
}
export interface Token {
  token: string | number;
  name: string;
  made: number;
  until: number;
  used: number | null;
}
export interface NewToken {
  token: string | number;
  /** Never told again. */
  secret: string;
  until: number;
}
