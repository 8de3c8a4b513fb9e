// Walks an unannounced visit: the province plans it from proposals in one city, which sees nothing of it; what is found
// there differs from the ledger and becomes a matter with a day; once it is done the city sees it and has the matter.
//   visitJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/visits.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";
import { photo } from "./project.mjs";

const CITY = "jilin/changchun";
const STOPS = 3;
const officeOf = (cast, region) =>
  cast.find((each) => each.posts.some((post) => post.role === "office" && post.region === region))?.person;
const stopAt = (page, project) => part(page, "stops").locator(`li[data-project="${project}"]`);
const wrongAt = (page, place) => page.locator(`[data-place="${place}"][aria-invalid="true"]`);

/** The province's office and the city's; the ledger's day. */
async function findOffices(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const { regions } = await asks(page, "/api/words");
  const province = officeOf(cast, regions.find((each) => !each.parent).key);
  const city = officeOf(cast, CITY);
  check(province && city, "no office of the province or of the city in the cast");
  return { province, city, today: (await asks(page, "/api/ledger")).today };
}

/** Through the form, from what is proposed in the city; its number and its projects in the order of the route. */
async function plans(page, base, { province }, kind) {
  await become(page, base, province);
  await go(page, base, "/visits?do=plan");
  await at(page, "/kind").selectOption(kind);
  check((await at(page, "/name").inputValue()).length > 4, "no name is proposed");
  await at(page, "/within").selectOption(CITY);
  const proposed = part(page, "proposals").locator("tbody tr");
  await until(page, "the city's projects are proposed", async () => {
    const rows = [...document.querySelectorAll('[data-testid="proposals"] tbody tr')];
    return rows.length > 2 && rows.every((row) => row.querySelector(".stop-why")?.textContent.trim());
  });
  const { rows } = await asks(page, `/api/visit-stops?region=${CITY}&count=12`);
  await until(page, "it is what the server proposes", (first) =>
    document.querySelector('[data-testid="proposals"] tbody tr')?.dataset.project === first, String(rows[0].row.project));
  for (let index = 0; index < STOPS; index++) await proposed.nth(index).locator("input").check();
  const route = part(page, "route").locator("li");
  same(await route.count(), STOPS, "stops on the route");
  const second = await route.nth(1).getAttribute("data-stop");
  await route.nth(1).locator("button").first().focus();
  await page.keyboard.press("Alt+ArrowUp");
  await until(page, "the second goes first", (stop) =>
    document.querySelector('[data-testid="route"] li')?.dataset.stop === stop, second);
  return route.evaluateAll((all) => all.map((each) => Number(each.dataset.stop)));
}

async function recordsPlan(page, name) {
  await at(page, "/name").fill(name);
  await at(page, "/from").fill("四月");
  await part(page, "send").click();
  await wrongAt(page, "/from").waitFor();
  await at(page, "/from").fill((await asks(page, "/api/ledger")).today);
  await part(page, "send").click();
  await part(page, "planned-open").click();
  await part(page, "stops").waitFor();
  return new URL(page.url()).pathname.split("/").pop();
}

/** Nothing of it: no line, no page, nothing at its projects. */
async function seesNothing(page, base, { city }, number, project, name) {
  await become(page, base, city);
  await go(page, base, "/visits");
  await part(page, "visits").or(part(page, "visits-none")).waitFor();
  check(!(await page.locator("main").innerText()).includes(name), "the city reads the name of what it isn't to know of");
  same(await page.locator(`tr[data-visit="${number}"]`).count(), 0, "lines of the secret visit");
  check((await asks(page, `/api/visits/${number}`)).status >= 400, "the city may open the secret visit");
  await go(page, base, `/project/${project}`);
  await part(page, "evidence").waitFor();
  check(!(await page.locator("main").innerText()).includes(name), "the project's page tells of the secret visit");
}

async function saysWhatItFound(page, project, state) {
  await stopAt(page, project).locator('[data-do="seen"]').click();
  await at(page, "/workers").fill("许多");
  await part(page, "send").click();
  await wrongAt(page, "/found").waitFor();
  await wrongAt(page, "/workers").waitFor();
  await at(page, "/found").selectOption(state === "building" ? "idle" : "working");
  await at(page, "/workers").fill("2");
  await at(page, "/machines").fill("0");
  await at(page, "/text").fill("只有两名看护");
  await page.locator('.deed [data-testid="choose"]').setInputFiles([photo("现场.png")]);
  await page.locator('.deed .pick[data-state="ready"]').waitFor();
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await stopAt(page, project).locator('[data-testid="difference"]').waitFor();
  await stopAt(page, project).locator(".stop-photos img").waitFor();
}

/** Without a day it isn't sent; its number. */
async function raisesMatter(page, project, due) {
  await stopAt(page, project).locator('[data-do="raise"]').click();
  await at(page, "/kind").waitFor();
  await until(page, "it is something to be put right", () =>
    document.querySelector('[data-place="/kind"]')?.value === "rectification");
  check((await at(page, "/text").inputValue()).includes("看护"), "what was found isn't told in the matter");
  await part(page, "send").click();
  await wrongAt(page, "/due").waitFor();
  await at(page, "/due").fill(due);
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  const row = part(page, "visit-matters").locator("tr[data-matter]");
  await row.first().waitFor();
  return row.first().getAttribute("data-matter");
}

async function says(page, step, text) {
  await page.locator(`[data-step="${step}"]`).first().click();
  await part(page, "send").click();
  await wrongAt(page, "/text").waitFor();
  await at(page, "/text").fill(text);
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await part(page, "visit-steps").locator(`li[data-step="${step}"]`).waitFor();
}

async function goesUnannounced(page, { base }) {
  const offices = await findOffices(page, base);
  const name = `巡检直插现场 ${Date.now()}`;
  const route = await plans(page, base, offices, "unannounced");
  check((await part(page, "plan-secret").innerText()).includes("结束以前"), "who knows before it is done isn't said");
  const number = await recordsPlan(page, name);
  same(await part(page, "stops").locator("> li").first().getAttribute("data-project"), String(route[0]), "the first stop");
  await part(page, "secret").waitFor();
  await seesNothing(page, base, offices, number, route[0], name);

  await become(page, base, offices.province);
  await go(page, base, `/visits/${number}`);
  await part(page, "stops").waitFor();
  const { stops } = await asks(page, `/api/visits/${number}`);
  await saysWhatItFound(page, route[0], stops[0].row.state);
  const matter = await raisesMatter(page, route[0], "2022-12-30");
  await says(page, "done", "另两个项目道路封闭");
  await says(page, "fed_back", "已向带队领导书面反馈");
  same(await part(page, "visit-state").getAttribute("data-state"), "fed_back", "where the visit stands");

  await become(page, base, offices.city);
  await go(page, base, "/visits?state=fed_back");
  await part(page, "visits").locator(`tr[data-visit="${number}"] a`).click();
  await stopAt(page, route[0]).locator('[data-testid="difference"]').waitFor();
  same(await part(page, "stops").locator('[data-do="seen"]').count(), 0, "stops that the city may say something of");
  await go(page, base, `/project/${route[0]}`);
  await part(page, "project-visits").locator(`tr[data-visit="${number}"]`).waitFor();
  await part(page, "project-matters").locator(`tr[data-matter="${matter}"] a`).click();
  await page.locator("h1", { hasText: "看护" }).waitFor();
  const { row } = await asks(page, `/api/matters/${matter}`);
  same(row.due, "2022-12-30", "the day by which it is to be put right");
}

/** Opened before, it opens without a network; what is said there waits with its photo, and goes when there is one. */
async function worksOffline(page, { base }) {
  const offices = await findOffices(page, base);
  const [first] = await plans(page, base, offices, "tour");
  const number = await recordsPlan(page, `巡检踏查 ${Date.now()}`);
  await stopAt(page, first).locator('[data-do="seen"]').click();
  await at(page, "/found").waitFor();
  await until(page, "the worker keeps the pages", async () =>
    Boolean((await navigator.serviceWorker.ready).active && navigator.serviceWorker.controller),
  );
  await page.reload();
  await at(page, "/found").waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await stopAt(page, first).waitFor();
  await at(page, "/found").selectOption("slow");
  await at(page, "/text").fill("没有信号时记下的");
  await page.locator('.deed [data-testid="choose"]').setInputFiles([photo("现场.png")]);
  await page.locator('.deed .pick[data-state="ready"]').waitFor();
  await part(page, "send").click();
  await part(page, "queued").waitFor();
  await part(page, "stop-queued").first().waitFor();
  await page.locator('[data-testid="queued"] a').click();
  await part(page, "unsent").locator('li[data-state="waiting"]', { hasText: "没有信号时记下的" }).waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await until(page, "all is sent", () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("kaigong.unsent."))
      .every((key) => JSON.parse(localStorage.getItem(key)).state === "recorded"),
  );
  const { stops } = await asks(page, `/api/visits/${number}`);
  same(stops[0].text, "没有信号时记下的", "what was found");
  same(stops[0].evidence.length, 1, "photos of it");
}

async function isAccessible(page, { base }) {
  const { province } = await findOffices(page, base);
  await become(page, base, province);
  const { rows } = await asks(page, "/api/visits");
  const pages = [
    ["/visits?do=plan", "proposals"],
    ...(rows.length ? [[`/visits/${rows[0].visit}`, "stops"]] : []),
    ...rows
      .filter((row) => row.state === "under_way" && row.may)
      .slice(0, 1)
      .map((row) => [`/visits/${row.visit}?do=done`, "send"]),
  ];
  for (const [path, shows] of pages) {
    await go(page, base, path);
    await part(page, shows).first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

/** The route, and a sheet for each stop: none of them over its edge. */
async function printsPack(page, { base }) {
  const { province } = await findOffices(page, base);
  await become(page, base, province);
  const { rows } = await asks(page, "/api/visits");
  check(rows.length > 0, "no visit to print");
  await go(page, base, `/visits/${rows[0].visit}/cards`);
  await part(page, "route-sheet").waitFor();
  const stops = rows[0].stops;
  await until(page, "every stop has its sheet", (count) =>
    document.querySelectorAll('[data-testid="card-sheet"]').length === count, stops);
  same(await part(page, "route-sheet").locator("tbody tr").count(), stops, "lines of the route");
  await page.waitForTimeout(400);
  const over = await part(page, "card-sheet").evaluateAll((all) =>
    all.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
  same(over, 0, "sheets that run over");
}

export const visitJourneys = (house) =>
  house.base
    ? [
        [
          "an unannounced visit is planned, finds what differs, and is told once it is done",
          { awaited: REFUSALS },
          (page) => goesUnannounced(page, house),
        ],
        ["what a visit finds without a network waits and goes", { awaited: REFUSALS }, (page) => worksOffline(page, house)],
        ["a tour pack prints the route and a sheet for each stop", {}, (page) => printsPack(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "light" },
          { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `visits are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, visitJourneys, process.env.KAIGONG_MATTERS_URL);
