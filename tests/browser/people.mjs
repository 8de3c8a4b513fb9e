// Walks the ways in, the cast of a demonstration, and what people write, as functions for journeys.mjs:
//   peopleJourneys({ base, link })   a closed ledger where nobody has an account; `link` is the terminal's /setup?token=…
//   castJourneys({ base })           a demonstration
// Each journey is [name, options, (page) => …] like those there; `options.awaited` is what the console will say.
// By itself it walks them against the mock of ui/mock, which shows each state by POST /mock/mode, or against programs:
//   KAIGONG_MOCK_URL=http://127.0.0.1:4173 node tests/browser/people.mjs
//   KAIGONG_URL=…  KAIGONG_CLOSED_URL=… KAIGONG_SETUP_LINK=/setup?token=…  node tests/browser/people.mjs
import { fileURLToPath } from "node:url";
import { REFUSALS, at, check, go, same, standsUpToAxe, until, walk } from "./walk.mjs";

const PASSWORD = "four unrelated words here";

const isAt = (page, address) =>
  until(page, `the address is ${address}`, (wanted) => location.pathname + location.search === wanted, address);
/** As the page asks: with its cookie. */
const asks = (page, path) =>
  page.evaluate(async (where) => {
    const answer = await fetch(where);
    return { status: answer.status, body: answer.status === 200 ? await answer.json() : null };
  }, path);

async function signIn(page, login, password) {
  await at(page, "/login").fill(login);
  await at(page, "/password").fill(password);
  await page.keyboard.press("Enter");
}
async function openMenu(page) {
  await page.locator('[data-testid="person"]').click();
  await page.locator("#person-list").waitFor();
}
async function signOut(page) {
  await openMenu(page);
  await page.locator("#person-list button", { hasText: "退出登录" }).click();
}

/** The first administrator is made in the browser; every reason stands at its field. */
export async function firstRun(page, { base, link }) {
  await go(page, base, "/list");
  await isAt(page, "/sign-in?to=/list");
  await go(page, base, link);
  await at(page, "/name").waitFor();
  await page.keyboard.press("Enter");
  for (const place of ["/name", "/password"])
    await until(page, `${place} is wrong`, (name) => {
      const field = document.querySelector(`[data-place="${name}"]`);
      return field?.getAttribute("aria-invalid") === "true" && field.hasAttribute("aria-describedby");
    }, place);
  await at(page, "/name").fill("王管理");
  await at(page, "/login").fill("wang");
  await at(page, "/password").fill(PASSWORD);
  await page.locator('button[aria-pressed="false"]').click();
  same(await at(page, "/password").getAttribute("type"), "text", "the password, looked at");
  await page.locator('button[type="submit"]').click();
  await isAt(page, "/people");
  same((await asks(page, "/api/me")).body.login, "wang", "who is in");
  await page.locator('[data-testid="people"]').waitFor();
}

/** A person is invited, chooses a password by the link, and is in; the link is good once. */
export async function inviteAndComeIn(page, { base, login = "wang", password = PASSWORD }) {
  await go(page, base, "/people?new=1");
  await signIn(page, login, password);
  await isAt(page, "/people?new=1");
  await at(page, "/name").fill("赵新");
  await at(page, "/login").fill("zhaoxin");
  await page.keyboard.press("Enter");
  const link = await page.locator('[data-testid="invitation"] input').inputValue();
  check(link.startsWith(base), `the link ${link} leads elsewhere`);
  const other = await page.context().browser().newContext({ locale: "zh-CN" });
  try {
    const theirs = await other.newPage();
    await theirs.goto(link);
    await at(theirs, "/password").fill("short");
    await theirs.keyboard.press("Enter");
    await until(theirs, "a short password is refused at its field", () =>
      document.querySelector('[data-place="/password"]')?.getAttribute("aria-invalid") === "true",
    );
    await at(theirs, "/password").fill(PASSWORD);
    await theirs.keyboard.press("Enter");
    await theirs.locator('[data-testid="person"]', { hasText: "赵新" }).waitFor();
    await theirs.goto(link);
    await theirs.getByText("链接已用过").waitFor();
  } finally {
    await other.close();
  }
}

/** A post is given in the form, with its errors at their fields, and ended on a day. */
export async function postGivenAndEnded(page, { base, login = "wang", password = PASSWORD }) {
  await go(page, base, "/people?q=zhaoxin");
  await signIn(page, login, password);
  await page.locator('[data-testid="people"] tbody a', { hasText: "赵新" }).click();
  const card = page.locator('[data-testid="person-card"]');
  await card.locator("button", { hasText: "任职" }).click();
  await at(page, "/title").fill("省项目办经办");
  await at(page, "/role").selectOption("office");
  await page.keyboard.press("Control+Enter");
  await until(page, "the region is asked for", () =>
    document.querySelector('[data-place="/region"]')?.getAttribute("aria-invalid") === "true",
  );
  await at(page, "/region").selectOption({ index: 1 });
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-testid="receipt"]').waitFor();
  const post = card.locator(".post-list").first().locator("li", { hasText: "省项目办经办" });
  await post.waitFor();
  await post.locator("button", { hasText: "卸任" }).click();
  await at(page, "/until").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-testid="receipt"]').waitFor();
}

/** Out, a wrong password, in again, and exactly where one was. */
export async function outAndInAgain(page, { base, login = "wang", password = PASSWORD }) {
  const where = "/list?sort=-total&columns=name,total";
  await go(page, base, where);
  await until(page, "the door is shown", () => location.pathname === "/sign-in");
  await signIn(page, login, "nonsense");
  await until(page, "the wrong password is told at its field", () => {
    const field = document.querySelector('[data-place="/password"]');
    return field?.getAttribute("aria-invalid") === "true" && document.activeElement === field;
  });
  same(await at(page, "/login").inputValue(), login, "the name that was typed");
  await signIn(page, login, password);
  await until(page, "one is back where one was", (wanted) =>
    decodeURIComponent(location.pathname + location.search) === wanted, where);
  await page.locator("h1", { hasText: "清单" }).waitFor();
  await signOut(page);
  await until(page, "the door is shown again", () => location.pathname === "/sign-in");
  same((await asks(page, "/api/projects?limit=1")).status, 401, "a question from outside");
}

async function walkAs(page, words, role) {
  await openMenu(page);
  await page.locator("#person-list button").first().click();
  await page.locator(".modal input[type=search]").fill(words);
  await page.locator(`[data-testid="cast"] button[data-role="${role}"]`).first().click();
  await page.locator(".person .acting").waitFor();
}

/** A visitor walks a day as somebody, and is a guest again; what is shown is asked for anew each time. */
export async function walksAsSomebody(page, { base }) {
  await go(page, base, "/");
  await page.locator('[data-testid="race"] tbody tr').first().waitFor();
  check((await page.locator('a[href^="/people"]').count()) === 0, "a guest is offered people");
  const before = (await asks(page, "/api/me")).body;
  same(before.person, null, "who a guest is");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await walkAs(page, "", "clerk");
  await until(page, "today's work is there", () => document.querySelector("#due h2, #due [role='status']"));
  // Who works lands on today's work.
  for (const path of ["/api/ledger", "/api/words", "/api/due", "/api/feed"])
    check(asked.includes(path), `${path} isn't asked anew`);
  const me = (await asks(page, "/api/me")).body;
  check(me.person !== null && me.posts[0].role === "clerk", "nobody of the cast is in");
  await openMenu(page);
  await page.locator("#person-list button").first().click();
  await page.locator(".act-tools button", { hasText: "恢复访客" }).click();
  await page.locator(".person .acting").waitFor({ state: "detached" });
  same((await asks(page, "/api/me")).body.person, null, "who is in at the end");
}

/** A project that is being built, not reported on today, and that whoever is in may report on. */
async function projectToReport(page) {
  const { today } = (await asks(page, "/api/ledger")).body;
  const list = (await asks(page, "/api/projects?state=building&sort=-invested&limit=20")).body;
  for (const row of list.rows) {
    const project = (await asks(page, `/api/projects/${row.project}`)).body;
    const fresh = project.quantities.series.every((each) => each.day !== today);
    if (fresh && project.may.includes("report")) return project;
  }
  throw new Error("nothing to report on");
}
const wan = (fen) => (fen / 1e6).toFixed(2);

/** From the project's page by the keyboard: less than last month asks for a reason, and is kept with it. */
export async function reportsFromProject(page, { base }) {
  await go(page, base, "/");
  await walkAs(page, "", "office");
  const project = await projectToReport(page);
  await go(page, base, `/project/${project.project}`);
  await page.locator('[data-deed="progress"]').waitFor();
  await page.keyboard.press("e");
  await at(page, "/invested_year").waitFor();
  same(new URL(page.url()).searchParams.get("do"), "progress", "the form in the address");
  await at(page, "/invested_year").fill(wan(project.invested / 2));
  await at(page, "/reason").waitFor();
  await page.reload();
  same(await at(page, "/invested_year").inputValue(), wan(project.invested / 2), "the draft after a reload");
  await at(page, "/invested_year").press("Enter");
  same(await page.evaluate(() => document.activeElement?.getAttribute("data-place")), "/work", "where Enter goes");
  await at(page, "/work").fill("lots");
  await page.keyboard.press("Control+Enter");
  await until(page, "what is no percentage is told at its field", () =>
    document.querySelector('[data-place="/work"]')?.getAttribute("aria-invalid") === "true",
  );
  await at(page, "/work").fill("");
  await at(page, "/reason").fill("核减重复计量");
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-testid="receipt"] a').click();
  await page.locator('[data-testid="line"]').waitFor();
  check((await page.locator('[data-testid="line"]').innerText()).includes("progress.reported"), "another entry");
  await page.keyboard.press("Escape");
  const now = (await asks(page, `/api/projects/${project.project}`)).body;
  same(wan(now.invested), wan(project.invested / 2), "what the ledger says now");
}

/** Without a network a report waits, outlives a reload, and goes once when the network is back. */
export async function reportsOffline(page, { base }) {
  await go(page, base, "/");
  await walkAs(page, "", "office");
  const project = await projectToReport(page);
  await go(page, base, `/project/${project.project}?do=progress`);
  await at(page, "/invested_year").waitFor();
  // The shell is kept once the worker is at work.
  await until(page, "the worker keeps the pages", async () =>
    Boolean((await navigator.serviceWorker.ready).active && navigator.serviceWorker.controller),
  );
  const entries = (await asks(page, "/api/ledger")).body.entries;
  await page.context().setOffline(true);
  await at(page, "/invested_year").fill(wan(project.invested + 123_450_000));
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-testid="queued"]').waitFor();
  await page.reload();
  await page.locator("h1", { hasText: project.name.zh }).waitFor();
  await page.locator('[data-testid="unsent-link"]').click();
  await page.locator('[data-testid="unsent"] li[data-state="waiting"]').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("button", { hasText: "导出未送出的" }).click(),
  ]);
  check(file.suggestedFilename().endsWith(".json"), `exported as ${file.suggestedFilename()}`);
  await page.context().setOffline(false);
  await page.locator('[data-testid="unsent"] li[data-state="recorded"] a').first().waitFor({ timeout: 15_000 });
  same((await asks(page, "/api/ledger")).body.entries, entries + 1, "entries of the ledger");
}

/** What one has seen is nobody else's: after signing out nothing of it is left in the browser. */
export async function leavesNothing(page, { base }) {
  await go(page, base, "/");
  await walkAs(page, "", "office");
  const project = await projectToReport(page);
  await go(page, base, `/project/${project.project}`);
  await page.locator("h1", { hasText: project.name.zh }).waitFor();
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const seen = names.filter((name) => !name.startsWith("kaigong-shell-"));
      const all = await Promise.all(seen.map(async (name) => (await (await caches.open(name)).keys()).length));
      return all.reduce((sum, count) => sum + count, 0);
    });
  await until(page, "what was seen is kept", async () => (await caches.keys()).includes("kaigong-seen"));
  check((await kept()) > 0, "nothing is kept for a time without a network");
  await signOut(page);
  await page.locator(".person .acting").waitFor({ state: "detached" });
  const left = await page.evaluate(async () => {
    const seen = await caches.open("kaigong-seen");
    return (await seen.keys()).map((each) => new URL(each.url).pathname).filter((path) => !/^\/seen\/(guest)?\//.test(path));
  });
  same(left.length, 0, "answers left behind");
}

/** A daily letter is asked for and ended; what can't be is told at the field, and a failed question has a way on. */
export async function asksForLetters(page, { base }) {
  await go(page, base, "/");
  await walkAs(page, "", "office");
  // The server of the journeys has no mail server: what it says of that is changed on the way.
  let fails = true;
  await page.route("**/api/me/mail", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    if (fails) return route.fulfill({ status: 500, body: "" });
    const told = await route.fetch();
    return route.fulfill({ response: told, json: { ...(await told.json()), sends: true } });
  });
  await go(page, base, "/me");
  const own = page.locator('[data-testid="own-mail"]');
  await own.locator("button").waitFor();
  await standsUpToAxe(page, "/me, where the letter can't be asked about");
  fails = false;
  await own.locator("button").click();
  await at(page, "/address").fill("zhang, li@example.org");
  await page.keyboard.press("Enter");
  await until(page, "what is no address is told at its field", () =>
    document.querySelector('[data-place="/address"]')?.getAttribute("aria-invalid") === "true",
  );
  await standsUpToAxe(page, "/me, an address refused");
  await at(page, "/address").fill("zhang@example.org");
  await page.keyboard.press("Enter");
  await own.locator('button[type="button"]').waitFor();
  same((await asks(page, "/api/me/mail")).body.address, "zhang@example.org", "where letters go");
  await page.reload();
  await own.locator('button[type="button"]').waitFor();
  same(await at(page, "/address").inputValue(), "zhang@example.org", "what is shown after a reload");
  await own.locator('button[type="button"]').click();
  await own.locator('button[type="button"]').waitFor({ state: "detached" });
  same((await asks(page, "/api/me/mail")).body.address, "", "where letters go at the end");
}

/** Every page and form that is new with people, in whatever language, colours and width the page was opened. */
export async function newPagesAreAccessible(page, { base }) {
  await go(page, base, "/sign-in");
  await at(page, "/login").waitFor();
  await standsUpToAxe(page, "/sign-in");
  await go(page, base, "/");
  await openMenu(page);
  await standsUpToAxe(page, "the person's menu");
  await page.locator("#person-list button").first().click();
  await page.locator('[data-testid="cast"] button').first().waitFor();
  await standsUpToAxe(page, "the cast");
  await page.keyboard.press("Escape");
  await walkAs(page, "", "office");
  const project = await projectToReport(page);
  for (const path of ["/people", "/people?new=1", "/me", "/unsent"]) {
    await go(page, base, path);
    await page.locator("main h1").first().waitFor();
    await page.waitForTimeout(300);
    await standsUpToAxe(page, path);
  }
  await go(page, base, "/people");
  await page.locator('[data-testid="people"] tbody a').first().click();
  await page.locator('[data-testid="person-card"] p > button').last().click();
  await at(page, "/title").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(300);
  await standsUpToAxe(page, "a person, and a post refused");
  for (const deed of ["progress", "node", "plan", "state", "list"]) {
    await go(page, base, `/project/${project.project}?do=${deed}`);
    await page.locator("form.deed").waitFor();
    await page.waitForTimeout(300);
    await standsUpToAxe(page, `the form of ${deed}`);
  }
}

export const peopleJourneys = (house) => [
  ["the first administrator is made by the terminal's link", { awaited: REFUSALS }, (page) => firstRun(page, house)],
  ["an invited person comes in once", { awaited: REFUSALS }, (page) => inviteAndComeIn(page, house)],
  ["a post is given and ended", { awaited: REFUSALS }, (page) => postGivenAndEnded(page, house)],
  ["one goes out, and comes in where one was", { awaited: REFUSALS }, (page) => outAndInAgain(page, house)],
];
export const castJourneys = (house) => [
  ["a visitor walks as somebody of the cast", { awaited: REFUSALS }, (page) => walksAsSomebody(page, house)],
  ["a report is written from the project's page", { awaited: REFUSALS }, (page) => reportsFromProject(page, house)],
  ["a report without a network is sent once", { awaited: REFUSALS }, (page) => reportsOffline(page, house)],
  ["a daily letter is asked for and ended", { awaited: REFUSALS }, (page) => asksForLetters(page, house)],
  ["signing out leaves nothing of what was seen", { awaited: REFUSALS }, (page) => leavesNothing(page, house)],
  ...[
    { locale: "zh-CN", colorScheme: "dark" },
    { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ].map((options) => [
    `the new pages are accessible (${options.locale}, ${options.colorScheme})`,
    { ...options, bypassCSP: true, awaited: REFUSALS },
    (page) => newPagesAreAccessible(page, house),
  ]),
];

// The mock is one of an office without accounts first, and a demonstration then.
async function walkBoth() {
  const { KAIGONG_URL, KAIGONG_CLOSED_URL, KAIGONG_SETUP_LINK, KAIGONG_MOCK_URL } = process.env;
  const mock = KAIGONG_MOCK_URL ?? (KAIGONG_URL || KAIGONG_CLOSED_URL ? null : "http://127.0.0.1:4173");
  let failed = 0;
  if (mock) {
    await fetch(`${mock}/mock/mode?mode=new`, { method: "POST" });
    failed += await walk(peopleJourneys({ base: mock, link: "/setup?token=mock" }));
    await fetch(`${mock}/mock/mode?mode=demo`, { method: "POST" });
    failed += await walk(castJourneys({ base: mock }));
  }
  if (KAIGONG_CLOSED_URL) failed += await walk(peopleJourneys({ base: KAIGONG_CLOSED_URL, link: KAIGONG_SETUP_LINK }));
  if (KAIGONG_URL) failed += await walk(castJourneys({ base: KAIGONG_URL }));
  return failed;
}
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await walkBoth()) ? 1 : 0);
