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
