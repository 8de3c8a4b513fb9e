import { afterEach, describe, expect, it, vi } from "vitest";
import { address, api, ApiError, get } from "./api";
import { answer } from "../mock/answers";
import { makeWorld, TODAY } from "../mock/world";

const reply = (body: unknown, status = 200): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
const fetched = (response: () => Response | Promise<Response>) => {
  const mock = vi.fn((_: string, __?: RequestInit) => Promise.resolve(response()));
  vi.stubGlobal("fetch", mock);
  return mock;
};
afterEach(() => vi.unstubAllGlobals());

describe("addresses", () => {
  it("leave out what is not said", () =>
    expect(address("/api/race", { as_of: null, group: "", limit: 5 })).toBe("/api/race?limit=5"));
  it("escape what is said", () =>
    expect(address("/api/projects", { q: "长春&a=b", region: "jilin/changchun" })).toBe(
      "/api/projects?q=%E9%95%BF%E6%98%A5%26a%3Db&region=jilin%2Fchangchun",
    ));
  it("escape parts of a path", async () => {
    const mock = fetched(() => reply({}));
    await api.openItem("a/b", 7, {});
    expect(mock.mock.calls[0]?.[0]).toBe("/api/open/a%2Fb/7");
  });
});

describe("errors", () => {
  it("carry the server's words and every issue", async () => {
    const issue = { code: "day.unreal", place: "as_of", text: { zh: "没有这一天", en: "no such day" } };
    fetched(() => reply({ title: { zh: "请求有误", en: "Bad request" }, status: 422, issues: [issue] }, 422));
    const error = await get("/api/race", {}).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, title: { zh: "请求有误" }, issues: [issue] });
  });
  it("keep the status when the body is no problem document", async () => {
    fetched(() => reply("<html>bad gateway</html>", 502));
    await expect(get("/api/race", {})).rejects.toMatchObject({ status: 502, title: null });
  });
  it("have status 0 when there is no server", async () => {
    fetched(() => {
      throw new TypeError("failed to fetch");
    });
    await expect(get("/api/race", {})).rejects.toMatchObject({ status: 0 });
  });
  it("are ApiError too when an answer breaks off", async () => {
    fetched(() => reply('{"rows": ['));
    await expect(get("/api/race", {})).rejects.toBeInstanceOf(ApiError);
  });
  it("leave an asker's own change of mind alone", async () => {
    const controller = new AbortController();
    vi.stubGlobal(
      "fetch",
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener("abort", () => reject(new DOMException("gone", "AbortError")));
        }),
    );
    const asking = get("/api/race", {}, controller.signal);
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("the mock", () => {
  const world = makeWorld();
  const ask = <T>(path: string, query: Record<string, string> = {}): T => answer(world, path, query) as T;

  it("has 2,086 projects and a race of 11", () => {
    expect(world.projects).toHaveLength(2086);
    const race = ask<{ groups: { rows: unknown[] }[] }>("/api/race");
    expect(race.groups[0]?.rows).toHaveLength(11);
  });
  it("is the same at every start", () =>
    expect(makeWorld().entries.at(-1)?.digest).toBe(world.entries.at(-1)?.digest));
  it("opens every head figure into items that sum to it", () => {
    for (const figure of ask<{
      head: { open: { measure: string }; unit: string; value: number; numerator?: number }[];
    }>("/api/overview").head) {
      const opened = ask<{ numerator: number; items: { numerator: number }[] }>(
        `/api/open/${figure.open.measure}`,
        { limit: "9999" },
      );
      expect(opened.items.reduce((sum, item) => sum + item.numerator, 0)).toBe(opened.numerator);
    }
  });
  it("seals each entry to the one before", () => {
    world.entries.slice(1).forEach((entry, index) => expect(entry.previous).toBe(world.entries[index]?.digest));
  });
  it("answers the past as it was", () => {
    const invested = (as_of: string) =>
      ask<{ sums: { invested: number } }>("/api/projects", { as_of }).sums.invested;
    expect(invested("2022-02-01")).toBeLessThan(invested(TODAY));
  });
});
