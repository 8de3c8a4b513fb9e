// Walks the morning of 28 April 2022: eleven venues report in one after another, the start is announced, their offices
// mark what photos show, and on the wall of the command room totals, ranking, race and lights follow.
//   morningJourneys({ base })   the demonstration as it stood at nine (kaigong demo --morning)
// By itself: KAIGONG_MORNING_URL=… node tests/browser/morning.mjs
import { asks, at, become, check, go, part, same, until, walkAlone } from "./walk.mjs";

const STARTS = 432;
const TOTAL_FEN = 36_400_000_000_000; // 364 billion yuan
const STARTED_SINCE_JANUARY = 2_086;
const SINCE_JANUARY_FEN = 133_170_000_000_000;
const LIVE_MS = 20_000;

const officeOf = (cast, region) =>
  cast.find((each) => each.posts.some((post) => post.role === "office" && post.region === region))?.person;
/** What the wall shows of a figure, once its counting has come to rest. */
const wallShows = (wall, code, value) =>
  until(
    wall,
    `the wall shows ${value} of ${code}`,
    ([one, wanted]) => {
      const figure = document.querySelector(`[data-testid="wall-figures"] [data-code="${one}"]`);
      const shown = (figure?.querySelector("dd")?.innerText ?? "").split(/\s+/).map((each) => each.replace(/\D/g, ""));
      return Number(figure?.dataset.value) === wanted && shown.every((each) => Number(each) === wanted);
    },
    [code, value],
    LIVE_MS,
  );
const lights = async (page) => (await asks(page, "/api/warnings?limit=1")).count;
/** Started or resumed since January: how many, and their total. */
async function active(page) {
  const { head } = await asks(page, "/api/overview");
  const of = (code) => head.find((each) => each.code === code).value;
  return { projects: of("active"), total: of("active_total") };
}

async function findApril(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const { rows } = await asks(page, "/api/campaigns");
  const april = rows.find((each) => each.kind === "start");
  same(april.sums.called, STARTS, "projects called");
  same(april.sums.called_total, TOTAL_FEN, "their total");
  same(april.sums.reported + april.sums.counted, 0, "reported or begun before the morning");
  const { places } = await asks(page, `/api/campaigns/${april.campaign}`);
  same(places.length, 11, "venues");
  return { cast, number: april.campaign, places };
}

async function venueReports(page, base, number, region) {
  await go(page, base, `/campaigns/${number}?do=report&venue=${region}`);
  await part(page, "report-begin").waitFor();
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
}

/** All of the venue that show a photo, in one go. */
async function marksBegun(page, base, number, region) {
  await go(page, base, `/campaigns/${number}?place=${region}`);
  await part(page, "choose-photo").click();
  await part(page, "mark-open").click();
  await part(page, "mark-try").click();
  await part(page, "mark-go").click();
  await part(page, "receipt").first().waitFor();
  await until(
    page,
    "nothing is left to be marked",
    () => !document.querySelector('[data-testid="mark-go"], [data-testid="mark-try"]'),
    undefined,
    LIVE_MS,
  );
}

async function replays(page, { base }) {
  const { cast, number, places } = await findApril(page, base);
  const wall = await (await page.context().browser().newContext({ locale: "zh-CN" })).newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await go(wall, base, `/wall?campaign=${number}`);
  await wallShows(wall, "reported", 0);
  const before = { lights: await lights(page), active: await active(page), race: await asks(page, "/api/race") };
  same(before.active.projects, STARTED_SINCE_JANUARY - STARTS, "started since January, at nine");

  let reported = 0;
  for (const venue of places) {
    await become(page, base, officeOf(cast, venue.region));
    await venueReports(page, base, number, venue.region);
    reported += venue.sums.called;
    await wallShows(wall, "reported", reported);
  }
  same(reported, STARTS, "reported by the venues");
  same(await part(wall, "wall-roll-count").innerText(), "11 / 11", "the roll on the wall");
  await wallShows(wall, "counted", 0);

  await become(page, base, officeOf(cast, "jilin"));
  await go(page, base, `/campaigns/${number}?do=announce`);
  await at(page, "/text").fill("全省二季度项目集中开复工");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();

  let counted = 0;
  for (const venue of places) {
    await become(page, base, officeOf(cast, venue.region));
    await marksBegun(page, base, number, venue.region);
    counted += venue.sums.called;
    await wallShows(wall, "counted", counted);
    await until(
      wall,
      `${venue.region} stands at 100 % on the wall`,
      (key) =>
        document.querySelector(`[data-testid="wall-rank"] [data-key="${key}"]`)?.innerText.includes("100"),
      venue.region,
      LIVE_MS,
    );
  }
  const { head } = await asks(page, `/api/campaigns/${number}`);
  await become(page, base, officeOf(cast, "jilin"));
  const after = { lights: await lights(page), active: await active(page), race: await asks(page, "/api/race") };
  const sums = (await asks(page, `/api/campaigns/${number}`)).head.sums;
  same(sums.counted, STARTS, "starts that photos show");
  same(sums.counted_total, TOTAL_FEN, "their total");
  same(head.announced !== null, true, "announced");
  same(after.active.projects, STARTED_SINCE_JANUARY, "started since January");
  same(after.active.total, SINCE_JANUARY_FEN, "their total");
  check(after.lights !== before.lights, "the lights didn't follow");
  const rates = (race) => race.groups[0].rows.map((row) => row.items.map((item) => item.rate_bp).join()).join(";");
  check(rates(after.race) !== rates(before.race), "the race didn't follow");
  await wall.context().close();
}

export const morningJourneys = (house) =>
  house.base ? [["the morning of 28 April: eleven venues, 432 starts, 364 billion", {}, (page) => replays(page, house)]] : [];

await walkAlone(import.meta, morningJourneys, process.env.KAIGONG_MORNING_URL);
