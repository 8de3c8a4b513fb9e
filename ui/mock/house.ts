// Who comes in to the mock, and who there is: a cast of a thousand, sessions, invitations, tokens. All in memory.
import { randomBytes } from "node:crypto";
import type { Access, Act, Issue, Me, Person, Post, Role, Text } from "../src/api";
import { DEPARTMENTS, LEADERS, REGIONS, TODAY, regionText, type MockProject, type World } from "./world";

export type Mode = "demo" | "closed" | "new";
export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
  token: string | null;
  agent: string;
}
export interface Told {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}
interface Session {
  person: number;
  token: string;
  number: string;
  device: string;
  begun: number;
  seen: number;
}
interface ApiToken {
  person: number;
  token: string;
  name: string;
  made: number;
  until: number;
  used: number | null;
}
export interface MockPerson extends Omit<Person, "signs_on" | "posts" | "past" | "future"> {
  password: string;
  held: Post[];
  mail?: string;
}
export interface House {
  world: World;
  mode: Mode;
  people: MockPerson[];
  sessions: Session[];
  tokens: ApiToken[];
  invitations: Map<string, number>;
  failures: number;
  receipts: Map<string, { seq: number; digest: string; recorded: number }>;
}

export const text = (zh: string, en: string): Text => ({ zh, en });
export const issue = (code: string, place: string, zh: string, en: string): Issue => ({
  code,
  place,
  text: text(zh, en),
});
const TITLES: Record<number, Text> = {
  401: text("请先登录", "Sign in first"),
  403: text("您的岗位不能这样做", "Your post doesn't let you do this"),
  404: text("没有这一项", "There is no such thing"),
  422: text("有些地方要改", "Some of it has to be changed"),
  429: text("请稍候", "Wait a moment"),
};
export const refuse = (status: number, issues: Issue[] = [], headers: Record<string, string> = {}): Told => ({
  status,
  headers,
  body: { type: "about:blank", title: TITLES[status] ?? TITLES[422], status, issues },
});
export const ok = (body: unknown, headers: Record<string, string> = {}): Told => ({ status: 200, body, headers });
const done = (headers: Record<string, string> = {}): Told => ({ status: 204, headers });

export const ROLES: Record<Role, Text> = {
  none: text("无", "None"),
  administrator: text("管理员", "Administrator"),
  office: text("项目办", "Office"),
  clerk: text("经办", "Clerk"),
  department: text("主管部门", "Department"),
  enterprise: text("建设单位", "Enterprise"),
  leader: text("包保领导", "Leader"),
  auditor: text("审计", "Auditor"),
};
const MAY: Record<Role, Act[]> = {
  none: [],
  administrator: ["see", "people"],
  office: ["see", "report", "verify", "list", "plan", "mark", "change_state", "bond", "figure", "people"],
  clerk: ["see", "report", "list", "mark", "change_state"],
  department: ["see", "verify"],
  enterprise: ["see", "report", "mark"],
  leader: ["see"],
  auditor: ["see"],
};
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗";
const GIVEN = "建国 桂兰 志强 丽华 明 伟 静 涛 海燕 文博 晓东 春梅 立军 雪 宏宇 秀英 玉 凤 少华 长青".split(" ");
const PINYIN = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Ma Zhu Hu Guo He Gao Lin Luo".split(" ");

const nameOf = (number: number): Text => {
  const surname = number % SURNAMES.length;
  const given = GIVEN[(number * 7 + Math.floor(number / SURNAMES.length)) % GIVEN.length] ?? "明";
  return text(`${SURNAMES[surname]}${given}`, `${PINYIN[surname]} ${number}`);
};
const post = (role: Role, title: Text, region = "", unit = ""): Post => ({
  title,
  role,
  role_name: ROLES[role],
  region,
  region_name: region ? regionText(region) : text("", ""),
  unit,
  from: "2022-01-01",
  until: null,
  deputy_of: null,
  deputy_of_name: text("", ""),
  seq: 1,
});

function cast(world: World): MockPerson[] {
  const all: MockPerson[] = [];
  const add = (held: Post, access: Access = "none", name?: Text): void => {
    const person = all.length + 1;
    const login = access === "none" ? "" : person === 1 ? "admin" : `user${person}`;
    const password = access === "open" ? "correct horse battery" : "";
    all.push({ person, name: name ?? nameOf(person), login, access, password, held: [held] });
  };
  add(post("administrator", text("系统管理员", "Administrator")), "open");
  add(post("office", text("省项目办主任", "Head of the province's office"), "jilin"), "open");
  add(post("office", text("省项目办副主任", "Deputy head of the province's office"), "jilin"), "invited");
  for (const region of REGIONS.filter((each) => each.level === "prefecture"))
    add(post("office", text(`${region.name.zh}项目办主任`, `Head of office, ${region.name.en}`), region.key), "open");
  for (const region of REGIONS.filter((each) => each.level === "county"))
    add(post("clerk", text(`${region.name.zh}经办`, `Clerk, ${region.name.en}`), region.key), "open");
  DEPARTMENTS.forEach((unit, index) =>
    add(post("department", text(`${unit}项目处处长`, `Department ${index + 1}, projects`), "", unit)),
  );
  for (const name of LEADERS)
    add(post("leader", text("副市长", "Deputy mayor")), "none", text(name, `Leader ${all.length + 1}`));
  add(post("auditor", text("审计专员", "Auditor"), "jilin"));
  for (const region of REGIONS.filter((each) => each.level === "county"))
    add(post("office", text(`${region.name.zh}项目办主任`, `Head of office, ${region.name.en}`), region.key), "open");
  const owners = [...new Set(world.projects.map((project) => project.owner))];
  for (let number = 0; all.length < 1040; number++) {
    const unit = owners[number % owners.length] ?? "";
    add(post("enterprise", text("项目负责人", "Project lead"), "", unit), number % 3 ? "none" : "open");
  }
  const clerk = all.find((each) => each.held[0]?.role === "clerk");
  clerk?.held.push({ ...post("none", text("驻村干部", "Village posting")), from: "2021-01-01", until: "2021-12-31" });
  clerk?.held.push({ ...post("clerk", text("市项目办经办", "City clerk"), "jilin/changchun"), from: "2022-07-01" });
  return all;
}

export const openHouse = (world: World, mode: Mode): House => ({
  world,
  mode,
  people: mode === "new" ? [] : cast(world),
  sessions: [],
  tokens: [],
  invitations: new Map(),
  failures: 0,
  receipts: new Map(),
});

export const postsNow = (person: MockPerson): Post[] =>
  person.held.filter((each) => (each.from ?? "") <= TODAY && (each.until ?? "9") >= TODAY);
const told = (person: MockPerson): Person => ({
  person: person.person,
  name: person.name,
  login: person.login,
  access: person.access,
  signs_on: false,
  posts: postsNow(person),
  past: person.held.filter((each) => (each.until ?? "9") < TODAY),
  future: person.held.filter((each) => (each.from ?? "") > TODAY),
});

export function visitor(house: House, token: string | null): MockPerson | null {
  const session = house.sessions.find((each) => each.token === token);
  if (session) session.seen = Date.now();
  return (session && house.people.find((each) => each.person === session.person)) ?? null;
}
const reaches = (held: Post, project: MockProject): boolean => {
  if (held.role === "enterprise") return project.owner === held.unit;
  if (held.role === "department") return project.department === held.unit;
  if (held.role === "leader" || held.role === "auditor" || held.role === "administrator") return true;
  return project.region === held.region || project.region.startsWith(`${held.region}/`);
};
export const mayAbout = (person: MockPerson | null, project: MockProject): Act[] => [
  ...new Set(
    (person ? postsNow(person) : []).flatMap((held) => (reaches(held, project) ? MAY[held.role] : [])),
  ),
];
export const maySomewhere = (person: MockPerson): Act[] => [
  ...new Set(postsNow(person).flatMap((held) => MAY[held.role])),
];

export function meOf(house: House, person: MockPerson | null): Me {
  const guest = person === null && house.mode === "demo";
  return {
    person: person?.person ?? null,
    name: person?.name ?? text("", ""),
    login: person?.login ?? "",
    guest,
    is_new: house.people.every((each) => !each.password),
    demonstration: house.mode === "demo",
    acting: house.mode === "demo" && person !== null,
    posts: person ? postsNow(person) : [],
    may: person ? maySomewhere(person) : guest ? ["see", "compare"] : [],
    sign_on: null,
    signs_on: false,
    has_password: Boolean(person?.password),
    sees_all: guest || (person?.held.some((each) => each.region === "jilin") ?? false),
  };
}

function admit(house: House, person: MockPerson, agent: string): Told {
  const token = randomBytes(16).toString("hex");
  const now = Date.now();
  const number = randomBytes(4).toString("hex");
  house.sessions.push({ person: person.person, token, number, device: agent, begun: now, seen: now });
  return ok(meOf(house, person), { "Set-Cookie": `kaigong=${token}; Path=/; HttpOnly; SameSite=Lax` });
}
const member = (asked: Asked, name: string): string => String(asked.body[name] ?? "").trim();

function judgePassword(password: string, login: string, place: string): Issue[] {
  const issues: Issue[] = [];
  if (password.length < 10)
    issues.push(issue("password.too_short", place, "密码至少 10 个字符", "a password has 10 characters at least"));
  if (password && (password.includes(login || "\n") || /^(.)\1*$/.test(password)))
    issues.push(issue("password.too_plain", place, "密码太容易猜", "too easy to guess"));
  return issues;
}
function judgeLogin(house: House, login: string): Issue[] {
  if (login.length < 2 || /\s/.test(login))
    return [issue("door.not_a_login", "/login", "用户名应为 2 至 64 个字节，不含空格", "2 to 64 bytes and no blanks")];
  if (house.people.some((each) => each.login === login))
    return [issue("door.login_taken", "/login", `用户名“${login}”已有人用`, `somebody else is called “${login}”`)];
  return [];
}
const missing = (place: string): Issue => issue("field.missing", place, "必填", "must be given");

function signIn(house: House, asked: Asked): Told {
  if (house.failures >= 5) {
    house.failures = 0;
    const says = issue("door.must_wait", "", "尝试太多，请 8 秒后再试", "too many attempts; try again in 8 seconds");
    return refuse(429, [says], { "Retry-After": "8" });
  }
  const found = house.people.find(
    (each) => each.login === member(asked, "login") && each.password && each.password === asked.body.password,
  );
  if (!found || found.access === "closed") {
    house.failures += 1;
    const says = issue("door.not_let_in", "", "用户名或密码不对", "the name or the password is wrong");
    return refuse(401, [says]);
  }
  house.failures = 0;
  return admit(house, found, asked.agent);
}

function setUp(house: House, asked: Asked): Told {
  const login = member(asked, "login");
  const issues = [
    ...(member(asked, "name") ? [] : [missing("/name")]),
    ...judgeLogin(house, login),
    ...judgePassword(String(asked.body.password ?? ""), login, "/password"),
  ];
  if (issues.length) return refuse(422, issues);
  const name = member(asked, "name");
  const person: MockPerson = {
    person: house.people.length + 1,
    name: text(name, name),
    login,
    access: "open",
    password: String(asked.body.password),
    held: [post("administrator", text("系统管理员", "Administrator"))],
  };
  house.people.push(person);
  return admit(house, person, asked.agent);
}

function invitation(house: House, asked: Asked, token: string): Told {
  const person = house.people.find((each) => each.person === house.invitations.get(token));
  const spent = issue("door.link_is_spent", "", "链接已用过或已过期，请重新索取", "the link was used or is too old");
  if (!person) return refuse(404, [spent]);
  if (asked.method === "GET") return ok({ login: person.login, name: person.name });
  const issues = judgePassword(String(asked.body.password ?? ""), person.login, "/password");
  if (issues.length) return refuse(422, issues);
  house.invitations.delete(token);
  person.password = String(asked.body.password);
  person.access = "open";
  return admit(house, person, asked.agent);
}

function invite(house: House, person: MockPerson): Told {
  const token = randomBytes(12).toString("hex");
  house.invitations.set(token, person.person);
  if (person.access === "none") person.access = "invited";
  return ok({ person: person.person, invitation: `/invitation/${token}` });
}

function people(house: House, asked: Asked, parts: string[]): Told {
  const person = visitor(house, asked.token);
  if (!person) return refuse(401);
  if (!maySomewhere(person).includes("people"))
    return refuse(403, [issue("rights.not_allowed", "", "您的岗位不能管理人员", "your post doesn't let you")]);
  if (!parts[1] && asked.method === "GET") return ok(house.people.map(told));
  if (!parts[1]) {
    const login = member(asked, "login");
    const issues = [...(member(asked, "name") ? [] : [missing("/name")]), ...judgeLogin(house, login)];
    if (issues.length) return refuse(422, issues);
    const name = member(asked, "name");
    const next: MockPerson = {
      person: house.people.length + 1,
      name: text(name, member(asked, "name_en") || name),
      login,
      access: "invited",
      password: "",
      held: [],
    };
    house.people.push(next);
    return invite(house, next);
  }
  const about = house.people.find((each) => each.person === Number(parts[1]));
  if (!about) return refuse(404);
  if (parts[2] === "invitation") return invite(house, about);
  if (parts[2] === "name") {
    const name = member(asked, "name");
    if (!name) return refuse(422, [missing("/name")]);
    about.name = text(name, member(asked, "name_en") || name);
    return done();
  }
  if (parts[2] !== "close") return refuse(404);
  about.access = "closed";
  about.password = "";
  house.sessions = house.sessions.filter((each) => each.person !== about.person);
  return done();
}

function ownMail(house: House, asked: Asked): Told {
  const person = visitor(house, asked.token);
  if (!person) return refuse(401);
  if (asked.method === "GET") return ok({ address: person.mail ?? "", language: "zh", told: null, sends: true });
  const address = String(asked.body.address ?? "");
  if (address && !/^[^\s,@]+@[^\s,@]+$/.test(address)) {
    const says = [`“${address}”不是邮箱地址`, `“${address}” isn't an address for mail`] as const;
    return refuse(422, [issue("mail.not_an_address", "/address", ...says)]);
  }
  person.mail = address;
  return done();
}
function own(house: House, asked: Asked, parts: string[]): Told {
  const person = visitor(house, asked.token);
  if (!person) return refuse(401);
  const mine = house.sessions.filter((each) => each.person === person.person);
  if (parts[0] === "password") {
    const after = String(asked.body.after ?? "");
    if (person.password !== asked.body.before)
      return refuse(401, [issue("door.not_let_in", "/before", "密码不对", "the password is wrong")]);
    const issues = judgePassword(after, person.login, "/after");
    if (issues.length) return refuse(422, issues);
    person.password = after;
    house.sessions = house.sessions.filter((each) => !mine.includes(each) || each.token === asked.token);
    return done();
  }
  if (parts[0] === "sessions") {
    if (parts[2] === "end") {
      house.sessions = house.sessions.filter((each) => each.number !== parts[1] || !mine.includes(each));
      return done();
    }
    return ok(
      mine.map(({ number, device, begun, seen, token }) => ({
        session: number,
        device,
        begun,
        seen,
        current: token === asked.token,
      })),
    );
  }
  if (parts[2] === "end") {
    house.tokens = house.tokens.filter((each) => each.token !== parts[1]);
    return done();
  }
  if (asked.method === "GET")
    return ok(house.tokens.filter((each) => each.person === person.person).map(({ person: _, ...rest }) => rest));
  const days = Number(asked.body.days);
  const issues = [
    ...(member(asked, "name") ? [] : [missing("/name")]),
    ...(days >= 1 && days <= 366 ? [] : [issue("token.days", "/days", "1 至 366 天", "1 to 366 days")]),
  ];
  if (issues.length) return refuse(422, issues);
  const now = Date.now();
  const until = now + days * 86_400_000;
  const token = randomBytes(4).toString("hex");
  house.tokens.push({ person: person.person, token, name: member(asked, "name"), made: now, until, used: null });
  return ok({ token, secret: `kg_${randomBytes(24).toString("base64url")}`, until });
}

/** What the door answers, or null for what isn't its business. */
export function atTheDoor(house: House, asked: Asked): Told | null {
  const parts = asked.path.split("/").slice(2).map(decodeURIComponent);
  switch (parts[0]) {
    case "me":
      if (parts[1] === "mail") return ownMail(house, asked);
      return ok(meOf(house, visitor(house, asked.token)));
    case "sign-in":
      return signIn(house, asked);
    case "sign-out":
      house.sessions = house.sessions.filter((each) => each.token !== asked.token);
      return done({ "Set-Cookie": "kaigong=; Path=/; Max-Age=0" });
    case "setup":
      return setUp(house, asked);
    case "invitations":
      return invitation(house, asked, parts[1] ?? "");
    case "people":
      return people(house, asked, parts);
    case "password":
    case "sessions":
    case "tokens":
      return own(house, asked, parts);
    case "demo": {
      if (house.mode !== "demo") return refuse(404);
      if (parts[1] === "cast") return ok(house.people.slice(1).map(told));
      house.sessions = house.sessions.filter((each) => each.token !== asked.token);
      const person = house.people.find((each) => each.person === asked.body.person);
      if (person) return admit(house, person, asked.agent);
      return ok(meOf(house, null), { "Set-Cookie": "kaigong=; Path=/; Max-Age=0" });
    }
    default:
      return null;
  }
}
