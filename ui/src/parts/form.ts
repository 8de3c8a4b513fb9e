// What every form does with a refusal.
import { nextTick } from "vue";
import { ApiError, type Issue, type Text } from "../api";
import { t } from "../lang";
import { say } from "../lang";

const both = (text: Text | string): Text => (typeof text === "string" ? { zh: text, en: text } : text);

/** An issue of our own making: what the page can tell without asking. */
export const issueAt = (place: string, code: string, text: Text | string): Issue => ({
  place,
  code,
  text: both(text),
});

/** Issues whose field the form doesn't show are told at its foot. */
export const issuesElsewhere = (issues: readonly Issue[], places: readonly string[]): Issue[] =>
  issues.filter((issue) => !places.includes(issue.place));

/** What happened, in one sentence, where no field is to blame. */
export function whatHappened(error: ApiError): string {
  if (error.unreached) return t("error.unreached");
  return say(error.title) || t("error.status", { status: error.status });
}

/** Goes to the first field that is wrong. */
export async function goToWrong(form: HTMLElement | null): Promise<void> {
  await nextTick();
  form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}
