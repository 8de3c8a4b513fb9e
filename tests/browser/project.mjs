// Walks a project's page: what is read in ten seconds, histories, files on record, the card. As people.mjs:
//   projectJourneys({ base })   a demonstration where somebody of a county reports
// By itself against the mock of ui/mock, or against a program:
//   KAIGONG_MOCK_URL=http://127.0.0.1:4173 node tests/browser/project.mjs
//   KAIGONG_URL=… node tests/browser/project.mjs
import { REFUSALS, asks, at, become, check, go, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const LOST = "net::ERR_INTERNET_DISCONNECTED";
// One grey point; bytes behind its end make it another file.
const POINT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/** Somebody of a county, and one of the projects that he may report and nobody has reported today. */
async function reporter(page, base) {
  await go(page, base, "/");
  const people = await asks(page, "/api/demo/cast");
  const { today } = await asks(page, "/api/ledger");
  for (const person of people) {
    const post = person.posts.find((each) => each.role === "clerk");
    if (!post) continue;
    await become(page, base, person.person);
    const { rows } = await asks(page, `/api/projects?region=${post.region}&state=building&limit=20`);
    for (const row of rows ?? []) {
      const project = await asks(page, `/api/projects/${row.project}`);
      const fresh = project.quantities.series.every((each) => each.day < today);
      if (fresh && project.may?.includes("report")) return project;
    }
  }
  throw new Error("nobody of a county may report a project");
}
export const photo = (name) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.concat([Buffer.from(POINT, "base64"), Buffer.from(`${Date.now()}${Math.random()}`)]),
});
const paper = (name) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.4\n% ${Date.now()}${Math.random()}\n%%EOF\n`),
});

/** State, lights, quantities, next node and who answers stand on the first screen of a laptop. */
export async function tenSeconds(page, { base }) {
  await go(page, base, "/");
  const { rows } = await asks(page, "/api/warnings?limit=1");
  await go(page, base, `/project/${rows[0].project}`);
  await page.locator('[data-testid="glance"]').waitFor();
  const foot = await page.locator(".frame > .foot").boundingBox();
  for (const part of ["state", "lights", "three", "next-node", "answers"]) {
    const box = await page.locator(`[data-testid="${part}"]`).first().boundingBox();
    check(box && box.y >= 0 && box.y + box.height <= foot.y, `${part} isn't on the first screen`);
  }
  const light = page.locator('[data-testid="lights"] li').first();
  check((await light.innerText()).includes(rows[0].light.sentence.zh), "the light doesn't say why");
}

/** A field's history opens by keyboard, names its entries, and its address can be given on. */
export async function historyOpens(page, { base }) {
  await go(page, base, "/");
  const { rows } = await asks(page, "/api/projects?state=building&limit=1&sort=-invested");
  const id = rows[0].project;
  await go(page, base, `/project/${id}`);
  await page.locator('[data-field="invested_year"]').focus();
  await page.keyboard.press("Enter");
  const values = page.locator('[data-testid="history"] li');
  await values.first().waitFor();
  const { entries } = await asks(page, `/api/entries?project=${id}&limit=1000`);
  const reports = entries.filter((each) => each.kind.startsWith("progress.reported")).length;
  check((await values.count()) <= reports, "more values than reports");
  await page.reload();
  await values.first().waitFor();
  await values.first().locator("a").click();
  await page.locator('[data-testid="line"]').waitFor();
  await page.goBack();
  await values.first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".panel").waitFor({ state: "detached" });
}

/** Many files at once: each with what became of it; a picture opens large; what is withdrawn is struck. */
export async function filesAndWithdraws(page, { base }) {
  const project = await reporter(page, base);
  await go(page, base, `/project/${project.project}?file=any`);
  const form = page.locator('[data-testid="file-evidence"]');
  await form.waitFor();
  await form.locator('[data-testid="choose"]').setInputFiles([
    photo("塔吊.png"),
    paper("合同.pdf"),
    { name: "run.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ this is a program") },
  ]);
  const rows = form.locator(".pick");
  await form.locator('.pick[data-state="wrong"]').waitFor();
  await until(page, "both others are ready", () => document.querySelectorAll('.pick[data-state="ready"]').length === 2);
  check((await rows.nth(2).innerText()).includes("PDF"), "the refused file doesn't say what is taken");
  const contract = rows.nth(1);
  await contract.locator('[data-place="/what"]').selectOption("contract");
  await contract.locator('[data-place="/printed_name"]').fill(project.name.zh);
  await rows.nth(2).locator("button").click();
  // Chosen files outlive the page.
  await page.reload();
  await until(page, "both are there again", () => document.querySelectorAll('.pick[data-state="ready"]').length === 2);
  same(await rows.nth(1).locator('[data-place="/what"]').inputValue(), "contract", "what was chosen");
  await form.locator('[data-testid="send-files"]').click();
  await until(page, "both are on file", () => document.querySelectorAll('.pick[data-state="recorded"]').length === 2);
  const now = (await asks(page, `/api/projects/${project.project}`)).evidence;
  same(now.length, project.evidence.length + 2, "files on record");
  same(now.find((each) => each.name === "合同.pdf" && each.what === "contract")?.printed_name, project.name.zh, "printed");
  await page.locator('[data-testid="evidence"] .gallery a').first().click();
  const picture = page.locator('[data-testid="entry-evidence"] img');
  await picture.waitFor();
  await until(page, "the picture is shown", () =>
    [...document.querySelectorAll('[data-testid="entry-evidence"] img')].every((each) => each.naturalWidth > 0),
  );
  await page.locator('[data-testid="withdraw"]').click();
  await at(page, "/reason").fill("不是本项目的照片");
  await page.keyboard.press("Control+Enter");
  await page.locator('[data-testid="evidence"] .gallery li.withdrawn').first().waitFor();
}

/** Without a network photo and report wait; then the photo goes first, and the report rests on it. */
export async function offlineReportWithPhoto(page, { base }) {
  const project = await reporter(page, base);
  await go(page, base, `/project/${project.project}?do=progress`);
  await at(page, "/invested_year").waitFor();
  const year = (await asks(page, "/api/ledger")).today.slice(0, 4);
  const of_year = project.quantities.series.filter((each) => each.day.startsWith(year));
  const done = Math.max(0, ...of_year.map((each) => each.invested_year ?? 0));
  await at(page, "/invested_year").fill(((done + 1_000_000) / 1e6).toFixed(2)); // by little: within any total
  await at(page, "/work").fill("45.6");
  await page.locator('.deed [data-testid="choose"]').setInputFiles([photo("现场.png")]);
  await page.locator('.deed .pick[data-state="ready"]').waitFor();
  await page.context().setOffline(true);
  await page.locator('[data-testid="send"]').click();
  await page.locator('[data-testid="queued"]').waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await until(page, "all is sent", () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("kaigong.unsent."))
      .every((key) => JSON.parse(localStorage.getItem(key)).state === "recorded"),
  );
  const now = await asks(page, `/api/projects/${project.project}`);
  same(now.evidence.length, project.evidence.length + 1, "files on record");
  const said = now.entries.find((each) => each.kind.startsWith("progress.reported"));
  const filed = now.evidence.reduce((last, each) => (each.seq > last.seq ? each : last));
  check(said.seq > filed.seq, "the report went before its photo");
  await go(page, base, `/project/${project.project}?open.entry=${said.seq}`);
  await page.locator('[data-testid="entry-evidence"] img').waitFor();
}

/** A report that is refused puts no photo on record. */
export async function refusedReportFilesNothing(page, { base }) {
  const project = await reporter(page, base);
  await go(page, base, `/project/${project.project}?do=progress`);
  await at(page, "/invested_year").fill("not a figure");
  await page.locator('.deed [data-testid="choose"]').setInputFiles([photo("现场.png")]);
  await page.locator('.deed .pick[data-state="ready"]').waitFor();
  await page.locator('[data-testid="send"]').click();
  await until(page, "it is refused at its field", () =>
    document.querySelector('[data-place="/invested_year"]')?.getAttribute("aria-invalid") === "true",
  );
  const now = await asks(page, `/api/projects/${project.project}`);
  same(now.evidence.length, project.evidence.length, "files on record");
  same(await page.locator('.deed .pick[data-state="ready"]').count(), 1, "files that are still ready");
}

/** The card is one sheet in both languages. */
export async function cardIsOneSheet(page, { base }) {
  await go(page, base, "/");
  const { rows } = await asks(page, "/api/warnings?limit=1");
  for (const lang of ["zh", "en"]) {
    await page.evaluate((kept) => localStorage.setItem("kaigong.lang", kept), lang);
    await go(page, base, `/project/${rows[0].project}/card`);
    const sheet = page.locator('[data-testid="card-sheet"]');
    await sheet.waitFor();
    await page.waitForTimeout(300);
    check(await sheet.evaluate((box) => box.scrollHeight <= box.clientHeight), "something is cut off");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    same((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, 1, `sheets in ${lang}`);
  }
}

export async function isAccessible(page, { base }) {
  const project = await reporter(page, base);
  const seen = ["", "?file=any", "?open=history&open.field=invested_year&open.item=", "/card"];
  for (const [index, more] of seen.entries()) {
    await go(page, base, `/project/${project.project}${more}${index === 2 ? project.project : ""}`);
    await page.locator(more === "/card" ? ".a4" : '[data-testid="glance"]').waitFor();
    if (index === 2) await page.locator('[data-testid="history"]').waitFor();
    await page.waitForTimeout(300);
    await standsUpToAxe(page, `/project/…${more}`);
  }
}

const LAPTOP = { viewport: { width: 1366, height: 768 } };
export const projectJourneys = (house) => [
  ["a project is read in ten seconds", LAPTOP, (page) => tenSeconds(page, house)],
  ["a field's history opens", {}, (page) => historyOpens(page, house)],
  ["files are put on record, opened and withdrawn", {}, (page) => filesAndWithdraws(page, house)],
  ["a report waits with its photo", { awaited: LOST }, (page) => offlineReportWithPhoto(page, house)],
  ["a refused report files nothing", { awaited: REFUSALS }, (page) => refusedReportFilesNothing(page, house)],
  ["a project's card is one sheet", {}, (page) => cardIsOneSheet(page, house)],
  ["a project's page is accessible", LAPTOP, (page) => isAccessible(page, house)],
  ["a project's page is accessible in the dark", { colorScheme: "dark" }, (page) => isAccessible(page, house)],
];

await walkAlone(import.meta, projectJourneys);
