import { describe, expect, it } from "vitest";
import { beginAt, sentenceOf } from "./sign_on";

describe("what came of a single sign-on", () => {
  it("has a sentence for each code", () => {
    expect(sentenceOf("sign_on.unknown")).toBe("signon.unknown");
    expect(sentenceOf("done")).toBe("signon.linked.now");
    expect(sentenceOf(null)).toBeNull();
  });
  it("shows nobody's own words", () => {
    for (const code of ["Call 555-1234", "toString", "__proto__", "<b>"])
      expect(sentenceOf(code), code).toBe("signon.failed");
  });
});

describe("where it begins", () => {
  it("keeps where one goes then", () =>
    expect(beginAt("/list?region=jilin%2Fsiping&q=长春")).toBe(
      `/api/sign-on?${new URLSearchParams({ to: "/list?region=jilin%2Fsiping&q=长春" }).toString()}`,
    ));
  it("says nothing of home", () => expect(beginAt("/")).toBe("/api/sign-on"));
});
