import { createApp } from "vue";
import App from "./App.vue";
import { start } from "./live";
import { router } from "./router";
import "./style/tokens.css";
import "./style/base.css";
import "./style/table.css";
import "./style/print.css";

start();
createApp(App).use(router).mount("#app");
