// What the pages ask for and the server's document doesn't speak of yet. What it has since learnt doesn't compile
// here any more: then take it out. Members of answers are marked `Coming` where they stand.
import type { Outlines } from "../list/types";
import type { paths } from "./schema";

type Answers<T> = { responses: { 200: { content: { "application/json": T } } } };
type New<P extends { [K in keyof P]: K extends keyof paths ? never : unknown }> = P;

export type coming = New<{
  "/api/map": { get: Answers<Outlines> };
}>;
