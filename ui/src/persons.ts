// Who asks, who there is, and what their posts let them do.
import type { Refined, Told } from "./contract/refined";

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
  | "appeal"
  | "raise"
  | "posture"
  | "campaign"
  | "visit"
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
/** `region` is a region's key, or "". */
export type Post = Refined<Told["PostAnswer"], { role: Role }>;
/** `may`: somewhere; what about one project, the project says. */
export type Me = Refined<Told["Me"], { posts: Post[]; may: Act[] }>;
export type Access = "none" | "invited" | "open" | "closed";
export type Person = Refined<
  Told["PersonAnswer"],
  { access: Access; posts: Post[]; past: Post[]; future: Post[] }
>;
/** Good once, for a week. */
export type Invitation = Told["InvitedAnswer"];
export type Session = Told["SessionAnswer"];
export type Token = Told["TokenAnswer"];
/** `secret` is never told again. */
export type NewToken = Told["MadeToken"];
