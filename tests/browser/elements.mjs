// Walks a need of land: an enterprise asks for it, the office says what there is and promises more, the clash shows.
//   elementJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/elements.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const CITY = "jilin/baishan";
const ELEMENT = "materials";
const line = `tr[data-at="${CITY}"][data-element="${ELEMENT}"]`;
const holder = (cast, role) =>
  cast.find((each) => each.posts.some((post) => post.role === role && post.region === CITY))?.person;

/** The city's enterprise with a project that it may ask for, and the city's office. */
async function findCity(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const enterprise = holder(cast, "enterprise");
  const office = holder(cast, "office");
  check(enterprise && office, "no enterprise or no office of the city in the cast");
  await become(page, base, enterprise);
  const { rows } = await asks(page, "/api/projects?limit=1");
  check(rows.length === 1, "the enterprise sees no project");
  return { enterprise, office, project: rows[0].project };
}

/** Through the form on the project's page; the need's number. */
async function asksFor(page, base, { project }, amount, note) {
  await go(page, base, `/project/${project}`);
  await part(page, "need-ask").click();
  await at(page, "/element").selectOption(ELEMENT);
  await at(page, "/amount").fill("三百");
  await at(page, "/at").selectOption(CITY);
  await at(page, "/note").fill(note);
  await part(page, "send").click();
  await page.locator('[data-place="/amount"][aria-invalid="true"]').waitFor();
  await at(page, "/amount").fill(amount);
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await part(page, "need-open").click();
  await part(page, "need").waitFor();
  check((await part(page, "need").innerText()).includes(note), "another need opened");
  return part(page, "need").getAttribute("data-need");
}

/** What the level has, said anew if it was said before. */
async function allots(page, base, amount) {
  await go(page, base, `/elements?do=allot&of.at=${CITY}&of.element=${ELEMENT}`);
  await at(page, "/amount").fill(amount);
  await at(page, "/document").fill("白自然资〔2022〕7号");
  await part(page, "send").click();
  await part(page, "receipt").or(at(page, "/reason")).first().waitFor();
  if (await at(page, "/reason").count()) {
    await at(page, "/reason").fill("巡检");
    await part(page, "send").click();
  }
  await part(page, "receipt").waitFor();
}

async function clashes(page, { base }) {
  const city = await findCity(page, base);
  const need = await asksFor(page, base, city, "1,234.5", `巡检用料 ${Date.now()}`);

  await become(page, base, city.office);
  await allots(page, base, "100");
  const { rows } = await asks(page, "/api/elements");
  const before = rows.find((row) => row.at === CITY && row.element === ELEMENT);
  same(before?.allotted, 100_000, "thousandths of what the city has");

  await go(page, base, "/today");
  await part(page, "elements-today").locator("a").first().click();
  await page.waitForURL(/\/elements\?.*mine=1/);
  const mine = part(page, "needs").locator(`tr[data-need="${need}"]`);
  await mine.locator('[data-do="answer"]').click();
  await at(page, "/answer").waitFor();
  same(await at(page, "/amount").inputValue(), "1234.5", "amount that the answer begins with");
  await part(page, "send").click();
  await page.locator('[data-place="/until"][aria-invalid="true"]').waitFor();
  await at(page, "/until").fill("2022-12-30");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await until(page, "the need is promised", (number) =>
    document.querySelector(`[data-testid="needs"] tr[data-need="${number}"]`)?.dataset.state === "promised", need);
  await part(page, "need-answers").locator('li[data-answer="promised"]').waitFor();

  await go(page, base, "/elements");
  const clash = page.locator(`${line} [data-testid="clash"]`);
  await clash.waitFor();
  check((await clash.innerText()).includes("超出指标"), "the clash isn't said in words");
  await page.locator(`${line} [data-figure="promised"] a`).click();
  await part(page, "needs").locator(`tr[data-need="${need}"]`).waitFor();
  const told = await asks(page, `/api/elements/needs?at=${CITY}&element=${ELEMENT}&limit=1000`);
  const stands = told.rows.filter((row) => row.state !== "withdrawn" && row.promised > 0);
  const pledged = stands.filter((row) => row.answers.at(-1).day.startsWith("2022"));
  await until(page, "the list is what the figure is made of", (count) =>
    document.querySelectorAll('[data-testid="needs"] tbody tr').length === count, pledged.length);

  await become(page, base, city.enterprise);
  await go(page, base, `/project/${city.project}`);
  await part(page, "project-needs").locator(`tr[data-need="${need}"] a`).click();
  await part(page, "need").locator('[data-step="withdraw"]').click();
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await until(page, "the need is withdrawn", () =>
    document.querySelector('[data-testid="need"] [data-state="withdrawn"]') !== null);
}

async function isAccessible(page, { base }) {
  const { office } = await findCity(page, base);
  await become(page, base, office);
  const { rows } = await asks(page, "/api/elements/needs?state=open&mine=1&limit=1");
  const open = rows[0] ?? (await asks(page, "/api/elements/needs?limit=1")).rows[0];
  const opened = `open=need&open.item=${open.need}&open.project=${open.project}`;
  const pages = [
    ["/elements", "sums"],
    ["/elements?do=need", "ask-need"],
    [`/elements?do=allot&of.at=${CITY}&of.element=${ELEMENT}`, "allot"],
    [`/elements?mine=1&${opened}&open.do=answer`, "need"],
    [`/project/${open.project}?${opened}`, "need"],
  ];
  for (const [path, shows] of pages) {
    await go(page, base, path);
    await part(page, shows).waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

export const elementJourneys = (house) =>
  house.base
    ? [
        [
          "an enterprise asks for an element, the office promises more than there is, the clash shows",
          { awaited: REFUSALS },
          (page) => clashes(page, house),
        ],
        ...[
          { locale: "zh-CN", colorScheme: "light" },
          { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `elements are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, elementJourneys, process.env.KAIGONG_MATTERS_URL);
