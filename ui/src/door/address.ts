/** Only an address of these pages: what somebody puts behind `?to=` must not lead elsewhere, nor back to a door. */
export function insideAddress(to: string | null): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return "/";
  return /^\/(sign-in|setup|begin|invitation)(?![\w-])/.test(to) ? "/" : to;
}
