// Walks a permit: an enterprise applies, the office accepts with a paper to come and gives a first opinion, the
// enterprise supplies, the permit is granted, and the project's node says so.
//   permitJourneys({ base })   a demonstration of its own
// By itself: KAIGONG_MATTERS_URL=… node tests/browser/permits.mjs [part of a name]
import { REFUSALS, asks, at, become, check, go, part, same, standsUpToAxe, until, walkAlone } from "./walk.mjs";

const CITY = "jilin/baishan";
const NODE = "2.4";
const PAPER = "日照分析报告";
const holder = (cast, role) =>
  cast.find((each) => each.posts.some((post) => post.role === role && post.region === CITY))?.person;

/** The city's enterprise and office, and a project of theirs whose node isn't reached. */
async function findCity(page, base) {
  await go(page, base, "/");
  const cast = await asks(page, "/api/demo/cast");
  const enterprise = holder(cast, "enterprise");
  const office = holder(cast, "office");
  check(enterprise && office, "no enterprise or no office of the city in the cast");
  await become(page, base, enterprise);
  const { rows } = await asks(page, "/api/projects?limit=40");
  check(rows.length > 0, "the enterprise sees no project");
  return { enterprise, office, projects: rows.map((row) => row.project) };
}

/** One whose node isn't reached, nor its permit under way; else any, and a kind that stands for no node. */
async function unmarked(page, projects) {
  for (const project of projects) {
    const { nodes } = await asks(page, `/api/projects/${project}`);
    const { count } = await asks(page, `/api/permits?project=${project}&kind=works_planning&state=open`);
    if (!count && !nodes.find((each) => each.code === NODE)?.reached)
      return { project, kind: "建设工程规划许可", marks: true };
  }
  return { project: projects[0], kind: `巡检许可 ${Date.now()}`, marks: false };
}
const standsAs = (page, number, state) =>
  until(
    page,
    `permit ${number} is ${state}`,
    ([permit, wanted]) =>
      document.querySelector(`[data-testid="permit"][data-permit="${permit}"] .permit-mark`)?.dataset.state === wanted,
    [number, state],
  );

/** Through the form on the project's page; the permit's number. */
async function applies(page, base, project, kind) {
  await go(page, base, `/project/${project}`);
  await part(page, "permit-apply").click();
  await at(page, "/kind").fill(kind);
  await at(page, "/at").selectOption(CITY);
  await at(page, "/legal_days").fill("5");
  await at(page, "/promised_days").fill("7");
  await part(page, "send").click();
  await page.locator('[data-place="/promised_days"][aria-invalid="true"]').waitFor();
  await at(page, "/promised_days").fill("3");
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
  await part(page, "permit-open").click();
  await part(page, "permit").waitFor();
  return part(page, "permit").getAttribute("data-permit");
}

const step = (page, name) => part(page, "permit").locator(`[data-step="${name}"]`).first().click();
async function sends(page) {
  await part(page, "send").click();
  await part(page, "receipt").waitFor();
}

async function isGranted(page, { base }) {
  const city = await findCity(page, base);
  const { project, kind, marks } = await unmarked(page, city.projects);
  const number = await applies(page, base, project, kind);

  await become(page, base, city.office);
  await go(page, base, "/today");
  await part(page, "permits-today").locator("a").first().click();
  await page.waitForURL(/\/permits\?.*mine=decide/);
  await go(page, base, `/permits?mine=decide&state=applied`);
  await part(page, "permits").locator(`tr[data-permit="${number}"] [data-do="accepted"]`).click();
  await at(page, "/papers").fill(PAPER);
  await part(page, "send").click();
  await page.locator('[data-place="/until"][aria-invalid="true"]').waitFor();
  await at(page, "/until").fill("2022-05-20");
  await sends(page);
  await standsAs(page, number, "lacking");
  await step(page, "granted");
  check((await part(page, "say-permit").innerText()).includes(PAPER), "a first opinion doesn't say what is missing");
  await at(page, "/number").fill("规预〔2022〕1号");
  await sends(page);
  await standsAs(page, number, "opinion");

  await become(page, base, city.enterprise);
  await go(page, base, `/project/${project}`);
  await part(page, "project-permits").locator(`tr[data-permit="${number}"] a`).click();
  check((await part(page, "permit-missing").innerText()).includes(PAPER), "what is missing isn't shown");
  await step(page, "supplied");
  await sends(page);

  await become(page, base, city.office);
  await go(page, base, `/permits?open=permit&open.item=${number}&open.do=granted`);
  await at(page, "/number").fill("规〔2022〕8号");
  await sends(page);
  await standsAs(page, number, "granted");
  await part(page, "permit-steps").locator("li").nth(4).waitFor();
  await go(page, base, `/project/${project}`);
  await part(page, "project-permits").locator(`tr[data-permit="${number}"][data-state="granted"]`).waitFor();
  if (!marks) return;
  const after = await asks(page, `/api/projects/${project}`);
  check(after.nodes.find((each) => each.code === NODE)?.reached, "the node isn't marked");
}

async function figuresOpen(page, { base }) {
  const { office } = await findCity(page, base);
  await become(page, base, office);
  await go(page, base, "/permits");
  const { sums } = await asks(page, "/api/permits?limit=1");
  const sum = sums.find((each) => each.late_promised > 0) ?? sums[0];
  check(sum, "no sums of permits");
  const code = sum.late_promised ? "late_promised" : "applied";
  await part(page, "permit-sums").locator(`tr[data-kind="${sum.kind}"] [data-figure="${code}"] a`).click();
  await until(page, "the list is what the figure is made of", (count) =>
    document.querySelectorAll('[data-testid="permits"] tbody tr').length === Math.min(50, count), sum[code]);
  await go(page, base, "/permits?by=office");
  await part(page, "permit-sums").locator("tr[data-office]").first().waitFor();
  const one = await asks(page, "/api/permits?by=office&limit=1");
  same(
    one.sums.reduce((all, each) => all + each.applied, 0),
    sums.reduce((all, each) => all + each.applied, 0),
    "permits by office",
  );
}

async function isAccessible(page, { base }) {
  const { office } = await findCity(page, base);
  await become(page, base, office);
  const { rows } = await asks(page, "/api/permits?state=open&mine=decide&limit=1");
  const open = rows[0] ?? (await asks(page, "/api/permits?limit=1")).rows[0];
  const opened = `open=permit&open.item=${open.permit}&open.project=${open.project}`;
  const step = open.may[0] ? `&open.do=${open.may[0]}` : "";
  const pages = [
    ["/permits", "permit-sums"],
    ["/permits?do=permit", "apply-permit"],
    [`/permits?mine=decide&${opened}${step}`, "permit"],
    [`/project/${open.project}?${opened}`, "permit"],
  ];
  for (const [path, shows] of pages) {
    await go(page, base, path);
    await part(page, shows).waitFor();
    await page.waitForTimeout(400);
    await standsUpToAxe(page, path);
  }
}

export const permitJourneys = (house) =>
  house.base
    ? [
        [
          "an enterprise applies for a permit, papers come later, it is granted and its node is marked",
          { awaited: REFUSALS },
          (page) => isGranted(page, house),
        ],
        ["a figure of permits lists what it is made of", { awaited: REFUSALS }, (page) => figuresOpen(page, house)],
        ...[
          { locale: "zh-CN", colorScheme: "light" },
          { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" },
          { locale: "en-GB", colorScheme: "light", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
        ].map((options) => [
          `permits are accessible (${options.locale}, ${options.colorScheme})`,
          { ...options, bypassCSP: true, awaited: REFUSALS },
          (page) => isAccessible(page, house),
        ]),
      ]
    : [];

await walkAlone(import.meta, permitJourneys, process.env.KAIGONG_MATTERS_URL);
