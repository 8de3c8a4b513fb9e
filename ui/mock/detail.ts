// One project in full, and the lights of the composed method.
import type { Coded, EntryLine, Light, Project, ProjectRow, Rule, Text } from "../src/api";
import { mattersOf } from "./matters";
import { SEASON, person, type MockEntry, type MockProject, type World } from "./world";

const text = (zh: string, en: string): Text => ({ zh, en });
const coded = (code: string, zh: string, en: string): Coded => ({ code, name: text(zh, en) });

export const STAGES: Coded[] = [
  coded("1", "招商落地", "Landing"),
  coded("2", "前期审批", "Approvals"),
  coded("3", "开工入统", "Start and inclusion"),
  coded("4", "竣工验收", "Acceptance"),
  coded("5", "投产达效", "Production"),
];
const NAMES: [string, string, string][] = [
  ["1", "签约", "Signed"],
  ["1", "公司注册", "Company registered"],
  ["1", "项目选址", "Site selected"],
  ["1", "资金到位", "Money in place"],
  ["2", "立项", "Project approval"],
  ["2", "环评", "Environmental assessment"],
  ["2", "能评", "Energy review"],
  ["2", "规划许可", "Planning permit"],
  ["2", "施工许可", "Construction permit"],
  ["3", "征地拆迁", "Land acquired"],
  ["3", "招标", "Tender"],
  ["3", "水电手续", "Water and power"],
  ["3", "开工", "Start"],
  ["3", "入统", "Entry into statistics"],
  ["4", "主体完工", "Main works done"],
  ["4", "专项验收", "Special acceptance"],
  ["4", "竣工验收备案", "Final acceptance"],
  ["5", "试生产", "Trial run"],
  ["5", "投产", "Production"],
  ["5", "升规纳统", "Full effect"],
];
export const NODES = NAMES.map(([stage, zh, en], index) => ({ ...coded(`n${index + 1}`, zh, en), stage }));
const levels = (...which: ("yellow" | "red")[]): Rule["levels"] =>
  which.map((label) => ({
    label,
    colour: label,
    name: label === "red" ? text("红灯", "Red") : text("黄灯", "Yellow"),
  }));
export const RULES: Rule[] = [
  { ...coded("progress", "投资进度滞后", "Behind schedule"), levels: levels("yellow", "red") },
  { ...coded("silence", "未按时报送", "No report"), levels: levels("yellow") },
  { ...coded("stopped", "停工", "Stopped"), levels: levels("red") },
];
export const CODES = {
  elements: [
    coded("land", "用地", "Land"),
    coded("finance", "融资", "Finance"),
    coded("energy", "用能", "Energy"),
  ],
};

export function lightsOf(project: MockProject, done: number, due: number, day: string): Light[] {
  const lights: Light[] = [];
  if (project.state === "building") {
    const behind = Math.round(((due - done) / project.plan) * 10000);
    if (behind > 250) {
      const colour = behind > 450 ? "red" : "yellow";
      const points = (behind / 100).toFixed(2);
      lights.push({
        rule: "progress",
        label: colour,
        colour,
        name: text("投资进度滞后", "Behind schedule"),
        since: "2022-03-31",
        exempt: null,
        sentence: text(
          `截至 ${day} 完成 ${(done / 1e6).toFixed(2)} 万元，` +
            `按季节计划应完成 ${(due / 1e6).toFixed(2)} 万元，落后 ${points} 个百分点。`,
          `By ${day} CNY ${(done / 1e8).toFixed(2)} m invested of ` +
            `${(due / 1e8).toFixed(2)} m due on the seasonal plan: ${points} points behind.`,
        ),
        clears: text(
          `落后降到 2.50 个百分点以内，即再完成 ${((due - done) / 1e6).toFixed(2)} 万元。`,
          `Less than 2.50 points behind: another CNY ${((due - done) / 1e8).toFixed(2)} m.`,
        ),
      });
    }
  }
  if (project.silent && project.state === "building") {
    lights.push({
      rule: "silence",
      label: "yellow",
      colour: "yellow",
      name: text("未按时报送", "No report"),
      since: "2022-03-05",
      exempt: null,
      sentence: text("2 月以来没有报送进度。", "No progress report since February."),
      clears: text("补报最近一期进度。", "Report the latest period."),
    });
  }
  if (project.state === "stopped") {
    lights.push({
      rule: "stopped",
      label: "red",
      colour: "red",
      name: text("停工", "Stopped"),
      since: "2022-03-20",
      exempt: null,
      sentence: text("3 月 20 日起停工，原因：疫情。", "Stopped since 20 March: epidemic."),
      clears: text("报送复工。", "Report the resumption."),
    });
  }
  return lights;
}

export function detail(
  world: World,
  project: MockProject,
  row: ProjectRow,
  day: string,
  line: (entry: MockEntry) => EntryLine,
): Omit<Project, "evidence" | "inclusion"> {
  let share = 0;
  const months = SEASON.map((each) => Math.round((project.plan * (share += each)) / 100));
  const reports = project.reports.filter((each) => each.day <= day);
  const entries = world.entries.filter((entry) => entry.project === project.id && entry.day <= day).reverse();
  const reached = project.state === "building" ? 13 : project.state === "signed" ? 2 : 6;
  return {
    ...row,
    lights: lightsOf(project, row.invested ?? 0, row.due ?? 0, day),
    former_names:
      project.id % 5 === 0 ? [text(`${project.name.zh}（原名）`, `${project.name.en} (former)`)] : [],
    owner: project.owner,
    department: project.department,
    leader: { person: project.leader, name: person(project.leader), post: text("副市长", "Deputy mayor") },
    nature: "新建",
    approval: "备案",
    plans: [
      {
        year: 2022,
        baseline: Math.round(project.plan * 0.9),
        amount: project.plan,
        months,
        changes: [
          {
            seq: project.first_seq + 1,
            day: "2022-01-08",
            before: Math.round(project.plan * 0.9),
            after: project.plan,
            reason: "设备采购提前，追加年度计划",
          },
        ],
      },
    ],
    quantities: {
      series: reports.map((each) => ({
        day: each.day,
        period: each.day.slice(0, 7),
        invested_year: each.invested,
        invested_total: each.invested + Math.round(project.total * 0.1),
        arrived: each.arrived,
        work_bp: each.work,
        seq: each.seq,
      })),
      statistical: reports
        .slice(0, -1)
        .map((each) => ({ day: each.day, invested_year: Math.round(each.invested * 0.94), seq: each.seq })),
      physical:
        project.state === "building"
          ? [
              {
                item: "土方",
                unit: "万立方米",
                planned: 120000,
                points: reports.map((each, index) => ({
                  day: each.day,
                  done_milli: 14000 * (index + 1),
                  seq: each.seq,
                })),
              },
              {
                item: "桩基",
                unit: "根",
                planned: null,
                points: reports.map((each, index) => ({
                  day: each.day,
                  done_milli: 86000 * index,
                  seq: each.seq,
                })),
              },
            ]
          : [],
    },
    forecasts: reports.length
      ? [
          {
            day: "2022-04-20",
            total: Math.round(project.total * 1.04),
            finish: project.finish,
            phase: "主体施工",
            confidence: "较有把握",
            seq: project.first_seq,
          },
        ]
      : [],
    nodes: NODES.map((node, index) => ({
      ...node,
      planned: `2022-${String(Math.min(12, 1 + Math.floor(index / 2))).padStart(2, "0")}-28`,
      reached: index < reached ? `2022-0${1 + Math.floor(index / 5)}-1${index % 9}` : null,
      number: index < reached && index % 4 === 0 ? `吉发改〔2022〕${index + 10}号` : "",
      seq: index < reached ? project.first_seq : null,
    })),
    matters: project.state === "building" && project.id % 3 === 0 ? mattersOf(project) : [],
    facts: [
      {
        field: "总投资",
        printed: "约 12 亿元",
        understood: "1200000000.00 元",
        qualifier: "约",
        doubt: project.doubt ? text("与清单总投资相差 40% 以上", "More than 40% off the list's total") : null,
        source: text("吉林日报", "Jilin Daily"),
        published: "2022-04-10",
        event: "2022-04-09",
        seq: project.first_seq,
      },
    ],
    entries: entries.slice(0, 50).map(line),
    entries_count: entries.length,
    may: [],
  };
}
