// The contract's answers from the composed province. Fixtures for tests, and a server for pages before there is one.
import type { EntryLine, Filter, ProjectRow, Race, Text } from "../src/api";
import {
  DEPARTMENTS,
  INDUSTRIES,
  LEADERS,
  MONTH_ENDS,
  RACE_KEYS,
  REGIONS,
  SEASON,
  SECTORS,
  STATES,
  TAGS,
  TODAY,
  kindName,
  person,
  regionText,
  type MockEntry,
  type MockProject,
  type World,
} from "./world";
import { elementsIn, needsIn } from "./elements";
import { matterIn, mattersIn } from "./matters";
import { MEASURES } from "./measures";
import { CODES, NODES, RULES, STAGES, detail, lightsOf } from "./detail";

const text = (zh: string, en: string): Text => ({ zh, en });
const WEIGHTS: Record<string, number> = {
  landed: 20_000_000,
  mature: 25_000_000,
  completion: 35_000_000,
  inclusion: 20_000_000,
};

const latest = (project: MockProject, day: string) =>
  [...project.reports].reverse().find((each) => each.day <= day);
export const invested = (project: MockProject, day: string): number => latest(project, day)?.invested ?? 0;
export const dueShare = (day: string): number => {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  const before = SEASON.slice(0, month - 1).reduce((sum, each) => sum + each, 0);
  return (before + ((SEASON[month - 1] ?? 0) * Math.min(30, date)) / 30) / 100;
};
const bp = (above: number, below: number): number | null =>
  below ? Math.round((above / below) * 10000) : null;
const within = (key: string, region: string | undefined): boolean =>
  !region || region === "jilin" || key === region || key.startsWith(`${region}/`);

export function row(project: MockProject, day: string): ProjectRow {
  const done = invested(project, day);
  const due = Math.round((project.plan * dueShare(day)) / 1e4) * 1e4;
  const reported = latest(project, day);
  return {
    project: project.id,
    code: project.code,
    name: project.name,
    region: regionText(project.region),
    region_key: project.region,
    industry: project.industry,
    sector: project.sector,
    state: project.state,
    start: project.start,
    finish: project.finish,
    total: project.total,
    plan: project.plan,
    due,
    invested: done,
    completion_bp: bp(done, project.plan),
    work_bp: reported ? reported.work : null,
    behind_bp: Math.round(((due - done) / project.plan) * 10000),
    updated: reported?.day ?? null,
    lights: lightsOf(project, done, due, day).map(({ rule, label, colour }) => ({ rule, label, colour })),
    tags: project.tags,
  };
}

export function chosen(world: World, filter: Filter, day: string): MockProject[] {
  const q = filter.q?.toLowerCase();
  return world.projects.filter((project) => {
    if (!within(project.region, filter.region)) return false;
    if (filter.industry && !project.industry.startsWith(filter.industry)) return false;
    if (filter.sector && project.sector !== filter.sector) return false;
    if (filter.state && project.state !== filter.state) return false;
    if (filter.department && project.department !== filter.department) return false;
    if (filter.leader && project.leader !== Number(filter.leader)) return false;
    if (filter.tag && !project.tags.includes(filter.tag)) return false;
    if (filter.doubt && !project.doubt) return false;
    if (q && !`${project.name.zh} ${project.name.en} ${project.code}`.toLowerCase().includes(q)) return false;
    if (!filter.light && !filter.rule) return true;
    return row(project, day).lights.some(
      (light) =>
        (!filter.light || light.label === filter.light) && (!filter.rule || light.rule === filter.rule),
    );
  });
}

export function pair(project: MockProject, measure: string, day: string): [number, number] {
  if (measure === "completion") return [invested(project, day), project.plan];
  if (measure === "mature")
    return [Number(project.planned_start && project.mature), Number(project.planned_start)];
  if (measure === "inclusion") return [Number(project.included), Number(!!project.start)];
  const signed = project.state !== "reserve";
  return [Number(signed && project.landed), Number(signed)];
}

function sums(projects: MockProject[], measure: string, day: string): [number, number] {
  return projects.reduce<[number, number]>(
    (sum, project) => {
      const [above, below] = pair(project, measure, day);
      return [sum[0] + above, sum[1] + below];
    },
    [0, 0],
  );
}

function ranked(world: World, day: string) {
  const rows = RACE_KEYS.map((key) => {
    const projects = chosen(world, { region: key }, day);
    const items = MEASURES.map((measure) => {
      const [numerator, denominator] = sums(projects, measure.code, day);
      const rate_bp = bp(numerator, denominator);
      const score = Math.round(((rate_bp ?? 0) / 10000) * (WEIGHTS[measure.code] ?? 0));
      const plain = { value: null, place: null, unmet: false, entries: [] };
      return { code: measure.code, rate_bp, numerator, denominator, score, ...plain };
    });
    const score = items.reduce((sum, item) => sum + item.score, 0);
    const simple = { uncorrected: null, rank_uncorrected: null, grade: "", admonished: false };
    return { key, name: regionText(key), items, score, ...simple, vetoes: [], lists: [] };
  });
  return rows.sort((a, b) => b.score - a.score);
}

export function race(world: World, day: string): Race {
  const before = [...MONTH_ENDS].reverse().find((each) => each < day && each !== "2022-04-25") ?? null;
  const earlier = before ? ranked(world, before).map((each) => each.key) : [];
  const now = ranked(world, day);
  return {
    method: { code: "jilin-2022", name: text("吉林省 2022 年考核办法", "Jilin method of 2022"), version: "1" },
    as_of: day,
    before,
    items: MEASURES.map(({ code, name }) => ({
      code,
      name,
      clause: text("", ""),
      weight_millionths: WEIGHTS[code] ?? 0,
      shape: "share",
      unit: "bp" as const,
      measure: code,
    })),
    grades: [],
    lists: [],
    vetoes: [],
    groups: [
      {
        code: "regions",
        name: text("市（州）、长白山、梅河口", "Prefectures, Changbaishan, Meihekou"),
        rows: now.map((each, index) => ({
          ...each,
          rank: index + 1,
          rank_before: before ? earlier.indexOf(each.key) + 1 : null,
          gap: index ? (now[index - 1]?.score ?? 0) - each.score : null,
        })),
      },
    ],
  };
}

export const entryLine = (entry: MockEntry): EntryLine => ({
  seq: entry.seq,
  at: entry.at,
  by: entry.by,
  who: entry.who,
  kind: entry.kind,
  kind_name: kindName(entry.kind),
  project: entry.project,
  says: entry.says,
  digest: entry.digest,
});

function overview(world: World, query: Filter, day: string) {
  const projects = chosen(world, { region: query.region ?? "" }, day);
  const [done, plan] = sums(projects, "completion", day);
  const filter: Filter = query.region ? { region: query.region } : {};
  const figure = (code: string) => {
    const [numerator, denominator] = sums(projects, code, day);
    const measure = MEASURES.find((each) => each.code === code)!;
    return {
      code,
      name: measure.name,
      value: bp(numerator, denominator),
      unit: "bp",
      numerator,
      denominator,
      open: { measure: code, filter },
    };
  };
  const counts = new Map<string, number>();
  for (const project of projects)
    for (const light of row(project, day).lights) {
      counts.set(`${light.rule}/${light.label}`, (counts.get(`${light.rule}/${light.label}`) ?? 0) + 1);
    }
  let share = 0;
  const points = SEASON.map((each, month) => {
    share += each;
    const last = month === 1 ? 28 : [3, 5, 8, 10].includes(month) ? 30 : 31;
    const end = `2022-${String(month + 1).padStart(2, "0")}-${last}`;
    const past = end <= day || end.slice(0, 7) === day.slice(0, 7);
    return {
      period: end.slice(0, 7),
      day: end.slice(0, 7) === day.slice(0, 7) ? day : end,
      planned: Math.round((plan * (end.slice(0, 7) === day.slice(0, 7) ? dueShare(day) * 100 : share)) / 100),
      done: past ? sums(projects, "completion", end < day ? end : day)[0] : null,
      linear: Math.round((plan * (month + 1)) / 12),
    };
  });
  const due = Math.round(plan * dueShare(day));
  const yi = (fen: number): string => (fen / 1e10).toFixed(2);
  const ahead = done >= due;
  return {
    as_of: day,
    seq: world.entries.length,
    head: [
      figure("completion"),
      {
        code: "invested",
        name: text("本年完成投资", "Invested this year"),
        value: done,
        unit: "fen",
        open: { measure: "completion", filter },
      },
      {
        code: "projects",
        name: text("清单项目", "Projects listed"),
        value: projects.length,
        unit: "count",
        open: { measure: "landed", filter },
      },
      figure("landed"),
      figure("mature"),
      figure("inclusion"),
    ],
    race: race(world, day),
    curve: {
      year: 2022,
      points,
      sentence: text(
        `至 ${day} 完成 ${yi(done)} 亿元，${ahead ? "超" : "欠"}季节计划 ${yi(Math.abs(done - due))} 亿元`,
        `By ${day} CNY ${(done / 1e11).toFixed(2)} bn done, ` +
          `${(Math.abs(done - due) / 1e11).toFixed(2)} bn ${ahead ? "ahead of" : "behind"} the seasonal plan`,
      ),
    },
    lights: RULES.flatMap((rule) =>
      rule.levels.map((level) => ({
        rule: rule.code,
        label: level.label,
        colour: level.colour,
        name: rule.name,
        count: counts.get(`${rule.code}/${level.label}`) ?? 0,
      })),
    ).filter((light) => light.count),
    events: world.entries
      .filter((entry) => entry.kind === "event.noted" && entry.day <= day)
      .slice(-6)
      .reverse()
      .map((entry) => ({ seq: entry.seq, date: entry.day, name: entry.says, region: regionText("jilin") })),
    doubts: projects.filter((project) => project.doubt).length,
  };
}

function open(world: World, code: string, query: Filter, day: string) {
  const measure = MEASURES.find((each) => each.code === code);
  if (!measure) return null;
  const projects = chosen(world, query, day).filter((project) => pair(project, code, day)[1]);
  const [numerator, denominator] = sums(projects, code, day);
  const offset = Number(query.offset ?? 0);
  const show = (value: number): string =>
    measure.unit === "fen" ? `${(value / 1e10).toFixed(2)} 亿元` : `${value} 个`;
  const showEn = (value: number): string =>
    measure.unit === "fen" ? `CNY ${(value / 1e11).toFixed(2)} bn` : `${value}`;
  return {
    measure,
    as_of: day,
    seq: world.entries.length,
    digest: world.entries[world.entries.length - 1]?.digest ?? "",
    numerator,
    denominator,
    rate_bp: bp(numerator, denominator),
    count: projects.length,
    sentence: text(
      `截至 ${day}，${regionText(query.region || "jilin").zh}${measure.denominator.zh} ` +
        `${show(denominator)}，其中${measure.numerator.zh} ${show(numerator)}。`,
      `As of ${day}, ${regionText(query.region || "jilin").en}: ${measure.denominator.en.toLowerCase()} ` +
        `${showEn(denominator)}, of which ${measure.numerator.en.toLowerCase()} ${showEn(numerator)}.`,
    ),
    items: projects.slice(offset, offset + Number(query.limit ?? 50)).map((project) => {
      const [above, below] = pair(project, code, day);
      return {
        project: project.id,
        code: project.code,
        name: project.name,
        region: regionText(project.region),
        numerator: above,
        denominator: below,
      };
    }),
  };
}

const SORTABLE: Record<string, (row: ProjectRow) => string | number> = {
  name: (each) => each.name.zh,
  total: (each) => each.total ?? 0,
  plan: (each) => each.plan ?? 0,
  invested: (each) => each.invested ?? 0,
  completion: (each) => each.completion_bp ?? 0,
  behind: (each) => each.behind_bp ?? 0,
  start: (each) => each.start ?? "",
  finish: (each) => each.finish ?? "",
  updated: (each) => each.updated ?? "",
  region: (each) => each.region_key,
  state: (each) => each.state,
};

export function projects(world: World, query: Filter, day: string, times = 1) {
  const rows = chosen(world, query, day).map((project) => row(project, day));
  const by = SORTABLE[(query.sort ?? "").replace("-", "")];
  const sign = query.sort?.startsWith("-") ? -1 : 1;
  if (by) rows.sort((a, b) => sign * (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
  const offset = Number(query.offset ?? 0);
  const count = rows.length * times;
  const wanted = Array.from(
    { length: Math.max(0, Math.min(Number(query.limit ?? 50), count - offset)) },
    (_, index) => rows[(offset + index) % rows.length]!,
  );
  const add = (key: "total" | "plan" | "invested"): number =>
    rows.reduce((sum, each) => sum + (each[key] ?? 0), 0) * times;
  return { count, sums: { total: add("total"), plan: add("plan"), invested: add("invested") }, rows: wanted };
}

/** What `GET path?query` answers, or null for 404. */
export function answer(world: World, path: string, query: Filter, times = 1): unknown {
  const day = query.as_of ?? TODAY;
  const parts = path.split("/").slice(2).map(decodeURIComponent);
  const head = world.entries[world.entries.length - 1];
  const byId = (id: string | undefined): MockProject | undefined => world.projects[Number(id) - 1];
  switch (parts[0]) {
    case "ledger":
      return {
        name: text("吉林省", "Jilin Province"),
        composed: true,
        currency: "CNY",
        seq: world.entries.length,
        digest: head?.digest,
        digest_kind: "SHA-256",
        today: TODAY,
        first_day: "2022-01-01",
        projects: world.projects.length,
        entries: world.entries.length,
        version: "mock",
        method: { code: "jilin-2022", name: text("吉林省 2022 年考核办法", "Jilin method of 2022") },
        map: false,
      };
    case "words":
      return {
        regions: REGIONS,
        industries: INDUSTRIES,
        sectors: SECTORS,
        states: STATES,
        departments: DEPARTMENTS,
        leaders: LEADERS.map((_, index) => ({ person: index, name: person(index) })),
        tags: TAGS.map((tag) => ({
          tag,
          count: world.projects.filter((project) => project.tags.includes(tag)).length,
        })),
        nodes: NODES,
        stages: STAGES,
        elements: CODES.elements,
        measures: MEASURES,
        rules: RULES,
      };
    case "overview":
      return overview(world, query, day);
    case "race":
      return race(world, day);
    case "open": {
      if (!parts[2]) return open(world, parts[1] ?? "", query, day);
      const project = byId(parts[2]);
      if (!project) return null;
      const [numerator, denominator] = pair(project, parts[1] ?? "", day);
      return {
        numerator,
        denominator,
        sentence: text(
          `${project.name.zh}计入这一指标的两个数，来自下列台账记录。`,
          `${project.name.en}: its two numbers come from these entries.`,
        ),
        entries: world.entries
          .filter((entry) => entry.project === project.id && entry.day <= day)
          .reverse()
          .map(entryLine),
      };
    }
    case "entries": {
      if (parts[1]) {
        const entry = world.entries[Number(parts[1]) - 1];
        return entry ? { ...entryLine(entry), line: entry.line, previous: entry.previous } : null;
      }
      const after = Number(query.after ?? 0);
      const all = world.entries.filter((entry) => !query.project || entry.project === Number(query.project));
      const some = after ? all.filter((entry) => entry.seq < after) : all;
      const page = some.slice(-Number(query.limit ?? 50)).reverse();
      return {
        head: world.entries.length,
        entries: page.map(entryLine),
        next: some.length > page.length ? (page.at(-1)?.seq ?? 0) : 0,
      };
    }
    case "projects": {
      if (!parts[1]) return projects(world, query, day, times);
      const project = byId(parts[1]);
      return project ? detail(world, project, row(project, day), day, entryLine) : null;
    }
    case "warnings": {
      const rows = chosen(world, query, day).flatMap((project) => {
        const now = row(project, day);
        return lightsOf(project, now.invested ?? 0, now.due ?? 0, day)
          .filter(
            (light) =>
              (!query.rule || light.rule === query.rule) && (!query.light || light.label === query.light),
          )
          .map((light) => ({
            project: project.id,
            code: project.code,
            name: project.name,
            region: now.region,
            light,
          }));
      });
      const offset = Number(query.offset ?? 0);
      const shown = rows.slice(offset, offset + Number(query.limit ?? 50));
      return { count: rows.length, rows: shown, units: [], justified: [] };
    }
    case "assessments":
      return [
        {
          seq: 12000,
          at: Date.parse("2022-04-02T02:00:00Z"),
          by: person(3),
          method: "jilin-2022",
          name: text("一季度考核", "First quarter"),
          as_of: "2022-03-31",
          at_seq: 11000,
          digest: head?.digest,
        },
      ];
    // Nobody has appealed: the forms say what happens then.
    case "appeals":
      return { count: 0, open: 0, rows: [] };
    case "elements":
      return parts[1] ? needsIn(world, query) : elementsIn(world, query);
    case "matters":
      return parts[1] ? matterIn(world, Number(parts[1])) : mattersIn(world, query);
    default:
      return null;
  }
}
