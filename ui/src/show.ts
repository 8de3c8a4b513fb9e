// How figures are written. Money, rates, days and counts get their form here and nowhere else.
import type { ItemScore, RaceItem, Unit } from "./api";

export type Lang = "zh" | "en";
/** Sums of a region are read in the large unit, one project's money in the small one. */
export type Scale = "large" | "small";
export interface MoneyUnit {
  name: string;
  divisor: number;
}

export const MISSING = "–";
const MINUS = "−";

const locale = (lang: Lang): string => (lang === "zh" ? "zh-CN" : "en-GB");
const forms = new Map<string, Intl.NumberFormat>();

function decimals(lang: Lang, digits: number): Intl.NumberFormat {
  const key = lang + digits;
  let form = forms.get(key);
  if (!form) {
    form = new Intl.NumberFormat(locale(lang), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    forms.set(key, form);
  }
  return form;
}

const write = (value: number, lang: Lang, digits: number): string => {
  const text = decimals(lang, digits).format(value);
  return text.replace("-", MINUS).replace(/^−(0(?:\.0+)?)$/, "$1");
};

const CURRENCIES: Record<string, string> = { CNY: "元", USD: "美元", GBP: "英镑", EUR: "欧元", HKD: "港元" };

/** The unit that stands once in a column's head, and by how many fen (cents, pence) its figures are divided. */
export function moneyUnit(scale: Scale, currency: string, lang: Lang): MoneyUnit {
  if (lang === "zh" && currency === "CNY") {
    return scale === "large" ? { name: "亿元", divisor: 1e10 } : { name: "万元", divisor: 1e6 };
  }
  if (lang === "zh") return { name: `百万${CURRENCIES[currency] ?? currency}`, divisor: 1e8 };
  if (currency === "CNY" && scale === "large") return { name: "CNY bn", divisor: 1e11 };
  return { name: `${currency} m`, divisor: 1e8 };
}

export function showMoney(fen: number | null | undefined, unit: MoneyUnit, lang: Lang): string {
  if (fen === null || fen === undefined) return MISSING;
  return fen === 0 ? "0" : write(fen / unit.divisor, lang, 2);
}

export function showCount(count: number | null | undefined, lang: Lang): string {
  return count === null || count === undefined ? MISSING : write(count, lang, 0);
}

export const showRate = (bp: number | null | undefined, lang: Lang): string =>
  bp === null || bp === undefined ? MISSING : `${write(bp / 100, lang, 2)}%`;

/** A difference of rates: always signed, in percentage points. */
export function showPoints(bp: number | null | undefined, lang: Lang): string {
  if (bp === null || bp === undefined) return MISSING;
  return `${bp > 0 ? "+" : ""}${write(bp / 100, lang, 2)} ${lang === "zh" ? "个百分点" : "pp"}`;
}

/** The same for a column whose head already names the unit. */
export const showDifference = (bp: number | null | undefined, lang: Lang): string =>
  bp === null || bp === undefined ? MISSING : write(bp / 100, lang, 2);

/** Scores are millionths of a point. */
export const showScore = (millionths: number | null | undefined, lang: Lang, digits = 2): string =>
  millionths === null || millionths === undefined ? MISSING : write(millionths / 1e6, lang, digits);

export const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

export const showMilli = (milli: number | null | undefined, lang: Lang): string => {
  if (milli === null || milli === undefined) return MISSING;
  const digits = milli % 1000 === 0 ? 0 : milli % 100 === 0 ? 1 : milli % 10 === 0 ? 2 : 3;
  return write(milli / 1000, lang, digits);
};

/** Days stay in ISO form: it sorts, aligns and reads alike in both languages. */
export const showDay = (day: string | null | undefined): string => day || MISSING;

export function longDay(day: string, lang: Lang): string {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return day;
  if (lang === "zh") return `${year}年${month}月${date}日`;
  const form = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return form.format(Date.UTC(year, month - 1, date));
}

/** An instant in the reader's own time zone, to the minute. */
export function showInstant(at: number): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

export const shortDigest = (digest: string): string => digest.replace(/^[a-z0-9]+:/, "").slice(0, 8);

export interface Shown {
  text: string;
  unit: string;
}

/** A figure of any unit with its unit beside it, for heads and sentences where no column says it. */
export function showFigure(
  value: number | null | undefined,
  unit: Unit,
  currency: string,
  lang: Lang,
  scale: Scale = "large",
): Shown {
  if (unit === "bp") return { text: showRate(value, lang), unit: "" };
  if (unit === "points") return { text: showScore(value, lang), unit: lang === "zh" ? "分" : "points" };
  if (unit === "count") return { text: showCount(value, lang), unit: lang === "zh" ? "个" : "" };
  if (unit === "day")
    return { text: showCount(value, lang), unit: lang === "zh" ? "天" : value === 1 ? "day" : "days" };
  const money = moneyUnit(scale, currency, lang);
  return { text: showMoney(value, money, lang), unit: money.name };
}

interface Sums {
  numerator: number;
  denominator: number;
}
interface Units {
  unit: Unit;
  denominator_unit?: Unit;
}

/** Both sums of a measure, each in its own unit; an unknown measure counts. */
export function sumsOf(
  measure: Units | null | undefined,
  sums: Sums | null | undefined,
  currency: string,
  lang: Lang,
  scale: Scale = "large",
): [string, string] {
  if (!sums) return [MISSING, MISSING];
  const above = measure?.unit ?? "count";
  const below = measure?.denominator_unit ?? above;
  return [
    joined(showFigure(sums.numerator, above, currency, lang, scale)),
    joined(showFigure(sums.denominator, below, currency, lang, scale)),
  ];
}

export const joined = (shown: Shown): string => (shown.unit ? `${shown.text} ${shown.unit}` : shown.text);

/** What an item's points were made from, with its unit. */
export function showPart(item: RaceItem, score: ItemScore | null | undefined, currency: string, lang: Lang): string {
  if (!score) return MISSING;
  const rate = item.measure && item.unit === "bp" ? score.rate_bp : null;
  const value = score.value ?? rate;
  return value === null ? MISSING : joined(showFigure(value, item.unit, currency, lang));
}
