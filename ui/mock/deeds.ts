// What is written in the mock: the deeds that pages have forms for, with the server's own refusals.
import type { Act, DeedForm, FieldKind, Issue, Post, Role } from "../src/api";
import { NODES } from "./detail";
import { verify } from "./duties";
import { withdraw } from "./evidence";
import {
  ROLES,
  issue,
  mayAbout,
  maySomewhere,
  ok,
  refuse,
  text,
  visitor,
  type Asked,
  type House,
  type MockPerson,
  type Told,
} from "./house";
import { REGIONS, STATES, TODAY, append, regionText, report, type MockProject } from "./world";

const field = (name: string, kind: FieldKind, choices: DeedForm["fields"][number]["choices"] = []) => ({
  name,
  title: text(name, name),
  kind,
  required: false,
  choices,
});
export const DEEDS: DeedForm[] = [
  {
    deed: "progress",
    name: text("报送进度", "Report progress"),
    act: "report",
    fields: [field("project", "project"), field("period", "period"), field("invested_year", "money")],
  },
  {
    deed: "state",
    name: text("变更状态", "Change the state"),
    act: "change_state",
    fields: [
      field("state", "choice", STATES),
      field("reason", "choice", [
        { code: "epidemic", name: text("疫情", "Epidemic") },
        { code: "funds", name: text("资金", "Funds") },
        { code: "land", name: text("用地", "Land") },
        { code: "inspection", name: text("督察", "Inspection") },
        { code: "winter", name: text("冬季停工", "Winter") },
        { code: "other", name: text("其他", "Other") },
      ]),
    ],
  },
  {
    deed: "list",
    name: text("列入或修改清单", "List or amend"),
    act: "list",
    fields: [
      ...["code", "name"].map((name) => field(name, "text")),
      { ...field("department", "text"), title: text("主管部门", "Department") },
      { ...field("leader", "person"), title: text("包保领导", "Leader") },
      field("unit", "money_unit"),
    ],
  },
  {
    deed: "tag",
    name: text("加减标签", "Tag"),
    act: "list",
    fields: [
      { ...field("add", "texts"), title: text("加上", "Add") },
      { ...field("remove", "texts"), title: text("取下", "Remove") },
    ],
  },
  {
    deed: "post",
    name: text("任职", "Give a post"),
    act: "people",
    fields: [
      field("person", "person"),
      field(
        "role",
        "choice",
        Object.entries(ROLES)
          .filter(([code]) => code !== "none")
          .map(([code, name]) => ({ code, name })),
      ),
    ],
  },
];
const ACTS: Record<string, Act> = {
  progress: "report",
  node: "mark",
  plan: "plan",
  state: "change_state",
  list: "list",
  verify: "verify",
  withdraw: "report",
};
type Said = Record<string, string>;
/** Undefined: it is on record already. */
type Outcome = { issues: Issue[] } | { record: (() => void) | undefined };

const figure = (said: string): number | null => {
  const plain = said.replace(/[,\s%]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};
const DIVISORS: Record<string, number> = { yuan: 100, wan: 1e6, million: 1e8, yi: 1e10 };
function money(said: Said, name: string, issues: Issue[]): number | null {
  const typed = said[name];
  if (!typed) return null;
  const value = figure(typed);
  if (value === null)
    issues.push(issue("money.not_an_amount", `/${name}`, `“${typed}”不是金额`, `“${typed}” isn't an amount`));
  else if (value < 0)
    issues.push(issue("money.negative", `/${name}`, `金额不能为负：${typed}`, `can't be negative: ${typed}`));
  return value === null ? null : Math.round(value * (DIVISORS[said.unit ?? "wan"] ?? 1e6));
}
function day(said: Said, name: string, issues: Issue[], future = false): string | null {
  const typed = said[name];
  if (!typed) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || Number.isNaN(Date.parse(typed)))
    issues.push(
      issue("day.not_a_day", `/${name}`, `“${typed}”不是日期（如 2022-04-28）`, `“${typed}” isn't a day (2022-04-28)`),
    );
  else if (!future && typed > TODAY)
    issues.push(issue("period.in_the_future", `/${name}`, `${typed} 还没有到`, `${typed} is still to come`));
  return typed;
}
const shown = (fen: number, unit = "wan"): string =>
  `${(fen / (DIVISORS[unit] ?? 1e6)).toFixed(2)} ${unit === "wan" ? "万元" : "CNY m"}`;
const missing = (place: string): Issue => issue("field.missing", place, "必填", "must be given");

function progress(house: House, person: MockPerson, project: MockProject, said: Said): Outcome {
  const issues: Issue[] = [];
  const invested = money(said, "invested_year", issues);
  const arrived = money(said, "arrived_year", issues);
  const total = money(said, "total_forecast", issues);
  day(said, "finish_forecast", issues, true);
  const work = said.work ? figure(said.work) : null;
  if (said.work && (work === null || work < 0 || work > 100))
    issues.push(
      issue("work.not_a_percent", "/work", `“${said.work}”不是 0 到 100 的百分数`, `“${said.work}” isn't 0 to 100`),
    );
  const month = (said.period ?? "").slice(0, 7);
  const stated = day(said, "day", issues);
  const end = stated ?? (month === TODAY.slice(0, 7) ? TODAY : `${month}-28`);
  if (!month) issues.push(missing("/period"));
  else if (month < "2022-03")
    issues.push(
      issue("progress.locked", "/period", "本期已锁定，不再受理", "the period is locked and takes nothing more"),
    );
  else if (month > TODAY.slice(0, 7))
    issues.push(issue("period.in_the_future", "/period", `${month} 还没有到`, `${month} is still to come`));
  const says = invested !== null || arrived !== null || work !== null || total !== null || said.note;
  if (!issues.length && !says)
    issues.push(issue("progress.says_nothing", "/project", "没有填任何数", "no figure was given"));
  const last = project.reports.filter((each) => each.day <= end).at(-1);
  const standing = project.reports.find((each) => each.day === end);
  if (invested !== null && !said.reason) {
    if (standing && standing.invested !== invested)
      issues.push(
        issue(
          "progress.already_reported",
          "/period",
          "本日已报过不同的数，更正请说明原因",
          "other figures stand for this day; a correction needs a reason",
        ),
      );
    else if (last && invested < last.invested) {
      const before = shown(last.invested, said.unit);
      issues.push(
        issue(
          "progress.went_down",
          "/invested_year",
          `比上次的 ${before} 少，请说明原因`,
          `less than the ${before} before; give a reason`,
        ),
      );
    }
    if (invested > project.total) {
      const all = shown(project.total, said.unit);
      issues.push(
        issue(
          "progress.over_total",
          "/invested_year",
          `累计超过总投资 ${all}，请说明原因`,
          `more than the total of ${all}; give a reason`,
        ),
      );
    }
  }
  if (issues.length) return { issues };
  if (standing && standing.invested === invested) return { record: undefined };
  return {
    record: () =>
      report(
        house.world,
        project,
        end,
        invested ?? last?.invested ?? 0,
        arrived ?? last?.arrived ?? 0,
        work === null ? (last?.work ?? 0) : Math.round(work * 100),
        {
          by: person.person,
          who: person.name,
          note: said.note,
          reason: said.reason,
          on: TODAY,
          evidence: said.evidence?.split(",") ?? [],
        },
      ),
  };
}

function note(house: House, person: MockPerson, project: MockProject | null, kind: string, zh: string, en: string) {
  append(house.world, kind, TODAY, person.person, project?.id ?? null, text(zh, en), { at: TODAY });
}

function smaller(house: House, person: MockPerson, project: MockProject, deed: string, said: Said): Outcome {
  const issues: Issue[] = [];
  day(said, "day", issues, deed === "node" && said.planned === "true");
  if (deed === "plan") {
    const amount = money(said, "amount", issues);
    if (!said.amount) issues.push(missing("/amount"));
    if (!/^\d{4}$/.test(said.year ?? ""))
      issues.push(issue("plan.not_a_year", "/year", `“${said.year ?? ""}”不是年份`, "isn't a year"));
    if (amount === project.plan) return issues.length ? { issues } : { record: undefined };
    const now = shown(project.plan, said.unit);
    if (!said.reason)
      issues.push(
        issue("plan.needs_reason", "/amount", `调整计划须说明原因（现计划 ${now}）`, `needs a reason (${now})`),
      );
    if (issues.length || amount === null) return { issues };
    return {
      record: () => {
        project.plan = amount;
        note(house, person, project, "plan.set", `2022 年计划投资 ${shown(amount)}`, `Plan of 2022 ${shown(amount)}`);
      },
    };
  }
  if (deed === "state") {
    const state = STATES.find((each) => each.code === said.state);
    if (!state) issues.push(issue("state.unknown", "/state", `没有状态“${said.state ?? ""}”`, "no such state"));
    if (issues.length || !state) return { issues };
    if (project.state === state.code) return { record: undefined };
    return {
      record: () => {
        project.state = state.code;
        note(house, person, project, "state.changed", `状态：${state.name.zh}`, `State: ${state.name.en}`);
      },
    };
  }
  if (deed === "node") {
    const node = NODES.find((each) => each.code === said.node);
    if (!node) issues.push(issue("node.unknown", "/node", `没有节点“${said.node ?? ""}”`, "no such node"));
    if (!said.day) issues.push(missing("/day"));
    if (issues.length || !node) return { issues };
    return {
      record: () =>
        note(house, person, project, "node.reached", `${node.name.zh}：${said.day}`, `${node.name.en}: ${said.day}`),
    };
  }
  const total = money(said, "total", issues);
  if (issues.length) return { issues };
  const says = ["name", "total", "owner", "department", "leader", "industry", "sector", "nature", "region"];
  if (!says.some((name) => said[name] && !(name === "name" && said.name === project.name.zh)))
    return { record: undefined };
  return {
    record: () => {
      if (total !== null) project.total = total;
      if (said.owner) project.owner = said.owner;
      if (said.department) project.department = said.department;
      note(house, person, project, "project.amended", "项目信息变更", "Facts amended");
    },
  };
}

function holdPost(house: House, by: MockPerson, said: Said): Outcome {
  const issues: Issue[] = [];
  const person = house.people.find((each) => String(each.person) === said.person);
  if (!person) issues.push(issue("person.not_a_number", "/person", "没有这个人", "there is no such person"));
  if (!said.title) issues.push(missing("/title"));
  const from = day(said, "from", issues, true);
  const until = day(said, "until", issues, true);
  const role = (said.role ?? "none") as Role;
  if (from && until && until < from)
    issues.push(issue("exempt.ends_before", "/until", `止于 ${until}，早于开始`, `ends on ${until}, before it begins`));
  if ((role === "office" || role === "clerk") && !REGIONS.some((each) => each.key === said.region))
    issues.push(
      issue("post.needs_region", "/region", `“${ROLES[role].zh}”须写明地区`, `“${ROLES[role].en}” needs a region`),
    );
  if ((role === "enterprise" || role === "department") && !said.unit)
    issues.push(
      issue("post.needs_unit", "/unit", `“${ROLES[role].zh}”须写明单位`, `“${ROLES[role].en}” needs a unit`),
    );
  if (said.deputy_of && role !== "none")
    issues.push(
      issue("post.deputy_has_no_role", "/role", "代人履职的，职责随所代的人，不另填", "a deputy has no role"),
    );
  if (issues.length || !person) return { issues };
  return {
    record: () => {
      note(house, by, null, "post.held", `${person.name.zh}：${said.title}`, `${person.name.en}: ${said.title}`);
      const standing = person.held.find((each) => each.title.zh === said.title && each.region === (said.region ?? ""));
      const next: Post = {
        title: text(said.title ?? "", said.title_en ?? said.title ?? ""),
        role,
        role_name: ROLES[role],
        region: said.region ?? "",
        region_name: said.region ? regionText(said.region) : text("", ""),
        unit: said.unit ?? "",
        from,
        until,
        deputy_of: said.deputy_of ? Number(said.deputy_of) : null,
        deputy_of_name: house.people.find((each) => String(each.person) === said.deputy_of)?.name ?? text("", ""),
        seq: house.world.entries.length,
      };
      person.held = [...person.held.filter((each) => each !== standing), next];
    },
  };
}

export function carryOut(house: House, asked: Asked, tell: (project: number | null, topic?: string) => void): Told {
  const deed = asked.path.split("/")[3] ?? "";
  const person = visitor(house, asked.token);
  if (!person) return refuse(401);
  const said: Said = Object.fromEntries(Object.entries(asked.body).map(([name, value]) => [name, String(value)]));
  const given = house.receipts.get(said.id ?? "");
  if (given) return ok(given);
  const project =
    deed === "list"
      ? house.world.projects.find((each) => each.code === said.code)
      : house.world.projects[Number(said.project) - 1];
  const not = refuse(403, [issue("rights.not_allowed", "", "您的岗位不能这样做", "your post doesn't let you do this")]);
  let outcome: Outcome;
  if (deed === "post") {
    if (!maySomewhere(person).includes("people")) return not;
    outcome = holdPost(house, person, said);
  } else {
    const act = ACTS[deed];
    if (!act) return refuse(404);
    if (!project)
      return refuse(422, [issue("project.unknown", "/project", "没有这个项目", "there is no such project")]);
    if (!mayAbout(person, project).includes(act)) return not;
    if (deed === "progress") outcome = progress(house, person, project, said);
    else if (deed === "verify") outcome = verify(house, person, project, said);
    else if (deed === "withdraw")
      outcome = said.reason
        ? { record: withdraw(house, project, Number(said.filing)) }
        : { issues: [missing("/reason")] };
    else outcome = smaller(house, person, project, deed, said);
  }
  if ("issues" in outcome) return refuse(422, outcome.issues);
  if (asked.query.try === "1") return ok({ seq: 0, digest: "", recorded: outcome.record ? 1 : 0 });
  outcome.record?.();
  const head = house.world.entries.at(-1);
  const receipt = { seq: head?.seq ?? 0, digest: head?.digest ?? "", recorded: outcome.record ? 1 : 0 };
  house.receipts.set(said.id ?? "", receipt);
  tell(project?.id ?? null, deed === "post" ? "posts" : undefined);
  return ok(receipt);
}
