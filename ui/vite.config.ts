import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// The mock answers in place of the server while pages are developed; a build never contains it.
const mocked = Boolean(process.env.KAIGONG_MOCK);

export default defineConfig(async () => ({
  plugins: [vue(), mocked ? (await import("./mock/plugin")).mockServer() : null],
  server: mocked ? {} : { proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    target: "es2021",
    // Nothing is inlined as a data: address: the content security policy stays as strict for scripts as it is.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}));
