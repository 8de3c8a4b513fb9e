// Campaigns as the server tells them.
import type { Refined, Told } from "../contract/refined";

export const KINDS = ["start", "push", "resumption", "winter", "livelihood"] as const;
export type Kind = (typeof KINDS)[number];
export const MEMBER_STATES = ["waiting", "absent", "ceremony", "unproved", "counted", "earlier"] as const;
export type MemberState = (typeof MEMBER_STATES)[number];
export type SaidStep = "reported" | "announced" | "ended";

export type Sums = Told["CampaignSumsAnswer"];
export type Step = Told["CampaignStepAnswer"];
export type Head = Refined<Told["CampaignHead"], { kind: Kind }>;
export type Campaigns = Refined<Told["CampaignsAnswer"], { rows: Head[] }>;
export type OneCampaign = Refined<Told["OneCampaignAnswer"], { head: Head }>;
export type Place = OneCampaign["places"][number];
export type Member = Refined<Told["MemberRow"], { state: MemberState }>;
export type MemberCount = Refined<Told["MemberCount"], { state: MemberState }>;
export type Members = Refined<Told["MembersAnswer"], { rows: Member[]; states: MemberCount[] }>;
