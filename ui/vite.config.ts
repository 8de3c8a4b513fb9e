import { createHash } from "node:crypto";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

// The mock answers in place of the server while pages are developed; a build never contains it.
const mocked = Boolean(process.env.KAIGONG_MOCK);

// The server refuses what comes from pages of another host: it is told the host that the browser sees.
const server = { target: process.env.KAIGONG_URL ?? "http://127.0.0.1:8080", changeOrigin: false };

const WORKER = "sw.js";

/** Tells the service worker which files the shell is made of; it is new whenever one of them is. */
const shellOfWorker = (): Plugin => ({
  name: "kaigong-shell",
  enforce: "post",
  generateBundle(_, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== "chunk") return;
    const files = ["/", "/seal.svg", ...Object.keys(bundle).filter((name) => name.startsWith("assets/")).sort()].map(
      (name) => (name.startsWith("/") ? name : `/${name}`),
    );
    const name = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
    worker.code = `const SHELL_NAME="${name}",SHELL_FILES=${JSON.stringify(files)};\n${worker.code}`;
  },
});

export default defineConfig(async () => ({
  plugins: [vue(), shellOfWorker(), mocked ? (await import("./mock/plugin")).mockServer() : null],
  server: mocked ? {} : { proxy: { "/api": server } },
  build: {
    target: "es2021",
    // Nothing is inlined as a data: address: the content security policy stays as strict for scripts as it is.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: "index.html", sw: "src/worker/sw.ts" },
      output: {
        // At the root, because a worker keeps only what lies below it.
        entryFileNames: (chunk: { name: string }) => (chunk.name === "sw" ? WORKER : "assets/[name]-[hash].js"),
      },
    },
  },
}));
