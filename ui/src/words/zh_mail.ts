// The daily letter: what is to be done, by e-mail.
export const mail = {
  "mail.title": "每日来信",
  "mail.on": "每天一封：要办的事项、待报、待核实、现行命令；没有事就不发",
  "mail.off": "填上邮箱，每天早上把要做的事发给您；没有事就不发",
  "mail.address": "邮箱地址",
  "mail.hint": "只有您自己看得到，不记入台账",
  "mail.keep": "保存",
  "mail.end": "不再收信",
  "mail.silent": "这台服务器不发信；地址仍为您保存着",
};
