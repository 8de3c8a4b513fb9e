import type { assess as zh } from "./zh_assess";

export const assess: Record<keyof typeof zh, string> = {
  "publish.title": "Publish the assessment",
  "publish.open": "Publish",
  "publish.says":
    "Publishing records this day's assessment: method, day, the ledger's number at the time and the result's digest. It can't be taken back, only followed by another.",
  "publish.day": "Data as of",
  "publish.method": "Method",
  "publish.units": "Units assessed",
  "publish.nobody": "no unit",
  "publish.head": "First three of {group}",
  "publish.head.row": "No. {rank} {name}",
  "publish.go": "Publish",
  "publish.busy": "Publishing…",
  "publish.not": "Not now",
  "publish.digest": "Result's digest",
  "publish.close": "Close",
  "publish.done": "The assessment as of {day} is published.",
  "publish.known": "The assessment as of {day} was published before with the same result; nothing was recorded twice.",
  "publish.is_known": "This day's assessment is published already with the same result; nothing more would be recorded.",
  "publish.recompute": "Recompute",
  "publish.recompute.says":
    "Whoever has the ledger can go back to it as it was, judge again and compare digests by this command.",
  "published.entry": "Entry and result's digest",
  "published.note":
    "A day opens as it is known today; recompute shows what was published.",
  "published.this": "The assessment as of {day} is published:",
  "compare.title": "{then} against {now}",
  "compare.told": "From {then} to {now}: {up} up, {down} down, {same} unchanged. What moved most comes first.",
  "compare.others": " {n} assessed on one of the two days only.",
  "compare.wrong": "A day is written 2022-03-31, from {first} to {today}",
};
