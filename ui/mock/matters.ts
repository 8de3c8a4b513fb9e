// Two matters of a project: one open, one settled.
import type { Text } from "../src/api";
import type { MatterRow, Matters, OneMatter } from "../src/matters/types";
import { TODAY, regionText, type MockProject, type World } from "./world";

const text = (zh: string, en: string): Text => ({ zh, en });

function matterOf(project: MockProject, second: boolean): MatterRow {
  return {
    matter: project.id * 2 + (second ? 1 : 0),
    kind: "blocker",
    kind_name: text("堵点", "blocker"),
    element: second ? "finance" : "land",
    element_name: second ? text("资金", "Finance") : text("用地", "Land"),
    severity: "ordinary",
    severity_name: text("一般", "ordinary"),
    text: second ? "银行贷款 3000 万元待放款" : "二期用地 120 亩尚未取得批复",
    ask: "",
    project: project.id,
    project_name: project.name,
    region: project.region,
    region_name: regionText(project.region),
    raised: second ? "2022-02-10" : "2022-03-18",
    raiser: text(project.owner, project.owner),
    state: second ? "settled" : "raised",
    state_name: second ? text("已销号", "settled") : text("待签收", "waits to be received"),
    at: project.region,
    at_name: regionText(project.region),
    recipient: "",
    since: second ? "2022-02-10" : "2022-03-18",
    limit: second ? "none" : "receive",
    until: second ? null : "2022-04-29",
    days_left: second ? null : 1,
    late: false,
    climbs: second ? null : "2022-04-30",
    above_name: text("吉林省", "Jilin Province"),
    due: null,
    age_days: 28,
    ended: second ? "2022-03-30" : null,
    seq: project.first_seq,
    asked: "none",
    may: [],
  };
}
export const mattersOf = (project: MockProject): MatterRow[] => [matterOf(project, false), matterOf(project, true)];

const allOf = (world: World): MatterRow[] =>
  world.projects.filter((each) => each.state === "building" && each.id % 3 === 0).flatMap(mattersOf);
function countsOf(rows: readonly MatterRow[], code: (row: MatterRow) => string, name: (row: MatterRow) => Text) {
  const found = new Map<string, { code: string; name: Text; count: number; late: number }>();
  for (const row of rows) {
    const one = found.get(code(row)) ?? { code: code(row), name: name(row), count: 0, late: 0 };
    found.set(one.code, { ...one, count: one.count + 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

export function mattersIn(world: World, query: Record<string, string>): Matters {
  const is_open = (row: MatterRow): boolean => row.state !== "settled";
  const rows = allOf(world).filter((row) => {
    if (query.whose === "mine" || query.state === "late") return false;
    if (query.state === "open" || query.state === "ended") return is_open(row) === (query.state === "open");
    const fits = (["state", "kind", "element", "severity"] as const).every((at) => !query[at] || query[at] === row[at]);
    return fits && (!query.project || String(row.project) === query.project) && row.text.includes(query.q ?? "");
  });
  const offset = Number(query.offset ?? 0);
  const open = rows.filter(is_open);
  return {
    as_of: TODAY,
    count: rows.length,
    open: open.length,
    late: 0,
    mine: 0,
    states: countsOf(rows, (row) => row.state, (row) => row.state_name),
    kinds: countsOf(rows, (row) => row.kind, (row) => row.kind_name),
    elements: countsOf(rows, (row) => row.element, (row) => row.element_name),
    levels: countsOf(open, () => "prefecture", () => text("市级", "prefecture")),
    rows: rows
      .sort((one, other) => Number(is_open(other)) - Number(is_open(one)))
      .slice(offset, offset + Number(query.limit ?? 50)),
  };
}

export function matterIn(world: World, number: number): OneMatter | null {
  const row = allOf(world).find((each) => each.matter === number);
  if (!row) return null;
  const days = (n: number) => ({ days: n, working: true });
  const level = (region: string, name: Text, is_here: boolean) => ({
    ...{ level: "", region, name, is_here, was_here: is_here },
  });
  return {
    row,
    by: 1,
    who: text("张三", "Zhang San"),
    ladder: {
      code: "three-tier-centres",
      name: text("三级项目中心", "Three-tier project centres"),
      source: text("各级时限为本系统所定", "the limits of each level are ours"),
      limits: [{ severity: "ordinary", receive: days(1), reply: days(3), solve: days(10) }],
      confirm: days(5),
      levels: [level(row.at, row.at_name, true), level("jilin", text("吉林省", "Jilin Province"), false)],
    },
    again: null,
    anew: [],
    event: 0,
    steps: [],
  };
}
