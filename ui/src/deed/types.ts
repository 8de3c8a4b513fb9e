import type { BulkDeed, Deed } from "../contract/client";
import type { Refined, Told } from "../contract/refined";
import type { Act } from "../persons";

export type DeedField = Told["FieldSpec"];
export type FieldKind = DeedField["kind"];
export type DeedForm = Refined<Told["DeedAnswer"], { deed: Deed; act: Act }>;
/** Can be done for many at once. */
export type BulkForm = Refined<DeedForm, { deed: BulkDeed }>;
/** `recorded` is 0 where all of it is on record already. */
export type Receipt = Told["ReceiptAnswer"];
/** Fields as people write them. */
export type Fields = Record<string, string>;
