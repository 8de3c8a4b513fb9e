// How fields are called, and how their values are written.
import { lang, say, t, type Key } from "../lang";
import { currency, industryName, sectorName, stateName, words } from "../live";
import { joined, moneyUnit, showMoney, showRate } from "../show";
import type { Text } from "../api";
import { NODE, type Said } from "./fields";

/** What the panel shows when a field's history is open: `open=history&open.field=owner&open.item=17`. */
export const HISTORY = "history";

const TITLES: Record<string, Key> = {
  name: "column.name",
  code: "column.code",
  region: "column.region",
  industry: "column.industry",
  sector: "column.sector",
  nature: "project.nature",
  owner: "project.owner",
  department: "filter.department",
  leader: "filter.leader",
  total: "column.total",
  invested_year: "report.invested",
  arrived_year: "report.arrived",
  work_bp: "project.work",
  tags: "history.tags",
  state: "column.state",
};
export function fieldName(field: string): string {
  const title = TITLES[field];
  if (title) return t(title);
  const node = words.value?.nodes.find((each) => NODE + each.code === field);
  return node ? say(node.name) : field;
}

function showTags(value: { add?: string[]; remove?: string[] }): string {
  return [
    value.add?.length ? t("history.added", { tags: value.add.join(", ") }) : "",
    value.remove?.length ? t("history.removed", { tags: value.remove.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}
/** Null: the line has a number that only the server can name, so that its own sentence stands instead. */
export function showSaid(said: Said): string | null {
  const { value, form, day } = said;
  if (form === "region") return null;
  if (form === "tags") return showTags(value as { add?: string[]; remove?: string[] });
  if (form === "name") return typeof value === "object" ? say(value as Text) : String(value);
  if (form === "money") {
    const unit = moneyUnit("small", currency.value, lang.value);
    return joined({ text: showMoney(Number(value), unit, lang.value), unit: unit.name });
  }
  if (form === "percent") return showRate(Number(value), lang.value);
  if (form === "industry") return industryName(String(value));
  if (form === "sector") return sectorName(String(value));
  if (form === "state") return stateName(String(value));
  if (form === "person") {
    const known = words.value?.leaders.find((each) => each.person === Number(value));
    return known ? say(known.name) : null;
  }
  if (value === "node.planned") return day ? t("node.planned", { day }) : t("node.unplanned");
  if (value === "node.reached") return day ? t("node.reached", { day }) : t("history.node.back");
  return String(value);
}
