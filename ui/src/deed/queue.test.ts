import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAll, type Unsent } from "./queue";

class Shelf {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key = (index: number): string | null => [...this.kept.keys()][index] ?? null;
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.kept.set(key, text);
  removeItem = (key: string): void => void this.kept.delete(key);
}
const entry = (id: string, more: Partial<Unsent> = {}): Unsent => ({
  id,
  deed: "progress",
  fields: { project: "7", invested_year: "1" },
  person: "17",
  made: 1,
  project: 7,
  name: { zh: "路", en: "Road" },
  state: "waiting",
  issues: [],
  receipt: null,
  sent: null,
  ...more,
});

describe("unsent entries on the shelf", () => {
  it("stand in the order they were written", () => {
    const shelf = new Shelf();
    for (const id of ["c", "a", "b"]) shelf.setItem(`kaigong.unsent.${id}`, JSON.stringify(entry(id)));
    shelf.setItem("kaigong.lang", "zh");
    expect(readAll(shelf).map((one) => one.id)).toEqual(["a", "b", "c"]);
  });
  it("wait again when a page was closed in the middle of sending", () => {
    const shelf = new Shelf();
    shelf.setItem("kaigong.unsent.a", JSON.stringify(entry("a", { state: "sending" })));
    expect(readAll(shelf)[0]?.state).toBe("waiting");
  });
  it("that can't be read are left alone", () => {
    const shelf = new Shelf();
    shelf.setItem("kaigong.unsent.a", "{");
    expect(readAll(shelf)).toEqual([]);
    expect(shelf.getItem("kaigong.unsent.a")).toBe("{");
  });
});

describe("sending", () => {
  const shelf = new Shelf();
  const sent: string[] = [];
  let answers: (() => Response)[] = [];
  const receipt = () => new Response('{"seq":9,"digest":"sha256:ab","recorded":1}');
  const refusal = (status: number, code: string) => () =>
    new Response(JSON.stringify({ title: null, status, issues: [{ code, place: "", text: { zh: "", en: "" } }] }), {
      status,
    });
  const nobody = (): Response => {
    throw new TypeError("failed to fetch");
  };

  async function fresh() {
    vi.resetModules();
    const queue = await import("./queue");
    const session = await import("../session");
    session.me.value = { person: 17, guest: false, may: [] } as never;
    return queue;
  }
  beforeEach(() => {
    shelf.kept.clear();
    sent.length = 0;
    vi.stubGlobal("localStorage", shelf);
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("fetch", (where: string, init?: RequestInit) => {
      if (!where.startsWith("/api/deeds/")) return Promise.resolve(new Response("{}"));
      sent.push((JSON.parse(String(init?.body)) as { id: string }).id);
      return Promise.resolve().then(() => (answers.shift() ?? receipt)());
    });
    for (const id of ["b", "a"]) shelf.setItem(`kaigong.unsent.${id}`, JSON.stringify(entry(id)));
  });
  afterEach(() => vi.unstubAllGlobals());
  const states = (queue: Awaited<ReturnType<typeof fresh>>) =>
    Object.fromEntries(queue.unsent.value.map((one) => [one.id, one.state]));

  it("goes in order, each once", async () => {
    const queue = await fresh();
    answers = [];
    await queue.sendUnsent();
    await queue.sendUnsent();
    expect(sent).toEqual(["a", "b"]);
    expect(states(queue)).toEqual({ a: "recorded", b: "recorded" });
    expect(queue.unsentCount.value).toBe(0);
  });
  it("stops where nobody answers, and keeps everything", async () => {
    const queue = await fresh();
    answers = [nobody];
    await queue.sendUnsent();
    expect(sent).toEqual(["a"]);
    expect(states(queue)).toEqual({ a: "waiting", b: "waiting" });
    answers = [];
    await queue.sendUnsent();
    expect(sent).toEqual(["a", "a", "b"]);
  });
  it("goes on after one is refused, which keeps its reasons", async () => {
    const queue = await fresh();
    answers = [refusal(422, "progress.went_down")];
    await queue.sendUnsent();
    expect(states(queue)).toEqual({ a: "refused", b: "recorded" });
    expect(queue.unsent.value.find((one) => one.id === "a")?.issues[0]?.code).toBe("progress.went_down");
    await queue.sendUnsent();
    expect(sent).toEqual(["a", "b"]);
    await queue.sendUnsent(true);
    expect(sent).toEqual(["a", "b", "a"]);
  });
  it("waits for somebody to come in again", async () => {
    const queue = await fresh();
    answers = [refusal(401, "door.closed")];
    await queue.sendUnsent();
    expect(states(queue)).toEqual({ a: "waiting", b: "waiting" });
  });
  it("never sends another person's", async () => {
    shelf.kept.clear();
    shelf.setItem("kaigong.unsent.x", JSON.stringify(entry("x", { person: "18" })));
    const queue = await fresh();
    await queue.sendUnsent(true);
    expect(sent).toEqual([]);
    expect(queue.others.value).toBe(1);
    expect(queue.exportUnsent()).toBe("[]");
  });
});

describe("files in the queue", () => {
  const shelf = new Shelf();
  const sent: { where: string; body: unknown }[] = [];
  let refuses = false;
  const receipt = () => new Response('{"seq":9,"digest":"d","recorded":1}');
  const file = { file: { name: "a.jpg", bytes: 3 }, deed: "evidence" as const, fields: { what: "photo" } };

  async function fresh() {
    vi.resetModules();
    const queue = await import("./queue");
    const session = await import("../session");
    const files = await import("../evidence/shelf");
    session.me.value = { person: 17, guest: false, may: [] } as never;
    const more = { person: "17", about: "unsent", project: 7, project_name: { zh: "路", en: "Road" } };
    await files.keepFile({ id: "f", file: new Blob(["abc"]), fields: { name: "a.jpg", what: "photo" }, ...more });
    return { queue, files };
  }
  beforeEach(() => {
    shelf.kept.clear();
    sent.length = 0;
    refuses = false;
    vi.stubGlobal("localStorage", shelf);
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("fetch", (where: string, init?: RequestInit) => {
      if (init?.method !== "POST") return Promise.resolve(new Response("{}"));
      const body = init.body instanceof FormData ? [...init.body.keys()] : JSON.parse(String(init.body));
      sent.push({ where, body });
      if (!where.startsWith("/api/evidence")) return Promise.resolve(receipt());
      if (refuses) return Promise.resolve(new Response('{"title":null,"issues":[]}', { status: 422 }));
      return Promise.resolve(new Response('{"seq":8,"digest":"e","recorded":1,"evidence":{"digest":"cafe"}}'));
    });
    // The report was begun before its photo was taken: its id comes first.
    const fields = { project: "7", evidence: "unsent:f" };
    shelf.setItem("kaigong.unsent.a", JSON.stringify(entry("a", { fields })));
    shelf.setItem("kaigong.unsent.f", JSON.stringify(entry("f", file)));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("go before the report that rests on them, which then names them by digest", async () => {
    const { queue, files } = await fresh();
    await queue.sendUnsent();
    expect(sent.map((each) => each.where)).toEqual(["/api/evidence", "/api/deeds/progress"]);
    expect(sent[1]?.body).toEqual({ id: "a", project: "7", evidence: ["cafe"] });
    expect(queue.unsentCount.value).toBe(0);
    expect(await files.findFile("f")).toBeNull();
  });
  it("hold the report back where they are refused, until they are discarded", async () => {
    const { queue } = await fresh();
    refuses = true;
    await queue.sendUnsent();
    expect(sent.map((each) => each.where)).toEqual(["/api/evidence"]);
    expect(queue.unsent.value.find((one) => one.id === "a")?.issues[0]?.code).toBe("evidence.waits");
    queue.dropUnsent("f");
    await queue.sendUnsent(true);
    expect(sent[1]?.body).toEqual({ id: "a", project: "7" });
  });
});
