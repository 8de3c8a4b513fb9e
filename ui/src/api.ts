// What the pages ask the server, by name; docs/api.md is the contract, contract/schema.d.ts what the server says of it.
import { address, ApiError, Refused, whenStranger, type Issue, type Query } from "./contract/ask";
import { get, post, type BodyOf, type BulkDeed, type Deed, type QueryOf } from "./contract/client";
import type { Refined, Told } from "./contract/refined";
import type { Appeals } from "./appeals/types";
import type { Campaigns, Members, OneCampaign } from "./campaigns/types";
import type { DeedForm, Receipt } from "./deed/types";
import type { Due, Reporting, Reviews } from "./duties";
import type { Elements, Needs } from "./elements/types";
import type { EvidenceReceipt } from "./evidence/types";
import type { Groups, Nodes, Outlines, SavedForm, SavedView } from "./list/types";
import type { Matters, OneMatter } from "./matters/types";
import type { Permits } from "./permits/types";
import type { Invitation, Me, NewToken, Person, Session, Token } from "./persons";
import type { Briefing, Postures } from "./posture/types";
import type { Project } from "./project/types";
import type { Duties, Held, OneEnterprise, ProjectDuties } from "./sponsors/types";
import type { Method, PublishedRace, Race, Score, Simulation } from "./scheme";
import type { OneVisit, Proposals, Visits } from "./visits/types";

export { address, ApiError, Refused, whenStranger };
export type { BulkDeed, Deed, Issue, Query, QueryOf };
export type * from "./deed/types";
export type * from "./duties";
export type * from "./evidence/types";
export type * from "./list/types";
export type * from "./persons";
export type * from "./project/types";
export type * from "./scheme";

export type Text = Told["Text"];
export type Day = string;
/** The ledger's smallest unit of money. */
export type Fen = number;
export type Colour = "red" | "yellow" | "orange" | "blue";
/** `points` are millionths of a point. */
export type Unit = "fen" | "count" | "bp" | "day" | "points";
export type Filter = Record<string, string>;

export type Light = Refined<Told["LightAnswer"], { colour: Colour }>;
/** Justified: it is on, but does not count. */
export type Exempt = Told["ExemptAnswer"];
export type Ledger = Told["LedgerAnswer"];
/** Of a mean (money over projects) only the numerator is in `unit`. */
export type Measure = Refined<Told["MeasureAnswer"], { unit: Unit; denominator_unit: Unit }>;
export type RegionName = Told["RegionWord"];
export type Coded = Told["Coded"];
export type Rule = Refined<
  Told["RuleWord"],
  { levels: Refined<Told["LevelWord"], { colour: Colour }>[] }
>;
export type Words = Refined<Told["WordsAnswer"], { measures: Measure[]; rules: Rule[] }>;
export type Figure = Refined<Told["Figure"], { unit: Unit }>;
export type Curve = Told["CurveAnswer"];
export type LightCount = Refined<Told["LightCount"], { colour: Colour }>;
export type Happening = Told["Happening"];
export type Overview = Refined<Told["Overview"], { head: Figure[]; race: Race; lights: LightCount[] }>;
export type OpenItem = Told["OpenItem"];
export type Opened = Refined<Told["Opened"], { measure: Measure }>;
export type EntryLine = Told["EntryLine"];
export type Entry = Told["EntryAnswer"];
export type OpenedItem = Told["OpenedItem"];
/** `next`: what to go on with; 0 at the end. A page may be short where one sees few of the entries. */
export type Entries = Told["Entries"];
type LitLevel = Refined<Told["LitLevel"], { colour: Colour }>;
export type ProjectRow = Refined<Told["ProjectRow"], { lights: LitLevel[] }>;
export type Projects = Refined<Told["Projects"], { rows: ProjectRow[] }>;
export type Warning = Refined<Told["WarningRow"], { light: Light }>;
export type UnitWarning = Refined<Told["UnitWarning"], { light: Light }>;
export type Warnings = Refined<
  Told["Warnings"],
  { rows: Warning[]; units: UnitWarning[]; justified: Warning[] }
>;
/** Of whoever goes on from a demonstration; the token is of the link that the terminal shows. */
export type NewLedger = BodyOf<"/api/demo/end">;
export type Assessment = Told["AssessmentAnswer"];

type Signal = AbortSignal;
export type ListQuery = QueryOf<"/api/projects">;
export type GroupsQuery = QueryOf<"/api/projects/groups">;
export type NodesQuery = QueryOf<"/api/projects/nodes">;

export const api = {
  ledger: (signal?: Signal): Promise<Ledger> => get("/api/ledger", {}, signal),
  words: (signal?: Signal): Promise<Words> => get("/api/words", {}, signal),
  overview: (query: QueryOf<"/api/overview">, signal?: Signal): Promise<Overview> =>
    get("/api/overview", query, signal),
  race: (query: QueryOf<"/api/race">, signal?: Signal): Promise<Race> => get("/api/race", query, signal),
  open: (measure: string, query: QueryOf<"/api/open/{measure}">, signal?: Signal): Promise<Opened> =>
    get("/api/open/{measure}", { ...query, measure }, signal),
  openItem: (
    measure: string,
    project: number | string,
    query: QueryOf<"/api/open/{measure}/{project}">,
    signal?: Signal,
  ): Promise<OpenedItem> => get("/api/open/{measure}/{project}", { ...query, measure, project }, signal),
  entry: (seq: number | string, signal?: Signal): Promise<Entry> => get("/api/entries/{seq}", { seq }, signal),
  entries: (query: QueryOf<"/api/entries">, signal?: Signal): Promise<Entries> => get("/api/entries", query, signal),
  projects: (query: ListQuery, signal?: Signal): Promise<Projects> =>
    get("/api/projects", query, signal),
  project: (id: number | string, query: QueryOf<"/api/projects/{id}">, signal?: Signal): Promise<Project> =>
    get("/api/projects/{id}", { ...query, id }, signal),
  groups: (query: GroupsQuery, signal?: Signal): Promise<Groups> =>
    get("/api/projects/groups", query, signal),
  nodes: (query: NodesQuery, signal?: Signal): Promise<Nodes> =>
    get("/api/projects/nodes", query, signal),
  outlines: (signal?: Signal): Promise<Outlines> => get("/api/map", {}, signal),
  views: (signal?: Signal): Promise<SavedView[]> => get("/api/views", {}, signal),
  saveView: (form: SavedForm) => post("/api/views", form),
  changeView: (view: number, form: SavedForm) => post("/api/views/{view}", form, { view }),
  endView: (view: number) => post("/api/views/{view}/end", {}, { view }),
  warnings: (query: QueryOf<"/api/warnings">, signal?: Signal): Promise<Warnings> =>
    get("/api/warnings", query, signal),
  score: (query: QueryOf<"/api/score">, signal?: Signal): Promise<Score> => get("/api/score", query, signal),
  method: (signal?: Signal): Promise<Method> => get("/api/method", {}, signal),
  simulate: (text: string, query: QueryOf<"/api/method/simulate", "post">): Promise<Simulation> =>
    // As it was written: what is said of it names its lines.
    post("/api/method/simulate", text as unknown as Record<string, unknown>, query),
  assessments: (signal?: Signal): Promise<Assessment[]> => get("/api/assessments", {}, signal),
  publishedRace: (seq: number | string, signal?: Signal): Promise<PublishedRace> =>
    get("/api/assessments/{seq}/race", { seq }, signal),
  appeals: (query: QueryOf<"/api/appeals">, signal?: Signal): Promise<Appeals> => get("/api/appeals", query, signal),
  matters: (query: QueryOf<"/api/matters">, signal?: Signal): Promise<Matters> =>
    get("/api/matters", query, signal),
  matter: (matter: string, query: QueryOf<"/api/matters/{matter}">, signal?: Signal): Promise<OneMatter> =>
    get("/api/matters/{matter}", { ...query, matter }, signal),
  campaigns: (query: QueryOf<"/api/campaigns">, signal?: Signal): Promise<Campaigns> =>
    get("/api/campaigns", query, signal),
  campaign: (campaign: string, query: QueryOf<"/api/campaigns/{campaign}">, signal?: Signal): Promise<OneCampaign> =>
    get("/api/campaigns/{campaign}", { ...query, campaign }, signal),
  members: (
    campaign: string,
    query: QueryOf<"/api/campaigns/{campaign}/members">,
    signal?: Signal,
  ): Promise<Members> => get("/api/campaigns/{campaign}/members", { ...query, campaign }, signal),
  elements: (query: QueryOf<"/api/elements">, signal?: Signal): Promise<Elements> =>
    get("/api/elements", query, signal),
  needs: (query: QueryOf<"/api/elements/needs">, signal?: Signal): Promise<Needs> =>
    get("/api/elements/needs", query, signal),
  permits: (query: QueryOf<"/api/permits">, signal?: Signal): Promise<Permits> => get("/api/permits", query, signal),
  duties: (query: QueryOf<"/api/duties">, signal?: Signal): Promise<Duties> => get("/api/duties", query, signal),
  dutiesHeld: (person: string, signal?: Signal): Promise<Held> => get("/api/duties/held", { person }, signal),
  projectDuties: (
    id: number | string,
    query: QueryOf<"/api/projects/{id}/duties">,
    signal?: Signal,
  ): Promise<ProjectDuties> => get("/api/projects/{id}/duties", { ...query, id }, signal),
  enterprise: (query: QueryOf<"/api/enterprise">, signal?: Signal): Promise<OneEnterprise> =>
    get("/api/enterprise", query, signal),
  visits: (query: QueryOf<"/api/visits">, signal?: Signal): Promise<Visits> => get("/api/visits", query, signal),
  visit: (visit: string, query: QueryOf<"/api/visits/{visit}">, signal?: Signal): Promise<OneVisit> =>
    get("/api/visits/{visit}", { ...query, visit }, signal),
  visitStops: (query: QueryOf<"/api/visit-stops">, signal?: Signal): Promise<Proposals> =>
    get("/api/visit-stops", query, signal),
  posture: (query: QueryOf<"/api/posture">, signal?: Signal): Promise<Postures> =>
    get("/api/posture", query, signal),
  briefing: (query: QueryOf<"/api/briefing">, signal?: Signal): Promise<Briefing> =>
    get("/api/briefing", query, signal),

  due: (query: QueryOf<"/api/due">, signal?: Signal): Promise<Due> => get("/api/due", query, signal),
  reporting: (query: QueryOf<"/api/reporting">, signal?: Signal): Promise<Reporting> =>
    get("/api/reporting", query, signal),
  reviews: (query: QueryOf<"/api/reviews">, signal?: Signal): Promise<Reviews> => get("/api/reviews", query, signal),
  me: (): Promise<Me> => get("/api/me", {}),
  signIn: (login: string, password: string): Promise<Me> => post("/api/sign-in", { login, password }),
  signOut: () => post("/api/sign-out", {}),
  setUp: (form: { token: string; name: string; login: string; password: string }): Promise<Me> =>
    post("/api/setup", form),
  invitation: (token: string, signal?: Signal) => get("/api/invitations/{token}", { token }, signal),
  accept: (token: string, password: string): Promise<Me> =>
    post("/api/invitations/{token}", { password }, { token }),
  acceptBySignOn: (token: string) => post("/api/invitations/{token}/sign-on", {}, { token }),
  linkSignOn: (password: string, to: string) => post("/api/sign-on/link", { password, to }),
  unlinkSignOn: () => post("/api/sign-on/unlink", {}),
  changePassword: (before: string, after: string) => post("/api/password", { before, after }),
  sessions: (signal?: Signal): Promise<Session[]> => get("/api/sessions", {}, signal),
  endSession: (session: string) => post("/api/sessions/{session}/end", {}, { session }),
  tokens: (signal?: Signal): Promise<Token[]> => get("/api/tokens", {}, signal),
  makeToken: (name: string, days: number): Promise<NewToken> => post("/api/tokens", { name, days }),
  ownMail: (signal?: Signal): Promise<Told["MailAnswer"]> => get("/api/me/mail", {}, signal),
  putOwnMail: (address_: string, language: string) => post("/api/me/mail", { address: address_, language }),
  endToken: (token: string) => post("/api/tokens/{token}/end", {}, { token }),
  people: (signal?: Signal): Promise<Person[]> => get("/api/people", {}, signal),
  addPerson: (form: { name: string; name_en: string; login: string }): Promise<Invitation> =>
    post("/api/people", form),
  namePerson: (person: number, form: { name: string; name_en: string }) =>
    post("/api/people/{person}/name", form, { person }),
  invite: (person: number, login: string): Promise<Invitation> =>
    post("/api/people/{person}/invitation", { login }, { person }),
  closePerson: (person: number) => post("/api/people/{person}/close", {}, { person }),
  cast: (signal?: Signal): Promise<Person[]> => get("/api/demo/cast", {}, signal),
  act: (person: number | null): Promise<Me> => post("/api/demo/act", { person }),
  /** A demonstration's own day, on to a later one: what is past its limit climbs. */
  moveDay: (day: Day) => post("/api/demo/day", { day }),
  endDemonstration: (form: NewLedger) => post("/api/demo/end", form),

  deeds: (signal?: Signal): Promise<DeedForm[]> => get("/api/deeds", {}, signal),
  /** The same id again records nothing and gives the same receipt. */
  carryOut: (deed: Deed, id: string, fields: Record<string, unknown>): Promise<Receipt> =>
    post("/api/deeds/{deed}", { ...fields, id }, { deed }),
  /** Says what would be refused, and records nothing. */
  tryOut: (deed: Deed, id: string, fields: Record<string, unknown>): Promise<Receipt> =>
    post("/api/deeds/{deed}", { ...fields, id }, { deed, try: 1 }),
  /** A file with what is said of it; the same id again gives the same receipt. */
  fileEvidence: (body: FormData): Promise<EvidenceReceipt> => post("/api/evidence", body),
};

/** Where a file itself is, and the small one of a picture. */
export const fileAt = (digest: string): string => address("/api/evidence/{digest}", { digest });
export const smallAt = (digest: string): string => `${fileAt(digest)}/small`;
