// Walks what must be settled: raised by an enterprise, climbing by the clock from county to province, settled there.
//   matterJourneys({ base })   a demonstration of its own: its day is moved on
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/matters.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

// Two texts of which neither is in the other: one journey must not find what another has raised.
const WHAT = `二期用地 ${Date.now() % 1_000_000} 亩批不下来`;
const MANY = `三期用电 ${Date.now() % 1_000_000} 千伏安接不进来`;

const castOf = async (page, base) => {
  await go(page, base, "/");
  return asks(page, "/api/demo/cast");
};
const holds = (person, role, region) =>
  person.posts.some((post) => post.role === role && (region === undefined || (post.region === region && !post.unit)));

/** An enterprise with a project in a county whose office, and those above it, somebody of the cast has. */
async function findSides(page, base) {
  const cast = await castOf(page, base);
  const { regions } = await asks(page, "/api/words");
  const parentOf = (key) => regions.find((region) => region.key === key)?.parent;
  const officeOf = (region) => cast.find((person) => holds(person, "office", region))?.person;
  for (const person of cast.filter((one) => holds(one, "enterprise"))) {
    await become(page, base, person.person);
    for (const row of (await asks(page, "/api/projects?limit=40")).rows) {
      const project = await asks(page, `/api/projects/${row.project}`);
      const county = project.region_key ?? regions.find((each) => each.name.zh === row.region.zh)?.key;
      const city = parentOf(county);
      const province = city && parentOf(city);
      const offices = [county, city, province].map((key) => key && officeOf(key));
      if (project.may.includes("raise") && offices.every(Boolean)) {
        return { enterprise: person.person, project: row.project, offices, keys: [county, city, province] };
      }
    }
  }
  throw new Error("no enterprise of the cast has a project whose county, city and province have an office");
}

const rowOf = (page, matter) => page.locator(`[data-testid="matters"] tr[data-matter="${matter}"]`);
async function seesInQueue(page, base, person, matter, wanted) {
  await become(page, base, person);
  const { rows } = await asks(page, "/api/matters?whose=mine&limit=200");
  same(rows.some((row) => row.matter === matter), wanted, `matter ${matter} asked of person ${person}`);
  await go(page, base, `/matters?view=mine&q=${encodeURIComponent(WHAT)}`);
  if (wanted) await rowOf(page, matter).waitFor();
  else await part(page, "matters-none").waitFor();
}
/** By the control that a demonstration has beside its day. */
async function moveOn(page, days) {
  const menu = page.locator(".move-day");
  if ((await menu.locator(".menu-panel").count()) === 0) await menu.locator("> button").click();
  const before = (await asks(page, "/api/ledger")).today;
  await menu.locator(`[data-days="${days}"]`).click();
  await until(page, "the day moves", (day) => !document.querySelector("#as-of")?.value.includes(day), before, 60_000);
  await page.keyboard.press("Escape");
  return (await asks(page, "/api/ledger")).today;
}
async function saysStep(page, base, [person, matter, step], fields = {}) {
  await become(page, base, person);
  await go(page, base, `/matters/${matter}`);
  await page.locator(`.matter-steps [data-step="${step}"]`).click();
  await part(page, "send").waitFor();
  for (const [name, text] of Object.entries(fields)) await at(page, `/${name}`).fill(text);
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
}
const historyOf = (page) =>
  part(page, "history")
    .locator("li")
    .evaluateAll((lines) => lines.map((line) => line.dataset.step));
async function climbsTo(page, base, matter, steps) {
  await go(page, base, `/matters/${matter}`);
  await part(page, "history").waitFor();
  for (let days = 0; days < 14; ++days) {
    if ((await historyOf(page)).at(-1) === "climbed") break;
    await moveOn(page, 1);
    await page.waitForTimeout(600);
  }
  same((await historyOf(page)).join(), steps.join(), "the history");
  const clock = part(page, "history").locator('[data-step="climbed"] .clock').last();
  same((await clock.innerText()).trim(), "系统时钟", "who let it climb");
}

async function climbsAndIsSettled(page, { base }) {
  const { enterprise, project, offices, keys } = await findSides(page, base);
  const [county, city, province] = offices;
  await become(page, base, enterprise);
  await go(page, base, `/project/${project}?do=raise`);
  await at(page, "/text").waitFor();
  await part(page, "send").click();
  await page.locator('[data-place="/text"][aria-invalid="true"]').waitFor();
  await page.locator('[data-place="/element"][aria-invalid="true"]').waitFor();
  await at(page, "/element").selectOption("land");
  await at(page, "/text").fill(WHAT);
  await at(page, "/ask").fill("请定土地指标从哪里调");
  await part(page, "send").click();
  await part(page, "raised-open").click();
  await page.waitForURL(/\/matters\/\d+/);
  const matter = Number(/matters\/(\d+)/.exec(page.url())[1]);
  await part(page, "turn-who").waitFor();
  const { row } = await asks(page, `/api/matters/${matter}`);
  same(row.at, keys[0], "the level that has it first");
  check((await part(page, "turn-who").innerText()).includes(row.at_name.zh), "the county isn't named");
  check((await part(page, "turn-climb").innerText()).includes(row.climbs), "it isn't said when it climbs");

  // Nobody receives it at the county, nobody replies at the city: it climbs by the clock alone.
  await seesInQueue(page, base, county, matter, true);
  await part(page, "matters-badge").waitFor();
  await seesInQueue(page, base, city, matter, false);
  await climbsTo(page, base, matter, ["raised", "climbed"]);
  await seesInQueue(page, base, county, matter, false);
  await seesInQueue(page, base, city, matter, true);
  await rowOf(page, matter).locator('button[data-step="received"]').click();
  await rowOf(page, matter).locator('[data-result="recorded"]').waitFor();
  await climbsTo(page, base, matter, ["raised", "climbed", "received", "climbed"]);
  await seesInQueue(page, base, city, matter, false);
  await seesInQueue(page, base, province, matter, true);
  await go(page, base, `/matters/${matter}`);
  await part(page, "ladder").locator("li.here").waitFor();
  same(await part(page, "ladder").locator("li.had").count(), 3, "levels that had it");
  same(await part(page, "ladder").locator("li.here").getAttribute("data-region"), keys[2], "the level that has it");

  await page.locator('.matter-steps [data-step="solved"]').click();
  await at(page, "/text").fill("已从省级预留指标调剂 120 亩");
  await part(page, "send").click();
  await page.locator('[data-place="/document"][aria-invalid="true"]').waitFor();
  await at(page, "/document").fill("示自然资函〔2022〕15号");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await seesInQueue(page, base, province, matter, false);
  await seesInQueue(page, base, enterprise, matter, true);
  await saysStep(page, base, [enterprise, matter, "refused"], { text: "批文还没有到县里" });
  await seesInQueue(page, base, enterprise, matter, false);
  await saysStep(page, base, [province, matter, "solved"], { text: "批文已送达", document: "示自然资函〔2022〕16号" });
  await saysStep(page, base, [enterprise, matter, "confirmed"]);
  await part(page, "state").and(page.locator('[data-state="settled"]')).waitFor();

  const all = "raised climbed received climbed solved refused solved confirmed".split(" ");
  same((await historyOf(page)).join(), all.join(), "the whole history");
  const entries = await part(page, "history")
    .locator("li")
    .evaluateAll((lines) => lines.map((line) => Number(line.dataset.seq)));
  for (const seq of entries) {
    const entry = await asks(page, `/api/entries/${seq}`);
    check(/^matter\.(raised|stepped)/.test(entry.kind), `entry ${seq} is ${entry.kind}`);
  }
  await part(page, "history").locator("li").last().locator("a.opens").last().click();
  await part(page, "line").waitFor();
  await page.keyboard.press("Escape");
  await raisedAnew(page, matter);
}
/** What ended is never opened again: a new one leads back to it. */
async function raisedAnew(page, matter) {
  await page.locator('.matter-steps [data-step="again"]').click();
  await at(page, "/text").fill(`${WHAT}，又变了`);
  await part(page, "send").click();
  await part(page, "raised-open").click();
  await part(page, "again").click();
  await page.waitForURL(new RegExp(`/matters/${matter}(\\?|$)`));
  await part(page, "anew").waitFor();
}

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
/** An office that has two new matters to receive. */
async function becomeAsked(page, base) {
  const { enterprise, project, offices } = await findSides(page, base);
  await become(page, base, enterprise);
  for (const element of ["finance", "labour"]) {
    const fields = { project: String(project), element, text: `${MANY}，${element} ${Math.random()}` };
    const raised = await does(page, "raise", fields);
    check(raised.recorded === 1, JSON.stringify(raised));
  }
  await become(page, base, offices[0]);
  return project;
}

async function narrowsAndLooks(page, { base }) {
  await castOf(page, base);
  await go(page, base, "/matters?view=list");
  const counts = part(page, "matter-counts").locator('[data-name="element"] a').first();
  await counts.click();
  await page.waitForURL(/element=/);
  const element = new URL(page.url()).searchParams.get("element");
  const { count, states } = await asks(page, `/api/matters?element=${element}&limit=1`);
  await until(page, "the count", (n) => document.querySelector('[data-testid="matter-count"]').textContent.includes(n), `${count}`);
  await page.reload();
  await page.locator("a.matter-link").first().waitFor();
  await page.locator("a.matter-link").first().focus();
  await page.keyboard.press("ArrowDown");
  check(await page.locator("a.matter-link").nth(1).evaluate((link) => link === document.activeElement), "arrows don't go");

  await page.locator('[data-look="board"]').click();
  check(page.url().includes(`element=${element}`), "another look forgets the filter");
  const first = states.find((each) => each.count > 1);
  const column = part(page, "matter-board").locator(`section[data-state="${first.code}"]`);
  await column.locator("li").nth(1).waitFor();
  same((await column.locator('[data-testid="board-count"]').innerText()).trim(), `${first.count}`, "the column's count");
  await column.locator("li a").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await part(page, "turn").waitFor();
  await page.goBack();
  await part(page, "matter-board").waitFor();
}

async function receivesMany(page, { base }) {
  await becomeAsked(page, base);
  await go(page, base, `/matters?view=mine&q=${encodeURIComponent(MANY)}`);
  const boxes = page.locator("tbody .pick input");
  await boxes.first().waitFor();
  await boxes.first().click();
  await boxes.nth(1).click();
  await part(page, "bulk-open").click();
  await part(page, "bulk-steps").locator('[data-step="passed"]').click();
  await part(page, "bulk-go").click();
  await page.locator('[data-place="/recipient"][aria-invalid="true"]').waitFor();
  await part(page, "bulk-steps").locator('[data-step="received"]').click();
  const able = Number(/\((\d+)\)/.exec(await part(page, "bulk-steps").locator('[data-step="received"]').innerText())[1]);
  await part(page, "bulk-go").click();
  await part(page, "bulk-steps").locator('[data-result="recorded"]').nth(able - 1).waitFor();
  same(await part(page, "bulk-steps").locator('[data-result="recorded"]').count(), able, "received");
}

async function isAccessible(page, { base }) {
  const project = await becomeAsked(page, base);
  const { rows } = await asks(page, "/api/matters?whose=mine&limit=1");
  const ended = (await asks(page, "/api/matters?state=ended&limit=1")).rows[0];
  const seen = async (path, shows) => {
    await go(page, base, path);
    await page.locator(shows).first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  };
  await seen("/matters?view=mine", '[data-testid="matters"]');
  await seen("/matters?view=list&state=ended", '[data-testid="matters"], [data-testid="matters-none"]');
  await seen("/matters?view=board", '[data-testid="matter-board"] li');
  await seen("/matters?do=raise", '[data-place="/text"]');
  await seen(`/matters/${rows[0].matter}?do=${rows[0].may.at(-1)}`, '[data-place="/text"]');
  if (ended) await seen(`/matters/${ended.matter}`, '[data-testid="history"]');
  await seen("/today", '[data-testid="matters-today"]');
  await seen(`/project/${project}`, '[data-testid="project-matters"]');
  await go(page, base, "/matters?view=mine");
  await page.locator("tbody .pick input").first().click();
  await part(page, "bulk-open").click();
  await part(page, "bulk-steps").waitFor();
  await standsUpToAxe(page, "many steps");
  await page.keyboard.press("Escape");
  await page.locator(".move-day > button").click();
  await page.locator(".move-day .menu-panel").waitFor();
  await standsUpToAxe(page, "the day moved on");
}

/** The sentence of a light is what is stuck, what clears it is what is asked. */
async function makesMatterOfLight(page, { base }) {
  const cast = await castOf(page, base);
  await become(page, base, cast.find((person) => holds(person, "office", "jilin")).person);
  await go(page, base, "/warnings");
  const row = part(page, "warnings").locator("tbody tr").first();
  await row.waitFor();
  const [why, clears] = await row.locator("td.wraps").allInnerTexts();
  await row.locator('[data-testid="light-matter"]').click();
  await at(page, "/text").waitFor();
  const text = await at(page, "/text").inputValue();
  check(text.includes(why.trim()), `the matter says ${text} and not why: ${why}`);
  check(clears.includes(await at(page, "/ask").inputValue()), "it asks for something else than what clears the light");
  same(await at(page, "/kind").inputValue(), "directive", "its kind");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  const { rows } = await asks(page, `/api/matters?whose=raised&q=${encodeURIComponent(text)}`);
  same(rows[0]?.kind, "directive", "the matter that was raised");
}

export const matterJourneys = (house) =>
  house.base
    ? [
        ["matters are narrowed by their counts, and stand on a board", {}, (page) => narrowsAndLooks(page, house)],
        ["a warning becomes a matter in one step", {}, (page) => makesMatterOfLight(page, house)],
        ["many matters are received together", {}, (page) => receivesMany(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "dark" },
          {
            ...{ locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 } },
            ...{ hasTouch: true, isMobile: true },
          },
        ].map((options) => [
          `matters are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
        [
          "a blocker climbs by the clock from county to province, and is settled there",
          { awaited: REFUSALS },
          (page) => climbsAndIsSettled(page, house),
        ],
      ]
    : [];

await walkAlone(import.meta, matterJourneys, process.env.KAIGONG_MATTERS_URL);
