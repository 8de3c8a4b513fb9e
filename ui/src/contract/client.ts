// Every question that may be put to the server, by its path as the document has it: what fills the path and the
// query, what is sent and what is answered are the compiler's to check.
import { address, ask, askOrFind, type Query } from "./ask";
import type { Told } from "./refined";
import type { paths } from "./schema";

type Verb = "get" | "post";
type Content<C> = { content: C };

type NameBelow<Root extends string, P = keyof paths> = P extends `${Root}${infer D}` ? D : never;
export type Deed = NameBelow<"/api/deeds/">;
export type BulkDeed = NameBelow<"/api/bulk/">;
/** Forms are made of what the server says of them, so their fields aren't known before it has said so. */
type Form<D extends string, T> = {
  post: {
    parameters: { path: { deed: D }; query?: { try?: string } };
    requestBody: Content<{ "application/json": { id: string } & Record<string, unknown> }>;
    responses: { 200: Content<{ "application/json": T }> };
  };
};
type Paths = paths & {
  "/api/deeds/{deed}": Form<Deed, Told["ReceiptAnswer"]>;
  "/api/bulk/{deed}": Form<BulkDeed, Told["BulkAnswer"]>;
};

export type PathOf<V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends Record<V, { responses: unknown }> ? P : never;
}[keyof Paths];
type Operation<V extends Verb, P extends PathOf<V>> = Paths[P] extends Record<V, infer O> ? O : never;

/** What the document answers; a page may take a narrower type, and no other. */
export type Answer<V extends Verb, P extends PathOf<V>> =
  Operation<V, P> extends { responses: { 200: Content<{ "application/json": infer T }> } } ? T : void;

type Parts<O> = O extends { parameters: { path: infer M } } ? M : Record<never, never>;
type NoneIfNever<T> = [T] extends [never] ? Record<never, never> : T;
type Members<O> = O extends { parameters: { query?: infer M } } ? NoneIfNever<NonNullable<M>> : Record<never, never>;
/** The members of a question's query; those without a value are left out. */
export type QueryOf<P extends keyof Paths, V extends Verb = "get"> =
  P extends PathOf<V> ? { [K in keyof Members<Operation<V, P>>]?: string | number | null | undefined } : never;
/** A number may come as the text that stood in an address. */
type Part<T> = number extends T ? number | string : T;
export type Filled<V extends Verb, P extends PathOf<V>> = {
  [K in keyof Parts<Operation<V, P>>]: Part<Parts<Operation<V, P>>[K]>;
} & QueryOf<P, V>;
type NoneIfEmpty<T> = [keyof T] extends [never] ? Record<string, never> : T;
/** What fills path and query; may be left out where nothing has to be said. */
type Filling<V extends Verb, P extends PathOf<V>> =
  Record<never, never> extends Filled<V, P> ? [members?: NoneIfEmpty<Filled<V, P>>] : [members: Filled<V, P>];

export type BodyOf<P extends PathOf<"post">> =
  Operation<"post", P> extends { requestBody?: Content<infer C> }
    ? C extends { "multipart/form-data": unknown }
      ? FormData
      : C extends { "application/json": infer T }
        ? T
        : Record<string, never>
    : Record<string, never>;

const JSON_TYPE = "application/json";

/** A text goes as it is: whoever reads it counts its lines. */
export function sent(body: unknown, signal?: AbortSignal): RequestInit {
  const headers: Record<string, string> = { Accept: JSON_TYPE };
  if (!(body instanceof FormData)) {
    headers["Content-Type"] = JSON_TYPE;
    if (typeof body !== "string") body = JSON.stringify(body);
  }
  return { method: "POST", body: body as BodyInit, headers, signal: signal ?? null };
}

export const get = <P extends PathOf<"get">, T extends Answer<"get", P> = Answer<"get", P>>(
  path: P,
  members: NoneIfEmpty<Filled<"get", P>>,
  signal?: AbortSignal,
): Promise<T> =>
  askOrFind<T>(address(path, members as Query), { signal: signal ?? null, headers: { Accept: JSON_TYPE } });

export const post = <P extends PathOf<"post">, T extends Answer<"post", P> = Answer<"post", P>>(
  path: P,
  body: BodyOf<P>,
  ...[members]: Filling<"post", P>
): Promise<T> => ask<T>(address(path, members as Query), sent(body));
