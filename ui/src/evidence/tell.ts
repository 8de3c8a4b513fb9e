// How files and places are written.
import { paperName } from "./papers";
import type { Evidence, Reuse } from "./types";
import { lang, say, t } from "../lang";
import { showCount, type Lang } from "../show";

export function showBytes(bytes: number, lang: Lang): string {
  const locale = lang === "zh" ? "zh-CN" : "en-GB";
  const form = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes < 1024 * 1024
    ? `${form.format(Math.ceil(bytes / 1024))} KB`
    : `${form.format(bytes / 1024 / 1024)} MB`;
}

/** North and east to about ten metres: a camera knows no better. */
export const showPlace = (place: { latitude: number; longitude: number }): string =>
  `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;

export const whatOf = (one: Evidence): string => say(one.what_name) || paperName(one.what);

/** Where else the same picture stands, in words. */
export function reuseSays(reuse: Reuse, project: number): string {
  const seq = showCount(reuse.seq, lang.value);
  if (reuse.project === project) return t(reuse.exact ? "reuse.here.exact" : "reuse.here.alike", { seq });
  return t(reuse.exact ? "reuse.exact" : "reuse.alike", { name: say(reuse.name), seq });
}
