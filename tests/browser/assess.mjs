// Walks the assessment: published, compared, corrected by a document, its method edited and adopted. As people.mjs:
//   assessJourneys({ base })   a ledger judged by tests/methods/red-and-black.json, with a cast
// By itself: KAIGONG_JUDGED_URL=… node tests/browser/assess.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part as told, same, standsUpToAxe, walkAlone } from "./walk.mjs";

const THEN = "2022-03-31";

async function becomeOffice(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const office = cast.find((each) =>
    each.posts.some((post) => post.role === "office" && !post.region.includes("/")),
  );
  check(office, "nobody answers for the whole");
  await become(page, base, office.person);
}

async function publishes(page, { base }) {
  await becomeOffice(page, base);
  await go(page, base, "/race");
  await told(page, "publish").click();
  await told(page, "publish-facts").waitFor();
  const facts = await told(page, "publish-facts").innerText();
  const race = await asks(page, "/api/race");
  const units = race.groups.reduce((sum, group) => sum + group.rows.length, 0);
  check(facts.includes(race.method.name.zh) && facts.includes(String(units)), facts);
  for (const list of race.lists) {
    const row = race.groups.flatMap((group) => group.rows).find((each) => each.lists.includes(list.code));
    check(!row || facts.includes(row.name.zh), `${list.code} isn't told: ${facts}`);
  }
  await at(page, "/day").fill("2030-01-01");
  await page.locator(".modal .reasons").first().waitFor();
  check(await told(page, "publish-go").isDisabled(), "a day to come can be published");
  await at(page, "/day").fill(race.as_of);
  await page.locator('[data-testid="publish-go"]:not(:disabled)').click();
  await told(page, "result-digest").waitFor();
  const [newest] = (await asks(page, "/api/assessments")).sort((one, two) => two.seq - one.seq);
  same(await told(page, "result-digest").innerText(), newest.digest, "the result's digest");
  same(await page.locator(".modal .copy-line input").inputValue(), `kaigong rank --recompute ${newest.seq}`, "the command");
  await page.keyboard.press("Escape");
  await told(page, "published-line").waitFor();
  const row = told(page, "published").locator("tbody tr").first();
  check((await row.innerText()).includes(race.as_of), "the list doesn't show it");
}

// On a slow line the ledger's days are known only after somebody has begun to type.
async function typesBeforeItsDays(page, { base }) {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/api/ledger", async (route) => {
    await held;
    await route.continue();
  });
  await go(page, base, "/race");
  await page.locator("#compare").fill("2099-01-01");
  await page.locator("#compare").press("Enter");
  await page.locator("#as-of").pressSequentially("2022-0");
  const answered = page.waitForResponse("**/api/ledger");
  arrive();
  await answered;
  await page.locator(".compare .reasons").waitFor();
  same(await page.locator("#compare").inputValue(), "2099-01-01", "the day to compare");
  same(await page.locator("#as-of").inputValue(), "2022-0", "the day of the page");
}

async function compares(page, { base }) {
  await go(page, base, "/race");
  await page.locator("#compare").fill("2099-01-01");
  await page.locator("#compare").press("Enter");
  await page.locator(".compare .reasons").waitFor();
  await page.locator("#compare").fill(THEN);
  await page.locator("#compare").press("Enter");
  await told(page, "comparison").waitFor();
  check(page.url().includes(`against=${THEN}`), page.url());
  const [then, now] = [await asks(page, `/api/race?as_of=${THEN}`), await asks(page, "/api/race")];
  const rows = told(page, "comparison").locator("tbody tr");
  same(await rows.count(), now.groups[0].rows.length, "rows");
  const moves = now.groups[0].rows.map((row) => {
    const before = then.groups[0].rows.find((each) => each.key === row.key);
    return { key: row.key, moved: Math.abs(before.rank - row.rank), before };
  });
  const first = moves.find((each) => each.key === moves.reduce((a, b) => (b.moved > a.moved ? b : a)).key);
  const top = await rows.first().getAttribute("data-key");
  same(moves.find((each) => each.key === top).moved, first.moved, "what moved most comes first");
  await rows.first().locator("td").nth(2).locator("a").click();
  await page.locator(".panel .the-figure").waitFor();
  const shown = Number(await page.locator(".panel .the-figure").innerText());
  const score = moves.find((each) => each.key === top).before.score / 1e6;
  check(Math.abs(shown - score) < 0.006, `${shown} opens for ${score} of ${THEN}`);
  await page.reload();
  await page.locator(".panel .the-figure").waitFor();
  await told(page, "comparison").waitFor();
}

async function givesPoints(page, { base }) {
  await becomeOffice(page, base);
  await go(page, base, "/race?open=score&open.unit=jilin/songyuan&open.part=bonus");
  await page.locator('[data-deed="adjust"]').click();
  await at(page, "/points").fill("1.5");
  await at(page, "/reason").fill("观摩获奖");
  await told(page, "send").click();
  await page.locator('[data-place="/document"][aria-invalid="true"]').waitFor();
  await at(page, "/document").fill(`示办〔2022〕${Date.now() % 100000}号`);
  await told(page, "send").click();
  await told(page, "receipt").waitFor();
  await page.locator('.panel [data-testid="entries"]', { hasText: "观摩获奖" }).waitFor();
  await go(page, base, "/race?open=score&open.unit=jilin/songyuan&open.do=exempt");
  await at(page, "/rule").waitFor();
  check((await at(page, "/rule").locator("option").count()) > 2, "no rule of units can be chosen");
}

async function adopts(page, { base }) {
  await becomeOffice(page, base);
  await go(page, base, "/race/simulate");
  await page.locator("form.simulate button", { hasText: "取现行办法来改" }).click();
  const weight = at(page, "/scheme/items/0/weight_points");
  await weight.waitFor();
  const text = await page.locator("#method").inputValue();
  const points = Number(await weight.inputValue()) + 5;
  await weight.fill(String(points));
  const changed = await page.locator("#method").inputValue();
  same(JSON.parse(changed).scheme.items[0].weight_points, points, "the text follows the form");
  same(changed.length, text.length, "length of the rest of the text");
  await page.locator("#method").fill(text.replace('"version": "', '"version": "x'));
  check((await at(page, "/version").inputValue()).startsWith("x"), "the form doesn't follow the text");
  await page.locator("#method").fill(changed);
  await told(page, "simulate").click();
  await told(page, "adopt").click();
  await told(page, "adopt-facts").waitFor();
  const { method, history } = await asks(page, "/api/method");
  const used = history.filter((each) => each.code === method.code).map((each) => String(each.version));
  const version = await page.locator(".modal").locator('[data-place="/version"]').inputValue();
  check(!used.includes(version), `version ${version} is used already`);
  await told(page, "adopt-go").click();
  await told(page, "adopted").waitFor();
  same(String((await asks(page, "/api/method")).method.version), version, "the version in force");
}

const OPENED = [
  ["/race", '[data-testid="publish"]', '[data-testid="publish-facts"]'],
  [`/race?against=${THEN}`, null, '[data-testid="comparison"]'],
  ["/race", '[data-testid="published"] td button', ".published .copy-line, [data-testid='race']"],
  ["/race?open=score&open.unit=jilin/songyuan&open.part=bonus&open.do=adjust", null, '[data-place="/points"]'],
  ["/race/simulate", "form.simulate button.button", '[data-testid="method-form"] fieldset'],
];
async function isAccessible(page, { base }) {
  await becomeOffice(page, base);
  for (const [path, press, shows] of OPENED) {
    await go(page, base, path);
    if (press) await page.locator(press).first().click();
    await page.locator(shows).first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

export const assessJourneys = (house) => [
  ["a race is published and can be computed again", { awaited: REFUSALS }, (page) => publishes(page, house)],
  ["what is typed outlives what arrives meanwhile", {}, (page) => typesBeforeItsDays(page, house)],
  ["two days of a race stand side by side", {}, (page) => compares(page, house)],
  ["points are given by a document only", { awaited: REFUSALS }, (page) => givesPoints(page, house)],
  ...[
    { locale: "zh-CN", colorScheme: "dark" },
    { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ].map((options) => [
    `the assessment is accessible (${options.locale}, ${options.colorScheme})`,
    { ...options, bypassCSP: true, awaited: REFUSALS },
    (page) => isAccessible(page, house),
  ]),
  ["a method is edited as a form and adopted", { awaited: REFUSALS }, (page) => adopts(page, house)],
];

await walkAlone(import.meta, assessJourneys, process.env.KAIGONG_JUDGED_URL);
