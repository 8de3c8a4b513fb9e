import { afterEach, describe, expect, it, vi } from "vitest";
import { api } from "../api";
import { address, ApiError } from "./ask";
import { get } from "./client";

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
