import type { project as zh } from "./zh_project";

export const project: Record<keyof typeof zh, string> = {
  "project.investment": "Investment",
  "project.basics": "Basics",
  "glance.title": "At a glance",
  "glance.next": "Next node",
  "glance.next.none": "All nodes are reached.",
  "glance.nodes.none": "No nodes.",
  "glance.days": "in {n} day|in {n} days",
  "glance.today": "today",
  "glance.late": "{n} day past|{n} days past",
  "glance.who": "Who answers",
  "glance.who.none": "No leader is named",
  "glance.money": "{due} due by plan, {plan} for the year",
  "glance.behind": "{by} points behind",
  "glance.ahead": "{by} points ahead",
  "glance.even": "as planned",
  "glance.nodes.due": "{done} of {due} nodes reached that are due by plan",
  "glance.nodes.undated": "No node is due by a plan",
  "glance.nodes": "{done} of {of} in all",
  "glance.more": "{n} more",
};
