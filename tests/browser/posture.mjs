// Walks an order: one prefecture is switched to an emergency, its people owe daily reports at once, and back.
//   postureJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/posture.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, walkAlone } from "./walk.mjs";

/** The office of a prefecture with projects under way, and whoever reports for one of them. */
async function findCity(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const office = (region) =>
    cast.find((each) => each.posts.some((post) => post.role === "office" && post.region === region))?.person;
  const { rows } = await asks(page, "/api/posture");
  for (const row of rows.filter((each) => each.region.includes("/") && each.projects > 0 && office(each.region))) {
    const reports = (post) => ["clerk", "enterprise"].includes(post.role) && post.region.startsWith(row.region);
    const clerk = cast.find((each) => each.posts.some(reports))?.person;
    if (clerk) return { region: row.region, office: office(row.region), clerk };
  }
  throw new Error("no prefecture of the cast has an office and somebody who reports");
}
const rowOf = (page, region) => part(page, "postures").locator(`tr[data-region="${region}"]`);
async function gives(page, region, fields) {
  await rowOf(page, region).locator("button").click();
  await at(page, "/profile").selectOption(fields.profile);
  for (const name of ["document", "reason"]) await at(page, `/${name}`).fill(fields[name]);
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await page.keyboard.press("Escape");
  await part(page, "postures").locator(`tr[data-region="${region}"][data-profile="${fields.profile}"]`).waitFor();
}
const owed = async (page, region) =>
  (await asks(page, `/api/due?calendar=emergency-day&region=${region}&limit=1`)).count;

async function switches(page, { base }) {
  const city = await findCity(page, base);
  await become(page, base, city.office);
  const before = await owed(page, city.region);
  await go(page, base, "/posture");
  await gives(page, city.region, { profile: "epidemic", document: "疫指〔2022〕5号", reason: "本土疫情" });
  const during = await owed(page, city.region);
  check(during > before, `${during} daily reports are due after the order, ${before} before`);
  const shown = await rowOf(page, city.region).locator("td.figure").nth(1).innerText();
  check(Number(shown.replace(/\D/g, "")) >= during, `${shown} shown, ${during} due`);
  await become(page, base, city.clerk);
  await go(page, base, "/today");
  await part(page, "orders-today").waitFor();
  check((await part(page, "orders-today").innerText()).includes("疫指〔2022〕5号"), "the clerk isn't told");
  await become(page, base, city.office);
  await go(page, base, "/posture");
  await gives(page, city.region, { profile: "normal", document: "疫指〔2022〕9号", reason: "社会面清零" });
  same(await owed(page, city.region), before, "daily reports due after it was lifted");
  same(await part(page, "orders").locator("tbody tr").count(), 2, "orders on record");
  await become(page, base, city.clerk);
  await go(page, base, "/today");
  await part(page, "today-parts").waitFor();
  same(await part(page, "orders-today").count(), 0, "orders told to the clerk");
}

async function refuses(page, { base }) {
  const city = await findCity(page, base);
  await become(page, base, city.office);
  await go(page, base, "/posture");
  await rowOf(page, city.region).locator("button").waitFor();
  same(await part(page, "postures").locator("tbody button").count(), 1, "regions that a city's office may switch");
  await rowOf(page, city.region).locator("button").click();
  await part(page, "send").click();
  for (const place of ["/profile", "/document", "/reason"])
    await page.locator(`[data-place="${place}"][aria-invalid="true"]`).waitFor();
}

async function isAccessible(page, { base }) {
  const city = await findCity(page, base);
  await become(page, base, city.office);
  await go(page, base, "/posture");
  await part(page, "orders").waitFor();
  await standsUpToAxe(page, "/posture");
  await rowOf(page, city.region).locator("button").click();
  await at(page, "/profile").waitFor();
  await page.waitForTimeout(300);
  await standsUpToAxe(page, "/posture, an order");
}

export const postureJourneys = (house) =>
  house.base
    ? [
        ["a prefecture is switched to an emergency and back", {}, (page) => switches(page, house)],
        ["an order asks for all it needs, of one's own region", { awaited: REFUSALS }, (page) => refuses(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "dark" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `orders are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, postureJourneys, process.env.KAIGONG_MATTERS_URL);
