// A composed province, the same at every start: 2,086 projects of 11 racing regions with four months of reports.
import { createHash } from "node:crypto";
import type { Coded, RegionName, Text } from "../src/api";

export interface Report {
  day: string;
  invested: number;
  arrived: number;
  work: number;
  seq: number;
  note?: string | undefined;
  reason?: string | undefined;
}
/** What an office on the way up said of a report. */
export interface MockReview {
  at: string;
  returned: boolean;
  field: string;
  reason: string;
  by: number;
  who: Text;
  seq: number;
  day: string;
}
export interface MockProject {
  id: number;
  code: string;
  name: Text;
  region: string;
  industry: string;
  sector: string;
  state: string;
  start: string | null;
  finish: string;
  total: number;
  plan: number;
  reports: Report[];
  silent: boolean;
  tags: string[];
  leader: number;
  department: string;
  owner: string;
  landed: boolean;
  mature: boolean;
  planned_start: boolean;
  included: boolean;
  doubt: boolean;
  first_seq: number;
}
export interface MockEntry {
  seq: number;
  at: number;
  by: number;
  who: Text;
  kind: string;
  project: number | null;
  says: Text;
  line: string;
  digest: string;
  previous: string;
  day: string;
}

export const TODAY = "2022-04-28";
export const SEASON = [1, 1, 3, 8, 12, 14, 14, 13, 13, 11, 7, 3];
export const MONTH_ENDS = ["01-31", "02-28", "03-31", "04-25"].map((day) => `2022-${day}`);
const text = (zh: string, en: string): Text => ({ zh, en });

/** Mulberry32: small, fast, the same everywhere. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const RACING: [string, string, string, number, string[]][] = [
  [
    "changchun",
    "长春市",
    "Changchun",
    520,
    ["朝阳区", "南关区", "宽城区", "二道区", "绿园区", "榆树市", "农安县", "德惠市"],
  ],
  ["jilinshi", "吉林市", "Jilin City", 310, ["船营区", "昌邑区", "龙潭区", "丰满区", "永吉县", "舒兰市"]],
  ["siping", "四平市", "Siping", 180, ["铁西区", "铁东区", "梨树县", "双辽市"]],
  ["liaoyuan", "辽源市", "Liaoyuan", 130, ["龙山区", "西安区", "东丰县", "东辽县"]],
  ["tonghua", "通化市", "Tonghua", 160, ["东昌区", "二道江区", "辉南县", "集安市"]],
  ["baishan", "白山市", "Baishan", 150, ["浑江区", "江源区", "抚松县", "临江市"]],
  ["songyuan", "松原市", "Songyuan", 190, ["宁江区", "长岭县", "乾安县", "扶余市"]],
  ["baicheng", "白城市", "Baicheng", 170, ["洮北区", "镇赉县", "通榆县", "大安市"]],
  ["yanbian", "延边州", "Yanbian", 176, ["延吉市", "图们市", "敦化市", "珲春市", "和龙市"]],
  ["changbaishan", "长白山保护开发区", "Changbaishan Zone", 40, []],
  ["meihekou", "梅河口市", "Meihekou", 60, []],
];
export const REGIONS: RegionName[] = [
  { key: "jilin", parent: null, name: text("吉林省", "Jilin Province"), level: "province", races: false },
  ...RACING.flatMap(([key, zh, en, , counties]) => [
    { key: `jilin/${key}`, parent: "jilin", name: text(zh, en), level: "prefecture", races: true },
    ...counties.map((county, index) => ({
      key: `jilin/${key}/${index + 1}`,
      parent: `jilin/${key}`,
      name: text(county, `${en} ${index + 1}`),
      level: "county",
      races: false,
    })),
  ]),
];
export const RACE_KEYS = RACING.map(([key]) => `jilin/${key}`);
export const regionText = (key: string): Text =>
  REGIONS.find((region) => region.key === key)?.name ?? text(key, key);

export const INDUSTRIES: Coded[] = (
  [
    ["C36", "汽车制造业", "Motor vehicles"],
    ["C27", "医药制造业", "Medicines"],
    ["C13", "农副食品加工业", "Food processing"],
    ["D44", "电力、热力生产和供应业", "Electricity and heat"],
    ["E48", "土木工程建筑业", "Civil engineering"],
    ["N77", "生态保护和环境治理业", "Environment"],
    ["I65", "软件和信息技术服务业", "Software and IT"],
    ["P83", "教育", "Education"],
  ] as const
).map(([code, zh, en]) => ({ code, name: text(zh, en) }));
export const SECTORS: Coded[] = (
  [
    ["industry", "产业", "Industry"],
    ["infrastructure", "基础设施", "Infrastructure"],
    ["livelihood", "社会民生", "Livelihood"],
  ] as const
).map(([code, zh, en]) => ({ code, name: text(zh, en) }));
export const STATES: Coded[] = (
  [
    ["reserve", "储备", "Reserve"],
    ["signed", "签约", "Signed"],
    ["preparing", "前期", "Preparing"],
    ["building", "在建", "Under construction"],
    ["stopped", "停工", "Stopped"],
    ["finished", "竣工", "Finished"],
  ] as const
).map(([code, zh, en]) => ({ code, name: text(zh, en) }));
export const TAGS = ["省重点", "三早项目", "集中开工", "专项债", "陆上风光三峡", "六新产业"];
export const DEPARTMENTS = ["省工信厅", "省交通厅", "省水利厅", "省住建厅", "省能源局"];
export const LEADERS = ["王建国", "李明", "张桂兰", "刘伟", "陈静", "赵国强", "孙丽华", "周涛"];
const WHAT = [
  ["新能源汽车零部件产业园", "EV Components Park"],
  ["生物医药扩能", "Biomedicine Expansion"],
  ["玉米精深加工", "Corn Processing"],
  ["风电基地", "Wind Farm"],
  ["产业园区道路及管网", "Park Roads and Mains"],
  ["水源地保护与河道治理", "River Works"],
  ["大数据中心", "Data Centre"],
  ["职业教育实训基地", "Training Campus"],
  ["冷链物流中心", "Cold Chain Hub"],
  ["碳纤维原丝", "Carbon Fibre"],
  ["热电联产", "Heat and Power Plant"],
  ["滑雪旅游度假区", "Ski Resort"],
] as const;
const KINDS: Record<string, Text> = {
  "project.listed": text("列入清单", "Listed"),
  "plan.set": text("下达计划", "Plan set"),
  "progress.reported": text("报送进度", "Progress reported"),
  "event.noted": text("记事", "Event noted"),
};
export const kindName = (kind: string): Text => KINDS[kind] ?? text(kind, kind);
export const person = (number: number): Text => {
  const name = LEADERS[number % LEADERS.length] ?? "–";
  return text(name, `Person ${number}`);
};

export interface World {
  projects: MockProject[];
  entries: MockEntry[];
  /** By the number of the report. */
  reviews: Map<number, MockReview[]>;
}

const wan = (yuan: number): string => `${(yuan / 1e6).toFixed(2)} 万元`;
const seal = (previous: string, line: string): string =>
  createHash("sha256").update(`${previous.length}:${previous}${line.length}:${line}`).digest("hex");

export function append(
  world: World,
  kind: string,
  day: string,
  by: number,
  project: number | null,
  says: Text,
  members: object,
): MockEntry {
  const previous = world.entries[world.entries.length - 1]?.digest ?? "0".repeat(64);
  const seq = world.entries.length + 1;
  const at = Date.parse(`${day}T02:00:00Z`) + (seq % 21600) * 1000;
  const line = JSON.stringify({ seq, id: `mock-${seq}`, at, by, kind, body: { project, ...members } });
  const entry = {
    seq,
    at,
    by,
    who: person(by),
    kind,
    project,
    says,
    line,
    digest: seal(previous, line),
    previous,
    day,
  };
  world.entries.push(entry);
  return entry;
}

export function report(
  world: World,
  project: MockProject,
  day: string,
  invested: number,
  arrived: number,
  work: number,
  said: {
    by?: number;
    who?: Text;
    note?: string | undefined;
    reason?: string | undefined;
    on?: string;
    evidence?: string[];
  } = {},
): void {
  const says = text(
    `${day} 本年完成投资 ${wan(invested)}，工程进度 ${(work / 100).toFixed(1)}%`,
    `${day}: invested this year ${(invested / 1e8).toFixed(2)} CNY m, work ${(work / 100).toFixed(1)}%`,
  );
  const by = said.by ?? project.id % 40;
  const entry = append(world, "progress.reported", said.on ?? day, by, project.id, says, {
    day,
    invested_year: invested,
    arrived_year: arrived,
    ...(said.evidence?.length ? { evidence: said.evidence } : {}),
    work_bp: work,
  });
  if (said.who) entry.who = said.who;
  const { note, reason } = said;
  const earlier = project.reports.filter((each) => each.day !== day);
  project.reports = [...earlier, { day, invested, arrived, work, seq: entry.seq, note, reason }];
  project.reports.sort((a, b) => (a.day < b.day ? -1 : 1));
}

function makeProject(chance: () => number, id: number, region: string, strength: number): MockProject {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const [zh, en] = pick(WHAT);
  const place = regionText(region);
  const total = Math.round(Math.exp(18.3 + chance() * 4.2)) * 100;
  const share = 0.15 + chance() * 0.35;
  const state = pick([
    "building",
    "building",
    "building",
    "building",
    "preparing",
    "preparing",
    "signed",
    "stopped",
    "reserve",
  ]);
  const started = state === "building" || state === "stopped";
  return {
    id,
    code: `2202-2200${String((id % 90) + 10)}-04-01-${String(100000 + ((id * 37) % 900000))}`,
    name: text(
      `${place.zh}${zh}项目${id % 7 === 0 ? "（二期）" : ""}`,
      `${place.en} ${en}${id % 7 === 0 ? ", Phase II" : ""} ${id}`,
    ),
    region,
    industry: pick(INDUSTRIES).code,
    sector: pick(SECTORS).code,
    state,
    start: started
      ? `202${chance() < 0.6 ? 1 : 2}-0${1 + Math.floor(chance() * 4)}-${10 + Math.floor(chance() * 18)}`
      : null,
    finish: `202${3 + Math.floor(chance() * 3)}-${10 + Math.floor(chance() * 3)}-30`,
    total,
    plan: Math.round((total * share) / 1e6) * 1e6,
    reports: [],
    silent: chance() < 0.03,
    tags: TAGS.filter(() => chance() < 0.22),
    leader: Math.floor(chance() * LEADERS.length),
    department: pick(DEPARTMENTS),
    owner: `${place.zh}${pick(["城投", "工投", "交投", "远大", "华兴"])}有限公司`,
    landed: started || chance() < strength * 0.6,
    mature: started || chance() < strength * 0.75,
    planned_start: started || chance() < 0.7,
    included: started && chance() < strength * 0.9,
    doubt: chance() < 0.02,
    first_seq: 0,
  };
}

export function makeWorld(): World {
  const chance = chances(20220428);
  const world: World = { projects: [], entries: [], reviews: new Map() };
  const pace: number[] = [];
  for (const [key, , , count, counties] of RACING) {
    const strength = 0.7 + chance() * 0.3;
    for (let index = 0; index < count; index++) {
      const county = counties.length ? `/${1 + Math.floor(chance() * counties.length)}` : "";
      const id = world.projects.length + 1;
      world.projects.push(makeProject(chance, id, `jilin/${key}${county}`, strength));
      pace.push(strength * (0.75 + chance() * 0.6));
    }
  }
  for (const project of world.projects) {
    const listed = append(
      world,
      "project.listed",
      "2022-01-05",
      1,
      project.id,
      text(`${project.name.zh}列入清单`, `${project.name.en} listed`),
      { name: project.name.zh, total: project.total },
    );
    project.first_seq = listed.seq;
    append(
      world,
      "plan.set",
      "2022-01-08",
      1,
      project.id,
      text(`2022 年计划投资 ${wan(project.plan)}`, `Plan of 2022: ${(project.plan / 1e8).toFixed(2)} CNY m`),
      { year: 2022, amount: project.plan },
    );
  }
  let due = 0;
  MONTH_ENDS.forEach((day, month) => {
    due += SEASON[month] ?? 0;
    for (const project of world.projects) {
      if (project.state !== "building" || (project.silent && month > 0)) continue;
      // April isn't over: some are still to report.
      if (month === 3 && project.id % 5 < 2) continue;
      const invested = Math.round((project.plan * due * (pace[project.id - 1] ?? 1)) / 100 / 1e4) * 1e4;
      const note = project.id % 3 ? undefined : "主体施工，进展正常";
      const work = Math.min(10000, Math.round(due * 30));
      report(world, project, day, invested, Math.round(invested * 1.1), work, { note });
    }
    append(
      world,
      "event.noted",
      day,
      2,
      null,
      text(`全省 ${month + 1} 月调度会`, `Province's dispatch meeting of month ${month + 1}`),
      {},
    );
  });
  reviewSome(world);
  return world;
}

/** April's reports are on their way: some have passed a level or two, a few were returned. */
function reviewSome(world: World): void {
  const say = (project: MockProject, seq: number, at: string, returned: boolean): void => {
    const words = world.reviews.get(seq) ?? [];
    const reason = returned ? "与现场踏查的形象进度不符，请核实后重报" : "";
    const entry = append(world, "progress.reviewed", "2022-04-26", 3, project.id, text("核实", "Reviewed"), { at });
    const field = returned ? "invested_year" : "";
    words.push({ at, returned, field, reason, by: 3, who: person(3), seq: entry.seq, day: "2022-04-26" });
    world.reviews.set(seq, words);
  };
  for (const project of world.projects) {
    const report = project.reports.at(-1);
    if (!report || report.day !== "2022-04-25") continue;
    const county = project.region;
    const city = project.region.split("/").slice(0, 2).join("/");
    if (project.id % 11 === 0) say(project, report.seq, county, true);
    else if (project.id % 7 < 3) {
      say(project, report.seq, county, false);
      if (project.id % 7 === 1 && city !== county) say(project, report.seq, city, false);
    }
  }
}
