// Serves the mock beside the pages, in development and for a built preview under the server's own
// content security policy.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { answer } from "./answers";
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
  ];
  return takes.some(([form, names]) => form.test(path) && names.includes(name));
}

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

export function mockServer(): Plugin {
  const world = makeWorld();
  const watchers = new Set<ServerResponse>();
  const times = Number(process.env.KAIGONG_MOCK_TIMES ?? 1);

  function oneMoreReport(): void {
    const project = world.projects.find((each) => each.state === "building" && !each.silent)!;
    const last = project.reports[project.reports.length - 1]!;
    report(
      world,
      project,
      TODAY,
      last.invested + 123_456_789_00,
      last.arrived,
      Math.min(10000, last.work + 50),
    );
    const data = JSON.stringify({ seq: world.entries.length, topics: [`project/${project.id}`] });
    for (const watcher of watchers) watcher.write(`event: entry\ndata: ${data}\n\n`);
  }

  function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const url = new URL(request.url ?? "/", "http://mock");
    if (url.pathname === "/mock/report" && request.method === "POST") {
      oneMoreReport();
      response.end("reported\n");
    } else if (url.pathname === "/api/feed") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(": here\n\n");
      watchers.add(response);
      request.on("close", () => watchers.delete(response));
    } else if (url.pathname.startsWith("/api/")) {
      const strange = [...url.searchParams.keys()].filter((name) => !isKnown(url.pathname, name));
      const found = strange.length
        ? null
        : answer(world, url.pathname, Object.fromEntries(url.searchParams), times);
      response.writeHead(found === null ? 404 : 200, { "Content-Type": "application/json" });
      response.end(
        JSON.stringify(
          found ?? {
            type: "about:blank",
            title: { zh: "没有这一项", en: "There is no such thing" },
            status: 404,
            issues: [],
          },
        ),
      );
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
