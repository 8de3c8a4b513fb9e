import { describe, expect, it } from "vitest";
import { forgetFile, naming, onWire, restsOn, withDigest } from "./names";

const said = { project: "3", evidence: "ab unsent:1 unsent:2" };

describe("files that a report rests on", () => {
  it("wait under their ids until they are on record", () => {
    expect(restsOn(said)).toEqual(["1", "2"]);
    expect(withDigest(said, "1", "cd").evidence).toBe("ab cd unsent:2");
    expect(restsOn({ project: "3" })).toEqual([]);
  });
  it("are let go of with a file that is discarded", () => {
    expect(forgetFile(said, "2").evidence).toBe("ab unsent:1");
    expect(forgetFile({ evidence: "unsent:2" }, "2")).toEqual({});
  });
  it("are named once each", () => {
    expect(naming(said, "ab cd").evidence).toBe("ab unsent:1 unsent:2 cd");
    expect(naming({ project: "3" }, "")).toEqual({ project: "3" });
  });
  it("go as a list of digests, or not at all", () => {
    expect(onWire(said)).toEqual({ project: "3", evidence: ["ab"] });
    expect(onWire({ project: "3" })).toEqual({ project: "3" });
    expect(onWire({ project: "3", evidence: "unsent:1" })).toEqual({ project: "3" });
  });
});
