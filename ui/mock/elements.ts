// What some projects need: land of one city beyond what it has, and energy that the province owns.
import type { Elements, ElementSum, Need, Needs } from "../src/elements/types";
import type { Text } from "../src/api";
import { TODAY, regionText, type MockProject, type World } from "./world";

const text = (zh: string, en: string): Text => ({ zh, en });
const STATES = {
  asked: text("待答复", "waits for an answer"),
  promised: text("已承诺", "promised"),
  granted: text("已落实", "granted"),
} as const;

function needOf(project: MockProject): Need {
  const is_land = project.id % 2 === 0;
  const state = (["asked", "promised", "granted"] as const)[project.id % 3]!;
  const amount = (40 + (project.id % 7) * 12) * 1000;
  return {
    need: project.id,
    project: project.id,
    code: project.code,
    project_name: project.name,
    region_name: regionText(project.region),
    element: is_land ? "land" : "energy",
    name: is_land ? text("用地", "Land") : text("用能", "Energy use"),
    amount,
    unit: is_land ? "亩" : "吨标准煤",
    by: project.id % 5 ? "2022-06-30" : "2022-04-20",
    at: is_land ? project.region : "jilin",
    at_name: is_land ? regionText(project.region) : text("吉林省", "Jilin Province"),
    department: is_land ? "自然资源局" : "",
    note: "",
    day: "2022-03-20",
    seq: project.first_seq,
    state,
    state_name: STATES[state],
    promised: state === "promised" ? amount : 0,
    granted: state === "granted" ? amount : 0,
    until: state === "promised" ? "2022-06-15" : null,
    late: state !== "granted" && project.id % 5 === 0,
    answers: [],
    may_answer: false,
    may_change: false,
  };
}
const allOf = (world: World): Need[] =>
  world.projects.filter((each) => each.state === "building" && each.id % 4 < 2).map(needOf);
const sum = (rows: readonly Need[], of: (row: Need) => number): number => rows.reduce((all, row) => all + of(row), 0);

function sumOf(rows: readonly Need[]): ElementSum {
  const { element, name, unit, at, at_name } = rows[0]!;
  const promised = sum(rows, (row) => row.promised);
  const granted = sum(rows, (row) => row.granted);
  const allotted = element === "land" ? Math.round((promised + granted) / 2000) * 1000 + 30_000 : null;
  const over = allotted === null ? 0 : Math.max(0, promised + granted - allotted);
  const [has, more] = [(allotted ?? 0) / 1000, over / 1000];
  const clash = text(
    `指标 ${has}${unit}，已承诺、落实的超出 ${more}${unit}`,
    `has ${has} ${unit}, promised and granted ${more} ${unit} more`,
  );
  return {
    ...{ element, name, unit, at, at_name, needs: rows.length },
    open: rows.filter((row) => row.state !== "granted").length,
    late: rows.filter((row) => row.late).length,
    asked: sum(rows, (row) => row.amount),
    ...{ promised, granted, allotted, allotted_seq: null, over, clash: over ? clash : null, may: false },
  };
}

export function elementsIn(world: World, query: Record<string, string>): Elements {
  const found = new Map<string, Need[]>();
  for (const row of needsFor(world, query)) {
    const key = `${row.at} ${row.element}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return { as_of: TODAY, may: false, rows: [...found.values()].map(sumOf) };
}

const needsFor = (world: World, query: Record<string, string>): Need[] => {
  const within = new Set(
    world.projects.filter((each) => each.region.startsWith(query.region ?? "")).map((each) => each.id),
  );
  return allOf(world).filter((row) => within.has(row.project));
};
const isOpen = (row: Need): boolean => row.state !== "granted";
function isState(row: Need, state: string | undefined): boolean {
  if (!state) return true;
  if (state === "open") return isOpen(row);
  return state === "late" ? row.late : row.state === state;
}

export function needsIn(world: World, query: Record<string, string>): Needs {
  const fit = needsFor(world, query).filter(
    (row) =>
      !query.mine &&
      (!query.element || row.element === query.element) &&
      (!query.at || row.at === query.at) &&
      (!query.project || String(row.project) === query.project),
  );
  const rows = fit.filter((row) => isState(row, query.state));
  const offset = Number(query.offset ?? 0);
  const states = (["asked", "promised", "granted"] as const).map((state) => ({
    ...{ state, name: STATES[state] },
    count: fit.filter((row) => row.state === state).length,
  }));
  return {
    as_of: TODAY,
    count: rows.length,
    late: rows.filter((row) => row.late).length,
    states: states.filter((each) => each.count),
    rows: rows
      .sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
      .slice(offset, offset + Number(query.limit ?? 100)),
  };
}
