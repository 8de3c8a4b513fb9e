// Keeps the pages themselves so that they open without a network. It never touches an answer: what a person has seen is
// kept by the page that asked (seen.ts), under whose it is.

// Written by the build: the files of the shell, and a name that changes with any of them.
declare const SHELL_FILES: readonly string[];
declare const SHELL_NAME: string;

const PREFIX = "kaigong-shell-";
const INDEX = "/";

interface Waits extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetches extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(name: "install" | "activate", listen: (event: Waits) => void): void;
  addEventListener(name: "fetch", listen: (event: Fetches) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}
const worker = self as unknown as Worker;

async function fill(): Promise<void> {
  const shell = await caches.open(PREFIX + SHELL_NAME);
  await shell.addAll(SHELL_FILES.map((path) => new Request(path, { cache: "no-cache" })));
  await worker.skipWaiting();
}

/** The shell before this one stays: pages that are open still load their parts from it. */
async function tidy(): Promise<void> {
  const mine = PREFIX + SHELL_NAME;
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== mine);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The server's page where it answers: a new version comes at once, and its headers with it. */
async function page(request: Request): Promise<Response> {
  const kept = async (): Promise<Response | undefined> =>
    (await caches.open(PREFIX + SHELL_NAME)).match(INDEX);
  try {
    const answer = await fetch(request);
    const nobody = answer.status >= 502 && answer.status <= 504;
    return nobody ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const shell = await kept();
    if (!shell) throw error;
    return shell;
  }
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (SHELL_FILES.includes(url.pathname))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
