// Files on record in the mock: pictures drawn here, the checklist that they fill, and what is sent.
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { Entry, Evidence, EvidenceLink, Inclusion, InclusionItem, Text } from "../src/api";
import { issue, mayAbout, ok, refuse, text, type House, type MockPerson, type Told } from "./house";
import { TODAY, append, person, type MockProject, type World } from "./world";

const NAMES: Record<string, [string, string]> = {
  photo: ["现场照片", "Photo of the site"],
  contents: ["建设内容说明", "Description of contents"],
  approval: ["审批核准备案文件", "Approval or filing"],
  contract: ["施工合同", "Construction contract"],
  licence: ["营业执照", "Business licence"],
  statement: ["5000 万以上说明", "Statement for 50 million and more"],
  feasibility: ["可研报告", "Feasibility report"],
  other: ["其他", "Other"],
};
const nameOf = (what: string): Text => text(...(NAMES[what] ?? [what, what]));
interface File {
  bytes: Buffer;
  media_type: string;
}
interface Kept {
  files: Map<string, File>;
  filed: Map<number, Evidence[]>;
  receipts: Map<string, unknown>;
}
const kept = new WeakMap<World, Kept>();

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}
/** A site under a sky, its frame so many floors high. */
function picture(seed: number, width = 480, height = 360): Buffer {
  const rows: Buffer[] = [];
  const floors = 2 + (seed % 5);
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) {
      const sky = [150 + (y >> 2), 180 + (y >> 3), 205 + ((seed * 7) % 40)];
      const ground = [120 + ((x * seed) % 13), 100 + ((x + y) % 9), 78];
      const inside = x > 80 && x < 400 && y > 270 - floors * 40 && y < 280;
      const steel = inside && (x % 40 < 5 || y % 40 < 5);
      const colour = steel ? [70, 74, 80] : y > 275 ? ground : inside ? [188, 182, 170] : sky;
      colour.forEach((value, index) => row.writeUInt8(Math.min(255, value), 1 + x * 3 + index));
    }
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([mark, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

interface Filing {
  what: string;
  name: string;
  file: File;
  by: number;
  who: Text;
  more?: Partial<Evidence>;
}
function file(world: World, project: MockProject, filing: Filing): Evidence {
  const { files, filed } = keptOf(world);
  const digest = createHash("sha256").update(filing.file.bytes).digest("hex");
  const says = text(`归档${nameOf(filing.what).zh}：${filing.name}`, `Filed ${filing.name}`);
  const entry = append(world, "evidence.filed/1", TODAY, filing.by, project.id, says, { digest, what: filing.what });
  entry.who = filing.who;
  const also = [...filed].flatMap(([other, all]) =>
    all
      .filter((each) => each.digest === digest)
      .map((each) => ({ project: other, name: world.projects[other - 1]!.name, seq: each.seq, exact: true })),
  );
  const one: Evidence = {
    seq: entry.seq,
    digest,
    what: filing.what,
    what_name: nameOf(filing.what),
    media_type: filing.file.media_type,
    name: filing.name,
    bytes: filing.file.bytes.length,
    taken: null,
    place: null,
    by: filing.by,
    who: filing.who,
    at: entry.at,
    note: "",
    printed_name: "",
    printed_total: null,
    printed_day: null,
    withdrawn: false,
    picture: filing.file.media_type.startsWith("image/"),
    also,
    ...filing.more,
  };
  files.set(digest, filing.file);
  filed.set(project.id, [...(filed.get(project.id) ?? []), one]);
  return one;
}
const paper = (words: string): File => ({
  bytes: Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`),
  media_type: "application/pdf",
});

function seed(world: World): void {
  const building = world.projects.filter((each) => each.state === "building").slice(0, 4);
  building.forEach((project, index) => {
    const by = project.id % 40;
    const one = (what: string, name: string, of: File, more: Partial<Evidence> = {}): Evidence =>
      file(world, project, { what, name, file: of, by, who: person(by), more });
    for (let photo = 0; photo < 5; photo++)
      one("photo", `IMG_2022040${photo}.png`, { bytes: picture(index * 10 + photo), media_type: "image/png" }, {
        taken: photo === 3 ? null : `2022-04-0${photo + 1}`,
        place: photo % 2 ? null : { latitude: 43.8171, longitude: 125.3235 },
        withdrawn: photo === 1,
      });
    if (index > 0) one("photo", "现场.png", { bytes: picture(0), media_type: "image/png" }, { taken: "2022-04-20" });
    one("contract", "施工总承包合同.pdf", paper(`contract ${project.id}`), {
      printed_name: `${project.name.zh}（一期）`,
      printed_total: project.total,
      printed_day: "2021-11-03",
    });
    one("approval", "备案证明.pdf", paper(`approval ${project.id}`), {
      printed_name: project.name.zh,
      printed_total: project.total,
      printed_day: "2021-06-18",
    });
  });
}
function keptOf(world: World): Kept {
  let found = kept.get(world);
  if (!found) {
    found = { files: new Map(), filed: new Map(), receipts: new Map() };
    kept.set(world, found);
    seed(world);
  }
  return found;
}
export const seedEvidence = (world: World): void => void keptOf(world);
export const evidenceOf = (world: World, project: number): Evidence[] => keptOf(world).filed.get(project) ?? [];

export function linksOf(world: World, entry: Entry): EvidenceLink[] {
  const all = entry.project ? evidenceOf(world, entry.project) : [];
  const { body } = JSON.parse(String(entry.line)) as { body: { evidence?: string[] } };
  const named = all.filter((each) => each.seq === entry.seq || body.evidence?.includes(each.digest));
  return named.map(({ digest, media_type, name, picture: is }) => ({ digest, media_type, name, picture: is }));
}

export function inclusionOf(world: World, project: MockProject): Inclusion {
  const standing = evidenceOf(world, project.id).filter((each) => !each.withdrawn);
  const item = (code: string, must: boolean): InclusionItem => {
    const by = standing.filter((each) => each.what === code);
    const other = by.find((each) => each.printed_name && each.printed_name !== project.name.zh);
    const reason = other
      ? text(
          `${nameOf(code).zh}上的名称是“${other.printed_name}”，清单上是“${project.name.zh}”`,
          `prints “${other.printed_name}”, the list says “${project.name.zh}”`,
        )
      : null;
    const state = other ? "differs" : by.length ? "there" : "missing";
    return { code, name: nameOf(code), must, state, by: by.map((each) => each.seq), reason };
  };
  const must = ["contents", "approval", "contract", "photo"].map((code) => item(code, true));
  const items = [...must, ...["licence", "statement", "feasibility"].map((code) => item(code, false))];
  const lacking = must.filter((each) => each.state === "missing" || each.state === "differs");
  const included = project.state === "building" && project.id % 4 === 0;
  return {
    kind: "new_build",
    verdict: included ? "included" : lacking.length ? "not_ready" : "ready",
    reasons: included ? [] : lacking.map((each) => each.reason ?? text(`缺${each.name.zh}`, `${each.name.en} missing`)),
    number: included ? "220101-2022-018" : "",
    started: project.state === "building" ? "2022-03-20" : null,
    late_on: project.state === "building" ? { yellow: "2022-04-20", red: "2022-05-20" } : { yellow: null, red: null },
    items,
  };
}

const TYPES: [string, string][] = [
  ["\xff\xd8\xff", "image/jpeg"],
  ["\x89PNG", "image/png"],
  ["%PDF", "application/pdf"],
];
/** A form of several parts, as `POST /api/evidence` takes it. */
export async function fileSent(house: House, by: MockPerson | null, type: string, body: Buffer): Promise<Told> {
  if (!by) return refuse(401);
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  const said = (name: string): string => String(form.get(name) ?? "");
  const { receipts } = keptOf(house.world);
  const given = receipts.get(said("id"));
  if (given) return ok(given);
  const project = house.world.projects[Number(said("project")) - 1];
  if (!project) return refuse(422, [issue("project.unknown", "/project", "没有这个项目", "no such project")]);
  if (!mayAbout(by, project).includes("report")) return refuse(403);
  const sent = form.get("file") as unknown as { name: string; arrayBuffer(): Promise<ArrayBuffer> } | null;
  const bytes = Buffer.from((await sent?.arrayBuffer()) ?? new ArrayBuffer(0));
  const media_type = TYPES.find(([start]) => bytes.toString("latin1", 0, 8).startsWith(start))?.[1];
  const issues = [];
  if (!media_type) issues.push(issue("evidence.unknown_type", "/file", "不收这种文件", "this kind isn't taken"));
  if (!NAMES[said("what")]) issues.push(issue("evidence.unknown_paper", "/what", "没有这种材料", "no such paper"));
  if (said("day") > TODAY) issues.push(issue("period.in_the_future", "/day", "日期还没有到", "still to come"));
  if (issues.length || !media_type) return refuse(422, issues);
  const one = file(house.world, project, {
    what: said("what"),
    name: sent?.name ?? "",
    file: { bytes, media_type },
    by: by.person,
    who: by.name,
    more: {
      taken: said("day") || null,
      place: said("latitude") ? { latitude: Number(said("latitude")), longitude: Number(said("longitude")) } : null,
      note: said("note"),
      printed_name: said("printed_name"),
      printed_day: said("printed_day") || null,
      printed_total: said("printed_total") ? Math.round(Number(said("printed_total")) * 1e6) : null,
    },
  });
  const receipt = { seq: one.seq, digest: house.world.entries.at(-1)?.digest ?? "", recorded: 1, evidence: one };
  receipts.set(said("id"), receipt);
  return ok(receipt);
}

/** The file itself; its small one is the same here. */
export const fileOf = (world: World, digest: string): File | null => keptOf(world).files.get(digest) ?? null;

/** Undefined: it is withdrawn already. */
export function withdraw(house: House, project: MockProject, filing: number): (() => void) | undefined {
  const { filed } = keptOf(house.world);
  const all = filed.get(project.id) ?? [];
  if (all.find((each) => each.seq === filing)?.withdrawn) return undefined;
  return () => {
    filed.set(
      project.id,
      all.map((each) => (each.seq === filing ? { ...each, withdrawn: true } : each)),
    );
  };
}
