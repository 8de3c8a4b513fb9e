// The names of what pages themselves call something.
import type { Key } from "../lang";
import type { Phase, VenueState } from "./standing";
import type { MemberState } from "./types";

export const PHASE_WORDS: Record<Phase, Key> = {
  coming: "campaign.coming",
  on: "campaign.on",
  over: "campaign.over",
};
export const VENUE_WORDS: Record<VenueState, Key> = {
  reported: "venue.reported",
  late: "venue.late",
  missing: "venue.missing",
  waiting: "venue.waiting",
};
export const STATE_WORDS: Record<MemberState, Key> = {
  waiting: "member.waiting",
  absent: "member.absent",
  ceremony: "member.ceremony",
  unproved: "member.unproved",
  counted: "member.counted",
  earlier: "member.earlier",
};
