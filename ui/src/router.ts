import { createRouter, createWebHistory } from "vue-router";
import type { Key } from "./lang";
import Overview from "./pages/Overview.vue";

declare module "vue-router" {
  interface RouteMeta {
    title?: Key;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: Overview, meta: { title: "page.overview" } },
    { path: "/list", component: () => import("./pages/List.vue"), meta: { title: "page.list" } },
    {
      path: "/project/:id(\\d+)",
      component: () => import("./pages/Project.vue"),
      meta: { title: "page.project" },
    },
    { path: "/race", component: () => import("./pages/Race.vue"), meta: { title: "page.race" } },
    {
      path: "/race/simulate",
      component: () => import("./pages/Simulate.vue"),
      meta: { title: "page.simulate" },
    },
    { path: "/warnings", component: () => import("./pages/Warnings.vue"), meta: { title: "page.warnings" } },
    { path: "/ledger", component: () => import("./pages/Ledger.vue"), meta: { title: "page.ledger" } },
    { path: "/:rest(.*)*", component: () => import("./pages/Absent.vue"), meta: { title: "page.absent" } },
  ],
});
