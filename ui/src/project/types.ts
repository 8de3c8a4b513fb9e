// What the page of one project shows.
import type { Light } from "../api";
import type { Refined, Told } from "../contract/refined";
import type { Evidence, Inclusion } from "../evidence/types";
import type { MatterRow } from "../matters/types";
import type { Act } from "../persons";

export type PlanYear = Told["PlanAnswer"];
export type SeriesPoint = Told["SeriesPoint"];
export type Physical = Told["PhysicalAnswer"];
export type NodeLine = Told["NodeAnswer"];
export type Fact = Told["FactAnswer"];
export type Forecast = Told["ForecastAnswer"];
/** `may`: what one may do about it. */
export type Project = Refined<
  Told["ProjectAnswer"],
  { lights: Light[]; may: Act[]; evidence: Evidence[]; inclusion: Inclusion; matters: MatterRow[] }
>;
