// Papers and photos on file for a project, and the checklist that they fill.
import type { Day, Fen, Text } from "../api";
import type { Receipt } from "../deed/types";

export interface Reuse {
  project: number;
  name: Text;
  seq: number;
  /** The same bytes; else a picture that looks the same. */
  exact: boolean;
}
export interface Evidence {
  seq: number;
  digest: string;
  what: string;
  what_name: Text;
  media_type: string;
  name: string;
  bytes: number;
  taken: Day | null;
  /** Degrees. */
  place: { latitude: number; longitude: number } | null;
  by: number;
  who: Text;
  at: number;
  note: string;
  printed_name: string;
  printed_total: Fen | null;
  printed_day: Day | null;
  withdrawn: boolean;
  picture: boolean;
  also: Reuse[];
}
/** What an entry rests on. */
export interface EvidenceLink {
  digest: string;
  media_type: string;
  name: string;
  picture: boolean;
}
export interface EvidenceReceipt extends Receipt {
  evidence: Evidence;
}
export type ItemState = "there" | "stood_in" | "differs" | "missing";
export interface InclusionItem {
  code: string;
  name: Text;
  must: boolean;
  state: ItemState;
  by: number[];
  reason: Text | null;
}
export type Verdict = "included" | "ready" | "not_ready";
export interface Inclusion {
  kind: "new_build" | "purchase";
  verdict: Verdict;
  reasons: Text[];
  number: string;
  started: Day | null;
  late_on: { yellow: Day | null; red: Day | null };
  items: InclusionItem[];
}
