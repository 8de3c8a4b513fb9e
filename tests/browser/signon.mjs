// Walks single sign-on against a real provider of identities (provider.mjs), as functions for journeys.mjs:
//   signOnJourneys({ base, link })   an office where nobody has an account; `link` is the terminal's /setup?token=…
// By itself:  KAIGONG_SIGN_ON_URL=… KAIGONG_SIGN_ON_LINK=/setup?token=…  node tests/browser/signon.mjs
import { fileURLToPath } from "node:url";
import { REFUSALS, asks, at, check, go, part, same, standsUpToAxe, until, walk } from "./walk.mjs";

const PASSWORD = "four unrelated words here";
const back = { address: "" };

const isOn = (page, path) =>
  until(page, `the page is ${path}`, (wanted) => location.pathname === wanted, path);
async function confirmAs(page, name) {
  await page.locator('input[name="login"]').fill(name);
  await page.locator('button[value="in"]').click();
}
async function isIn(page, name) {
  await part(page, "person").filter({ hasText: name }).waitFor();
}
async function menu(page, words) {
  await part(page, "person").click();
  await page.locator("#person-list button", { hasText: words }).click();
}
async function signOut(page) {
  await menu(page, "退出登录");
  await isOn(page, "/sign-in");
}
async function administer(page, base) {
  await go(page, base, "/sign-in?to=/people");
  await at(page, "/login").fill("wang");
  await at(page, "/password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await part(page, "people").waitFor();
}
async function invite(page, name, login) {
  await page.goto(`${new URL(page.url()).origin}/people?new=1`);
  await at(page, "/name").fill(name);
  await at(page, "/login").fill(login);
  await page.keyboard.press("Enter");
  return page.locator('[data-testid="invitation"] input').inputValue();
}
async function elsewhere(page, visit) {
  const context = await page.context().browser().newContext({ locale: "zh-CN", bypassCSP: true });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Invited, in without a password, out, and in again by one click. */
export async function comesInByIt(page, { base, link }) {
  await go(page, base, link);
  await at(page, "/name").fill("王管理");
  await at(page, "/login").fill("wang");
  await at(page, "/password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await isOn(page, "/people");
  const invitation = await invite(page, "李经办", "liming");
  await elsewhere(page, async (theirs) => {
    theirs.on("request", (request) => {
      if (request.url().includes("/api/sign-on/back")) back.address = request.url();
    });
    await theirs.goto(invitation);
    await part(theirs, "sign-on").filter({ hasText: "用省统一身份认证登录" }).waitFor();
    await standsUpToAxe(theirs, "the invitation");
    await part(theirs, "sign-on").click();
    await confirmAs(theirs, "person-7");
    await isIn(theirs, "李经办");
    same((await asks(theirs, "/api/me")).has_password, false, "a password");
    await signOut(theirs);
    await standsUpToAxe(theirs, "the way in");
    await theirs.goto(`${base}/list?sort=-total`);
    await part(theirs, "sign-on").click();
    await isIn(theirs, "李经办");
    same(new URL(theirs.url()).pathname, "/list", "where one was going");
    await signOut(theirs);
    // What led back once leads in nobody a second time, nor does a spoilt copy.
    check(back.address !== "", "nobody came back");
    for (const address of [back.address, back.address.replace(/state=[^&]*/, "state=spoilt"), `${base}/api/sign-on/back`]) {
      await theirs.goto(address);
      await part(theirs, "sign-on-told").filter({ hasText: "这次登录已用过" }).waitFor();
      same((await asks(theirs, "/api/me")).person, null, "who is in");
    }
    await theirs.goto(invitation);
    await theirs.getByText("链接已用过").waitFor();
  });
}

/** Whom the provider knows and nobody here does. */
export async function aStrangerIsTold(page, { base }) {
  await go(page, base, "/sign-in");
  await part(page, "sign-on").click();
  await confirmAs(page, "stranger");
  await part(page, "sign-on-told").filter({ hasText: "请向本单位的管理员要邀请链接" }).waitFor();
  await standsUpToAxe(page, "a stranger's answer");
  same((await asks(page, "/api/me")).person, null, "who is in");
  same((await asks(page, "/api/ledger")).status, 401, "a question from outside");
}

/** Who thinks better of it at the provider's. */
export async function oneTurnsBack(page, { base }) {
  await go(page, base, "/sign-in");
  await part(page, "sign-on").click();
  await page.locator('button[value="no"]').click();
  await part(page, "sign-on-told").filter({ hasText: "没有在省统一身份认证完成登录" }).waitFor();
}

/** One's own account is linked, opens by both ways, and is unlinked. */
export async function linksAndUnlinks(page, { base }) {
  await administer(page, base);
  await menu(page, "绑定省统一身份认证");
  await at(page, "/password").fill("nonsense");
  await page.keyboard.press("Enter");
  await until(page, "the wrong password is told at its field", () =>
    document.querySelector('[data-place="/password"]')?.getAttribute("aria-invalid") === "true",
  );
  await standsUpToAxe(page, "the dialog of linking");
  await at(page, "/password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await confirmAs(page, "person-1");
  await part(page, "sign-on-own").getByText("绑定好了").waitFor();
  same(new URL(page.url()).pathname, "/people", "where one was");
  await standsUpToAxe(page, "a linked account");
  await page.keyboard.press("Escape");
  await until(page, "the address says nothing of it any more", () => !location.search.includes("sign_on"));
  await part(page, "people").locator("tr", { hasText: "wang" }).locator(".badge", { hasText: "省统一身份认证" }).waitFor();
  await signOut(page);
  await part(page, "sign-on").click();
  await isIn(page, "王管理");
  await menu(page, "已绑定");
  await page.locator("button", { hasText: "解除绑定" }).click();
  await page.locator("button", { hasText: "确定解除" }).click();
  await part(page, "sign-on-own").getByText("以后用密码登录").waitFor();
  await page.keyboard.press("Escape");
  await signOut(page);
  await part(page, "sign-on").click();
  await part(page, "sign-on-told").filter({ hasText: "没有可以登录的账号" }).waitFor();
}

/** A closed account stays closed, whoever the provider says it is. */
export async function aClosedOneStaysOut(page, { base }) {
  await elsewhere(page, async (theirs) => {
    await go(theirs, base, "/sign-in");
    await part(theirs, "sign-on").click();
    await confirmAs(theirs, "person-7");
    await isIn(theirs, "李经办");
    await administer(page, base);
    await part(page, "people").locator("tbody a", { hasText: "李经办" }).click();
    await page.locator("button", { hasText: "停用账号" }).click();
    await page.locator("button", { hasText: "确定停用" }).click();
    await part(page, "person-card").locator(".badge", { hasText: "已停用" }).waitFor();
    same((await asks(theirs, "/api/ledger")).status, 401, "a question of whoever was in");
    await go(theirs, base, "/sign-in");
    await part(theirs, "sign-on").click();
    await part(theirs, "sign-on-told").filter({ hasText: "没有可以登录的账号" }).waitFor();
  });
}

/** Narrow, English, dark. */
export async function standsInEnglish(page, { base }) {
  await go(page, base, "/sign-in?sign_on=sign_on.unreachable");
  await part(page, "sign-on-told").filter({ hasText: "doesn't answer" }).waitFor();
  await standsUpToAxe(page, "the way in, narrow");
  await go(page, base, "/sign-in?sign_on=Call+555+now");
  await part(page, "sign-on-told").filter({ hasText: "That didn't work" }).waitFor();
}

const narrow = { locale: "en-GB", colorScheme: "dark", viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const signOnJourneys = (house) =>
  [
    ["an invited person comes in by single sign-on", {}, comesInByIt],
    ["a stranger to the office is told in plain words", {}, aStrangerIsTold],
    ["one turns back at the provider's", { bypassCSP: false }, oneTurnsBack],
    ["an account is linked to single sign-on, and unlinked", {}, linksAndUnlinks],
    ["a closed account stays closed", {}, aClosedOneStaysOut],
    ["the way in by single sign-on, in English on a telephone", narrow, standsInEnglish],
  ].map(([name, options, journey]) => [
    name,
    { bypassCSP: true, ...options, awaited: REFUSALS },
    (page) => journey(page, house),
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { KAIGONG_SIGN_ON_URL: base, KAIGONG_SIGN_ON_LINK: link } = process.env;
  process.exit((await walk(signOnJourneys({ base, link }), { only: process.argv[2] })) ? 1 : 0);
}
