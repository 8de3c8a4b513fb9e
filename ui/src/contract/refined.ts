// How the pages name what the document says, and where they say it more narrowly.
import type { components } from "./schema";

/** What the document calls an answer and its parts. */
export type Told = components["schemas"];

/** `T` with some members narrowed, as a text to the few that it can be: none becomes wider and none is added. */
export type Refined<T, R extends { [K in keyof R]-?: K extends keyof T ? T[K] : never }> = Omit<T, keyof R> & R;
