// Schemes, what they make of units, and what another one would change: the part of the contract that is about methods.
import type { Coded, Colour, Day, EntryLine, Measure, OpenItem, Text, Unit } from "./api";

/** What one unit has in one item. */
export interface ItemScore {
  code: string;
  rate_bp: number | null;
  numerator: number;
  denominator: number;
  score: number | null;
  /** In the item's unit; null where the item is simply the rate of its measure. */
  value: number | null;
  place: number | null;
  unmet: boolean;
  entries: number[];
}
export interface RaceRow {
  key: string;
  name: Text;
  rank: number;
  rank_before: number | null;
  score: number;
  gap: number | null;
  items: ItemScore[];
  uncorrected: number | null;
  rank_uncorrected: number | null;
  grade: string;
  admonished: boolean;
  vetoes: string[];
  lists: string[];
}
export interface RaceItem extends Coded {
  clause: Text;
  weight_millionths: number;
  shape: string;
  unit: Unit;
  measure: string;
}
export interface RaceList extends Coded {
  clause: Text;
  colour: string;
  praise: boolean;
}
export interface Scheme {
  items: RaceItem[];
  grades: (Coded & { at_millionths: number; failing: boolean })[];
  lists: RaceList[];
  vetoes: (Coded & { clause: Text; effect: string })[];
}
export interface MethodHead extends Coded {
  version: string | number;
}
export interface Race extends Scheme {
  method: MethodHead;
  as_of: Day;
  before: Day | null;
  groups: (Coded & { rows: RaceRow[] })[];
}
export interface Score {
  unit: string;
  name: Text;
  item: RaceItem;
  as_of: Day;
  day: Day;
  seq: number;
  rank: number;
  score: ItemScore;
  sentence: Text;
  measure: Measure | null;
  count: number;
  items: OpenItem[];
  entries: EntryLine[];
}
export interface Adoption extends MethodHead {
  seq: number;
  at: number;
  by: Text;
  in_force: boolean;
}
export interface Method extends Scheme {
  method: MethodHead;
  note: Text;
  history: Adoption[];
  text: unknown;
}
export interface Standing {
  group: string;
  group_name: Text;
  rank: number;
  score: number;
  grade: string;
  admonished: boolean;
  vetoes: string[];
  lists: string[];
}
export interface UnitChange {
  key: string;
  name: Text;
  before: Standing | null;
  after: Standing | null;
  items: { code: string; before: ItemScore | null; after: ItemScore | null }[];
}
export interface LightChange {
  rule: string;
  rule_name: Text;
  label: string;
  level: Text;
  colour: Colour;
  before: number;
  after: number;
  on: number;
  off: number;
  projects_on: { project: number; name: Text }[];
  projects_off: { project: number; name: Text }[];
  units_on: Text[];
  units_off: Text[];
}
export interface Simulation {
  before: Scheme & { method: MethodHead };
  after: Scheme & { method: MethodHead };
  as_of: Day;
  seq: number;
  clauses: { place: string; clause: Text; before: unknown; after: unknown }[];
  units: number;
  changed: UnitChange[];
  lights: LightChange[];
}
