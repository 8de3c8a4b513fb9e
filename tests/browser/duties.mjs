// Walks duties: the office gives one and hands all of a person's over, notes a visit, and closes a line of a plan.
//   dutyJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/duties.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const CITY = "jilin/baishan";
const holders = (cast, role) =>
  cast
    .filter((each) => each.posts.some((post) => post.role === role && post.region === CITY))
    .map((each) => each.person);

/** The city's office and its two leaders. */
async function findCity(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const [office] = holders(cast, "office");
  const leaders = holders(cast, "leader");
  check(office && leaders.length === 2, "no office or no two leaders of the city in the cast");
  return { office, leaders };
}

const enterprisePage = (name) => `/enterprise?${new URLSearchParams({ enterprise: name, region: CITY })}`;
/** Sends the form that is open, and waits for its receipt. */
async function sends(page) {
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
}

async function coverageOpens(page, base) {
  await go(page, base, `/duties?region=${CITY}`);
  const table = part(page, "coverage");
  await table.waitFor();
  const { coverage } = await asks(page, `/api/duties?region=${CITY}&limit=1`);
  const row = coverage.find((each) => each.at !== CITY && each.led < each.projects);
  check(row, "every project of the city has a leader: nothing would be missing");
  await table.locator(`tr[data-at="${row.at}"] td[data-figure="led"] a.lacks`).click();
  await until(page, "the list is what is missing", (count) =>
    document.querySelector('[data-testid="duty-count"]')?.textContent?.replace(/\D/g, "") === String(count),
    row.projects - row.led);
  await part(page, "duties").waitFor();
  return part(page, "duties").locator("tr[data-project]").first().getAttribute("data-project");
}

async function goesFromHandToHand(page, { base }) {
  const { office, leaders } = await findCity(page, base);
  await become(page, base, office);
  const project = await coverageOpens(page, base);
  const [first, second] = leaders.map(String);

  await part(page, "duties").locator(`tr[data-project="${project}"] [data-do="duty"]`).click();
  await at(page, "/person").fill("999999");
  await part(page, "send").click();
  await page.locator('[data-place="/person"][aria-invalid="true"]').waitFor();
  await at(page, "/person").fill(first);
  await sends(page);
  const given = await asks(page, `/api/projects/${project}/duties`);
  same(String(given.row.leader?.person), first, "who leads it now");

  await go(page, base, `/project/${project}?do=help`);
  await at(page, "/kind").selectOption("visit");
  const text = `巡检走访 ${Date.now()}`;
  await at(page, "/text").fill(text);
  await sends(page);
  await until(page, "the log shows it", (said) =>
    document.querySelector('[data-testid="project-duties"] [data-testid="help-log"]')?.textContent?.includes(said),
    text);

  await go(page, base, `/duties?person=${first}&do=hand`);
  await part(page, "held").locator("li").first().waitFor();
  same(await at(page, "/from").inputValue(), first, "who hands over");
  const held = await asks(page, `/api/duties/held?person=${first}`);
  check(held.rows.every((row) => row.may), "the city's office may not hand all of it over");
  await at(page, "/to").fill(second);
  await part(page, "send").click();
  await page.locator('[data-place="/reason"][aria-invalid="true"]').waitFor();
  await at(page, "/reason").fill("岗位调整（巡检）");
  await sends(page);
  same((await asks(page, `/api/duties/held?person=${first}`)).rows.length, 0, "what is left to the first");
  same(String((await asks(page, `/api/projects/${project}/duties`)).row.leader?.person), second, "who leads it then");
}

async function planIsClosed(page, { base }) {
  const { office } = await findCity(page, base);
  await become(page, base, office);
  const { rows } = await asks(page, `/api/duties?of=enterprises&region=${CITY}&limit=1`);
  check(rows.length === 1, "no enterprise in the city");
  const query = new URLSearchParams({ enterprise: rows[0].name.zh, region: rows[0].region });
  await go(page, base, `/duties?of=enterprises&region=${CITY}`);
  await part(page, "duties").locator("tbody tr th a").first().click();
  await part(page, "enterprise").waitFor();

  await page.locator('.page-head [data-do="care"]').click();
  const text = `解决用工 ${Date.now()}`;
  await at(page, "/text").fill(text);
  await at(page, "/until").fill("2022-12-30");
  await sends(page);
  const line = part(page, "plan").locator("tr", { hasText: text });
  await line.waitFor();
  await line.locator('[data-do="care"]').click();
  await at(page, "/done").waitFor();
  same(await at(page, "/text").inputValue(), text, "the line that is amended");
  await at(page, "/done").fill((await asks(page, `/api/enterprise?${query}`)).as_of);
  await part(page, "send").click();
  await page.locator('[data-place="/result"][aria-invalid="true"]').waitFor();
  await at(page, "/result").fill("到岗 60 人");
  await sends(page);
  await until(page, "the line is done", (said) =>
    [...document.querySelectorAll('[data-testid="plan"] tr[data-state="done"]')].some((row) =>
      row.textContent?.includes(said)), text);

  await go(page, base, enterprisePage("没有这家公司"));
  await part(page, "enterprise-absent").waitFor();
}

async function isAccessible(page, { base }) {
  const { office, leaders } = await findCity(page, base);
  await become(page, base, office);
  const { rows } = await asks(page, `/api/duties?of=enterprises&with=leader&region=${CITY}&limit=1`);
  const all = rows.length ? rows : (await asks(page, `/api/duties?of=enterprises&region=${CITY}&limit=1`)).rows;
  const one = new URLSearchParams({ enterprise: all[0].name.zh, region: all[0].region });
  const { rows: projects } = await asks(page, `/api/duties?region=${CITY}&limit=1`);
  const pages = [
    ["/duties", "coverage"],
    [`/duties?region=${CITY}&do=duty`, "give-duty"],
    [`/duties?person=${leaders[0]}&do=hand`, "hand-over"],
    [`/enterprise?${one}&do=care`, "plan-care"],
    [`/enterprise?${one}`, "enterprise"],
    [`/project/${projects[0].project}?do=help`, "note-help"],
  ];
  for (const [path, shows] of pages) {
    await go(page, base, path);
    await part(page, shows).waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

export const dutyJourneys = (house) =>
  house.base
    ? [
        [
          "duties: coverage opens, a duty is given, a visit noted, all of it handed over",
          { awaited: REFUSALS },
          (page) => goesFromHandToHand(page, house),
        ],
        ["duties: a line of an enterprise's plan is listed and closed", { awaited: REFUSALS }, (page) => planIsClosed(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "light" },
          { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `duties are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, dutyJourneys, process.env.KAIGONG_MATTERS_URL);
