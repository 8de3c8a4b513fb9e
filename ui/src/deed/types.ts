import type { Text } from "../api";
import type { Act } from "../persons";

export type FieldKind =
  | "text"
  | "long_text"
  | "money"
  | "money_unit"
  | "percent"
  | "day"
  | "period"
  | "year"
  | "node"
  | "flag"
  | "number"
  | "choice"
  | "region"
  | "project"
  | "texts"
  | "person"
  | "value";
export interface DeedField {
  name: string;
  title: Text;
  kind: FieldKind;
  required: boolean;
  choices: { code: string; name: Text }[];
}
export interface DeedForm {
  deed: string;
  name: Text;
  act: Act;
  fields: DeedField[];
}
export interface Receipt {
  seq: number;
  digest: string;
  /** 0: all of it is on record already. */
  recorded: number;
}
/** Fields as people write them. */
export type Fields = Record<string, string>;
