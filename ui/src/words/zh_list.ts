// The list: what one takes away and brings in, how it is looked at, what many projects are told at once.
export const list = {
  "take.title": "带走",
  "take.xlsx": "工作簿 XLSX",
  "take.csv": "CSV",
  "take.print": "打印",
  "take.says": "筛选、排序、所选各列与所见一致，全部各行。",
  "list.look": "看法",
};
