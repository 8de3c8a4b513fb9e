import { createApp } from "vue";
import App from "./App.vue";
import { watchQueue } from "./deed/queue";
import { router } from "./router";
import { begin } from "./session";
import "./style/tokens.css";
import "./style/base.css";
import "./style/table.css";
import "./style/print.css";

begin();
watchQueue();
createApp(App).use(router).mount("#app");

// Only behind TLS or on the machine itself: elsewhere a browser has none, and the pages go on without.
if (import.meta.env.PROD && "serviceWorker" in navigator)
  addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch((error: unknown) => console.warn(error));
  });
