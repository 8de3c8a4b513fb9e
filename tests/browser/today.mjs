// Walks a day's work in a demonstration: what is due, verification, many reports at once, two browsers. As people.mjs:
//   todayJourneys({ base })   a demonstration where somebody of a county reports, with offices at county and above
// By itself against the mock of ui/mock, or against a program:
//   KAIGONG_MOCK_URL=http://127.0.0.1:4173 node tests/browser/today.mjs
//   KAIGONG_URL=… node tests/browser/today.mjs
import { REFUSALS, asks, at, become, check, go, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const LIVE_MS = 2000;

const wan = (fen) => (fen / 1e6).toFixed(2);

/** A county with somebody who reports there, and the offices from it up: [county, city, province]. */
async function cast(page, base) {
  await go(page, base, "/");
  const people = await asks(page, "/api/demo/cast");
  const regions = (await asks(page, "/api/words")).regions;
  const parent = new Map(regions.map((each) => [each.key, each.parent]));
  const holds = (role, region) =>
    people.find((each) => each.posts.some((post) => post.role === role && post.region === region))?.person;
  for (const person of people) {
    const county = person.posts.find((post) => post.role === "clerk")?.region;
    if (!county || !parent.get(county)) continue;
    await become(page, base, person.person);
    const due = await asks(page, "/api/due?mine=1&what=open&limit=20");
    if (!due.rows || due.rows.filter((row) => /^\d{4}-\d{2}$/.test(row.period)).length < 2) continue;
    const chain = [];
    for (let key = county; key; key = parent.get(key)) chain.push({ key, office: holds("office", key) });
    const officeOf = (key) => holds("office", key);
    return { clerk: person.person, county, officeOf, chain: chain.filter((level) => level.office) };
  }
  throw new Error("nobody of a county has two reports due");
}

/** Who works lands on today's work; what is due opens its form there, and the next one after it. */
export async function reportsTwoFromToday(page, { base }, who) {
  const { clerk } = who ?? (await cast(page, base));
  await become(page, base, clerk);
  await go(page, base, "/");
  await until(page, "who works lands on today", () => location.pathname === "/today");
  await go(page, base, "/today?due=open");
  const due = page.locator('[data-testid="due"]');
  await due.waitFor();
  const before = (await asks(page, "/api/due?mine=1")).count;
  const keys = [];
  await due.locator(".report-it").first().click();
  for (let turn = 0; turn < 2; turn++) {
    await at(page, "/invested_year").waitFor();
    const key = new URL(page.url()).searchParams.get("row");
    keys.push(key);
    const row = (await asks(page, "/api/due?mine=1&limit=1000")).rows.find(
      (each) => `${each.project}.${each.calendar}.${each.period}` === key,
    );
    check(row, `${key} isn't due`);
    await at(page, "/invested_year").fill(wan((row.invested ?? 0) + 100_000_000));
    await at(page, "/work").fill("12.5");
    await at(page, "/invested_year").press("Control+Enter");
    await page.locator(`tbody[data-key="${key}"] [data-testid="recorded"]`).waitFor();
    await until(page, "the next form opens", (last) => new URL(location).searchParams.get("row") !== last, key);
  }
  check(keys[0] !== keys[1], "the same form opened again");
  const after = (await asks(page, "/api/due?mine=1")).count;
  check(after <= before - 2, `${before} were due, and ${after} still are`);
  return keys.map((key) => Number(key.split(".")[0]));
}

async function reviewOf(page, project) {
  const { code } = await asks(page, `/api/projects/${project}`);
  for (const what of ["waiting", "returned", "verified"]) {
    const { rows } = await asks(page, `/api/reviews?what=${what}&limit=1000&q=${encodeURIComponent(code)}`);
    const found = rows?.filter((row) => row.project === project).at(-1);
    if (found) return found;
  }
  return undefined;
}

/** From the list by keyboard: one is returned with its field and reason. */
async function sendBack(page, base, { report, code }, reason) {
  await go(page, base, `/reviews?what=waiting&q=${code}&at=${report}`);
  const line = page.locator(`[data-testid="reviews"] tbody[data-key="${report}"] > tr[data-row]`);
  await line.waitFor();
  await line.focus();
  await page.keyboard.press("r");
  await at(page, "/reason").fill(reason);
  await at(page, "/field").selectOption("invested_year");
  await page.keyboard.press("Control+Enter");
  await page.locator(`tbody[data-key="${report}"] [data-result="recorded"]`).waitFor();
}
async function accept(page, base, { report, code }) {
  await go(page, base, `/reviews?q=${code}&at=${report}`);
  const line = page.locator(`[data-testid="reviews"] tbody[data-key="${report}"] > tr[data-row]`);
  await line.waitFor();
  await line.focus();
  await page.keyboard.press("a");
  await page.locator(`tbody[data-key="${report}"] [data-result="recorded"]`).waitFor();
}

/** Reported by the clerk, returned by an office, corrected where it came back, accepted level by level. */
export async function goesUpAndComesBack(page, { base }) {
  const who = await cast(page, base);
  const [project] = await reportsTwoFromToday(page, { base }, who);
  const [first, second] = who.chain;
  check(first && second, `above ${who.county} there are no two offices`);

  await become(page, base, second.office);
  const returns = await reviewOf(page, project);
  check(returns, "the office above doesn't see the report");
  const by = returns.may ? second : first;
  if (!returns.may) await become(page, base, first.office);
  await sendBack(page, base, returns, "与踏查不符");
  same((await reviewOf(page, project)).state, "returned", `what ${by.key} made of it`);

  await become(page, base, who.clerk);
  await go(page, base, "/today");
  const back = page.locator(`[data-testid="returned"] tbody[data-key="${returns.report}"]`);
  await back.getByText("与踏查不符").waitFor();
  await back.locator("button").click();
  await at(page, "/invested_year").waitFor();
  same(await at(page, "/invested_year").getAttribute("aria-invalid"), "true", "the field that was meant");
  const said = Number(await at(page, "/invested_year").inputValue());
  await at(page, "/invested_year").fill(String(said + 1));
  const reason = at(page, "/reason");
  await reason.waitFor();
  await reason.fill("按踏查核减后重报");
  await reason.press("Control+Enter");
  await back.locator('[data-testid="corrected"]').waitFor();

  // By the office whose turn it is: of the project's county, where that has one, then of the city.
  for (let turn = 0; turn < 2; ++turn) {
    await become(page, base, second.office);
    const level = (await reviewOf(page, project)).waits_at;
    await become(page, base, who.officeOf(level));
    const row = await reviewOf(page, project);
    same(row.state, "waiting", "the corrected report");
    same(row.may, "accept", `whose turn it is, asked by ${level}`);
    await accept(page, base, row);
    check((await reviewOf(page, project)).passed.length > row.passed.length, `${level} didn't let it pass`);
  }
}

/** Several are chosen with Shift, seen before, and each says what became of it. */
export async function acceptsMany(page, { base }) {
  const { chain } = await cast(page, base);
  for (const level of [...chain].reverse()) {
    await become(page, base, level.office);
    const { rows } = await asks(page, "/api/reviews?what=waiting&mine=1&limit=100");
    if (!rows || rows.length < 3) continue;
    await go(page, base, "/reviews");
    const lines = page.locator('[data-testid="reviews"] tr[data-row]');
    await lines.first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    same(await page.locator('tr[data-row][aria-selected="true"]').count(), 3, "rows that are chosen");
    await page.locator('[data-testid="batch-open"]').click();
    same(await page.locator('[data-testid="batch"] tbody tr').count(), 3, "rows in the preview");
    await page.locator('[data-testid="batch-go"]').click();
    await until(page, "three are accepted", () =>
      document.querySelectorAll('[data-testid="batch"] [data-result="recorded"]').length === 3,
    );
    const left = await asks(page, "/api/reviews?what=waiting&mine=1&limit=1000");
    const done = rows.slice(0, 3).map((row) => row.report);
    check(!left.rows.some((row) => done.includes(row.report)), "what was accepted still waits");
    return;
  }
  throw new Error("three reports wait nowhere");
}

const pasteText = (page, text) =>
  page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** Ten rows pasted: nothing is lost on reload, one is wrong and says why, the rest go onto record. */
export async function pastesTen(page, { base }) {
  const { chain } = await cast(page, base);
  await become(page, base, chain.at(-1).office);
  await go(page, base, "/report");
  await page.locator('[data-testid="sheet"]').waitFor();
  const period = (await page.locator('[data-testid="grid-period"]').inputValue()).split(" ");
  const { rows } = await asks(page, "/api/due?mine=1&limit=1000");
  const mine = rows.filter((row) => row.calendar === period[0] && row.period === period[1]).slice(0, 10);
  same(mine.length, 10, "rows to paste into");
  const block = mine.map((row, index) => `${wan((row.invested ?? 0) + 50_000_000)}\t${index === 4 ? "多" : "15"}`);
  await page.locator('[data-testid="cell"]').focus();
  await pasteText(page, `${block.join("\r\n")}\r\n`);
  const inState = (state) => page.locator(`[data-testid="sheet"] tr[data-state="${state}"]`).count();
  await until(page, "nine are good and one is wrong", () =>
    document.querySelectorAll('[data-testid="sheet"] tr[data-state="good"]').length === 9 &&
    document.querySelectorAll('[data-testid="sheet"] tr[data-state="wrong"]').length === 1,
  );
  await page.keyboard.press("Control+z");
  await until(page, "it is all taken back", () => !document.querySelector('tr[data-state="good"], tr[data-state="wrong"]'));
  await page.keyboard.press("Control+y");
  await page.waitForTimeout(400);
  await page.reload();
  await until(page, "it is all there again, and checked", () =>
    document.querySelectorAll('[data-testid="sheet"] tr[data-state="good"]').length === 9,
  );
  await page.locator('[data-testid="next-wrong"]').click();
  await until(page, "the reason is told in words", () =>
    (document.querySelector('[data-testid="cell-says"] strong')?.textContent ?? "").length > 4,
  );
  same(await page.locator('[data-testid="cell"]').getAttribute("aria-invalid"), "true", "the cell");
  await page.locator('[data-testid="record"]').click();
  await until(page, "nine are recorded", () =>
    document.querySelectorAll('[data-testid="sheet"] tr[data-state="recorded"]').length === 9,
  );
  same(await inState("wrong"), 1, "rows still wrong");
  await page.locator(".rail a").nth(2).click();
  await page.locator('[data-testid="leave"]').click();
  await until(page, "one leaves after it was said", () => location.pathname !== "/report");
  const after = await asks(page, `/api/projects/${mine[0].project}`);
  same(wan(after.invested), wan((mine[0].invested ?? 0) + 50_000_000), "what the ledger says now");
}

/** What one browser saves the other shows at once, and loses nothing of what is being typed there. */
export async function twoBrowsers(page, { base }) {
  const { clerk } = await cast(page, base);
  await become(page, base, clerk);
  const rows = (await asks(page, "/api/due?mine=1&what=open&limit=20")).rows;
  const [one, other] = rows.slice(0, 12).filter((row) => /^\d{4}-\d{2}$/.test(row.period));
  check(one && other, "two reports are no longer due");
  const keyOf = (row) => `${row.project}.${row.calendar}.${row.period}`;
  const context = await page.context().browser().newContext({ locale: "zh-CN" });
  try {
    const second = await context.newPage();
    await become(second, base, clerk);
    await go(page, base, `/today?due=open&row=${keyOf(one)}`);
    await at(page, "/note").waitFor();
    await at(page, "/note").fill("正在写的说明");
    await at(page, "/note").evaluate((field) => field.setSelectionRange(2, 2));
    await until(page, "the feed is live", () => /live|实时/i.test(document.querySelector(".foot")?.textContent ?? ""));
    const scrolled = await page.locator("main").evaluate((main) => main.scrollTop);
    await go(second, base, `/today?due=open&row=${keyOf(other)}`);
    await at(second, "/invested_year").fill(wan((other.invested ?? 0) + 70_000_000));
    await at(second, "/invested_year").press("Control+Enter");
    await second.locator(`tbody[data-key="${keyOf(other)}"] [data-testid="recorded"]`).waitFor();
    await until(page, "the other browser says that it was done elsewhere", (key) =>
      document.querySelector(`tbody[data-key="${key}"] [data-testid="elsewhere"]`), keyOf(other), LIVE_MS);
    same(await at(page, "/note").inputValue(), "正在写的说明", "what was being typed");
    const caret = await at(page, "/note").evaluate((field) => [field.selectionStart, document.activeElement === field]);
    same(JSON.stringify(caret), "[2,true]", "caret and focus");
    same(await page.locator("main").evaluate((main) => main.scrollTop), scrolled, "how far it was scrolled");

    // In the sheet: a row that is being written stays, and says that somebody else was there.
    await go(page, base, `/report?period=${encodeURIComponent(`${one.calendar} ${one.period}`)}`);
    const line = page.locator(`[data-testid="sheet"] tr[data-key="${keyOf(one)}"]`);
    await line.locator('[data-column="3"]').click();
    await page.keyboard.type("表里写的");
    await go(second, base, `/today?due=open&row=${keyOf(one)}`);
    await at(second, "/invested_year").fill(wan((one.invested ?? 0) + 70_000_000));
    await at(second, "/invested_year").press("Control+Enter");
    await second.locator(`tbody[data-key="${keyOf(one)}"] [data-testid="recorded"]`).waitFor();
    await page.waitForTimeout(1000);
    same(await page.locator('[data-testid="cell"]').inputValue(), "表里写的", "what was being typed in the sheet");
    check(await page.locator('[data-testid="cell"]').evaluate((cell) => document.activeElement === cell), "no focus");
    same(await line.count(), 1, "the row that was being written");
  } finally {
    await context.close();
  }
}

/** Every new page with what opens in it, in whatever language, colours and width the page was opened. */
export async function todayIsAccessible(page, { base }) {
  const { clerk, chain } = await cast(page, base);
  const look = async (path, waits) => {
    await go(page, base, path);
    await page.locator(waits ?? "main h1").first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  };
  await become(page, base, clerk);
  await look("/today", '[data-testid="due"]');
  await page.locator(".report-it").first().click();
  await at(page, "/invested_year").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(400);
  await standsUpToAxe(page, "a report refused in its line");
  await look("/report", '[data-testid="sheet"]');
  await page.locator('[data-testid="cell"]').focus();
  await pasteText(page, "1\t多\n2\t5");
  await page.waitForTimeout(1200);
  await standsUpToAxe(page, "a sheet with what is wrong");
  await become(page, base, chain.at(-1).office);
  for (const path of ["/today", "/due", "/due?due=reported", "/reviews?what=waiting", "/reviews?what=returned"])
    await look(path);
  await go(page, base, "/reviews?what=waiting");
  const back = page.locator('[data-testid="reviews"] button[aria-keyshortcuts="r"]').first();
  await back.click();
  await at(page, "/reason").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(300);
  await standsUpToAxe(page, "a return refused");
}

export const todayJourneys = (house) => [
  ["two reports are written from today", { awaited: REFUSALS }, (page) => reportsTwoFromToday(page, house)],
  ["a report is returned, corrected and accepted", { awaited: REFUSALS }, (page) => goesUpAndComesBack(page, house)],
  ["many are accepted at once", { awaited: REFUSALS }, (page) => acceptsMany(page, house)],
  ["two browsers see each other", { awaited: REFUSALS }, (page) => twoBrowsers(page, house)],
  ["ten rows are pasted and recorded", { awaited: REFUSALS }, (page) => pastesTen(page, house)],
  ...[
    { locale: "zh-CN", colorScheme: "dark" },
    { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ].map((options) => [
    `a day's pages are accessible (${options.locale}, ${options.colorScheme})`,
    { ...options, bypassCSP: true, awaited: REFUSALS },
    (page) => todayIsAccessible(page, house),
  ]),
];

await walkAlone(import.meta, todayJourneys);
