import { describe, expect, it } from "vitest";
import { LIMIT_BYTES, lookAt, mediaTypeOf } from "./files";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const typeOf = (head: string, tail = head): string | null => mediaTypeOf(bytes(head), bytes(tail));

describe("what a file is", () => {
  it("is told from its bytes", () => {
    expect(typeOf("\xff\xd8\xff\xe1 Exif")).toBe("image/jpeg");
    expect(typeOf("\x89PNG\r\n\x1a\n")).toBe("image/png");
    expect(typeOf("RIFF\x00\x00\x00\x00WEBPVP8 ")).toBe("image/webp");
    expect(typeOf("\x00\x00\x00\x18ftypheic")).toBe("image/heic");
    expect(typeOf("%PDF-1.7")).toBe("application/pdf");
  });
  it("of an archive is told from its parts", () => {
    const zip = "PK\x03\x04";
    expect(typeOf(zip, "…xl/workbook.xml…")).toContain("spreadsheetml");
    expect(typeOf(zip, "…word/document.xml…")).toContain("wordprocessingml");
    expect(typeOf(zip, "…OFD.xml…")).toBe("application/ofd");
    expect(typeOf(zip, "…anything.exe…")).toBeNull();
  });
  it("is nothing that is taken", () => {
    for (const head of ["", "MZ", "<html>", "RIFF\x00\x00\x00\x00WAVE", "\x00\x00\x00\x18ftypmp42", "GIF89a"])
      expect(typeOf(head), head).toBeNull();
  });
});

describe("before a file is sent", () => {
  const codes = async (file: Blob): Promise<string[]> => (await lookAt(file)).issues.map((each) => each.code);
  it("its size and type are told at the file", async () => {
    expect(await codes(new Blob(["%PDF-1.7"]))).toEqual([]);
    expect(await codes(new Blob([]))).toEqual(["evidence.empty"]);
    expect(await codes(new Blob(["hello"]))).toEqual(["evidence.unknown_type"]);
  });
  it("at the limit it is taken, one byte beyond it isn't", async () => {
    const most = new Uint8Array(LIMIT_BYTES);
    most.set(bytes("%PDF-1.7"));
    expect(await codes(new Blob([most]))).toEqual([]);
    expect(await codes(new Blob([most, "x"]))).toEqual(["evidence.too_large"]);
  });
});
