// Questions about many at once, apart from the others because only the list puts them: its script brings them along.
import { address, problem, reach, read, tellStranger, type Query } from "./ask";
import { sent, type Answer, type BodyOf, type Filled, type PathOf } from "./client";

/** As `post`: a refusal of many at once says the same as an answer, and is one here too. */
export async function judge<P extends PathOf<"post">, T extends Answer<"post", P> = Answer<"post", P>>(
  path: P,
  body: BodyOf<P>,
  members: Filled<"post", P>,
  signal?: AbortSignal,
): Promise<T> {
  const options = sent(body, signal);
  const answer = await reach(address(path, members as Query), options);
  if (answer.status === 401) tellStranger();
  if (!answer.ok && answer.status !== 422) throw await problem(answer);
  const again = answer.clone();
  const judged = await read<T & { accepted?: boolean }>(answer, options);
  if (judged.accepted === undefined) throw await problem(again);
  return judged;
}

/** A file, of the media type that is asked for: anything else says why there is none. */
export async function fetchFile<P extends PathOf<"post">>(
  path: P,
  body: BodyOf<P>,
  members: Filled<"post", P>,
  [media_type, signal]: [string, AbortSignal],
): Promise<Blob> {
  const options = { ...sent(body, signal), headers: { Accept: media_type } };
  const answer = await reach(address(path, members as Query), options);
  if (answer.headers.get("Content-Type") !== media_type) throw await problem(answer);
  return answer.blob();
}
