import { afterEach, describe, expect, it, vi } from "vitest";
import { api, ApiError, Refused } from "../api";
import { eachOf, sendMany, type Sent } from "./many";

const one = (key: string) => ({ key, id: `id-${key}`, fields: { report: key } });
const no = { code: "verify.not_the_turn", place: "/report", text: { zh: "不轮到", en: "not your turn" } };

describe("many deeds", () => {
  afterEach(() => void vi.restoreAllMocks());
  it("go with ids of their own, and each says what became of it", async () => {
    const carryOut = vi.spyOn(api, "carryOut").mockImplementation((_, id) => {
      if (id === "id-2") return Promise.reject(new Refused(422, null, [no], null));
      if (id === "id-3") return Promise.reject(new ApiError(0, null));
      return Promise.resolve({ seq: 9, digest: "d", recorded: 1 });
    });
    const told = new Map<string, Sent>();
    await sendMany("verify", ["1", "2", "3"].map(one), (key, became) => void told.set(key, became));
    const sent = carryOut.mock.calls.map(([deed, id]) => `${deed} ${id}`);
    expect(sent).toEqual(["verify id-1", "verify id-2", "verify id-3"]);
    expect([...told.values()].map((each) => each.state)).toEqual(["recorded", "refused", "unsure"]);
    expect(told.get("2")?.issues).toEqual([no]);
  });
  it("are only a few at once", async () => {
    let now = 0;
    let most = 0;
    await eachOf(
      Array.from({ length: 20 }, (_, index) => index),
      async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
      },
      3,
    );
    expect(most).toBe(3);
  });
});
