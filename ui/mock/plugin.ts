// Serves the mock beside the pages, in development and for a built preview under the server's own
// content security policy.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { answer } from "./answers";
import { DEEDS, carryOut } from "./deeds";
import { evidenceOf, fileOf, fileSent, inclusionOf, linksOf, seedEvidence } from "./evidence";
import type { Entry } from "../src/api";
import { due, reporting, reviews } from "./duties";
import {
  atTheDoor,
  mayAbout,
  ok,
  openHouse,
  postsNow,
  refuse,
  visitor,
  type Asked,
  type Mode,
  type Told,
} from "./house";
import { aboutList } from "./list";
import { TODAY, makeWorld, report } from "./world";

/** The server refuses members that a path doesn't take; so does the mock. */
function isKnown(path: string, name: string): boolean {
  const words = ["region", "industry", "sector", "state", "department", "leader", "tag", "q"];
  const filter = [...words, "light", "rule", "doubt"];
  const page = ["offset", "limit"];
  const takes: [RegExp, string[]][] = [
    [/^\/api\/overview$/, ["as_of", "region"]],
    [/^\/api\/race$/, ["as_of", "region", "group"]],
    [/^\/api\/(open\/[^/]+|projects|warnings)$/, ["as_of", "sort", ...filter, ...page]],
    [/^\/api\/(open\/[^/]+|projects)\/\d+$/, ["as_of"]],
    [/^\/api\/entries$/, ["after", "project", ...page]],
    [/^\/api\/(due|reviews)$/, ["as_of", "what", "mine", "calendar", "period", ...filter, ...page]],
    [/^\/api\/matters\/\d+$/, ["as_of"]],
    [/^\/api\/matters$/, ["as_of", "project", "whose", "kind", "element", "severity", "level", ...filter, ...page]],
    [/^\/api\/elements$/, ["as_of", "region"]],
    [/^\/api\/elements\/needs$/, ["as_of", "region", "element", "at", "state", "project", "mine", ...page]],
    [/^\/api\/appeals$/, ["as_of", "unit", "open", ...page]],
    [/^\/api\/reporting$/, ["as_of", "region", "calendar", "period"]],
  ];
  return takes.some(([form, names]) => form.test(path) && names.includes(name));
}

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => resolve(Buffer.concat(pieces)));
  });
}
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  try {
    return JSON.parse((await bytesOf(request)).toString() || "{}") as Record<string, unknown>;
  } catch {
    return {};
  }
}
const cookieOf = (request: IncomingMessage): string | null =>
  /(?:^|; )kaigong=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? null;

export function mockServer(): Plugin {
  const world = makeWorld();
  seedEvidence(world);
  let house = openHouse(world, (process.env.KAIGONG_MOCK_MODE ?? "demo") as Mode);
  const watchers = new Set<ServerResponse>();
  const times = Number(process.env.KAIGONG_MOCK_TIMES ?? 1);

  function tell(project: number | null, topic?: string): void {
    const topics = topic ? [topic] : project ? [`project/${project}`] : [];
    const data = JSON.stringify({ seq: world.entries.length, topics });
    for (const watcher of watchers) watcher.write(`event: entry\ndata: ${data}\n\n`);
  }
  function oneMoreReport(): void {
    const project = world.projects.find((each) => each.state === "building" && !each.silent)!;
    const last = project.reports[project.reports.length - 1]!;
    const work = Math.min(10000, last.work + 50);
    report(world, project, TODAY, last.invested + 123_456_789_00, last.arrived, work);
    tell(project.id);
  }

  /** A question about the ledger: what isn't for whom asks isn't there. */
  function read(asked: Asked): Told {
    const person = visitor(house, asked.token);
    if (!person && house.mode !== "demo") return refuse(401);
    const query = { ...asked.query };
    const region = person ? postsNow(person)[0]?.region : "";
    if (region && region !== "jilin" && !query.region?.startsWith(region)) query.region = region;
    if (asked.path === "/api/deeds") return ok(DEEDS);
    const strange = Object.keys(asked.query).some((name) => !isKnown(asked.path, name));
    const duties: Record<string, () => unknown> = {
      "/api/due": () => due(house, person, query),
      "/api/reviews": () => reviews(house, person, query),
      "/api/reporting": () => reporting(house, query),
    };
    const found = strange ? null : (duties[asked.path]?.() ?? answer(world, asked.path, query, times));
    if (found === null) return refuse(404);
    const number = /^\/api\/projects\/(\d+)$/.exec(asked.path)?.[1];
    const project = number ? world.projects[Number(number) - 1] : undefined;
    if (/^\/api\/entries\/\d+$/.test(asked.path)) return ok({ ...found, evidence: linksOf(world, found as Entry) });
    if (!project) return ok(found);
    const may = mayAbout(person, project);
    const evidence = evidenceOf(world, project.id);
    const inclusion = inclusionOf(world, project);
    return person && !may.includes("see") ? refuse(404) : ok({ ...found, may, evidence, inclusion });
  }

  async function files(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method === "POST") {
      const by = visitor(house, cookieOf(request));
      const told = await fileSent(house, by, request.headers["content-type"] ?? "", await bytesOf(request));
      response.writeHead(told.status, { "Content-Type": "application/json" }).end(JSON.stringify(told.body));
      if (told.status === 200) tell(null);
      return;
    }
    const found = fileOf(world, path.split("/")[3] ?? "");
    if (found) response.writeHead(200, { "Content-Type": found.media_type }).end(found.bytes);
    else response.writeHead(404).end();
  }

  async function respond(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const asked: Asked = {
      method: request.method ?? "GET",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: request.method === "POST" ? await bodyOf(request) : {},
      token: cookieOf(request),
      agent: request.headers["user-agent"] ?? "",
    };
    const write = asked.method === "POST" && asked.path.startsWith("/api/deeds/");
    const told = write
      ? carryOut(house, asked, tell)
      : (aboutList(house, asked, tell) ?? atTheDoor(house, asked) ?? read(asked));
    response.writeHead(told.status, { "Content-Type": "application/json", ...told.headers });
    response.end(told.status === 204 ? "" : JSON.stringify(told.body));
  }

  function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const url = new URL(request.url ?? "/", "http://mock");
    if (url.pathname === "/mock/report" && request.method === "POST") {
      oneMoreReport();
      response.end("reported\n");
    } else if (url.pathname === "/mock/mode" && request.method === "POST") {
      // The house as it is in a demonstration, behind a closed door, or before anybody has an account.
      house = openHouse(world, (url.searchParams.get("mode") ?? "demo") as Mode);
      response.end(`${house.mode}\n`);
    } else if (url.pathname === "/api/feed") {
      if (house.mode !== "demo" && !visitor(house, cookieOf(request))) {
        response.writeHead(401).end();
        return;
      }
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(": here\n\n");
      watchers.add(response);
      request.on("close", () => watchers.delete(response));
    } else if (url.pathname.startsWith("/api/evidence")) {
      void files(request, response, url.pathname);
    } else if (url.pathname.startsWith("/api/")) {
      void respond(request, response, url);
    } else {
      next();
    }
  }

  return {
    name: "kaigong-mock",
    configureServer: (server) => {
      server.middlewares.use(serve);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use((_, response, next) => {
        response.setHeader("Content-Security-Policy", POLICY);
        next();
      });
      server.middlewares.use(serve);
    },
  };
}
