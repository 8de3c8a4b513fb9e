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
