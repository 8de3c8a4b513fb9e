// What the page of one project shows.
import type { Day, EntryLine, Fen, Light, ProjectRow, Text } from "../api";
import type { Evidence, Inclusion } from "../evidence/types";
import type { Act } from "../persons";

export interface PlanYear {
  year: number;
  baseline: Fen;
  amount: Fen;
  months: Fen[];
  changes: { seq: number; day: Day; before: Fen; after: Fen; reason: string }[];
}
export interface SeriesPoint {
  day: Day;
  period: string;
  invested_year: Fen | null;
  invested_total: Fen | null;
  arrived: Fen | null;
  work_bp: number | null;
  seq: number;
}
export interface Physical {
  item: string;
  unit: string;
  planned: number | null;
  points: { day: Day; done_milli: number; seq: number }[];
}
export interface NodeLine {
  code: string;
  stage: string;
  name: Text;
  planned: Day | null;
  reached: Day | null;
  number: string;
  seq: number | null;
}
export interface Fact {
  field: string;
  printed: string;
  understood: string;
  qualifier: string;
  doubt: Text | null;
  source: Text;
  published: Day | null;
  event: Day | null;
  seq: number;
}
export interface Matter {
  matter: number;
  element: string;
  text: string;
  raised: Day;
  closed: Day | null;
  level: number | string;
  seq: number;
}
export interface Forecast {
  day: Day;
  total: Fen | null;
  finish: Day | null;
  phase: string;
  confidence: string;
  seq: number;
}
export interface Project extends Omit<ProjectRow, "lights"> {
  former_names: (Text | string)[];
  owner: string;
  department: string;
  leader: { person: number; name: Text; post: Text } | null;
  nature: string;
  approval: string;
  plans: PlanYear[];
  quantities: {
    series: SeriesPoint[];
    statistical: { day: Day; invested_year: Fen; seq: number }[];
    physical: Physical[];
  };
  forecasts: Forecast[];
  nodes: NodeLine[];
  lights: Light[];
  matters: Matter[];
  facts: Fact[];
  entries: EntryLine[];
  entries_count: number;
  /** Both are absent in an answer kept from before the server had them. */
  evidence?: Evidence[];
  inclusion?: Inclusion;
  /** What one may do about it. */
  may: Act[];
}
