import { expect, it } from "vitest";
import { formOf } from "./send";
import { dropFile, filesOf, findFile, keepFile, type KeptFile } from "./shelf";

const kept = (id: string, more: Partial<KeptFile> = {}): KeptFile => ({
  id,
  person: "17",
  about: "project/3",
  project: 3,
  project_name: { zh: "路", en: "Road" },
  file: new Blob(["%PDF-1.7"]),
  fields: { name: "合同.pdf", what: "contract", note: " ", printed_name: " 路 " },
  ...more,
});

it("files are found again by whose they are and where they lie", async () => {
  // Without a store in the browser it says that they go with the page.
  expect(await keepFile(kept("b"))).toBe(false);
  await keepFile(kept("a"));
  await keepFile(kept("c", { person: "18" }));
  await keepFile(kept("d", { about: "unsent" }));
  expect((await filesOf("17", "project/3")).map((one) => one.id)).toEqual(["a", "b"]);
  await dropFile("a");
  expect(await findFile("a")).toBeNull();
  expect((await findFile("b"))?.fields.name).toBe("合同.pdf");
});

it("what is sent names what was given, and the file last", () => {
  const form = formOf(kept("a"));
  expect([...form.keys()]).toEqual(["id", "project", "what", "printed_name", "file"]);
  expect(form.get("printed_name")).toBe("路");
  expect((form.get("file") as File).name).toBe("合同.pdf");
});
