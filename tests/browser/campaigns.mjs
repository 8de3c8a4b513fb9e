// Walks a campaign: the province calls it, one venue reports in without one of its projects, a wall follows meanwhile.
//   campaignJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/campaigns.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const officeOf = (cast, region) =>
  cast.find((each) => each.posts.some((post) => post.role === "office" && post.region === region))?.person;
const figure = (page, code) => page.locator(`[data-testid="campaign-figure"][data-code="${code}"]`);
const digits = (text) => Number(text.replace(/\D/g, ""));

/** The province's office, and a tag that no campaign has. */
async function findProvince(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const { regions, tags } = await asks(page, "/api/words");
  const { rows } = await asks(page, "/api/campaigns");
  const root = regions.find((each) => !each.parent).key;
  const free = tags.filter((each) => !rows.some((row) => row.tag === each.tag));
  const tag = free.sort((one, other) => other.count - one.count)[0];
  check(tag && officeOf(cast, root), "no province's office, or no tag that is free");
  const below = regions.filter((each) => each.parent === root).map((each) => each.key);
  return { cast, office: officeOf(cast, root), tag, below };
}

/** Called through its form; its number. */
async function calls(page, base, { office, tag, below }, name) {
  await become(page, base, office);
  await go(page, base, "/campaigns?do=call");
  const { today } = await asks(page, "/api/ledger");
  await at(page, "/name").fill(name);
  await at(page, "/from").fill(today);
  await at(page, "/tag").fill(tag.tag);
  await part(page, "venue-each").click();
  same(await part(page, "venue-rows").locator("li[data-venue]").count(), below.length, "venues, one for each region");
  await part(page, "send").click();
  await part(page, "called-open").click();
  await figure(page, "called").waitFor();
  return new URL(page.url()).pathname.split("/").pop();
}

async function reportsIn(page, { base }) {
  const province = await findProvince(page, base);
  const number = await calls(page, base, province, "巡检集中开工");
  const called = await figure(page, "called").locator(".number").innerText();
  same(digits(called), province.tag.count, "projects called");
  const { places } = await asks(page, `/api/campaigns/${number}`);
  const venue = places.find((each) => each.sums.called - each.sums.earlier > 1 && officeOf(province.cast, each.region));
  check(venue, "no venue has two projects that haven't begun, and an office in the cast");

  const wall = await page.context().newPage();
  await go(wall, base, `/wall?campaign=${number}`);
  await part(wall, "wall-roll-count").waitFor();
  same(await part(wall, "wall-roll-count").innerText(), `0 / ${places.length}`, "venues on the wall");

  await become(page, base, officeOf(province.cast, venue.region));
  await go(page, base, `/campaigns/${number}`);
  await part(page, "places").waitFor();
  same(await part(page, "places").locator("td.act a").count(), 1, "venues that a city may report in for");
  await part(page, "places").locator("td.act a").click();
  const ticks = part(page, "report-in").locator("tbody input");
  await ticks.first().waitFor();
  same(await ticks.count(), venue.sums.called, "projects to tick");
  await part(page, "report-in").locator('tr[data-state="waiting"] input').first().uncheck();
  await part(page, "send").click();
  await page.locator('[data-place="/text"][aria-invalid="true"]').waitFor();
  await at(page, "/text").fill("征地未完成");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  const row = part(page, "places").locator(`tr[data-place="${venue.region}"]`);
  await until(page, "the venue has reported", (key) =>
    document.querySelector(`tr[data-place="${key}"]`)?.dataset.state === "reported", venue.region);
  check((await row.innerText()).includes("1"), "the roll doesn't say that one isn't with it");
  await until(wall, "the wall follows", (all) =>
    document.querySelector('[data-testid="wall-roll-count"]')?.textContent === `1 / ${all}`, places.length);
  await wall.close();

  await figure(page, "absent").locator("a").click();
  await until(page, "the absent one stands alone", () =>
    document.querySelectorAll('[data-testid="members"] tbody tr[data-state="absent"]').length === 1);
  const member = part(page, "members").locator("tbody th a").first();
  const name = await member.innerText();
  await member.click();
  await page.waitForURL(/\/project\/\d+/);
  check((await page.locator("h1").first().innerText()).includes(name), "the member's page is another's");
}

async function leaves(page, { base }) {
  await go(page, base, "/wall");
  await part(page, "wall-rank").locator("li").first().waitFor();
  same(await page.locator(".rail").count(), 0, "rails on the wall");
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/overview/);
}

async function isAccessible(page, { base }) {
  const { office } = await findProvince(page, base);
  await become(page, base, office);
  const { rows } = await asks(page, "/api/campaigns");
  const { campaign } = rows.find((each) => each.venues > 0 && !each.ended);
  const { places } = await asks(page, `/api/campaigns/${campaign}`);
  const pages = [
    ["/campaigns?do=call", "venue-rows"],
    [`/campaigns/${campaign}?do=report&venue=${places[0].region}`, "report-in"],
    [`/campaigns/${campaign}`, "members"],
    [`/wall?campaign=${campaign}`, "wall-ticker"],
    ["/wall", "wall-rank"],
  ];
  for (const [path, shows] of pages) {
    await go(page, base, path);
    await part(page, shows).waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

export const campaignJourneys = (house) =>
  house.base
    ? [
        ["a campaign is called, a venue reports in, a wall follows", { awaited: REFUSALS }, (page) => reportsIn(page, house)],
        ["the wall fills the window, and Esc leaves it", {}, (page) => leaves(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "light" },
          { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `campaigns and walls are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, campaignJourneys, process.env.KAIGONG_MATTERS_URL);
