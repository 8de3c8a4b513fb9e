// How the server is asked and what it refuses, whatever the question; client.ts knows the questions.
import type { Text } from "../api";
import { findSeen, keepSeen, whoseAnswers } from "../seen";
import type { components } from "./schema";

/** Of a text that was sent, the line that the place stands on, 0 where there is none. */
export type Issue = components["schemas"]["IssueAnswer"] & { line?: number };

/** Wrong name or password, told where one signs in or changes it. */
const NOT_LET_IN = "door.not_let_in";

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
/** A question was answered with "who are you?". */
export const tellStranger = (): void => stranger();
export const whenStranger = (act: () => void): void => {
  stranger = act;
};

/** Members that the path names in braces fill it, the others are its query; what says nothing is left out. */
export function address(path: string, members: Query = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) {
    const text = String(value ?? "");
    const filled = path.replace(`{${name}}`, encodeURIComponent(text));
    if (filled === path && text) query.set(name, text);
    path = filled;
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export async function problem(answer: Response): Promise<ApiError> {
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

/** What rejected, unless the asker has lost interest and gets the signal's AbortError. */
function told(error: unknown, options: RequestInit, status: number): unknown {
  return options.signal?.aborted ? error : new ApiError(status, null);
}
export async function reach(where: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(where, options);
  } catch (error) {
    throw told(error, options, 0);
  }
}
export async function read<T>(answer: Response, options: RequestInit): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch (error) {
    throw told(error, options, answer.status);
  }
}

/** Rejects with ApiError, or with the signal's AbortError when the asker has lost interest. */
export async function ask<T>(where: string, options: RequestInit): Promise<T> {
  const answer = await reach(where, options);
  if (!answer.ok) {
    const error = await problem(answer);
    // A wrong password is a 401 too, but it's an answer to the form and no reason to go elsewhere.
    if (error.status === 401 && !error.issues.some((issue) => issue.code === NOT_LET_IN)) tellStranger();
    throw error;
  }
  return answer.status === 204 ? (undefined as T) : read<T>(answer, options);
}

/** Without a network, what this person saw last of it, where it is kept. */
export async function askOrFind<T>(where: string, options: RequestInit): Promise<T> {
  const whose = whoseAnswers();
  try {
    const answer = await ask<T>(where, options);
    keepSeen(whose, where, answer);
    return answer;
  } catch (error) {
    const seen = error instanceof ApiError && error.unreached ? await findSeen<T>(where) : null;
    if (seen === null) throw error;
    return seen;
  }
}
