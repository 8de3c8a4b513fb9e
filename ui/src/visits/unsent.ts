// What was found and waits for a network, in one line.
import type { Fields } from "../deed/types";
import { t } from "../lang";
import { FOUNDS } from "./types";
import { FOUND_WORDS } from "./words";

export function foundSays(fields: Fields): string {
  const found = FOUNDS.find((each) => each === fields.found);
  const { day, workers, machines, text, evidence } = fields;
  return [
    t("page.visits"),
    day,
    found ? t(FOUND_WORDS[found]) : "",
    workers ? t("visit.stop.workers", { n: workers }) : "",
    machines ? t("visit.stop.machines", { n: machines }) : "",
    text,
    evidence ? t("entry.evidence", { n: evidence.split(" ").length }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
