// How regions are told to work, and what somebody has to do.
import type { Refined, Told } from "../contract/refined";

export const NORMAL = "normal";
export type PostureRow = Told["PostureRow"];
export type Order = Told["OrderAnswer"];
export type Profile = Told["ProfileAnswer"];
export type Postures = Told["PostureAnswer"];
export type Topic =
  | "posture"
  | "matters"
  | "reports"
  | "reviews"
  | "appeals"
  | "campaigns"
  | "elements"
  | "permits"
  | "visits"
  | "duties";
export type BriefLine = Refined<
  Told["BriefAnswer"],
  { topic: Topic }
>;
export type Briefing = Refined<Told["BriefingAnswer"], { lines: BriefLine[] }>;
