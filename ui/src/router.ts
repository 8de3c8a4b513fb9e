import { createRouter, createWebHistory } from "vue-router";
import type { Key } from "./lang";
import Overview from "./pages/Overview.vue";

declare module "vue-router" {
  interface RouteMeta {
    title?: Key;
    /** Stands alone, and is there for whoever isn't in. */
    door?: boolean;
    /** Fills the window: no rail, no bar. */
    alone?: boolean;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: Overview, meta: { title: "page.overview" } },
    { path: "/overview", component: Overview, meta: { title: "page.overview" } },
    { path: "/today", component: () => import("./pages/Today.vue"), meta: { title: "page.today" } },
    { path: "/due", component: () => import("./pages/DueList.vue"), meta: { title: "page.due" } },
    { path: "/reviews", component: () => import("./pages/Reviews.vue"), meta: { title: "page.reviews" } },
    { path: "/report", component: () => import("./pages/Report.vue"), meta: { title: "page.report" } },
    { path: "/list", component: () => import("./pages/List.vue"), meta: { title: "page.list" } },
    {
      path: "/project/:id(\\d+)",
      component: () => import("./pages/Project.vue"),
      meta: { title: "page.project" },
    },
    {
      path: "/project/:id(\\d+)/card",
      alias: "/projects/:id(\\d+)/card",
      component: () => import("./pages/Card.vue"),
      meta: { title: "page.card" },
    },
    { path: "/race", component: () => import("./pages/Race.vue"), meta: { title: "page.race" } },
    {
      path: "/race/simulate",
      component: () => import("./pages/Simulate.vue"),
      meta: { title: "page.simulate" },
    },
    { path: "/matters", component: () => import("./pages/Matters.vue"), meta: { title: "page.matters" } },
    {
      path: "/matters/:matter(\\d+)",
      component: () => import("./pages/Matter.vue"),
      meta: { title: "page.matter" },
    },
    { path: "/elements", component: () => import("./pages/Elements.vue"), meta: { title: "page.elements" } },
    { path: "/permits", component: () => import("./pages/Permits.vue"), meta: { title: "page.permits" } },
    { path: "/duties", component: () => import("./pages/Duties.vue"), meta: { title: "page.duties" } },
    { path: "/enterprise", component: () => import("./pages/Enterprise.vue"), meta: { title: "page.enterprise" } },
    { path: "/campaigns", component: () => import("./pages/Campaigns.vue"), meta: { title: "page.campaigns" } },
    {
      path: "/campaigns/:campaign(\\d+)",
      component: () => import("./pages/Campaign.vue"),
      meta: { title: "page.campaign" },
    },
    { path: "/visits", component: () => import("./pages/Visits.vue"), meta: { title: "page.visits" } },
    {
      path: "/visits/:visit(\\d+)",
      component: () => import("./pages/Visit.vue"),
      meta: { title: "page.visit" },
    },
    {
      path: "/visits/:visit(\\d+)/cards",
      component: () => import("./pages/VisitCards.vue"),
      meta: { title: "page.visit.cards" },
    },
    { path: "/wall", component: () => import("./pages/Wall.vue"), meta: { title: "page.wall", alone: true } },
    { path: "/posture", component: () => import("./pages/Posture.vue"), meta: { title: "page.posture" } },
    { path: "/warnings", component: () => import("./pages/Warnings.vue"), meta: { title: "page.warnings" } },
    { path: "/ledger", component: () => import("./pages/Ledger.vue"), meta: { title: "page.ledger" } },
    {
      path: "/sign-in",
      component: () => import("./door/SignIn.vue"),
      meta: { title: "page.signin", door: true },
    },
    { path: "/setup", component: () => import("./door/SetUp.vue"), meta: { title: "page.setup", door: true } },
    { path: "/begin", component: () => import("./door/Begin.vue"), meta: { title: "page.begin", door: true } },
    {
      path: "/invitation/:token",
      component: () => import("./door/Invitation.vue"),
      meta: { title: "page.invitation", door: true },
    },
    { path: "/me", component: () => import("./pages/Me.vue"), meta: { title: "page.me" } },
    { path: "/people", component: () => import("./pages/People.vue"), meta: { title: "page.people" } },
    { path: "/unsent", component: () => import("./pages/Unsent.vue"), meta: { title: "page.unsent" } },
    { path: "/:rest(.*)*", component: () => import("./pages/Absent.vue"), meta: { title: "page.absent" } },
  ],
});
