// Walks what follows a publication: an appeal of a unit, its answer, and what was published against what is known now.
//   appealJourneys({ base })   a ledger judged by tests/methods/red-and-black.json, with a cast
// By itself: KAIGONG_JUDGED_URL=… node tests/browser/appeal.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part as told, same, standsUpToAxe, walkAlone } from "./walk.mjs";

const UNIT = "jilin/songyuan";
const OTHER = "jilin/baishan";
const PANEL = `/race?open=score&open.unit=${UNIT}`;
let turn = 0;

async function becomeOfficeOf(page, base, region) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const office = cast.find((each) => each.posts.some((post) => post.role === "office" && post.region === region));
  check(office, `nobody answers for ${region}`);
  await become(page, base, office.person);
}
const becomeProvince = (page, base) => becomeOfficeOf(page, base, "jilin");
const becomeCity = (page, base) => becomeOfficeOf(page, base, UNIT);

/** As a page would send it. */
const does = (page, deed, fields) =>
  page.evaluate(
    async ([name, said]) => {
      const body = JSON.stringify({ ...said, id: crypto.randomUUID() });
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(`/api/deeds/${name}`, { method: "POST", headers, body });
      return answer.ok ? answer.json() : { status: answer.status, said: await answer.text() };
    },
    [deed, fields],
  );
const documentNow = () => `示办〔2022〕${Date.now() % 1_000_000}-${++turn}号`;

/** Something new is published, so that nothing said of it yet stands. */
async function publishAnew(page, base) {
  await becomeProvince(page, base);
  const { as_of } = await asks(page, "/api/race");
  const fields = { of: UNIT, item: "bonus", points: "0.1", day: as_of, reason: "观摩", document: documentNow() };
  const given = await does(page, "adjust", fields);
  check(given.recorded, JSON.stringify(given));
  const published = await does(page, "publish", { day: as_of });
  check(published.recorded, JSON.stringify(published));
  return { seq: published.seq, as_of };
}
async function appeal(page, base, item) {
  await becomeCity(page, base);
  await go(page, base, `${PANEL}&open.part=${item}`);
  await page.locator('[data-deed="appeal"]').click();
  await at(page, "/reason").waitFor();
  await told(page, "send").click();
  await page.locator('[data-place="/reason"][aria-invalid="true"]').waitFor();
  await at(page, "/reason").fill("漏计一份文件");
  await told(page, "send").click();
  await told(page, "receipt").waitFor();
  return (await asks(page, `/api/appeals?open=1&unit=${UNIT}&limit=1`)).rows[0];
}

async function appealsAndIsAnswered(page, { base }) {
  const { seq } = await publishAnew(page, base);
  const open = await appeal(page, base, "bonus");
  same([open.assessment, open.unit, open.item].join(), [seq, UNIT, "bonus"].join(), "what waits");
  await page.locator(`.panel [data-appeal="${open.seq}"]`, { hasText: "待答复" }).waitFor();
  await page.locator(`[data-testid="race"] tr[data-key="${UNIT}"] .appealed`).waitFor();
  await go(page, base, `/race?open=score&open.unit=${OTHER}`);
  await page.locator(".panel .the-figure").waitFor();
  same(await page.locator('[data-deed="appeal"]').count(), 0, "forms to appeal for another unit");

  await becomeProvince(page, base);
  await go(page, base, "/today");
  await told(page, "appeals-waiting").locator(`a[href*="answer=${open.seq}"]`).click();
  await at(page, "/verdict").selectOption("upheld");
  await at(page, "/reason").fill("补计");
  await told(page, "send").click();
  await page.locator('[data-place="/document"][aria-invalid="true"]').waitFor();
  const document = documentNow();
  await at(page, "/document").fill(document);
  await told(page, "send").click();
  await told(page, "give-points").click();
  await at(page, "/points").waitFor();
  same(await page.locator(".panel").locator('[data-place="/document"]').inputValue(), document, "the answer's document");
  await at(page, "/points").fill("1.5");
  await page.locator('.panel [data-place="/reason"]').fill("申诉成立");
  await page.locator(".panel").locator('[data-testid="send"]').click();
  await page.locator('.panel [data-testid="receipt"]').waitFor();

  await becomeCity(page, base);
  await go(page, base, "/today");
  await told(page, "appeals-own").locator(`[data-appeal="${open.seq}"]`, { hasText: "成立" }).waitFor();
}

async function standsAsItWas(page, { base }) {
  const { seq, as_of } = await publishAnew(page, base);
  const kept = await asks(page, `/api/assessments/${seq}/race`);
  const then = kept.groups.flatMap((group) => group.rows).find((row) => row.key === UNIT);
  await does(page, "adjust", {
    ...{ of: UNIT, item: "bonus", points: "-2", day: as_of, reason: "更正", document: documentNow() },
  });
  await go(page, base, "/race");
  await told(page, "published").locator("tbody th a").first().waitFor();
  await page.locator(`[data-testid="published"] a[href*="published=${seq}"]`).click();
  await told(page, "as-it-was").waitFor();
  const shown = page.locator(`[data-testid="race"] tr[data-key="${UNIT}"]`);
  const score = (then.score / 1e6).toFixed(2);
  check((await shown.innerText()).includes(score), `${score} isn't what is shown`);
  await told(page, "since").click();
  await told(page, "comparison").waitFor();
  const line = told(page, "comparison").locator(`tr[data-key="${UNIT}"]`);
  check((await line.innerText()).includes("−2.00"), await line.innerText());
  await line.locator("td").nth(2).locator("a").click();
  await told(page, "as-published").waitFor();
  same(await page.locator(".panel .the-figure").innerText(), score, "the score as published");
  await page.locator(".panel tbody tr", { hasText: "加分扣分" }).locator("a").click();
  await told(page, "published-sums").waitFor();
  await page.reload();
  await told(page, "as-published").locator("a", { hasText: "看现在的" }).click();
  await told(page, "sentence").waitFor();
  await page.keyboard.press("Escape");
  await told(page, "as-now").click();
  await told(page, "published-line").waitFor();
  check(!page.url().includes("published="), page.url());
}

async function withdraws(page, { base }) {
  await publishAnew(page, base);
  const { seq } = await appeal(page, base, "panel");
  await go(page, base, "/race");
  await page.locator(`[data-key="${seq}"] [data-testid="withdraw"]`).click();
  await at(page, "/reason").fill("已核对");
  await told(page, "send").click();
  await told(page, "after-answer").locator("strong", { hasText: "已撤回" }).waitFor();
}

async function isAccessible(page, { base }) {
  const { seq } = await publishAnew(page, base);
  await becomeCity(page, base);
  const raised = await does(page, "appeal", { of: UNIT, item: "bonus", assessment: String(seq), reason: "漏计" });
  check(raised.recorded, JSON.stringify(raised));
  const seen = async (path, shows) => {
    await go(page, base, path);
    await page.locator(shows).first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  };
  await seen(`${PANEL}&open.part=panel&open.do=appeal`, '[data-place="/item"]');
  await seen("/today", '[data-testid="appeals-own"]');
  await becomeProvince(page, base);
  await seen(`/race?published=${seq}`, '[data-testid="as-it-was"]');
  await seen(`/race?published=${seq}&since=1`, '[data-testid="comparison"]');
  const part = `open=score&open.unit=${UNIT}&open.part=completion&open.published=${seq}`;
  await seen(`/race?published=${seq}&${part}`, '[data-testid="published-sums"]');
  await seen(`/race?answer=${raised.seq}`, '[data-place="/verdict"]');
  await seen("/today", '[data-testid="appeals-waiting"]');
  await does(page, "answer-appeal", {
    ...{ appeal: String(raised.seq), verdict: "upheld", reason: "补计", document: documentNow() },
  });
  await seen(`/race?answer=${raised.seq}`, '[data-testid="give-points"]');
}

export const appealJourneys = (house) => [
  ["an appeal is raised, answered and seen", { awaited: REFUSALS }, (page) => appealsAndIsAnswered(page, house)],
  ["a race stands as it was published", {}, (page) => standsAsItWas(page, house)],
  ["an appeal is withdrawn", { awaited: REFUSALS }, (page) => withdraws(page, house)],
  ...[
    { locale: "zh-CN", colorScheme: "dark" },
    { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ].map((options) => [
    `appeals are accessible (${options.locale}, ${options.colorScheme})`,
    { ...options, bypassCSP: true, awaited: REFUSALS },
    (page) => isAccessible(page, house),
  ]),
];

await walkAlone(import.meta, appealJourneys, process.env.KAIGONG_JUDGED_URL);
