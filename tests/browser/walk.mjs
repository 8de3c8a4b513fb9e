// What all journeys share: how they wait, ask, become somebody and judge a page, and who walks them in Debian's Chromium.
//   KAIGONG_CHROMIUM            the browser, by default /usr/bin/chromium
// A journey is [name, options, (page) => …]; `options.awaited` is what the console is to say, where it provokes a refusal.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../../ui/package.json", import.meta.url));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const REFUSALS = "Failed to load resource";

export const check = (holds, says) => {
  if (!holds) throw new Error(says);
};
export const same = (found, wanted, says) =>
  check(found === wanted, `${says}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
// Playwright's own waitForFunction needs eval, which the pages' content security policy refuses, rightly.
export async function until(page, says, holds, wanted, timeout_ms = 10_000) {
  for (const end = Date.now() + timeout_ms; ;) {
    if (await page.evaluate(holds, wanted)) return;
    check(Date.now() < end, `in ${timeout_ms} ms it never came true that ${says}`);
    await page.waitForTimeout(20);
  }
}
/** A form's field, by its JSON pointer. */
export const at = (page, place) => page.locator(`[data-place="${place}"]`);
export const part = (page, name) => page.locator(`[data-testid="${name}"]`);
export const go = (page, base, path) => page.goto(base + path, { waitUntil: "load" });
/** As the page asks, with its cookie; of a refusal only its status. */
export const asks = (page, path) =>
  page.evaluate(async (where) => {
    const answer = await fetch(where);
    return answer.ok ? answer.json() : { status: answer.status };
  }, path);
/** Somebody of a demonstration's cast. */
export async function become(page, base, person) {
  await go(page, base, "/");
  const status = await page.evaluate(async (number) => {
    const body = JSON.stringify({ person: number });
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/api/demo/act", { method: "POST", headers, body })).status;
  }, person);
  same(status, 200, `acting as person ${person}`);
}

/** No violation of WCAG 2.2 AA that axe finds, and no scrolling sideways. */
export async function standsUpToAxe(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags } }),
    AXE_TAGS,
  );
  check(found.passes.length > 10, `${where}: axe looked at next to nothing`);
  const told = found.violations.map(
    (each) => `${where}: ${each.id} (${each.nodes.length}): ${each.nodes[0].target} ${each.nodes[0].failureSummary}`,
  );
  check(told.length === 0, told.join("\n    "));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(over <= 0, `${where} is ${over} pixels wider than the window`);
}

async function withPage(browser, { awaited, ...options }, journey) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, locale: "zh-CN", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !(awaited && message.text().includes(awaited))) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await journey(page);
    check(complaints.length === 0, `the console complains: ${complaints.join(" | ")}`);
  } finally {
    await context.close();
  }
}

/** How many failed. `only`: a pattern of names; `before`: called before each. */
export async function walk(journeys, { only = "", before = () => {} } = {}) {
  const { chromium } = require("playwright-core");
  const executablePath = process.env.KAIGONG_CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  let failed = 0;
  for (const [name, options, journey] of journeys) {
    if (!new RegExp(only).test(name)) continue;
    const started = Date.now();
    try {
      await before();
      await withPage(browser, options, journey);
      console.log(`ok      ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n    ${error.message}`);
    }
  }
  await browser.close();
  return failed;
}

/** Of a file that was called by itself: against a program, else against the mock of ui/mock. */
export async function walkAlone(meta, journeysOf, base = process.env.KAIGONG_URL) {
  if (process.argv[1] !== fileURLToPath(meta.url)) return;
  const mock = process.env.KAIGONG_MOCK_URL ?? "http://127.0.0.1:4173";
  const before = () => (base ? undefined : fetch(`${mock}/mock/mode?mode=demo`, { method: "POST" }));
  process.exit((await walk(journeysOf({ base: base ?? mock }), { only: process.argv[2], before })) ? 1 : 0);
}
