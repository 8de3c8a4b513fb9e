// What the list asks in the mock: groups, nodes, saved views, many at once, and workbooks.
import type { Filter, Nodes, SavedView, WorkbookAnswer } from "../src/api";
import type { BulkAnswer, Change, Group, Groups } from "../src/list/types";
import { chosen, row } from "./answers";
import { NODES } from "./detail";
import { issue, mayAbout, ok, refuse, text, visitor, type Asked, type House, type Told } from "./house";
import { INDUSTRIES, SECTORS, STATES, TODAY, append, person, regionText, type MockProject } from "./world";

const named = (list: { code: string; name: Group["name"] }[], code: string) =>
  list.find((each) => each.code === code)?.name ?? text(code, code);
const cut = (key: string, depth: number): string => key.split("/").slice(0, depth).join("/");

function keysOf(project: MockProject, query: Filter): [string, Group["name"]][] {
  const depth = Number(query.depth ?? 1) + (query.region ? query.region.split("/").length : 0);
  const key = cut(project.region, depth);
  const own: Record<string, [string, Group["name"]]> = {
    region: [key, regionText(key)],
    industry: [project.industry, named(INDUSTRIES, project.industry)],
    sector: [project.sector, named(SECTORS, project.sector)],
    state: [project.state, named(STATES, project.state)],
    department: [project.department, text(project.department, project.department)],
    leader: [String(project.leader), person(project.leader)],
  };
  if (query.by === "tag") return project.tags.map((tag) => [tag, text(tag, tag)]);
  const found = own[query.by ?? ""];
  return found ? [found] : [];
}

export function groups(house: House, query: Filter): Groups {
  const day = query.as_of ?? TODAY;
  const found = new Map<string, Group>();
  const all: Groups = { by: query.by ?? "", count: 0, sums: { total: 0, plan: 0, due: 0, invested: 0 }, rows: [] };
  for (const project of chosen(house.world, query, day)) {
    const now = row(project, day);
    const add = (to: Pick<Group, "count" | "sums">): void => {
      to.count += 1;
      for (const name of ["total", "plan", "due", "invested"] as const) to.sums[name] += now[name] ?? 0;
    };
    add(all);
    for (const [key, name] of keysOf(project, query)) {
      const sums = { total: 0, plan: 0, due: 0, invested: 0 };
      const group = found.get(key) ?? { key, name, count: 0, sums, completion_bp: null };
      add(group);
      group.completion_bp = group.sums.plan ? Math.round((group.sums.invested / group.sums.plan) * 10000) : null;
      found.set(key, group);
    }
  }
  all.rows = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return all;
}

const later = (days: number): string =>
  new Date(Date.parse("2022-01-10T00:00:00Z") + days * 86_400_000).toISOString().slice(0, 10);

export function nodes(house: House, query: Filter): Nodes {
  const all = chosen(house.world, query, TODAY).map((project) => ({
    project: project.id,
    code: project.code,
    name: project.name,
    region: regionText(project.region),
    state: project.state,
    nodes: NODES.slice(0, 14).map((node, index) => {
      const planned = later(index * 18 + (project.id % 40));
      const reached = later(index * 18 + (project.id % 40) + ((project.id * 7 + index) % 30) - 12);
      const is = reached <= TODAY && index < 13 - (project.id % 6);
      const days = (Date.parse(is ? reached : TODAY) - Date.parse(planned)) / 86_400_000;
      return { node: node.code, planned, reached: is ? reached : null, late_days: days > 0 ? days : null };
    }),
  }));
  const offset = Number(query.offset ?? 0);
  const of = (code: string) => all.flatMap((each) => each.nodes.filter((node) => node.node === code));
  const totals = NODES.map(({ code }) => ({
    node: code,
    planned: of(code).filter((each) => each.planned).length,
    reached: of(code).filter((each) => each.reached).length,
    late: of(code).filter((each) => each.late_days).length,
  }));
  return { count: all.length, totals, rows: all.slice(offset, offset + Number(query.limit ?? 100)) };
}

const views: (SavedView & { person: number })[] = [];
function savedViews(house: House, asked: Asked): Told {
  const who = visitor(house, asked.token);
  const [, , , number, end] = asked.path.split("/");
  if (asked.method === "GET")
    return ok(
      views
        .filter((each) => each.shared || each.person === who?.person)
        .map(({ person: by, ...each }) => ({ ...each, mine: by === who?.person })),
    );
  if (!who) return refuse(401);
  const { name, address, shared } = asked.body as { name: string; address: string; shared: boolean };
  if (!end && !String(name ?? "").trim())
    return refuse(422, [issue("view.no_name", "/name", "要有名称", "it needs a name")]);
  const at = views.findIndex((each) => each.view === Number(number) && each.person === who.person);
  if (number && at < 0) return refuse(404);
  const one = { name, address, shared, mine: true, by: who.name, person: who.person };
  if (!number) views.push({ view: views.length + 1, ...one });
  else if (end) views.splice(at, 1);
  else views[at] = { view: Number(number), ...one };
  return number ? { status: 204, body: null } : ok({ view: views.length });
}

const ACTS = { list: "list", tag: "list", node: "mark", plan: "plan", state: "change_state" } as const;
function bulk(house: House, asked: Asked, tell: (project: number | null) => void): Told {
  const deed = asked.path.split("/")[3] as keyof typeof ACTS;
  const who = visitor(house, asked.token);
  if (!who) return refuse(401);
  const { projects: ids, ...said } = asked.body as { projects: number[] } & Record<string, unknown>;
  const found = ids.flatMap((id) => house.world.projects[id - 1] ?? []);
  const not = found.filter((project) => !mayAbout(who, project).includes(ACTS[deed]));
  const listed = (name: string): string[] => (Array.isArray(said[name]) ? said[name].map(String) : []);
  const tagged = (project: MockProject): string[] =>
    [...new Set([...project.tags, ...listed("add")])].filter((tag) => !listed("remove").includes(tag));
  const issues = not.map((project) => ({
    project: project.id,
    name: project.name,
    ...issue("rights.not_allowed", "", "您的岗位不能这样做", "your post doesn't let you do this"),
  }));
  const fields: [string, (project: MockProject) => string, string][] = [
    ["state", (project: MockProject) => project.state, String(said.state ?? "")],
    ["department", (project: MockProject) => project.department, String(said.department ?? "")],
  ];
  const tags = (project: MockProject): Change[] => {
    const [before, after] = [project.tags.join("、"), tagged(project).join("、")];
    const { id, code, name } = project;
    return before === after ? [] : [{ project: id, code, name, field: "tags", unit: "text", before, after }];
  };
  const preview: Change[] = found.flatMap((project) => [
    ...tags(project),
    ...fields
      .filter(([, now, next]) => next && now(project) !== next)
      .map(([field, now, next]) => {
        const { id, code, name } = project;
        return { project: id, code, name, field, unit: "text" as const, before: now(project) || null, after: next };
      }),
  ]);
  const recorded = preview.length ? { "project.listed": preview.length } : {};
  const told: BulkAnswer = {
    accepted: !issues.length,
    projects: found.length,
    known: found.length - new Set(preview.map((each) => each.project)).size,
    recorded: issues.length ? {} : (recorded as Record<string, number>),
    issues,
    changes: issues.length ? 0 : preview.length,
    preview: issues.length ? [] : preview.slice(0, 100),
    receipt: null,
  };
  if (issues.length) return { status: 422, body: told };
  if (asked.query.try === "1") return ok(told);
  for (const project of found) {
    project.tags = tagged(project);
    if (said.state) project.state = String(said.state);
    if (said.department) project.department = String(said.department);
    append(house.world, "project.listed", TODAY, who.person, project.id, project.name, said);
    tell(project.id);
  }
  const head = house.world.entries.at(-1);
  return ok({ ...told, receipt: { seq: head?.seq ?? 0, digest: head?.digest ?? "", recorded: found.length } });
}

/** Its contents don't matter here: a workbook has one wrong cell, until only good rows are wanted. */
function workbook(house: House, asked: Asked): Told {
  if (!visitor(house, asked.token)) return refuse(401);
  const good = asked.query.good_rows === "1";
  const commit = asked.query.mode === "commit";
  const told: WorkbookAnswer = {
    accepted: good,
    rows: 3,
    good: 2,
    known: 1,
    skipped: { blank: 1, unfilled: 4 },
    recorded: good ? { "progress.reported": 2 } : {},
    issues: [
      {
        sheet: "填报",
        cell: "F7",
        code: "money.not_an_amount",
        text: text("“一百”不是万元金额", "“一百” is no amount in 10,000 yuan"),
      },
    ],
    remarks: [],
    changes: good ? 1 : 0,
    preview: good
      ? house.world.projects.slice(0, 1).map(({ id, code, name }) => ({
          ...{ project: id, code, name, field: "invested_year", unit: "fen" as const },
          ...{ before: 1_200_000_00, after: 2_400_000_00 },
        }))
      : [],
    receipt: good && commit ? { seq: house.world.entries.length, digest: "", recorded: 2 } : null,
    mapping: asked.query.mode === "propose" ? {
            code: "proposed",
            columns: [
              { header: "项目名称", to: ["project.name"] },
              { header: "总投资（万元）", to: ["project.total"], unit: "header" },
              { header: "备注", to: [], why: "not known" },
            ],
          } : null,
  };
  return commit && !good ? { status: 422, body: told } : ok(told);
}

/** Null where it is nothing of the list's. */
export function aboutList(house: House, asked: Asked, tell: (project: number | null) => void): Told | null {
  if (asked.path === "/api/projects/groups") return ok(groups(house, asked.query));
  if (asked.path === "/api/projects/nodes") return ok(nodes(house, asked.query));
  if (asked.path === "/api/map") return refuse(404);
  if (/^\/api\/views(\/|$)/.test(asked.path)) return savedViews(house, asked);
  if (asked.path.startsWith("/api/bulk/")) return bulk(house, asked, tell);
  return asked.path === "/api/workbooks" ? workbook(house, asked) : null;
}
