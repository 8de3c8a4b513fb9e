// Writes what the server says of itself as types, of which the pages are made:
//   npm run contract -- http://127.0.0.1:8080      a running server, or a file with its /api/openapi.json
//   npm run contract -- --check http://…           only says whether what is committed is what the server says
import { readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const PLACE = new URL("../src/contract/schema.d.ts", import.meta.url);
const HEAD = `// Written by "npm run contract" from the server's /api/openapi.json: change the server, not this.
// tidy: table written by a program
`;

async function documentAt(where) {
  if (!/^https?:/.test(where)) return JSON.parse(await readFile(where, "utf8"));
  const answer = await fetch(new URL("/api/openapi.json", where));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.json();
}

// The version and the like say nothing about types; what has no shape in the document may be anything.
async function typesOf(document) {
  const nodes = await openapi(document, { alphabetize: true, emptyObjectsUnknown: true });
  return HEAD + astToString(nodes).replaceAll("    ", "  ");
}

const words = process.argv.slice(2);
const check = words[0] === "--check";
const where = words[check ? 1 : 0];
if (!where) {
  console.error("npm run contract -- [--check] http://127.0.0.1:8080 (a server, or a file with its document)");
  process.exit(2);
}
const types = await typesOf(await documentAt(where));
if (!check) {
  await writeFile(PLACE, types);
} else if (types !== (await readFile(PLACE, "utf8"))) {
  console.error(
    "ui/src/contract/schema.d.ts isn't what this server says of itself: " +
      "start the server, run `npm run contract -- ADDRESS` in ui/, mend what vue-tsc then finds, and commit.",
  );
  process.exit(1);
}
