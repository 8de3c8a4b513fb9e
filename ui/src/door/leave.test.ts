import { describe, expect, it } from "vitest";
import { forgetDemonstration, tokenIn, whenNew } from "./leave";

describe("going on from a demonstration", () => {
  it("takes the whole link, or its token alone", () => {
    expect(tokenIn(" http://127.0.0.1:8080/begin?token=ab_C-1 ")).toBe("ab_C-1");
    expect(tokenIn("/begin?lang=zh&token=a%2Bb#x")).toBe("a+b");
    expect(tokenIn("ab_C-1")).toBe("ab_C-1");
    expect(tokenIn("x?token=%E0%A4%A")).toBe("%E0%A4%A");
  });

  it("forgets what was written in it, and not how one reads", async () => {
    const kept = new Map([
      ["kaigong.draft.1.progress.project/1", "{}"],
      ["kaigong.unsent.7", "{}"],
      ["kaigong.lang", "en"],
    ]);
    const shelf = {
      get length() {
        return kept.size;
      },
      key: (at: number) => [...kept.keys()][at] ?? null,
      removeItem: (name: string) => void kept.delete(name),
    } as unknown as Storage;
    await forgetDemonstration(shelf);
    expect([...kept.keys()]).toEqual(["kaigong.lang"]);
  });

  it("waits until the server is back, and not for ever", async () => {
    let times = 0;
    expect(await whenNew(() => Promise.resolve(++times === 2))).toBe(true);
    expect(await whenNew(() => Promise.resolve(false), 1)).toBe(false);
  });
});
