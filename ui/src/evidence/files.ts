// What a chosen file is, told from its bytes before it is sent: a name can say anything. The server judges again.
import type { Issue } from "../api";
import { issueAt } from "../parts/form";

export const LIMIT_BYTES = 20 * 1024 * 1024;
const TAIL_BYTES = 65_536;
const HEAD_BYTES = 1024;

const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
const HEIC = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);
const PARTS: [string, string][] = [
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["OFD.xml", "application/ofd"],
];

/** Null: none of those that are taken. `tail` is the end of the file, where an archive lists its parts. */
export function mediaTypeOf(head: Uint8Array, tail: Uint8Array): string | null {
  const start = latin(head);
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  if (start.slice(4, 8) === "ftyp" && HEIC.has(start.slice(8, 12))) return "image/heic";
  if (start.includes("%PDF-")) return "application/pdf";
  if (!start.startsWith("PK\x03\x04")) return null;
  const end = latin(tail);
  return PARTS.find(([part]) => end.includes(part))?.[1] ?? null;
}

export interface Looked {
  media_type: string;
  issues: Issue[];
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Every reason why this file can't be sent. */
export async function lookAt(file: Blob): Promise<Looked> {
  const issues: Issue[] = [];
  const megabytes = (file.size / 1024 / 1024).toFixed(1);
  if (file.size === 0) issues.push(issueAt("/file", "evidence.empty", { zh: "文件是空的", en: "the file is empty" }));
  if (file.size > LIMIT_BYTES)
    issues.push(
      issueAt("/file", "evidence.too_large", {
        zh: `文件有 ${megabytes} MB，上限 20 MB；请压缩或分开再传`,
        en: `the file has ${megabytes} MB, the limit is 20 MB; make it smaller or split it`,
      }),
    );
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const tail = await bytesOf(file.slice(Math.max(0, file.size - TAIL_BYTES)));
  const media_type = mediaTypeOf(head, tail);
  if (media_type === null && file.size > 0)
    issues.push(
      issueAt("/file", "evidence.unknown_type", {
        zh: "只收照片（JPEG、PNG、WebP、HEIC）和 PDF、OFD、Word、Excel 文件",
        en: "only photos (JPEG, PNG, WebP, HEIC) and PDF, OFD, Word and Excel files are taken",
      }),
    );
  return { media_type: media_type ?? "", issues };
}

export const isPicture = (media_type: string): boolean => media_type.startsWith("image/");

const SIDE_PX = 160;
/** A small one as a data: address, which the pages' content security policy lets in. None where it can't be shown. */
export async function previewOf(file: Blob, media_type: string): Promise<string> {
  if (!isPicture(media_type) || typeof createImageBitmap === "undefined") return "";
  try {
    const picture = await createImageBitmap(file, { resizeHeight: SIDE_PX, resizeQuality: "medium" });
    const canvas = document.createElement("canvas");
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
    picture.close();
    return canvas.toDataURL("image/jpeg", 0.7);
  } catch {
    return "";
  }
}
