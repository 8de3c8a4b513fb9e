import type { Person } from "../api";

const heard = new WeakMap<Person, string>();

function textOf(person: Person): string {
  let text = heard.get(person);
  if (text === undefined) {
    const posts = [...person.posts, ...person.future, ...person.past].flatMap((post) => [
      post.title.zh,
      post.title.en,
      post.unit,
      post.region_name.zh,
      post.region_name.en,
      post.role_name.zh,
      post.role_name.en,
    ]);
    text = [person.name.zh, person.name.en, person.login, ...posts].join(" ").toLowerCase();
    heard.set(person, text);
  }
  return text;
}

/** All words must be there, in whatever order: in name, login or posts. */
export function findPeople(people: readonly Person[], words: string): Person[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => wanted.every((word) => textOf(person).includes(word)));
}
