import type { Measure, Text } from "../src/api";

const text = (zh: string, en: string): Text => ({ zh, en });
export const MEASURES: Measure[] = [
  {
    code: "landed",
    name: text("招商落地率", "Signed to landed"),
    unit: "count",
    denominator_unit: "count",
    numerator: text("已落地", "Landed"),
    denominator: text("已签约", "Signed"),
    definition: text(
      "已签约项目中，已注册公司、选定场址并到位首笔资金的项目数，与已签约项目数之比。",
      "Of the signed projects, those with a registered company, a fixed site and first money in.",
    ),
  },
  {
    code: "mature",
    name: text("前期成熟率", "Maturity"),
    unit: "count",
    denominator_unit: "count",
    numerator: text("前期已办结", "Preparation complete"),
    denominator: text("计划开工", "Planned starts"),
    definition: text(
      "计划开工项目中，前期审批节点全部办结的项目数，与计划开工项目数之比。",
      "Of the planned starts, those whose preparation nodes are all complete.",
    ),
  },
  {
    code: "completion",
    name: text("投资完成率", "Completion"),
    unit: "fen",
    denominator_unit: "fen",
    numerator: text("本年完成投资", "Invested this year"),
    denominator: text("本年计划投资", "Plan of the year"),
    definition: text(
      "本年累计完成投资与本年计划投资之比；可以超过 100%。",
      "Money invested this year over this year's plan; may pass 100%.",
    ),
  },
  {
    code: "inclusion",
    name: text("项目入统率", "Inclusion"),
    unit: "count",
    denominator_unit: "count",
    numerator: text("已入统", "Included"),
    denominator: text("已开工", "Started"),
    definition: text(
      "已开工的 5000 万元以上项目中，已纳入统计的项目数之比。",
      "Of the started projects of 50 million and more, those included in the statistics.",
    ),
  },
];
