// Walks the list: groups, stages, map, nodes, views, many at once, workbooks. As today.mjs:
//   listJourneys({ base })   a demonstration where somebody of the province's office may change the list
// By itself against the mock of ui/mock, or against a program:
//   KAIGONG_MOCK_URL=http://127.0.0.1:4173 node tests/browser/list.mjs
//   KAIGONG_URL=… node tests/browser/list.mjs
import { REFUSALS, asks, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const says = (page, member, value) =>
  until(
    page,
    `the address says ${member}=${value}`,
    ([name, wanted]) => new URLSearchParams(location.search).get(name) === wanted,
    [member, value],
  );
/** Somebody of the cast whose post is such. */
async function walkAs(page, base, role) {
  await go(page, base, "/list");
  const cast = await asks(page, "/api/demo/cast");
  await become(page, base, cast.find((each) => each.posts.some((post) => post.role === role)).person);
}

/** Groups add up to the list, open into their rows, and the address keeps which are open. */
async function groupsOpen(page, { base }) {
  await go(page, base, "/list");
  await part(page, "group").selectOption("state");
  await says(page, "group", "state");
  const first = part(page, "groups").locator("button[data-group]").first();
  await first.waitFor();
  const key = await first.getAttribute("data-group");
  const wanted = await asks(page, `/api/projects?state=${key}&limit=1`);
  check((await first.innerText()).replace(/\D/g, "") === String(wanted.count), "the group's count isn't the filter's");
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await says(page, "groups", key);
  await part(page, "groups").locator("tr.within a").first().waitFor();
  await page.reload();
  await part(page, "groups").locator("tr.within a").first().waitFor();
  await page.keyboard.press("Tab");
}

/** Each stage has its count; a click on the map narrows the list; nodes turn into their table by a key. */
async function looksShow(page, { base }) {
  await go(page, base, "/list?view=board");
  const board = part(page, "board");
  await board.locator("section li a").first().waitFor();
  const counts = await board.locator('[data-testid="board-count"]').allInnerTexts();
  const sum = counts.reduce((so_far, each) => so_far + Number(each.replace(/\D/g, "")), 0);
  same(sum, (await asks(page, "/api/projects?limit=1")).count, "projects on the board");
  await page.locator('[data-look="map"]').click();
  const map = part(page, "map");
  await map.locator("svg a").first().waitFor();
  check((await map.innerText()).includes("没有审图号"), "the map doesn't say what its outlines are worth");
  const region = await map.locator("svg a").first().getAttribute("data-region");
  await map.locator("svg a").first().click();
  await says(page, "region", region);
  await part(page, "map-up").waitFor();
  await page.keyboard.press("c");
  await part(page, "map-table").locator("tbody tr").first().waitFor();
  await page.locator('[data-look="nodes"]').click();
  await part(page, "nodes").locator("tbody tr").first().waitFor();
  await page.keyboard.press("c");
  await says(page, "figures", "table");
  await part(page, "nodes-table").waitFor();
}

/** What is taken away is what is seen. */
async function takesAway(page, { base }) {
  await go(page, base, "/list?q=a&sort=-plan&columns=state.total");
  await page.locator(".menu", { has: page.locator("text=带走") }).locator("button").click();
  const href = await part(page, "take-xlsx").getAttribute("href");
  const members = new URL(href, base).searchParams;
  same(members.get("columns"), "state.total", "columns of the workbook");
  same(members.get("sort"), "-plan", "order of the workbook");
  await page.keyboard.press("Escape");
  await part(page, "take-xlsx").waitFor({ state: "detached" });
}

/** A view is saved, found again, and removed. */
async function keepsViews(page, { base }) {
  await walkAs(page, base, "office");
  await go(page, base, "/list?group=state&sort=-plan");
  const menu = page.locator(".menu", { has: page.locator("text=视图") }).locator("> button");
  await menu.click();
  await part(page, "save-view").click();
  await page.locator('[data-place="/name"]').fill("按状态看");
  await page.keyboard.press("Enter");
  await part(page, "view-form").waitFor({ state: "detached" });
  await go(page, base, "/list");
  await menu.click();
  await page.locator(".views a", { hasText: "按状态看" }).click();
  await says(page, "group", "state");
  await menu.click();
  await page.locator(".views .edit").first().click();
  await part(page, "view-form").locator("button", { hasText: "删除" }).click();
  await part(page, "view-end").click();
  await part(page, "view-form").waitFor({ state: "detached" });
}

/** Rows are chosen by keys, a campaign's tag put on them, seen before and recorded, and the list narrowed to it. */
async function tagsMany(page, { base }) {
  await walkAs(page, base, "office");
  await go(page, base, "/list");
  const grid = part(page, "list");
  await grid.locator("tbody tr a").first().waitFor();
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  check((await part(page, "bulk-bar").innerText()).includes("已选 3 个"), "three aren't chosen");
  await page.keyboard.press("b");
  await part(page, "bulk").locator('[data-place="/add"]').fill("春季攻坚");
  await page.keyboard.press("Control+Enter");
  await part(page, "preview").locator("tbody tr").nth(2).waitFor();
  await standsUpToAxe(page, "a preview");
  await page.keyboard.press("Control+Enter");
  await part(page, "receipt").waitFor();
  await part(page, "receipt").locator("button").click();
  await says(page, "tag", "春季攻坚");
  await until(page, "the campaign has three projects", () =>
    document.querySelector('[data-testid="count"]')?.textContent?.startsWith("3 "),
  );
}

/** A wrong file is refused in words; a table comes with a mapping, its mistakes at their cells. */
async function bringsIn(page, { base }) {
  await walkAs(page, base, "office");
  await go(page, base, "/list");
  await part(page, "bring").click();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
  await page.locator("dialog [role='alert']").waitFor();
  const csv = "\ufeff项目代码,项目名称,建设地点,总投资（万元）\nJ-1,旅程一号项目,长春市,1200\nJ-2,旅程二号项目,长春市,一百\n";
  await file.setInputFiles({ name: "旅程.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await part(page, "issues").locator("tbody tr").first().waitFor();
  await part(page, "mapping").locator("tbody tr").first().waitFor();
  await standsUpToAxe(page, "a workbook judged");
  await part(page, "good-rows").check();
  await part(page, "bring-go").click();
  await part(page, "receipt").waitFor();
}

async function listIsAccessible(page, { base }) {
  for (const path of ["group=region", "view=board", "view=map", "view=map&figures=table", "view=nodes"]) {
    await go(page, base, `/list?${path}`);
    await page.locator("main table, main .board li, main .tiles a").first().waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(over <= 0, `${path} is ${over} pixels wider than the window`);
  }
}

export const listJourneys = (house) => [
  ["groups open and stay open", { awaited: REFUSALS }, (page) => groupsOpen(page, house)],
  ["stages, map and nodes show the list", { awaited: REFUSALS }, (page) => looksShow(page, house)],
  ["the list is taken away as seen", { awaited: REFUSALS }, (page) => takesAway(page, house)],
  ["a view is kept under a name", { awaited: REFUSALS }, (page) => keepsViews(page, house)],
  ["a campaign's tag is put on many", { awaited: REFUSALS, bypassCSP: true }, (page) => tagsMany(page, house)],
  ["a table of projects is brought in", { awaited: REFUSALS, bypassCSP: true }, (page) => bringsIn(page, house)],
  ...[
    { locale: "zh-CN", colorScheme: "dark" },
    { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ].map((options) => [
    `the list is accessible however it is looked at (${options.locale}, ${options.colorScheme})`,
    { ...options, bypassCSP: true, awaited: REFUSALS },
    (page) => listIsAccessible(page, house),
  ]),
];

await walkAlone(import.meta, listJourneys);
