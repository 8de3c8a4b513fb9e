// Walks what a post opens and what it doesn't: a leader from a number down to the photo, an enterprise at its own.
//   rolesJourneys({ base })   a demonstration with a cast
// By itself: KAIGONG_URL=… node tests/browser/roles.mjs [part of a name]
import { REFUSALS, asks, become, check, go, part, same, until, walkAlone } from "./walk.mjs";

// A grey picture of sixteen points; bytes behind its end make it another file.
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAHElEQVR4nGNg0AioYOA1jW1lkHLKmsSg7l8+HwApkAT5gHlQtAAAAABJRU5ErkJggg==";

const cast = async (page, base) => {
  await go(page, base, "/");
  return asks(page, "/api/demo/cast");
};
const withRole = (people, role) => people.filter((each) => each.posts.some((post) => post.role === role));

/** A photo on file and a report that rests on it, as the pages send them. */
const reportsWithPhoto = (page, project, figures) =>
  page.evaluate(
    async ([number, picture, said]) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const form = new FormData();
      form.set("project", String(number));
      form.set("what", "photo");
      form.set("file", new File([bytes, crypto.randomUUID()], "现场.png", { type: "image/png" }));
      const filed = await fetch("/api/evidence", { method: "POST", body: form });
      if (!filed.ok) return { status: filed.status, said: await filed.text() };
      const { digest } = (await filed.json()).evidence;
      const body = JSON.stringify({ ...said, id: crypto.randomUUID(), project: number, evidence: [digest] });
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/api/deeds/progress", { method: "POST", headers, body });
      return answer.ok ? { digest, ...(await answer.json()) } : { status: answer.status, said: await answer.text() };
    },
    [project, PICTURE, figures],
  );

/** The county reports with a photo; its leader starts from the rate and ends at the picture. */
async function numberToPhoto(page, { base }) {
  const people = await cast(page, base);
  const clerk = withRole(people, "clerk")[0];
  const { region } = clerk.posts.find((post) => post.role === "clerk");
  await become(page, base, clerk.person);
  const { today } = await asks(page, "/api/ledger");
  const opened = await asks(page, `/api/open/completion?region=${region}&limit=1`);
  const { project } = opened.items[0];
  const reported = await reportsWithPhoto(page, project, {
    period: today.slice(0, 7),
    day: today,
    invested_year: String(opened.items[0].numerator / 1e6 + 1),
    reason: "现场核对",
  });
  check(reported.recorded, JSON.stringify(reported));

  const leader = withRole(people, "leader")[0];
  check(leader, "nobody of the cast leads");
  await become(page, base, leader.person);
  await go(page, base, `/overview?region=${region}`);
  await page.locator('[data-testid="figure"][data-code="completion"] a').click();
  await page.locator(`[data-testid="items"] a[href*="${project}"]`).first().click();
  await page.locator(`.panel [data-testid="entries"] a[href*="${reported.seq}"]`).first().click();
  await until(page, "the photo is there", () => {
    const pictures = [...document.querySelectorAll('[data-testid="entry-evidence"] img')];
    return pictures.length > 0 && pictures.every((each) => each.naturalWidth > 0);
  });
  same(await page.locator('[data-testid="send"]').count(), 0, "forms that a leader could send");
}

/** What isn't an enterprise's own isn't there, and what it may not is said in words. */
async function enterpriseSeesItsOwn(page, { base }) {
  const people = await cast(page, base);
  const all = await asks(page, "/api/projects?limit=1&sort=-total");
  const enterprise = withRole(people, "enterprise")[0];
  await become(page, base, enterprise.person);
  const own = await asks(page, "/api/projects?limit=1000");
  check(own.count > 0 && own.count < all.count, `${own.count} of ${all.count} projects`);
  check(!own.rows.some((row) => row.project === all.rows[0].project), "the largest project is everybody's");

  await go(page, base, "/list");
  await page.locator("main tbody tr").first().waitFor();
  const shown = await page.locator("main tbody tr").count();
  check(shown <= own.count, `${shown} rows are shown of ${own.count}`);
  await go(page, base, `/project/${all.rows[0].project}`);
  await page.locator("main", { hasText: "没有找到" }).waitFor();
  check(!(await page.locator("main").innerText()).includes(all.rows[0].name.zh), "another's project is named");
  await go(page, base, "/race");
  await page.locator("main", { hasText: "岗位" }).waitFor();
  same(await part(page, "race").count(), 0, "races that an enterprise sees");
  for (const verb of ["publish", "bulk"]) same(await part(page, verb).count(), 0, verb);
  same((await asks(page, "/api/people")).status, 403, "people");
}

export const rolesJourneys = (house) => [
  ["a leader opens a number down to the photo", {}, (page) => numberToPhoto(page, house)],
  ["an enterprise sees its own and no more", { awaited: REFUSALS }, (page) => enterpriseSeesItsOwn(page, house)],
];

await walkAlone(import.meta, rolesJourneys);
