// The list: what one takes away and brings in, how it is looked at, what many projects are told at once.
export const list = {
  "take.title": "Take away",
  "take.xlsx": "Workbook XLSX",
  "take.csv": "CSV",
  "take.print": "Print",
  "take.says": "Filters, order and columns as seen here; every row.",
  "list.look": "Look at it as",
};
