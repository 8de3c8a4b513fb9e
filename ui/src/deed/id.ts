/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, the rest chance. Made here and not by the server, so that the same
 * entry sent twice is one entry, and in order of time, so that what waits is sent in the order it was written.
 */
export function uuid7(
  now_ms: number = Date.now(),
  chance: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const time = Math.floor(now_ms).toString(16).padStart(12, "0");
  const hex = [...chance].map((byte) => byte.toString(16).padStart(2, "0"));
  const version = `7${hex[0]?.[1] ?? "0"}${hex[1] ?? "00"}`;
  const variant = ((chance[2] ?? 0) & 0x3f) | 0x80;
  const first = `${variant.toString(16)}${hex[3] ?? "00"}`;
  return [time.slice(0, 8), time.slice(8), version, first, hex.slice(4).join("")].join("-");
}
