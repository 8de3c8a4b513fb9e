import { afterEach, describe, expect, it, vi } from "vitest";
import { api } from "../api";
import { address, ApiError, Refused } from "./ask";
import { get, post } from "./client";
import { judge } from "./many";
import type { Refined, Told } from "./refined";

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

describe("what is sent", () => {
  it("is JSON, but for a form with files and a text that is JSON already", async () => {
    const mock = fetched(() => reply({ seq: 1, digest: "", recorded: 1 }));
    await post("/api/deeds/{deed}", { id: "a", project: 3 }, { deed: "tag", try: 1 });
    await api.simulate("{ }", { as_of: null });
    await post("/api/evidence", new FormData());
    const sent = mock.mock.calls.map(([where, options]) => [where, options?.body, Object.keys(options?.headers ?? {})]);
    expect(sent[0]).toEqual(["/api/deeds/tag?try=1", '{"id":"a","project":3}', ["Accept", "Content-Type"]]);
    expect(sent[1]?.slice(0, 2)).toEqual(["/api/method/simulate", "{ }"]);
    expect(sent[2]).toEqual(["/api/evidence", expect.any(FormData), ["Accept"]]);
  });
  it("of many at once is judged by a refusal too, unless that says nothing of them", async () => {
    const ask = () => judge("/api/bulk/{deed}", { id: "a" }, { deed: "tag" });
    fetched(() => reply({ accepted: false, issues: [] }, 422));
    await expect(ask()).resolves.toMatchObject({ accepted: false });
    fetched(() => reply({ title: { zh: "不行", en: "no" }, issues: [] }, 422));
    await expect(ask()).rejects.toBeInstanceOf(Refused);
  });
});

/** Never run: each line is wrong, and the compiler has to say so. */
export const WRONG = [
  // @ts-expect-error no such path
  () => get("/api/nothing", {}),
  // @ts-expect-error the path isn't filled
  () => get("/api/open/{measure}", { as_of: "2022-04-28" }),
  // @ts-expect-error no such member
  () => get("/api/race", { as_off: "2022-04-28" }),
  // @ts-expect-error it takes no members
  () => get("/api/ledger", { as_of: "2022-04-28" }),
  // @ts-expect-error the path isn't filled
  () => post("/api/people/{person}/close", {}),
  // @ts-expect-error a name is a text
  () => post("/api/sign-in", { login: 3 }),
  // @ts-expect-error no such deed
  () => api.carryOut("progres", "a", {}),
  // @ts-expect-error the server answers otherwise
  (): Promise<{ nonsense: string }> => get("/api/race", {}),
  // @ts-expect-error wider than what the server says
  (each: Refined<Told["Figure"], { unit: number }>) => each,
  // @ts-expect-error the server says nothing of it
  (each: Refined<Told["Figure"], { colour: "red" }>) => each,
];
