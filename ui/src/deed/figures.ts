// What somebody types, read only to show how far it is from the last value. What it means the server says.
import type { Fen } from "../api";
import type { Lang, MoneyUnit } from "../show";

export type MoneyCode = "wan" | "million";

/** In which unit a new draft begins. A draft keeps its own when the language changes: its figures mean the same. */
export const moneyCode = (currency: string, lang: Lang): MoneyCode =>
  currency === "CNY" && lang === "zh" ? "wan" : "million";

export function draftUnit(code: string | undefined, currency: string, lang: Lang): MoneyUnit {
  if (code === "wan") return { name: lang === "zh" ? "万元" : `${currency} 10k`, divisor: 1e6 };
  return { name: lang === "zh" ? (currency === "CNY" ? "百万元" : `百万${currency}`) : `${currency} m`, divisor: 1e8 };
}

/** "1,234.5", "１２３４．５" as an input method may leave it, "37.5%"; null is what is no plain figure. */
export function readFigure(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/%$/, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** How far what is typed is from the last value, in the smallest unit; null where either isn't known. */
export function distance(text: string, last: Fen | null | undefined, divisor: number): number | null {
  const figure = readFigure(text);
  if (figure === null || last === null || last === undefined) return null;
  return Math.round(figure * divisor) - last;
}

/** The month of a day and those before it, newest first. */
export function monthsUpTo(day: string, count: number): string[] {
  const [year, month] = day.split("-").map(Number);
  if (!year || !month) return [];
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
