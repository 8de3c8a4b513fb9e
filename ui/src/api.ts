// The one place that speaks to the server; docs/api.md is the contract of which this is the TypeScript side.

import type { DeedForm, Receipt } from "./deed/types";
import type { Due, Reporting, Reviews } from "./duties";
import type { EvidenceLink, EvidenceReceipt } from "./evidence/types";
import type {
  BulkAnswer,
  Groups,
  Nodes,
  Outlines,
  SavedForm,
  SavedView,
  WorkbookAnswer,
} from "./list/types";
import type { Invitation, Me, NewToken, Person, Session, Token } from "./persons";
import type { Project } from "./project/types";
import type { Method, Race, Score, Simulation } from "./scheme";
import { findSeen, keepSeen, whoseAnswers } from "./seen";

export type * from "./deed/types";
export type * from "./duties";
export type * from "./evidence/types";
export type * from "./list/types";
export type * from "./persons";
export type * from "./project/types";
export type * from "./scheme";

export interface Text {
  zh: string;
  en: string;
}
export type Day = string;
export type Fen = number;
export type Light = {
  rule: string;
  label: string;
  colour: Colour;
  name: Text;
  sentence: Text;
  clears: Text;
  since: Day | null;
  /** Justified: it is on, but does not count. */
  exempt: Exempt | null;
};
export interface Exempt {
  from: Day;
  until: Day;
  approver: number;
  who: Text;
  reason: string;
  document: string;
  seq: number;
}
export type Colour = "red" | "yellow" | "orange" | "blue";
/** `points` are millionths of a point. */
export type Unit = "fen" | "count" | "bp" | "day" | "points";
export type Filter = Record<string, string>;

export interface Ledger {
  name: Text;
  composed: boolean;
  currency: string;
  seq: number;
  digest: string;
  digest_kind: string;
  today: Day;
  first_day: Day;
  projects: number;
  entries: number;
  version: string;
  method: { code: string; name: Text };
}
export interface Measure {
  code: string;
  name: Text;
  definition: Text;
  unit: Unit;
  numerator: Text;
  denominator: Text;
  /** Of a mean (money over projects) only the numerator is in `unit`. */
  denominator_unit?: Unit;
}
export interface RegionName {
  key: string;
  parent: string | null;
  name: Text;
  level: number | string;
  races: boolean;
}
export interface Coded {
  code: string;
  name: Text;
}
export interface Rule extends Coded {
  levels: { label: string; colour: Colour; name: Text }[];
}
export interface Words {
  regions: RegionName[];
  industries: Coded[];
  sectors: Coded[];
  states: Coded[];
  departments: string[];
  leaders: { person: number; name: Text }[];
  tags: { tag: string; count: number }[];
  nodes: (Coded & { stage: string })[];
  stages: Coded[];
  elements: Coded[];
  measures: Measure[];
  rules: Rule[];
}
export interface Figure {
  code: string;
  name: Text;
  value: number | null;
  unit: Unit;
  numerator?: number | null;
  denominator?: number | null;
  open?: { measure: string; filter: Filter } | null;
}
export interface Curve {
  year: number;
  sentence: Text;
  points: { period: string; day: Day; planned: Fen; done: Fen | null; linear: Fen }[];
}
export interface LightCount {
  rule: string;
  label: string;
  colour: Colour;
  name: Text;
  count: number;
}
export interface Happening {
  seq: number;
  date: Day;
  name: Text;
  region: Text | string | null;
}
export interface Overview {
  as_of: Day;
  seq: number;
  head: Figure[];
  race: Race;
  curve: Curve;
  lights: LightCount[];
  events: Happening[];
  doubts: number;
}
export interface OpenItem {
  project: number;
  code: string;
  name: Text;
  region: Text;
  numerator: number;
  denominator: number;
}
export interface Opened {
  measure: Measure;
  as_of: Day;
  seq: number;
  digest: string | null;
  sentence: Text;
  numerator: number;
  denominator: number;
  rate_bp: number | null;
  count: number;
  items: OpenItem[];
}
export interface EntryLine {
  seq: number;
  at: number;
  by: number;
  who: Text;
  kind: string;
  kind_name: Text;
  project: number | null;
  says: Text;
  digest: string;
}
export interface Entry extends EntryLine {
  line: unknown;
  previous: string;
  /** Absent in an answer kept from before the server had evidence. */
  evidence?: EvidenceLink[];
}
export interface OpenedItem {
  sentence: Text;
  numerator: number;
  denominator: number;
  entries: EntryLine[];
}
export interface Entries {
  head: number;
  entries: EntryLine[];
  /** What to go on with; 0 at the end. A page may be short where one sees few of the entries. */
  next: number;
}
export interface ProjectRow {
  project: number;
  code: string;
  name: Text;
  region: Text;
  region_key: string;
  industry: string;
  sector: string;
  state: string;
  start: Day | null;
  finish: Day | null;
  total: Fen | null;
  plan: Fen | null;
  due: Fen | null;
  invested: Fen | null;
  completion_bp: number | null;
  work_bp: number | null;
  behind_bp: number | null;
  updated: Day | null;
  lights: { rule: string; label: string; colour: Colour }[];
  tags: string[];
}
export interface Projects {
  count: number;
  sums: { total: Fen; plan: Fen; invested: Fen };
  rows: ProjectRow[];
}
export interface Warning {
  project: number;
  code: string;
  name: Text;
  region: Text;
  light: Light;
}
export interface UnitWarning {
  unit: string;
  name: Text;
  light: Light;
  entries: number[];
}
export interface Warnings {
  count: number;
  rows: Warning[];
  units: UnitWarning[];
  justified: Warning[];
}
export interface Assessment {
  seq: number;
  at: number;
  by: Text;
  method: string;
  name: Text;
  as_of: Day;
  at_seq: number;
  digest: string;
}
export interface Issue {
  code: string;
  place: string;
  text: Text;
  /** Of a text that was sent: the line that the place stands on, 0 where there is none. */
  line?: number;
}

/** Wrong name or password, told where one signs in or changes it. */
const NOT_LET_IN = "door.not_let_in";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type Query = Record<string, string | number | null | undefined>;

/** What went wrong, in the server's words when it had any; status 0 is a server that could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: Text | null,
    readonly issues: Issue[] = [],
  ) {
    super(title?.en ?? `status ${status}`);
    this.name = "ApiError";
  }
  /** Nobody judged: no network, or nobody behind the proxy. What was sent may have arrived all the same. */
  get unreached(): boolean {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
}

/** The server has judged and says why not. */
export class Refused extends ApiError {
  constructor(
    status: number,
    title: Text | null,
    issues: Issue[],
    /** After how many seconds to try again, where it said so. */
    readonly wait_s: number | null,
  ) {
    super(status, title, issues);
    this.name = "Refused";
  }
}

let stranger = (): void => {};
/** What to do when a question is answered with "who are you?". */
export const whenStranger = (act: () => void): void => {
  stranger = act;
};

export function address(path: string, query: Query = {}): string {
  const members = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") members.set(name, String(value));
  }
  const text = members.toString();
  return text ? `${path}?${text}` : path;
}

async function problem(answer: Response): Promise<ApiError> {
  try {
    const body = (await answer.json()) as { title?: Text | string; title_zh?: string; issues?: Issue[] };
    const wait = Number(answer.headers.get("Retry-After") ?? NaN);
    // What a request itself is refused for comes with its title as a plain text.
    const plain = typeof body.title === "string" ? { zh: body.title_zh ?? body.title, en: body.title } : null;
    const title = typeof body.title === "object" ? body.title : plain;
    const issues = body.issues ?? [];
    if (answer.status >= 500) return new ApiError(answer.status, title, issues);
    return new Refused(answer.status, title, issues, wait > 0 ? wait : null);
  } catch {
    return new ApiError(answer.status, null);
  }
}

/** Rejects with ApiError, or with the signal's AbortError when the asker has lost interest. */
async function ask<T>(where: string, options: RequestInit): Promise<T> {
  const signal = options.signal;
  let answer: Response;
  try {
    answer = await fetch(where, options);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, null);
  }
  if (!answer.ok) {
    const error = await problem(answer);
    // A wrong password is a 401 too, but it's an answer to the form and no reason to go elsewhere.
    if (error.status === 401 && !error.issues.some((issue) => issue.code === NOT_LET_IN)) stranger();
    throw error;
  }
  if (answer.status === 204) return undefined as T;
  try {
    return (await answer.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(answer.status, null);
  }
}

/** Without a network, what this person saw last of it, where it is kept. */
export async function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  const where = address(path, query);
  const whose = whoseAnswers();
  try {
    const answer = await ask<T>(where, { signal: signal ?? null, headers: { Accept: "application/json" } });
    keepSeen(whose, where, answer);
    return answer;
  } catch (error) {
    const seen = error instanceof ApiError && error.unreached ? await findSeen<T>(where) : null;
    if (seen === null) throw error;
    return seen;
  }
}

/** Asks with a text that is too long for an address. */
export const post = <T>(path: string, query: Query, body: string): Promise<T> =>
  ask<T>(address(path, query), {
    method: "POST",
    body,
    headers: { Accept: "application/json", "Content-Type": "application/json" },
  });

export const send = <T = void>(path: string, body: unknown = {}, query: Query = {}): Promise<T> =>
  post<T>(path, query, JSON.stringify(body));

/** A refusal of many at once says the same as an answer; it is one here too. */
async function judged<T extends { issues: unknown }>(where: string, options: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(where, options);
  } catch {
    throw new ApiError(0, null);
  }
  if (answer.status === 401) stranger();
  if (!answer.ok && answer.status !== 422) throw await problem(answer);
  const again = answer.clone();
  try {
    const told = (await answer.json()) as T & { accepted?: boolean };
    if (told.accepted !== undefined) return told;
  } catch {
    throw new ApiError(answer.status, null);
  }
  throw await problem(again);
}

const part = (text: string | number): string => encodeURIComponent(String(text));

export const api = {
  ledger: (signal?: AbortSignal) => get<Ledger>("/api/ledger", {}, signal),
  words: (signal?: AbortSignal) => get<Words>("/api/words", {}, signal),
  overview: (query: Query, signal?: AbortSignal) => get<Overview>("/api/overview", query, signal),
  race: (query: Query, signal?: AbortSignal) => get<Race>("/api/race", query, signal),
  open: (measure: string, query: Query, signal?: AbortSignal) =>
    get<Opened>(`/api/open/${part(measure)}`, query, signal),
  openItem: (measure: string, project: number | string, query: Query, signal?: AbortSignal) =>
    get<OpenedItem>(`/api/open/${part(measure)}/${part(project)}`, query, signal),
  entry: (seq: number | string, signal?: AbortSignal) => get<Entry>(`/api/entries/${part(seq)}`, {}, signal),
  entries: (query: Query, signal?: AbortSignal) => get<Entries>("/api/entries", query, signal),
  projects: (query: Query, signal?: AbortSignal) => get<Projects>("/api/projects", query, signal),
  project: (id: number | string, query: Query, signal?: AbortSignal) =>
    get<Project>(`/api/projects/${part(id)}`, query, signal),
  groups: (query: Query, signal?: AbortSignal) => get<Groups>("/api/projects/groups", query, signal),
  nodes: (query: Query, signal?: AbortSignal) => get<Nodes>("/api/projects/nodes", query, signal),
  outlines: (signal?: AbortSignal) => get<Outlines>("/api/map", {}, signal),
  views: (signal?: AbortSignal) => get<SavedView[]>("/api/views", {}, signal),
  saveView: (form: SavedForm) => send<{ view: number }>("/api/views", form),
  changeView: (view: number, form: SavedForm) => send(`/api/views/${part(view)}`, form),
  endView: (view: number) => send(`/api/views/${part(view)}/end`),
  bulk: (deed: string, form: Record<string, unknown>, query: Query) =>
    judged<BulkAnswer>(address(`/api/bulk/${part(deed)}`, query), {
      method: "POST",
      body: JSON.stringify(form),
      headers: { Accept: "application/json", "Content-Type": "application/json" },
    }),
  workbook: (body: FormData, query: Query, signal: AbortSignal) =>
    judged<WorkbookAnswer>(address("/api/workbooks", query), {
      method: "POST",
      body,
      signal,
      headers: { Accept: "application/json" },
    }),
  /** The workbook itself with its wrong cells marked. */
  markedWorkbook: async (body: FormData, query: Query, signal: AbortSignal): Promise<Blob> => {
    const headers = { Accept: WORKBOOK };
    const options = { method: "POST", body, signal, headers };
    const answer = await fetch(address("/api/workbooks", query), options).catch(() => null);
    if (!answer) throw new ApiError(0, null);
    if (answer.headers.get("Content-Type") !== WORKBOOK) throw await problem(answer);
    return answer.blob();
  },
  warnings: (query: Query, signal?: AbortSignal) => get<Warnings>("/api/warnings", query, signal),
  score: (query: Query, signal?: AbortSignal) => get<Score>("/api/score", query, signal),
  method: (signal?: AbortSignal) => get<Method>("/api/method", {}, signal),
  simulate: (text: string, query: Query) => post<Simulation>("/api/method/simulate", query, text),
  assessments: (signal?: AbortSignal) => get<Assessment[]>("/api/assessments", {}, signal),

  due: (query: Query, signal?: AbortSignal) => get<Due>("/api/due", query, signal),
  reporting: (query: Query, signal?: AbortSignal) => get<Reporting>("/api/reporting", query, signal),
  reviews: (query: Query, signal?: AbortSignal) => get<Reviews>("/api/reviews", query, signal),
  me: () => get<Me>("/api/me", {}),
  signIn: (login: string, password: string) => send<Me>("/api/sign-in", { login, password }),
  signOut: () => send("/api/sign-out"),
  setUp: (form: { token: string; name: string; login: string; password: string }) =>
    send<Me>("/api/setup", form),
  invitation: (token: string, signal?: AbortSignal) =>
    get<{ login: string; name: Text }>(`/api/invitations/${part(token)}`, {}, signal),
  accept: (token: string, password: string) => send<Me>(`/api/invitations/${part(token)}`, { password }),
  changePassword: (before: string, after: string) => send("/api/password", { before, after }),
  sessions: (signal?: AbortSignal) => get<Session[]>("/api/sessions", {}, signal),
  endSession: (session: string | number) => send(`/api/sessions/${part(session)}/end`),
  tokens: (signal?: AbortSignal) => get<Token[]>("/api/tokens", {}, signal),
  makeToken: (name: string, days: number) => send<NewToken>("/api/tokens", { name, days }),
  endToken: (token: string | number) => send(`/api/tokens/${part(token)}/end`),
  people: (signal?: AbortSignal) => get<Person[]>("/api/people", {}, signal),
  addPerson: (form: { name: string; name_en: string; login: string }) => send<Invitation>("/api/people", form),
  namePerson: (person: number, form: { name: string; name_en: string }) =>
    send(`/api/people/${part(person)}/name`, form),
  invite: (person: number, login: string) =>
    send<Invitation>(`/api/people/${part(person)}/invitation`, { login }),
  closePerson: (person: number) => send(`/api/people/${part(person)}/close`),
  cast: (signal?: AbortSignal) => get<Person[]>("/api/demo/cast", {}, signal),
  act: (person: number | null) => send<Me>("/api/demo/act", { person }),

  deeds: (signal?: AbortSignal) => get<DeedForm[]>("/api/deeds", {}, signal),
  /** The same id again records nothing and gives the same receipt. */
  carryOut: (deed: string, id: string, fields: Record<string, unknown>) =>
    send<Receipt>(`/api/deeds/${part(deed)}`, { ...fields, id }),
  /** Says what would be refused, and records nothing. */
  tryOut: (deed: string, id: string, fields: Record<string, unknown>) =>
    send<Receipt>(`/api/deeds/${part(deed)}`, { ...fields, id }, { try: 1 }),
  /** A file with what is said of it; the same id again gives the same receipt. */
  fileEvidence: (body: FormData) =>
    ask<EvidenceReceipt>("/api/evidence", { method: "POST", body, headers: { Accept: "application/json" } }),
};

/** Where a file itself is, and the small one of a picture. */
export const fileAt = (digest: string): string => `/api/evidence/${part(digest)}`;
export const smallAt = (digest: string): string => `${fileAt(digest)}/small`;
