// Schemes, what they make of units, and what another one would change: the part of the contract that is about methods.
import type { Colour, Measure, Unit } from "./api";
import type { Refined, Told } from "./contract/refined";

/** What one unit has in one item; `value` in the item's unit, null where it is simply the rate of its measure. */
export type ItemScore = Told["ItemScore"];
export type RaceRow = Told["Racer"];
export type RaceItem = Refined<Told["RaceItem"], { unit: Unit }>;
export type RaceList = Told["RaceList"];
export type Scheme = Refined<Omit<Told["SchemeAnswer"], "method">, { items: RaceItem[] }>;
export type MethodHead = Told["MethodHead"];
export type Race = Refined<Told["RaceAnswer"], { items: RaceItem[] }>;
/** From the entry that published it: nothing that came later has moved it. */
export type PublishedRace = Refined<Told["PublishedRace"], { items: RaceItem[] }>;
export type Score = Refined<Told["ScoreAnswer"], { item: RaceItem; measure: Measure | null }>;
export type Adoption = Told["AdoptionAnswer"];
export type Method = Refined<Told["MethodAnswer"], { items: RaceItem[] }>;
export type Standing = Told["Place"];
export type UnitChange = Told["UnitChange"];
export type LightChange = Refined<Told["LightDifference"], { colour: Colour }>;
type Before = Refined<Told["SchemeAnswer"], { items: RaceItem[] }>;
export type Simulation = Refined<
  Told["SimulationAnswer"],
  { before: Before; after: Before; lights: LightChange[] }
>;
