// Papers and photos on file for a project, and the checklist that they fill.
import type { Refined, Told } from "../contract/refined";

/** `exact`: the same bytes; else a picture that looks the same. */
export type Reuse = Told["AlsoAnswer"];
/** `place` in degrees. */
export type Evidence = Refined<
  Told["EvidenceAnswer"],
  { place: { latitude: number; longitude: number } | null }
>;
/** What an entry rests on. */
export type EvidenceLink = Told["EvidenceFile"];
export type EvidenceReceipt = Refined<Told["EvidencePosted"], { evidence: Evidence }>;
export type ItemState = "there" | "stood_in" | "differs" | "missing";
export type InclusionItem = Refined<Told["InclusionItemAnswer"], { state: ItemState }>;
export type Verdict = "included" | "ready" | "not_ready";
export type Inclusion = Refined<
  Told["InclusionAnswer"],
  { kind: "new_build" | "purchase"; verdict: Verdict; items: InclusionItem[] }
>;
