/** What is handed on: an address that can be opened, whatever the server told of it. */
export function invitationLink(told: string, origin: string): string {
  if (/^https?:\/\//.test(told)) return told;
  return told.startsWith("/") ? origin + told : `${origin}/invitation/${encodeURIComponent(told)}`;
}
