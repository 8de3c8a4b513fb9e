// Walks the pages as people do, in Debian's Chromium, against a running server.
//   KAIGONG_URL                 where it is, as http://127.0.0.1:8080
//   KAIGONG_REPORT_COMMAND      a shell command that enters one progress report; without it that journey is left out
//   KAIGONG_JUDGED_URL          another ledger, judged by tests/methods/red-and-black.json as run.sh makes it;
//                               without it those journeys are left out
//   KAIGONG_CLOSED_URL, KAIGONG_SETUP_LINK   an office where nobody has an account, and its link; without them those
//                               journeys are left out
//   KAIGONG_MATTERS_URL         a demonstration whose day is moved on; without it matters are left out
//   KAIGONG_MORNING_URL         the demonstration as it stood at nine on 28 April; without it that morning is left out
//   KAIGONG_SIGN_ON_URL, KAIGONG_SIGN_ON_LINK   another such office, with single sign-on
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { appealJourneys } from "./appeal.mjs";
import { assessJourneys } from "./assess.mjs";
import { beginJourneys } from "./begin.mjs";
import { campaignJourneys } from "./campaigns.mjs";
import { dutyJourneys } from "./duties.mjs";
import { elementJourneys } from "./elements.mjs";
import { permitJourneys } from "./permits.mjs";
import { listJourneys } from "./list.mjs";
import { matterJourneys } from "./matters.mjs";
import { morningJourneys } from "./morning.mjs";
import { castJourneys, peopleJourneys } from "./people.mjs";
import { postureJourneys } from "./posture.mjs";
import { projectJourneys } from "./project.mjs";
import { rolesJourneys } from "./roles.mjs";
import { signOnJourneys } from "./signon.mjs";
import { todayJourneys } from "./today.mjs";
import { visitJourneys } from "./visits.mjs";
import { check, same, standsUpToAxe, until, walk } from "./walk.mjs";

const run = promisify(execFile);

const base = (process.env.KAIGONG_URL ?? "http://127.0.0.1:8080").replace(/\/$/, "");
const judged = process.env.KAIGONG_JUDGED_URL?.replace(/\/$/, "");
const closed = process.env.KAIGONG_CLOSED_URL?.replace(/\/$/, "");
const signing = process.env.KAIGONG_SIGN_ON_URL?.replace(/\/$/, "");
const LIVE_MS = 1000;
const asks = async (path, at = base) => {
  const answer = await fetch(at + path);
  check(answer.ok, `${path} answered ${answer.status}`);
  return answer.json();
};

const go = async (page, path) => {
  await page.goto(base + path, { waitUntil: "load" });
};

async function overviewOpens(page) {
  await go(page, "/");
  const rows = page.locator('[data-testid="race"] tbody tr');
  await rows.first().waitFor();
  same(await rows.count(), 11, "rows of the race");
  const overview = await asks("/api/overview");
  const figure = overview.head.find((each) => each.open && each.unit === "bp") ?? overview.head[0];
  await page.locator(`[data-testid="figure"][data-code="${figure.code}"] a`).click();
  const items = page.locator('[data-testid="items"] tbody tr');
  await items.first().waitFor();
  const opened = await asks(`/api/open/${figure.open.measure}?${new URLSearchParams(figure.open.filter)}`);
  same(
    (await page.locator('[data-testid="sentence"]').innerText()).trim(),
    opened.sentence.zh.trim(),
    "the sentence",
  );
  check(page.url().includes("open="), "the address says nothing of what is open");
  await items.first().locator("a").click();
  const entries = page.locator('.panel [data-testid="entries"] li');
  await entries.first().waitFor();
  await entries.first().locator("a").click();
  await page.locator('[data-testid="line"]').waitFor();
  const seq = new URL(page.url()).searchParams.get("open.entry");
  const entry = await asks(`/api/entries/${seq}`);
  same((await page.locator('[data-testid="digest"]').innerText()).trim(), entry.digest, "the digest");
  await page.reload();
  await page.locator('[data-testid="line"]').waitFor();
  await page.goBack();
  await entries.first().waitFor();
  await page.goBack();
  await items.first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".panel").waitFor({ state: "detached" });
}

async function scoreOpens(page) {
  await go(page, "/");
  await page.locator('[data-testid="race"] tbody tr').first().waitFor();
  await page.locator('[data-testid="race"] tbody tr').first().locator("td a").first().click();
  const parts = page.locator(".panel tbody tr");
  await parts.first().waitFor();
  const race = await asks("/api/race");
  same(await parts.count(), race.items.length, "items of the score");
  await parts.first().locator("a").click();
  await page.locator('[data-testid="sentence"]').waitFor();
}

async function pastIsSaid(page) {
  const ledger = await asks("/api/ledger");
  await go(page, `/?as_of=${ledger.first_day}`);
  await page.locator(".as-of-band").waitFor();
  await page.locator("nav.rail a[href^='/race']").click();
  await page.locator("h1").first().waitFor();
  same(new URL(page.url()).searchParams.get("as_of"), ledger.first_day, "the day after going to another page");
}

async function listKeeps(page) {
  await go(page, "/list");
  const grid = page.locator('[data-testid="list"]');
  await grid.locator("tbody tr a").first().waitFor();
  const words = await asks("/api/words");
  const region = words.regions.find((each) => each.races);
  await page.locator("search select").first().selectOption(region.key);
  await until(
    page,
    "the address names the region",
    (key) => new URL(location.href).searchParams.get("region") === key,
    region.key,
  );
  await grid.locator("thead button", { hasText: "总投资" }).click();
  await until(
    page,
    "the address names the order",
    () => new URL(location.href).searchParams.get("sort") === "-total",
  );
  const wanted = await asks(`/api/projects?region=${encodeURIComponent(region.key)}&sort=-total&limit=1`);
  const first = () => grid.locator('tbody tr[aria-rowindex="2"] a').first();
  const shows = async () => {
    await until(
      page,
      "the first row is the server's first",
      (name) => document.querySelector('[data-testid="list"] tr[aria-rowindex="2"] a')?.textContent === name,
      wanted.rows[0].name.zh,
    );
    same(await grid.getAttribute("aria-rowcount"), String(wanted.count + 1), "rows of the list");
  };
  await shows();
  await page.reload();
  await first().waitFor();
  await shows();
  await grid.focus();
  await page.keyboard.press("End");
  await until(
    page,
    "End shows the last row",
    (last) => Boolean(document.getElementById(`row-${last}`)?.querySelector("a")),
    wanted.count - 1,
  );
  await page.keyboard.press("Home");
  await until(page, "Home shows the first row", () => Boolean(document.querySelector("#row-0.active a")));
  await page.keyboard.press("/");
  check(
    await page.evaluate(() => document.activeElement?.hasAttribute("data-filter")),
    "/ does not go to the filter",
  );
}

async function languageKeepsPlace(page) {
  await go(page, "/list?sort=-plan");
  await page.locator('[data-testid="list"] tbody tr a').first().waitFor();
  const before = page.url();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "List" }).waitFor();
  same(page.url(), before, "the place");
  same(await page.getAttribute("html", "lang"), "en", "the page's language");
  await page.reload();
  await page.getByRole("heading", { name: "List" }).waitFor();
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("heading", { name: "清单" }).waitFor();
}

async function projectIsWhole(page) {
  const list = await asks("/api/projects?limit=1&sort=-invested");
  const id = list.rows[0].project;
  const project = await asks(`/api/projects/${id}`);
  await go(page, `/project/${id}`);
  await page.getByRole("heading", { level: 1, name: project.name.zh }).waitFor();
  same(await page.locator('[data-testid="nodes"] li').count(), project.nodes.length, "nodes");
  same(await page.locator('[data-testid="entries"] li').count(), project.entries.length, "entries");
  for (const light of project.lights) await page.getByText(light.sentence.zh).first().waitFor();
  await page.locator('[data-testid="entries"] li a').first().click();
  await page.locator('[data-testid="line"]').waitFor();
}

async function paletteFinds(page) {
  const list = await asks("/api/projects?limit=1");
  await go(page, "/");
  await page.locator('[data-testid="race"] tbody tr').first().waitFor();
  await page.keyboard.press("Control+k");
  const words = list.rows[0].code || list.rows[0].name.zh;
  await page.getByRole("combobox", { name: "查找与命令" }).fill(words);
  await page.getByRole("option", { name: list.rows[0].name.zh }).first().click();
  await page.getByRole("heading", { level: 1, name: list.rows[0].name.zh }).waitFor();
  for (const [key, path] of [
    ["l", "/list"],
    ["r", "/race"],
    ["w", "/warnings"],
    ["t", "/ledger"],
    ["o", "/"],
  ]) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await until(page, `g ${key} goes to ${path}`, (wanted) => location.pathname === wanted, path);
  }
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "键盘操作" }).waitFor();
}

// A report comes in by another way; the page that stands shows it within a second of the command's end.
async function reportArrives(page) {
  await go(page, "/");
  await page.locator('[data-testid="race"] tbody tr').first().waitFor();
  const seq = page.locator('[data-testid="seq"]');
  await until(page, "the feed is live", () =>
    /live|实时/i.test(document.querySelector(".foot")?.textContent ?? ""),
  );
  const before = Number(await seq.getAttribute("data-seq"));
  await run("/bin/sh", ["-c", process.env.KAIGONG_REPORT_COMMAND]);
  const since = Date.now();
  // The serving process hears of another's entry within a tenth of a second or two.
  let wanted = await asks("/api/overview");
  while (wanted.seq <= before && Date.now() - since < LIVE_MS) wanted = await asks("/api/overview");
  check(wanted.seq > before, "the command entered nothing");
  const figures = Object.fromEntries(wanted.head.map((each) => [each.code, String(each.value)]));
  await until(
    page,
    "the page shows the new figures",
    ([at_least, values]) => {
      const shown = Number(document.querySelector('[data-testid="seq"]')?.getAttribute("data-seq"));
      return (
        shown >= at_least &&
        Object.entries(values).every(
          ([code, value]) =>
            (document
              .querySelector(`[data-testid="figure"][data-code="${code}"]`)
              ?.getAttribute("data-value") ?? "null") === value,
        )
      );
    },
    [wanted.seq, figures],
    LIVE_MS - (Date.now() - since),
  );
  await page.locator('[data-testid="updated"]').waitFor({ timeout: LIVE_MS });
}

async function phoneReads(page) {
  for (const path of ["/", "/list", "/race", "/warnings", "/ledger"]) {
    await go(page, path);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("load");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(over <= 0, `${path} is ${over} pixels wider than the phone`);
  }
}

// These pages run without the content security policy, which would refuse the checker itself.
// A ledger judged by the trial method, made by commands in run.sh: lists, figures, documents, exemptions.
async function judgedRaceOpens(page) {
  await page.goto(`${judged}/race`, { waitUntil: "load" });
  const rows = page.locator('[data-testid="race"] tbody tr');
  await rows.first().waitFor();
  const race = await asks("/api/race", judged);
  const shown = await rows.first().innerText();
  const first = race.groups[0].rows[0];
  for (const code of first.lists) {
    const list = race.lists.find((each) => each.code === code);
    check(shown.includes(list.name.zh), `the first doesn't wear “${list.name.zh}”: ${shown}`);
  }
  check(shown.includes(race.grades.find((each) => each.code === first.grade).name.zh), "no grade is shown");
  const unit = page.locator('[data-testid="race"] tr[data-key="jilin/changchun"]');
  await unit.locator("td a", { hasText: "6.50%" }).click();
  await page.locator('[data-testid="sentence"]').waitFor();
  const score = await asks("/api/score?unit=jilin/changchun&item=growth", judged);
  same(
    (await page.locator('[data-testid="sentence"]').innerText()).trim(),
    score.sentence.zh.trim(),
    "the sentence",
  );
  check((await page.locator(".panel").innerText()).includes("第七条"), "the clause isn't shown");
  await page.locator('.panel [data-testid="entries"] li a').first().click();
  await page.locator('[data-testid="line"]').waitFor();
  await page.goBack();
  await page.locator('.panel [data-testid="entries"] li a').first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator("nav.tabs a", { hasText: "不计加分扣分" }).click();
  await until(
    page,
    "the address says that corrections are left out",
    () => new URL(location.href).searchParams.get("uncorrected") === "1",
  );
  const plain = await asks("/api/race", judged);
  const best = plain.groups[0].rows.find((row) => row.rank_uncorrected === 1);
  check((await rows.first().innerText()).includes(best.name.zh), "the first without corrections isn't first");
}

async function methodIsTried(page) {
  await page.goto(`${judged}/race/simulate`, { waitUntil: "load" });
  await page.locator("button", { hasText: "取现行办法来改" }).click();
  const area = page.locator("#method");
  await until(page, "the method in force is there", () => document.querySelector("#method").value.length > 1000);
  const text = await area.inputValue();
  await area.fill(text.replace('"measure": "completion"', '"measure": "none"'));
  await page.locator('[data-testid="simulate"]').click();
  const issue = page.locator('[data-testid="issues"] tbody tr').first();
  await issue.waitFor().catch(() => {});
  check((await issue.innerText()).includes("/scheme/items/0/measure"), "the issue isn't at its clause");
  await issue.locator("button").click();
  const selected = await page.evaluate(() => {
    const box = document.querySelector("#method");
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
  check(selected.includes('"measure": "none"'), `the line selected is “${selected}”`);
  await area.fill(text.replace('"weight_points": 40', '"weight_points": 60'));
  await page.locator('[data-testid="simulate"]').click();
  const changed = page.locator('[data-testid="unit-changes"] tbody tr');
  await changed.first().waitFor();
  check((await changed.count()) > 0, "nobody would change");
  check(
    (await page.locator('[data-testid="clause-changes"]').innerText()).includes("考核项“投资完成”的分值"),
    "the clause that differs isn't named",
  );
  await standsUpToAxe(page, new URL(page.url()).pathname);
}

async function justifiedIsShown(page) {
  await page.goto(`${judged}/warnings`, { waitUntil: "load" });
  const row = page.locator('[data-testid="justified"] tbody tr').first();
  await row.waitFor();
  const told = await row.innerText();
  check(told.includes("已豁免至 2022-06-30") && told.includes("示办〔2022〕9号"), told);
  const unit = page.locator('[data-testid="unit-warnings"] tbody tr').first();
  check((await unit.innerText()).includes("增速"), "the light of a unit isn't shown");
}

async function isAccessible(page, path, at = base) {
  await page.goto(at + path, { waitUntil: "load" });
  await page.locator("main table, main article, main form").first().waitFor();
  await page.waitForTimeout(300);
  await standsUpToAxe(page, new URL(page.url()).pathname);
}

const project = (await asks("/api/projects?limit=1&sort=-invested")).rows[0]?.project;
const ledger = await asks("/api/ledger");
const PAGES = [
  "/",
  "/list",
  `/project/${project}`,
  "/race",
  "/warnings",
  "/ledger",
  `/?open.entry=${ledger.seq}`,
  "/?open=completion",
];
const journeys = [
  ["the overview shows a race of 11, and a figure opens down to the stored line", {}, overviewOpens],
  ["a score opens into its items", {}, scoreOpens],
  ["another day than today is said, and kept from page to page", {}, pastIsSaid],
  ["a list keeps its filter and order over a reload, and is walked by keys", {}, listKeeps],
  ["the language changes and the place stays", {}, languageKeepsPlace],
  ["a project page shows everything that the ledger says", {}, projectIsWhole],
  ["Ctrl K finds a project, g goes, ? explains", {}, paletteFinds],
  [
    "a phone shows every page without sideways scrolling",
    { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    phoneReads,
  ],
  ...(process.env.KAIGONG_REPORT_COMMAND ? [["a report shows within a second", {}, reportArrives]] : []),
  ...(judged
    ? [
        ["a race with lists shows them, and an item opens to its entries", {}, judgedRaceOpens],
        ["a method is tried by paste, and issues stand at their clause", { bypassCSP: true, awaited: "422" }, methodIsTried],
        ["justified lights are shown with approver and last day", {}, justifiedIsShown],
        ...["zh-CN", "en-GB"].flatMap((locale) =>
          ["/race", "/race/simulate", "/warnings", "/race?open=score&open.unit=jilin/changchun&open.part=growth"].map(
            (path) => [
              `judged ${path} is accessible (${locale})`,
              { locale, bypassCSP: true },
              (page) => isAccessible(page, path, judged),
            ],
          ),
        ),
      ]
    : []),
  ...["zh-CN", "en-GB"].flatMap((locale) =>
    ["light", "dark"].flatMap((colorScheme) =>
      PAGES.map((path) => [
        `${path} is accessible (${locale}, ${colorScheme})`,
        { locale, colorScheme, bypassCSP: true },
        (page) => isAccessible(page, path),
      ]),
    ),
  ),
  ...(closed ? peopleJourneys({ base: closed, link: process.env.KAIGONG_SETUP_LINK }) : []),
  ...(signing ? signOnJourneys({ base: signing, link: process.env.KAIGONG_SIGN_ON_LINK }) : []),
  ...castJourneys({ base }),
  ...todayJourneys({ base }),
  ...projectJourneys({ base }),
  ...rolesJourneys({ base }),
  ...listJourneys({ base }),
  ...(judged ? assessJourneys({ base: judged }) : []),
  ...(judged ? appealJourneys({ base: judged }) : []),
  ...campaignJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...morningJourneys({ base: process.env.KAIGONG_MORNING_URL?.replace(/\/$/, "") }),
  ...elementJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...permitJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...dutyJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...postureJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...visitJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...matterJourneys({ base: process.env.KAIGONG_MATTERS_URL }),
  ...beginJourneys({ link: process.env.KAIGONG_BEGIN_LINK }),
];

// KAIGONG_ONLY, a pattern: only those whose name fits, for whoever mends one.
const only = process.env.KAIGONG_ONLY ?? "";
const walked = journeys.filter(([name]) => new RegExp(only).test(name));
const failed = await walk(walked);
if (!closed) console.log("left out: everything about an office without accounts (no KAIGONG_CLOSED_URL)");
if (!signing) console.log("left out: everything about single sign-on (no KAIGONG_SIGN_ON_URL)");
if (!judged) console.log("left out: everything about a judged ledger (no KAIGONG_JUDGED_URL)");
if (!process.env.KAIGONG_MATTERS_URL) console.log("left out: everything about matters (no KAIGONG_MATTERS_URL)");
if (!process.env.KAIGONG_REPORT_COMMAND)
  console.log("left out: a report shows within a second (no KAIGONG_REPORT_COMMAND)");
if (only) console.log(`only those with “${only}” were walked, of ${journeys.length}`);
console.log(`${walked.length} journeys, ${walked.length - failed} passed`);
process.exit(failed ? 1 : 0);
