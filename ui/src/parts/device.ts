const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger\//, "WeChat"],
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
];
const found = (list: [RegExp, string][], text: string): string =>
  list.find(([form]) => form.test(text))?.[1] ?? "";

/** A browser's long account of itself in two words; anything else as it is. */
export function deviceName(device: string): string {
  if (!device.startsWith("Mozilla/")) return device;
  return [found(BROWSERS, device), found(SYSTEMS, device)].filter(Boolean).join(", ") || device;
}
