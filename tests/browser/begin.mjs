// Walks from a demonstration to a ledger of one's own. It can be walked once: the demonstration is gone afterwards.
//   beginJourneys({ link })   the terminal's …/begin?token=…; none: nothing is walked
// By itself: KAIGONG_BEGIN_LINK=http://127.0.0.1:8080/begin?token=… node tests/browser/begin.mjs
import { REFUSALS, asks, at, check, go, part, same, standsUpToAxe, walkAlone } from "./walk.mjs";

const LOST = "Failed to load resource";

async function isAccessible(page, link) {
  await page.goto(link);
  await at(page, "/name").waitFor();
  await standsUpToAxe(page, "/begin");
  await page.goto(link.split("?")[0]);
  await at(page, "/token").waitFor();
  await at(page, "/name").fill("某省");
  await page.locator('button[type="submit"]').click();
  await page.locator('[data-place="/token"][aria-invalid="true"]').waitFor();
  await standsUpToAxe(page, "/begin without a link");
}

async function begins(page, link) {
  const base = new URL(link).origin;
  await go(page, base, "/today");
  await part(page, "person").click();
  await part(page, "begin").click();
  await at(page, "/token").fill("wrong");
  await at(page, "/name").fill("某省重大项目台账");
  await page.locator('button[type="submit"]').click();
  await page.locator('[data-place="/token"][aria-invalid="true"]').waitFor();
  await at(page, "/token").fill(link);
  await at(page, "/currency").fill("yuan");
  await page.locator('button[type="submit"]').click();
  await page.locator('[data-place="/currency"][aria-invalid="true"]').waitFor();
  await at(page, "/currency").fill("cny");
  await at(page, "/region").fill("某省");
  await at(page, "/digest").selectOption("sm3");
  await page.evaluate(() => localStorage.setItem("kaigong.draft.1.progress.project/1", "{}"));
  await page.locator('button[type="submit"]').click();
  await part(page, "begin-waits").waitFor();
  await page.waitForURL(/\/setup\?token=/, { timeout: 60_000 });
  await at(page, "/login").waitFor();
  same(await page.evaluate(() => localStorage.getItem("kaigong.draft.1.progress.project/1")), null, "an old draft");
  await at(page, "/name").fill("王管理");
  await at(page, "/login").fill("wang");
  await at(page, "/password").fill("four unrelated words here");
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/people/, { timeout: 20_000 });
  const ledger = await asks(page, "/api/ledger");
  check(ledger.name.zh === "某省重大项目台账" && ledger.digest_kind === "SM3", JSON.stringify(ledger));
  await go(page, base, "/begin");
  await page.locator("main a.button").waitFor();
}

export const beginJourneys = ({ link }) =>
  link
    ? [
        ...[
          { locale: "zh-CN", colorScheme: "dark" },
          { locale: "en-GB", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `the way out of the demonstration is accessible (${options.locale})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, link),
        ]),
        ["a demonstration makes room for a ledger of one's own", { awaited: LOST }, (page) => begins(page, link)],
      ]
    : [];

await walkAlone(import.meta, () => beginJourneys({ link: process.env.KAIGONG_BEGIN_LINK }), "there");
