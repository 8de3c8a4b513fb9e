import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "./api";

const guest: Me = {
  person: null,
  name: { zh: "", en: "" },
  login: "",
  guest: true,
  is_new: false,
  demonstration: true,
  acting: false,
  posts: [],
  may: ["see"],
  sees_all: true,
  sign_on: null,
  signs_on: false,
  has_password: false,
};
const clerk: Me = { ...guest, person: 17, guest: false, may: ["see", "report"], sees_all: false };

/** As much of Cache Storage as is used. */
function shelves() {
  const all = new Map<string, Map<string, Response>>();
  const url = (key: string): string => new URL(key, "http://here").href;
  return {
    all,
    open: (name: string) => {
      const one = all.get(name) ?? new Map<string, Response>();
      all.set(name, one);
      return Promise.resolve({
        put: (key: string, answer: Response) => Promise.resolve(void one.set(url(key), answer)),
        delete: (key: string) => Promise.resolve(one.delete(typeof key === "string" ? url(key) : key)),
        keys: () => Promise.resolve([...one.keys()].map((each) => ({ url: each }))),
      });
    },
    match: (key: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(all.get(cacheName)?.get(url(key))?.clone()),
    delete: (name: string) => Promise.resolve(all.delete(name)),
  };
}

describe("when somebody else asks", () => {
  const kept = shelves();
  let network = true;
  const fresh = async () => {
    vi.resetModules();
    return { session: await import("./session"), live: await import("./live"), api: await import("./api") };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const ledger = (seq: number) => ({ seq, today: "2022-04-28" });
  let answers: Record<string, unknown> = {};

  beforeEach(() => {
    kept.all.clear();
    network = true;
    answers = { "/api/ledger": ledger(1), "/api/words": { regions: [] }, "/api/projects/3": { name: "seen by 17" } };
    vi.stubGlobal("caches", kept);
    vi.stubGlobal(
      "EventSource",
      class {
        static CLOSED = 2;
        addEventListener(): void {}
        close(): void {}
      },
    );
    vi.stubGlobal("fetch", (where: string) => {
      if (!network) return Promise.reject(new TypeError("failed to fetch"));
      const body = answers[where];
      return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 }));
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("the pages are made anew and nothing of the ledger stays", async () => {
    const { session, live } = await fresh();
    await session.become(guest);
    await settle();
    const before = session.audience.value;
    expect(live.ledger.value?.seq).toBe(1);
    answers = {};
    await session.become(clerk);
    expect(session.audience.value).toBe(before + 1);
    expect(live.ledger.value).toBeNull();
    expect(live.words.value).toBeNull();
  });
  it("who is the same stays where they are", async () => {
    const { session } = await fresh();
    await session.become(clerk);
    const before = session.audience.value;
    await session.become({ ...clerk, may: ["see"] });
    expect(session.audience.value).toBe(before);
    expect(session.may("report")).toBe(false);
  });
  it("works who may report, list or verify, or holds such a post", async () => {
    const { session } = await fresh();
    await session.become(guest);
    expect(session.works.value).toBe(false);
    await session.become(clerk);
    expect(session.works.value).toBe(true);
    const post = { role: "leader" } as Me["posts"][number];
    await session.become({ ...clerk, person: 19, may: ["see"], posts: [post] });
    expect(session.works.value).toBe(false);
    await session.become({ ...clerk, person: 20, may: ["see"], posts: [{ ...post, role: "department" }] });
    expect(session.works.value).toBe(true);
  });
  it("news about posts asks again who this is, and moves nobody", async () => {
    const feeds: EventTarget[] = [];
    vi.stubGlobal("EventSource", class extends EventTarget {
      static CLOSED = 2;
      constructor() {
        super();
        feeds.push(this);
      }
      close(): void {}
    });
    const { session } = await fresh();
    answers = { ...answers, "/api/me": clerk };
    session.begin();
    await settle();
    const before = session.audience.value;
    expect(session.may("verify")).toBe(false);
    answers = { ...answers, "/api/me": { ...clerk, may: ["see", "report", "verify"] } };
    feeds[0]?.dispatchEvent(new MessageEvent("entry", { data: '{"seq":9,"topics":["project/3"]}' }));
    await settle();
    expect(session.may("verify")).toBe(false);
    feeds[0]?.dispatchEvent(new MessageEvent("entry", { data: '{"seq":10,"topics":["posts"]}' }));
    await settle();
    expect(session.may("verify")).toBe(true);
    expect(session.audience.value).toBe(before);
  });
  it("what one saw is there without a network, and for nobody else", async () => {
    const { session, api } = await fresh();
    await session.become(clerk);
    await api.api.project(3, {});
    await settle();
    network = false;
    expect(await api.api.project(3, {})).toEqual({ name: "seen by 17" });
    await session.become({ ...clerk, person: 18 });
    await expect(api.api.project(3, {})).rejects.toMatchObject({ status: 0 });
    await session.become(clerk);
    await expect(api.api.project(3, {})).rejects.toMatchObject({ status: 0 });
  });
  it("an answer that comes after the change is not kept for who came", async () => {
    const { session, api } = await fresh();
    await session.become(clerk);
    let give = (_: Response): void => {};
    const late = new Promise<Response>((resolve) => {
      give = resolve;
    });
    vi.stubGlobal("fetch", () => late);
    const asking = api.api.project(3, {});
    await session.become({ ...clerk, person: 18 });
    give(new Response('{"name":"seen by 17"}'));
    await asking;
    await settle();
    const keys = [...(kept.all.get("kaigong-seen")?.keys() ?? [])];
    expect(keys.filter((key) => key.includes("projects/3"))).toEqual([]);
  });
});
