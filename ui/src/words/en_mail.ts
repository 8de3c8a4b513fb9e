import type { mail as zh } from "./zh_mail";

export const mail: Record<keyof typeof zh, string> = {
  "mail.title": "Daily letter",
  "mail.on": "One a day: matters, reports, verification, orders in force; none when there is nothing",
  "mail.off": "Give an address to be told each morning what to do; nothing to do, no letter",
  "mail.address": "Address",
  "mail.hint": "Only you see it; it isn't in the ledger",
  "mail.keep": "Save",
  "mail.end": "No more letters",
  "mail.silent": "This server sends no letters; your address is kept",
};
