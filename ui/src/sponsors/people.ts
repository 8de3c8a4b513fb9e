// People by number or by name, as one types them into a form.
import type { Person, Text } from "../api";

interface Named {
  person: number;
  name: Text;
}

/** What is offered while one types: the number first, which is what is sent. */
export const offered = (people: readonly Person[], say: (text: Text) => string): string[] =>
  people
    .filter((one) => one.posts.length > 0)
    .map((one) => `${one.person} ${say(one.name)} · ${one.posts.map((post) => say(post.title)).join("、")}`);

/** The number that a text begins with, or of the only person of that name; else the text as it is. */
export function numberOf(text: string, people: readonly Named[]): string {
  const said = text.trim();
  const number = /^\d+(?=\s|$)/.exec(said);
  if (number) return number[0];
  const found = people.filter((one) => [one.name.zh, one.name.en].includes(said));
  return said && found.length === 1 ? String(found[0]!.person) : said;
}
