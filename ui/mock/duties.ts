// What is due, who reports in time, and what is on its way up: the contract's answers from the composed province.
import type { Due, DueRow, DueState, Filter, Issue, Rates, Reporting, ReviewRow, Reviews, Text } from "../src/api";
import { DUE_STATES } from "../src/duties";
import { chosen, dueShare, row as rowOf } from "./answers";
import { issue, mayAbout, postsNow, text, type House, type MockPerson } from "./house";
import { REGIONS, TODAY, append, regionText, type MockProject, type MockReview, type Report } from "./world";

const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const daysTo = (day: string): number => Math.round((Date.parse(day) - Date.parse(TODAY)) / DAY_MS);
const isKey = (project: MockProject): boolean => project.tags.includes("省重点");

interface Period {
  code: string;
  first: string;
  last: string;
  opens: string;
  due: string;
  grace_until: string;
  locked_after: string;
}
interface Calendar {
  code: string;
  name: Text;
  takes: (project: MockProject) => boolean;
  periods: Period[];
}
function month(code: string, last: string): Period {
  const due = dayAfter(last, 5);
  const opens = `${code}-20`;
  return {
    code,
    first: `${code}-01`,
    last,
    opens,
    due,
    grace_until: dayAfter(due, 2),
    locked_after: dayAfter(due, 30),
  };
}
const week = (code: string, first: string): Period => ({
  code,
  first,
  last: dayAfter(first, 6),
  opens: first,
  due: dayAfter(first, 4),
  grace_until: dayAfter(first, 4),
  locked_after: dayAfter(first, 9),
});
const CALENDARS: Calendar[] = [
  {
    code: "month",
    name: text("月报", "Monthly report"),
    takes: (project) => project.state === "building",
    periods: [month("2022-04", "2022-04-30"), month("2022-03", "2022-03-31"), month("2022-02", "2022-02-28")],
  },
  {
    code: "week",
    name: text("省重点周报", "Weekly report of key works"),
    takes: (project) => project.state === "building" && isKey(project),
    periods: [week("2022-W17", "2022-04-25")],
  },
];
const saidOn = (house: House, report: Report): string => house.world.entries[report.seq - 1]?.day ?? report.day;

function dueOf(house: House, project: MockProject, calendar: Calendar, period: Period, may_report: boolean): DueRow {
  const counts = project.reports.find(
    (each) => each.day >= period.first && each.day <= period.last && saidOn(house, each) >= period.opens,
  );
  const said = counts ? saidOn(house, counts) : null;
  let state: DueState = "open";
  if (said !== null) state = said <= period.grace_until ? "reported" : "late_reported";
  else if (TODAY < period.opens) state = "not_open";
  else if (TODAY > period.locked_after) state = "locked";
  else if (TODAY > period.grace_until) state = "overdue";
  const last = project.reports.at(-1);
  return {
    project: project.id,
    code: project.code,
    name: project.name,
    region: regionText(project.region),
    owner: project.owner,
    calendar: calendar.code,
    calendar_name: calendar.name,
    period: period.code,
    first: period.first,
    last: period.last,
    opens: period.opens,
    due: period.due,
    grace_until: period.grace_until,
    locked_after: period.locked_after,
    state,
    days_left: daysTo(period.due),
    exception: project.id % 97 === 0 ? text("疫情封控，延后报送", "Locked down: may report later") : null,
    seq: counts?.seq ?? null,
    said,
    plan: project.plan,
    planned: Math.round((project.plan * dueShare(period.last)) / 1e4) * 1e4,
    invested: last?.invested ?? null,
    invested_on: last?.day ?? null,
    work_bp: last?.work ?? null,
    may_report,
  };
}

const wanted = (what: string | undefined, usual: string): Set<string> => new Set((what || usual).split(","));
const pageOf = <T>(rows: T[], query: Filter): T[] =>
  rows.slice(Number(query.offset ?? 0), Number(query.offset ?? 0) + Number(query.limit ?? 100));

export function due(house: House, person: MockPerson | null, query: Filter): Due {
  const states = wanted(query.what, "open,overdue");
  const counts = Object.fromEntries(DUE_STATES.map((state) => [state, 0])) as Record<DueState, number>;
  const rows: DueRow[] = [];
  for (const project of chosen(house.world, query, TODAY)) {
    const may_report = mayAbout(person, project).includes("report");
    if (query.mine && !may_report) continue;
    for (const calendar of CALENDARS)
      for (const period of calendar.takes(project) ? calendar.periods : []) {
        if (query.calendar && query.calendar !== calendar.code) continue;
        if (query.period && query.period !== period.code) continue;
        const row = dueOf(house, project, calendar, period, may_report);
        counts[row.state] += 1;
        if (states.has(row.state)) rows.push(row);
      }
  }
  rows.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return { today: TODAY, count: rows.length, states: counts, rows: pageOf(rows, query) };
}

function rates(rows: DueRow[]): Rates {
  const count = (state: DueState): number => rows.filter((row) => row.state === state).length;
  const expected = rows.length - count("not_open");
  const on_time = count("reported");
  const received = on_time + count("late_reported");
  const bp = (above: number): number | null => (expected ? Math.round((above / expected) * 10000) : null);
  return {
    expected,
    received,
    on_time,
    open: count("open"),
    overdue: count("overdue"),
    locked: count("locked"),
    completeness_bp: bp(received),
    timeliness_bp: bp(on_time),
  };
}
export function reporting(house: House, query: Filter): Reporting | null {
  const calendar = CALENDARS.find((each) => each.code === (query.calendar || "month"));
  const newest = calendar?.periods.find((each) => each.due < TODAY) ?? calendar?.periods[0];
  const period = calendar?.periods.find((each) => each.code === query.period) ?? newest;
  if (!calendar || !period) return null;
  const within = query.region && query.region !== "jilin" ? query.region : "jilin";
  const rowsOf = (region: string): DueRow[] =>
    chosen(house.world, { region }, TODAY)
      .filter((project) => calendar.takes(project))
      .map((project) => dueOf(house, project, calendar, period, false));
  const units = REGIONS.filter((region) => region.parent === within)
    .map((region) => ({ region: region.key, name: region.name, ...rates(rowsOf(region.key)) }))
    .filter((unit) => unit.expected || unit.region.endsWith("changbaishan"));
  return {
    calendar: { code: calendar.code, name: calendar.name },
    calendars: CALENDARS.map(({ code, name }) => ({ code, name })),
    period: period.code,
    periods: calendar.periods.map((each) => each.code),
    opens: period.opens,
    due: period.due,
    grace_until: period.grace_until,
    locked_after: period.locked_after,
    final: TODAY > period.grace_until,
    all: rates(rowsOf(within)),
    rows: units,
  };
}

/** From the project's own region up to the top. */
function chainOf(project: MockProject): string[] {
  const parts = project.region.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
interface Standing {
  state: ReviewRow["state"];
  waits_at: string;
  passed: MockReview[];
  returned: MockReview | null;
}
function standingOf(house: House, project: MockProject, seq: number): Standing {
  const words = house.world.reviews.get(seq) ?? [];
  const last = (at: string): MockReview | undefined => words.filter((each) => each.at === at).at(-1);
  const passed: MockReview[] = [];
  const back = chainOf(project).find((at) => last(at)?.returned);
  for (const at of chainOf(project)) {
    const word = last(at);
    if (back) return { state: "returned", waits_at: back, passed, returned: last(back) ?? null };
    if (!word) return { state: "waiting", waits_at: at, passed, returned: null };
    passed.push(word);
  }
  return { state: "verified", waits_at: "", passed, returned: null };
}
function mayReview(person: MockPerson | null, project: MockProject, standing: Standing): ReviewRow["may"] {
  const offices = (person ? postsNow(person) : []).filter((post) => post.role === "office").map((post) => post.region);
  if (standing.state === "returned") return "";
  if (offices.includes(standing.waits_at)) return "accept";
  return chainOf(project).some((at) => offices.includes(at)) ? "return" : "";
}
function reviewOf(house: House, person: MockPerson | null, project: MockProject): ReviewRow | null {
  const report = project.reports.at(-1);
  if (!report || report.day < "2022-04-01") return null;
  const before = [...project.reports].reverse().find((each) => each.day < report.day);
  const entry = house.world.entries[report.seq - 1];
  const standing = standingOf(house, project, report.seq);
  const { returned } = standing;
  return {
    project: project.id,
    code: project.code,
    name: project.name,
    region: regionText(project.region),
    report: report.seq,
    day: report.day,
    said: entry?.at ?? 0,
    by: entry?.by ?? 0,
    who: entry?.who ?? text("", ""),
    state: standing.state,
    waits_at: standing.waits_at,
    waits_at_name: standing.waits_at ? regionText(standing.waits_at) : text("", ""),
    chain: chainOf(project).map(regionText),
    passed: standing.passed.map((each) => ({ region: regionText(each.at), seq: each.seq, day: each.day })),
    returned: returned && {
      seq: returned.seq,
      by: returned.by,
      who: returned.who,
      at: regionText(returned.at),
      day: returned.day,
      field: returned.field,
      reason: returned.reason,
    },
    invested: report.invested,
    invested_before: before?.invested ?? null,
    work_bp: report.work,
    work_before_bp: before?.work ?? null,
    evidence: 0,
    arrived: report.arrived,
    arrived_before: before?.arrived ?? null,
    plan: project.plan,
    planned: Math.round((project.plan * dueShare(report.day)) / 1e4) * 1e4,
    lights: rowOf(project, TODAY).lights,
    note: report.note ?? "",
    reason: report.reason ?? "",
    may: mayReview(person, project, standing),
  };
}
export function reviews(house: House, person: MockPerson | null, query: Filter): Reviews {
  const states = wanted(query.what, "waiting");
  const rows = chosen(house.world, query, TODAY).flatMap((project) => {
    const row = reviewOf(house, person, project);
    if (!row || !states.has(row.state)) return [];
    const turn = row.state === "returned" ? mayAbout(person, project).includes("report") : row.may === "accept";
    return query.mine && !turn ? [] : [row];
  });
  rows.sort((a, b) => a.said - b.said);
  return { count: rows.length, rows: pageOf(rows, query) };
}

const FIELDS = ["period", "day", "invested_year", "arrived_year", "work", "total_forecast", "finish_forecast", "note"];
/** At which level the person speaks: their own turn, else the lowest level that is theirs. */
function levelOf(person: MockPerson, project: MockProject, waits_at: string): string | undefined {
  const offices = postsNow(person).filter((post) => post.role === "office").map((post) => post.region);
  return offices.includes(waits_at) ? waits_at : chainOf(project).find((at) => offices.includes(at));
}
export function verify(
  house: House,
  person: MockPerson,
  project: MockProject,
  said: Record<string, string>,
): { issues: Issue[] } | { record: (() => void) | undefined } {
  const row = reviewOf(house, person, project);
  const issues: Issue[] = [];
  const returns = said.verdict === "returned";
  if (!row || String(row.report) !== said.report)
    return {
      issues: [issue("verify.replaced", "/report", "这一报送已被更正，请看新的", "a newer report stands in its place")],
    };
  if (!returns && said.verdict !== "accepted")
    issues.push(issue("verify.no_verdict", "/verdict", "核实还是退回", "accepted or returned"));
  if (returns && !said.reason)
    issues.push(issue("verify.needs_reason", "/reason", "退回须说明原因", "a return needs a reason"));
  if (said.field && !FIELDS.includes(said.field))
    issues.push(issue("verify.no_field", "/field", `没有“${said.field}”这一栏`, "there is no such field"));
  if (returns ? !row.may : row.may !== "accept")
    issues.push(issue("verify.not_the_turn", "/report", "现在不轮到本级", "it isn't your level's turn"));
  const at = levelOf(person, project, row.waits_at);
  if (issues.length || !at) return { issues };
  return {
    record: () => {
      const verdict = returns ? text("退回", "Returned") : text("核实", "Accepted");
      const says = text(
        `${regionText(at).zh}${verdict.zh}第 ${row.report} 号报送${said.reason ? `：${said.reason}` : ""}`,
        `${verdict.en} entry ${row.report} at ${regionText(at).en}${said.reason ? `: ${said.reason}` : ""}`,
      );
      const entry = append(house.world, "progress.reviewed", TODAY, person.person, project.id, says, {
        report: row.report,
        at,
        returned: returns,
      });
      entry.who = person.name;
      const words = house.world.reviews.get(row.report) ?? [];
      words.push({
        at,
        returned: returns,
        field: said.field ?? "",
        reason: said.reason ?? "",
        by: person.person,
        who: person.name,
        seq: entry.seq,
        day: TODAY,
      });
      house.world.reviews.set(row.report, words);
    },
  };
}
