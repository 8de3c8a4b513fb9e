import { describe, expect, it } from "vitest";
import { draftKey, dropDraft, given, loadDraft, newDraft, saveDraft, toSend, type Shelf } from "./draft";

function shelf(): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

describe("a draft", () => {
  it("is there again after a reload, and gone once dropped", () => {
    const on = shelf();
    const key = draftKey("17", "progress", "project/3");
    const draft = newDraft({ invested_year: "1,200" });
    expect(saveDraft(on, key, draft)).toBe(true);
    expect(loadDraft(on, key)).toEqual(draft);
    dropDraft(on, key);
    expect(loadDraft(on, key)).toBeNull();
  });
  it("is one person's, of one deed about one thing", () => {
    const keys = [draftKey("1", "plan", "x"), draftKey("2", "plan", "x"), draftKey("1", "node", "x")];
    expect(new Set(keys).size).toBe(3);
  });
  it("spoilt in the browser is none", () => {
    const on = shelf();
    for (const text of ["{", "null", "3", '{"id":4}']) {
      on.kept.set("k", text);
      expect(loadDraft(on, "k"), text).toBeNull();
    }
  });
  it("says when it can't be kept", () => {
    const full = { ...shelf(), setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
    expect(saveDraft(full, "k", newDraft({}))).toBe(false);
  });
});

describe("what is sent", () => {
  it("is what was given", () => expect(given({ a: " 1 ", b: "", c: "  " })).toEqual({ a: "1" }));
  it("keeps its id when the same is sent again", () => {
    const first = toSend(newDraft({}), { a: "1" });
    expect(toSend(first, { a: "1" }).id).toBe(first.id);
  });
  it("gets another id when other words may follow what has perhaps arrived", () => {
    const first = toSend(newDraft({}), { a: "1" });
    const second = toSend(first, { a: "2" });
    expect(second.id).not.toBe(first.id);
    expect(toSend(second, { a: "2" }).id).toBe(second.id);
  });
});
