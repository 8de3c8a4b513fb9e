// One file goes to the server, from a form or from the queue.
import { api } from "../api";
import { dropFile, findFile, type KeptFile } from "./shelf";
import type { EvidenceReceipt } from "./types";

export function formOf(kept: KeptFile): FormData {
  const form = new FormData();
  form.append("id", kept.id);
  form.append("project", String(kept.project));
  for (const [name, text] of Object.entries(kept.fields))
    if (name !== "name" && text.trim()) form.append(name, text.trim());
  // The file comes last, so that a reader of the stream knows by then what it is.
  form.append("file", kept.file, kept.fields.name ?? "file");
  return form;
}

export async function sendKept(kept: KeptFile): Promise<EvidenceReceipt> {
  const receipt = await api.fileEvidence(formOf(kept));
  await dropFile(kept.id);
  return receipt;
}

/** Null: this browser no longer has the file. */
export async function sendFile(id: string): Promise<EvidenceReceipt | null> {
  const kept = await findFile(id);
  return kept && sendKept(kept);
}
