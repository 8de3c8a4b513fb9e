// Appeals against what was published, and their answers.
import type { Refined, Told } from "../contract/refined";

export type Verdict = "upheld" | "rejected" | "withdrawn";
export type Reply = Refined<Told["ReplyAnswer"], { verdict: Verdict }>;
/** `working_days`: until it was answered, or has waited so far. `item`: "" where it is about the whole. */
export type Appeal = Refined<Told["AppealRow"], { answer: Reply | null; may: ("answer" | "withdraw")[] }>;
export type Appeals = Refined<Told["AppealsAnswer"], { rows: Appeal[] }>;
